/** Opening hours in words, short enough for one line under a place. */
import { semicolon } from '../formats'
import type { OpeningHours, Span } from '../opening-hours'
import type { Lang, Words } from '../types'
import { dateOf, dayOf, wallMinute, weekdayOf } from './local-time'
import { minuteOf, minutesPerDay, sameSpans, wholeDay } from './spans'
import { type OpeningState, stateAt } from './state'
import { runsOfDays } from './write'

const days: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const unknownHours: Words = { fr: 'Horaires inconnus : téléphonez', en: 'Opening hours unknown: call first' }
const unknownToday: Words = { fr: 'Horaires du jour inconnus : téléphonez', en: 'Hours unknown today: call first' }
const always: Words = { fr: '24 h/24, 7 j/7', en: '24 hours a day, every day' }

/**
 * What holds now, then the usual week; only what is certain is said.
 *
 *     « Ouvert jusqu’à 19 h. Lun–ven 9 h–12 h, 14 h–19 h ; sam 9 h–12 h »  ·  « Fermé, ouvre lundi à 9 h. Lun–ven … »
 *     « Horaires du jour inconnus : téléphonez. Lun–ven … »                 ·  « Horaires inconnus : téléphonez »
 */
export function hoursLabel(hours: OpeningHours | undefined, instant: Date, departement: string, lang: Lang): string {
  if (!hours) return unknownHours[lang]
  const now = wallMinute(instant, hours.timezone)
  const today = dateOf(dayOf(now))
  // While other hours hold, the usual week is not what to go by.
  const isUsual = !hours.variations.some(({ from, to }) => from <= today && today <= to)
  const week = isUsual ? weekLabel(hours, lang) : ''
  const state = stateAt(hours, instant, departement)
  if (state.openNow === 'unknown' && week === '') return unknownHours[lang]
  const label = stateLabel(state, hours, now, lang)
  return week === '' ? label : `${label}. ${week.charAt(0).toUpperCase()}${week.slice(1)}`
}

function stateLabel({ openNow, until, opens }: OpeningState, hours: OpeningHours, now: number, lang: Lang): string {
  const fr = lang === 'fr'
  switch (openNow) {
    case 'unknown':
      return unknownToday[lang]
    case 'open':
      return `${fr ? 'Ouvert' : 'Open'}${until === undefined ? '' : ` ${closing(until, now, lang)}`}`
    case 'closed': {
      const closed = `${fr ? 'Fermé' : 'Closed'}${reasonOf(hours, dayOf(now), lang)}`
      return opens === undefined ? closed : `${closed}, ${opening(opens, dayOf(now), lang)}`
    }
  }
}

/** Reasons are typed in French. */
function reasonOf({ closures }: OpeningHours, today: number, lang: Lang): string {
  const date = dateOf(today)
  const reason = closures.find(({ from, to }) => from <= date && date <= to)?.reason
  return reason !== undefined && lang === 'fr' ? ` (${reason})` : ''
}

function closing(until: string, now: number, lang: Lang): string {
  const { day, minute } = momentOf(until)
  const today = dayOf(now)
  const fr = lang === 'fr'
  if (minute === 0 && day === today + 1) return fr ? 'jusqu’à minuit' : 'until midnight'
  const time = timeLabel(minute, lang)
  const isSoon = day === today || day * minutesPerDay + minute - now < soon
  if (isSoon) return fr ? `jusqu’à ${time}` : `until ${time}`
  return fr ? `jusqu’à ${dayLabel(day, today, lang)} ${time}` : `until ${dayLabel(day, today, lang)} ${time}`
}
/** The end of a night needs no day: « jusqu’à 8 h » cannot be mistaken within twelve hours. */
const soon = minutesPerDay / 2

function opening(opens: string, today: number, lang: Lang): string {
  const { day, minute } = momentOf(opens)
  const on = day === today ? '' : ` ${dayLabel(day, today, lang)}`
  return lang === 'fr' ? `ouvre${on} à ${timeLabel(minute, lang)}` : `opens${on} at ${timeLabel(minute, lang)}`
}

/** Beyond a week the name of the day would mislead. */
function dayLabel(day: number, today: number, lang: Lang): string {
  if (day === today + 1) return lang === 'fr' ? 'demain' : 'tomorrow'
  if (day < today + 7) return days[lang][weekdayOf(day)] ?? ''
  const date = new Date(`${dateOf(day)}T00:00:00Z`)
  const label = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(date)
  return lang === 'fr' ? `le ${label.replace(/^1 /, '1er ')}` : `on ${label}`
}

function momentOf(local: string): { readonly day: number; readonly minute: number } {
  const [date = '', time = ''] = local.split('T')
  return { day: Date.parse(date) / 60_000 / minutesPerDay, minute: minuteOf(time) }
}

/** The known days of the usual week: « lun–ven 9 h–12 h, 14 h–18 h ; dim fermé ». Empty when none is known. */
function weekLabel(hours: OpeningHours, lang: Lang): string {
  const runs = runsOfDays(hours)
  const [only] = runs
  if (only?.last === 6 && only.first === 0 && sameSpans(only.spans, [wholeDay])) return always[lang]
  return runs
    .map(({ first, last, spans }) => {
      const name = (rank: number) => (days[lang][rank] ?? '').slice(0, 3)
      const closed = lang === 'fr' ? 'fermé' : 'closed'
      return `${name(first)}${last > first ? `–${name(last)}` : ''} ${spans.map((span) => spanLabel(span, lang)).join(', ') || closed}`
    })
    .join(`${semicolon(lang)} `)
}

/** « 9 h–12 h 30 », « 24 h/24 » */
export const spanLabel = (span: Span, lang: Lang) =>
  sameSpans([span], [wholeDay])
    ? lang === 'fr'
      ? '24 h/24'
      : 'all day'
    : `${timeLabel(minuteOf(span.from), lang)}–${timeLabel(minuteOf(span.to), lang)}`

/** « 9 h », « 14 h 30 », « minuit » for 24:00; « 9:00 » in English. */
function timeLabel(minute: number, lang: Lang): string {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
  if (minute === minutesPerDay) return lang === 'fr' ? 'minuit' : 'midnight'
  if (lang === 'en') return `${hours}:${String(minutes).padStart(2, '0')}`
  return minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')}`
}
