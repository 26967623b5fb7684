/** Which of the territories that share a name is meant, given the words around. Says nothing when the name is only a word. */

import { isOrdinary } from '../words/ordinary-words'
import { entryFlag, type Tables } from './binary'
import type { Context } from './context'
import type { Range } from './keys'
import type { PlaceRecords, RecordKind } from './records'
import { isSaint } from './words'

/** A territory a name may mean; `weight` ranks homonyms, in inhabitants. */
export type Option = { readonly record: number; readonly weight: number; readonly short: boolean }
export type Choice = {
  readonly options: readonly Option[]
  readonly ambiguous: boolean
  /** Only if the rest of the text confirms it, by the département: « à Y, dans la Somme ». */
  readonly unsure: boolean
}
/**
 * The words the name covers, whether the language has them (`isKnown`), the word after, and whether the vocabulary owns the
 * words before (and their preposition) and after.
 */
export type Said = {
  readonly name: readonly string[]
  readonly isKnown: boolean
  readonly next: string
  readonly last: boolean
  readonly afterVocabulary: boolean
  readonly beforeVocabulary: boolean
}
type Entry = { readonly record: number; readonly flags: number; readonly kind: RecordKind; readonly population: number }

/** A commune this many times larger than its namesakes is the one meant. */
const farLarger = 7
/** A commune of the past weighs at most this many inhabitants, whatever it was merged into. */
export const formerWeight = 1500
/** From this many inhabitants a commune outweighs a département of the same name when nothing says which (Vienne, Mayenne). */
export const town = 10_000
/** Communes of these sizes may bear an ordinary word's name (Sens, Contes) and be meant when announced, or right after a care. */
const wellKnown = 2000
const known = 4000
/** Below this size and length a name that nothing announces is rather a slip, of a village or shortened: « le bus sor », « mon pre ». */
const faint = { inhabitants: 2000, letters: 6, shortened: 4 }
/** « une plaie à vif », « la garde à vue ». */
const fixed = new Set(['vif', 'vue', 'part', 'terre', 'table'])
/** What may follow a place that ends what it says: « à Us et je cherche un kiné ». */
const closers = new Set('svp stp merci et ou pour dans qui mais car je j on avec sans please and or'.split(' '))

/** Départements and régions whose names are everyday words: « pas cher », « quelle somme », « en réunion », « un lot ». */
const wordLike = new Set(['cher', 'lot', 'nord', 'manche', 'somme', 'reunion'])

export function farAhead([first, second]: readonly Option[]): boolean {
  if (!first || !second) return true
  return first.weight >= farLarger * second.weight
}

export function chooser(tables: Tables, records: PlaceRecords) {
  const read = (range: Range, keep: (entry: number) => boolean): readonly Entry[] =>
    Array.from({ length: range.end - range.start }, (_, index) => range.start + index)
      .filter(keep)
      .map((entry) => {
        const record = tables.entryRecords[entry] ?? 0
        return {
          record,
          flags: tables.entryFlags[entry] ?? 0,
          kind: records.kindOf(record),
          population: records.population(record) ?? 0,
        }
      })

  /** `keep` refuses entries whose name is cut otherwise than the words are. */
  return (range: Range, keep: (entry: number) => boolean, context: Context, said: Said): Choice | undefined => {
    const entries = read(range, keep)
    if (entries.length === 0) return undefined
    const atLevel = context.level ? entries.filter(({ kind }) => kind === context.level) : []
    if (atLevel.length > 0) return chosen(atLevel)
    const open = entries.filter(({ flags }) => !(flags & entryFlag.needsLevel))
    const territories = open.filter(({ kind }) => kind === 'country' || kind === 'region' || kind === 'departement')
    const communes = context.noTown ? [] : open.filter(({ kind }) => kind === 'commune')
    if (territories.length > 0 && prefersTerritory(territories, communes, context)) {
      const meant = territory(territories)
      return territoryIsMeant(said, context) ? meant : { ...meant, unsure: true }
    }
    if (communes.length > 0) return withNamesakeTerritory(commune(communes, context, said), territories, context)
    const epcis = open.filter(({ kind }) => kind === 'epci')
    return epcis.length > 0 && !said.name.every(isOrdinary) ? chosen(epcis) : undefined
  }
}

/** « dans la Vienne », « la Creuse » are territories; « à Vienne », « Paris » are communes. */
function prefersTerritory(
  territories: readonly Entry[],
  communes: readonly Entry[],
  { article, link, preposition }: Context,
): boolean {
  if (communes.length === 0) return true
  const largest = Math.max(...communes.map(({ population }) => population))
  // Paris is both, with as many inhabitants: the commune says more.
  if (territories.some(({ population, kind }) => kind === 'departement' && population === largest)) return false
  if (article > 0) return true
  if (link === 'at' && preposition !== 'sur') return false
  return largest < town || preposition === 'en'
}

function territoryIsMeant({ name, next, last, afterVocabulary }: Said, context: Context): boolean {
  const { article, link, preposition, before } = context
  const first = context.start === 0
  if (!(name.length === 1 && wordLike.has(name[0] ?? ''))) return true
  if (preposition === 'en' || ['de', 'd', 'du', 'des'].includes(next)) return false
  const alone = last && (first || afterVocabulary)
  if (article === 0) return alone && name[0] !== 'cher' && name[0] !== 'nord'
  return link !== 'none' || first || ['ou', 'et', 'pour', 'entre', 'comme', 'contre', 'que'].includes(before) || alone
}

