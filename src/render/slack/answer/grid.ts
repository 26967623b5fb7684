/** What has columns, as a native table: Slack's `data_table`, or its older `table`. */
import type { types } from '@slack/bolt'
import { capitalised, distinctLabel, figureDate, numberLabel } from '../../../formats'
import type { FigureItem, Lang, Section } from '../../../types'
import { answerWords, figureValue, sharedOf } from '../../answer-words'
import { saidOnce } from '../../figures'
import { byteLength, slackLimits } from '../limits'
import { escaped, isBlank, oneLine } from '../markup'
import { mark } from './paragraphs'

/** `value`: the number that the text writes. */
type Cell = { readonly text: string; readonly value?: number }
export type Grid = { readonly caption: string; readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

const words = {
  fr: { counted: 'Indicateur', note: 'Note' },
  en: { counted: 'Indicator', note: 'Note' },
} as const satisfies Record<Lang, Record<string, string>>

/** In characters: a longer cell is unreadable, and a longer caption is not one. */
const longest = { cell: 300, caption: 250 } as const
/** In bytes: a row must fit in a message with all that stands around it. */
const mostBytes = { heads: 1500, row: 2500 } as const

/** The columns of a section; undefined when it has none, or what they hold reads better as a list. A figure alone does. */
export function gridOf(section: Section, lang: Lang): Grid | undefined {
  const grid = columnsOf(section, lang)
  if (!grid || grid.heads.length === 0 || grid.heads.length > slackLimits.tableColumns || grid.rows.length === 0) return undefined
  const isReadable =
    grid.caption.length <= longest.caption &&
    [...grid.heads, ...grid.rows.flat().map(({ text }) => text)].every((text) => escaped(text).length <= longest.cell) &&
    byteLength(grid.heads) <= mostBytes.heads &&
    grid.rows.every((row) => byteLength(row) <= mostBytes.row)
  return isReadable ? grid : undefined
}

function columnsOf(section: Section, lang: Lang): Grid | undefined {
  if (section.kind === 'table') return comparison(section)
  if ((section.kind === 'figures' || section.kind === 'chart') && section.items.length > 1) return figures(section, lang)
  return undefined
}

/** A row that has more cells than there are columns makes it none. */
function comparison({ title, columns, rows }: Extract<Section, { kind: 'table' }>): Grid | undefined {
  const [, ...named] = columns
  if (rows.some(({ cells }) => cells.length > named.length)) return undefined
  return {
    caption: title ?? columns.join(' · '),
    heads: columns,
    rows: rows.map(({ header, cells }) => [
      { text: header },
      ...named.map((_, index) => ({ text: `${cells[index]?.text ?? ''}${mark(cells[index]?.source)}` })),
    ]),
  }
}

/** The unit heads its column when it is the same for all, and the source is told once likewise. */
function figures(section: Extract<Section, { kind: 'figures' | 'chart' }>, lang: Lang): Grid {
  const { items } = section
  const { caption, label, unit, day } = saidOnce(section, lang)
  const source = sharedOf(items, (item) => item.source)
  const marked = ({ source: own }: FigureItem) => (source === undefined ? mark(own) : '')
  const said = answerWords[lang]
  const columns: readonly (readonly [head: string, cell: (item: FigureItem) => Cell] | undefined)[] = [
    [said.territory, (item) => ({ text: `${item.territory.name}${day === undefined ? '' : marked(item)}` })],
    label === undefined ? [words[lang].counted, (item) => ({ text: distinctLabel(item) ?? '' })] : undefined,
    [unit === undefined ? said.value : capitalised(unit), (item) => numberCell(item, unit === undefined, lang)],
    day === undefined ? [said.date, (item) => ({ text: `${figureDate(item, lang)}${marked(item)}` })] : undefined,
    items.some(({ note }) => !isBlank(note ?? '')) ? [words[lang].note, ({ note = '' }) => ({ text: note })] : undefined,
  ]
  const shown = columns.filter((column) => column !== undefined)
  return {
    caption: `${caption}${mark(source)}`,
    heads: shown.map(([head]) => head),
    rows: items.map((item) => shown.map(([, cell]) => cell(item))),
  }
}

const numberCell = (item: FigureItem, hasUnit: boolean, lang: Lang): Cell => ({
  text: hasUnit ? figureValue(item, lang) : numberLabel(item.value, lang),
  ...(Number.isFinite(item.value) ? { value: item.value } : {}),
})

/** Its pages turn in Slack, its columns sort. @see https://docs.slack.dev/reference/block-kit/blocks/data-table-block/ */
export const dataTable = ({ caption, heads, rows }: Grid): types.DataTableBlock => ({
  type: 'data_table',
  caption: isBlank(caption) ? '–' : oneLine(caption, slackLimits.textObject),
  page_size: Math.min(Math.max(rows.length, 1), slackLimits.tablePage),
  rows: [heads.map((text) => rawText(text)), ...rows.map((row) => row.map(rawCell))],
})

/** @see https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const table = ({ heads, rows }: Grid): types.TableBlock => ({
  type: 'table',
  column_settings: heads.map((_, index) =>
    rows.every((row) => row[index]?.value !== undefined) ? { align: 'right' } : { is_wrapped: true },
  ),
  rows: [heads.map((text) => rawText(text)), ...rows.map((row) => row.map(({ text }) => rawText(text)))],
})

const rawCell = ({ text, value }: Cell) =>
  value === undefined ? rawText(text) : { type: 'raw_number' as const, value, text: cellText(text) }
const rawText = (text: string) => ({ type: 'raw_text' as const, text: cellText(text) })
/** An empty cell makes Slack refuse the whole message (getnao/nao#1141). */
const cellText = (text: string) => (isBlank(text) ? '–' : escaped(text).trim())
