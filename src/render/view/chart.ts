/** Charts of figures: bars that stand in their table's rows, a line above its table. Colours are the style's; sizes are attributes. */
import { figureDate, numberLabel } from '../../formats'
import type { FigureItem } from '../../types'
import { areComparable, oneOf, overTime } from '../figures'
import { trendName } from '../picture-words'
import { element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/**
 * A bar from zero, for each item its share of the greatest. The row says name and value in words: nothing is lost to who does not see
 * the bar (RGAA 1.2). Undefined where bars would mislead: other units, other things counted, values below zero.
 */
export function barsOf(items: readonly FigureItem[]): readonly Tree[] | undefined {
  if (!areComparable(items)) return undefined
  const greatest = Math.max(...items.map(({ value }) => value))
  return items.map(({ value }) =>
    element(
      'svg',
      { class: 'bar', 'aria-hidden': 'true' },
      element('rect', { width: percent(value / greatest), height: '100%' }),
    ),
  )
}

type Dot = { readonly item: FigureItem; readonly time: number; readonly when: string; readonly x: number; readonly y: number }

/**
 * How a figure moved: years at their true distance, values from zero, each date a dot. Lines join what counts the same thing only.
 * Undefined when two dates or more cannot be told, or units differ. The table must follow (RGAA 1.6).
 */
export function lineView(items: readonly FigureItem[], { lang }: Viewing): Tree | undefined {
  const timed = overTime(items)
  if (!timed) return undefined
  const [first, last = first] = [timed[0], timed.at(-1)]
  const ticks = ticksUpTo(Math.max(...timed.map(({ item }) => item.value)))
  const top = ticks.at(-1) ?? 1
  const dots = timed.map(({ item, time }): Dot => {
    const x = (time - first.time) / (last.time - first.time)
    return { item, time, when: figureDate(item, lang), x, y: 1 - item.value / top }
  })
  return element(
    'svg',
    { class: 'line', role: 'img', 'aria-label': trendName(dots, lang) },
    ...ticks.flatMap((tick) => {
      const y = percent(1 - tick / top)
      return [
        element('line', { class: 'grid', x2: '100%', y1: y, y2: y }),
        element('text', { x: 0, y, dx: -8, dy: '.35em', 'text-anchor': 'end' }, numberLabel(tick, lang)),
      ]
    }),
    ...dots.slice(1).map((dot, rank) => {
      const from = dots[rank] ?? dot
      const isBroken = oneOf([from.item.label, dot.item.label]) === undefined
      return (
        !isBroken &&
        element('line', { class: 'trend', x1: percent(from.x), y1: percent(from.y), x2: percent(dot.x), y2: percent(dot.y) })
      )
    }),
    ...dots.map(({ x, y }) => element('circle', { cx: percent(x), cy: percent(y), r: 4 })),
    ...apart(dots.map(({ x, time }) => ({ x, year: String(Math.floor(time)) }))).map(({ x, year }) =>
      element('text', { x: percent(x), y: '100%', dy: 20, 'text-anchor': 'middle' }, year),
    ),
    ...[dots[0], dots.at(-1)].map(
      (dot, rank) =>
        dot &&
        element(
          'text',
          { class: 'value', x: percent(dot.x), y: percent(dot.y), dy: -10, 'text-anchor': rank === 0 ? 'start' : 'end' },
          numberLabel(dot.item.value, lang),
        ),
    ),
  )
}

/** Share of the width that a year's four digits take on the narrowest screen. */
const yearRoom = 0.22

/** Years with room between them: the first and the last always, each once. */
function apart<Label extends { readonly x: number; readonly year: string }>(labels: readonly Label[]): readonly Label[] {
  const shown: Label[] = []
  for (const label of labels) if (label.x === 1 || (isFar(label.x, shown.at(-1)?.x) && 1 - label.x >= yearRoom)) shown.push(label)
  return shown.filter(({ year }, rank) => year !== shown[rank - 1]?.year)
}
const isFar = (x: number, from: number | undefined) => from === undefined || x - from >= yearRoom

/** Round values from zero to the first that is not below `greatest`: three to five. */
export function ticksUpTo(greatest: number): readonly number[] {
  const least = Math.max(greatest, 1) / 4
  const power = 10 ** Math.floor(Math.log10(least))
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= least) ?? 10)
  return Array.from({ length: Math.ceil(greatest / step) + 1 }, (_, rank) => rank * step)
}

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`
