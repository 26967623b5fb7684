/** What the words just before a name say about it: that a place comes, which kind of place, and the name's article. */
import { articles } from './binary'

/** How a name is introduced: « à Lens » (at), « dans l'Oise » (in), « de Lens » (of), « Lens » (none). */
export type Link = 'at' | 'in' | 'of' | 'none'
export type Level = 'commune' | 'departement' | 'region' | 'epci'

export type Context = {
  /** First word of the mention: the name's article and the word for its level belong to it, the preposition does not. */
  readonly start: number
  /** Index in `articles`; 0 when none is said. « au » and « du » say « le », « aux » and « des » say « les ». */
  readonly article: number
  readonly link: Link
  /** The very preposition, '' when none: « sur » and « en » announce less than « à ». */
  readonly preposition: string
  /** The word before the mention and its preposition. */
  readonly before: string
  readonly level?: Level
  /** « in the Lot »: English gives an article to territories, never to towns. */
  readonly noTown?: true
}

/** A place is expected here. */
export const announces = ({ link, level }: Context): boolean => link === 'at' || link === 'in' || level !== undefined

const contracted: Readonly<Record<string, { readonly article: number; readonly link: Link }>> = {
  au: { article: 1, link: 'at' },
  o: { article: 1, link: 'at' },
  aux: { article: 3, link: 'at' },
  du: { article: 1, link: 'of' },
  des: { article: 3, link: 'of' },
}
const links: Readonly<Record<string, Link>> = {
  ...{ a: 'at', vers: 'at', sur: 'at', near: 'at', around: 'at', at: 'at', chez: 'at', entre: 'at', between: 'at' },
  ...{ dans: 'in', ds: 'in', dns: 'in', en: 'in', in: 'in' },
  ...{ de: 'of', d: 'of', of: 'of', from: 'of', by: 'of' },
}
/** « près de Lens » announces as well as « à Lens ». */
const nearWords = new Set('pres autour cote proche loin environs alentours secteur proximite hauteur periphery bassin'.split(' '))
/** « pas loin de », « next to », « by »: the words from one place to another say that it is near. */
export const saysNear = (words: readonly string[], from: number, to: number): boolean =>
  words.slice(from, to).some((word) => nearWords.has(word) || nearInEnglish.has(word))
const nearInEnglish = new Set(['near', 'by', 'around', 'next', 'close', 'outside'])
/** « vallée de la Maurienne », « rue de Lille », « docteur Lambert »: what follows has a name of its own, not to be guessed at. */
const namesOfTheirOwn = new Set(
  'vallee massif golfe lac foret monts rue avenue boulevard place quai docteur dr mme madame monsieur mr'.split(' '),
)
export const isNamedOtherwise = ({ before, link }: Context): boolean => link !== 'at' && namesOfTheirOwn.has(before)

/** After these « a » is the verb: « il a », « y a-t-il », « on a ». */
const subjects = new Set('il elle on y ya qui ca t tu n'.split(' '))

/** « il a », « a nice dentist ». */
const isNoPreposition = (words: readonly string[], at: number): boolean =>
  subjects.has(words[at - 1] ?? '') || words.some((word) => onlyEnglish.has(word))
const onlyEnglish = new Set('the is are my your this that have has and of with you'.split(' '))

const levelWords: Readonly<Record<string, Level>> = {
  ...{ ville: 'commune', village: 'commune', commune: 'commune', mairie: 'commune', town: 'commune', city: 'commune' },
  ...{ departement: 'departement', dept: 'departement', dpt: 'departement', dep: 'departement', department: 'departement' },
  ...{ region: 'region', regional: 'region', regionale: 'region' },
  ...{ metropole: 'epci', agglo: 'epci', agglomeration: 'epci', intercommunalite: 'epci', interco: 'epci', communaute: 'epci' },
  ...{ cc: 'epci', communes: 'epci', urbaine: 'epci', epci: 'epci' },
}
/** The word after a name that makes it an EPCI: « Lille métropole », « Nevers agglo ». */
export const isEpciEnding = (word: string | undefined): boolean =>
  word === 'metropole' || word === 'agglo' || word === 'agglomeration'

/** Reads back from the word at `core`, the first of the name once its article is off. */
export function contextOf(words: readonly string[], core: number): Context {
  let at = core - 1
  let article = 0
  let link: Link = 'none'
  let preposition = ''
  const word = words[at] ?? ''
  const short = contracted[word]
  if (short) {
    article = short.article
    link = short.link
    preposition = word
    at--
  } else if (word === 'the') {
    article = 1
    at--
  } else if (articles.indexOf(word as (typeof articles)[number]) > 0) {
    article = articles.indexOf(word as (typeof articles)[number])
    at--
  }
  const start = short ? core : at + 1
  if (!short && links[words[at] ?? ''] && !(words[at] === 'a' && isNoPreposition(words, at))) {
    preposition = words[at] ?? ''
    link = links[preposition] ?? 'none'
    at--
  }
  const before = words[at] ?? ''
  if (link === 'of' && nearWords.has(before)) link = 'at'
  const level = link === 'of' || link === 'none' ? levelWords[before] : undefined
  const noTown = word === 'the' ? { noTown: true as const } : {}
  if (!level) return { start, article, link, preposition, before, ...noTown }
  return { start: levelStart(words, at), article, link, preposition, before: words[at - 1] ?? '', level }
}

/** « communauté de communes », « communauté d'agglomération », « communauté urbaine »: where it begins. */
function levelStart(words: readonly string[], at: number): number {
  const tail = words.slice(Math.max(0, at - 2), at + 1).join(' ')
  if (/^communaute d(e communes| agglomeration)$/.test(tail)) return at - 2
  return words[at - 1] === 'communaute' ? at - 1 : at
}
