/** The days that count for the aids someone can or may have: the last to sign, the last of an aid, the first of one announced. */
import type { AidRecord } from '../../../db/knowledge'
import { firstDay, lastDay } from '../../../db/seed/dates'
import { parisDay, statusOn } from '../../eligibility/clock'
import type { Judged } from '../../eligibility/judge'
import type { Offer } from '../../eligibility/offer'

export type Deadline = {
  /** The same from one day to the next, as long as the date is: `capii-sign-2026-10-30`. */
  readonly key: string
  readonly aid: AidRecord
  readonly offer: Offer
  /** `begin` is a reminder of ours to look again: what is announced may not come. */
  readonly kind: 'sign' | 'end' | 'begin'
  /** `2026-12-31`, for a source that says `2026`: dates are read as the clock reads them (db/seed/dates.ts). */
  readonly day: string
  /** The date as the source has it. */
  readonly date: string
  /** Nobody says whether the aid still runs. */
  readonly isToCheck: boolean
}

/** Those that have not passed, today's included, the next first; one for each aid, kind and day, of the best offer. */
export function deadlinesOf(judged: readonly Judged[], now: Date): readonly Deadline[] {
  const today = parisDay(now)
  const all = judged
    .filter(({ verdict }) => verdict !== 'no')
    .flatMap(({ aid, offers }) => offers.flatMap((offer) => datesOf(aid, offer, now)))
    .filter(({ day }) => day >= today)
  const isFirst = ({ key }: Deadline, rank: number) => all.findIndex((one) => one.key === key) === rank
  return all.filter(isFirst).toSorted((one, other) => one.day.localeCompare(other.day) || one.key.localeCompare(other.key))
}

function datesOf(aid: AidRecord, offer: Offer, now: Date): readonly Deadline[] {
  const statuses = [aid, offer].map((dated) => statusOn(dated, now))
  const isToCheck = statuses.includes('to-check')
  const begin = statuses.includes('announced') ? offer.validFrom : undefined
  const deadline = (kind: Deadline['kind'], date: string | undefined, dayOf: (date: string) => string): readonly Deadline[] => {
    if (date === undefined) return []
    const day = dayOf(date)
    return [{ key: `${aid.id}-${kind}-${day}`, aid, offer, kind, day, date, isToCheck }]
  }
  const [sign] = deadline('sign', offer.signBy, lastDay)
  // A last day to sign that is the aid's own is told once, by what there is to do.
  const ends = deadline('end', offer.validTo, lastDay).filter(({ day }) => day !== sign?.day)
  return [...(sign ? [sign] : []), ...ends, ...deadline('begin', begin, firstDay)]
}
