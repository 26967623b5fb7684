/** Whom to call or write to. */
import type { ContactItem } from '../../types'
import { answerWords, contactLine } from '../answer-words'
import { webHref } from '../links'
import { element, type Tree } from '../tree'
import { mailView, mark, note, outwards, phoneView, unseen } from './inline'
import type { Viewing } from './viewing'

export function contactView(item: ContactItem, viewing: Viewing): Tree {
  const site = item.url && webHref(item.url)
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, item.organisation, mark(item.source, viewing)),
    note(contactLine(item)),
    item.address && element('p', {}, item.address),
    note(item.note),
    element(
      'p',
      { class: 'actions' },
      phoneView(item.phone, viewing),
      mailView(item.email, viewing),
      site && outwards(site, 'action', answerWords[viewing.lang].website, unseen(` ${item.organisation}`)),
    ),
  )
}
