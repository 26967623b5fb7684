/** What time and typing do: aids and access regimes that ended while still served, dead links, sources and tables grown old. */
import { currentFor } from '../../src/answer/access'
import { parisDay } from '../../src/eligibility/clock'
import { lastHolidayYear } from '../../src/opening-hours/holidays'
import type { AidStatus } from '../../src/types'
import { endOf, inDays, lastDay } from '../seed/dates'
import type { Seeds } from '../seed/read'
import type { ProvisionSeed } from '../seed/schema'
import { stateOf } from './listing'
import type { Load } from './state'

export type Finding = { readonly level: 'error' | 'warning'; readonly text: string }

/** What is wrong in the records on the day `today`; what is only to be read again is in check-reviews.ts. */
export const findings = (seeds: Seeds, today: Date): readonly Finding[] => [
  ...endings(seeds)
    .filter((ending) => isLate(ending, parisDay(today)))
    .map(({ record, status, last }) => ({
      ...{ level: 'error' as const, text: `${record}: ended on ${last} and is still ${status}: make it ended` },
    })),
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
    stateOf(load, parisDay(today)) === 'stale'
      ? [
          {
            level: 'error' as const,
            text: `source ${load.source}: data of ${load.asOf}, stale since ${load.staleFrom}: load it again`,
          },
        ]
      : [],
  )

type Ending = {
  readonly record: string
  readonly status: AidStatus
  readonly last: string
  /** The last day someone read its sources. */
  readonly readOn: string
}

function endings(seeds: Seeds): readonly Ending[] {
  const readOn = new Map(seeds.sources.map(({ id, checkedOn }) => [id, checkedOn]))
  const lastRead = (provisions: readonly ProvisionSeed[]) =>
    provisions
      .map(({ source }) => readOn.get(source) ?? '')
      .sort()
      .at(-1) ?? ''
  return seeds.aids.flatMap(({ id, status, validTo, provisions }) =>
    [
      { record: `aid ${id}`, status, last: endOf({ validTo }), readOn: lastRead(provisions) },
      ...provisions.map((one) => ({
        ...{ record: `aid ${id} (${one.row})`, status: one.status, last: endOf(one), readOn: lastRead([one]) },
      })),
    ].flatMap(({ last, ...ending }) => (last === undefined ? [] : [{ ...ending, last }])),
  )
}

/** A transitional record was written with its end in view: once its source has been read since, the clock is enough. */
const isLate = ({ status, last, readOn }: Ending, today: string): boolean =>
  last < today && status !== 'ended' && !(status === 'transitional' && readOn > last)

type Regime = { readonly record: string; readonly validTo?: string | undefined; readonly source: string; readonly date: string }

/** Those said to hold today: an outdated one is worded as old whatever its dates. */
function regimes(seeds: Seeds): readonly Regime[] {
  const dateOf = new Map(seeds.sources.map(({ id, date }) => [id, date]))
  return seeds.accessRegimes.flatMap(({ id, reliability, validTo, source }) =>
    reliability === 'outdated' ? [] : [{ record: `access regime ${id}`, validTo, source, date: dateOf.get(source) ?? 'n.d.' }],
  )
}

function regimeFindings({ record, validTo, source, date }: Regime, today: Date): readonly Finding[] {
  if (validTo !== undefined && lastDay(validTo) < parisDay(today))
    return [{ level: 'error', text: `${record}: ended on ${lastDay(validTo)} and is not outdated` }]
  // As the answers count it, who call it old from then on; an undated source says nothing of today either.
  return Date.parse(date) >= Date.parse(inDays(parisDay(today), -currentFor))
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
