/** Figures as Slack's chart. The table that follows says the same in words (RGAA 1.6). */
import type { types } from '@slack/bolt'
import { capitalised, figureDate } from '../../../formats'
import type { FigureItem, Lang, Section } from '../../../types'
import { areComparable, oneOf, overTime, saidOnce, type Timed } from '../../figures'
import { slackLimits } from '../limits'
import { isBlank, oneLine } from '../markup'

type Point = { readonly label: string; readonly value: number }

/** Not yet in @slack/types. @see https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
export interface DataVisualizationBlock extends types.Block {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: {
    readonly type: 'bar' | 'line'
    readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[]
    readonly axis_config: { readonly categories: readonly string[]; readonly y_label?: string }
  }
}

/** The drawing of a chart's figures, as on the web; undefined where it would mislead, or Slack has no room for it. */
export function chartOf(section: Section, lang: Lang): DataVisualizationBlock | undefined {
  if (section.kind !== 'chart') return undefined
  const drawing = section.shape === 'bar' ? bars(section.items) : line(section.items, lang)
  if (!drawing) return undefined
  const { labels, items } = drawing
  const isDrawable =
    items.length > 1 &&
    items.length <= slackLimits.chartPoints &&
    new Set(labels).size === labels.length &&
    items.every(({ value }) => Number.isFinite(value))
  if (!isDrawable) return undefined
  const { caption, label, unit = '', day } = saidOnce(section, lang)
  const counted = [label, day].filter((part) => part !== undefined).join(', ')
  const data = items.map(({ value }, rank) => ({ label: labels[rank] ?? '', value: rounded(value) }))
  return {
    type: 'data_visualization',
    // The table's caption says the rest.
    title: shown(capitalised(counted === '' ? caption : counted), slackLimits.chartTitle),
    chart: {
      type: drawing.type,
      series: [{ name: shown(capitalised(unit), slackLimits.chartLabel), data }],
      axis_config: { categories: labels, ...(isBlank(unit) ? {} : { y_label: oneLine(unit, slackLimits.chartAxis) }) },
    },
  }
}

type Drawing = { readonly type: 'bar' | 'line'; readonly items: readonly FigureItem[]; readonly labels: readonly string[] }

const bars = (items: readonly FigureItem[]): Drawing | undefined =>
  areComparable(items) ? { type: 'bar', items, labels: placeLabels(items) } : undefined

/** Slack sets its points at equal distances: years that are not become bars, whose slope says nothing. */
function line(items: readonly FigureItem[], lang: Lang): Drawing | undefined {
  const timed = overTime(items)
  if (!timed) return undefined
  const shownItems = timed.map(({ item }) => item)
  const isLine = isRegular(timed) && oneOf(shownItems.map(({ label }) => label)) !== undefined
  const labels = shownItems.map((item) => shown(figureDate(item, lang), slackLimits.chartLabel))
  return { type: isLine ? 'line' : 'bar', items: shownItems, labels }
}

/** Within a month: « juin 2024 », « 1er juillet 2025 ». */
function isRegular(timed: readonly Timed[]): boolean {
  const steps = timed.slice(1).map(({ time }, rank) => time - (timed[rank]?.time ?? time))
  return Math.max(...steps) - Math.min(...steps) < 1 / 12
}

/** Names of at most 20 characters; two that are cut or named alike are told apart by their code. */
function placeLabels(items: readonly FigureItem[]): readonly string[] {
  const short = items.map(({ territory }) => shown(territory.name, slackLimits.chartLabel))
  return items.map(({ territory: { name, code } }, rank) => {
    const label = short[rank] ?? ''
    if (short.indexOf(label) === short.lastIndexOf(label)) return label
    const suffix = ` (${oneLine(code, 10)})`
    return `${oneLine(name, slackLimits.chartLabel - suffix.length)}${suffix}`
  })
}

/** As it is written beside: one decimal at most (formats.ts). */
const rounded = (value: number) => Math.round(value * 10) / 10
const shown = (text: string, max: number) => (isBlank(text) ? '–' : oneLine(text, max))
