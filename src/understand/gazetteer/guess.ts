/** Guesses misspelt names of places, by their letters and by their sound, only where a place is likely. */

import { entryFlag, type Tables } from './binary'
import type { Option } from './choice'
import { type Context, contextOf, isNamedOtherwise } from './context'
import type { PlaceKeys } from './keys'
import { mostWithWrongStart, type Near, nearNames, slip, type Typed } from './near'
import type { PlaceRecords } from './records'
import { type Found, longestName } from './search'
import { isArticle, isLink, spelt } from './words'

/** How much is forgiven: the highest cost (near.ts), and how many right letters are asked beyond the usual. */
type Trust = { readonly most: number; readonly shyness: number; readonly only?: 'areas' }
/** After « à », « près de », « dans »: a place comes. */
const announced: Trust = { most: 4, shyness: 0 }
/** After « de » or a word of the vocabulary, or last in a telegraphic text: a place may come. */
const expected: Trust = { most: 4, shyness: 1 }
/** The rest of a name whose beginning is there. */
const begun: Trust = { most: 3, shyness: 0 }
/** Anywhere: only the few hundred names of départements and régions are looked at. */
const anywhere: Trust = { most: 3, shyness: 0, only: 'areas' }
/** A text this short, in words, is telegraphic: its last word is probably the place. */
const telegraphic = 5

/** Letters of a name that each cost makes doubtful; what is left must tell the name from the others. */
const doubtfulLetters = [0, 1.5, 3, 4.5, 8] as const
const doubtful = (cost: number): number => doubtfulLetters[cost] ?? Number.POSITIVE_INFINITY
/** Inhabitants a name needs by the letters it has left: towns are more often misspelt than villages are named. */
const neededWeight = [Number.POSITIVE_INFINITY, 10_000, 1000, 0] as const
/** A unit of cost makes a place this many times less likely. */
const lessLikely = 8
/** A guess this many times likelier than the next is not asked back: less for a town, that people more often mean. */
const clearlyLikelier = { town: 4, village: 8 }
const town = 10_000
/** Names that cost more are looked for only when none costs less: a second slip costs ten times the time. */
const firstLook = mostWithWrongStart
/** A town of this size, in inhabitants, is meant when its exact name is said, whatever longer names look like it. */
const wellKnown = 5000
/** The least populated places are still places. */
const leastWeight = 100

/** What is known of the words before names are guessed among them. */
export type Heard = {
  readonly words: readonly string[]
  /** The vocabulary owns the word. */
  readonly taken: readonly boolean[]
  /** The word is one of the language, spelt right: it may be inside a misspelt name, never be one. */
  readonly isPlain: (index: number) => boolean
  /** The word may be part of a guess. */
  readonly isFree: (index: number) => boolean
}

