/** Text in capitals, as French writes it: the engine behind the names of places and of streets. */
import { bare } from './accents'
import { phraseAt } from './known-phrases'
import { remembered } from './remembered'
import { capital, mended, spelled } from './spelling'
import {
  acronyms,
  acronymsUnlessNamed,
  articles,
  commonWords,
  months,
  shortInNames,
  shortInStreets,
  smallWords,
} from './word-lists'

/** In a name, words that say what the place is are small; in a street, every word but the joins is capital. */
export type Style = 'name' | 'street'

/** A run of letters or of figures, what it is compared by, and what stands before it. */
type Word = { readonly text: string; readonly key: string; readonly gap: string }
/** What the word before was: it decides whether an article opens a name or joins its words. */
type Before = 'start' | 'article' | 'small' | 'common' | 'acronym' | 'proper' | 'figures'
type Written = { readonly text: string; readonly is: Exclude<Before, 'start'> }

/**
 * Capitals in readable case; text that is already in mixed case keeps it.
 *
 *     readableCase("HOPITAL PRIVE D'AMBERIEU", 'name')  →  « Hôpital privé d'Ambérieu »
 *     readableCase('DU 8 MAI 1945', 'street')           →  « du 8 mai 1945 »
 */
export const readableCase = (text: string, style: Style): string => inStyle[style](text)

const inStyle: Readonly<Record<Style, (text: string) => string>> = {
  name: remembered((text) => rewritten(text, 'name')),
  street: remembered((text) => rewritten(text, 'street')),
}

function rewritten(text: string, style: Style): string {
  const tidy = tidied(text)
  const mixed = /\p{Ll}{2}/u.test(tidy) && /\p{Lu}/u.test(tidy)
  const { words, end } = split(mixed ? tidy : withElisions(tidy.toUpperCase()))
  const written = mixed ? words.map((word) => word.gap + keptOrRecased(word, style)).join('') : recased(words, style)
  return (written + end).replace(/[\s-]+$/, '')
}

