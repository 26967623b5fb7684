/** What people say of answers: written by the doors, read by staff (db/inbox.ts), kept a year. */
import { and, eq, isNull, lt, max, sql } from 'drizzle-orm'
import type { FeedbackReason, RatedKind, Rating } from '../src/feedback'
import type { Channel, IntentId } from '../src/types'
import type { Db } from './client'
import { feedback } from './schema'

/** `day` is the day in Paris, `place` a territory's key (`commune:80021`), `question` the words its author chose to join. */
export type Feedback = {
  readonly day: string
  /** The Slack workspace; undefined elsewhere. */
  readonly team?: string | undefined
  readonly channel: Channel
  /** `out-of-scope` when nothing was understood. */
  readonly intent: IntentId
  readonly place?: string | undefined
  readonly kind: RatedKind
  readonly rating: Rating
  readonly reason?: FeedbackReason | undefined
  readonly question?: string | undefined
}

export interface FeedbackBook {
  /**
   * Writes one line, in one round trip; a reason, or words, complete the line of their rating, sent a moment before.
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
      if (completes(line)) await db.batch([completing(db, line), adding(db, line), forgetting(db, line)])
      else await db.batch([adding(db, line), forgetting(db, line)])
    } catch (cause) {
      throw new FeedbackUnavailable(cause)
    }
  },
})

const completes = ({ reason, question }: Feedback): boolean => (reason ?? question) !== undefined

/** Lines that say the same are interchangeable, for nothing tells who wrote them: the newest takes the reason. */
function completing(db: Db, { day, team, channel, intent, place, kind, rating, reason, question }: Feedback) {
  const sameButForWhy = and(
    eq(feedback.day, day),
    team === undefined ? isNull(feedback.team) : eq(feedback.team, team),
    eq(feedback.channel, channel),
    eq(feedback.intent, intent),
    place === undefined ? isNull(feedback.place) : eq(feedback.place, place),
    eq(feedback.kind, kind),
    eq(feedback.rating, rating),
    isNull(feedback.reason),
    isNull(feedback.question),
    isNull(feedback.handledOn),
  )
  const newest = db
    .select({ id: max(feedback.id) })
    .from(feedback)
    .where(sameButForWhy)
  return db.update(feedback).set({ reason, question }).where(eq(feedback.id, newest))
}

/** What completes a line is added only when no line took it: `changes()` counts what the statement before changed. */
const adding = (db: Db, line: Feedback) => {
  const { day, team = null, channel, intent, place = null, kind, rating, reason = null, question = null } = line
  return db.run(sql`insert into ${feedback} (day, team, channel, intent, place, kind, rating, reason, question)
    select ${day}, ${team}, ${channel}, ${intent}, ${place}, ${kind}, ${rating}, ${reason}, ${question}
    where ${completes(line) ? sql`changes() = 0` : sql`true`}`)
}

const forgetting = (db: Db, { day }: Feedback) => db.delete(feedback).where(lt(feedback.day, sql`date(${day}, '-1 year')`))
