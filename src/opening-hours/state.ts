/** Whether a place is open, and until when: computed from what its record says, `unknown` wherever the record is silent. */
import { type OpeningHours, type Span, weekdays } from '../opening-hours'
import { isPublicHoliday } from './holidays'
import { dateOf, dayOf, localText, wallMinute, weekdayOf } from './local-time'
import { endOf, minutesPerDay, sameSpans, startOf } from './spans'

export type OpenNow = 'open' | 'closed' | 'unknown'
export type OpeningState = {
  readonly openNow: OpenNow
  /** The minute it closes, local time: `2026-11-23T19:00`. Absent when it cannot be told, or when it does not close. */
  readonly until?: string
  /** The minute it opens next, local time. Absent when it cannot be told. */
  readonly opens?: string
}

/** Days ahead where the next change is looked for: a closure may be long; an opening of more than a week has no end worth saying. */
const horizons = { closed: 100, open: 8 } as const

/** `departement` tells which days are public holidays. */
export function stateAt(hours: OpeningHours | undefined, instant: Date, departement: string): OpeningState {
  if (!hours) return { openNow: 'unknown' }
  const now = wallMinute(instant, hours.timezone)
  const openNow = stateOn(stretchesAround(hours, dayOf(now), departement), now)
  if (openNow === 'unknown') return { openNow }
  const change = nextChange(hours, now, openNow, departement)
  if (change?.openNow === 'closed') return { openNow, until: localText(change.at) }
  if (change?.openNow === 'open') return { openNow, opens: localText(change.at) }
  return { openNow }
}

/** A stretch of time, in wall minutes, `to` excluded, when a place is open or when nobody knows. The rest is closed. */
type Stretch = { readonly from: number; readonly to: number; readonly openNow: 'open' | 'unknown' }

/** Open wins: what is known of the evening before stands on a morning nobody knows. */
function stateOn(stretches: readonly Stretch[], minute: number): OpenNow {
  const here = stretches.filter(({ from, to }) => from <= minute && minute < to)
  return here.find(({ openNow }) => openNow === 'open')?.openNow ?? here[0]?.openNow ?? 'closed'
}

function nextChange(hours: OpeningHours, now: number, current: 'open' | 'closed', departement: string) {
  for (let day = dayOf(now); day <= dayOf(now) + horizons[current]; day += 1) {
    const stretches = stretchesAround(hours, day, departement)
    const minutes = [day * minutesPerDay, ...stretches.flatMap(({ from, to }) => [from, to])]
      .filter((minute) => minute > now && dayOf(minute) === day)
      .sort((one, other) => one - other)
    for (const at of minutes) {
      const openNow = stateOn(stretches, at)
      if (openNow !== current) return { at, openNow }
    }
  }
  return undefined
}

/** All that bears on a day: its own stretches, and the nights of the day before. */
const stretchesAround = (hours: OpeningHours, day: number, departement: string): readonly Stretch[] =>
  [day - 1, day].flatMap((each) => stretchesOf(hours, each, departement))

function stretchesOf(hours: OpeningHours, day: number, departement: string): readonly Stretch[] {
  const midnight = day * minutesPerDay
  const spans = spansOn(hours, day, departement)
  if (spans === 'unknown') return [{ from: midnight, to: midnight + latestEnd(hours), openNow: 'unknown' }]
  return spans.map((span) => ({ from: midnight + startOf(span), to: midnight + endOf(span), openNow: 'open' }))
}

/** A day nobody knows may last as late as the latest night of the record. */
const latestEnd = ({ weekly, publicHolidays, variations }: OpeningHours): number =>
  Math.max(
    minutesPerDay,
    ...weekdays.flatMap((day) => (weekly[day] ?? []).map(endOf)),
    ...(typeof publicHolidays === 'string' ? [] : publicHolidays.map(endOf)),
    ...variations.flatMap(({ spans }) => spans.map(endOf)),
  )

/**
 * The hours of the day that begin on it. From the strongest: a closure, a variation for that very day, the public holiday,
 * a variation of several days, the week. Where it is not certain that the day is a holiday, both must say the same.
 */
function spansOn(hours: OpeningHours, day: number, departement: string): readonly Span[] | 'unknown' {
  const date = dateOf(day)
  const within = ({ from, to }: { readonly from: string; readonly to: string }) => from <= date && date <= to
  if (hours.closures.some(within)) return []
  const variations = hours.variations.filter(within)
  const ofThatDay = variations.findLast(({ from, to }) => from === to)
  if (ofThatDay) return ofThatDay.spans
  const usual = variations.at(-1)?.spans ?? hours.weekly[weekdays[weekdayOf(day)] ?? 'monday'] ?? 'unknown'
  const onHoliday = hours.publicHolidays === 'closed' ? [] : hours.publicHolidays
  const isHoliday = isPublicHoliday(date, departement)
  if (isHoliday !== 'unknown') return isHoliday ? onHoliday : usual
  return usual !== 'unknown' && onHoliday !== 'unknown' && sameSpans(usual, onHoliday) ? usual : 'unknown'
}
