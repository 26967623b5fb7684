/** Places of care and professionals: those in use, those being loaded, what they were, how many there are. */
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { OpeningHours } from '../../src/opening-hours'
import type { AccessRegime } from '../../src/types'
import { sourceId, trust, trustAndYear } from './sources'

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

/** Professionals who asked not to be shown: kept as the identifier alone, so that no load brings them back. */
export const withheldPersons = sqliteTable('withheld_persons', {
  person: text('person').primaryKey(),
  since: text('since').notNull(),
})

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
