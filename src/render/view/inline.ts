/** The small pieces that every view is made of. */
import { answerWords } from '../answer-words'
import { mailHref, telephoneHref, webHref } from '../links'
import { type Child, element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/** Read aloud, not seen. */
export const unseen = (text: string): Tree => element('span', { class: 'unseen' }, text)

export const quiet = (text: string): Tree => element('p', { class: 'quiet' }, text)

export const note = (text: string | undefined): Tree | undefined => (text ? quiet(text) : undefined)

/** A link that tells the other site nothing of where it comes from. */
export const outwards = (href: string, name: string | undefined, ...children: readonly Child[]): Tree =>
  element('a', { class: name, href, rel: 'noopener noreferrer' }, ...children)

/** The number of a source, that leads to it. */
export function mark(source: number | undefined, { lang, ids }: Viewing): Tree | undefined {
  if (source === undefined) return undefined
  const attributes = { href: `#${ids}source-${source + 1}`, 'aria-label': `${answerWords[lang].source} ${source + 1}` }
  return element('sup', { class: 'mark' }, element('a', attributes, String(source + 1)))
}

/** A button that calls; the words alone when they are not exactly one number. */
export function phoneView(phone: string | undefined, { lang }: Viewing): Tree | undefined {
  if (!phone) return undefined
  const href = telephoneHref(phone)
  return href
    ? outwards(href, 'action call', unseen(`${answerWords[lang].call} `), phone)
    : element('span', { class: 'call' }, phone)
}

export function mailView(email: string | undefined, { lang }: Viewing): Tree | undefined {
  if (!email) return undefined
  const href = mailHref(email)
  return href ? outwards(href, 'action', unseen(`${answerWords[lang].writeTo} `), email) : element('span', {}, email)
}

/** The title of a page, that opens it when its address can be trusted. */
export function titledLink(title: string, url: string): Tree {
  const href = webHref(url)
  return href ? outwards(href, undefined, title) : element('span', {}, title)
}
