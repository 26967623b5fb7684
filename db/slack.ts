/** What Slack needs us to remember: the workspaces that installed us, and what was delivered already. */
import { and, eq, inArray, lt, lte, or } from 'drizzle-orm'
import type { Db } from './client'
import { slackDeliveries, slackMembers, slackWorkspaces } from './schema'

/** Seconds: Slack's delayed events come back for 24 hours (https://docs.slack.dev/apis/events-api). */
const memory = 24 * 60 * 60
/** Seconds: what was forgotten leaves the base at deliveries that come in such a one, about one in sixty. */
const cleanEvery = 60

/** A workspace that installed us; `botToken` is sealed. */
export type SealedWorkspace = typeof slackWorkspaces.$inferSelect

export interface SlackBook {
  /** The first of these workspaces and organisations that installed us; else the organisation they belong to. One round trip. */
  workspace(ids: readonly string[]): Promise<SealedWorkspace | undefined>
  /** The workspace is served by the installation of that organisation. */
  belongs(team: string, organisation: string): Promise<void>
  /** Installed, or installed again: the last one holds. */
  keep(workspace: SealedWorkspace): Promise<void>
  /** Uninstalled at that time: nothing of the workspace stays, unless it was installed again since. */
  erase(id: string, uninstalledAt: Date): Promise<void>
  /** True when none of these ids was seen in 24 hours, by any isolate; they are seen from now on. One round trip. */
  isFirst(ids: readonly [string, ...string[]], now: Date): Promise<boolean>
  /** Forgets ids whose work never started, so that Slack's retry is answered. */
  forget(ids: readonly string[]): Promise<void>
}

/** Methods reject when the base is out of reach, or read-only. */
export const createSlackBook = (db: Db): SlackBook => ({
  async workspace(ids) {
    const organisations = db
      .select({ id: slackMembers.organisation })
      .from(slackMembers)
      .where(inArray(slackMembers.team, [...ids]))
    const installed = await db
      .select()
      .from(slackWorkspaces)
      .where(or(inArray(slackWorkspaces.id, [...ids]), inArray(slackWorkspaces.id, organisations)))
    return ids.flatMap((id) => installed.find((workspace) => workspace.id === id) ?? [])[0] ?? installed[0]
  },
  async belongs(team, organisation) {
    await db
      .insert(slackMembers)
      .values({ team, organisation })
      .onConflictDoUpdate({ target: slackMembers.team, set: { organisation } })
  },
  async keep({ id, ...changes }) {
    await db
      .insert(slackWorkspaces)
      .values({ id, ...changes })
      .onConflictDoUpdate({ target: slackWorkspaces.id, set: changes })
  },
  async erase(id, uninstalledAt) {
    const installedBefore = lte(slackWorkspaces.installedAt, uninstalledAt.toISOString())
    await db.delete(slackWorkspaces).where(and(eq(slackWorkspaces.id, id), installedBefore))
  },
  async isFirst(ids, now) {
    const seenAt = Math.floor(now.getTime() / 1000)
    const isForgotten = lt(slackDeliveries.seenAt, seenAt - memory)
    const seeing = db
      .insert(slackDeliveries)
      .values(ids.map((id) => ({ id, seenAt })))
      .onConflictDoUpdate({ target: slackDeliveries.id, set: { seenAt }, setWhere: isForgotten })
      .returning({ id: slackDeliveries.id })
    const [fresh] = await (seenAt % cleanEvery === 0
      ? db.batch([seeing, db.delete(slackDeliveries).where(isForgotten)])
      : db.batch([seeing]))
    return fresh.length === ids.length
  },
  async forget(ids) {
    await db.delete(slackDeliveries).where(inArray(slackDeliveries.id, [...ids]))
  },
})
