/** Of the names near to what was typed, the places most probably meant: large ones, with few slips, that fit the words before. */
import { isOrdinary } from '../words/ordinary-words'
import { slipCost } from '../words/slips'
import { entryFlag, type Tables } from './binary'
import { comparisons, formerWeight, type Option, town } from './choice'
import { announces, type Context } from './context'
import type { PlaceKeys } from './keys'
import { type Near, slip } from './near'
import type { PlaceRecords, RecordKind } from './records'

/** A slip makes a place this many times less likely. */
const lessLikely = 64
/** What a slip that hands seldom make adds, at most, in slips: a far key, a wrong first letter. */
const mostUnusual = 0.4
/** A guess this many times likelier than the next is not asked back: less for a town, that people more often mean. */
const clearlyLikelier = { town: 4, village: 8 }
/** The least populated places are still places. */
const leastWeight = 100

/** Likely places, the likeliest first; when nobody can tell, only those that may be meant. */
export type Guess = {
  readonly options: readonly Option[]
  readonly ambiguous: boolean
  readonly cost: number
  readonly belief: number
}
/** What names are near to: the typed letters and how many words they make, right after a word of the vocabulary or not. */
export type Window = { readonly letters: string; readonly words: number; readonly afterVocabulary: boolean }
/** `isWord`: the name is an ordinary word, and nothing says that a place is meant. */
type Likely = { readonly option: Option; readonly cost: number; readonly isWord: boolean }

export function likelyPlaces(tables: Tables, keys: PlaceKeys, records: PlaceRecords) {
  /** The guess for a window of words among the names near to it; none when a word, rather than a place, is likeliest. */
  return (near: readonly Near[], window: Window, context: Context): Guess | undefined => {
    const fitting = near.filter(({ entry }) => window.words === 1 || keys.wordCount(entry) >= window.words)
    const atLevel = context.level === 'commune' ? [] : fitting.filter(({ entry }) => kindOf(entry) === context.level)
    const open = atLevel.length > 0 ? atLevel : fitting.filter(({ entry }) => isOpen(entry))
    const likely = open
      .flatMap((one) => likelyPlace(one, window, context) ?? [])
      .toSorted((left, right) => right.option.weight - left.option.weight || kindRank(left.option) - kindRank(right.option))
    const [best] = likely
    if (!best || best.isWord) return undefined
    const isTown = (records.population(best.option.record) ?? 0) >= town
    const margin = isTown ? clearlyLikelier.town : clearlyLikelier.village
    const places = unique(likely.filter(({ isWord }) => !isWord).map(({ option }) => option))
    const rivals = places.filter(({ weight }) => weight * margin > best.option.weight)
    const ambiguous = rivals.length > 1
    return {
      options: ambiguous ? rivals : places.filter((option) => isArea(option) === isArea(best.option)),
      ambiguous,
      cost: best.cost,
      belief: Math.log(best.option.weight) + window.letters.length,
    }
  }

  function unique(options: readonly Option[]): readonly Option[] {
    return options.filter((option, index) => options.findIndex((other) => isSamePlace(option, other)) === index)
  }

  function kindOf(entry: number): RecordKind {
    return records.kindOf(tables.entryRecords[entry] ?? 0)
  }

  /** Names that need no level said. */
  function isOpen(entry: number): boolean {
    const flags = tables.entryFlags[entry] ?? 0
    const length = (tables.starts[entry + 1] ?? 0) - (tables.starts[entry] ?? 0)
    if (flags & entryFlag.needsLevel || (flags & entryFlag.former && length < longFormer)) return false
    return ['commune', 'departement', 'region'].includes(kindOf(entry))
  }

  function isArea({ record }: Option): boolean {
    return records.kindOf(record) !== 'commune'
  }

  function kindRank({ record }: Option): number {
    return ['commune', 'departement', 'region'].indexOf(records.kindOf(record))
  }

  /** Paris the town and the département, Guadeloupe the département and the région. */
  function isSamePlace(left: Option, right: Option): boolean {
    return (
      left.record === right.record ||
      (records.kindOf(left.record) !== records.kindOf(right.record) &&
        records.population(left.record) === records.population(right.record) &&
        records.placeOf(left.record).name === records.placeOf(right.record).name)
    )
  }

  /** A place the letters may be a slip for, its weight lessened by what must be forgiven; undefined where it cannot be said. */
  function likelyPlace(
    { entry, cost, spelling }: Near,
    { letters, words, afterVocabulary }: Window,
    context: Context,
  ): Likely | undefined {
    const flags = tables.entryFlags[entry] ?? 0
    const record = tables.entryRecords[entry] ?? 0
    const people = records.population(record) ?? 0
    const population = flags & entryFlag.former ? Math.min(people, formerWeight) : people
    const isTown = kindOf(entry) === 'commune'
    const key = String.fromCharCode(...tables.letters.subarray(tables.starts[entry], tables.starts[entry + 1]))
    const name = spelling ?? key
    const startsWell = name[0] === letters[0] || name[0] === letters[1]
    if (!startsWell && cost > slip && !announces(context)) return undefined
    if (isTown ? !takesTown(flags, context) || isInfinitive(letters, key, words, context) : !takesArea(record, name, context))
      return undefined
    const edits = Math.max(cost / slip, Math.min(slipCost(letters, name), cost / slip + mostUnusual))
    const weight = Math.max(population, leastWeight) / lessLikely ** edits
    const isWord =
      isOrdinary(key) &&
      !(isTown
        ? isAnnouncedTown(context) && population >= town
        : isAnnouncedArea(context) || (afterVocabulary && letters.length >= tellingWord))
    return { option: { record, weight, short: false }, cost, isWord }
  }

  /** « à » comes before no territory but an island; « de » before no short one without its article: « de garde » is no Gard. */
  function takesArea(record: number, name: string, { preposition, article, link }: Context): boolean {
    if (preposition === 'a') return overseas.test(`${records.kindOf(record)} ${records.placeOf(record).code}`)
    return article > 0 || link !== 'of' || name.length > shortArea
  }
}

const overseas = /^departement 97|^region 0/
/** From this many letters the name of a commune of before tells it from others: Sévérac-le-Château. */
const longFormer = 12
/** « kiné manchhe »: from this many letters a slip of an everyday word is its département, right after what is looked for. */
const tellingWord = 6
/** Letters of a short name: Gard, Oise. */
const shortArea = 4

const isAnnouncedTown = ({ link, preposition }: Context): boolean => link === 'at' || preposition === 'in'
const isAnnouncedArea = ({ article, link, start, before }: Context): boolean =>
  comparisons.has(before) || (article > 0 && (link !== 'none' || start === 0))

/** « en » and « in the » come before no town, and an article only before a name that bears it. */
const takesTown = (flags: number, { article, preposition, noTown }: Context): boolean =>
  preposition !== 'en' && !noTown && (article === 0 || (flags & entryFlag.article) === article)

/** « à truger » is a verb before it is Crugey. */
const isInfinitive = (letters: string, key: string, words: number, { preposition }: Context): boolean =>
  preposition === 'a' && words === 1 && letters.endsWith('er') && !key.endsWith('er')
