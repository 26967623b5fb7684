/** The small pieces that every view is made of. */
import { dateLabel } from '../../formats'
import type { Lang, Quoting } from '../../types'
import { answerWords } from '../answer-words'
import { mailHref, telephoneHref, webHref } from '../links'
import { type Child, element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/** Read aloud, not seen. */
export const unseen = (...words: readonly Child[]): Tree => element('span', { class: 'unseen' }, ...words)

/** A line less told than the others; nothing when it has no words. */
export const note = (words: Child): Tree | undefined => (words ? element('p', { class: 'quiet' }, words) : undefined)

/** What one can do with a place or a contact, in a row; nothing without any. */
export function actionsView(...actions: readonly Child[]): Tree | undefined {
  const shown = actions.filter(Boolean)
  return shown.length > 0 ? element('p', { class: 'actions' }, ...shown) : undefined
}

/** What is in French in any language, for a voice to read it so (WCAG 3.1.2). */
export const french = (text: string, { lang }: Pick<Viewing, 'lang'>): Child => (lang === 'fr' ? text : inFrench(text))

const inFrench = (text: Child): Tree => element('span', { lang: 'fr' }, text)

/** A text of the answer: what it quotes in French is marked, addresses of pages and numbers to call are links. */
export const spoken = (text: string, quoting: Quoting): Child => marked(text, quoting, linked)

/** The same within a link or a button, which hold no other link. */
export const named = (text: string, quoting: Quoting): Child => marked(text, quoting, (plain) => plain)

/** The quotes stand out as whole words only, « 5 € » not in « 35 € »; the longest first: a shorter one may be a part of them. */
function marked(text: string, { quotes = [] }: Quoting, shown: (text: string) => Child): Child {
  const longestFirst = quotes.filter(Boolean).sort((one, other) => other.length - one.length)
  if (longestFirst.length === 0) return shown(text)
  const anyQuote = new RegExp(`(${longestFirst.map((quote) => quote.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})`)
  return text.split(anyQuote).map((piece, index, pieces) => {
    const [before = '', after = ''] = [pieces[index - 1], pieces[index + 1]]
    const isWhole = !inWord.test(before.slice(-1) + piece.charAt(0)) && !inWord.test(piece.slice(-1) + after.charAt(0))
    return index % 2 === 1 && isWhole ? inFrench(shown(piece)) : shown(piece)
  })
}
const inWord = /^[\p{L}\p{N}]{2}$/u

/**
 * An address, or a number to call: one that nothing else is written like (« 3114 », « 116 117 »), or a short one before a word that
 * can follow it. Neither « 15 km » nor « le 15 mai » is one.
 */
const linkable =
  /(https?:\/\/[^\s<>"]+[^\s<>".,;:)]|\b(?:3(?:114|919|646|018|133)|116\s?(?:117|00[06]))\b(?!\.\w|\s?[\d€%])|\b1(?:[578]|1[2459])(?=$|[.,)](?!\d)|\s?[:;?!(]|\s(?:o[ur]|avant|before|tout|now|if|si|dans|[ei]n|par)\b))/

/** What a short number that one is told to call comes after. */
const called = /(?:\b(?:le|au|call|text|o[ur]|and)|(?:danger[^.:]*|urgent|emergency)\s?:)\s$/i

/** An address too long to read is told by its site. */
const linked = (text: string): Child =>
  text.split(linkable).map((piece, index, pieces) => {
    const before = pieces[index - 1] ?? ''
    if (index % 2 === 0 || (piece.length < 4 && !called.test(before))) return piece
    const number = telephoneHref(piece)
    if (number) return element('a', { class: 'dial', href: number }, piece)
    const href = webHref(piece)
    return href ? outwards(href, undefined, new URL(href).host) : piece
  })

/** A link that tells the other site nothing of where it comes from. */
export const outwards = (href: string, name: string | undefined, ...children: readonly Child[]): Tree =>
  element('a', { class: name, href, rel: 'noopener noreferrer' }, ...children)

/** The number of a source, that leads to it. */
export function mark(source: number | undefined, { lang, ids }: Viewing): Tree | undefined {
  if (source === undefined) return undefined
  const attributes = { href: `#${ids}source-${source + 1}`, 'aria-label': `${answerWords[lang].source} ${source + 1}` }
  return element('sup', { class: 'mark' }, element('a', attributes, String(source + 1)))
}

/** « Appeler 02 31 67 47 47 », whose number it is read with it (WCAG 2.4.4); the words alone when they are not exactly one number. */
export function phoneView(phone: string | undefined, whose: Child, { lang }: Viewing): Tree | undefined {
  if (!phone) return undefined
  const href = telephoneHref(phone)
  return href
    ? outwards(href, 'action call', `${callVerb(href, lang)} ${phone}`, unseen(', ', whose))
    : element('span', { class: 'call' }, phone)
}

/** One calls a number, « le 15 », but writes to the 114. */
export const callVerb = (href: string, lang: Lang): string =>
  answerWords[lang][href.startsWith('sms:') ? 'textTo' : href.length > longestShort ? 'call' : 'callShort']
const longestShort = 'tel:116117'.length

export function mailView(email: string | undefined, whose: Child, { lang }: Viewing): Tree | undefined {
  if (!email) return undefined
  const href = mailHref(email)
  return href
    ? outwards(href, 'action', unseen(`${answerWords[lang].writeTo} `), email, unseen(', ', whose))
    : element('span', {}, email)
}

/** The title of a page, that opens it when its address can be trusted. */
export function titledLink(title: Child, url: string): Tree {
  const href = webHref(url)
  return href ? outwards(href, undefined, title) : element('span', {}, title)
}

/** A day, for people and for programs; as precise as it is. */
export function dayView(date: string, lang: Lang): Child {
  const label = dateLabel(date, lang)
  return /^\d{4}/.test(date) ? element('time', { datetime: date }, label) : label
}
