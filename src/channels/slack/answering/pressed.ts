/** A pressed button → its question, answered: in its conversation when it has words, by its ids otherwise. */
import type { AnswerAsked, AnswerQuestion, TurnOutput, Usual } from '../../../conversation'
import { type ButtonQuestion, readButtonValue } from '../../../render/slack/button'
import type { Turn } from '../../../types'
import type { Gazetteer } from '../../../understand/places'
import { askedAt } from '../../asked-query'

export type PressedPorts = {
  readonly answerQuestion: AnswerQuestion
  readonly answerAsked: AnswerAsked
  readonly gazetteer: Gazetteer
}

/** The answer and the page of it that is asked; undefined when the value is not one of ours, or names a place that is no more. */
export async function pressed(
  value: unknown,
  ports: PressedPorts,
  usual?: Usual,
): Promise<(TurnOutput & { readonly page: number }) | undefined> {
  const read = readButtonValue(value)
  if (!read) return undefined
  if ('text' in read) {
    const { text, state } = read
    const previous = turnBefore(read, ports.gazetteer)
    return { ...(await ports.answerQuestion({ text, stateToken: state, previous, usual })), page: 1 }
  }
  const asked = askedAt(read.asked, ports.gazetteer)
  return asked && { ...(await ports.answerAsked(asked)), page: read.page ?? 1 }
}

/** The turn that a question by words follows, when it is told by ids; a place that is no more makes a new question of it. */
function turnBefore({ after }: Pick<ButtonQuestion, 'after'>, gazetteer: Gazetteer): Turn | undefined {
  const asked = after && askedAt(after.asked, gazetteer)
  if (!asked) return undefined
  const { asking, questioned, reachKm } = after
  const { intent, slots, lang } = asked
  return {
    intent,
    slots,
    lang,
    ...(asking ? { asking } : {}),
    ...(questioned ? { questioned } : {}),
    ...(reachKm ? { reachKm } : {}),
  }
}
