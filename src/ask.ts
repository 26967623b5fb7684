/** The whole product in one function: a question is understood, then answered. */
import { answer } from './answer'
import { reachShown } from './answer/reach-shown'
import type { Deps } from './deps'
import type { Question, Reply, Understanding } from './types'
import { understand } from './understand'
import { nextTurn } from './understand/turn'

/**
 * Understands and answers one question with at most one round trip to the knowledge base; an emergency makes none.
 * @throws KnowledgeUnavailable when the knowledge base is needed and out of reach
 */
export const ask = (question: Question, deps: Deps): Promise<Reply> =>
  replyTo(understand(question, deps.index, deps.gazetteer), question, deps)

/** Answers what was understood, however it was: from words, or from ids. */
export async function replyTo(understood: Understanding, question: Question, deps: Deps): Promise<Reply> {
  const given = await answer(understood, question, deps)
  const turn = nextTurn(understood, question.previous, { asks: given.asks, reachKm: reachShown(given) })
  return { understood, answer: given, ...(turn ? { turn } : {}) }
}
