/** « Cette réponse vous aide ? » : two buttons under an answer; then, for a no, why. Forms of the page, that a script may send in place. */
import type { RatedKind, Rating } from '../../feedback'
import { feedbackWords } from '../feedback-words'
import { type Child, element, type Tree } from '../tree'
import type { Viewing } from './viewing'

/** What the form says of the answer; `question` travels with it, and is kept only when its author joins it. */
export type RatedAnswer = { readonly kind: RatedKind; readonly question: string }

/** Buttons named `rating`. */
export function feedbackView(rated: RatedAnswer, viewing: Viewing): Tree {
  const words = feedbackWords[viewing.lang]
  const button = (rating: Rating) => element('button', { type: 'submit', name: 'rating', value: rating }, words[rating])
  return form(rated, viewing, words.asks, [button('up'), button('down')])
}

/** Buttons named `reason`, and the box to tick, before them, that joins the question. What was not understood says nothing to call wrong. */
export function reasonsView(rated: RatedAnswer, viewing: Viewing): Tree {
  const { why, reasons, join } = feedbackWords[viewing.lang]
  const box = element('label', {}, element('input', { type: 'checkbox', name: 'join', value: 'yes' }), ` ${join}`)
  const buttons = Object.entries(rated.kind === 'not-understood' ? { 'off-topic': 'OK' } : reasons).map(([reason, label]) =>
    element('button', { type: 'submit', name: 'reason', value: reason }, label),
  )
  return form(rated, viewing, why, [...(viewing.scripted ? [] : [hidden('rating', 'down')]), box, ...buttons])
}

/** A group named by its question: a named form would be a landmark, one too many a turn. */
function form({ kind, question }: RatedAnswer, { scripted, fields }: Viewing, asks: string, controls: readonly Child[]): Tree {
  return element(
    'form',
    scripted ? { class: 'feedback' } : { class: 'feedback', method: 'post', action: '/avis' },
    ...(scripted ? [] : [...fields, hidden('kind', kind), hidden('question', question)]),
    element('div', { role: 'group', 'aria-label': asks }, element('span', {}, asks), ...controls),
  )
}

const hidden = (name: string, value: string): Tree => element('input', { type: 'hidden', name, value })
