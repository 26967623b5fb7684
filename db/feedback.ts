/** What people say of answers: written by the doors, read by the team, kept a year. */
import { and, count, desc, eq, gte, isNotNull, isNull, lt, max, sql } from 'drizzle-orm'
import type { FeedbackReason, RatedKind, Rating } from '../src/feedback'
import type { Channel, IntentId } from '../src/types'
import type { Db } from './client'
import { defineQuery, type Present, present, type Query } from './query'
import { feedback } from './schema'

/** `day` is the day in Paris, `place` a territory's key (`commune:80021`), `question` the words its author chose to join. */
export type Feedback = {
  readonly day: string
  readonly channel: Channel
  readonly intent: IntentId
  readonly place?: string | undefined
  readonly kind: RatedKind
  readonly rating: Rating
  readonly reason?: FeedbackReason | undefined
  readonly question?: string | undefined
}

export interface FeedbackBook {
  /**
   * Writes one line, in one round trip; a reason completes the line of its rating, sent a moment before.
   * Rejects with `FeedbackUnavailable` when the base is out of reach or read-only.
   */
  write(line: Feedback): Promise<void>
}

/** The base takes no line for now; `cause` says why. */
export class FeedbackUnavailable extends Error {
  override readonly name = 'FeedbackUnavailable'

  constructor(cause: unknown) {
    super('The feedback cannot be written', { cause })
  }
}

export const createFeedbackBook = (db: Db): FeedbackBook => ({
  async write(line) {
    try {
      if (line.reason) await db.batch([completing(db, line), adding(db, line), forgetting(db, line)])
      else await db.batch([adding(db, line), forgetting(db, line)])
    } catch (cause) {
      throw new FeedbackUnavailable(cause)
    }
  },
})

/** Lines that say the same are interchangeable, for nothing tells who wrote them: the newest takes the reason. */
function completing(db: Db, { day, channel, intent, place, kind, rating, reason, question }: Feedback) {
  const sameButForWhy = and(
    eq(feedback.day, day),
    eq(feedback.channel, channel),
    eq(feedback.intent, intent),
    place === undefined ? isNull(feedback.place) : eq(feedback.place, place),
    eq(feedback.kind, kind),
    eq(feedback.rating, rating),
    isNull(feedback.reason),
  )
  const newest = db
    .select({ id: max(feedback.id) })
    .from(feedback)
    .where(sameButForWhy)
  return db.update(feedback).set({ reason, question }).where(eq(feedback.id, newest))
}

/** With a reason, only when no line took it: `changes()` counts what the statement before changed. */
const adding = (db: Db, { day, channel, intent, place, kind, rating, reason, question }: Feedback) =>
  db.run(sql`insert into ${feedback} (day, channel, intent, place, kind, rating, reason, question)
    select ${day}, ${channel}, ${intent}, ${place ?? null}, ${kind}, ${rating}, ${reason ?? null}, ${question ?? null}
    where ${reason ? sql`changes() = 0` : sql`true`}`)

const forgetting = (db: Db, { day }: Feedback) => db.delete(feedback).where(lt(feedback.day, sql`date(${day}, '-1 year')`))

/** How many people said the same of an intent. */
export type FeedbackCount = {
  readonly intent: string
  readonly rating: Rating
  readonly reason?: FeedbackReason
  readonly count: number
}

/** Every intent that was rated since a day (`2026-11-21`), the most rated first. */
export const feedbackCounts = (since: string): Query<readonly FeedbackCount[]> =>
  defineQuery(
    'feedbackCounts',
    (db) =>
      db
        .select({ intent: feedback.intent, rating: feedback.rating, reason: feedback.reason, count: count() })
        .from(feedback)
        .where(gte(feedback.day, since))
        .groupBy(feedback.intent, feedback.rating, feedback.reason)
        .orderBy(desc(count()), feedback.intent, feedback.rating),
    (rows) => rows.map(present),
  )

export type FeedbackLine = Present<typeof feedback.$inferSelect>

/** The lines that say why, since a day: the newest first. */
export const feedbackLines = (since: string, most: number): Query<readonly FeedbackLine[]> =>
  defineQuery(
    'feedbackLines',
    (db) =>
      db
        .select()
        .from(feedback)
        .where(and(gte(feedback.day, since), isNotNull(feedback.reason)))
        .orderBy(desc(feedback.id))
        .limit(most),
    (rows) => rows.map(present),
  )
