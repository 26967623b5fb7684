/** Accents given back to words written without them, where French leaves one choice. */
import * as z from 'zod'
import { packagedJson } from '../input/packaged'
import { givenNames, likelier } from './known-spellings'

/** A spelling of towns is taken for the spelling of the word when this share of them write it so: Rémy and Remy are two names. */
const clearShare = 0.85

const plainLetters: Readonly<Record<string, string>> = {
  ...{ à: 'a', á: 'a', â: 'a', ä: 'a', ç: 'c', é: 'e', è: 'e', ê: 'e', ë: 'e', î: 'i', ï: 'i', í: 'i', ñ: 'n' },
  ...{ ó: 'o', ô: 'o', ö: 'o', ù: 'u', ú: 'u', û: 'u', ü: 'u', ÿ: 'y', œ: 'oe', æ: 'ae' },
}

/** `HÔPITAL` → `HOPITAL`, `Cœur` → `COEUR`: what words are compared by. */
export function bare(word: string): string {
  if (/^[A-Z]*$/.test(word)) return word
  const lower = word.toLowerCase()
  return (isPlain(lower) ? lower : lower.replace(/[^a-z]/g, (letter) => plainLetters[letter] ?? letter)).toUpperCase()
}

/**
 * The spelling of a bare word, in lower case; undefined when no list has an accented one, or when they leave a doubt.
 *
 *     accented('HOPITAL')  →  'hôpital'      accented('BEZIERS')  →  'béziers'      accented('PORTE')  →  undefined
 */
export const accented = (word: string): string | undefined => spellings().get(word)

/** The only accented word a word could be that lost some of its characters; undefined when there is none or several. */
export function restored(damaged: string): string | undefined {
  const shape = new RegExp(`^${damaged.toLowerCase().replaceAll('\uFFFD', '[^a-z]')}$`, 'u')
  const fitting = [...spellings().values()].filter((spelling) => spelling.length === damaged.length && shape.test(spelling))
  return fitting.length === 1 ? fitting[0] : undefined
}

/** Names of communes, départements and régions, as the official code writes them. */
export const territoryNames = (): readonly string[] =>
  ['communes', 'departements', 'regions'].flatMap((file) =>
    z
      .array(z.object({ nom: z.string() }))
      .parse(packagedJson(`@etalab/decoupage-administratif/data/${file}.json`))
      .map(({ nom }) => nom),
  )

const isPlain = (word: string) => /^[a-z]*$/.test(word)

let built: ReadonlyMap<string, string> | undefined
/** Built on first use, from 336,000 words and 38,000 places. */
function spellings(): ReadonlyMap<string, string> {
  built ??= buildSpellings()
  return built
}

function buildSpellings(): ReadonlyMap<string, string> {
  const spelled = accentedWords(frenchWords())
  for (const [key, counts] of townSpellings()) {
    const ofTown = clearly(counts, spelled.get(key))
    if (ofTown) spelled.set(key, ofTown)
  }
  for (const [key, written] of spelled) {
    const spelling = theOne(written.split(' '))?.replaceAll('oeu', 'œu')
    if (spelling && !isPlain(spelling)) spelled.set(key, spelling)
    else spelled.delete(key)
  }
  for (const spelling of [...givenNames, ...likelier]) spelled.set(bare(spelling), spelling)
  return spelled
}

const frenchWords = (): readonly string[] => z.array(z.string()).parse(packagedJson('an-array-of-french-words'))

/** Tenses no name is made of, but surnames look like: « Bichat » is not « qu'il bichât ». Short words (« appât ») are nouns. */
const bookish = /^.{4,}([âî]t|[âîû][mt]es|èrent)$/

/** Every spelling of each word that has an accented one, separated by spaces: thousands of small lists would cost their weight. */
function accentedWords(words: readonly string[]): Map<string, string> {
  const spelled = new Map<string, string>()
  const add = (key: string, word: string) => spelled.set(key, spelled.has(key) ? `${spelled.get(key)} ${word}` : word)
  for (const word of words) if ((!isPlain(word) || word.includes('oeu')) && !bookish.test(word)) add(bare(word), word)
  for (const word of words)
    if (isPlain(word) && !word.includes('oeu') && spelled.has(word.toUpperCase())) add(word.toUpperCase(), word)
  return spelled
}

/** How many towns write a word each way. */
type Counts = ReadonlyMap<string, number>

function townSpellings(): ReadonlyMap<string, Counts> {
  const groups = new Map<string, Map<string, number>>()
  for (const word of territoryNames().flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u))) {
    const group = groups.get(bare(word)) ?? new Map<string, number>()
    groups.set(bare(word), group.set(word, (group.get(word) ?? 0) + 1))
  }
  return groups
}

/** What nearly all towns write; a lone town does not decide against a plain word (« home », « Le Hôme »). */
function clearly(counts: Counts, words: string | undefined): string | undefined {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const clear = [...counts].find(([, count]) => count >= clearShare * total)
  if (!clear) return undefined
  const [spelling, count] = clear
  return count > 1 || !words?.split(' ').some(isPlain) ? spelling : undefined
}

/** The only spelling there is; or the plain one; or the only one that is no past participle (« siège », not « siégé »). */
function theOne(written: readonly string[]): string | undefined {
  const lasting = written.filter((word) => !/é(e|s|es)?$/.test(word))
  return written.find(isPlain) ?? (written.length === 1 ? written[0] : lasting.length === 1 ? lasting[0] : undefined)
}
