/** Finds the exact names of places among words. Misspelt ones are for guess.ts. */

import { isOrdinary } from '../words/ordinary-words'
import { articles, entryFlag, type Tables } from './binary'
import { type Choice, type chooser, farAhead } from './choice'
import { type Context, contextOf, isEpciEnding } from './context'
import type { PlaceKeys, Range } from './keys'
import type { PlaceRecords } from './records'
import { isArticle, isSaint, spelt } from './words'

export type Found = Choice & {
  readonly start: number
  readonly end: number
  /** How many words the name itself covers, up to `end`; 0 when it is a number. */
  readonly words: number
  readonly score: number
  readonly announced: boolean
}

/** Words, those the vocabulary owns, and those the language has. */
export type Typed = {
  readonly words: readonly string[]
  readonly taken: readonly boolean[]
  readonly known: readonly boolean[]
}

/** Longest name looked for, in words, once its article is off. Only Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson is longer. */
export const longestName = 7
/** Fewest inhabitants of a commune whose article may be stuck to its name (« larochelle »). */
const gluedFrom = 2000

export function placeSearch(tables: Tables, keys: PlaceKeys, records: PlaceRecords, choose: ReturnType<typeof chooser>) {
  /** The longest exact name that begins at `core`. */
  function exactAt({ words, taken, known }: Typed, core: number): Found | undefined {
    if (isSaint(words[core - 1] ?? '')) return undefined
    let range: Range | undefined = keys.all
    let depth = 0
    const boundaries: number[] = []
    let best: Found | undefined
    for (let end = core + 1; end <= Math.min(words.length, core + longestName); end++) {
      const word = spelt(words[end - 1] ?? '')
      range = keys.narrowed(range, depth, word)
      if (!range) break
      depth += word.length
      const whole = keys.whole(range, depth)
      const cuts = [...boundaries]
      boundaries.push(depth)
      if (!whole || ownedByOthers(taken, core, end)) continue
      const found = foundIn(whole, (entry) => keys.splitsAlike(entry, cuts), { words, taken, known }, core, end)
      if (found) best = found
    }
    return best
  }

  function foundIn(
    range: Range,
    keep: (entry: number) => boolean,
    { words, taken, known }: Typed,
    core: number,
    nameEnd: number,
  ): Found | undefined {
    const said = contextOf(words, core)
    const ending = isEpciEnding(words[nameEnd]) && !said.level
    const context: Context = ending ? { ...said, level: 'epci' } : said
    const name = words.slice(core, nameEnd)
    const choice = choose(range, keep, context, {
      name,
      isKnown: known.slice(core, nameEnd).every(Boolean),
      next: words[nameEnd] ?? '',
      last: nameEnd === words.length,
      afterVocabulary: taken[context.start - (context.preposition ? 2 : 1)] === true,
      beforeVocabulary: taken[nameEnd] === true,
    })
    if (!choice) return undefined
    const isEpci = ending && records.kindOf(choice.options[0]?.record ?? 0) === 'epci'
    const start =
      said.level && records.kindOf(choice.options[0]?.record ?? 0) !== said.level
        ? core - Number(said.article > 0 && isArticle(words[core - 1] ?? ''))
        : said.start
    return {
      ...choice,
      start,
      end: nameEnd + Number(isEpci),
      words: isEpci ? 0 : nameEnd - core,
      score: 1,
      announced: context.link !== 'none' || context.level !== undefined,
    }
  }

  /** « ds lorne », « larochelle »: the article stuck to the name. */
  function gluedAt(words: readonly string[], core: number): Found | undefined {
    const word = words[core] ?? ''
    if (isOrdinary(word)) return undefined
    const { link } = contextOf(words, core)
    const rests = ['le', 'la', 'les', 'l', 'd'].filter((article) => word.startsWith(article) && word.length >= article.length + 4)
    const glued = rests.flatMap((article) =>
      named(word.slice(article.length))
        .filter((entry) => bears(entry, article))
        .map((entry) => tables.entryRecords[entry] ?? 0),
    )
    if (glued.length === 0) return undefined
    const options = glued.map((record) => ({ record, weight: records.population(record) ?? 0, short: false }))
    const place = { start: core, end: core + 1, words: 1, score: 0.95, announced: link !== 'none' || word.startsWith('d') }
    return { ...place, options, ambiguous: !farAhead(options), unsure: false }
  }

  /** Territories take l' and d' before a vowel; a commune only the article of its name. */
  function bears(entry: number, article: string): boolean {
    const record = tables.entryRecords[entry] ?? 0
    const own = articles[(tables.entryFlags[entry] ?? 0) & entryFlag.article]
    const kind = records.kindOf(record)
    if (kind === 'departement' || kind === 'region') return article === 'l' || article === 'd'
    return kind === 'commune' && article !== 'l' && own === article && (records.population(record) ?? 0) >= gluedFrom
  }

  /** Entries whose whole key is the word. */
  function named(word: string): readonly number[] {
    const range = keys.narrowed(keys.all, 0, word)
    const whole = range && keys.whole(range, word.length)
    return whole ? Array.from({ length: whole.end - whole.start }, (_, index) => whole.start + index) : []
  }

  return { exactAt, gluedAt }
}

/** A name wholly made of words of the vocabulary is the vocabulary's. */
function ownedByOthers(taken: readonly boolean[], start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!taken[index]) return false
  return true
}
