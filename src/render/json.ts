/** The only writer of the contract's reply to `POST /api/ask`. */
import type { Lang, Reply, Understanding } from '../types'
import { toText } from './text'
import { turnParts } from './turn-parts'

/** The reply as the contract shapes it: adds `answer.text`, writes what was not understood as `intent: null`. `asked` is what a question by ids is called. */
export function toJson(reply: Reply, requestId: string, state: string, lang: Lang, asked?: string) {
  const { answer } = reply
  return {
    requestId,
    lang,
    understood: understoodJson(reply.understood),
    answer: { ...answer, text: toText(answer, lang) },
    ...(asked ? { asked } : {}),
    ...turnParts(reply, lang),
    state,
  }
}

function understoodJson(understood: Understanding) {
  const { because } = understood
  const candidates = understood.candidates
    .filter(({ intent }) => intent !== 'out-of-scope')
    .map(({ intent, confidence }) => ({ intent, confidence: rounded(confidence) }))
  const nothing = { intent: null, confidence: 0, by: 'match' as const, candidates, because }
  switch (understood.kind) {
    case 'matched': {
      const { intent, confidence, by, slots, side, placeCandidates } = understood
      const homonyms = placeCandidates ? { placeCandidates } : {}
      return { intent, confidence: rounded(confidence), by, slots, ...(side ? { side } : {}), candidates, because, ...homonyms }
    }
    case 'ambiguous':
      return { ...nothing, slots: understood.slots }
    case 'unknown':
      return { ...nothing, slots: {} }
  }
}

/** Three digits say all that a probability here can mean. */
const rounded = (confidence: number) => Math.round(confidence * 1000) / 1000
