/** How far apart two normalised words are, by letters and by ear. Shared by the vocabulary and the safety recogniser. */

/** Edits forgiven for a word of this many letters: short words have too many neighbours to guess. */
export const editsForgiven = (letters: number): 0 | 1 | 2 => (letters >= 9 ? 2 : letters >= 5 ? 1 : 0)

/**
 * Damerau-Levenshtein distance (insertion, deletion, substitution, swap of neighbours), at most `limit`;
 * `limit + 1` when the words are further apart.
 *
 *     editDistance('infimrier', 'infirmier', 2)  →  1
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    let smallest = row
    for (let column = 1; column <= right.length; column++) {
      const cost = left[row - 1] === right[column - 1] ? 0 : 1
      let best = Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + cost)
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1])
        best = Math.min(best, at(beforePrevious, column - 2) + 1)
      current.push(best)
      if (best < smallest) smallest = best
    }
    if (smallest > limit) return limit + 1
    beforePrevious = previous
    previous = current
  }
  return Math.min(at(previous, right.length), limit + 1)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY

/** Spellings that sound alike in French, applied in this order to a normalised word (no accents left). */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ps[yi](?:ch|k|c(?![ei]))/g, 'psik'],
  [/sch|ch/g, 'S'],
  [/gn/g, 'N'],
  [/gu(?=[eiy])/g, 'G'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/c(?=[eiy])/g, 's'],
  [/qu?|ck|cc?/g, 'k'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/z/g, 's'],
  [/eau|au/g, 'o'],
  [/ou/g, 'U'],
  [/oi/g, 'W'],
  [/(?:ai|ei|e|y|i)[nm](?=$|[^aeiouyUWnm])(?<=(?:ai|ei|y|i)[nm])/g, '5'],
  [/(?:e|a)[nm](?=$|[^aeiouyUWnm])/g, '2'],
  [/o[nm](?=$|[^aeiouyUWnm])/g, '3'],
  [/ai|ei|ay|ey/g, 'e'],
  [/y/g, 'i'],
  [/G/g, 'g'],
  [/(?<=.{3})(?:es|er|ez|et|ent|ts|ds|e|s|t|x|d)$/, ''],
]

/**
 * How a word sounds, roughly; two spellings of one French word share their key.
 *
 *     phoneticKey('jinekologue') === phoneticKey('gynécologue' without accents)
 */
export const phoneticKey = (word: string): string => sounds.reduce((key, [spelling, sound]) => key.replace(spelling, sound), word)
