/**
 * What is done without being asked, every five minutes, by a Worker's cron and by Node's timer alike: the digests and alerts that
 * are owed. However many runs there are, each is said once (db/notices.ts).
 */
import type { Books } from '../db/books'
import type { KnowledgeBase } from '../db/knowledge'
import { failedSources } from '../db/load-failures'
import { loadedSources } from '../db/loaded-sources'
import { noticesHeld } from '../db/notices'
import { pressingOpinions } from '../db/opinions'
import { inDays } from '../db/seed/dates'
import type { AuthorizePorts, OwnWorkspace } from './channels/slack/installing/authorize'
import { createInstallationMemory, createInstallations, type InstallationMemory } from './channels/slack/installing/installations'
import { consoleLog, reasonOf, type SlackLog } from './channels/slack/log'
import { closedKey, isLeftAlone, type PendingNotice, type Staff, sayNotices } from './channels/slack/outgoing/notice'
import { isStaffTeamOf, type SlackSettings } from './channels/slack/routes'
import { placeAt } from './channels/slack/staff/place-at'
import { type Debt, debtsOf } from './digest/debts'
import { digestOf, digestQueries } from './digest/digest'
import { parisDay } from './eligibility/clock'
import { alertForms } from './render/slack/staff/alert'
import { digestForms } from './render/slack/staff/digest'
import type { Gazetteer } from './understand/places'

export type ScheduledPorts = Pick<Books, 'teams' | 'notices' | 'slack' | 'changes'> & {
  readonly knowledge: KnowledgeBase
  readonly gazetteer: Gazetteer
}
/** What a process, or an isolate, remembers between runs: plain data. */
type Memory = { readonly installations: InstallationMemory; readonly ownWorkspace: OwnWorkspace }

export type ScheduledOptions = {
  /**
   * Debts paid by one run, the oldest first; the next run pays others. A digest costs nine calls at most (token, facts, changes, claim,
   * message, ledger), and a Worker of the free plan may make fifty (https://developers.cloudflare.com/workers/platform/limits/).
   */
  readonly mostDebts?: number
  readonly log?: SlackLog
}
/** Days of opinions that are still news. */
const freshFor = 7

/**
 * Makes the run, once per process; `portsFor` gives each run its own. It does nothing while Slack is not configured.
 * @throws (the run) what the base throws; the failure of one workspace is logged, and stops no other
 */
export function createScheduled(
  settings: SlackSettings | undefined,
  portsFor: () => ScheduledPorts,
  { mostDebts = 5, log = consoleLog }: ScheduledOptions = {},
): (now: Date) => Promise<void> {
  const memory: Memory = { installations: createInstallationMemory(), ownWorkspace: {} }
  return async (now) => {
    if (settings) await run(settings, portsFor(), memory, { now, log, mostDebts })
  }
}

type Run = Required<ScheduledOptions> & { readonly now: Date }

async function run(settings: SlackSettings, ports: ScheduledPorts, memory: Memory, { now, log, mostDebts }: Run): Promise<void> {
  const isStaffTeam = isStaffTeamOf(settings)
  const [teams, { notices, ...facts }] = await Promise.all([ports.teams.withStaffChannel(), ports.knowledge.read(read(now))])
  const staff = teams.flatMap(({ staffChannel, ...team }): readonly Staff[] => (staffChannel ? [{ ...team, staffChannel }] : []))
  const closedAt = ({ team, staffChannel }: Staff) =>
    notices.find((notice) => notice.team === team && notice.key === closedKey(staffChannel))?.sentAt
  const debts = staff
    .filter((one) => !isLeftAlone(closedAt(one), now))
    .flatMap((one) => debtsOf(one, facts, { isStaff: isStaffTeam(one.team), notices, now }))
    .toSorted((one, other) => one.since.getTime() - other.since.getTime())
    .slice(0, mostDebts)
  const authorize = authorizing(settings, ports, memory, now, log)
  const pending = (debt: Debt) => notice(debt, ports, isStaffTeam(debt.team), now)
  await Promise.all(
    staff.map(async (one) => {
      const owed = debts.filter(({ team }) => team === one.team)
      if (owed.length === 0) return
      await sayNotices(one, owed.map(pending), closedAt(one) !== undefined, {
        notices: ports.notices,
        authorize,
        now,
        log,
      }).catch((error: unknown) => log('error', 'workspace not told', reasonOf(error)))
    }),
  )
}

const read = (now: Date) => ({
  notices: noticesHeld(),
  loaded: loadedSources(),
  failed: failedSources(),
  opinions: pressingOpinions(inDays(parisDay(now), -freshFor)),
})

const authorizing = (
  { botToken, oauth, apiUrl }: SlackSettings,
  { slack }: ScheduledPorts,
  { installations: memory, ownWorkspace }: Memory,
  now: Date,
  log: SlackLog,
): AuthorizePorts => ({
  ...{ botToken, ownWorkspace, apiUrl, log },
  installations: oauth && createInstallations({ book: slack, memory, secret: oauth.sealSecret, now, log }),
})

function notice(debt: Debt, ports: ScheduledPorts, isStaff: boolean, now: Date): PendingNotice {
  const { keys, doubtfulSince } = debt
  if (debt.kind === 'digest')
    return { keys, doubtfulSince, prepare: () => preparedDigest(debt.team, debt.due.day, ports, isStaff, now) }
  return {
    keys,
    doubtfulSince,
    prepare: async () => (claimed) => {
      const told = debt.alerts.filter(({ key }) => claimed.includes(key))
      return { forms: alertForms(told), also: told.flatMap(({ also = [] }) => also) }
    },
  }
}

async function preparedDigest(team: string, day: string, ports: ScheduledPorts, isStaff: boolean, now: Date) {
  const { knowledge, changes, gazetteer } = ports
  const [facts, pending, overtaken] = await Promise.all([
    knowledge.read(digestQueries({ team, isStaff }, day, now)),
    isStaff ? changes.pending(team) : [],
    isStaff ? changes.overtaken(team) : [],
  ])
  const counted = { pending: pending.length, overtaken: overtaken.length }
  const forms = digestForms(digestOf(facts, counted, { day, isStaff, now }), (key) => placeAt(key, gazetteer)?.name ?? key)
  return () => ({ forms, also: [] })
}
