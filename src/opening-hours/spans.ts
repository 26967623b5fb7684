/** Arithmetic of spans, in minutes from the midnight their day begins with. */
import type { Span } from '../opening-hours'

export const minutesPerDay = 1440
export const wholeDay: Span = { from: '00:00', to: '24:00' }

export const startOf = ({ from }: Span): number => minuteOf(from)

/** Beyond `minutesPerDay` when the span ends the next day. */
export const endOf = ({ from, to }: Span): number => minuteOf(to) + (to < from ? minutesPerDay : 0)

export const sameSpans = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length && some.every(({ from, to }, rank) => others[rank]?.from === from && others[rank]?.to === to)

/** `minuteOf('08:30')` → 510 */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** `timeOf(510)` → '08:30' */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
