/** An intent once chosen: what fills its slots, from the text, from the previous turn and from where the person is. */
import { intentById } from '../../intents'
import type { SlotName, Slots } from '../slots'
import type { Candidate, IntentId, Matched, NonEmpty, Place, Question, Turn } from '../types'
import { acceptedBy } from './brought'
import { explain } from './explanation'
import type { Reading } from './reading'
import { sideOf } from './side'
import { stillTold } from './situation'
import { completed, onDuty, type SaidSlots, slotsFrom } from './slots-from'
import { leavesNoTrace } from './turn'

/** How an intent was chosen; `inherited` is what it takes over from the previous turn. */
export type Choice = Pick<Matched, 'intent' | 'confidence'> & {
  readonly by: 'match' | 'follow-up'
  readonly inherited?: Slots | undefined
}

/** Fills the slots of the intent chosen. */
export function matched(
  { intent, by, confidence, inherited = {} }: Choice,
  reading: Reading,
  question: Question,
  candidates: readonly Candidate[],
): Matched {
  const accepted = acceptedBy(intent)
  const said = slotsFrom(reading, accepted)
  const isKept = (name: string) => accepted.some((slot) => slot === name) && !(name === 'place' && said.unknownPlace)
  const kept = Object.fromEntries(Object.entries(inherited).filter(([name]) => isKept(name)))
  const told = keepsSituation(accepted) ? stillTold({ ...personOf(question, said, accepted), ...kept }, said.slots) : kept
  const slots = onDuty(intent, completed(told, said.slots))
  if (slots.place?.kind === 'position' && !question.position) delete slots.place // the point itself is never remembered
  const { profession } = question.previous?.slots ?? {}
  if (profession && !slots.profession && keepsProfession.has(intent)) slots.profession = profession
  const offered = said.placeCandidates ?? (by === 'follow-up' ? stillOffered(question.previous, intent, slots) : undefined)
  if (offered) delete slots.place
  else if (accepted.includes('place') && (!slots.place || (!said.slots.place && saysHere(reading, question)))) {
    const place = keptPlace(intent, question, said.unknownPlace, saysHere(reading, question))
    if (place) slots.place = place
  }
  const lacksItsPlace = said.unknownPlace && !slots.place && intentById(intent).required.some((slot) => slot === 'place')
  const side = sideOf(intent, slots, question)
  return {
    kind: 'matched',
    intent,
    confidence,
    by,
    slots,
    candidates: shown(candidates),
    because: explain(reading),
    ...(side ? { side } : {}),
    ...(offered ? { placeCandidates: offered } : {}),
    ...(leavesNoTrace.has(intent) ? aside(reading) : {}),
    ...(lacksItsPlace ? { unknownPlace: true as const } : {}),
  }
}

/** As many candidates as there are "did you mean" buttons. */
export const shown = (candidates: readonly Candidate[]): readonly Candidate[] => candidates.slice(0, 3)

/** Intents about a place keep the place of the conversation when the new question names none. */
const keepsPlace: ReadonlySet<IntentId> = new Set([
  'find-care',
  'on-call-care',
  'no-regular-doctor',
  'contact',
  'find-aids',
  'zone-status',
  'start-structure',
  'training',
  'figure',
  'figure-trend',
])

/** Intents about the person keep the profession of the conversation. */
const keepsProfession: ReadonlySet<IntentId> = new Set(['find-aids', 'training'])

/** Intents that judge the person keep what they told of themselves. */
const keepsSituation = (accepted: readonly SlotName[]): boolean => accepted.includes('situation')

/** What the person told so far, as far as the intent takes it: « et le CAIM ? » is asked by the same person, of the same town. */
function personOf({ previous }: Question, said: SaidSlots, accepted: readonly SlotName[]): Slots {
  const { situation, profession, stage, zoning, place } = previous?.slots ?? {}
  const isSame = said.slots.profession === undefined || said.slots.profession === profession
  const takes = (slot: SlotName) => accepted.includes(slot)
  return {
    ...(situation ? { situation } : {}),
    ...(profession ? { profession } : {}),
    ...(stage && isSame && takes('stage') ? { stage } : {}),
    // « en ZIP » said of no town is not said of the next one named.
    ...(zoning && takes('zoning') && (place || !said.slots.place) ? { zoning } : {}),
    ...(place && takes('place') && !said.unknownPlace && place.kind !== 'position' ? { place } : {}),
  }
}

/** The homonyms of the last turn, when « oui » or « et un dentiste ? » still leaves the choice open. */
function stillOffered(previous: Turn | undefined, intent: IntentId, { place }: Slots): NonEmpty<Place> | undefined {
  const [first, ...others] = (previous?.intent === intent && !place && previous.among) || []
  return first && [first, ...others]
}

/** Who and where the person says they are: « bonjour, je suis infirmière ». */
function aside(reading: Reading): { readonly aside?: Slots } {
  const { slots } = slotsFrom(reading, ['profession', 'stage', 'situation', 'place'])
  return Object.keys(slots).length > 0 ? { aside: slots } : {}
}

/** « et près de moi ? » with a position leaves the place of the conversation. */
const saysHere = ({ text }: Reading, { position }: Question): boolean => position !== undefined && here.test(text)
const here = /\b(pres|autour|cote|proche) de (moi|ma position|chez moi)\b|\b(near|around|close to) (me|my position)\b/

/** « Près de moi » and nothing else: care is what one has near. */
export const asksOnlyHere = (reading: Reading, question: Question): boolean =>
  saysHere(reading, question) && reading.text.replace(here, '').trim() === ''

function keptPlace(intent: IntentId, question: Question, unknownPlace: boolean, isHere: boolean): Place | undefined {
  if (unknownPlace) return undefined
  const previous = isHere ? undefined : question.previous?.slots.place
  if (previous && previous.kind !== 'position' && keepsPlace.has(intent)) return previous
  return question.position
    ? { kind: 'position', code: '', name: question.lang === 'fr' ? 'votre position' : 'your position' }
    : undefined
}
