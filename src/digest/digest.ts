/** What a workspace is told every week: what was asked, what was not found, what waits, what went stale, what ends soon. Pure. */
import { type AskedCount, askedSince, type InboxOf, type NotFoundPlace, notFoundSince } from '../../db/asked'
import { type Deadline, deadlines } from '../../db/deadlines'
import { type InboxGroup, inboxGroups } from '../../db/inbox'
import type { Results } from '../../db/knowledge'
import { type FailedSource, failedSources } from '../../db/load-failures'
import { type LoadedSource, loadedSources } from '../../db/loaded-sources'
import { inDays } from '../../db/seed/dates'
import { parisDay } from '../eligibility/clock'
import type { IntentId } from '../types'

export type AskedIntent = {
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId | undefined
  readonly count: number
  /** The week before. */
  readonly before: number
}

export type Digest = {
  /** The seven days it tells, in Paris: `2026-11-16` to `2026-11-22`. */
  readonly from: string
  readonly to: string
  readonly asked: { readonly count: number; readonly before: number; readonly intents: readonly AskedIntent[] }
  readonly notFound: { readonly count: number; readonly places: readonly NotFoundPlace[] }
  readonly notUnderstood: number
  readonly inbox: readonly InboxGroup[]
  /** Those to be loaded again; for who cannot, the dates of all. */
  readonly sources: readonly LoadedSource[]
  readonly failed: readonly FailedSource[]
  readonly deadlines: readonly Deadline[]
  /** Changes that wait for a decision, and those whose record a newer load says otherwise. */
  readonly pending: number
  readonly overtaken: number
  /** Tells what is for staff of the base. */
  readonly isStaff: boolean
  readonly today: string
}

/** Places told at most. */
const mostPlaces = 8

/** What is read of the base, in one round trip; `day` is the one the digest comes out. */
export const digestQueries = (of: InboxOf, day: string, now: Date) => ({
  since: askedSince(of, day),
  sinceWeek: askedSince(of, inDays(day, -7)),
  sinceTwoWeeks: askedSince(of, inDays(day, -14)),
  notFound: notFoundSince(of, inDays(day, -7), mostPlaces),
  inbox: inboxGroups(of, parisDay(now)),
  loaded: loadedSources(),
  failed: failedSources(),
  deadlines: deadlines(now),
})
export type DigestFacts = Results<ReturnType<typeof digestQueries>>

export function digestOf(
  facts: DigestFacts,
  changes: { readonly pending: number; readonly overtaken: number },
  { day, isStaff, now }: { readonly day: string; readonly isStaff: boolean; readonly now: Date },
): Digest {
  const today = parisDay(now)
  const count = (kept: (line: AskedCount) => boolean) => ({
    count: total(facts.sinceWeek, kept) - total(facts.since, kept),
    before: total(facts.sinceTwoWeeks, kept) - total(facts.sinceWeek, kept),
  })
  const intents = [...new Set([...facts.sinceWeek, ...facts.sinceTwoWeeks].map(({ intent }) => intent))]
  return {
    ...{ from: inDays(day, -7), to: inDays(day, -1), isStaff, today },
    asked: {
      ...count(() => true),
      intents: intents
        .map((intent) => ({ intent, ...count((line) => line.intent === intent) }))
        .filter((asked) => asked.count > 0)
        .toSorted((one, other) => other.count - one.count),
    },
    notFound: { count: count(({ outcome }) => outcome === 'not-found').count, places: facts.notFound },
    notUnderstood: count(({ outcome }) => outcome === 'not-understood').count,
    inbox: facts.inbox,
    sources: isStaff ? facts.loaded.filter(({ staleFrom }) => staleFrom <= today) : facts.loaded,
    failed: isStaff ? facts.failed : [],
    deadlines: isStaff ? facts.deadlines : [],
    ...changes,
  }
}

/** True when there is nothing to tell. */
export const isQuiet = ({ asked, inbox, sources, failed, deadlines: ends, pending, overtaken, isStaff }: Digest): boolean =>
  asked.count + inbox.length + failed.length + ends.length + pending + overtaken === 0 && (!isStaff || sources.length === 0)

const total = (lines: readonly AskedCount[], kept: (line: AskedCount) => boolean): number =>
  lines.filter(kept).reduce((sum, { count }) => sum + count, 0)
