/**
 * Puts mistyped words right, before anything is looked for in them. A common word is left alone, and so is what is nearer
 * to a place; any other word becomes the one it most probably stands for (the noisy channel of Kernighan, Church and Gale,
 * COLING 1990): the fewer the slips, the commoner the word and the better it sits between its neighbours, the likelier.
 *
 *     « ou trover un ohtalmo »  →  « ou trouver un ophtalmo »
 *     « jcherche linfirmiere »  →  « j cherche l infirmiere »
 */
import type { KnownWords } from './known-words'
import { phoneticKey } from './phonetic-key'
import { slipCost, slips } from './slips'
import { yearMeant } from './years'

/** The nearest place a word may misspell: edits from its name and minus the logarithm of how likely it is. */
export type NearPlace = { readonly edits: number; readonly rarity: number }

/** What the corrector is told of the words besides their letters. */
export type Surroundings = {
  /** True when the word at an index is in the exact name of a place. */
  readonly isInPlace: (index: number) => boolean
  /** The nearest place the word at an index may misspell; undefined when none is near, or none is likely there. */
  readonly nearPlace: (index: number) => NearPlace | undefined
  /** True for a word typed in capitals in a text that is not: « ZPI ». */
  readonly isAcronym: (word: string) => boolean
}

/** The words as they were most probably meant; more of them than typed where a space was missing. */
export type Corrector = (typed: readonly string[], surroundings: Surroundings) => readonly string[]

/** Nats an edit costs, next to the rarity of words; and nats two words seen side by side are worth. */
const weights = { edit: 4, pair: 2 }
/** A guess that costs more than this, in nats, is worse than the word as typed: the shorter, the more neighbours it has by chance. */
const leaveAbove = (letters: number) => Math.min(18, 9 + 2 * letters)
/** Nats in favour of a known word as typed. */
const keptAsTyped = 5
/** Known words of this many letters, rarer than this (in nats), may be another word mistyped: « mason de santé ». */
const doubtful = { letters: 5, rarity: 11 }
/** No word two edits away costs less than this: once a guess does, they need no look. */
const leastOfTwoEdits = 2 * slips.doubled * weights.edit + 5
/** Edits forgiven by length: shorter words have too many neighbours. */
const forgiven = (letters: number): 0 | 1 | 2 => (letters >= 4 ? 2 : letters >= 2 ? 1 : 0)
/** A mistyped word behind a stuck article is at least this long: a shorter one may be anything. */
const shortestStuck = 6
/** A word that is heard as another, or that hides a missing space, is at least this long. */
const shortestHeard = 4

type Guess = { readonly words: readonly string[]; readonly cost: number }

