/** Section → paragraphs of Slack markup: one string per item, lines separated by `\n`, never blank. */

import { colon, distinctLabel, figureDate, labels, numberLabel, semicolon } from '../../formats'
import type { AidItem, Because, ContactItem, FigureItem, Lang, PlaceItem, Section, TableRow } from '../../types'
import { aidName, badgeOf, isRefused, reasonsOf, refusalsOf, statusBeside, termsOf, truthSign } from '../aid-words'
import { bold, escaped, isBlank, link } from './markup'

const words = {
  fr: { phone: 'Tél. :', open: 'Ouvert en ce moment', closed: 'Fermé en ce moment', page: 'Voir la page' },
  en: { phone: 'Phone:', open: 'Open now', closed: 'Closed now', page: 'See the page' },
} as const satisfies Record<Lang, Record<string, string>>

/** `isUrgent` puts the words to act on in bold: an emergency is read at a glance. */
export function paragraphsOf(section: Section, lang: Lang, isUrgent: boolean): readonly string[] {
  const title = isBlank(section.title ?? '') ? [] : [bold(section.title ?? '')]
  return [...title, ...bodyOf(section, lang, isUrgent)].filter((paragraph) => !isBlank(paragraph))
}

function bodyOf(section: Section, lang: Lang, isUrgent: boolean): readonly string[] {
  const words = isUrgent ? bold : escaped
  switch (section.kind) {
    case 'text':
      return [words(section.text) + mark(section.source)]
    case 'notice':
      return [isUrgent ? bold(section.text) : `*${labels[lang].notice}* ${escaped(section.text)}`]
    case 'list':
      return section.items.map((item) => `• ${words(item.text)}${mark(item.source)}`)
    case 'places':
      return section.items.map((item) => placeParagraph(item, lang))
    case 'aids':
      return section.items.map((item) => aidParagraph(item, lang))
    case 'contacts':
      return section.items.map((item) => contactParagraph(item, lang, isUrgent))
    case 'table':
      return section.rows.map((row) => rowParagraph(row, section.columns, lang))
    case 'figures':
    case 'chart':
      return section.items.map((item) => figureParagraph(item, lang))
  }
}

/** A table that does not fit a Slack table: its rows, each cell named by its column. */
const rowParagraph = ({ header, cells }: TableRow, [, ...columns]: readonly string[], lang: Lang): string =>
  lines([
    bold(header),
    ...cells.map((cell, index) => `• ${escaped(`${columns[index] ?? ''}${colon(lang)} ${cell.text}`)}${mark(cell.source)}`),
  ])

function placeParagraph(item: PlaceItem, lang: Lang): string {
  const distance = item.distanceKm === undefined ? '' : ` (${numberLabel(item.distanceKm, lang)} km)`
  const opening = item.openNow === 'open' ? words[lang].open : item.openNow === 'closed' ? words[lang].closed : undefined
  return lines([
    `${bold(item.name)}${distance}${mark(item.source)}`,
    escaped(phrase([item.address, phrase([item.postcode, item.commune], ' ')], ', ')),
    phoneLine(item.phone, lang),
    item.hours ? escaped(item.hours) : opening,
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

function contactParagraph(item: ContactItem, lang: Lang, isUrgent: boolean): string {
  const isCallFirst = isUrgent && !isBlank(item.phone ?? '')
  const head = isCallFirst ? bold(`${item.phone}${colon(lang)} ${item.organisation}`) : bold(item.organisation)
  return lines([
    `${head}${mark(item.source)}`,
    escaped(phrase([item.role, item.territory], ', ')),
    isCallFirst ? undefined : phoneLine(item.phone, lang),
    item.email && escaped(item.email),
    item.address && escaped(item.address),
    item.url && link(item.url, words[lang].page),
    item.note && escaped(item.note),
  ])
}

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
