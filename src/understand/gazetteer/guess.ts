/** Guesses misspelt names of places, a letter or two away, only where a place is likely. */

import { isOrdinary } from '../words/ordinary-words'
import { entryFlag, type Tables } from './binary'
import { farAhead, type Option } from './choice'
import { type Context, contextOf } from './context'
import type { PlaceKeys } from './keys'
import type { PlaceRecords } from './records'
import { type Found, longestName } from './search'
import { isArticle, isLink, spelt } from './words'

/** Fewest letters for one forgiven edit, for two, and for two in a name that begins as another. */
const forgiven = { one: 5, two: 8, extendedTwo: 12 }
/** Fewest inhabitants of a commune whose misspelling is guessed: villages are more often another word than a typo. */
const guessedFrom = { one: 1000, two: 5000, unannounced: 2000 }
/** A text this short, in words, is telegraphic: its last word is probably the place. */
const telegraphic = 5

export function placeGuess(tables: Tables, keys: PlaceKeys, records: PlaceRecords) {
  /** The nearest name to the words from `core`, when something suggests that a place is named there. */
  function closeAt(
    words: readonly string[],
    taken: readonly boolean[],
    core: number,
    covered: (index: number) => boolean,
  ): Found | undefined {
    const context = contextOf(words, core)
    const trust = trustOf(words, taken, core, context)
    if (trust === 'none' || covered(core)) return undefined
    const free = (index: number) => !taken[index] && !covered(index)
    const firstEnd = core + (isOrdinary(words[core] ?? '') ? 2 : 1)
    return closest(
      words,
      core,
      firstEnd,
      context,
      free,
      (length) => (trust === 'strong' && length >= forgiven.two ? 2 : 1),
      trust,
    )
  }

  /** « saint etienne du rouvrai » is more than Saint-Étienne: the longer name, misspelt, that a find begins. */
  function extended(found: Found, words: readonly string[], notTaken: (index: number) => boolean): Found | undefined {
    const core = found.end - found.words
    const next = words[found.end] ?? ''
    const goesOn = isLink(next) || (notTaken(found.end) && !isOrdinary(next) && !/\d/.test(next))
    if (found.words === 0 || !goesOn || !isBeginning(words.slice(core, found.end).map(spelt).join(''))) return undefined
    return closest(
      words,
      core,
      found.end + 1,
      contextOf(words, core),
      (index) => index < found.end || notTaken(index),
      (length) => (length >= forgiven.extendedTwo ? 2 : 1),
      'strong',
    )
  }

  /** True when longer names begin with this one. */
  function isBeginning(joined: string): boolean {
    const range = keys.narrowed(keys.all, 0, joined)
    return range !== undefined && (keys.whole(range, joined.length)?.end ?? range.end) < range.end
  }

  /** The window from `core`, ending at `firstEnd` or later, that has the fewest letters to forgive. */
  function closest(
    words: readonly string[],
    core: number,
    firstEnd: number,
    context: Context,
    free: (index: number) => boolean,
    mostFor: (length: number) => number,
    trust: Trust,
  ): Found | undefined {
    let best: { readonly found: Found; readonly distance: number } | undefined
    const last = Math.min(words.length, core + longestName)
    for (let end = core + 1; end <= last && free(end - 1); end++) {
      const name = words.slice(core, end)
      const joined = name.map(spelt).join('')
      if (end < firstEnd || joined.length < forgiven.one || !mayEnd(words[end - 1] ?? '')) continue
      const near = closeNames(joined, end - core, mostFor(joined.length), trust)
      if (near && (!best || near.distance <= best.distance))
        best = {
          distance: near.distance,
          found: {
            ...near.choice,
            start: context.start,
            end,
            words: end - core,
            score: 1 - near.distance / 10,
            announced: context.link !== 'none',
          },
        }
    }
    return best?.found
  }

  function closeNames(joined: string, wordCount: number, most: number, trust: Trust) {
    const near = keys.close(joined, most, most === 2).flatMap(({ entry, distance }) => {
      const option = asOption(entry)
      return option && keys.wordCount(entry) >= wordCount && plausible(entry, option, distance, trust)
        ? [{ option, distance }]
        : []
    })
    if (near.length === 0) return undefined
    const distance = Math.min(...near.map((one) => one.distance))
    const ranked = near
      .filter((one) => one.distance === distance)
      .map(({ option }) => option)
      .toSorted((left, right) => right.weight - left.weight)
    const options = ranked.filter(({ record }, index) => ranked.findIndex((other) => other.record === record) === index)
    return { choice: { options, ambiguous: !farAhead(options), unsure: false }, distance }
  }

  function plausible(entry: number, { record, weight }: Option, distance: number, trust: Trust): boolean {
    const kind = records.kindOf(record)
    if (kind === 'epci' || kind === 'arrondissement' || kind === 'country') return false
    if ((tables.entryFlags[entry] ?? 0) & (entryFlag.former | entryFlag.short)) return false
    if (kind !== 'commune') return true
    return weight >= (distance === 2 ? guessedFrom.two : trust === 'weak' ? guessedFrom.unannounced : guessedFrom.one)
  }

  function asOption(entry: number): Option | undefined {
    const flags = tables.entryFlags[entry] ?? 0
    const record = tables.entryRecords[entry] ?? 0
    if (flags & entryFlag.needsLevel) return undefined
    return { record, weight: records.population(record) ?? 0, short: (flags & entryFlag.short) !== 0 }
  }

  return { closeAt, extended }
}

type Trust = 'strong' | 'weak' | 'none'

/** How likely a place is here: announced, or where telegraphic texts put it (last, or right after a word of the vocabulary). */
function trustOf(words: readonly string[], taken: readonly boolean[], core: number, { link, level }: Context): Trust {
  const word = words[core] ?? ''
  if (/\d/.test(word) || word.length <= 1 || isArticle(word) || isLink(word) || taken[core]) return 'none'
  if (link === 'at' || link === 'in' || level) return 'strong'
  if (link === 'of' || taken[core - 1]) return 'weak'
  return words.length <= telegraphic && core >= words.length - 2 ? 'weak' : 'none'
}

const mayEnd = (word: string) => !isOrdinary(word) && !isLink(word) && !/\d/.test(word)
