/** How often something was asked, and what came of it: never the words, nor who, nor at what hour. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { outcomes } from '../../src/outcome'

export const askedCounts = sqliteTable(
  'asked_counts',
  {
    /** `2026-11-21`, in Paris. */
    day: text('day').notNull(),
    /** The Slack workspace it was asked in; empty elsewhere. */
    team: text('team').notNull(),
    channel: text('channel').notNull(),
    /** Empty when nothing was understood. */
    intent: text('intent').notNull(),
    /** `commune:80021`, kept of what was not found; empty otherwise. */
    place: text('place').notNull(),
    outcome: text('outcome', { enum: outcomes }).notNull(),
    count: integer('count').notNull(),
    /** How many of them somebody has looked at since. */
    handled: integer('handled').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.team, table.channel, table.intent, table.place, table.outcome] }),
    index('asked_counts_outcome').on(table.outcome, table.day),
    // What the inbox reads: nothing else of the table is looked at.
    index('asked_counts_waiting')
      .on(table.team, table.outcome, table.intent, table.place, table.day, table.count, table.handled)
      .where(sql`${table.outcome} <> 'answered' and ${table.count} > ${table.handled}`),
  ],
)
