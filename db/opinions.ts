/** What people say is wrong or outdated, and nobody has looked at: what staff are told without waiting for the digest. */
import { and, desc, gte, inArray, isNull, ne } from 'drizzle-orm'
import type { FeedbackReason } from '../src/feedback'
import type { IntentId } from '../src/types'
import { defineQuery, type Present, present, type Query } from './query'
import { feedback } from './schema'

/** Those that say a fact is not, or no longer, true: what was not understood tells none. */
const pressing = ['wrong', 'outdated'] as const satisfies readonly FeedbackReason[]
/** Read at most at once, in all workspaces. */
const most = 500

export type PressingOpinion = Present<{
  readonly id: number
  /** The Slack workspace it was said in; absent elsewhere. */
  readonly team: string | null
  readonly intent: IntentId
  readonly reason: (typeof pressing)[number]
}>

/** Since a day (`2026-11-21`, in Paris), the newest first. */
export const pressingOpinions = (since: string): Query<readonly PressingOpinion[]> =>
  defineQuery(
    'pressingOpinions',
    (db) =>
      db
        .select({ id: feedback.id, team: feedback.team, intent: feedback.intent, reason: feedback.reason })
        .from(feedback)
        .where(
          and(
            ...[gte(feedback.day, since), inArray(feedback.reason, [...pressing])],
            ...[ne(feedback.kind, 'not-understood'), isNull(feedback.handledOn)],
          ),
        )
        .orderBy(desc(feedback.id))
        .limit(most),
    // The condition leaves these reasons only, and intents are written by us.
    (rows) => rows.map((row) => present(row) as PressingOpinion),
  )
