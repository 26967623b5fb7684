/** Tables: what is compared side by side, and figures. */
import { figureDate } from '../../formats'
import type { FigureItem, Section } from '../../types'
import { answerWords, figureValue, sharedLabel } from '../answer-words'
import { element, type Tree } from '../tree'
import { mark } from './inline'
import type { Viewing } from './viewing'

/** Where there is no room for columns the style stacks the cells, each under the name of its own. */
export function tableView({ title, columns, rows }: Extract<Section, { kind: 'table' }>, viewing: Viewing): Tree {
  const [, ...named] = columns
  const lines = rows.map(({ header, cells }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, header),
      ...cells.map(({ text, verdict, source }, index) =>
        element('td', { 'data-column': named[index] ?? '', class: verdict && `verdict-${verdict}` }, text, mark(source, viewing)),
      ),
    ),
  )
  const heads = columns.map((column) => element('th', { scope: 'col' }, column))
  return framed('compared', title, heads, lines)
}

/** One figure a line, with its territory and its date. */
export function figuresView(items: readonly FigureItem[], title: string | undefined, viewing: Viewing): Tree {
  const { lang } = viewing
  const words = answerWords[lang]
  const shared = sharedLabel(items)
  const caption = [...new Set([title, shared].filter((part) => part !== undefined))].join(' : ') || words.figures
  const small = (text: string | undefined) => text && element('span', { class: 'quiet' }, text)
  const lines = items.map((item) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, item.territory.name, shared === undefined && small(item.label), small(item.note)),
      element('td', { class: 'number' }, figureValue(item, lang)),
      element('td', {}, figureDate(item, lang), mark(item.source, viewing)),
    ),
  )
  const head = (text: string, name?: string) => element('th', { scope: 'col', class: name }, text)
  return framed(undefined, caption, [head(words.territory), head(words.value, 'number'), head(words.date)], lines)
}

function framed(name: string | undefined, caption: string | undefined, heads: readonly Tree[], lines: readonly Tree[]): Tree {
  const table = element(
    'table',
    { class: name },
    caption !== undefined && element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...lines),
  )
  return element('div', { class: 'table' }, table)
}
