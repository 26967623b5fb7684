/** The small words of place names, and how people shorten them. All folded. */
import { articles } from './binary'

const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes', ss: 'sous' }
const links = new Set('a au aux en de du des d le la les l et ou sur sous dans pour un une'.split(' '))

/** « st » is « saint ». */
export const spelt = (word: string): string => abbreviations[word] ?? word
export const isSaint = (word: string): boolean => /^saint(e|s|es)?$/.test(spelt(word))
export const isArticle = (word: string): boolean => articles.indexOf(word as (typeof articles)[number]) > 0
/** A word that ties two others and never ends a name. */
export const isLink = (word: string): boolean => links.has(word)
