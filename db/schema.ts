/**
 * The tables of the knowledge base. Lists are JSON text: they are small, and read back whole.
 * Every fact points to the row of `sources` that says it; the base itself refuses a fact without one.
 */
import { type AnySQLiteColumn, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { OpeningHours } from '../src/opening-hours'
import type { AccessRegime, AidStatus, Reliability, Words } from '../src/types'
import type { QualityReport } from './ingest/report'
import type { AidSeed, ContactSeed, FigureSeed, GuidanceSeed, ProgrammeSeed } from './seed/schema'

/** Where facts come from. `family` is the loader that wrote the row (`seed`, later `finess`…): a loader replaces only its own. */
export const sources = sqliteTable('sources', {
  id: text('id').primaryKey(),
  family: text('family').notNull(),
  publisher: text('publisher').notNull(),
  title: text('title').notNull(),
  url: text('url').notNull(),
  date: text('date').notNull(),
  checkedOn: text('checked_on').notNull(),
  /** Under which its data may be used again, said wherever they are given away; absent for what we reword from a public page. */
  licence: text('licence'),
})

const list = (name: string) => text(name, { mode: 'json' }).$type<string[]>().notNull()
const sourceId = () =>
  text('source_id')
    .notNull()
    .references((): AnySQLiteColumn => sources.id)
const trust = () => text('reliability').$type<Reliability>().notNull()
const trustAndYear = () => ({ reliability: trust(), year: integer('year'), note: text('note'), sourceId: sourceId() })

export const regions = sqliteTable('regions', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  population: integer('population'),
})

export const departements = sqliteTable('departements', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  region: text('region').notNull(),
  population: integer('population'),
})

export const epcis = sqliteTable('epcis', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  population: integer('population'),
})

/** Territories hold no foreign key: overseas collectivities have communes but neither département nor région. */
export const communes = sqliteTable(
  'communes',
  {
    code: text('code').primaryKey(),
    name: text('name').notNull(),
    departement: text('departement').notNull(),
    region: text('region').notNull(),
    epci: text('epci'),
    population: integer('population'),
    postcodes: list('postcodes'),
    lat: real('lat'),
    lon: real('lon'),
    /** True when the point is an estimate, not the town's own. */
    approximate: integer('approximate', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('communes_epci').on(table.epci)],
)

/** Codes communes had before: merged, renamed or moved to another département. `name` is empty when only the code is remembered. */
export const formerCommunes = sqliteTable('former_communes', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  todayCode: text('today_code').notNull(),
})

/** The official centres of communes, by today's code. They are put into `communes` whenever its rows are written. */
export const communePoints = sqliteTable('commune_points', {
  code: text('code').primaryKey(),
  lat: real('lat').notNull(),
  lon: real('lon').notNull(),
  sourceId: sourceId(),
})

/** Postcodes of business mail, which are no town's: « 44606 » is Saint-Nazaire. */
export const cedexCodes = sqliteTable('cedex_codes', {
  code: text('code').primaryKey(),
  communeCode: text('commune_code').notNull(),
})

/** What only some kinds of places have; all optional, read back whole. */
export type PlaceDetails = {
  /** FINESS number of the site. */
  readonly finess?: string
  /** FINESS category, code and label. */
  readonly category?: string
  readonly categoryLabel?: string
  /** Of an emergency department: general, paediatric, with a SMUR, at the seat of a SAMU. */
  readonly general?: boolean
  readonly paediatric?: boolean
  readonly smur?: boolean
  readonly samu?: boolean
  /** Of a professional: the speciality as published, where he or she practises (« Cabinet de groupe ») and the structure's name. */
  readonly speciality?: string
  readonly sector?: string
  readonly structure?: string
  /** The place's own page, when someone typed it. */
  readonly url?: string
}

/**
 * A place of care, or a professional where he or she practises. A place without its own point takes its commune's, and
 * `precision` says so: every place can be found by distance.
 */
const placeColumns = () => ({
  id: text('id').notNull(),
  /** A `care` id of the contract (urgences, pharmacie, generaliste…) or a kind of our own: `PlaceKind` of db/place-kinds.ts. */
  kind: text('kind').notNull(),
  name: text('name').notNull(),
  address: text('address').notNull(),
  postcode: text('postcode').notNull(),
  communeCode: text('commune_code').notNull(),
  commune: text('commune').notNull(),
  departement: text('departement').notNull(),
  region: text('region').notNull(),
  phone: text('phone'),
  lat: real('lat').notNull(),
  lon: real('lon').notNull(),
  precision: text('precision').$type<'address' | 'commune'>().notNull(),
  /** Identifies a professional, who may practise in several places: counted once. Absent for a structure. */
  person: text('person'),
  details: text('details', { mode: 'json' }).$type<PlaceDetails>().notNull(),
  /** Absent when unknown, which is the normal case: no national source has hours. */
  hours: text('hours', { mode: 'json' }).$type<OpeningHours>(),
  asOf: text('as_of').notNull(),
  reliability: trust(),
  sourceId: sourceId(),
})

