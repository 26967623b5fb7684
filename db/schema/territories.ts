/** Régions, départements, EPCI and communes, and what is known of each commune. */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { list, sourceId, trust } from './sources'

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