/** Typographic marks as typed ones, spaces single, apostrophes close to their words, « S/ » for « sur ». */
const tidied = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[’‘´`]/g, "'")
    .replace(/(?<=\b[DL])\uFFFD(?=[AEIOUYH])/gi, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}) ?' ?(?=\p{L})/gu, "'")
    .replace(/\bS\/ ?(?=[A-Z])/g, 'SUR ')
    .trim()

/** « D ARPAJON » → « D'ARPAJON »; « DE L HOPITAL » → « DE L'HOPITAL », but « L ARMAND » is an initial. */
const withElisions = (text: string) =>
  text
    .replace(/(?<=^|[\s-])D (?=[AEIOUYHÀ-ÖŒ])/g, "D'")
    .replace(/(?<=\b(?:DE|A|À|ET|SUR|SOUS|DANS|PAR|POUR) )L (?=[AEIOUYHÀ-ÖŒ])/g, "L'")

function split(text: string): { readonly words: readonly Word[]; readonly end: string } {
  const words = [...text.matchAll(/([^\p{L}\d\uFFFD]*)([\p{L}\uFFFD]+|\d+)/gu)].map(([, gap = '', word = '']) => {
    const { text, key } = read(word)
    return { text, key, gap }
  })
  return { words, end: /[^\p{L}\d\uFFFD]*$/u.exec(text)?.[0] ?? '' }
}

const read = remembered((word) => {
  const text = mended(word)
  return { text, key: bare(text) }
})

function recased(words: readonly Word[], style: Style): string {
  let line = ''
  let before: Before = 'start'
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) continue
    const phrase = phraseFrom(words, index)
    const written: Written = phrase ? { text: phrase.spelling, is: 'proper' } : wordWritten(words, index, before, style)
    line += joined(line, word.gap, style) + written.text
    before = written.is
    if (phrase) index += phrase.length - 1
  }
  return line
}

/** « Saint » holds to its name; a dash between two parts of a name is a long one. */
function joined(line: string, gap: string, style: Style): string {
  if (/^[ -]+$/.test(gap) && /\bSainte?$/.test(line)) return '-'
  return style === 'name' ? gap.replace(/ - ?| - /, ' – ') : gap
}

/** Words of one name are parted by a space, a hyphen or an apostrophe. */
function phraseFrom(words: readonly Word[], start: number) {
  return phraseAt((offset) => {
    const word = words[start + offset]
    if (!word || (offset > 0 && !/^[ '-]{1,2}$/.test(word.gap))) return undefined
    return word.key === 'ST' ? 'SAINT' : word.key === 'STE' ? 'SAINTE' : word.key
  })
}

function wordWritten(words: readonly Word[], index: number, before: Before, style: Style): Written {
  const { text = '', key = '', gap = '' } = words[index] ?? {}
  const [previous, next] = [words[index - 1]?.key ?? '', words[index + 1]]
  if (/^\d+$/.test(text)) return { text, is: 'figures' }
  if (before === 'figures' && gap === '') return { text: ordinal.test(text) ? text.toLowerCase() : text, is: 'acronym' }
  if (key.length === 1 && next?.gap !== "'") return letter(key, next?.key ?? '', before)
  if (isInitials(key, before, style)) return { text: key, is: 'acronym' }
  if (articles.has(key)) return small(text, opens(before, gap) || (key === 'LE' && before === 'proper'))
  if (smallWords.has(key)) return small(text, before === 'start' && style === 'name')
  if (months.has(key) && /^(\d+|ER)$/.test(previous)) return small(spelled(text), false)
  const long = (style === 'name' ? shortInNames : shortInStreets)[key] ?? text
  if (style === 'street' || !isCommon(bare(long)))
    return { text: long.split('-').map(spelled).map(capital).join('-'), is: 'proper' }
  const isTheName = next === undefined && index > 1 && /^(DU|DES|LA|LE|LES|L|AU|AUX)$/.test(previous)
  return { text: before === 'start' || before === 'article' || isTheName ? capital(spelled(long)) : spelled(long), is: 'common' }
}

/** What holds to a figure: « 1er », « 2e »; anything else is a reference (« 94G12 »). */
const ordinal = /^(ER|ERE|E|EME|ND|NDE)$/

/** Whether an article starts a name here: first of all, after a word that says what the place is, after a dash. */
const opens = (before: Before, gap: string) =>
  before === 'start' || before === 'common' || before === 'acronym' || /[(:]|-./.test(gap)

const small = (text: string, opens: boolean): Written => ({
  text: opens ? capital(text.toLowerCase()) : text.toLowerCase(),
  is: opens ? 'article' : 'small',
})

/** A letter alone is an initial, except « à » before an article or a common word, or between two names. */
function letter(key: string, next: string, before: Before): Written {
  const joins = before === 'proper' ? next.length > 2 : before !== 'start' && isCommon(next)
  const isTo = key === 'A' && before !== 'acronym' && (articles.has(next) || joins)
  return isTo ? { text: before === 'start' ? 'À' : 'à', is: 'small' } : { text: key, is: 'acronym' }
}

function isInitials(key: string, before: Before, style: Style): boolean {
  if (/^[IVX]{2,}$/.test(key)) return true
  if (key in (style === 'name' ? shortInNames : shortInStreets)) return false
  if (/^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(key)) return !smallWords.has(key)
  return acronyms.has(key) || (style === 'name' && before !== 'small' && acronymsUnlessNamed.has(key))
}

const isCommon = (key: string) => commonWords.has(key) || commonWords.has(key.replace(/S$/, ''))

/** In mixed case only a street name shouts by mistake (« Rue HENRI BARBUSSE »): four capitals and more are no initials there. */
function keptOrRecased({ text, key }: Word, style: Style): string {
  const shouts = style === 'street' && /^\p{Lu}{4,}$/u.test(text) && !isInitials(key, 'proper', style)
  return shouts ? capital(spelled(text)) : text
}
