/** A turn of the conversation: what was asked, the answer, and the ways on. */
import type { FollowUp } from '../../types'
import { answerWords } from '../answer-words'
import { askedBack } from '../asked-back'
import { type Child, element, type Tree } from '../tree'
import { answerView, type Shown } from './answer'
import { unseen } from './inline'
import type { Viewing } from './viewing'

/** How buttons become questions: a page's form posts them with these hidden fields, the widget hears them itself. */
export type FormOf = { readonly attributes: Readonly<Record<string, string>>; readonly fields: readonly Tree[] }

/** The ways on stand under the question we ask, when there is one. */
export function turnView(question: string, answer: Shown, viewing: Viewing, form: FormOf): readonly Tree[] {
  const { lang } = viewing
  const { question: asks } = askedBack(answer)
  return [
    element('p', { class: 'asked' }, unseen(`${answerWords[lang].asked} : `), question),
    answerView(answer, viewing),
    ...(asks ? [element('p', { class: 'asks', lang }, asks)] : []),
    ...(answer.followUps.length > 0 ? [questionButtons(answer.followUps, asks ?? answerWords[lang].next, form)] : []),
  ]
}

/** Buttons that are questions: they go out as the field's text would. */
export const questionButtons = (followUps: readonly FollowUp[], label: string, { attributes, fields }: FormOf): Tree =>
  element(
    'form',
    { class: 'follow-ups', ...attributes, 'aria-label': label },
    ...fields,
    ...followUps.map(({ label, text }): Child => element('button', { type: 'submit', name: 'text', value: text }, label)),
  )
