/** What someone says of an answer, written down: the conversation's token tells what was asked, so that it cannot be made up. */
import type { FeedbackBook } from '../db/feedback'
import { territoryKey } from './answer/territory'
import { parisDay } from './eligibility/clock'
import type { FeedbackReason, RatedKind, Rating } from './feedback'
import { readState } from './state'
import type { Channel, Place } from './types'

export type Rated = {
  /** The token that came with the answer. */
  readonly state: string
  /** Of the answer. */
  readonly kind: RatedKind
  readonly rating: Rating
  readonly reason?: FeedbackReason | undefined
  /** The person's own words, given on purpose. */
  readonly question?: string | undefined
}

/** False when the token is forged or expired: nothing is written. @throws FeedbackUnavailable as the book does */
export type Rate = (rated: Rated) => Promise<boolean>

export function rating(channel: Channel, book: FeedbackBook, stateSecret: string, now: Date): Rate {
  return async ({ state, ...said }) => {
    const turn = await readState(state, stateSecret, now)
    if (!turn) return false
    await book.write({ ...said, day: parisDay(now), channel, intent: turn.intent, place: keyOf(turn.slots.place) })
    return true
  }
}

/** A position is nobody's place. */
const keyOf = (place: Place | undefined): string | undefined =>
  place && place.kind !== 'position' ? territoryKey({ ...place, code: place.arrondissementCode ?? place.code }) : undefined
