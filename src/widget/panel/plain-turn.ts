/** A turn in plain words, when the script that shows answers could not come: nothing of the answer is lost. */
import { element, type Tree } from '../../render/tree'
import type { Turn } from './memory'

export const plainTurn = ({ question, answer, lang }: Turn): Tree =>
  element(
    'section',
    { class: 'turn plain', lang },
    element('p', { class: 'quiet' }, question),
    element('h2', {}, answer.title),
    element('p', {}, answer.text),
  )
