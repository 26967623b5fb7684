/** The verdict on an aid: its best offer's, with the reasons of that one. */
import type { AidRecord } from '../../db/knowledge'
import type { AidStatus, Lang, Truth, Verdict } from '../types'
import { statusOn } from './clock'
import { type Offer, offersOf } from './offer'
import type { Person } from './person'
import { rank } from './rank'
import { type Reason, reasonsOf } from './reasons'
import { all, verdictOf } from './truth'

export type Judged = {
  readonly aid: AidRecord
  readonly status: AidStatus
  readonly verdict: Verdict
  /** The offers with that verdict, the best first. */
  readonly offers: readonly [Offer, ...Offer[]]
  /** Why, of the best offer: what forbids, then what is not known, then what is met. */
  readonly because: readonly Reason[]
}

/** Judges what can be asked for on that day, the most useful first: an aid that has ended, a rule or a service never comes out. */
export const judged = (aids: readonly AidRecord[], person: Person, now: Date, lang: Lang): readonly Judged[] =>
  aids
    .flatMap((aid) => judge(aid, person, now, lang) ?? [])
    .map((one) => ({ one, rank: rank(one, person) }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ one }) => one)

/** Undefined when nothing of the aid can be asked for on that day. */
export function judge(aid: AidRecord, person: Person, now: Date, lang: Lang): Judged | undefined {
  const status = statusOn(aid, now)
  if (aid.kind !== 'aid' || status === 'ended') return undefined
  const [best, ...others] = offersOf(aid)
    .filter((offer) => statusOn(offer, now) !== 'ended')
    .map((offer) => weighed(offer, person, now, lang))
    .sort((one, other) => one.weight - other.weight)
  if (!best) return undefined
  const alike = others.filter(({ truth }) => truth === best.truth).map(({ offer }) => offer)
  return { aid, status, verdict: verdictOf(best.truth), offers: [best.offer, ...alike], because: best.because }
}

const order: readonly Truth[] = [false, 'unknown', true]
/** More than an offer has rules. */
const most = 100

/** The lighter, the nearer to a yes: first what is not forbidden, then what lacks least. */
function weighed(offer: Offer, person: Person, now: Date, lang: Lang) {
  const because = [...reasonsOf(offer, person, now, lang)].sort((one, other) => order.indexOf(one.met) - order.indexOf(other.met))
  const count = (truth: Truth) => because.filter(({ met }) => met === truth).length
  return { offer, because, truth: all(because.map(({ met }) => met)), weight: count(false) * most + count('unknown') }
}
