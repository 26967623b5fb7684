/** Dates as precise as their source, as stretches of days: `2026` is the year, `2026-06` the month. */

type Dated = {
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly signBy?: string | undefined
}

/** The first day a date may be, `2026-01-01` of `2026`. */
export const firstDay = (partial: string): string => `${partial}-01-01`.slice(0, 10)

/**
 * The last day a date may be.
 *
 *     lastDay('2026')  →  '2026-12-31'      lastDay('2026-06')  →  '2026-06-30'
 */
export function lastDay(partial: string): string {
  if (partial.length === 10) return partial
  const [year = 0, month = 12] = partial.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** True when one is before the other, however both are read. */
export const isBefore = (one: string, other: string): boolean => lastDay(one) < firstDay(other)

/** The last day it can be had, by its end or by the last day to sign; undefined when it has none. */
export const endOf = ({ validTo, signBy }: Dated): string | undefined =>
  [validTo, signBy]
    .filter((day) => day !== undefined)
    .map(lastDay)
    .sort()[0]

/** Days before its end when something is worth a look. */
const soon = 60

/** True when it can be had for less than sixty days from `today`, or no longer. */
export const endsSoon = (dated: Dated, today: string): boolean => (endOf(dated) ?? '9999') < inDays(today, soon)

/** `2026-12-31` → `2027-01-01`, `days` later or, negative, earlier. */
export const inDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** True when some day is in both. */
export const overlap = (one: Dated, other: Dated): boolean => startsBeforeEnd(one, other) && startsBeforeEnd(other, one)

const startsBeforeEnd = ({ validFrom = '0001' }: Dated, other: Dated): boolean => firstDay(validFrom) <= (endOf(other) ?? '9999')
