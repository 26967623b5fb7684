/** The days that count for the aids someone can or may have: the last to sign, the last of an aid, the first of one announced. */
import type { AidRecord } from '../../../db/knowledge'
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
  /** `2026-12-31`, for a source that says `2026`: dates are read as the clock reads them (eligibility/clock.ts). */
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
  const end = earliest([aid.validTo, offer.validTo])
  const begin = statuses.includes('announced') ? latest([aid.validFrom, offer.validFrom]) : undefined
  const deadline = (kind: Deadline['kind'], date: string | undefined, dayOf: (date: string) => string): readonly Deadline[] => {
    if (date === undefined) return []
    const day = dayOf(date)
    return [{ key: `${aid.id}-${kind}-${day}`, aid, offer, kind, day, date, isToCheck }]
  }
  const [sign] = deadline('sign', offer.signBy, lastDay)
  // A last day to sign that is the aid's own is told once, by what there is to do.
  const ends = deadline('end', end, lastDay).filter(({ day }) => day !== sign?.day)
  return [...(sign ? [sign] : []), ...ends, ...deadline('begin', begin, firstDay)]
}

type Dates = readonly (string | undefined)[]
const present = (dates: Dates) => dates.filter((date) => date !== undefined)
const earliest = (dates: Dates) => present(dates).toSorted((one, other) => lastDay(one).localeCompare(lastDay(other)))[0]
const latest = (dates: Dates) => present(dates).toSorted((one, other) => firstDay(other).localeCompare(firstDay(one)))[0]

/** `2026` → `2026-01-01`. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10)

/** `2026` → `2026-12-31`, `2028-02` → `2028-02-29`. */
function lastDay(date: string): string {
  if (date.length === 10) return date
  const [year, month = 12] = date.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, month, 0)).toISOString().slice(0, 10)
}