/** Prepares the corrector of a list; `readNames` gives the words of the vocabulary, recognised by ear and as acronyms. */
export function createCorrector(known: KnownWords, readNames: () => ReadonlySet<string>): Corrector {
  // Only a mistyped word needs the names and their sounds: they wait for the first one.
  let read: ReadonlySet<string> | undefined
  const names = () => {
    read ??= readNames()
    return read
  }
  let sounds: ReadonlyMap<string, readonly string[]> | undefined
  const heardAs = (word: string) => {
    sounds ??= bySound(names())
    return sounds.get(phoneticKey(word)) ?? []
  }

  /** The best guess for a word between its neighbours, when one costs less than `most`. */
  function guess(word: string, before: string | undefined, after: string | undefined, most: number, isKnown: boolean): Guess {
    let best: Guess = { words: [word], cost: most }
    const consider = (words: readonly string[], edits: number, rarity: number) => {
      const cost = weights.edit * edits + rarity - company(words, before, after)
      if (cost < best.cost) best = { words, cost }
    }
    const considerNear = (edits: number) => {
      for (const near of known.near(word, edits)) consider([near.word], slipCost(word, near.word), near.rarity)
    }
    const considerUnelided = ([elided, rest]: readonly [string, string]) => {
      const rarity = known.rarity(rest)
      if (rarity !== undefined) return consider([elided, rest], slips.missingSpace, rarity)
      if (rest.length < shortestStuck) return
      for (const near of known.near(rest, 1))
        consider([elided, near.word], slips.missingSpace + slipCost(rest, near.word), near.rarity)
    }
    considerNear(1)
    if (isKnown) return best
    if (word.length >= shortestHeard) {
      for (const name of heardAs(word)) consider([name], slips.sameSound, known.rarity(name) ?? doubtful.rarity)
      const parts = unelided(word)
      if (parts) considerUnelided(parts)
    }
    if (forgiven(word.length) === 2 && best.cost > leastOfTwoEdits) considerNear(2)
    return best
  }

  function acronym(word: string): string {
    const near = known.near(word, forgiven(word.length)).filter(({ word: name }) => names().has(name))
    const cost = (name: string, rarity: number) => weights.edit * slipCost(word, name) + rarity
    return (
      near.reduce((best, one) => (!best || cost(one.word, one.rarity) < cost(best.word, best.rarity) ? one : best), near[0])
        ?.word ?? word
    )
  }

  const company = (words: readonly string[], before: string | undefined, after: string | undefined) =>
    weights.pair *
    (Number(before !== undefined && known.pair(before, words[0] ?? '')) +
      Number(after !== undefined && known.pair(words.at(-1) ?? '', after)))

  const isDoubtful = (word: string, rarity: number) =>
    rarity > doubtful.rarity && word.length >= doubtful.letters && !names().has(word)
  /** « parlais », « verifiees »: another form of a known verb; but « infirmié » is a name of ours, heard and not spelled. */
  const isConjugated = (word: string) => {
    const [, stem, ending = ''] = conjugation.exec(word) ?? []
    if (stem === undefined) return false
    return /^ee?s?$/.test(ending)
      ? known.rarity(`${stem}er`) !== undefined && !names().has(`${stem}er`)
      : known.rarity(`${stem}er`) !== undefined || known.rarity(`${stem}e`) !== undefined
  }

  /** The best reading of a word that is no place, when there is a better one than as typed. */
  function meant(word: string, before: string | undefined, after: string | undefined): Guess | undefined {
    const rarity = known.rarity(word)
    const keeping = rarity === undefined ? leaveAbove(word.length) : rarity - company([word], before, after) - keptAsTyped
    const best = guess(word, before, after, keeping, rarity !== undefined)
    return best.cost < keeping ? best : undefined
  }

  const isSure = (word: string) => {
    const rarity = known.rarity(word)
    return word.length < 2 || (rarity === undefined ? isConjugated(word) : !isDoubtful(word, rarity))
  }

  return (typed, { isInPlace, nearPlace, isAcronym }) => {
    const words: string[] = []
    for (const [index, word] of typed.entries()) {
      const before = words.at(-1)
      if (/\d/.test(word)) words.push(yearMeant(word, before) ?? word)
      else if (isSure(word) || isInPlace(index)) words.push(word)
      else if (isAcronym(word) && known.rarity(word) === undefined) words.push(acronym(word))
      else {
        const best = meant(word, before, typed[index + 1])
        words.push(...(best && !isLikelier(nearPlace(index), best) ? best.words : [word]))
      }
    }
    return words
  }
}

const isLikelier = (place: NearPlace | undefined, { cost }: Guess) =>
  place !== undefined && weights.edit * place.edits + place.rarity <= cost

function bySound(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const sounds = new Map<string, string[]>()
  for (const name of names) {
    if (name.length < shortestHeard) continue
    const key = phoneticKey(name)
    const list = sounds.get(key)
    if (list) list.push(name)
    else sounds.set(key, [name])
  }
  return sounds
}

/** A stem and an ending of the verbs in -er, by far the most; rarer forms are in the list of known words. */
const conjugation = /^([a-z]{4,})(er|e|es|ons|ez|ent|ais|ait|ions|iez|aient|erai|eras?|erons|erez|eront|erais|erait|ant|ee?s?)$/

/** The article or pronoun stuck to a word, and the word: « linfirmiere » → l, infirmiere. */
function unelided(word: string): readonly [string, string] | undefined {
  const elided = /^(?:j(?=[a-z]{3})|(?:[cdlmnst]|qu)(?=[aeiouyh][a-z]{2}))/.exec(word)?.[0]
  return elided === undefined ? undefined : [elided, word.slice(elided.length)]
}
