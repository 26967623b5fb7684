/** Where facts come from, and the columns every fact has of it. */
import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Reliability } from '../../src/types'

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

/** Lists are JSON text: they are small, and read back whole. */
export const list = (name: string) => text(name, { mode: 'json' }).$type<string[]>().notNull()
/** The column of a fact that points to its source. */
export const sourceId = () =>
  text('source_id')
    .notNull()
    .references((): AnySQLiteColumn => sources.id)
/** How far a fact may be trusted. */
export const trust = () => text('reliability').$type<Reliability>().notNull()
/** What every written fact carries besides what it says. */
export const trustAndYear = () => ({ reliability: trust(), year: integer('year'), note: text('note'), sourceId: sourceId() })
