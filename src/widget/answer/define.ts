/**
 * The answers' entry, loaded with the first question: how a turn looks, and what is done with one. Nobody imports a script that comes
 * with an integrity, so what it brings hangs on the element it defines.
 */
import { answerStyle } from '../../render/answer-style'
import { tools } from './tools'
import { turnNode } from './turn-node'

class Answers extends HTMLElement {
  static readonly styles = answerStyle
  static readonly turnNode = turnNode
  static readonly tools = tools
}
export type AnswersClass = typeof Answers

if (!customElements.get('proxisoin-answers')) customElements.define('proxisoin-answers', Answers)
