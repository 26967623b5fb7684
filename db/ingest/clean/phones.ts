/** Phone numbers as people write them. */
import { type CountryCode, findPhoneNumbersInText, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max'

export type Phoned = { readonly kind: 'found'; readonly phone: string } | { readonly kind: 'absent' | 'unreadable' }

/** The numbering plans of ten figures: mainland France first, then the overseas départements, which it does not know. */
const tenFigurePlans: readonly CountryCode[] = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']

/** Short numbers: 15, 112, 3xxx, 1xxx, 116 xxx, 118 xxx (Arcep, plan national de numérotation). */
const shortNumber = /^(1\d|11\d|[13]\d{3}|11[68]\d{3})$/

/** Nine numbers in ten: a national number written plainly, mainland or overseas, that needs no library to be told (88 µs each). */
const plainNumber = /^0[1-7][1-9]\d{7}$/

/**
 * The first number of a text, in figures by two, by three after a free or shared-cost prefix.
 *
 *     phoneNumber('0474397900')                          →  04 74 39 79 00
 *     phoneNumber('+262 262 90 50 50')                   →  02 62 90 50 50
 *     phoneNumber('800123456.0')                         →  0 800 12 34 56
 *     phoneNumber('06 39 98 12 34 (à partir de 9 h)')    →  06 39 98 12 34
 *     phoneNumber('39 66')                               →  3966
 */
export function phoneNumber(raw: string | null | undefined): Phoned {
  const text = (raw ?? '').trim().replace(/^(\d+)\.0+$/, '$1')
  const figures = text.replace(/[\s.]/g, '')
  if (/^[^1-9\p{L}]*$/u.test(text)) return { kind: 'absent' }
  if (plainNumber.test(figures)) return { kind: 'found', phone: byTwos(figures) }
  if (shortNumber.test(figures)) return { kind: 'found', phone: figures.replace(/^(11[68])(\d{3})$/, '$1 $2') }
  const number = tenFigurePlans.map((plan) => valid(parsePhoneNumberFromString(text, plan))).find(Boolean) ?? firstIn(text)
  return number ? { kind: 'found', phone: written(number) } : { kind: 'unreadable' }
}

const valid = (number: PhoneNumber | undefined) => (number?.isValid() ? number : undefined)

/** For a number with a note, or two numbers in a field. */
const firstIn = (text: string) => tenFigurePlans.map((plan) => findPhoneNumbersInText(text, plan)[0]?.number).find(Boolean)

/** Overseas numbers of ten figures are written like those of the mainland; other countries keep their prefix. */
function written(number: PhoneNumber): string {
  if (number.country === 'FR') return number.formatNational()
  const figures = `0${number.nationalNumber}`
  const tenFigures = figures.length === 10 && /^(590|594|596|262)$/.test(number.countryCallingCode)
  return tenFigures ? byTwos(figures) : number.formatInternational()
}

const byTwos = (figures: string) => figures.replace(/(\d\d)(?=\d)/g, '$1 ')
