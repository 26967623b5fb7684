/** What the next question may rely on: ids and slots of this one, and what we are waiting to be told. */
import { intentById } from '../../intents'
import type { Slots } from '../slots'
import type { IntentId, Turn, Understanding } from '../types'
import { stillTold } from './situation'
import { completed } from './slots-from'

/** Small talk and emergencies leave the conversation where it was, but for what is said aside: who and where one is. */
export const leavesNoTrace: ReadonlySet<IntentId> = new Set([
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

/** What the answer told that the next question may rely on. */
export type Told = {
  /** The question on the person's situation that it ends with. */
  readonly asks?: string | undefined
  readonly reachKm?: number | undefined
}

/** The turn to remember after this one; the previous turn when this one says nothing to remember. */
export function nextTurn(understood: Understanding, previous: Turn | undefined, { asks, reachKm }: Told = {}): Turn | undefined {
  if (understood.kind === 'ambiguous')
    return remembering({ intent: understood.candidates[0].intent, slots: understood.slots }, previous)
  if (understood.kind === 'unknown') return withAside(previous, understood.aside)
  if (leavesNoTrace.has(understood.intent)) return withAside(previous, understood.aside)
  const { intent, slots, placeCandidates, unknownPlace } = understood
  if (placeCandidates)
    return remembering({ intent, slots, asked: 'place', among: placeCandidates.slice(0, mostHomonyms) }, previous)
  if (unknownPlace) return remembering({ intent, slots, asked: 'place' }, previous)
  const asked = intentById(intent).firstMissing(slots)
  // A question asked again, because something else was answered, counts once.
  const questioned = [...new Set([...(previous?.questioned ?? []), ...(asks === undefined ? [] : [asks])])]
  return remembering(
    {
      ...{ intent, slots },
      ...(asked ? { asked } : {}),
      ...(asks === undefined ? {} : { asking: asks }),
      ...(reachKm === undefined ? {} : { reachKm }),
      ...(questioned.length > 0 ? { questioned } : {}),
    },
    previous,
  )
}

/** « je suis kiné » holds for the whole conversation, « je suis à Niort » until another place is named. */
function remembering(turn: Turn, previous: Turn | undefined): Turn {
  const { profession, stage, place, structure } = previous?.slots ?? {}
  const { situation } = stillTold(previous?.slots ?? {}, turn.slots)
  // « et pour un généraliste ? » after an intern: another person, whose stage nobody told.
  const isOther = turn.slots.profession !== undefined && profession !== undefined && turn.slots.profession !== profession
  const told: Slots = {
    ...(profession ? { profession } : {}),
    ...(stage && !isOther ? { stage } : {}),
    ...(situation ? { situation } : {}),
    // « qui j’appelle ? » does not end what is said of a project.
    ...(structure && turn.intent === 'contact' ? { structure } : {}),
    ...(place && turn.asked !== 'place' ? { place } : {}),
  }
  return { ...turn, slots: { ...told, ...turn.slots } }
}

/** Changes nothing but what is told aside: « bonjour, je suis infirmière », « elle s’est coupée à Honfleur, ça saigne ». */
function withAside(previous: Turn | undefined, aside: Slots | undefined): Turn | undefined {
  if (!aside) return previous
  return previous ? { ...previous, slots: completed(previous.slots, aside) } : { intent: 'greeting', slots: aside }
}
