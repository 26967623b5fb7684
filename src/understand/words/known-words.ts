/**
 * The words people use with us, French and a little English: what is not among them is probably mistyped.
 * Compiled by src/build/known-words.ts.
 *
 *     'PXW1' | how many words | bytes of the letters | bytes of the pairs
 *     letters: for each word in order, how many letters it shares with the one before, then the others; the last has its top bit set
 *     rarities: a byte a word · pairs: one bit a pair of words seen side by side (a Bloom filter of one hash)
 */

/** A known word at most some edits away from a typed one. */
export type NearWord = { readonly word: string; readonly distance: number; readonly rarity: number }

export type KnownWords = {
  /** Minus the logarithm of the word's share of all words, in nats; undefined when it is not known. */
  readonly rarity: (word: string) => number | undefined
  /** Every known word at most `most` edits away (insertion, deletion, substitution, swap of neighbours). */
  readonly near: (word: string, most: number) => readonly NearWord[]
  /** True when the two words were seen side by side; now and then true by accident. */
  readonly pair: (left: string, right: string) => boolean
}

export const wordsMagic = 0x31575850
/** Rarities are kept in sixteenths of a nat. */
export const rarityStep = 1 / 16
export const lastLetter = 0x80
const longestWord = 40

/** Opens the artefact. Throws when it is not one of this version. */
export function readKnownWords(buffer: ArrayBuffer): KnownWords {
  const [magic, count = 0, letterBytes = 0, pairBytes = 0] = new Uint32Array(buffer, 0, 4)
  if (magic !== wordsMagic) throw new Error('These bytes are not the known words of this version')
  const front = new Uint8Array(buffer, 16, letterBytes)
  const rarities = new Uint8Array(buffer, 16 + letterBytes, count)
  const pairs = new Uint8Array(buffer, 16 + letterBytes + count, pairBytes)
  const { letters, starts, shared } = unfolded(front, count)

  function indexOf(word: string): number {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(middle, word) < 0) low = middle + 1
      else high = middle
    }
    return low < count && compare(low, word) === 0 ? low : -1
  }

  function compare(index: number, word: string): number {
    const start = starts[index] as number
    const length = (starts[index + 1] as number) - start
    for (let at = 0; at < length && at < word.length; at++) {
      const difference = (letters[start + at] as number) - word.charCodeAt(at)
      if (difference !== 0) return difference
    }
    return length - word.length
  }

  const wordAt = (index: number) => String.fromCharCode(...letters.subarray(starts[index], starts[index + 1]))
  const rarityAt = (index: number) => (rarities[index] as number) * rarityStep

  return {
    rarity: (word) => {
      const index = indexOf(word)
      return index < 0 ? undefined : rarityAt(index)
    },
    near: (word, most) =>
      nearest(letters, starts, shared, word, most).map(([index, distance]) => ({
        word: wordAt(index),
        distance,
        rarity: rarityAt(index),
      })),
    pair: (left, right) => {
      const bit = pairBit(left, right, pairBytes)
      return ((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
    },
  }
}

/** Which bit of the filter stands for two words side by side. FNV-1a, 32 bits. */
export function pairBit(left: string, right: string, bytes: number): number {
  const text = `${left} ${right}`
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return (Math.imul(state ^ (state >>> 15), 0x9e3779b1) >>> 0) % (bytes * 8)
}

/** Whole words one after the other, where each starts, and how many letters each shares with the one before. */
function unfolded(front: Uint8Array, count: number) {
  const starts = new Uint32Array(count + 1)
  const shared = new Uint8Array(count)
  let letters = new Uint8Array(front.length * 3)
  let to = 0
  let from = 0
  for (let index = 0; index < count; index++) {
    const before = index === 0 ? 0 : (starts[index - 1] as number)
    const common = front[from++] as number
    shared[index] = common
    starts[index] = to
    if (to + longestWord * 2 > letters.length) {
      const larger = new Uint8Array(letters.length * 2)
      larger.set(letters)
      letters = larger
    }
    for (let at = 0; at < common; at++) letters[to++] = letters[before + at] as number
    for (let more = true; more; ) {
      const byte = front[from++] as number
      letters[to++] = byte & 0x7f
      more = byte < lastLetter
    }
  }
  starts[count] = to
  return { letters, starts, shared }
}

/**
 * Words and their distances, in the order of the words. One row of the distance table a letter; words that share their
 * first letters share the rows, and a prefix already too far is skipped with every word it begins.
 */
function nearest(
  letters: Uint8Array,
  starts: Uint32Array,
  shared: Uint8Array,
  word: string,
  most: number,
): readonly (readonly [index: number, distance: number])[] {
  const width = word.length
  const stride = width + 1
  const far = most + 1
  const deepest = width + most
  const rows = new Uint8Array(stride * (deepest + 1)).fill(far)
  for (let column = 0; column <= Math.min(width, most); column++) rows[column] = column
  const typed = Uint8Array.from(word, (letter) => letter.charCodeAt(0))
  const found: (readonly [number, number])[] = []
  const count = shared.length
  let index = 0
  while (index < count) {
    const start = starts[index] as number
    const length = (starts[index + 1] as number) - start
    // Rows up to the shared letters were filled by the word before: it reached at least that far or we would have skipped.
    let depth = shared[index] as number
    let alive = length <= deepest || depth < deepest
    while (alive && depth < length && depth < deepest) {
      depth++
      alive = fillRow(rows, stride, depth, letters, start, typed, most) <= most
    }
    if (alive && depth === length) {
      const distance = rows[length * stride + width] as number
      if (distance <= most) found.push([index, distance])
      index++
    } else {
      // Longer than any near word, or too far already: so is every word that shares these letters.
      index++
      while (index < count && (shared[index] as number) >= depth) index++
    }
  }
  return found
}

/** The row of the letter at `depth` (optimal string alignment), within `most` columns of the diagonal; its smallest value. */
function fillRow(
  rows: Uint8Array,
  stride: number,
  depth: number,
  letters: Uint8Array,
  start: number,
  typed: Uint8Array,
  most: number,
): number {
  const row = depth * stride
  const above = row - stride
  const letter = letters[start + depth - 1] as number
  const previous = depth > 1 ? (letters[start + depth - 2] as number) : 0
  const first = Math.max(1, depth - most)
  const last = Math.min(stride - 1, depth + most)
  const far = most + 1
  rows[row + first - 1] = first === 1 ? Math.min(depth, far) : far
  let smallest = first === 1 ? depth : far
  for (let column = first; column <= last; column++) {
    const same = typed[column - 1] === letter
    let value = (rows[above + column - 1] as number) + (same ? 0 : 1)
    const inserted = (rows[row + column - 1] as number) + 1
    if (inserted < value) value = inserted
    const dropped = (column < depth + most ? (rows[above + column] as number) : far) + 1
    if (dropped < value) value = dropped
    if (depth > 1 && column > 1 && typed[column - 1] === previous && typed[column - 2] === letter) {
      const swapped = (rows[above - stride + column - 2] as number) + 1
      if (swapped < value) value = swapped
    }
    rows[row + column] = value < far ? value : far
    if (value < smallest) smallest = value
  }
  return smallest
}
