/** An aid's status on the day of the question: the record says what it is while it lasts, its dates say when. */
import { firstDay, lastDay } from '../../db/seed/dates'
import type { AidStatus } from '../types'

type Dated = {
  readonly status: AidStatus
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly signBy?: string | undefined
}

/**
 * Partial dates are read generously: `validTo: 2026` ends on 31 December 2026, `validFrom: 2026` begins on 1 January.
 *
 *     the CAIM, `ended`, to 2025-12-31     2025-12-31 → open      2026-01-01 → ended
 *     a contract to sign by 2026-10-30     2026-10-30 → its own   2026-10-31 → ended
 *     a grant from 2026-01-01              2025-12-31 → announced 2026-01-01 → its own
 *     `announced` for 2026, never seen     2026-01-01 → to-check: a date that came is not a text that was published
 */
export function statusOn(dated: Dated, now: Date): AidStatus {
  const today = parisDay(now)
  const last = [dated.validTo, dated.signBy].filter((day) => day !== undefined)
  if (last.some((day) => lastDay(day) < today)) return 'ended'
  if (dated.status === 'ended' && last.length === 0) return 'ended'
  if (dated.validFrom !== undefined && firstDay(dated.validFrom) > today) return 'announced'
  if (dated.status === 'ended') return 'open'
  return dated.status === 'announced' && dated.validFrom !== undefined ? 'to-check' : dated.status
}

/** The calendar day in Paris, `2026-11-21`: deadlines end at midnight there, whatever the server's clock zone. */
export function parisDay(now: Date): string {
  const known = days.get(now) ?? parisCalendar.format(now)
  days.set(now, known)
  return known
}
const parisCalendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
/** One moment is asked about again for each provision of each aid. */
const days = new WeakMap<Date, string>()
