/** The whole product in one function: a question is understood, then answered. */
import { answer } from './answer'
import type { Deps } from './deps'
import type { Question, Reply } from './types'
import { understand } from './understand'
import { nextTurn } from './understand/turn'

/**
 * Answers one question with at most one round trip to the knowledge base; an emergency makes none.
 * @throws KnowledgeUnavailable when the knowledge base is needed and out of reach
 */
export async function ask(question: Question, deps: Deps): Promise<Reply> {
  const understood = understand(question, deps.index, deps.gazetteer)
  const given = await answer(understood, question, deps)
  const turn = nextTurn(understood, question.previous, given.asks)
  return { understood, answer: given, ...(turn ? { turn } : {}) }
}