export const places = sqliteTable(
  'places',
  {
    /** Key of `places_index`, the R*Tree (a virtual table: see the migrations). Rows of a table without such a column may be renumbered. */
    number: integer('number').primaryKey({ autoIncrement: true }),
    ...placeColumns(),
  },
  (table) => [
    uniqueIndex('places_id').on(table.id),
    index('places_kind_departement').on(table.kind, table.departement),
    index('places_kind_region').on(table.kind, table.region),
    index('places_kind_commune').on(table.kind, table.communeCode),
    index('places_source').on(table.sourceId),
  ],
)

/** Places being loaded, out of sight until their run is published whole. */
export const stagedPlaces = sqliteTable(
  'staged_places',
  // The source is written when the run is published: until then its id points nowhere.
  { run: text('run').notNull(), ...placeColumns(), sourceId: text('source_id').notNull() },
  (table) => [primaryKey({ columns: [table.run, table.id] })],
)

/** Kinds of places the base holds. `number` is the third dimension of the R*Tree. `national`: absence means there is none, not that we do not know. */
export const placeKinds = sqliteTable('place_kinds', {
  number: integer('number').primaryKey({ autoIncrement: true }),
  kind: text('kind').notNull().unique(),
  /** The loader that holds it last: `finess`, `urgences`, `seed`… */
  family: text('family').notNull(),
  national: integer('national', { mode: 'boolean' }).notNull(),
})

export const placeChanges = ['changed', 'closed', 'merged'] as const

/** What places were before they changed or closed: nothing is lost when one leaves the answers. */
export const placeHistory = sqliteTable(
  'place_history',
  {
    number: integer('number').primaryKey({ autoIncrement: true }),
    placeId: text('place_id').notNull(),
    change: text('change').$type<(typeof placeChanges)[number]>().notNull(),
    /** The load that brought the change. */
    loadId: text('load_id').notNull(),
    /** The place that stands there now, when merged. */
    mergedInto: text('merged_into'),
    /** The row of `places` as it was, as JSON. */
    before: text('before').notNull(),
  },
  (table) => [index('place_history_place').on(table.placeId)],
)

/** How many places of a kind a territory had at each date loaded; professionals are counted once. Territories with none have no row. */
export const placeCounts = sqliteTable(
  'place_counts',
  {
    kind: text('kind').notNull(),
    level: text('level').$type<'commune' | 'epci' | 'departement' | 'region' | 'country'>().notNull(),
    asOf: text('as_of').notNull(),
    code: text('code').notNull(),
    count: integer('count').notNull(),
    sourceId: sourceId(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.level, table.asOf, table.code] })],
)

/** Every time a source was loaded, newest last; the newest of a source is the one in use. */
export const loads = sqliteTable('loads', {
  id: text('id').primaryKey(),
  /** The loader: `finess`, `frr`… */
  source: text('source').notNull(),
  /** The address, or the name of the file. */
  origin: text('origin').notNull(),
  /** The day the data speak of. */
  asOf: text('as_of').notNull(),
  /** The instant it became visible, ISO 8601. */
  loadedAt: text('loaded_at').notNull(),
  /** The day from which it is to be called old. */
  staleFrom: text('stale_from').notNull(),
  /** Rows visible after the load. */
  rows: integer('rows').notNull(),
  report: text('report', { mode: 'json' }).$type<QualityReport>().notNull(),
})

/** Professionals who asked not to be shown: kept as the identifier alone, so that no load brings them back. */
export const withheldPersons = sqliteTable('withheld_persons', {
  person: text('person').primaryKey(),
  since: text('since').notNull(),
})

/** Which zoning a commune is in, for which profession. `partly`: only some of it, so never a plain yes. */
export const communeZonings = sqliteTable(
  'commune_zonings',
  {
    communeCode: text('commune_code').notNull(),
    /** `frr`, `zip`, `zac`… */
    zoning: text('zoning').notNull(),
    /** A `profession` id of the contract; empty when the zoning holds for all. */
    profession: text('profession').notNull(),
    /** As the source classes it: `frr`, `frr-plus`, `zip`, `none`… */
    class: text('class').notNull(),
    partly: integer('partly', { mode: 'boolean' }).notNull(),
    since: text('since'),
    decree: text('decree'),
    /** The loader: `frr` or `zonage`. */
    family: text('family').notNull(),
    reliability: trust(),
    sourceId: sourceId(),
  },
  (table) => [primaryKey({ columns: [table.communeCode, table.zoning, table.profession] })],
)

