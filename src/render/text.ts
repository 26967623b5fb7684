/** Answer → plain text: the terminal, Slack's notification and the screen reader say the same words. */

import { colon, dateLabel, distinctLabel, figureDate, labels, numberLabel, semicolon } from '../formats'
import type { AidItem, Answer, Because, ContactItem, FigureItem, Lang, PlaceItem, Section, Source, TableRow } from '../types'
import { aidName, badgeOf, isRefused, reasonsOf, refusalsOf, statusBeside, termsOf, truthSign } from './aid-words'
import { askedBack } from './asked-back'
import { ownHref } from './links'

/** The whole answer: title, sections, where it comes from, then the question that waits for a reply. Lines are separated by `\n`. */
export function toText(answer: Answer, lang: Lang): string {
  const { sections, question } = askedBack(answer)
  // A chart says again what its figures say: in words they are said once.
  const body = sections.filter(({ kind }) => kind !== 'chart').map((section) => sectionText(section, lang))
  const choices = choicesText(answer)
  const sources = [linksText(answer, lang), sourcesText(answer.sources, lang)]
  const end = question === undefined ? [choices, ...sources] : [...sources, `${question}\n${choices}`]
  return [answer.title, ...body, ...end].filter((part) => part !== '').join('\n\n')
}

/** What can be answered, where there is no button to press: the question asked back needs its choices. */
const choicesText = ({ kind, asks, followUps }: Answer): string =>
  kind === 'clarify' || kind === 'not-found' || asks !== undefined ? followUps.map(({ label }) => `→ ${label}`).join('\n') : ''

const linksText = ({ links = [] }: Answer, lang: Lang): string =>
  links.flatMap(({ label, href }) => (ownHref(href) ? [`→ ${label}${colon(lang)} ${href}`] : [])).join('\n')

function sectionText(section: Section, lang: Lang): string {
  const heading = section.title ? `${section.title}\n` : ''
  return heading + itemTexts(section, lang).join('\n')
}

/** Each item of a section in plain words; a text and a notice are one. */
export function itemTexts(section: Section, lang: Lang): readonly string[] {
  switch (section.kind) {
    case 'text':
      return [section.text + mark(section.source)]
    case 'notice':
      return [`${labels[lang].notice} ${section.text}`]
    case 'list':
      return section.items.map((item) => `• ${item.text.replaceAll('\n', '\n   ')}${mark(item.source)}`)
    case 'places':
      return section.items.map((item) => placeText(item, lang))
    case 'aids':
      return section.items.map((item) => aidText(item, lang))
    case 'contacts':
      return section.items.map(contactText)
    case 'table':
      return section.rows.map((row) => rowText(row, section.columns, lang))
    case 'figures':
    case 'chart':
      return section.items.map((item) => figureText(item, lang))
  }
}

/** Each row alone, its cells named by their columns: a terminal and a screen reader read no columns. */
const rowText = ({ header, cells }: TableRow, [, ...columns]: readonly string[], lang: Lang): string =>
  [
    `• ${header}`,
    ...cells.map((cell, index) => `   ${columns[index] ?? ''}${colon(lang)} ${cell.text}${mark(cell.source)}`),
  ].join('\n')

function placeText(item: PlaceItem, lang: Lang): string {
  const distance = item.distanceKm === undefined ? '' : ` (${numberLabel(item.distanceKm, lang)} km)`
  const town = `${item.postcode} ${item.commune}`.trim()
  return `• ${parts([`${item.name}${distance}`, item.address, town, item.phone, item.hours, item.note])}${mark(item.source)}`
}

function aidText(item: AidItem, lang: Lang): string {
  if (isRefused(item)) return refusalText(item, lang)
  const head = parts([aidName(item), item.amount, badgeOf(item, lang).label, statusBeside(item, lang), item.note])
  const { telling, met } = reasonsOf(item)
  const terms = termsOf(item, lang).map(({ label, text }) => `${label}${colon(lang)} ${text}`)
  return [`• ${head}${mark(item.source)}`, ...[...telling, ...met].map(reasonText), ...terms].join('\n   ')
}

const refusalText = (item: AidItem, lang: Lang): string =>
  `• ${aidName(item)}${mark(item.source)}${colon(lang)} ${refusalsOf(item)
    .map(({ explain, source }) => explain + mark(source))
    .join(`${semicolon(lang)} `)}`

const reasonText = ({ met, explain, source }: Because): string => `${truthSign(met)} ${explain}${mark(source)}`

function contactText(item: ContactItem): string {
  return `• ${parts([item.organisation, item.role, item.phone, item.email, item.address, item.url, item.note])}${mark(item.source)}`
}

function figureText(item: FigureItem, lang: Lang): string {
  const value = `${item.territory.name}${colon(lang)} ${numberLabel(item.value, lang)} ${item.unit}`
  return `• ${parts([value, distinctLabel(item), figureDate(item, lang), item.note])}${mark(item.source)}`
}

function sourcesText(sources: readonly Source[], lang: Lang): string {
  if (sources.length === 0) return ''
  const lines = sources.map(
    (source, index) =>
      `[${index + 1}] ${source.publisher}, ${source.title} (${dateLabel(source.date, lang)}, ${labels[lang].checked} ${dateLabel(source.checkedOn, lang)}) ${source.url}`,
  )
  return [labels[lang].sources, ...lines].join('\n')
}

const parts = (pieces: readonly (string | undefined)[]) =>
  pieces.filter((piece) => piece !== undefined && piece !== '').join(' – ')
const mark = (source: number | undefined) => (source === undefined ? '' : ` [${source + 1}]`)
