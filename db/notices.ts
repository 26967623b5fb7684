/** What a workspace was told once: a run claims notices, sends them, and says so. */
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { NonEmpty } from '../src/types'
import type { Db } from './client'
import { defineQuery, type Present, present, type Query } from './query'
import { notices } from './schema'

/** Methods reject when the base is out of reach, or read-only. Each is one round trip. */
export interface NoticeBook {
  /** Those that are now this run's to send: neither sent, nor with a run that may be alive. Of many runs at once, one has each. */
  claim(team: string, keys: NonEmpty<string>, at: Date): Promise<readonly string[]>
  /** They were said, at that time: the last one told holds. */
  sent(team: string, keys: NonEmpty<string>, at: Date): Promise<void>
  /** They could not be sent: the next run may. `claimedAt` is what `claim` was given; what another run has since claimed, or sent, stays. */
  release(team: string, keys: NonEmpty<string>, claimedAt: Date): Promise<void>
  /** As if it had never been said. */
  forget(team: string, key: string): Promise<void>
}

/** `sentAt` is absent of one that is claimed only. */
export type Notice = Present<typeof notices.$inferSelect>

/**
 * Milliseconds after which a run is taken for dead: the longest a Worker's cron lasts
 * (https://developers.cloudflare.com/workers/platform/limits/#duration).
 */
export const longestRun = 15 * 60_000
/** Milliseconds for which a notice is remembered. */
const memory = 400 * 86_400_000

/** All that is remembered of notices, of every workspace. */
export const noticesHeld = (): Query<readonly Notice[]> =>
  defineQuery(
    'noticesHeld',
    (db) => db.select().from(notices),
    (rows) => rows.map(present),
  )

export const createNoticeBook = (db: Db): NoticeBook => ({
  async claim(team, keys, at) {
    const claimedAt = at.toISOString()
    const [, claimed] = await db.batch([
      db.delete(notices).where(lt(notices.claimedAt, earlier(at, memory))),
      db
        .insert(notices)
        .values(keys.map((key) => ({ team, key, claimedAt })))
        .onConflictDoUpdate({
          target: [notices.team, notices.key],
          set: { claimedAt },
          setWhere: sql`${notices.sentAt} is null and ${notices.claimedAt} < ${earlier(at, longestRun)}`,
        })
        .returning({ key: notices.key }),
    ])
    return claimed.map(({ key }) => key)
  },
  async sent(team, keys, at) {
    const sentAt = at.toISOString()
    await db
      .insert(notices)
      .values(keys.map((key) => ({ team, key, claimedAt: sentAt, sentAt })))
      .onConflictDoUpdate({ target: [notices.team, notices.key], set: { sentAt: sql`excluded.sent_at` } })
  },
  async release(team, keys, claimedAt) {
    const ours = and(eq(notices.team, team), inArray(notices.key, [...keys]), eq(notices.claimedAt, claimedAt.toISOString()))
    await db.delete(notices).where(and(ours, isNull(notices.sentAt)))
  },
  async forget(team, key) {
    await db.delete(notices).where(and(eq(notices.team, team), eq(notices.key, key)))
  },
})

const earlier = (at: Date, milliseconds: number): string => new Date(at.getTime() - milliseconds).toISOString()
