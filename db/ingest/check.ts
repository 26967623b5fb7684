/** What time and typing do: aids that ended while still served, links that lead nowhere, loaded sources grown old. */
import type { Seeds } from '../seed/read'
import { stateOf } from './listing'
import type { Load } from './state'

export type Finding = { readonly level: 'error' | 'warning'; readonly text: string }

const servedStatuses: readonly string[] = ['open', 'transitional', 'announced']
/** Days before its end when an aid is worth a look. */
const soon = 60

/** Everything to look at in the records on the day `today`; nothing when all is well. */
export const findings = (seeds: Seeds, today: Date): readonly Finding[] => [
  ...endings(seeds).flatMap((ending) => lateness(ending, isoDay(today), inDays(today, soon))),
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

const inDays = (today: Date, days: number): string => isoDay(new Date(today.getTime() + days * 86_400_000))

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
