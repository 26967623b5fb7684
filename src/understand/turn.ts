/** What the next question may rely on: ids and slots of this one, and what we are waiting to be told. */
import { intentById } from '../../intents'
import type { IntentId, Turn, Understanding } from '../types'

/** Small talk and emergencies leave the conversation where it was. */
const leavesNoTrace: ReadonlySet<IntentId> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'about',
  'human',
  'emergency',
  'medical-advice',
  'out-of-scope',
])
/** As many homonyms as there are buttons. */
export const mostHomonyms = 6

/** The turn to remember after this one; the previous turn when this one says nothing to remember. */
export function nextTurn(understood: Understanding, previous: Turn | undefined): Turn | undefined {
  switch (understood.kind) {
    case 'unknown':
      return previous
    case 'ambiguous':
      return { intent: understood.candidates[0].intent, slots: understood.slots }
    case 'matched': {
      const { intent, slots, placeCandidates, unknownPlace } = understood
      if (leavesNoTrace.has(intent)) return previous
      if (placeCandidates) return { intent, slots, asked: 'place', among: placeCandidates.slice(0, mostHomonyms) }
      if (unknownPlace) return { intent, slots, asked: 'place' }
      const asked = intentById(intent).firstMissing(slots)
      return asked ? { intent, slots, asked } : { intent, slots }
    }
  }
}
