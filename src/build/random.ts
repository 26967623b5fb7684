/** Chance that is the same at each run: builds must give the same bytes. */

/** A small seeded generator (mulberry32), 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A generator of a text's own: what is drawn for a phrase stays the same when others come and go, so that a new phrase does
 * not say all the others again in other words. FNV-1a, 32 bits.
 */
export function seededBy(text: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  return seeded(state)
}

/** Shuffles in place (Fisher-Yates). */
export function shuffle(list: number[], random: () => number) {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1))
    const kept = list[index] as number
    list[index] = list[other] as number
    list[other] = kept
  }
}