/** A number known commune by commune and year by year: `apl-generalistes`. */
export const communeFigures = sqliteTable(
  'commune_figures',
  {
    indicator: text('indicator').notNull(),
    communeCode: text('commune_code').notNull(),
    year: integer('year').notNull(),
    value: real('value').notNull(),
    sourceId: sourceId(),
  },
  (table) => [primaryKey({ columns: [table.indicator, table.communeCode, table.year] })],
)

/** How one gets into an emergency department: a whole département's, or one place's. Without a row, nothing is known. */
export const accessRegimes = sqliteTable('access_regimes', {
  id: text('id').primaryKey(),
  /** `departement:14`, or the FINESS number of a site. */
  scope: text('scope').notNull(),
  regime: text('regime').$type<AccessRegime>().notNull(),
  /** The hours when it applies, `20:00-08:00`; absent when always. */
  hours: text('hours'),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  ...trustAndYear(),
})

export const aids = sqliteTable('aids', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<AidSeed['kind']>().notNull(),
  name: text('name', { mode: 'json' }).$type<Words>().notNull(),
  acronym: text('acronym'),
  names: list('names'),
  professions: list('professions'),
  stages: list('stages'),
  zonings: list('zonings'),
  territories: list('territories'),
  status: text('status').$type<AidStatus>().notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  replacedBy: list('replaced_by'),
  summary: text('summary').notNull(),
})

export const aidProvisions = sqliteTable(
  'aid_provisions',
  {
    aidId: text('aid_id')
      .notNull()
      .references(() => aids.id),
    /** Rank in the aid's file: the order people read. */
    position: integer('position').notNull(),
    row: text('row').notNull(),
    title: text('title').notNull(),
    amount: text('amount'),
    amountMax: real('amount_max'),
    conditions: text('conditions'),
    commitment: text('commitment'),
    zones: text('zones'),
    who: text('who'),
    contact: text('contact'),
    legalText: text('legal_text'),
    territory: text('territory').notNull(),
    status: text('status').$type<AidStatus>().notNull(),
    validFrom: text('valid_from'),
    validTo: text('valid_to'),
    ...trustAndYear(),
  },
  (table) => [primaryKey({ columns: [table.aidId, table.position] })],
)

export const programmes = sqliteTable('programmes', {
  id: text('id').primaryKey(),
  name: text('name', { mode: 'json' }).$type<Words>().notNull(),
  names: list('names'),
  territory: text('territory').notNull(),
  summary: text('summary').notNull(),
  status: text('status').$type<ProgrammeSeed['status']>().notNull(),
})

export const programmeFacts = sqliteTable(
  'programme_facts',
  {
    programmeId: text('programme_id')
      .notNull()
      .references(() => programmes.id),
    position: integer('position').notNull(),
    id: text('id').notNull(),
    about: text('about').notNull(),
    attribute: text('attribute').notNull(),
    sentence: text('sentence').notNull(),
    value: text('value').notNull(),
    unit: text('unit'),
    ...trustAndYear(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.position] })],
)

export const terms = sqliteTable('terms', {
  id: text('id').primaryKey(),
  acronym: text('acronym'),
  expansion: text('expansion').notNull(),
  definition: text('definition').notNull(),
  category: text('category').notNull(),
  names: list('names'),
  ...trustAndYear(),
})

export const guidance = sqliteTable('guidance', {
  id: text('id').primaryKey(),
  row: text('row').notNull(),
  title: text('title').notNull(),
  kind: text('kind').$type<GuidanceSeed['kind']>().notNull(),
  text: text('text').notNull(),
  how: text('how'),
  who: text('who'),
  cost: text('cost'),
  number: text('number'),
  topics: list('topics'),
  cares: list('cares'),
  situations: text('situations', { mode: 'json' }).$type<GuidanceSeed['situations']>().notNull(),
  regions: list('regions'),
  ...trustAndYear(),
})

export const contacts = sqliteTable('contacts', {
  id: text('id').primaryKey(),
  row: text('row').notNull(),
  organisation: text('organisation').$type<ContactSeed['organisation']>().notNull(),
  name: text('name').notNull(),
  role: text('role'),
  territory: text('territory').notNull(),
  programmes: list('programmes'),
  address: text('address'),
  phone: text('phone'),
  email: text('email'),
  url: text('url'),
  ...trustAndYear(),
})

export const figures = sqliteTable(
  'figures',
  {
    id: text('id').primaryKey(),
    row: text('row').notNull(),
    indicator: text('indicator').notNull(),
    label: text('label').notNull(),
    territoryKind: text('territory_kind').$type<FigureSeed['territory']['kind']>().notNull(),
    territoryCode: text('territory_code').notNull(),
    territoryName: text('territory_name').notNull(),
    value: real('value').notNull(),
    unit: text('unit').notNull(),
    asOf: text('as_of').notNull(),
    ...trustAndYear(),
  },
  (table) => [index('figures_indicator').on(table.indicator, table.territoryCode)],
)

/** One line per thing the base knows about itself: `seed-fingerprint` tells which starter base it holds. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() })
