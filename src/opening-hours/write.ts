/** Writes opening hours back in the words `parseOpeningHours` reads. */
import { type OpeningHours, type Span, weekdays } from '../opening-hours'
import { shortDays } from './parse'
import { sameSpans, wholeDay } from './spans'

/**
 * `Mo-Fr 09:00-12:00; Sa off; PH off; 2026-12-24 09:00-11:00; 2026-08-03..2026-08-16 off "congés"`. Empty when nothing is known.
 * Variations come before closures, which win over them.
 */
export function openingHoursText(hours: OpeningHours): string {
  const { publicHolidays, variations, closures } = hours
  const everyHour = [...weekdays.map((day) => hours.weekly[day] ?? []), publicHolidays]
  const always = everyHour.every((spans) => typeof spans !== 'string' && sameSpans(spans, [wholeDay]))
  return [
    ...(always ? ['24/7'] : [...runsOfDays(hours).map(dayRule), ...holidayRules(publicHolidays)]),
    ...variations.map(({ spans, ...dates }) => `${datesText(dates)} ${spansText(spans)}`),
    ...closures.map(({ reason, ...dates }) => `${datesText(dates)} off${reason === undefined ? '' : ` "${reason}"`}`),
  ].join('; ')
}

/** Days in a row that keep the same hours; `first` and `last` are ranks in `weekdays`. */
export type RunOfDays = { readonly first: number; readonly last: number; readonly spans: readonly Span[] }

/** The known days of the week, from Monday on, those that follow each other with the same hours together. */
export function runsOfDays({ weekly }: Pick<OpeningHours, 'weekly'>): readonly RunOfDays[] {
  const runs: RunOfDays[] = []
  for (const [rank, day] of weekdays.entries()) {
    const spans = weekly[day]
    if (!spans) continue
    const run = runs.at(-1)
    if (run?.last === rank - 1 && sameSpans(run.spans, spans)) runs.splice(-1, 1, { ...run, last: rank })
    else runs.push({ first: rank, last: rank, spans })
  }
  return runs
}

const dayRule = ({ first, last, spans }: RunOfDays) =>
  `${shortDays[first]}${last > first ? `-${shortDays[last]}` : ''} ${spansText(spans)}`

const holidayRules = (spans: OpeningHours['publicHolidays']): readonly string[] =>
  spans === 'unknown' ? [] : [`PH ${spansText(spans === 'closed' ? [] : spans)}`]

const datesText = ({ from, to }: { readonly from: string; readonly to: string }) => (from === to ? from : `${from}..${to}`)

const spansText = (spans: readonly Span[]) => spans.map(({ from, to }) => `${from}-${to}`).join(',') || 'off'
