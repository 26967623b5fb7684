/** The only writer of the contract's reply to `POST /api/ask`. */
import type { Lang, Reply, Understanding } from '../types'
import { toText } from './text'

/** The reply as the contract shapes it: adds `answer.text`, writes what was not understood as `intent: null`. */
export function toJson(reply: Reply, requestId: string, state: string, lang: Lang) {
  const { kind, title, sections, sources, followUps } = reply.answer
  return {
    requestId,
    understood: understoodJson(reply.understood),
    answer: { kind, title, text: toText(reply.answer, lang), sections, sources, followUps },
    state,
  }
}

function understoodJson(understood: Understanding) {
  switch (understood.kind) {
    case 'matched': {
      const { intent, confidence, by, slots, candidates, because, placeCandidates } = understood
      const known = intent === 'out-of-scope' ? null : intent
      return { intent: known, confidence, by, slots, candidates, because, ...(placeCandidates ? { placeCandidates } : {}) }
    }
    case 'ambiguous':
      return {
        intent: null,
        confidence: 0,
        by: 'match' as const,
        slots: understood.slots,
        candidates: understood.candidates,
        because: understood.because,
      }
    case 'unknown':
      return {
        intent: null,
        confidence: 0,
        by: 'match' as const,
        slots: {},
        candidates: understood.candidates,
        because: understood.because,
      }
  }
}
