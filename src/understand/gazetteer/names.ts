/**
 * Names, folded small: each goes on from the one before it in the sorted list, its rest is written with frequent pairs of
 * letters as one byte, and capitals are left out where a rule puts them back. Their keys are unfolded when the gazetteer
 * opens; a name itself when it is read, with its block, which shares nothing with what precedes.
 *
 *     abbeville | abbeville-la-rivière  →  0 « abbeville » | 9 « -la-rivière »
 *
 * An EPCI without its legal form (« Haut Béarn ») is the end of its full name.
 */

import { normalise } from '../normalise'
import type { Columns } from './binary'
import { startsOf } from './codes'
import { route } from './entries'
import { folded, letterOf } from './letters'

export const blockLength = 128

export type Names = {
  /** Every key's letters, one after the other; those of an entry begin at its start and end where the next one's begin. */
  readonly letters: Uint8Array
  readonly starts: Uint32Array
  /** The entry's name, its article left out. */
  readonly nameOf: (entry: number) => string
}

/** `ownEntry` tells the entry of a record's own name. */
export function unfoldNames(columns: Columns, entryRecords: Uint16Array, ownEntry: (record: number) => number): Names {
  const { kinds, entryKinds, shared, rests } = columns
  const texts = expansions(columns.pairs)
  const folds = foldedTexts(texts)
  const { letters, starts, blocks, tails } = unfoldKeys(columns, folds)
  const blocksRead = new Map<number, readonly string[]>()
  for (const tail of tails) {
    const end = starts[ownEntry(entryRecords[tail] as number) + 1] as number
    letters.copyWithin(starts[tail] as number, end - (shared[tail] as number), end)
  }
  return { letters, starts, nameOf }

  function isTail(entry: number): boolean {
    return kinds[2 * (entryKinds[entry] as number) + 1] === route.tail
  }

  function nameOf(entry: number): string {
    if (isTail(entry)) return ending(nameOf(ownEntry(entryRecords[entry] ?? 0)), shared[entry] ?? 0)
    const block = Math.floor(entry / blockLength)
    const names = blocksRead.get(block) ?? readBlock(block)
    if (blocksRead.size > mostBlocksRead) blocksRead.clear()
    blocksRead.set(block, names)
    return names[entry % blockLength] ?? ''
  }

  function readBlock(block: number): readonly string[] {
    const first = block * blockLength
    let at = blocks[block] ?? 0
    let text: readonly number[] = []
    return Array.from({ length: Math.min(blockLength, entryKinds.length - first) }, (_, index) => {
      if (isTail(first + index)) return ''
      const name = [...beginning(text, shared[first + index] ?? 0)]
      do name.push(...(texts[rests[at] ?? 0] ?? [0]))
      while (folds.closes[rests[at++] ?? 0] !== 1)
      text = name.slice(0, -1)
      return withCapitals(text.map(letterOf).join(''))
    })
  }
}

/** Names of a few blocks are kept: those of homonyms are side by side. */
const mostBlocksRead = 8

/** One flat loop, all its variables its own: cold start runs it before it is optimised. */
function unfoldKeys({ kinds, entryKinds, keyLetters, shared, rests }: Columns, { codes, codeStarts, closes }: Folds) {
  const count = entryKinds.length
  const letters = new Uint8Array(keyLetters[0] ?? 0)
  const starts = new Uint32Array(count + 1)
  const blocks = new Uint32Array(Math.ceil(count / blockLength))
  const ways = kinds.filter((_, index) => index % 2 === 1)
  const tails: number[] = []
  let to = 0
  let last = 0
  let next = 0
  for (let entry = 0; entry < count; entry++) {
    if (entry % blockLength === 0) blocks[entry / blockLength] = next
    starts[entry] = to
    const common = shared[entry] as number
    if (ways[entryKinds[entry] as number] === route.tail) {
      tails.push(entry)
      to += common
      continue
    }
    letters.copyWithin(to, last, last + common)
    last = to
    to += common
    for (let closed = 0; closed === 0; next++) {
      const byte = rests[next] as number
      const end = codeStarts[byte + 1] as number
      for (let at = codeStarts[byte] as number; at < end; at++) letters[to++] = codes[at] as number
      closed = closes[byte] as number
    }
  }
  starts[count] = to
  return { letters, starts, blocks, tails }
}

/** The first bytes of a name, up to so many letters of its key and what stands between words after them. */
export function beginning(text: readonly number[], keyLetters: number): readonly number[] {
  let count = 0
  const end = text.findIndex((byte) => {
    const length = folded[byte]?.length ?? 0
    if (count === keyLetters && (length > 0 || keyLetters === 0)) return true
    count += length
    return false
  })
  return end < 0 ? text : text.slice(0, end)
}

/** The end of a name that makes so many letters of its key. */
function ending(name: string, keyLetters: number): string {
  const ends = Array.from(name, (_, at) => name.slice(at)).reverse()
  return ends.find((end) => normalise(end).replaceAll(' ', '').length === keyLetters) ?? name
}

/** What each byte stands for: itself, or the bytes of both halves of its pair. */
function expansions(pairs: Uint8Array): readonly (readonly number[])[] {
  const texts: (readonly number[])[] = Array.from({ length: 256 }, (_, byte) => [byte])
  for (let at = 0; at < pairs.length; at += 3)
    texts[pairs[at] ?? 0] = [...(texts[pairs[at + 1] ?? 0] ?? []), ...(texts[pairs[at + 2] ?? 0] ?? [])]
  return texts
}

/** What each byte adds to a key, and whether the name ends with it. */
function foldedTexts(texts: readonly (readonly number[])[]) {
  const keys = texts.map((text) => text.map((byte) => folded[byte] ?? '').join(''))
  return {
    codes: Uint8Array.from(keys.join(''), (letter) => letter.charCodeAt(0)),
    codeStarts: startsOf(keys.map(({ length }) => length)),
    closes: Uint8Array.from(texts, (text) => Number(text.at(-1) === 0)),
  }
}
type Folds = ReturnType<typeof foldedTexts>

/** Words that stay small inside a name. */
const small = new Set(
  'à a au aux bas d de del dels des devant du en entre es et ez l la las le les lès lez lés près sans ses sous sur'.split(' '),
)

/** `'saint-jean-d'angély'` → `'Saint-Jean-d'Angély'`; a name kept with a capital is one the rule would not restore. */
export function withCapitals(name: string): string {
  if (name !== name.toLowerCase()) return name
  return name.replace(/\p{L}+/gu, (word, at: number) =>
    at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  )
}
