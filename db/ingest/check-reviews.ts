/** What someone should read again this month, and the page to open: nothing here is wrong yet. */
import { parisDay, statusOn } from '../../src/eligibility/clock'
import { endsSoon, inDays, isBefore, lastDay } from '../seed/dates'
import { type Fact, factsOf } from '../seed/facts'
import type { Seeds } from '../seed/read'
import type { AidSeed, ProvisionSeed, SourceRecord } from '../seed/schema'

/** What is to be done, in the order it is told. */
export const todos = {
  ending: 'Ends within 60 days: is it extended, what comes after it?',
  arrived: 'Announced for a day that has come: has the text been published?',
  doubtful: 'To check: does it still stand? Make it open, or ended',
  outdated: 'Outdated: is there a newer page?',
  old: 'Old or undated, and not read for six months: still so?',
} as const

export type Review = {
  readonly todo: keyof typeof todos
  /** As people name it: « aid caim (A008) ». */
  readonly record: string
  readonly url: string
}

/** Days for which a page may be trusted unread: its own date, then the day of the last reading. */
const [writtenFor, readFor] = [365, 183]

/** Each record once, under the first thing to be done about it. */
export function reviews(seeds: Seeds, today: Date): readonly Review[] {
  const sources = new Map(seeds.sources.map((source) => [source.id, source]))
  const living = livingOf(seeds, today)
  const all = [
    ...living.aids.flatMap((aid) => aidReviews(aid, today, (source) => sources.get(source)?.url ?? source)),
    ...factsOf(living).flatMap((fact): readonly Review[] => {
      const source = sources.get(fact.source)
      const todo = source && agedTodo(fact, source, parisDay(today))
      return todo ? [{ todo, record: recordName(fact, living), url: source.url }] : []
    }),
  ]
  return all.filter(({ record }, rank) => all.findIndex((other) => other.record === record) === rank)
}

/** Without what is told as over: nothing about it changes any more. */
const livingOf = (seeds: Seeds, today: Date): Seeds => ({
  ...seeds,
  aids: seeds.aids.flatMap((aid) => {
    const provisions = aid.provisions.filter((provision) => statusOn(provision, today) !== 'ended')
    return statusOn(aid, today) === 'ended' ? [] : [{ ...aid, provisions }]
  }),
  programmes: seeds.programmes.filter(({ status }) => status === 'running'),
  // An access regime has a rule of its own, by the week.
  accessRegimes: [],
})

const aidReviews = ({ id, provisions }: AidSeed, today: Date, urlOf: (source: string) => string): readonly Review[] =>
  provisions.flatMap((provision) => {
    const todo = standingTodo(provision, today)
    return todo ? [{ todo, record: `aid ${id} (${provision.row})`, url: urlOf(provision.source) }] : []
  })

function standingTodo(provision: ProvisionSeed, today: Date): Review['todo'] | undefined {
  if (endsSoon(provision, parisDay(today))) return 'ending'
  if (statusOn(provision, today) !== 'to-check') return undefined
  return provision.status === 'announced' ? 'arrived' : 'doubtful'
}

function agedTodo({ reliability }: Fact, { date, checkedOn }: SourceRecord, today: string): Review['todo'] | undefined {
  if (reliability === 'outdated') return 'outdated'
  const isOld = date === 'n.d.' || isBefore(lastDay(date), inDays(today, -writtenFor))
  return isOld && isBefore(checkedOn, inDays(today, -readFor)) ? 'old' : undefined
}

/** « aid caim (A008) », « figures msp-2024 ». */
function recordName({ file, record, at }: Fact, { aids }: Seeds): string {
  const [kind = file] = file.split(/[/.]/)
  if (kind !== 'aids') return `${kind} ${record}`
  const rank = Number(at.split('.')[1])
  return `aid ${record} (${aids.find(({ id }) => id === record)?.provisions[rank]?.row})`
}

const width = 80

/** The reviews by what is to be done, then by page: one address a line, the records that rest on it under it. */
export const reviewsText = (all: readonly Review[]): string =>
  Object.entries(todos)
    .flatMap(([todo, title]) => {
      const group = all.filter((review) => review.todo === todo)
      return group.length === 0 ? [] : [[`${title} (${group.length})`, ...byPage(group)].join('\n')]
    })
    .join('\n\n')

function byPage(group: readonly Review[]): readonly string[] {
  const pages = new Map<string, readonly string[]>()
  for (const { url, record } of group) pages.set(url, [...new Set([...(pages.get(url) ?? []), record])])
  return [...pages].flatMap(([url, records]) => [`  ${url}`, ...wrapped(records).map((line) => `    ${line}`)])
}

/** Lists that fit the width of a terminal. */
function wrapped(records: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const record of records) {
    const last = lines.at(-1)
    if (last === undefined || last.length + record.length + 2 > width - 5) lines.push(record)
    else lines[lines.length - 1] = `${last}, ${record}`
  }
  return lines.map((line, rank) => (rank < lines.length - 1 ? `${line},` : line))
}
