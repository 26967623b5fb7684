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

const inFrench = (text: string): Tree => element('span', { lang: 'fr' }, text)

/** A text of the answer: what it quotes in French is marked, the addresses of pages are links. */
export const spoken = (text: string, { quotes = [] }: Quoting): Child =>
  marked(
    text,
    [...quotes].sort((one, other) => other.length - one.length),
  )

/** The longest quotes first: a shorter one may be a part of them. */
function marked(text: string, [quote, ...shorter]: readonly string[]): Child {
  if (quote === undefined) return linked(text)
  return cut(text, quote).map((piece, index) => (index % 2 === 1 ? inFrench(piece) : marked(piece, shorter)))
}

/** Around each place where the quote stands as whole words, the quote between: « 5 € » is not in « 35 € ». */
function cut(text: string, quote: string): readonly string[] {
  const pieces: string[] = []
  let done = 0
  for (let at = text.indexOf(quote); at >= 0 && quote !== ''; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length
    if (at < done || inWord.test(text.slice(Math.max(at - 1, 0), at + 1)) || inWord.test(text.slice(end - 1, end + 1))) continue
    pieces.push(text.slice(done, at), quote)
    done = end
  }
  return [...pieces, text.slice(done)]
}
const inWord = /^[\p{L}\p{N}]{2}$/u

/** An address too long to read is told by its site. */
const linked = (text: string): Child =>
  text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/).map((piece, index) => {
    const href = index % 2 === 1 ? webHref(piece) : undefined
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
