/** How dates, numbers, lists and statuses are written: pure, and the same in every answer and on every channel. */
import type { AidStatus, FigureItem, Lang } from './types'

export const labels = {
  fr: {
    notice: 'À noter :',
    sources: 'Sources',
    checked: 'vérifié le',
    undated: 'date inconnue',
    from: 'depuis le',
    to: 'jusqu’au',
    endedOn: 'le',
    announcedFor: 'pour le',
  },
  en: {
    notice: 'Note:',
    sources: 'Sources',
    checked: 'checked on',
    undated: 'undated',
    from: 'since',
    to: 'until',
    endedOn: 'on',
    announcedFor: 'for',
  },
} as const satisfies Record<Lang, Record<string, string>>

const statusLabels: Record<Lang, Record<AidStatus, string>> = {
  fr: { open: 'ouverte', transitional: 'transition', announced: 'annoncée', 'to-check': 'à vérifier', ended: 'terminée' },
  en: { open: 'open', transitional: 'transitional', announced: 'announced', 'to-check': 'to be checked', ended: 'ended' },
}
const locales: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }

type Dated = { readonly status: AidStatus; readonly validFrom?: string | undefined; readonly validTo?: string | undefined }

/** « ouverte depuis le 1er janvier 2026 », « annoncée pour novembre 2026 », « terminée le 31 décembre 2025 ». */
export function aidStatusLabel(aid: Dated, lang: Lang): string {
  const word = statusLabels[lang][aid.status]
  if (aid.status === 'ended') return aid.validTo ? `${word} ${onDate(aid.validTo, labels[lang].endedOn, lang)}` : word
  const since = labels[lang][aid.status === 'announced' ? 'announcedFor' : 'from']
  const from = aid.validFrom && aid.status !== 'to-check' ? ` ${onDate(aid.validFrom, since, lang)}` : ''
  const to = aid.validTo ? ` ${onDate(aid.validTo, labels[lang].to, lang)}` : ''
  return `${word}${from}${to}`
}

/** French drops the article before a bare month or year: « depuis 2024 », « en juin 2025 ». */
function onDate(date: string, preposition: string, lang: Lang): string {
  const isFullDay = date.length === 10
  const short = preposition
    .replace(/ le$/, '')
    .replace(/^le$/, 'en')
    .replace(/^jusqu’au$/, 'jusqu’en')
  return `${lang === 'fr' && !isFullDay ? short : preposition} ${dateLabel(date, lang)}`
}

/** ISO date as precise as it is: « 27 juin 2025 », « juin 2025 », « 2025 »; « date inconnue » for `n.d.`. */
export function dateLabel(date: string, lang: Lang): string {
  if (!/^\d{4}/.test(date)) return labels[lang].undated
  const [year, month, day] = date.split('-')
  if (!month) return date
  const format = day ? dayFormats[lang] : monthFormats[lang]
  const label = format.format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`))
  return lang === 'fr' ? label.replace(/^1 /, '1er ') : label
}

// Making a format costs as much as an answer: one for each language, once; none in a bundle that writes no date nor number (`PURE`).
const formats = <Format>(make: (locale: string) => Format): Readonly<Record<Lang, Format>> => ({
  fr: make(locales.fr),
  en: make(locales.en),
})
const dateFormats = (options: Intl.DateTimeFormatOptions) =>
  formats((locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC', ...options }))
const dayFormats = /* @__PURE__ */ dateFormats({ day: 'numeric' })
const monthFormats = /* @__PURE__ */ dateFormats({})
const numberFormats = /* @__PURE__ */ formats((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))

/** « 323 497 », « 5,3 ». */
export const numberLabel = (value: number, lang: Lang): string => numberFormats[lang].format(value)

type DatedFigure = { readonly year?: number | undefined; readonly asOf?: string | undefined }

/** When a figure was true: an ISO date is written out, any other words are kept as the source says them. */
export function figureDate(item: DatedFigure, lang: Lang): string {
  const when = item.asOf ?? (item.year === undefined ? 'n.d.' : String(item.year))
  return when === 'n.d.' || /^\d{4}(-\d{2}){0,2}$/.test(when) ? dateLabel(when, lang) : when
}

/** What is counted, unless the unit says it already: « 58 PSLA – PSLA en service », but not « 7 services d’urgences – services d’urgences ». */
export const distinctLabel = ({ label, unit }: Pick<FigureItem, 'label' | 'unit'>): string | undefined =>
  label.toLowerCase() === unit.toLowerCase() ? undefined : label

/** « 50 000 € », “€50,000”. */
export const euroLabel = (amount: number, lang: Lang): string =>
  lang === 'fr' ? `${numberLabel(amount, lang)} €` : `€${numberLabel(amount, lang)}`

/** French stands off its colon and its semicolon. */
export const colon = (lang: Lang): string => (lang === 'fr' ? ' :' : ':')
export const semicolon = (lang: Lang): string => (lang === 'fr' ? ' ;' : ';')

/** « Orne, Manche ou Calvados », each once; `last` is the word before the last. */
export function listed(names: readonly string[], lang: Lang, last = lang === 'fr' ? 'ou' : 'or'): string {
  const each = [...new Set(names)]
  return each.length > 1 ? `${each.slice(0, -1).join(', ')} ${last} ${each.at(-1)}` : (each[0] ?? '')
}

/** Titles begin with a capital, whatever label they begin with. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
