/** The records people write in db/seed: aids, programmes, terms, guidance, contacts, figures. */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AidStatus, Words } from '../../src/types'
import type { AidSeed, ContactSeed, FigureSeed, GuidanceSeed, ProgrammeSeed } from '../seed/schema'
import { list, trustAndYear } from './sources'

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
