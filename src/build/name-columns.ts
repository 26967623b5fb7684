/** Folds the sorted names as src/understand/gazetteer/names.ts unfolds them. */
import { entryFlag } from '../understand/gazetteer/binary'
import { route } from '../understand/gazetteer/entries'
import { withCapitals } from '../understand/gazetteer/names'
import { normalise } from '../understand/normalise'
import type { Entry } from './entry-columns'
import { paired } from './pairs'
import { keyOf, type PlaceName, withoutArticle } from './place-names'
import type { Row } from './records'

export function nameColumns(entries: readonly Entry[], rows: readonly Row[]) {
  const lent = ({ way }: Entry) => way === route.epci || way === route.epciTail
  const own = entries.filter((entry) => !lent(entry)).map(({ name }) => name)
  const texts = own.map((name, index) => bytesOf(withoutCapitals(spelling(name, own[index - 1], own[index + 1]))))
  const shared = texts.map((text, index) => sharedLetters(text, texts[index - 1] ?? []))
  const epcis = rows.flatMap(({ kind, name }) => (kind === 'epci' ? withoutArticle(name) : []))
  const tails = entries.filter(lent).map(({ name, cut }) => withoutArticle(rows[name.record]?.name ?? '').slice(cut))
  const lengths = [...texts, ...tails].map(({ length }) => length + 1)
  return {
    nameBytes: Uint32Array.of(lengths.reduce((total, length) => total + length, 0)),
    shared: Uint8Array.from(shared),
    ...paired(texts.flatMap((text, index) => [...text.slice(shared[index]), 0])),
    epciNames: Uint8Array.from(epcis.flatMap((name) => [...bytesOf(name), 0])),
  }
}

/** A name that is not shown is spelt as a neighbour that says it with accents and hyphens: both fold into one key. */
function spelling({ flags, text, key }: PlaceName, ...neighbours: readonly (PlaceName | undefined)[]): string {
  if (flags & entryFlag.own) return text
  const beginnings = neighbours.flatMap((name) => (name?.key.startsWith(key) ? beginningOf(name.text, key) : []))
  return beginnings.find((beginning) => normalise(beginning) === normalise(text)) ?? text
}

/** The letters of the text that fold into the key. */
function beginningOf(text: string, key: string): string {
  const letters = [...text]
  const end = letters.findIndex((_, index) => keyOf(text.slice(0, index + 1)) === key)
  return text.slice(0, end + 1)
}

/** Capitals are left out when the reader's rule puts them back. */
function withoutCapitals(name: string): string {
  const small = name.toLowerCase()
  return withCapitals(small) === name ? small : name
}

function sharedLetters(name: readonly number[], before: readonly number[]): number {
  const count = name.findIndex((letter, index) => letter !== before[index])
  return count < 0 ? name.length : count
}

/** One byte a letter; see `Tables.names`. */
function bytesOf(text: string): readonly number[] {
  const bytes = [...text.replaceAll('’', "'")].map((letter) => {
    const special = { Œ: 0x8c, œ: 0x9c, Ÿ: 0x9f }[letter]
    return special ?? letter.charCodeAt(0)
  })
  if (bytes.some((byte) => byte === 0 || byte > 255)) throw new Error(`« ${text} » does not fit the layout of the gazetteer`)
  return bytes
}
