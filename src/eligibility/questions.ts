/** The question worth asking next: the one that would settle the most aids. At most three in a conversation. */
import type { Judged } from './judge'
import { isForFew } from './rank'

export const mostQuestions = 3
/** What a question is worth to an aid that every profession may have. */
const ofEveryone = 0.5

/** A question, and the aids it would help to settle, the most useful first. */
export type NextQuestion = {
  /** A key of vocabulary/situation.json, `zoning` or `stage`. */
  readonly asks: string
  readonly settles: readonly Judged[]
}

/** Undefined when there is nothing left to ask; `asked` are the questions of the conversation so far. */
export function nextQuestion(judged: readonly Judged[], asked: readonly string[]): NextQuestion | undefined {
  if (asked.length >= mostQuestions) return undefined
  const questions = new Map<string, { readonly settles: Judged[]; worth: number }>()
  for (const [rank, one] of judged.entries()) {
    if (one.verdict !== 'depends') continue
    const unknown = one.because.filter(({ met }) => met === 'unknown')
    for (const { askable } of unknown) {
      if (askable === undefined || asked.includes(askable)) continue
      const question = questions.get(askable) ?? { settles: [], worth: 0 }
      question.settles.push(one)
      // The first aids are the useful ones, a question settles more of an aid that lacks little, and one's own aids come first.
      question.worth += (isForFew(one.aid) ? 1 : ofEveryone) / ((rank + 1) * unknown.length)
      questions.set(askable, question)
    }
  }
  const [best] = [...questions].sort(([, one], [, other]) => other.worth - one.worth)
  return best && { asks: best[0], settles: best[1].settles }
}
