/**
 * Names as sorted keys: letters and digits only, lower case, without accents or spaces, so that « st pierre doleron »
 * and « Saint-Pierre-d'Oléron » meet. Look-up narrows a range word after word; names misspelt are for near.ts.
 */
import type { Tables } from './binary'

/** Entries `start` to `end` (excluded) of the sorted keys. */
export type Range = { readonly start: number; readonly end: number }

export type PlaceKeys = {
  readonly all: Range
  /** Every key's letters, one after the other; those of an entry begin at its start and end where the next one's begin. */
  readonly letters: Uint8Array
  readonly starts: Uint32Array
  /** Where each entry's name starts in the blob of names. */
  readonly offsets: Uint32Array
  /** Entries of `range` whose key goes on with `word` after `depth` letters; undefined when none. */
  readonly narrowed: (range: Range, depth: number, word: string) => Range | undefined
  /** The entries of `range` whose whole key is `depth` letters long: they come first. */
  readonly whole: (range: Range, depth: number) => Range | undefined
  /** True when every place where the words of a window meet is also between two words of the entry's name. */
  readonly splitsAlike: (entry: number, boundaries: readonly number[]) => boolean
  /** How many words the entry's name has, its article left out. */
  readonly wordCount: (entry: number) => number
}

/** `folded[byte]` is the key letter of a byte of a name, 0 for what keys leave out; œ is two letters, handled apart. */
const folded = foldTable()

export function placeKeys(tables: Tables): PlaceKeys {
  const { keys, starts, offsets } = readKeys(tables)
  const all = { start: 0, end: tables.entryFlags.length }
  const lengthOf = (entry: number) => (starts[entry + 1] ?? 0) - (starts[entry] ?? 0)
  /** Letter at `depth`, or -1 past the end: shorter keys sort first. */
  const letter = (entry: number, depth: number) => (depth < lengthOf(entry) ? (keys[(starts[entry] ?? 0) + depth] ?? -1) : -1)

  function bound(range: Range, depth: number, wanted: number): number {
    let low = range.start
    let high = range.end
    while (low < high) {
      const middle = (low + high) >> 1
      if (letter(middle, depth) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Compares the entry's letters from `depth` with the word: 0 when the word is all there. */
  function compare(entry: number, depth: number, word: string): number {
    const from = (starts[entry] ?? 0) + depth
    const end = starts[entry + 1] ?? 0
    for (let index = 0; index < word.length; index++) {
      if (from + index >= end) return -1
      const difference = (keys[from + index] ?? 0) - word.charCodeAt(index)
      if (difference !== 0) return difference
    }
    return 0
  }

  function edge(range: Range, depth: number, word: string, below: number): number {
    let low = range.start
    let high = range.end
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(middle, depth, word) < below) low = middle + 1
      else high = middle
    }
    return low
  }

  function narrowed(range: Range, depth: number, word: string): Range | undefined {
    const start = edge(range, depth, word, 0)
    if (start === range.end || compare(start, depth, word) !== 0) return undefined
    return { start, end: edge({ start, end: range.end }, depth, word, 1) }
  }

  function whole(range: Range, depth: number): Range | undefined {
    const end = bound(range, depth, 0)
    return end > range.start ? { start: range.start, end } : undefined
  }

  function splitsAlike(entry: number, boundaries: readonly number[]): boolean {
    let letters = 0
    let met = 0
    for (let at = offsets[entry] ?? 0; tables.names[at] && met < boundaries.length; at++) {
      const byte = tables.names[at] ?? 0
      if (folded[byte] !== 0) letters += isLigature(byte) ? 2 : 1
      else if (letters === boundaries[met]) met++
    }
    return met === boundaries.length
  }

  function wordCount(entry: number): number {
    let count = 1
    let between = false
    for (let at = offsets[entry] ?? 0; tables.names[at]; at++) {
      const isLetter = folded[tables.names[at] ?? 0] !== 0
      if (isLetter && between) count++
      between = !isLetter
    }
    return count
  }

  return { all, letters: keys, starts, offsets, wordCount, narrowed, whole, splitsAlike }
}

/** Folds every name once, in one flat loop that the engine compiles early. */
function readKeys({ names, entryFlags }: Tables) {
  const count = entryFlags.length
  const starts = new Uint32Array(count + 1)
  const offsets = new Uint32Array(count + 1)
  const length = names.length
  const keys = new Uint8Array(length)
  const fold = folded
  let entry = 0
  let to = 0
  for (let from = 0; from < length; from++) {
    const byte = names[from] as number
    const letter = fold[byte] as number
    if (letter !== 0) {
      keys[to++] = letter
      if (byte === 0x9c || byte === 0x8c) keys[to++] = 0x65
    } else if (byte === 0) {
      starts[++entry] = to
      offsets[entry] = from + 1
    }
  }
  return { keys, starts, offsets }
}

const isLigature = (byte: number) => byte === 0x9c || byte === 0x8c

function foldTable(): Uint8Array {
  const table = new Uint8Array(256)
  for (let byte = 0; byte < 256; byte++) {
    const letter = String.fromCharCode(byte).normalize('NFD').charAt(0).toLowerCase()
    if (/[a-z0-9]/.test(letter)) table[byte] = letter.charCodeAt(0)
  }
  table[0x8c] = table[0x9c] = 0x6f
  table[0x9f] = 0x79
  return table
}
