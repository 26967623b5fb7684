/** Tables: what is compared side by side, and figures. */
import { distinctLabel, figureDate, numberLabel } from '../../formats'
import type { FigureItem, Section } from '../../types'
import { answerWords, figureValue } from '../answer-words'
import { saidOnce } from '../figures'
import { type Child, element, type Tree } from '../tree'
import { barsOf, lineView } from './chart'
import { mark, spoken } from './inline'
import type { Viewing } from './viewing'

/** Where there is no room for columns the style stacks the cells, each under the name of its own. */
export function tableView(section: Extract<Section, { kind: 'table' }>, viewing: Viewing): Tree {
  const { title, columns, rows } = section
  const [, ...named] = columns
  const lines = rows.map((row) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, spoken(row.header, row)),
      ...row.cells.map((cell, index) =>
        element(
          'td',
          { 'data-column': named[index] ?? '', class: cell.verdict && `verdict-${cell.verdict}` },
          spoken(cell.text, cell),
          mark(cell.source, viewing),
        ),
      ),
    ),
  )
  const heads = columns.map((column) => element('th', { scope: 'col' }, spoken(column, section)))
  return framed('compared', title && spoken(title, section), heads, lines)
}

type Figures = Extract<Section, { kind: 'figures' | 'chart' }>
type Shown = Pick<Figures, 'items' | 'title' | 'quotes'> & { readonly shape?: 'bar' | 'line' }

/** One figure a line, drawn in its line or above the table when `shape` fits what is counted. What all lines share (what is counted, its unit, the day) is said once, in the caption. */
export function figuresView(section: Shown, viewing: Viewing): readonly Child[] {
  const { items } = section
  const { lang } = viewing
  const words = answerWords[lang]
  const { caption, label, unit, day } = saidOnce(section, lang)
  const quoting = { quotes: [...(section.quotes ?? []), ...items.flatMap(({ quotes = [] }) => quotes)] }
  const small = (item: FigureItem, text: string | undefined) => text && element('span', { class: 'quiet' }, spoken(text, item))
  const bars = section.shape === 'bar' ? barsOf(items) : undefined
  const line = section.shape === 'line' ? lineView(items, viewing) : undefined
  const lines = items.map((item, rank) =>
    element(
      'tr',
      { class: bars && item.territory.kind === 'country' ? 'reference' : undefined },
      element(
        'th',
        { scope: 'row' },
        spoken(item.territory.name, item),
        label === undefined && small(item, distinctLabel(item)),
        small(item, item.note),
        bars?.[rank],
      ),
      element(
        'td',
        { class: 'number' },
        unit === undefined ? spoken(figureValue(item, lang), item) : numberLabel(item.value, lang),
        day !== undefined && mark(item.source, viewing),
      ),
      day === undefined && element('td', {}, spoken(figureDate(item, lang), item), mark(item.source, viewing)),
    ),
  )
  const head = (text: string, name?: string) => element('th', { scope: 'col', class: name }, text)
  const heads = [head(words.territory), head(words.value, 'number'), ...(day === undefined ? [head(words.date)] : [])]
  return [line, framed(bars && 'bars', spoken(caption, quoting), heads, lines)]
}

function framed(name: string | undefined, caption: Child, heads: readonly Tree[], lines: readonly Tree[]): Tree {
  const table = element(
    'table',
    { class: name },
    caption !== undefined && element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  )
  return element('div', { class: 'table' }, table)
}
