/** Guesses misspelt names of places, by their letters and by their sound, only where a place is likely. */

import type { Tables } from './binary'
import { comparisons } from './choice'
import { announces, type Context, contextOf, isNamedOtherwise } from './context'
import type { PlaceKeys } from './keys'
import { landmarks } from './landmarks'
import { likelyPlaces, type Window } from './likely'
import { type Near, nearNames, slip, type Typed } from './near'
import type { PlaceRecords } from './records'
import { type Found, longestName } from './search'
import { isArticle, isLink, spelt } from './words'

/**
 * How much is forgiven: the highest cost (near.ts), how many right letters are asked beyond the usual, and how many a
 * landmark's name must have by cost (landmarks.ts).
 */
type Trust = { readonly most: number; readonly shyness: number; readonly landmark: readonly number[] }
/** After « à », « près de », « dans »: a place comes. */
const announced: Trust = { most: 4, shyness: 0, landmark: [3, 3, 4, 7, 7] }
/** After a word of the vocabulary, or last in a telegraphic text: a place may come. */
const expected: Trust = { most: 3, shyness: 1, landmark: [3, 4, 5, 7, 7] }
/** After « de », which comes before anything: a landmark may come, or a long name. */
const possible: Trust = { most: 2, shyness: 1, landmark: [3, 5, 6, 7, 8] }
/** The rest of a name whose beginning is there. */
const begun: Trust = { most: 3, shyness: 0, landmark: [] }
/** Anywhere: landmarks, and names so long that hardly anything else looks like them. */
const anywhere: Trust = { most: 3, shyness: 4, landmark: [3, 5, 6, 8, 8] }
/** A text this short, in words, is telegraphic: its last word is probably the place. */
const telegraphic = 5

/** Letters of a name that each cost makes doubtful; what is left must tell the name from the others. */
const doubtfulLetters = [0, 1.5, 3, 4.5, 8] as const
const doubtful = (cost: number): number => doubtfulLetters[cost] ?? Number.POSITIVE_INFINITY
/** Inhabitants a name needs by the letters it has left: towns are more often misspelt than villages are named. */
const neededWeight = [Number.POSITIVE_INFINITY, 10_000, 1000, 0] as const
/**
 * Names that cost more are looked for only when none costs less, and their first letter must be right: people look at it
 * when they type it, and most of the time a second slip takes hangs from it.
 */
const firstLook = 3
const mostOfAll = 2 * slip
/** A town of this size, in inhabitants, is meant when its exact name is said, whatever longer names look like it. */
const wellKnown = 5000

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

type Windows = Pick<Typed, 'letters' | 'ends'> & Pick<Window, 'afterVocabulary'>

export function placeGuess(tables: Tables, keys: PlaceKeys, records: PlaceRecords) {
  const nearAny = nearNames(keys)
  const likely = likelyPlaces(tables, keys, records)
  let nearLandmark: ReturnType<typeof landmarks> | undefined

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
    nearLandmark ??= landmarks(tables, records)
    const any = windowsFrom(heard, core, shortest, (length) => mostFor(length, trust))
    const known = windowsFrom(heard, core, shortest, (length) => mostForLandmark(length, trust))
    const { letters, ends } = known.letters.length > any.letters.length ? known : any
    const windows = { letters, ends, afterVocabulary: heard.taken[core - 1] === true }
    const nearAt = (most: number) => nearAny(atMost(any, most, firstLook)).filter((one) => isTold(one, trust))
    const wrongStart = announces(context) ? mostOfAll : firstLook
    const landmarksAt = (most: number) => nearLandmark?.(atMost(known, most, wrongStart)) ?? []
    // Where a place is likely the first look sees them all, but for those with their article stuck.
    const first = [
      ...nearAt(firstLook),
      ...(trust === anywhere || trust === possible || known.letters[0] === 'l' ? landmarksAt(firstLook) : []),
    ]
    const mayCostMore = [...any.most, ...known.most].some((cost) => cost > firstLook)
    const best =
      bestWindow(first, windows, context) ??
      (mayCostMore ? bestWindow([...nearAt(mostOfAll), ...landmarksAt(mostOfAll)], windows, context) : undefined)
    if (!best) return undefined
    const { options, ambiguous, cost } = best
    const end = core + best.words
    return {
      options,
      ambiguous,
      unsure: false,
      start: context.start,
      end,
      words: end - core,
      score: 1 - cost / (10 * slip),
      announced: context.link !== 'none',
    }
  }

  /** Letters up to the last word that may end a name, those of the first words taken as right while they are plain. */
  function windowsFrom(
    { words, isPlain, isFree }: Heard,
    core: number,
    shortest: number,
    mostOf: (length: number) => number,
  ): Omit<Typed, 'wrongStart'> {
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
      most.push(mayEnd ? mostOf(letters.length) : -1)
    }
    const last = most.findLastIndex((cost) => cost >= 0)
    return { letters: letters.slice(0, ends[last] ?? 0), ends: ends.slice(0, last + 1), most: most.slice(0, last + 1), sure }
  }

  function bestWindow(near: readonly Near[], { letters, ends, afterVocabulary }: Windows, context: Context) {
    const guesses = ends.flatMap((length, index) => {
      const window = { letters: letters.slice(0, length), words: index + 1, afterVocabulary }
      const guess = likely(
        near.filter(({ end }) => end === length),
        window,
        context,
      )
      return guess ? [{ ...guess, words: window.words }] : []
    })
    return guesses.toSorted((left, right) => right.belief - left.belief)[0]
  }

  function isTold({ entry, end, cost }: Near, { shyness }: Trust): boolean {
    const left = Math.floor(Math.min(3, end - shyness - doubtful(cost)))
    return left > 0 && (records.population(tables.entryRecords[entry] ?? 0) ?? 0) >= (neededWeight[left] ?? 0)
  }

  return { closeAt, extended }
}

const atMost = (typed: Omit<Typed, 'wrongStart'>, most: number, wrongStart: number): Typed => ({
  ...typed,
  most: typed.most.map((cost) => Math.min(cost, most)),
  wrongStart,
})

/** The highest cost that leaves a letter to tell the name by; -1 when none does. */
const mostFor = (length: number, { most, shyness }: Trust): number =>
  doubtfulLetters.findLastIndex((letters, cost) => cost <= most && length - shyness - letters >= 1)
const mostForLandmark = (length: number, { landmark }: Trust): number => landmark.findLastIndex((letters) => letters <= length)

/** How likely a place is here: announced, or where telegraphic texts put it (last, or right after a word of the vocabulary). */
function trustOf({ words, taken }: Heard, core: number, { link, level, start, before }: Context): Trust {
  if (link === 'at' || link === 'in' || level) return announced
  if (taken[core - 1] || comparisons.has(before) || (link === 'of' && taken[start - 2])) return expected
  if (link === 'of') return possible
  const isTelegraphic = words.length <= telegraphic && (core === 0 || taken.includes(true))
  return isTelegraphic && core >= words.length - 2 ? expected : anywhere
}
