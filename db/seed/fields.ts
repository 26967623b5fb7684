/** What the formats of the records share. */
import * as z from 'zod'

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case without accents')
export const text = z.string().trim().min(1)
/** ISO 8601, as precise as the source is: `2025`, `2025-06` or `2025-06-27`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine(isInCalendar, 'not a day, a month or a year of the calendar')

/** False of the 31 February, which `Date` takes for 3 March, and of a thirteenth month. */
function isInCalendar(partial: string): boolean {
  const day = `${partial}-01-01`.slice(0, 10)
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
export const reliability = z.enum(['verified', 'secondary', 'outdated', 'inferred'])
export const words = z.strictObject({ fr: text, en: text })
export const url = z.url({ protocol: /^https?$/ })

/** What every fact carries: the key of its source in sources.json and how far it may be trusted. */
export const sourced = {
  source: id,
  reliability,
  /** The year the fact speaks of; shown with every outdated fact. */
  year: z.int().min(1900).max(2100).optional(),
  note: text.optional(),
}
