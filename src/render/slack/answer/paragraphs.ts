/** Section → paragraphs of Slack markup: one string per item, lines separated by `\n`, never blank. */

import { colon, distinctLabel, figureDate, labels, numberLabel, semicolon } from '../../../formats'
import type { AidItem, Because, ContactItem, FigureItem, Lang, PlaceItem, Section, TableRow } from '../../../types'
import { aidName, badgeOf, isRefused, reasonsOf, refusalsOf, statusBeside, termsOf, truthSign } from '../../aid-words'
import { addressLine, answerWords, contactLine, distanceLabel, openingOf } from '../../answer-words'
import { slackLimits } from '../limits'
import { bold, escaped, isBlank, link } from '../markup'

const words = {
  fr: { phone: 'Tél. :' },
  en: { phone: 'Phone:' },
} as const satisfies Record<Lang, Record<string, string>>

/** One item of a section in Slack's markup, and the sources it cites; `big` stands above it, in plain words. */
export type Paragraph = { readonly markup: string; readonly cites: readonly number[]; readonly big?: string }

/** One paragraph an item, in order; `isUrgent` puts the words to act on in bold: an emergency is read at a glance. */
export function paragraphsOf(section: Section, lang: Lang, isUrgent: boolean): readonly Paragraph[] {
  const said = isUrgent ? bold : escaped
  switch (section.kind) {
    case 'text':
      return [{ markup: said(section.text) + mark(section.source), cites: cited({ source: section.source }) }]
    case 'notice':
      return [{ markup: isUrgent ? bold(section.text) : `*${labels[lang].notice}* ${escaped(section.text)}`, cites: [] }]
    case 'list':
      return each(section.items, (item) => `• ${said(item.text)}${mark(item.source)}`)
    case 'places':
      return each(section.items, (item) => placeParagraph(item, lang))
    case 'aids':
      return each(section.items, (item) => aidParagraph(item, lang))
    case 'contacts':
      return section.items.map((item) => contactParagraph(item, lang, isUrgent))
    case 'table':
      return each(section.rows, (row) => rowParagraph(row, section.columns, lang))
    case 'figures':
    case 'chart':
      return each(section.items, (item) => figureParagraph(item, lang))
  }
}

const each = <Item extends object>(items: readonly Item[], markupOf: (item: Item) => string): readonly Paragraph[] =>
  items.map((item) => ({ markup: markupOf(item), cites: cited(item) }))

/** Every `source` of an item: its own, those of its reasons, those of its cells. */
const cited = (item: object): readonly number[] =>
  Object.entries(item).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? cited(value) : name === 'source' && typeof value === 'number' ? [value] : [],
  )

/** A table that does not fit a Slack table: its rows, each cell named by its column. */
const rowParagraph = ({ header, cells }: TableRow, [, ...columns]: readonly string[], lang: Lang): string =>
  lines([
    bold(header),
    ...cells.map((cell, index) => `• ${escaped(`${columns[index] ?? ''}${colon(lang)} ${cell.text}`)}${mark(cell.source)}`),
  ])

function placeParagraph(item: PlaceItem, lang: Lang): string {
  const { state, week } = openingOf(item, lang)
  const far = item.distanceKm === undefined ? undefined : distanceLabel(item.distanceKm, lang)
  return lines([
    `${bold(item.name)}${mark(item.source)}`,
    escaped(phrase([item.kindName, far], ' · ')),
    escaped(addressLine(item)),
    phoneLine(item.phone, lang),
    escaped(phrase([state, week], '. ')),
    item.note && escaped(item.note),
  ])
}

function aidParagraph(item: AidItem, lang: Lang): string {
  if (isRefused(item)) return refusalParagraph(item, lang)
  const { telling, met } = reasonsOf(item)
  return lines([
    `${bold(aidName(item))} – ${escaped(phrase([badgeOf(item, lang).label, statusBeside(item, lang)], ' · '))}${mark(item.source)}`,
    item.amount && escaped(item.amount),
    ...telling.map(reasonLine),
    ...termsOf(item, lang).map(({ label, text }) => escaped(`${label}${colon(lang)} ${text}`)),
    item.note && escaped(item.note),
    met.length > 0 ? `✓ ${met.map(({ explain }) => escaped(explain)).join(' · ')}` : undefined,
  ])
}

const refusalParagraph = (item: AidItem, lang: Lang): string =>
  `${bold(aidName(item))}${mark(item.source)}${colon(lang)} ${refusalsOf(item)
    .map(({ explain, source }) => escaped(explain) + mark(source))
    .join(`${semicolon(lang)} `)}`

const reasonLine = ({ met, explain, source }: Because): string => `${truthSign(met)} ${escaped(explain)}${mark(source)}`

/** In an emergency the number comes first: a short one, which is dialled at once, bigger than everything else. */
function contactParagraph(item: ContactItem, lang: Lang, isUrgent: boolean): Paragraph {
  const isCallFirst = isUrgent && !isBlank(item.phone ?? '')
  const head = isCallFirst ? `${item.phone}${colon(lang)} ${item.organisation}` : item.organisation
  const isBig = isCallFirst && (item.phone ?? '').length <= longestShort && escaped(head).length <= slackLimits.header
  const line = escaped(contactLine(item))
  const rest = [
    isCallFirst ? undefined : phoneLine(item.phone, lang),
    item.email && escaped(item.email),
    item.address && escaped(item.address),
    item.url && link(item.url, answerWords[lang].website),
    item.note && escaped(item.note),
  ]
  const cites = cited(item)
  return isBig
    ? { big: head, markup: lines([`${line}${mark(item.source)}`, ...rest]), cites }
    : { markup: lines([`${bold(head)}${mark(item.source)}`, line, ...rest]), cites }
}
/** « 116 117 » */
const longestShort = 7

function figureParagraph(item: FigureItem, lang: Lang): string {
  const value = phrase([numberLabel(item.value, lang), item.unit], ' ')
  const rest = phrase([distinctLabel(item), figureDate(item, lang), item.note], ' – ')
  return `• ${escaped(`${item.territory.name}${colon(lang)} ${value}${rest === '' ? '' : ` – ${rest}`}`)}${mark(item.source)}`
}

/** ` [2]`: the rank of the source below the answer. */
export const mark = (source: number | undefined): string => (source === undefined ? '' : ` [${source + 1}]`)

const phoneLine = (phone: string | undefined, lang: Lang) =>
  isBlank(phone ?? '') ? undefined : `${words[lang].phone} ${escaped(phone ?? '')}`
const phrase = (pieces: readonly (string | undefined)[], separator: string) =>
  pieces.filter((piece): piece is string => piece !== undefined && !isBlank(piece)).join(separator)
const lines = (pieces: readonly (string | undefined)[]) => phrase(pieces, '\n')
