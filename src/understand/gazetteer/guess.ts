/** Guesses misspelt names of places, by their letters and by their sound, only where a place is likely. */

import { isOrdinary } from '../words/ordinary-words'
import { entryFlag, type Tables } from './binary'
import { farAhead, type Option } from './choice'
import { type Context, contextOf } from './context'
import type { PlaceKeys } from './keys'
import { type Near, type NearNames, nearNames, slipCost } from './near'
import type { PlaceRecords } from './records'
import { type Found, longestName } from './search'
import { isArticle, isLink, spelt } from './words'

/** How much is forgiven: the highest cost (near.ts), and how many right letters are asked beyond the usual. */
type Trust = { readonly most: number; readonly shyness: number; readonly only?: 'areas' }
/** After « à », « près de », « dans »: a place comes. */
const announced: Trust = { most: 4, shyness: 0 }
/** After « de » or a word of the vocabulary, or last in a telegraphic text: a place may come. */
const expected: Trust = { most: 3, shyness: 1 }
/** The rest of a name whose beginning is there. */
const begun: Trust = { most: 4, shyness: 0 }
/** Anywhere: only the few hundred names of départements and régions are looked at. */
const anywhere: Trust = { most: 3, shyness: 2, only: 'areas' }
/** A text this short, in words, is telegraphic: its last word is probably the place. */
const telegraphic = 5

/** Letters of a name that one unit of cost makes doubtful; what is left must tell the name from the others. */
const doubtfulLetters = 1.5
/** Inhabitants a name needs by the letters it has left: towns are more often misspelt than villages are named. */
const neededWeight = [Number.POSITIVE_INFINITY, 10_000, 1000, 0] as const
/** A unit of cost makes a place this many times less likely than one that needs none. */
const lessLikely = 5.5
/** The least populated places are still places. */
const leastWeight = 100

type Guess = { readonly found: Found; readonly cost: number; readonly belief: number }

