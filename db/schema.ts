/**
 * The tables of the knowledge base. Lists are JSON text: they are small, and read back whole.
 * Every fact points to the row of `sources` that says it; the base itself refuses a fact without one.
 */
import { type AnySQLiteColumn, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AidStatus, Reliability, Words } from '../src/types'
import type { AidSeed, ContactSeed, EmergencyDepartmentSeed, FigureSeed, GuidanceSeed, ProgrammeSeed } from './seed/schema'

/** Where facts come from. `family` is the loader that wrote the row (`seed`, later `finess`…): a loader replaces only its own. */
export const sources = sqliteTable('sources', {
  id: text('id').primaryKey(),
  family: text('family').notNull(),
  publisher: text('publisher').notNull(),
  title: text('title').notNull(),
  url: text('url').notNull(),
  date: text('date').notNull(),
  checkedOn: text('checked_on').notNull(),
})

const list = (name: string) => text(name, { mode: 'json' }).$type<string[]>().notNull()
const sourceId = () =>
  text('source_id')
    .notNull()
    .references((): AnySQLiteColumn => sources.id)
const trust = () => text('reliability').$type<Reliability>().notNull()
const trustAndYear = () => ({ reliability: trust(), year: integer('year'), note: text('note'), sourceId: sourceId() })

export const regions = sqliteTable('regions', { code: text('code').primaryKey(), name: text('name').notNull() })

export const departements = sqliteTable('departements', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  region: text('region').notNull(),
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

/** What only some kinds of places have. */
export type PlaceDetails = Pick<EmergencyDepartmentSeed, 'finess' | 'general' | 'paediatric' | 'smur' | 'samu'>

/** Places of care. A place without its own point takes its commune's, and `precision` says so: every place can be found by distance. */
export const places = sqliteTable(
  'places',
  {
    id: text('id').primaryKey(),
    /** A `care` id of the contract: urgences, pharmacie, msp… */
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
    precision: text('precision').$type<EmergencyDepartmentSeed['precision']>().notNull(),
    details: text('details', { mode: 'json' }).$type<PlaceDetails>().notNull(),
    asOf: text('as_of').notNull(),
    reliability: trust(),
    sourceId: sourceId(),
  },
  (table) => [
    index('places_kind_departement').on(table.kind, table.departement),
    index('places_kind_region').on(table.kind, table.region),
    index('places_kind_lat').on(table.kind, table.lat, table.lon),
    index('places_kind_commune').on(table.kind, table.communeCode),
    index('places_source').on(table.sourceId),
  ],
)

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
