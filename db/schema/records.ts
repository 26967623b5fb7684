/** The records people write in db/seed: aids, programmes, terms, guidance, contacts, figures. */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Words } from '../../src/types'
import type { AidRecord } from '../knowledge'
import type { ContactSeed, FigureSeed, GuidanceSeed, ProgrammeSeed } from '../seed/schema'
import { list, sourceId, trustAndYear } from './sources'

/** An aid is one document: read whole or not at all, with its provisions and their sources. The columns beside it find it. */
export const aids = sqliteTable('aids', {
  id: text('id').primaryKey(),
  /** Of those who receive it and of those who give it. */
  professions: list('professions'),
  territories: list('territories'),
  record: text('record', { mode: 'json' }).$type<AidRecord>().notNull(),
})

/** Who says it: the base refuses an aid whose source it does not hold. */
export const aidSources = sqliteTable(
  'aid_sources',
  {
    aidId: text('aid_id')
      .notNull()
      .references(() => aids.id),
    sourceId: sourceId(),
  },
  (table) => [primaryKey({ columns: [table.aidId, table.sourceId] })],
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
