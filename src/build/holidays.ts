/**
 * Compiles the table of public holidays from the `date-holidays` library, which weighs too much for a Worker (12 MB):
 *
 *     npx tsx src/build/holidays.ts        writes src/opening-hours/public-holidays.ts, from last year to six years ahead
 */
import { realpathSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Holidays from 'date-holidays'

/** By zone, then by year: the days (`MM-DD`), those that are not certain followed by `?`. A zone keeps the days of `france` and adds its own. */
export type HolidayTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Country and state, as the library names them. */
const zones: Readonly<Record<string, readonly [country: string, state?: string]>> = {
  'alsace-moselle': ['FR', '67'],
  guadeloupe: ['GP'],
  martinique: ['MQ'],
  guyane: ['GF'],
  reunion: ['RE'],
  mayotte: ['YT'],
  'saint-barthelemy': ['BL'],
  'saint-martin': ['MF'],
  'wallis-et-futuna': ['WF'],
  polynesie: ['PF'],
  'nouvelle-caledonie': ['NC'],
}

/** Both ends included. */
export function holidayTable(firstYear: number, lastYear: number): HolidayTable {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, rank) => firstYear + rank)
  const byYear = (daysOf: (year: number) => readonly string[]) =>
    Object.fromEntries(years.map((year) => [year, daysOf(year).join(' ')]))
  const national = new Holidays('FR')
  const own = Object.entries(zones).map(([zone, [country, state]]) => {
    const local = state === undefined ? new Holidays(country) : new Holidays(country, state)
    return [zone, byYear((year) => ownDays(daysOff(local, year), daysOff(national, year), zone))] as const
  })
  return { france: byYear((year) => daysOff(national, year)), ...Object.fromEntries(own) }
}

function ownDays(local: readonly string[], national: readonly string[], zone: string): readonly string[] {
  const uncertain = disputed[zone] ?? []
  const undisputed = local.filter((day) => !national.includes(day) && !uncertain.includes(`${day}?`))
  return [...undisputed, ...uncertain].sort()
}

/** Days when doors may be closed: Good Friday is certain nowhere. */
const daysOff = (library: Holidays, year: number): readonly string[] =>
  library
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank' || type === 'optional')
    .map(({ date, type, rule }) => `${date.slice(5, 10)}${type === 'public' && rule !== goodFriday ? '' : '?'}`)
    .filter((day, rank, days) => days.indexOf(day) === rank)

/** In Alsace and Moselle, only where there is a Protestant or a shared church (labour code, L3134-13); overseas, by custom. */
const goodFriday = 'easter -2'

/** The end of slavery at Saint-Martin: the 27th in the labour code (L3422-2), the 28th in fact (http://www.soualigapost.net/fr/actualite/47054). */
const disputed: Readonly<Record<string, readonly string[]>> = { 'saint-martin': ['05-27?', '05-28?'] }

const target = fileURLToPath(new URL('../opening-hours/public-holidays.ts', import.meta.url))

function source(table: HolidayTable): string {
  const zoneLines = Object.entries(table).map(([zone, years]) => {
    const yearLines = Object.entries(years).map(([year, days]) => `    ${year}: '${days}',\n`)
    return `  ${/-/.test(zone) ? `'${zone}'` : zone}: {\n${yearLines.join('')}  },\n`
  })
  return `/**
 * Written by src/build/holidays.ts: the public holidays of France by year, then those each zone adds (\`MM-DD\`; \`?\`: not certain).
 * From the data of date-holidays (https://github.com/commenthol/date-holidays), CC BY-SA 3.0.
 */
export const publicHolidays = {
${zoneLines.join('')}} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
`
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const year = new Date().getFullYear()
  writeFileSync(target, source(holidayTable(year - 1, year + 6)))
}
