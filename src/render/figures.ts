/** What tables and charts of figures show, the same on every channel: what is said once for all lines, and what may be drawn. */
import { colon, figureDate } from '../formats'
import type { FigureItem, Lang, Section } from '../types'
import { answerWords, sharedOf } from './answer-words'

type Figures = Pick<Extract<Section, { kind: 'figures' | 'chart' }>, 'items' | 'title'>

/** What all lines share (what is counted, its unit, the day) is said once, in the caption; each is undefined where lines differ. */
export type SaidOnce = {
  readonly caption: string
  readonly label: string | undefined
  readonly unit: string | undefined
  readonly day: string | undefined
}

export function saidOnce({ items, title }: Figures, lang: Lang): SaidOnce {
  const label = oneOf(items.map((item) => item.label))
  // A figure alone is read on its line.
  const isAlone = items.length === 1
  const unit = isAlone ? undefined : oneOf(items.map((item) => item.unit))
  const day = isAlone ? undefined : sharedOf(items, (item) => figureDate(item, lang))
  const counted = [label, unit === label ? undefined : unit, day]
  const caption =
    [...new Set([title, counted.filter((part) => part !== undefined && !title?.includes(part)).join(', ')])]
      .filter(Boolean)
      .join(`${colon(lang)} `) || answerWords[lang].figures
  return { caption, label, unit, day }
}

/** Figures and the chart that draws the same ones are one: what is told twice is shown once. */
export const drawn = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section, rank) => {
    const [before, after] = [sections[rank - 1], sections[rank + 1]]
    if (before && repeats(before, section)) return []
    return after && repeats(section, after) ? [{ ...section, ...after }] : [section]
  })

const repeats = (figures: Section, chart: Section): boolean =>
  figures.kind === 'figures' && chart.kind === 'chart' && JSON.stringify(figures.items) === JSON.stringify(chart.items)

/** What all these words count, undefined when it is not one thing: French says « 0 pharmacie » and « 2 pharmacies » of the same. */
export function oneOf(words: readonly string[]): string | undefined {
  const [longest = '', ...others] = [...words].sort((one, other) => other.length - one.length)
  return others.every((word) => singular(word) === singular(longest)) ? longest : undefined
}
const singular = (words: string) => words.replace(/s\b/g, '')

/** False where bars from zero would mislead: other units, other things counted, values below zero. */
export const areComparable = (items: readonly FigureItem[]): boolean =>
  items.some(({ value }) => value > 0) &&
  items.every(({ value }) => value >= 0) &&
  [items.map(({ label }) => label), items.map(({ unit }) => unit)].every((words) => oneOf(words) !== undefined)

/** A figure and when it was true, in years. */
export type Timed = { readonly item: FigureItem; readonly time: number }

/** The figures that have a date, in its order; undefined when two dates or more cannot be told, or units differ. */
export function overTime(items: readonly FigureItem[]): readonly [Timed, ...Timed[]] | undefined {
  const [first, ...others] = items.flatMap((item) => timeOf(item) ?? []).sort((one, other) => one.time - other.time)
  if (!first || others.every(({ time }) => time === first.time)) return undefined
  const timed = [first, ...others] as const
  const isOneThing = oneOf(timed.map(({ item }) => item.unit)) !== undefined && timed.every(({ item }) => item.value >= 0)
  return isOneThing ? timed : undefined
}

/** Of an ISO date the day, else the year. */
function timeOf(item: FigureItem): Timed | undefined {
  const [year, month = 1, day = 1] = /^\d{4}(-\d{2}){0,2}$/.test(item.asOf ?? '')
    ? (item.asOf ?? '').split('-').map(Number)
    : [item.year]
  return year === undefined ? undefined : { item, time: year + (month - 1) / 12 + (day - 1) / 365 }
}
