/** What a workspace was told once, and the loads that failed. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const notices = sqliteTable(
  'notices',
  {
    team: text('team').notNull(),
    /** `digest:2026-11-23`, `stale:finess:2026-11-01`, `failed:3`. */
    key: text('key').notNull(),
    /** ISO instants: taken on by a run, then said. */
    claimedAt: text('claimed_at').notNull(),
    sentAt: text('sent_at'),
  },
  (table) => [primaryKey({ columns: [table.team, table.key] })],
)

export const loadFailures = sqliteTable('load_failures', {
  number: integer('number').primaryKey({ autoIncrement: true }),
  source: text('source').notNull(),
  /** ISO instant. */
  at: text('at').notNull(),
  /** One line, as it was told to who typed the command. */
  reason: text('reason').notNull(),
})
