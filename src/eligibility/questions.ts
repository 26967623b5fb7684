/** The question worth asking next: the one that would settle the most aids. At most three in a conversation. */
import type { Judged } from './judge'

export const mostQuestions = 3

/** A key of vocabulary/situation.json, or `zoning`; undefined when there is nothing left to ask. */
export function nextQuestion(all: readonly Judged[], asked: readonly string[]): string | undefined {
  if (asked.length >= mostQuestions) return undefined
  const worth = new Map<string, number>()
  for (const [rank, { verdict, because }] of all.entries()) {
    if (verdict !== 'depends') continue
    const unknown = because.filter(({ met }) => met === 'unknown')
    // The first aids are the useful ones, and a question settles more of an aid that lacks little.
    for (const { askable } of unknown)
      if (askable && !asked.includes(askable)) worth.set(askable, (worth.get(askable) ?? 0) + 1 / ((rank + 1) * unknown.length))
  }
  return [...worth].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
