/**
 * Names as sorted keys: letters and digits only, lower case, without accents or spaces, so that « st pierre doleron »
 * and « Saint-Pierre-d'Oléron » meet. A look-up narrows a range of entries word after word; near.ts forgives.
 */
import { normalise } from '../normalise'
import type { Tables } from './binary'

/** Entries `start` to `end` (excluded) of the sorted keys. */
export type Range = { readonly start: number; readonly end: number }

export type PlaceKeys = {
  readonly all: Range
  /** Every key's letters, one after the other; those of an entry begin at its start and end where the next one's begin. */
  readonly letters: Uint8Array
  readonly starts: Uint32Array
  /** Entries of `range` whose key goes on with `word` after `depth` letters; undefined when none. */
  readonly narrowed: (range: Range, depth: number, word: string) => Range | undefined
  /** The entries of `range` whose whole key is `depth` letters long: they come first. */
  readonly whole: (range: Range, depth: number) => Range | undefined
  /** True when every place where the words of a window meet is also between two words of the entry's name. */
  readonly splitsAlike: (entry: number, boundaries: readonly number[]) => boolean
  /** How many words the entry's name has, its article left out. */
  readonly wordCount: (entry: number) => number
}

export function placeKeys({ letters, starts, nameOf }: Tables): PlaceKeys {
  const all = { start: 0, end: starts.length - 1 }

  /** Compares the entry's letters from `depth` with the word: 0 when the word is all there. */
  function compare(entry: number, depth: number, word: string): number {
    const from = (starts[entry] ?? 0) + depth
    const end = starts[entry + 1] ?? 0
    for (let index = 0; index < word.length; index++) {
      if (from + index >= end) return -1
      const difference = (letters[from + index] ?? 0) - word.charCodeAt(index)
      if (difference !== 0) return difference
    }
    return 0
  }

  function edge(range: Range, isBefore: (entry: number) => boolean): number {
    let low = range.start
    let high = range.end
    while (low < high) {
      const middle = (low + high) >> 1
      if (isBefore(middle)) low = middle + 1
      else high = middle
    }
    return low
  }

  function narrowed(range: Range, depth: number, word: string): Range | undefined {
    const start = edge(range, (entry) => compare(entry, depth, word) < 0)
    if (start === range.end || compare(start, depth, word) !== 0) return undefined
    return { start, end: edge({ start, end: range.end }, (entry) => compare(entry, depth, word) < 1) }
  }

  function whole(range: Range, depth: number): Range | undefined {
    const end = edge(range, (entry) => (starts[entry + 1] ?? 0) - (starts[entry] ?? 0) <= depth)
    return end > range.start ? { start: range.start, end } : undefined
  }

  const wordEnds = (entry: number): readonly number[] => {
    let letters = 0
    return normalise(nameOf(entry))
      .split(' ')
      .map((word) => {
        letters += word.length
        return letters
      })
  }

  function splitsAlike(entry: number, boundaries: readonly number[]): boolean {
    if (boundaries.length === 0) return true
    const ends = wordEnds(entry)
    return boundaries.every((boundary) => ends.includes(boundary))
  }

  const wordCount = (entry: number): number => wordEnds(entry).length

  return { all, letters, starts, narrowed, whole, splitsAlike, wordCount }
}
