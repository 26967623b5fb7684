/** Which answers an opinion is asked of. */
import { type RatedKind, ratedKinds } from '../feedback'
import type { Reply } from '../types'
import { leavesNoTrace } from '../understand/turn'

/** Undefined for small talk, an alarm and a refused medical question: the token says nothing of these. */
export function ratedKind({ understood, answer }: Pick<Reply, 'understood' | 'answer'>): RatedKind | undefined {
  if (understood.kind === 'unknown') return 'not-understood'
  if (understood.kind === 'ambiguous' || leavesNoTrace.has(understood.intent)) return undefined
  return ratedKinds.find((kind) => kind === answer.kind)
}