export function placeGuess(tables: Tables, keys: PlaceKeys, records: PlaceRecords) {
  const nearAny = nearNames(keys)
  let areas: ReturnType<typeof areaKeys> | undefined

  /** The likeliest name from `core`, when something suggests that a place is named there. */
  function closeAt(heard: Heard, core: number): Found | undefined {
    const { words, isFree } = heard
    const word = words[core] ?? ''
    if (/\d/.test(word) || word.length <= 1 || isArticle(word) || isLink(word) || !isFree(core)) return undefined
    const context = contextOf(words, core)
    if (isNamedOtherwise(context)) return undefined
    return closest(heard, core, core, context, trustOf(heard, core, context))
  }

  /** « saint etienne du rouvrai » is more than Saint-Étienne: the longer name, misspelt, that a find begins. */
  function extended(heard: Heard, found: Found): Found | undefined {
    const core = found.end - found.words
    if (found.words === 0 || found.end === heard.words.length) return undefined
    const isTown = (found.options[0]?.weight ?? 0) >= wellKnown
    const longer: Heard = {
      ...heard,
      isPlain: (index) => (index < found.end && isTown) || heard.isPlain(index),
      isFree: (index) => index < found.end || heard.isFree(index),
    }
    return closest(longer, core, found.end, contextOf(heard.words, core), begun)
  }

  /** Of the windows from `core` that end after `shortest`, the one that explains most letters with the fewest slips. */
  function closest(heard: Heard, core: number, shortest: number, context: Context, trust: Trust): Found | undefined {
    const typed = windowsFrom(heard, core, shortest, trust)
    const first = { ...typed, most: typed.most.map((cost) => Math.min(cost, firstLook)) }
    const best = bestOf(first, trust) ?? (typed.most.some((cost) => cost > firstLook) ? bestOf(typed, trust) : undefined)
    if (!best) return undefined
    const { options, cost } = best
    const end = core + best.words
    return {
      options,
      ambiguous: options.length > 1,
      unsure: false,
      start: context.start,
      end,
      words: end - core,
      score: 1 - cost / (10 * slip),
      announced: context.link !== 'none',
    }
  }

  /** Letters up to the last word that may end a name, those of the first words taken as right while they are plain. */
  function windowsFrom({ words, isPlain, isFree }: Heard, core: number, shortest: number, trust: Trust): Typed {
    const ends: number[] = []
    const most: number[] = []
    let letters = ''
    let sure = 0
    let isDoubtful = false
    for (let end = core + 1; end <= Math.min(words.length, core + longestName) && isFree(end - 1); end++) {
      const word = words[end - 1] ?? ''
      letters += spelt(word)
      isDoubtful ||= !isPlain(end - 1)
      if (!isDoubtful && end <= Math.max(core + 1, shortest)) sure = letters.length
      ends.push(letters.length)
      const mayEnd = isDoubtful && end > shortest && !isLink(word) && !/\d/.test(word)
      most.push(mayEnd ? mostFor(letters.length, trust) : -1)
    }
    const last = most.findLastIndex((cost) => cost > 0)
    return { letters: letters.slice(0, ends[last] ?? 0), ends: ends.slice(0, last + 1), most: most.slice(0, last + 1), sure }
  }

  function bestOf(typed: Typed, trust: Trust) {
    if (typed.letters === '') return undefined
    const near = trust.only ? nearArea(typed) : nearAny(typed)
    const guesses = typed.ends.flatMap((length, index) => {
      const words = index + 1
      const guess = guessFrom(
        near.filter(({ end }) => end === length),
        length,
        words,
        trust,
      )
      return guess ? [{ ...guess, words }] : []
    })
    return guesses.toSorted((left, right) => right.belief - left.belief)[0]
  }

  function guessFrom(near: readonly Near[], length: number, wordCount: number, trust: Trust) {
    const likely = near
      .flatMap(({ entry, cost }) => {
        const option = optionOf(entry, cost)
        return option && keys.wordCount(entry) >= wordCount && isTold(length, cost, trust, option.record)
          ? [{ option, cost }]
          : []
      })
      .toSorted((left, right) => right.option.weight - left.option.weight || kindRank(left.option) - kindRank(right.option))
    const [best] = likely
    if (!best) return undefined
    const isTown = (records.population(best.option.record) ?? 0) >= town
    const margin = isTown ? clearlyLikelier.town : clearlyLikelier.village
    const rivals = likely.map(({ option }) => option).filter(({ weight }) => weight * margin > best.option.weight)
    return {
      options: rivals.filter((option, index) => rivals.findIndex((other) => isSamePlace(option, other)) === index),
      cost: best.cost,
      belief: Math.log(best.option.weight) + length,
    }
  }

  const kindRank = ({ record }: Option) => ['commune', 'departement', 'region'].indexOf(records.kindOf(record))

  /** Paris the town and the département, Guadeloupe the département and the région. */
  const isSamePlace = (left: Option, right: Option) =>
    records.population(left.record) === records.population(right.record) &&
    records.placeOf(left.record).name === records.placeOf(right.record).name

  /** A place that names may be misspelt for, its weight lessened by what had to be forgiven. */
  function optionOf(entry: number, cost: number): Option | undefined {
    const flags = tables.entryFlags[entry] ?? 0
    const record = tables.entryRecords[entry] ?? 0
    const kind = records.kindOf(record)
    if (kind === 'epci' || kind === 'arrondissement' || kind === 'country') return undefined
    if (flags & (entryFlag.needsLevel | entryFlag.former)) return undefined
    const weight = Math.max(records.population(record) ?? 0, leastWeight) / lessLikely ** cost
    return { record, weight, short: false }
  }

  function isTold(length: number, cost: number, { shyness }: Trust, record: number): boolean {
    const left = Math.floor(Math.min(3, length - shyness - doubtful(cost)))
    return left > 0 && (records.population(record) ?? 0) >= (neededWeight[left] ?? 0)
  }

  /** Départements and régions are so few that they are looked for anywhere, among themselves. */
  function nearArea(typed: Typed): readonly Near[] {
    areas ??= areaKeys()
    const { entries, near } = areas
    return near(typed).map((one) => ({ ...one, entry: entries[one.entry] ?? 0 }))
  }

  function areaKeys() {
    const isArea = (record: number) => ['departement', 'region'].includes(records.kindOf(record))
    const entries = [...tables.entryRecords.keys()].filter((entry) => isArea(tables.entryRecords[entry] ?? 0))
    const own = entries.map((entry) => keys.letters.subarray(keys.starts[entry], keys.starts[entry + 1]))
    const starts = Uint32Array.from([0, ...own], (_, index) =>
      own.slice(0, index).reduce((total, { length }) => total + length, 0),
    )
    return { entries, near: nearNames({ letters: Uint8Array.from(own.flatMap((letters) => [...letters])), starts }) }
  }

  return { closeAt, extended }
}

/** The highest cost that leaves a letter to tell the name by, three anywhere; -1 when none does. */
const mostFor = (length: number, { most, shyness, only }: Trust): number =>
  doubtfulLetters.findLastIndex((letters, cost) => cost <= most && length - shyness - letters >= (only ? 3 : 1))

/** How likely a place is here: announced, or where telegraphic texts put it (last, or right after a word of the vocabulary). */
function trustOf({ words, taken }: Heard, core: number, { link, level }: Context): Trust {
  if (link === 'at' || link === 'in' || level) return announced
  if (link === 'of' || taken[core - 1]) return expected
  const isTelegraphic = words.length <= telegraphic && (core === 0 || taken.includes(true))
  return isTelegraphic && core >= words.length - 2 ? expected : anywhere
}
