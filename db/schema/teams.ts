/** What a Slack workspace chose, and what its people chose for themselves. Erased when it removes us. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Lang } from '../../src/types'

export const teamSettings = sqliteTable('team_settings', {
  team: text('team').primaryKey(),
  /** The channel where staff see the inbox, decide on changes, and are told. */
  staffChannel: text('staff_channel'),
  /** Ids of people (`U…`, `W…`) and of groups (`S…`). */
  editors: text('editors', { mode: 'json' }).$type<readonly string[]>().notNull(),
  approvers: text('approvers', { mode: 'json' }).$type<readonly string[]>().notNull(),
  /** A change is then decided by somebody else than who proposes it. */
  needsTwo: integer('needs_two', { mode: 'boolean' }).notNull(),
  /** IANA: `Europe/Paris`, `Indian/Reunion`. */
  timezone: text('timezone').notNull(),
  /** ISO day of the week (1 is Monday) and hour of the digest, there; null when nobody asked for it. */
  digestDay: integer('digest_day'),
  digestHour: integer('digest_hour'),
  /** ISO instant: nothing is owed from before. */
  digestSince: text('digest_since'),
  alerts: integer('alerts', { mode: 'boolean' }).notNull(),
})

export const teamPeople = sqliteTable(
  'team_people',
  {
    team: text('team').notNull(),
    user: text('user').notNull(),
    lang: text('lang').$type<Lang>(),
    /** `commune:80021`. */
    place: text('place'),
  },
  (table) => [primaryKey({ columns: [table.team, table.user] })],
)
