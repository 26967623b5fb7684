/** The day a source speaks of, when only its title or its file's name says it. */
import { normalise } from '../../../src/understand/normalise'

const months = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
]

/** How a day is written: the places of year, month and day in the match. A day left out is the first. */
const writings: readonly { readonly pattern: RegExp; readonly year: number; readonly month: number; readonly day?: number }[] = [
  { pattern: /(?<!\d)(20\d\d)[-_ ]?(0[1-9]|1[0-2])[-_ ]?(0[1-9]|[12]\d|3[01])(?!\d)/, year: 1, month: 2, day: 3 },
  { pattern: /(?<!\d)(0?[1-9]|[12]\d|3[01])[/ .](0?[1-9]|1[0-2])[/ .](20\d\d)(?!\d)/, year: 3, month: 2, day: 1 },
  { pattern: new RegExp(`(\\d{1,2})(?:er)? ?(${months.join('|')}) ?(20\\d\\d)`), year: 3, month: 2, day: 1 },
  { pattern: new RegExp(`(${months.join('|')}) ?(20\\d\\d)`), year: 2, month: 1 },
]

/**
 * The first day a text names, as `YYYY-MM-DD`; undefined when it names none.
 *
 *     dayIn('Classement FRR et FRR+ au 10 juillet 2025')  →  '2025-07-10'
 *     dayIn('zonage-2024-03-01.csv')                      →  '2024-03-01'
 *     dayIn('Liste communes FRR_juillet2025.xlsx')        →  '2025-07-01'
 */
export function dayIn(text: string): string | undefined {
  const plain = normalise(text)
  for (const { pattern, year, month, day } of writings) {
    const found = pattern.exec(plain)
    if (!found) continue
    const number = (place: number) => {
      const written = found[place] ?? ''
      return months.includes(written) ? months.indexOf(written) + 1 : Number(written)
    }
    const date = new Date(Date.UTC(number(year), number(month) - 1, day === undefined ? 1 : number(day)))
    return date.toISOString().slice(0, 10)
  }
  return undefined
}
