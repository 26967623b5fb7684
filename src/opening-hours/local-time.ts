/** The wall clock of a place: an instant becomes the minute its clock shows. */
import { minutesPerDay, timeOf } from './spans'

/** Overseas territories by the code of their département or collectivity (https://data.iana.org/time-zones/tzdb/zone1970.tab). */
const overseas: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
}
/** The IANA time zone of a département: `timezoneOf('974')` → 'Indian/Reunion'. */
export const timezoneOf = (departement: string): string => overseas[departement] ?? 'Europe/Paris'

/** Formatters cost far more to make than to use. */
const clocks = new Map<string, Intl.DateTimeFormat>()

/**
 * Minutes from 1970-01-01 00:00 to what the clock on the wall shows. It is the door's own time: on the nights when clocks
 * change, an hour is skipped or comes twice, and hours keep meaning what the clock shows.
 */
export function wallMinute(instant: Date, timezone: string): number {
  const clock =
    clocks.get(timezone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' })
  clocks.set(timezone, clock)
  // Swedish writes « 2026-11-22 06:16 », which is ISO 8601 but for a letter.
  return Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) / 60_000
}

/** Days from 1970-01-01, a Thursday. */
export const dayOf = (wall: number): number => Math.floor(wall / minutesPerDay)

/** `dateOf(0)` → '1970-01-01' */
export const dateOf = (day: number): string => new Date(day * minutesPerDay * 60_000).toISOString().slice(0, 10)

/** Rank from Monday, 0, to Sunday, 6. */
export const weekdayOf = (day: number): number => (day + 3) % 7

/** The minute as ISO 8601 without a zone: « 2026-11-23T09:00 ». */
export const localText = (wall: number): string => `${dateOf(dayOf(wall))}T${timeOf(wall % minutesPerDay)}`
