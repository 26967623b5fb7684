/**
 * Names that look or sound like what was typed. The sorted keys are walked as a trie, letter by letter; a slip
 * (a letter wrong, missing, too many, or two swapped) costs 2, one that nobody hears costs 1. With nothing left to
 * spend the rest must be exact, and one look-up tells. A walk answers for every window of words that begins at the
 * same place.
 *
 *     kine a saint kentin le matin   →   saintkentin|lematin against s-a-i-n-t-q-u-e-n-t-i-n: cost 1 at « kentin »
 */
import { silentEndings, soundsOf } from './sounds'

/** `end` is the length of typed text the name stands for; `spelling` the key meant when it is not the entry's. */
export type Near = { readonly entry: number; readonly end: number; readonly cost: number; readonly spelling?: string }
/**
 * What was typed, in key letters; `ends` are where its words end, `most` the highest cost of a name that ends there.
 * The first `sure` letters are right; the first one may be wrong while the highest cost is `wrongStart` or less.
 */
export type Typed = {
  readonly letters: string
  readonly ends: readonly number[]
  readonly most: readonly number[]
  readonly sure: number
  readonly wrongStart: number
}
export type NearNames = (typed: Typed) => readonly Near[]

/** What one slip costs, and one nobody hears: a sound spelt otherwise, a letter doubled or silent. */
export const slip = 2
const silentSlip = 1
const longest = 60
const h = 104
const silent = [...silentEndings].map((letter) => letter.charCodeAt(0))

/** Keys one after the other, sorted; those of an entry begin at its start and end where the next one's begin. */
export type KeyTable = { readonly letters: Uint8Array; readonly starts: Uint32Array }

export function nearNames({ letters, starts }: KeyTable): NearNames {
  const count = starts.length - 1
  const lengthOf = (entry: number) => (starts[entry + 1] as number) - (starts[entry] as number)
  /** Letter at `depth`, 0 past the end: shorter keys sort first. */
  const letterAt = (entry: number, depth: number) => {
    const at = (starts[entry] as number) + depth
    return at < (starts[entry + 1] as number) ? (letters[at] as number) : 0
  }

  /** First index from `from` whose letter at `depth` is `code` or more. */
  function firstAt(from: number, to: number, depth: number, code: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      if (letterAt(middle, depth) < code) low = middle + 1
      else high = middle
    }
    return low
  }

  return ({ letters: text, ends, most, sure, wrongStart }) => {
    const width = text.length
    if (width === 0 || width > longest) return []
    const codes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    const mostAt = new Int8Array(width + 1).fill(-1)
    const isEnd = new Uint8Array(width + 1)
    ends.forEach((end, index) => {
      mostAt[end] = most[index] ?? -1
      isEnd[end] = 1
    })
    const sounds = soundsOf(text)
    const limit = Math.max(...most)
    const found: Near[] = []
    spelt(0, count, 0, text.slice(0, sure), sure, 0)
    return found

    /** Entries `from` to `to` share `depth` letters, that stand for the first `at` typed ones at this cost. */
    function visit(from: number, to: number, depth: number, at: number, cost: number): void {
      if (from >= to) return
      if (cost <= (mostAt[at] as number)) collect(from, to, depth, at, cost)
      if (at < width) through(from, to, depth, codes[at] as number, at + 1, cost)
      if (cost + silentSlip > limit) return
      unheard(from, to, depth, at, cost + silentSlip)
      if (cost + slip <= limit) slipped(from, to, depth, at, cost + slip)
    }

    /** Goes on with the entries that have this letter. */
    function through(from: number, to: number, depth: number, code: number, at: number, cost: number): void {
      const start = firstAt(from, to, depth, code)
      if (start < to && letterAt(start, depth) === code) visit(start, firstAt(start, to, depth, code + 1), depth + 1, at, cost)
    }

    function collect(from: number, to: number, depth: number, end: number, cost: number): void {
      for (let index = from; index < to && lengthOf(index) === depth; index++) found.push({ entry: index, end, cost })
    }

    function unheard(from: number, to: number, depth: number, at: number, cost: number): void {
      const code = codes[at]
      if (at < width) {
        for (const { length, spellings } of sounds[at] ?? [])
          for (const spelling of spellings) spelt(from, to, depth, spelling, at + length, cost)
        if (code === h || (at > 0 && code === codes[at - 1]) || (isEnd[at + 1] === 1 && silent.includes(code as number)))
          visit(from, to, depth, at + 1, cost)
      }
      if (code !== h) through(from, to, depth, h, at, cost)
      const before = depth > 0 ? letterAt(from, depth - 1) : 0
      if (before !== 0 && before !== h) through(from, to, depth, before, at, cost)
      if (isEnd[at] === 1) for (const letter of silent) if (letter !== before) through(from, to, depth, letter, at, cost)
    }

    function spelt(from: number, to: number, depth: number, spelling: string, at: number, cost: number): void {
      let start = from
      let end = to
      for (let index = 0; index < spelling.length; index++) {
        const code = spelling.charCodeAt(index)
        start = firstAt(start, end, depth + index, code)
        end = firstAt(start, end, depth + index, code + 1)
        if (start >= end) return
      }
      visit(start, end, depth + spelling.length, at, cost)
    }

    function slipped(from: number, to: number, depth: number, at: number, cost: number): void {
      if (depth === 0 && limit > wrongStart) return
      const code = codes[at]
      if (at < width) visit(from, to, depth, at + 1, cost)
      if (at + 1 < width && code !== codes[at + 1]) spelt(from, to, depth, text.charAt(at + 1) + text.charAt(at), at + 2, cost)
      let index = from
      while (index < to && lengthOf(index) === depth) index++
      while (index < to) {
        const letter = letterAt(index, depth)
        const next = endOfBranch(index, to, depth, letter)
        if (letter !== code) {
          if (at < width) visit(index, next, depth + 1, at + 1, cost)
          visit(index, next, depth + 1, at, cost)
        }
        index = next
      }
    }
  }

  /** Where the entries with this letter stop: steps that double, then halves, for most branches are short. */
  function endOfBranch(from: number, to: number, depth: number, code: number): number {
    let step = 1
    let low = from
    while (low + step < to && letterAt(low + step, depth) === code) {
      low += step
      step *= 2
    }
    let high = Math.min(to, low + step)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (letterAt(middle, depth) === code) low = middle
      else high = middle
    }
    return high
  }
}
