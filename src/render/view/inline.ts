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

/** What is in French in any language, for a voice to read it so (WCAG 3.1.2). */
export const french = (text: string, { lang }: Pick<Viewing, 'lang'>): Child => (lang === 'fr' ? text : inFrench(text))

const inFrench = (text: string): Tree => element('span', { lang: 'fr' }, text)

/** A text of the answer: what it quotes in French is marked, the addresses of pages are links. */
export function spoken(text: string, { quotes = [] }: Quoting): Child {
  for (const quote of [...quotes].sort((one, other) => other.length - one.length)) {
    const start = startOf(quote, text)
    const end = start + quote.length
    if (start >= 0) return [spoken(text.slice(0, start), { quotes }), inFrench(quote), spoken(text.slice(end), { quotes })]
  }
  return linked(text)
}

/** Where it stands as whole words: « 5 € » is not in « 35 € ». */
function startOf(quote: string, text: string, from = 0): number {
  const start = text.indexOf(quote, from)
  if (start < 0 || quote === '') return -1
  const [before, last] = [start - 1, start + quote.length - 1]
  const isInWord = inWord.test(text.slice(Math.max(before, 0), start + 1)) || inWord.test(text.slice(last, last + 2))
  return isInWord ? startOf(quote, text, start + 1) : start
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
