/** The verdict on an aid: its best offer's, with the reasons of that one. */
import type { AidRecord } from '../../db/knowledge'
import type { AidStatus, Lang, Truth, Verdict } from '../types'
import { statusOn } from './clock'
import { type Offer, offersOf } from './offer'
import type { Person } from './person'
import { rank } from './rank'
import { type Reason, reasonsOf } from './reasons'
import { all, verdictOf } from './truth'
import { zoneReason } from './zone-reason'

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

export const ofVerdict = (judged: readonly Judged[], wanted: Verdict): readonly Judged[] =>
  judged.filter(({ verdict }) => verdict === wanted)

/** A council gives what professionals and students receive: asking about it, it is refused nothing. */
export const isGivenBy = ({ givers }: Pick<AidRecord, 'givers'>, profession: string | undefined): boolean =>
  profession !== undefined && givers.includes(profession)

/** Undefined when nothing of the aid can be asked for on that day. */
export function judge(aid: AidRecord, person: Person, now: Date, lang: Lang): Judged | undefined {
  const status = statusOn(aid, now)
  if (aid.kind !== 'aid' || status === 'ended' || isGivenBy(aid, person.profession)) return undefined
  const [best, ...others] = offersOf(aid)
    .filter((offer) => statusOn(offer, now) !== 'ended')
    .map((offer) => weighed(offer, person, now, lang))
    .sort((one, other) => one.weight - other.weight)
  if (!best) return undefined
  const offers = [best, ...others].filter(({ truth }) => truth === best.truth).map(({ offer }) => offer)
  const because = best.because.map((reason) => ofAnyZone(reason, offers, person, lang))
  return { aid, status, verdict: verdictOf(best.truth), offers: [best.offer, ...offers.slice(1)], because }
}

/** Where each offer has its zone (10 000 € in a ZIP, 5 000 € in a ZAC), the aid is for any of them. */
function ofAnyZone(reason: Reason, offers: readonly Offer[], person: Person, lang: Lang): Reason {
  if (reason.rule !== 'zoning' || offers.some(({ zonings }) => zonings.length === 0)) return reason
  const zonings = [...new Set(offers.flatMap((offer) => offer.zonings))]
  const whole = zoneReason(zonings, person, lang)
  return whole?.met === reason.met ? whole : reason
}

const order: readonly Truth[] = [false, 'unknown', true]

/** The lighter, the nearer to a yes; of offers alike, that of one’s zone, then the aid’s first. */
function weighed(offer: Offer, person: Person, now: Date, lang: Lang) {
  const because = [...reasonsOf(offer, person, now, lang)].sort((one, other) => order.indexOf(one.met) - order.indexOf(other.met))
  const truth = all(because.map(({ met }) => met))
  const forbidding = because.filter(({ met }) => met === false).length
  const inZone = because.some(({ rule, met }) => rule === 'zoning' && met === true)
  return { offer, because, truth, weight: forbidding + (truth === true ? 0 : 1) - (inZone ? 0.5 : 0) }
}
