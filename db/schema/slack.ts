/** What Slack needs us to remember: who installed us, and what was already delivered. Nothing of what people write. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const slackWorkspaces = sqliteTable('slack_workspaces', {
  /** `T…`, or `E…` for an organisation that installed us everywhere. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Sealed (src/seal.ts): a copy of the base opens no workspace. */
  botToken: text('bot_token').notNull(),
  botUserId: text('bot_user_id').notNull(),
  scopes: text('scopes', { mode: 'json' }).$type<readonly string[]>().notNull(),
  installedBy: text('installed_by').notNull(),
  /** ISO instant. */
  installedAt: text('installed_at').notNull(),
})

/** Workspaces we serve by the installation of their organisation (Enterprise Grid), as their requests tell. */
export const slackMembers = sqliteTable(
  'slack_members',
  {
    team: text('team').primaryKey(),
    organisation: text('organisation').notNull(),
  },
  (table) => [index('slack_members_organisation').on(table.organisation)],
)

export const slackDeliveries = sqliteTable(
  'slack_deliveries',
  {
    /** `T1:Ev…` for an event, `T1:C1:100.1` for the message it is about. */
    id: text('id').primaryKey(),
    /** Seconds since 1970. */
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [index('slack_deliveries_seen_at').on(table.seenAt)],
)
