/** Which days are public holidays, where: the national ones, those of Alsace and Moselle, those of each overseas territory. */
import { publicHolidays as table } from './public-holidays'

/** Years the table does not hold are absent. */
const publicHolidays: Readonly<Record<keyof typeof table, Readonly<Record<string, string>>>> = table

/** Zones by the code of the département or collectivity; the others keep the national days alone. */
const zones: Readonly<Record<string, keyof typeof table>> = {
  '57': 'alsace-moselle',
  '67': 'alsace-moselle',
  '68': 'alsace-moselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'reunion',
  '976': 'mayotte',
  '977': 'saint-barthelemy',
  '978': 'saint-martin',
  '986': 'wallis-et-futuna',
  '987': 'polynesie',
  '988': 'nouvelle-caledonie',
}

/**
 * `date` is `YYYY-MM-DD`. `unknown` where the law leaves it to the commune or to custom, and for a year the table does not hold.
 *
 *     isPublicHoliday('2027-07-14', '14')  →  true
 *     isPublicHoliday('2027-03-26', '67')  →  'unknown' (Good Friday: only where there is a Protestant church)
 */
export function isPublicHoliday(date: string, departement: string): boolean | 'unknown' {
  const [year, day] = [date.slice(0, 4), date.slice(5)]
  const national = publicHolidays.france[year]
  const zone = zones[departement]
  if (national === undefined) return 'unknown'
  const days = [national, zone ? publicHolidays[zone][year] : undefined].flatMap((list) => list?.split(' ') ?? [])
  return days.includes(day) || (days.includes(`${day}?`) && 'unknown')
}

/** The last year whose public holidays are known. */
export const lastHolidayYear = Math.max(...Object.keys(publicHolidays.france).map(Number))
