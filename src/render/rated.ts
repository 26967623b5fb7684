/** Which answers an opinion is asked of. */
import { type RatedKind, ratedKinds } from '../feedback'
import type { Reply } from '../types'
import { leavesNoTrace } from '../understand/turn'

/** Undefined for small talk, an alarm, a refused medical question, and what was not understood: the token says nothing of these. */
export const ratedKind = ({ understood, answer }: Pick<Reply, 'understood' | 'answer'>): RatedKind | undefined =>
  understood.kind === 'matched' && !leavesNoTrace.has(understood.intent)
    ? ratedKinds.find((kind) => kind === answer.kind)
    : undefined
