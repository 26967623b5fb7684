/** The whole product in one function: a question is understood, then answered. */
import type { KnowledgeBase } from '../db/knowledge'
import { answer } from './answer'
import { reachShown } from './answer/reach-shown'
import type { Deps } from './deps'
import type { Question, Reply, Understanding } from './types'
import { understand } from './understand'
import type { Learned } from './understand/learned'
import { nextTurn } from './understand/turn'

/**
 * Understands and answers one question with at most one round trip to the knowledge base; an emergency makes none. Once a minute that
 * round trip also brings what staff taught elsewhere (learned-memory.ts): it is made even for a question that is not understood, and
 * a question that was just taught is answered again, with a second one.
 * @throws KnowledgeUnavailable when the knowledge base is needed and out of reach
 */
export async function ask(question: Question, deps: Deps): Promise<Reply> {
  const { index, gazetteer, knowledge, taught } = deps
  const understoodWith = (learned: Learned) => understand(question, index, gazetteer, learned)
  const before = taught.learned()
  const first = understoodWith(before)
  // Who may be in danger is told so without waiting.
  const isLost = first.kind !== 'matched' && !first.worry
  const given = isLost && taught.isDue() ? await onlyReading(knowledge) : await replyTo(first, question, deps)
  const since = taught.learned()
  const again = since === before ? first : understoodWith(since)
  return given && intentOf(again) === intentOf(first) ? given : replyTo(again, question, deps)
}

/** Brings what is due; a base out of reach leaves what is remembered. */
const onlyReading = (knowledge: KnowledgeBase): Promise<undefined> =>
  knowledge.read({}).then(
    () => undefined,
    () => undefined,
  )

const intentOf = (understood: Understanding) => (understood.kind === 'matched' ? understood.intent : undefined)

/** Answers what was understood, however it was: from words, or from ids. */
export async function replyTo(understood: Understanding, question: Question, deps: Deps): Promise<Reply> {
  const given = await answer(understood, question, deps)
  const turn = nextTurn(understood, question.previous, { asks: given.asks, reachKm: reachShown(given) })
  return { understood, answer: given, ...(turn ? { turn } : {}) }
}
