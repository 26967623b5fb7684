/** Opening hours of all shapes, for properties. */
import fc from 'fast-check'
import { type OpeningHours, type Span, weekdays } from '../../src/opening-hours'
import { openingHoursText } from '../../src/opening-hours/write'

const time = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16)
/** Spans of a day in order, the last of which may end the next day. */
const spans: fc.Arbitrary<readonly Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 2400 }), { minLength: 1, maxLength: 6 })
  .map((minutes) =>
    [...minutes].sort((one, other) => one - other).filter((minute, rank) => rank === 0 || minute < 1440 || minute > 1440),
  )
  .map((minutes) =>
    minutes.flatMap((from, rank) => {
      const to = minutes[rank + 1]
      if (rank % 2 === 1 || to === undefined || from >= 1440 || to - from >= 1440) return []
      return [{ from: time(from), to: to === 1440 ? '24:00' : time(to % 1440) }]
    }),
  )
const opened = spans.filter((some) => some.length > 0)
const date = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 86_400_000, max: Date.UTC(2027, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
const dates = fc.tuple(date, date).map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))
const reason = fc.stringMatching(/^[a-zéè ;,.]{0,12}[a-zéè]$/)

/** Any opening hours that say something, as the parser writes them. */
export const anyOpeningHours: fc.Arbitrary<OpeningHours> = fc
  .record({
    timezone: fc.constant('Europe/Paris'),
    weekly: fc.record(Object.fromEntries(weekdays.map((day) => [day, spans])), { requiredKeys: [] }),
    variations: fc.array(
      fc.tuple(dates, opened).map(([days, some]) => ({ ...days, spans: some })),
      { maxLength: 3 },
    ),
    publicHolidays: fc.oneof(fc.constantFrom('closed' as const, 'unknown' as const), opened),
    closures: fc.array(
      fc.tuple(dates, fc.option(reason)).map(([days, why]) => (why === null ? days : { ...days, reason: why })),
      { maxLength: 3 },
    ),
  })
  .filter((hours) => openingHoursText(hours) !== '')
