/** An aid's card: what was decided, why, and what it takes. */
import type { AidItem, Because } from '../../types'
import { aidName, badgeOf, metLabel, reasonsOf, statusBeside, termsOf, truthSign } from '../aid-words'
import { truthWord } from '../answer-words'
import { element, type Tree } from '../tree'
import { mark, note, unseen } from './inline'
import type { Viewing } from './viewing'

export function aidView(item: AidItem, viewing: Viewing): Tree {
  const { lang } = viewing
  const badge = badgeOf(item, lang)
  const beside = statusBeside(item, lang)
  const { telling, met } = reasonsOf(item)
  const terms = termsOf(item, lang).map(({ label, text }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, text)),
  )
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, aidName(item), mark(item.source, viewing)),
    element(
      'p',
      {},
      element('span', { class: `badge badge-${badge.name}` }, badge.label),
      ' ',
      beside && element('span', { class: 'quiet' }, beside),
    ),
    item.amount && element('p', { class: 'amount' }, item.amount),
    telling.length > 0 && reasonsView(telling, viewing),
    terms.length > 0 && element('dl', { class: 'terms' }, ...terms),
    note(item.note),
    met.length > 0 &&
      element('details', { class: 'met' }, element('summary', {}, metLabel(met.length, lang)), reasonsView(met, viewing)),
  )
}

export const reasonsView = (reasons: readonly Because[], viewing: Viewing): Tree =>
  element('ul', { class: 'reasons' }, ...reasons.map((reason) => reasonView(reason, viewing)))

/** The sign is for the eye; the word says the same to whoever does not see it. */
function reasonView({ met, explain, source }: Because, viewing: Viewing): Tree {
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, truthSign(met))
  const said = element('span', {}, unseen(`${truthWord(met, viewing.lang)} : `), explain, mark(source, viewing))
  return element('li', {}, sign, said)
}
