/** Addresses as people write them. */
import { bare } from './accents'
import { readableCase } from './readable-case'
import { type Parted, parted, streetType } from './street-types'

export type AddressParts = {
  readonly number?: string
  readonly repetition?: string
  readonly type?: string
  readonly street?: string
  readonly complement?: string
  readonly locality?: string
  readonly line?: string
}

/**
 * One readable line, without postcode or town; '' when nothing is there. `line` is a line already joined, preferred when present.
 *
 *     { number: '1', type: 'R', street: "MICHEL DE L'HOSPITAL" }  →  « 1 rue Michel-de-L'Hospital »
 *     { line: '160 RUE RUE DU VERGER' }                           →  « 160 rue du Verger »
 *     { locality: 'BP 414 LE POUGET' }                            →  « Le Pouget »
 */
export function addressLine(parts: AddressParts): string {
  const line = withoutBoxes(parts.line)
  const street = line === '' ? withoutBoxes(parts.street) : ''
  const text = line || street || withoutBoxes(parts.locality) || withoutBoxes(parts.complement)
  if (text === '') return ''
  const type = street ? (parts.type?.trim() ?? '') : ''
  const written = { number: parts.number, repetition: parts.repetition, type }
  const numbered = type ? { rest: text } : leadingNumber(text)
  return [doorway({ ...written, ...numbered }), streetName(type, numbered.rest)].filter(Boolean).join(' ')
}

/** Post boxes, « Cedex » lines and lone figures say where the mail goes, not where the door is. */
function withoutBoxes(text: string | undefined): string {
  if (!text) return ''
  const kept = text
    .replace(/\b(?:B\.?P|C\.?S|TSA)\.?\s*(?:N°\s*)?\d[\d ]*[A-Z]?\b/gi, ' ')
    .replace(/\b\d{5}\s+\D+CEDEX.*$/i, ' ')
    .replace(/\bCEDEX\b(?:\s*\d+)?/gi, ' ')
    .replace(/\b(?:BP|CS|TSA)\b\s*[A-Z]?\s*(?=$|-)/g, ' ')
    .replace(/^[\s,;.-]+|[\s,;-]+$/g, '')
    .replace(/\s+/g, ' ')
  return /\p{L}/u.test(kept) ? kept : ''
}

/** The number a line starts with, unless it belongs to the name (« 8 MAI 1945 » comes with its type). */
function leadingNumber(text: string): { readonly number?: string; readonly repetition?: string; readonly rest: string } {
  const found = /^(\d{1,5}(?:\s?[-/]\s?\d{1,5})?)\s?(?:(BIS|TER|QUATER|[A-HQT])(?=[\s,]))?[\s,]+(?=\p{L})(.*)$/iu.exec(text)
  if (!found) return { rest: text }
  const [, number = '', repetition, rest = ''] = found
  return repetition ? { number, repetition, rest } : { number, rest }
}

/** La Poste's letters for the second, third and fourth door of a number; other letters hold to it, as in the national address base. */
const repetitions: Readonly<Record<string, string>> = {
  B: ' bis',
  BIS: ' bis',
  T: ' ter',
  TER: ' ter',
  Q: ' quater',
  QUATER: ' quater',
}

/** « 15 » and « B » → « 15 bis »; « 0012.0 » → « 12 »; « 0 » → nothing. */
function doorway({
  number,
  repetition,
  type,
}: {
  number?: string | undefined
  repetition?: string | undefined
  type?: string | undefined
}): string {
  const [, figures = '', letters = ''] = /^([\d\s/-]*?)\s*(\p{L}*)$/u.exec(numberOf(number)) ?? []
  const mistaken = type && bare(type) in repetitions && !streetType(type) ? type : ''
  const again = bare(letters || repetition?.trim() || mistaken)
  return figures === '' ? '' : figures + (repetitions[again] ?? (/^[A-Z]$/.test(again) ? again.toLowerCase() : ''))
}

const numberOf = (number: string | undefined) =>
  (number ?? '')
    .trim()
    .replace(/\.0+$/, '')
    .replace(/^0+/, '')
    .replace(/\s*([/-])\s*/g, '$1')

/** The street with one type, in words: the one its name starts with when that one is certain. Without any, a place name. */
function streetName(code: string, street: string): string {
  const given = streetType(code)
  const own = untangled(street)
  if (given && !(own.type === given || own.decisive)) return named(given, street)
  if (own.type) return named(own.type, own.rest)
  const place = readableCase(bare(code) in repetitions ? street : `${code} ${street}`, 'street')
  return place.charAt(0).toUpperCase() + place.slice(1)
}

/** The last of the types a name starts with, when files wrote it twice: « RUE RUE DU VERGER », « RUE CHEMIN DES DUNES ». */
function untangled(street: string): Parted {
  const outer = parted(street)
  const inner = parted(outer.rest)
  return outer.type && (inner.type === outer.type || inner.decisive) ? untangled(outer.rest) : outer
}

/** The name follows its type as a new start: « rue Le Corbusier », « rue de la Gare », « route départementale 62 ». */
const named = (type: string, name: string) =>
  `${type} ${readableCase(name, 'street').replace(/^(Départementale?|Nationale?|Communale?|Vicinale?)(?= \d)/, (kind) => kind.toLowerCase())}`.trim()
