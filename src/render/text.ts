/** Answer → plain text: the terminal, Slack's notification and the screen reader say the same words. */
import type { AidItem, Answer, ContactItem, FigureItem, Lang, PlaceItem, Section, Source, TableRow } from '../types'
import { aidStatusLabel, dateLabel, distinctLabel, figureDate, labels, numberLabel } from './labels'

/** The whole answer: title, sections, then where it comes from. Lines are separated by `\n`. */
export function toText(answer: Answer, lang: Lang): string {
  // A chart says again what its figures say: in words they are said once.
  const body = answer.sections.filter(({ kind }) => kind !== 'chart').map((section) => sectionText(section, lang))
  return [answer.title, ...body, choicesText(answer), sourcesText(answer.sources, lang)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What can be answered, where there is no button to press: the question asked back needs its choices. */
const choicesText = ({ kind, followUps }: Answer): string =>
  kind === 'clarify' || kind === 'not-found' ? followUps.map(({ label }) => `→ ${label}`).join('\n') : ''

function sectionText(section: Section, lang: Lang): string {
  const heading = section.title ? `${section.title}\n` : ''
  return heading + sectionBody(section, lang)
}

function sectionBody(section: Section, lang: Lang): string {
  switch (section.kind) {
    case 'text':
      return section.text + mark(section.source)
    case 'notice':
      return `${labels[lang].notice} ${section.text}`
    case 'list':
      return section.items.map((item) => `• ${item.text}${mark(item.source)}`).join('\n')
    case 'places':
      return section.items.map((item) => placeText(item, lang)).join('\n')
    case 'aids':
      return section.items.map((item) => aidText(item, lang)).join('\n')
    case 'contacts':
      return section.items.map((item) => contactText(item)).join('\n')
    case 'table':
      return section.rows.map((row) => rowText(row, section.columns)).join('\n')
    case 'figures':
    case 'chart':
      return section.items.map((item) => figureText(item, lang)).join('\n')
  }
}

/** Each row alone, its cells named by their columns: a terminal and a screen reader read no columns. */
const rowText = ({ header, cells }: TableRow, [, ...columns]: readonly string[]): string =>
  `• ${header}\n${cells.map((cell, index) => `   ${columns[index] ?? ''} : ${cell.text}${mark(cell.source)}`).join('\n')}`

function placeText(item: PlaceItem, lang: Lang): string {
  const distance = item.distanceKm === undefined ? '' : ` (${numberLabel(item.distanceKm, lang)} km)`
  const town = `${item.postcode} ${item.commune}`.trim()
  return `• ${parts([`${item.name}${distance}`, item.address, town, item.phone, item.hours, item.note])}${mark(item.source)}`
}

function aidText(item: AidItem, lang: Lang): string {
  const name = item.acronym && !item.name.includes(item.acronym) ? `${item.name} (${item.acronym})` : item.name
  const head = parts([name, item.amount, aidStatusLabel(item, lang), item.note])
  const reasons = (item.because ?? []).map(
    (because) => `\n   ${because.met === true ? '✓' : because.met === false ? '✗' : '?'} ${because.explain}`,
  )
  return `• ${head}${mark(item.source)}${reasons.join('')}`
}

function contactText(item: ContactItem): string {
  return `• ${parts([item.organisation, item.role, item.phone, item.email, item.address, item.url, item.note])}${mark(item.source)}`
}

function figureText(item: FigureItem, lang: Lang): string {
  const value = `${item.territory.name} : ${numberLabel(item.value, lang)} ${item.unit}`
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