/** What ties two territories held one against the other. */
export const comparisons: ReadonlySet<string> = new Set('vs versus contre ou et or and'.split(' '))

/** A département and a région of one name (Guadeloupe): the département first, and nobody needs to be asked. */
function territory(entries: readonly Entry[]): Choice {
  const order: readonly RecordKind[] = ['country', 'departement', 'region']
  const sorted = entries.toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
  return { ...chosen(sorted), ambiguous: false, options: unique(sorted.map(option)) }
}

/** « kiné Vienne » may be the town or the département: asked back. */
function withNamesakeTerritory(choice: Choice | undefined, territories: readonly Entry[], { link }: Context): Choice | undefined {
  const rivals = territories.filter(
    ({ kind, population }) => kind === 'departement' && population > (choice?.options[0]?.weight ?? 0),
  )
  if (!choice || link !== 'none' || rivals.length === 0) return choice
  return {
    ...choice,
    options: unique([...choice.options.slice(0, 1), ...rivals.map(option), ...choice.options.slice(1)]),
    ambiguous: true,
  }
}

function commune(entries: readonly Entry[], context: Context, said: Said): Choice | undefined {
  const ordinary = isOrdinaryName(said.name)
  const fitting = withArticle(entries, context, ordinary)
  if (fitting.length === 0) return undefined
  const choice = chosen(fitting)
  const isAlone = said.last && context.start <= (ordinary ? 0 : mostWordsBeforeAlone)
  const isMeant = isAlone || (ordinary ? isPlaceHere(context, said, choice.options) : !isFaint(context, said, choice.options))
  return isMeant ? choice : { ...choice, unsure: true }
}

/** « c’est à Osse », « moi j’habite Osse »: hardly anything else is said. */
const mostWordsBeforeAlone = 3

/** The short name of a village, that neither a preposition nor the vocabulary announces: a word gone wrong, more often. */
function isFaint({ link, article, preposition }: Context, { name, ...said }: Said, [best]: readonly Option[]): boolean {
  if (name.length > 1 || (name[0] ?? '').length > faint.letters || article > 0) return false
  if (link === 'at' || (link === 'in' && preposition === 'in') || said.afterVocabulary || said.beforeVocabulary) return false
  return !best || best.weight < faint.inhabitants || (best.short && (name[0] ?? '').length <= faint.shortened)
}

/** « Sainte-Croix » and « Pont-du-Château » are made of ordinary words and are names all the same. */
const isOrdinaryName = (name: readonly string[]): boolean =>
  name.every(isOrdinary) && name.length < 3 && !(name.length > 1 && name.some(isSaint))

/** What the sentence must say for an ordinary word to be a commune of this weight. */
function isPlaceHere(
  { article, link, preposition, start }: Context,
  { name, next, last, ...said }: Said,
  options: readonly Option[],
): boolean {
  const ends = last || closers.has(next)
  const isAlone = ends || said.beforeVocabulary
  // « à fort potentiel » is no Fort-de-France: a beginning that is a word stands alone.
  const weight = options.find(({ short }) => ends || !short)?.weight ?? 0
  switch (link) {
    case 'at':
      if (preposition === 'chez') return false
      if (preposition === 'sur') return ends && weight >= (last ? known : town)
      // « a nice dentist »
      if (preposition === 'a' && said.beforeVocabulary && name[0] === 'nice') return false
      if (name.length === 1 && fixed.has(name[0] ?? '')) return false
      return ends || (article === 0 && weight >= wellKnown && name.join('').length > 2)
    case 'of':
      return said.afterVocabulary && (ends ? weight >= wellKnown : article === 0 && weight >= town)
    case 'none':
      if (!said.isKnown && (said.afterVocabulary || said.beforeVocabulary)) return weight >= known
      if (said.afterVocabulary) return weight >= town || (last && weight >= known)
      // « Vire est en ZIP ? »
      return start === 0 && (isAlone || next === 'est') && weight >= town
    case 'in':
      // « dans » and « en » come before a town only in other senses; « in Sens », « in Orange ».
      return preposition === 'in' && article === 0 && (ends ? weight >= wellKnown : weight >= town)
  }
}

/** Keeps the names that bear the article said. Without one « Rochelle » may be « La Rochelle », but « côte » is not « La Côte ». */
function withArticle(entries: readonly Entry[], { article, link }: Context, ordinary: boolean): readonly Entry[] {
  const articleOf = ({ flags }: Entry) => flags & entryFlag.article
  if (ordinary) return entries.filter((entry) => articleOf(entry) === article)
  if (article === 0) return entries
  const same = entries.filter((entry) => articleOf(entry) === article)
  if (same.length > 0 || link === 'of' || link === 'none') return same
  return entries.filter((entry) => articleOf(entry) === 0 && entry.population >= wellKnown)
}

function chosen(entries: readonly Entry[]): Choice {
  const options = unique(entries.map(option).toSorted((left, right) => right.weight - left.weight))
  const mixed = options.some(({ short }) => short) && options.some(({ short }) => !short)
  return { options, ambiguous: mixed || !farAhead(options), unsure: false }
}

const option = ({ record, flags, population }: Entry): Option => ({
  record,
  weight: flags & entryFlag.former ? Math.min(population, formerWeight) : population,
  short: (flags & entryFlag.short) !== 0,
})

function unique(options: readonly Option[]): readonly Option[] {
  return options.filter(({ record }, index) => options.findIndex((other) => other.record === record) === index)
}
