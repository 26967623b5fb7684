/** A turn of the conversation: what was asked, what was understood of it, the answer, and the ways on. */
import type { RatedKind } from '../../feedback'
import { colon } from '../../formats'
import type { FollowUp } from '../../types'
import { answerWords } from '../answer-words'
import { askedBack } from '../asked-back'
import type { Chip } from '../chips'
import type { Drawing } from '../map/map'
import { type Child, element, type Tree } from '../tree'
import { answerView, type Shown } from './answer'
import { chipsView } from './chips'
import { feedbackView } from './feedback'
import { named, unseen } from './inline'
import { toolsView } from './tools'
import type { Viewing } from './viewing'

/** A turn as the API tells it and as a page shows it. */
export type ShownTurn = {
  /** The person's own words, or the label of what was clicked. */
  readonly question: string
  readonly answer: Shown
  readonly chips: readonly Chip[]
  /** A path of ours that asks the same again; absent when it is personal. */
  readonly share?: string
  /** Drawn by the server, when there are places to show. */
  readonly map?: Drawing
  /** The kind of the answer, where an opinion of it is asked. */
  readonly rated?: RatedKind
}

/** The ways on stand under the question we ask, when there is one. */
export function turnView({ question, answer, chips, share, map, rated }: ShownTurn, viewing: Viewing): Tree {
  const { lang } = viewing
  const { question: asks } = askedBack(answer)
  return element(
    'section',
    { class: 'turn', lang },
    element('p', { class: 'asked' }, unseen(`${answerWords[lang].asked}${colon(lang)} `), question),
    chipsView(chips, viewing),
    answerView(answer, viewing, map),
    asks && element('p', { class: 'asks' }, asks),
    answer.followUps.length > 0 && questionButtons(answer.followUps, asks ?? answerWords[lang].next, viewing),
    rated && feedbackView({ kind: rated, question }, viewing),
    toolsView(share, viewing),
  )
}

/** Buttons that are questions: they go out as the field's text would. A named group, for a named form is a landmark, one too many a turn. */
export const questionButtons = (followUps: readonly FollowUp[], label: string, { scripted, fields }: Viewing): Tree =>
  element(
    'form',
    scripted ? {} : { method: 'post', action: '/' },
    ...fields,
    element(
      'div',
      { class: 'follow-ups', role: 'group', 'aria-label': label },
      ...followUps.map(
        (one): Child => element('button', { type: 'submit', name: 'text', value: one.text }, named(one.label, one)),
      ),
    ),
  )
