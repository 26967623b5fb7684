/** What Slack needs us to remember: the workspaces that installed us, and what was delivered already. */
import { eq, inArray, lt } from 'drizzle-orm'
import type { Db } from './client'
import { slackDeliveries, slackWorkspaces } from './schema'

/** Seconds: Slack's delayed events come back for 24 hours (https://docs.slack.dev/apis/events-api). */
const memory = 24 * 60 * 60

/** A workspace that installed us; `botToken` is sealed. */
export type SealedWorkspace = typeof slackWorkspaces.$inferSelect

export interface SlackBook {
  workspace(id: string): Promise<SealedWorkspace | undefined>
  /** Installed, or installed again: the last one holds. */
  keep(workspace: SealedWorkspace): Promise<void>
  /** Uninstalled: nothing of the workspace stays. */
  erase(id: string): Promise<void>
  /** True when none of these ids was seen in 24 hours, by any isolate; they are seen from now on. One round trip. */
  isFirst(ids: readonly [string, ...string[]], now: Date): Promise<boolean>
  /** Forgets ids whose work never started, so that Slack's retry is answered. */
  forget(ids: readonly string[]): Promise<void>
}

/** Methods reject when the base is out of reach, or read-only. */
export const createSlackBook = (db: Db): SlackBook => ({
  async workspace(id) {
    const [workspace] = await db.select().from(slackWorkspaces).where(eq(slackWorkspaces.id, id))
    return workspace
  },
  async keep({ id, ...changes }) {
    await db
      .insert(slackWorkspaces)
      .values({ id, ...changes })
      .onConflictDoUpdate({ target: slackWorkspaces.id, set: changes })
  },
  async erase(id) {
    await db.delete(slackWorkspaces).where(eq(slackWorkspaces.id, id))
  },
  async isFirst(ids, now) {
    const seenAt = Math.floor(now.getTime() / 1000)
    const values = ids.map((id) => ({ id, seenAt }))
    const [, fresh] = await db.batch([
      db.delete(slackDeliveries).where(lt(slackDeliveries.seenAt, seenAt - memory)),
      db.insert(slackDeliveries).values(values).onConflictDoNothing().returning({ id: slackDeliveries.id }),
    ])
    return fresh.length === ids.length
  },
  async forget(ids) {
    await db.delete(slackDeliveries).where(inArray(slackDeliveries.id, [...ids]))
  },
})
