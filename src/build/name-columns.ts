/** Folds the sorted names as src/understand/gazetteer/names.ts unfolds them. */
import { entryFlag } from '../understand/gazetteer/binary'
import { route } from '../understand/gazetteer/entries'
import { folded } from '../understand/gazetteer/letters'
import { beginning, blockLength, withCapitals } from '../understand/gazetteer/names'
import { normalise } from '../understand/normalise'
import type { Entry } from './entry-columns'
import { paired } from './pairs'
import { keyOf, type PlaceName } from './place-names'

export function nameColumns(entries: readonly Entry[]) {
  const names = entries.map(({ name }) => name)
  const texts = entries.map(({ way, name }, entry) =>
    way === route.tail ? undefined : bytesOf(withoutCapitals(spelling(name, names[entry - 1], names[entry + 1]))),
  )
  let before: readonly number[] = []
  const written = texts.map((text, entry) => {
    if (entry % blockLength === 0) before = []
    if (!text) return { shared: names[entry]?.key.length ?? 0, rest: [] }
    const shared = sharedLetters(text, before)
    before = text
    return { shared, rest: [...text.slice(beginning(text, shared).length), 0] }
  })
  return {
    keyLetters: Uint32Array.of(names.reduce((total, { key }) => total + key.length, 0)),
    shared: Uint8Array.from(written, ({ shared }) => shared),
    ...paired(written.flatMap(({ rest }) => rest)),
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

/** How many key letters the text may take from the name before, with what stands between words after them. */
function sharedLetters(text: readonly number[], before: readonly number[]): number {
  const alike = text.findIndex((byte, index) => byte !== before[index])
  const common = alike < 0 ? text : text.slice(0, alike)
  const most = common.reduce((total, byte) => total + (folded[byte]?.length ?? 0), 0)
  const fits = (letters: number) => {
    const taken = beginning(before, letters)
    return taken.length <= common.length && beginning(text, letters).length === taken.length
  }
  return [most, most - 1].find((letters) => letters > 0 && fits(letters)) ?? 0
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
