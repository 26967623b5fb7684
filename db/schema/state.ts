/** What the base knows of itself. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { QualityReport } from '../ingest/report'

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

/** One line per thing the base knows about itself: `seed-fingerprint` tells which starter base it holds. */
export const meta = sqliteTable('meta', { key: text('key').primaryKey(), value: text('value').notNull() })
