/**
 * Opening hours as they are typed in local records: a subset of OpenStreetMap's `opening_hours`, version 0.7.4
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), with whole dates.
 *
 *     rules = rule { ";" rule }        a later rule replaces an earlier one for the same days
 *     rule  = "24/7" | [ days ] hours | dates hours
 *     days  = day { "," day }          day: Mo Tu We Th Fr Sa Su, a range of them (Fr-Mo goes round the week), or PH
 *     dates = 2026-12-24 | 2026-08-03..2026-08-16        OSM writes months by name; our records use ISO 8601
 *     hours = span { "," span } | ( "off" | "closed" ) [ comment ]
 *     span  = 08:00-12:00 | 20:00-02:00 or 20:00-26:00 (both end at 2 the next day) | 00:00-24:00
 *     comment = "congés", in double quotes: why it is closed on these dates
 *
 * Two meanings differ from OSM's, because nothing is guessed here: a day that no rule names is unknown, not closed; and
 * without a rule for PH (public holidays) their hours are unknown, not those of the week. `24/7` covers both. The rest of
 * OSM's grammar (sunrise, weeks, months without a year, `+`, `||`, `unknown`) is refused.
 */
import { type OpeningHours, type Span, type Weekday, weekdays } from '../opening-hours'
import { endOf, minutesPerDay, startOf, timeOf, wholeDay } from './spans'

/** OSM's names, in the order of `weekdays`. */
export const shortDays: readonly string[] = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

/**
 * Throws an error that quotes the piece it cannot read.
 *
 *     parseOpeningHours('Mo-Fr 09:00-12:00; PH off', { timezone: 'Europe/Paris' })
 */
export function parseOpeningHours(text: string, { timezone }: { readonly timezone: string }): OpeningHours {
  const nothingKnown: OpeningHours = { timezone, weekly: {}, variations: [], publicHolidays: 'unknown', closures: [] }
  return text
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/) // a semicolon inside a comment separates nothing
    .map((rule) => rule.trim())
    .reduce(withRule, nothingKnown)
}

function withRule(hours: OpeningHours, rule: string): OpeningHours {
  if (rule === '24/7') return withDays(hours, [...weekdays, 'PH'], [wholeDay])
  const [, from, to = from, onDates = ''] = /^(\d{4}-[\d-]*)(?:\.\.(\S+))? (.+)$/.exec(rule) ?? []
  if (from !== undefined && to !== undefined)
    return withDates(hours, { from: isoDate(from), to: isoDate(to) }, closureOf(onDates) ?? spansOf(onDates), rule)
  const [, days = 'Mo-Su', onDays = ''] = /^(?:([A-Z]\S*) )?(.*)$/.exec(rule) ?? []
  return withDays(hours, days.split(',').flatMap(daysOf), onDays === 'off' || onDays === 'closed' ? [] : spansOf(onDays))
}

function withDays(hours: OpeningHours, days: readonly (Weekday | 'PH')[], spans: readonly Span[]): OpeningHours {
  const named = days.filter((day) => day !== 'PH').map((day) => [day, spans] as const)
  return {
    ...hours,
    weekly: { ...hours.weekly, ...Object.fromEntries(named) },
    publicHolidays: !days.includes('PH') ? hours.publicHolidays : spans.length === 0 ? 'closed' : spans,
  }
}

type Dates = { readonly from: string; readonly to: string }
type Closure = { readonly reason?: string }

function withDates(hours: OpeningHours, dates: Dates, opening: Closure | readonly Span[], rule: string): OpeningHours {
  if (dates.from > dates.to) refuse(rule, 'ends before it begins')
  if (!isSpans(opening)) return { ...hours, closures: [...hours.closures, { ...dates, ...opening }] }
  // A closure stands whatever the day: hours typed after it would be lost without a word.
  const closure = hours.closures.find(({ from, to }) => from <= dates.to && dates.from <= to)
  if (closure) refuse(rule, `an earlier rule closes from ${closure.from} to ${closure.to}`)
  return { ...hours, variations: [...hours.variations, { ...dates, spans: opening }] }
}

const isSpans = (opening: Closure | readonly Span[]): opening is readonly Span[] => Array.isArray(opening)

function closureOf(opening: string): Closure | undefined {
  const [, closed, reason] = /^(off|closed)(?: "([^"]+)")?$/.exec(opening) ?? []
  if (closed === undefined) return undefined
  return reason === undefined ? {} : { reason }
}

function daysOf(written: string): readonly (Weekday | 'PH')[] {
  if (written === 'PH') return ['PH']
  const [first = -1, last = first, ...others] = written.split('-').map((name) => shortDays.indexOf(name))
  if (first < 0 || last < 0 || others.length > 0)
    refuse(written, 'is no day: write Mo, Tu, We, Th, Fr, Sa, Su, PH, or a range like Mo-Fr')
  const length = ((last - first + 7) % 7) + 1
  return [...weekdays, ...weekdays].slice(first, first + length)
}

function spansOf(written: string): readonly Span[] {
  const spans = written.split(',').map(spanOf)
  const overlapping = spans.some((span, rank) => spans.slice(0, rank).some((earlier) => endOf(earlier) > startOf(span)))
  if (overlapping) refuse(written, 'overlaps itself or is not in order')
  return spans
}

const latestEnd = 2 * minutesPerDay

function spanOf(written: string): Span {
  const [, from = '', hours, minutes] = /^((?:[01]\d|2[0-3]):[0-5]\d)-([0-4]\d):([0-5]\d)$/.exec(written) ?? []
  if (hours === undefined) refuse(written, 'is no span of hours like 09:00-12:30, nor off, nor closed')
  const end = Number(hours) * 60 + Number(minutes)
  const to = end === 0 ? wholeDay.to : timeOf(end > minutesPerDay ? end - minutesPerDay : end)
  if (end > latestEnd || to === from || (end > minutesPerDay && to > from))
    refuse(written, 'ends more than a day later, or at once')
  return { from, to }
}

function isoDate(written: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined
  // The engine rolls 30 February over to March.
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== written)
    refuse(written, 'is no date like 2026-12-24')
  return written
}

function refuse(piece: string, why: string): never {
  throw new Error(`« ${piece} » ${why}`)
}