export function placeGuess(tables: Tables, keys: PlaceKeys, records: PlaceRecords) {
  const nearAny = nearNames(keys)
  let nearAreas: NearNames | undefined

  /** The likeliest name from `core`, when something suggests that a place is named there. `free` words are for it to use. */
  function closeAt(
    words: readonly string[],
    taken: readonly boolean[],
    core: number,
    free: (index: number) => boolean,
  ): Found | undefined {
    const word = words[core] ?? ''
    if (/\d/.test(word) || word.length <= 1 || isArticle(word) || isLink(word) || !free(core)) return undefined
    const context = contextOf(words, core)
    const firstEnd = core + (isOrdinary(word) ? 2 : 1)
    return closest(words, core, firstEnd, context, free, trustOf(words, taken, core, context))
  }

  /** « saint etienne du rouvrai » is more than Saint-Étienne: the longer name, misspelt, that a find begins. */
  function extended(found: Found, words: readonly string[], notTaken: (index: number) => boolean): Found | undefined {
    const core = found.end - found.words
    const next = words[found.end] ?? ''
    const goesOn = isLink(next) || (notTaken(found.end) && !isOrdinary(next) && !/\d/.test(next))
    if (found.words === 0 || !goesOn || !isBeginning(words.slice(core, found.end).map(spelt).join(''))) return undefined
    const free = (index: number) => index < found.end || notTaken(index)
    return closest(words, core, found.end + 1, contextOf(words, core), free, begun)
  }

  /** True when longer names begin with this one. */
  function isBeginning(joined: string): boolean {
    const range = keys.narrowed(keys.all, 0, joined)
    return range !== undefined && (keys.whole(range, joined.length)?.end ?? range.end) < range.end
  }

  /** Of the windows from `core` that end at `firstEnd` or later, the one that explains most letters with the fewest slips. */
  function closest(
    words: readonly string[],
    core: number,
    firstEnd: number,
    context: Context,
    free: (index: number) => boolean,
    trust: Trust,
  ): Found | undefined {
    const ends: number[] = []
    const most: number[] = []
    let letters = ''
    for (let end = core + 1; end <= Math.min(words.length, core + longestName) && free(end - 1); end++) {
      letters += spelt(words[end - 1] ?? '')
      ends.push(letters.length)
      most.push(end >= firstEnd && mayEnd(words[end - 1] ?? '') ? mostFor(letters.length, trust) : -1)
    }
    if (!most.some((cost) => cost > 0)) return undefined
    const near = (trust.only ? areas() : nearAny)({ letters, ends, most })
    const guesses = ends.flatMap((length, index) => {
      const guess = guessFrom(near.filter(({ end }) => end === length), length, index + 1, trust)
      return guess ? [{ ...guess, end: core + index + 1 }] : []
    })
    const best = guesses.toSorted((left, right) => right.belief - left.belief)[0]
    if (!best) return undefined
    const { options, cost, end } = best
    return {
      options,
      ambiguous: !farAhead(options),
      unsure: false,
      start: context.start,
      end,
      words: end - core,
      score: 1 - cost / (10 * slipCost),
      announced: context.link !== 'none',
    }
  }

  function guessFrom(near: readonly Near[], length: number, wordCount: number, trust: Trust) {
    const likely = near
      .flatMap(({ entry, cost }) => {
        const option = optionOf(entry, cost)
        return option && keys.wordCount(entry) >= wordCount && isTold(length, cost, trust, option.record) ? [{ option, cost }] : []
      })
      .toSorted((left, right) => right.option.weight - left.option.weight)
    const [best] = likely
    if (!best) return undefined
    const rivals = likely.filter(({ option }) => !farAhead([best.option, option]))
    const options = rivals.map(({ option }) => option)
    return {
      options: options.filter(({ record }, index) => options.findIndex((other) => other.record === record) === index),
      cost: best.cost,
      belief: Math.log(best.option.weight) + length,
    }
  }

  /** A place that names may be misspelt for, its weight lessened by what had to be forgiven. */
  function optionOf(entry: number, cost: number): Option | undefined {
    const flags = tables.entryFlags[entry] ?? 0
    const record = tables.entryRecords[entry] ?? 0
    const kind = records.kindOf(record)
    if (kind === 'epci' || kind === 'arrondissement' || kind === 'country') return undefined
    if (flags & (entryFlag.needsLevel | entryFlag.former | entryFlag.short)) return undefined
    const weight = Math.max(records.population(record) ?? 0, leastWeight) / lessLikely ** cost
    return { record, weight, short: false }
  }

  function isTold(length: number, cost: number, { shyness }: Trust, record: number): boolean {
    const left = Math.floor(Math.min(3, length - shyness - doubtfulLetters * cost))
    return left > 0 && (records.population(record) ?? 0) >= (neededWeight[left] ?? 0)
  }

  /** Départements and régions are so few that they are looked for anywhere. */
  function areas(): NearNames {
    if (nearAreas) return nearAreas
    const isArea = (entry: number) => ['departement', 'region'].includes(records.kindOf(tables.entryRecords[entry] ?? 0))
    const order = Uint32Array.from({ length: tables.entryRecords.length }, (_, entry) => entry).filter(isArea)
    nearAreas = nearNames(keys, order)
    return nearAreas
  }

  return { closeAt, extended }
}

/** The highest cost that leaves a letter to tell the name by. */
const mostFor = (length: number, { most, shyness, only }: Trust): number =>
  Math.min(most, Math.floor((length - shyness - (only ? 3 : 1)) / doubtfulLetters))

/** How likely a place is here: announced, or where telegraphic texts put it (last, or right after a word of the vocabulary). */
function trustOf(words: readonly string[], taken: readonly boolean[], core: number, { link, level }: Context): Trust {
  if (link === 'at' || link === 'in' || level) return announced
  if (link === 'of' || taken[core - 1]) return expected
  return words.length <= telegraphic && core >= words.length - 2 ? expected : anywhere
}

const mayEnd = (word: string) => !isOrdinary(word) && !isLink(word) && !/\d/.test(word)
