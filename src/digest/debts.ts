/** What a workspace is owed now: its digest, its alerts, less what was said and what another run is saying. Pure. */
import { longestRun, type Notice } from '../../db/notices'
import type { TeamSettings } from '../../db/teams'
import type { NonEmpty } from '../types'
import { type Alert, type AlertFacts, alertsOf } from './alerts'
import { type Due, dueDigest } from './due'

export type Debt = {
  readonly team: string
  readonly keys: NonEmpty<string>
  /** Since when it is owed: the oldest is paid first. */
  readonly since: Date
  /** When a run that died took it on; absent when none did. */
  readonly doubtfulSince?: Date | undefined
} & ({ readonly kind: 'digest'; readonly due: Due } | { readonly kind: 'alerts'; readonly alerts: readonly Alert[] })

export function debtsOf(
  settings: TeamSettings,
  facts: AlertFacts,
  { isStaff, notices, now }: { readonly isStaff: boolean; readonly notices: readonly Notice[]; readonly now: Date },
): readonly Debt[] {
  const { team, digest, timezone } = settings
  const held = notices.filter((notice) => notice.team === team)
  const due = digest && dueDigest(digest, timezone, now)
  const alerts = settings.alerts ? alertsOf(facts, { team, isStaff, held }, now).filter(({ key }) => isOwed(key, held, now)) : []
  const [first, ...others] = alerts.map(({ key }) => key)
  const owed = (keys: NonEmpty<string>, since: Date) => ({ team, keys, since, ...doubt(keys, held) })
  return [
    ...(due && isOwed(due.key, held, now) ? [{ kind: 'digest' as const, due, ...owed([due.key], due.at) }] : []),
    ...(first === undefined ? [] : [{ kind: 'alerts' as const, alerts, ...owed([first, ...others], now) }]),
  ]
}

/** Neither sent, nor with a run that may be alive. */
function isOwed(key: string, held: readonly Notice[], now: Date): boolean {
  const notice = held.find((one) => one.key === key)
  if (notice === undefined) return true
  return notice.sentAt === undefined && now.getTime() - Date.parse(notice.claimedAt) > longestRun
}

function doubt(keys: readonly string[], held: readonly Notice[]): { readonly doubtfulSince?: Date } {
  const [oldest] = held
    .filter(({ key }) => keys.includes(key))
    .map(({ claimedAt }) => claimedAt)
    .toSorted()
  return oldest === undefined ? {} : { doubtfulSince: new Date(oldest) }
}
