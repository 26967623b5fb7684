/** Whom to call or write to; in an emergency, the numbers as wide as the screen. */
import type { ContactItem } from '../../types'
import { answerWords, contactLine } from '../answer-words'
import { telephoneHref, webHref } from '../links'
import { element, type Tree } from '../tree'
import { actionsView, callVerb, french, mailView, mark, named, note, outwards, phoneView, spoken, unseen } from './inline'
import type { Viewing } from './viewing'

export function contactView(item: ContactItem, viewing: Viewing): Tree {
  const site = item.url && webHref(item.url)
  const name = named(item.organisation, item)
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, name, mark(item.source, viewing)),
    note(contactLine(item) && spoken(contactLine(item), item)),
    item.address && element('p', { class: 'address' }, french(item.address, viewing)),
    note(item.note && spoken(item.note, item)),
    actionsView(
      phoneView(item.phone, name, viewing),
      mailView(item.email, name, viewing),
      site && outwards(site, 'action', answerWords[viewing.lang].website, unseen(', ', name)),
    ),
  )
}

/** A number that saves a life is the first and the biggest thing on the screen. */
export function lifelineView(item: ContactItem, viewing: Viewing): Tree {
  const href = item.phone && telephoneHref(item.phone)
  if (!href) return contactView(item, viewing)
  return element(
    'li',
    {},
    outwards(
      href,
      'lifeline',
      element('strong', {}, `${callVerb(href, viewing.lang)} ${item.phone}`),
      ' ',
      element('span', {}, named(item.organisation, item)),
    ),
    element('p', {}, spoken([contactLine(item), item.note].filter(Boolean).join(' · '), item), mark(item.source, viewing)),
  )
}
