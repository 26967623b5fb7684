/** Byte pair encoding (P. Gage, « A New Algorithm for Data Compression », 1994): the commonest pair becomes a free byte, until none is free or none comes twice. */

/** Names in bytes, each ended by a zero → the same with pairs; `pairs` lists a byte, then the two it stands for, in the order they were made. */
export function paired(names: readonly number[]): { readonly rests: Uint8Array; readonly pairs: Uint8Array } {
  const used = new Set(names)
  /** Bytes that end a name: no pair goes on after one. */
  const ends = new Set([0])
  const pairs: number[] = []
  let rests = Uint8Array.from(names)
  for (let byte = 1; byte < 256; byte++) {
    if (used.has(byte)) continue
    const { left, right, count } = commonestPair(rests, ends)
    if (count < 2) break
    if (ends.has(right)) ends.add(byte)
    pairs.push(byte, left, right)
    rests = replaced(rests, left, right, byte)
  }
  return { rests, pairs: Uint8Array.from(pairs) }
}

function commonestPair(bytes: Uint8Array, ends: ReadonlySet<number>) {
  const counts = new Uint32Array(256 * 256)
  for (let at = 1; at < bytes.length; at++) {
    const left = bytes[at - 1] ?? 0
    const pair = left * 256 + (bytes[at] ?? 0)
    if (!ends.has(left)) counts[pair] = (counts[pair] ?? 0) + 1
  }
  const best = counts.reduce((most, count, pair) => (count > (counts[most] ?? 0) ? pair : most), 0)
  return { left: best >> 8, right: best & 255, count: counts[best] ?? 0 }
}

function replaced(bytes: Uint8Array, left: number, right: number, byte: number): Uint8Array<ArrayBuffer> {
  const written = new Uint8Array(bytes.length)
  let to = 0
  for (let at = 0; at < bytes.length; at++) {
    const isPair = bytes[at] === left && bytes[at + 1] === right
    written[to++] = isPair ? byte : (bytes[at] ?? 0)
    if (isPair) at++
  }
  return written.slice(0, to)
}
