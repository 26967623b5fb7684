/** What time and typing do: aids and access regimes that ended while still served, dead links, sources and tables grown old. */
import { currentFor } from '../../src/answer/access'
import { lastHolidayYear } from '../../src/opening-hours/holidays'
import type { Seeds } from '../seed/read'
import { stateOf } from './listing'
import type { Load } from './state'

export type Finding = { readonly level: 'error' | 'warning'; readonly text: string }

const servedStatuses: readonly string[] = ['open', 'transitional', 'announced']
/** Days before its end when an aid is worth a look. */
const soon = 60

/** Everything to look at in the records on the day `today`; nothing when all is well. */
export const findings = (seeds: Seeds, today: Date): readonly Finding[] => [
  ...endings(seeds).flatMap((ending) => lateness(ending, isoDay(today), isoDay(inDays(today, soon)))),
  ...regimes(seeds).flatMap((regime) => regimeFindings(regime, today)),
  ...holidayFindings(today),
  ...links(seeds).flatMap(({ record, url }) => {
    const problem = linkProblem(url)
    return problem ? [{ level: 'error' as const, text: `${record}: link ${url}: ${problem}` }] : []
  }),
]

/** Sources of a base whose data are old on the day `today`. */
export const staleSources = (loaded: Iterable<Load>, today: Date): readonly Finding[] =>
  [...loaded].flatMap((load) =>
    stateOf(load, isoDay(today)) === 'stale'
      ? [
          {
            level: 'error' as const,
            text: `source ${load.source}: data of ${load.asOf}, stale since ${load.staleFrom}: load it again`,
          },
        ]
      : [],
  )

type Ending = { readonly record: string; readonly status: string; readonly validTo: string }

const endings = (seeds: Seeds): readonly Ending[] =>
  seeds.aids.flatMap(({ id, status, validTo, provisions }) =>
    [
      { record: `aid ${id}`, status, validTo },
      ...provisions.map((one) => ({ record: `aid ${id} (${one.row})`, ...one })),
    ].flatMap((dated) =>
      dated.validTo === undefined ? [] : [{ record: dated.record, status: dated.status, validTo: dated.validTo }],
    ),
  )

function lateness({ record, status, validTo }: Ending, today: string, limit: string): readonly Finding[] {
  if (!servedStatuses.includes(status)) return []
  const last = lastDay(validTo)
  if (last < today) return [{ level: 'error', text: `${record}: ended on ${last} and is still ${status}` }]
  return last < limit ? [{ level: 'warning', text: `${record}: ends on ${last}` }] : []
}

type Regime = { readonly record: string; readonly validTo?: string | undefined; readonly source: string; readonly date: string }

/** Those said to hold today: an outdated one is worded as old whatever its dates. */
function regimes(seeds: Seeds): readonly Regime[] {
  const dateOf = new Map(seeds.sources.map(({ id, date }) => [id, date]))
  return seeds.accessRegimes.flatMap(({ id, reliability, validTo, source }) =>
    reliability === 'outdated' ? [] : [{ record: `access regime ${id}`, validTo, source, date: dateOf.get(source) ?? 'n.d.' }],
  )
}

function regimeFindings({ record, validTo, source, date }: Regime, today: Date): readonly Finding[] {
  if (validTo !== undefined && lastDay(validTo) < isoDay(today))
    return [{ level: 'error', text: `${record}: ended on ${lastDay(validTo)} and is not outdated` }]
  // As the answers count it, who call it old from then on; an undated source says nothing of today either.
  return Date.parse(date) >= Date.parse(isoDay(inDays(today, -currentFor)))
    ? []
    : [{ level: 'warning', text: `${record}: its source ${source} (${date}) is older than ${currentFor} days: look again` }]
}

/** A year beforehand: past the last one, every opening on a day that may be a holiday is unknown. */
const holidayFindings = (today: Date): readonly Finding[] =>
  lastHolidayYear > today.getUTCFullYear() + 1
    ? []
    : [
        {
          level: 'warning',
          text: `public holidays are known until ${lastHolidayYear}: write more of them with npx tsx src/build/holidays.ts`,
        },
      ]

/**
 * The last day of a date that may be only a month or a year.
 *
 *     lastDay('2026')  →  '2026-12-31'      lastDay('2026-06')  →  '2026-06-30'
 */
function lastDay(partial: string): string {
  const [year, month = 12, day] = partial.split('-').map(Number)
  return day === undefined ? isoDay(new Date(Date.UTC(year ?? 0, month, 0))) : partial
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

const inDays = (today: Date, days: number): Date => new Date(today.getTime() + days * 86_400_000)

const links = (seeds: Seeds): readonly { readonly record: string; readonly url: string }[] => [
  ...seeds.sources.map(({ id, url }) => ({ record: `source ${id}`, url })),
  ...seeds.contacts.flatMap(({ id, url }) => (url === undefined ? [] : [{ record: `contact ${id}`, url }])),
]

/** Why an address cannot be one of the public web; undefined when it can. */
export function linkProblem(url: string): string | undefined {
  if (/\s/.test(url)) return 'has a space'
  if (!URL.canParse(url)) return 'is not an address'
  const { protocol, hostname, username } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return 'is neither https nor http'
  if (username) return 'has a user name'
  return /^[^.]+(\.[^.]+)*\.[a-z][a-z0-9-]+$/i.test(hostname) ? undefined : 'has no public host name'
}
