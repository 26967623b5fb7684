/**
 * Names, folded small: each goes on from the one before it in the sorted list, its rest is written with frequent pairs of
 * letters as one byte, and capitals are left out where a rule puts them back.
 *
 *     Abbeville | Abbeville-la-Rivière  →  0 « abbeville » | 9 « -la-rivière »
 */
import type { Columns } from './binary'
import { route } from './entries'

/** All names one after the other, each ended by a zero. */
export function unfoldNames(columns: Columns, entryRecords: Uint16Array, firstEpci: number): Uint8Array {
  const { kinds, entryKinds, shared, rests, epciNames, epciCuts } = columns
  const names = new Uint8Array(columns.nameBytes[0] ?? 0)
  const { letters, starts } = expansions(columns.pairs)
  const epciStarts = zeroEnded(epciNames)
  let to = 0
  let last = 0
  let nextShared = 0
  let nextCut = 0
  let from = 0
  for (let entry = 0; entry < entryKinds.length; entry++) {
    const way = kinds[2 * (entryKinds[entry] as number) + 1] as number
    if (way === route.epci || way === route.epciTail) {
      const start = epciStarts[(entryRecords[entry] as number) - firstEpci] as number
      let at = way === route.epci ? start : start + (epciCuts[nextCut++] as number)
      for (; epciNames[at] !== 0; at++) names[to++] = epciNames[at] as number
      names[to++] = 0
      continue
    }
    const common = shared[nextShared++] as number
    const begin = to
    for (let index = 0; index < common; index++) names[to++] = names[last + index] as number
    last = begin
    do {
      const byte = rests[from++] as number
      const end = starts[byte + 1] as number
      for (let at = starts[byte] as number; at < end; at++) names[to++] = letters[at] as number
    } while (names[to - 1] !== 0 && from < rests.length)
  }
  return names
}

/** What each byte stands for: itself, or the letters of both halves of its pair. */
function expansions(pairs: Uint8Array) {
  const texts = Array.from({ length: 256 }, (_, byte) => [byte])
  for (let at = 0; at < pairs.length; at += 3)
    texts[pairs[at] ?? 0] = [...(texts[pairs[at + 1] ?? 0] ?? []), ...(texts[pairs[at + 2] ?? 0] ?? [])]
  const starts = new Uint16Array(257)
  texts.forEach((text, byte) => {
    starts[byte + 1] = (starts[byte] ?? 0) + text.length
  })
  return { letters: Uint8Array.from(texts.flat()), starts }
}

/** Where each text of a blob begins. */
function zeroEnded(blob: Uint8Array): readonly number[] {
  const starts = [0]
  for (let at = blob.indexOf(0); at >= 0; at = blob.indexOf(0, at + 1)) starts.push(at + 1)
  return starts
}

/** Words that stay small inside a name. */
const small = new Set(
  'à a au aux bas d de del dels des devant du en entre es et ez l la las le les lès lez lés près sans ses sous sur'.split(' '),
)

/** `'saint-jean-d'angély'` → `'Saint-Jean-d'Angély'`; a name kept with a capital is one the rule would not restore. */
export function withCapitals(name: string): string {
  if (name !== name.toLowerCase()) return name
  return name.replace(/\p{L}+/gu, (word, at: number) => (at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
}
