/** What someone says of an answer, written down. */
import type { FeedbackBook } from '../db/feedback'
import { keptKey } from './answer/territory'
import { parisDay } from './eligibility/clock'
import type { FeedbackReason, RatedKind, Rating } from './feedback'
import { readState } from './state'
import type { Channel, IntentId, Place } from './types'

type Said = {
  /** Of the answer. */
  readonly kind: RatedKind
  readonly rating: Rating
  readonly reason?: FeedbackReason | undefined
  /** The person's own words, given on purpose. */
  readonly question?: string | undefined
}

export type Rated = Said & {
  /** The token that came with the answer; that of what was not understood says nothing of it. */
  readonly state?: string | undefined
}

/** False when the token is forged or expired: nothing is written. @throws FeedbackUnavailable as the book does */
export type Rate = (rated: Rated) => Promise<boolean>

/** For callers that anyone may be: the conversation's token tells what was asked, so that it cannot be made up. */
export function rating(channel: Channel, feedback: FeedbackBook, stateSecret: string, now: Date): Rate {
  return async ({ state, ...said }) => {
    const isUnderstood = said.kind !== 'not-understood'
    const turn = isUnderstood ? await readState(state, stateSecret, now) : undefined
    if (isUnderstood && !turn) return false
    await rateAsked({ ...said, channel, intent: turn?.intent, place: turn?.slots.place }, { feedback, now })
    return true
  }
}

/** An opinion from a caller that is trusted with what was asked: Slack signs what it sends. */
export type RatedAsked = Said & {
  readonly channel: Channel
  /** The Slack workspace it is said in. */
  readonly team?: string | undefined
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId | undefined
  readonly place?: Place | undefined
}

/** Writes it; a reason, or words, complete the rating sent before. @throws FeedbackUnavailable as the book does */
export const rateAsked = (
  { intent = 'out-of-scope', place, ...said }: RatedAsked,
  { feedback, now }: { readonly feedback: FeedbackBook; readonly now: Date },
): Promise<void> => feedback.write({ ...said, intent, place: keptKey(place), day: parisDay(now) })
