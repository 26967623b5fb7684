/** An aid's status on a given day: what has ended is ended whatever the record says, what has not begun is only announced. */
import type { AidStatus } from '../types'

type Dated = { readonly status: AidStatus; readonly validFrom?: string | undefined; readonly validTo?: string | undefined }

/** Partial dates are read generously: `validTo: 2026` ends on 31 December 2026, `validFrom: 2026` begins on 1 January. */
export function statusOn(aid: Dated, now: Date): AidStatus {
  const today = parisDay(now)
  if (aid.validTo !== undefined && aid.validTo.padEnd(10, '~') < today) return 'ended'
  if (aid.status === 'ended') return 'ended'
  if (aid.validFrom !== undefined && aid.validFrom.padEnd(10, '-') > today) return 'announced'
  return aid.status === 'announced' && aid.validFrom !== undefined ? 'open' : aid.status
}

/** The calendar day in Paris, `2026-11-21`: deadlines end at midnight there, whatever the server's clock zone. */
export const parisDay = (now: Date): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(now)
