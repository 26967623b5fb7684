/** When a weekly digest is owed: the last time the clock of the workspace showed the hour it chose. */
import type { DigestTime } from '../../db/teams'
import { dayOf, localText, wallMinute, weekdayOf } from '../opening-hours/local-time'
import { minutesPerDay } from '../opening-hours/spans'

export type Due = {
  /** Of the ledger (db/notices.ts), by the day: an hour that is moved on the day itself brings no second one. `digest:2026-11-23` */
  readonly key: string
  readonly at: Date
  /** The day it comes out, there: `2026-11-23`. */
  readonly day: string
}

/**
 * The digest owed at `now`; undefined when none is: the last one falls before it was asked for. Only the last is ever owed, and it is
 * less than a week old, so that a run missed is caught up once and two weeks never come together.
 */
export function dueDigest({ day: weekday, hour, since }: DigestTime, timezone: string, now: Date): Due | undefined {
  const today = dayOf(wallMinute(now, timezone))
  const scheduled = today - ((weekdayOf(today) - (weekday - 1) + 7) % 7)
  // On the day itself the hour may be to come.
  for (const candidate of [scheduled, scheduled - 7]) {
    const wall = candidate * minutesPerDay + hour * 60
    const at = instantOf(wall, timezone)
    if (at > now) continue
    const day = localText(wall).slice(0, 10)
    return at > new Date(since) ? { key: `digest:${day}`, at, day } : undefined
  }
  return undefined
}

/**
 * The instant a clock shows a minute. One that comes twice is the first; one that is skipped is as much later as the clock jumps
 * (as Temporal's `compatible`: https://tc39.es/proposal-temporal/docs/ambiguity.html).
 */
function instantOf(wall: number, timezone: string): Date {
  // No clock changes twice within two days: the offset is that of the day before, or of the day after.
  const byOffsetOf = (near: Date) => minuteAt(wall + near.getTime() / 60_000 - wallMinute(near, timezone))
  const [before, after] = [byOffsetOf(minuteAt(wall - minutesPerDay)), byOffsetOf(minuteAt(wall + minutesPerDay))] as const
  const shows = (instant: Date) => wallMinute(instant, timezone) === wall
  return !shows(before) && shows(after) ? after : before
}

const minuteAt = (minute: number): Date => new Date(minute * 60_000)
