/**
 * Reads a short question with the one before it, in this order:
 *
 *     « plus loin »           moves the radius of the last search
 *     « et à Lille ? »        brings a slot the last intent takes and nothing else: that intent, completed or corrected
 *     « et le montant ? »     only asks: the last subject is put back (« et le montant … caim ») and the model reads both
 */
import { intentById } from '../../intents'
import type { Intent } from '../intent'
import type { SlotName, Slots } from '../slots'
import type { Candidate, IntentId, Turn } from '../types'
import { abstainBelow } from './classify'
import type { Reading, Recogniser } from './reading'
import { slotsFrom } from './slots-from'
import { leavesNoTrace } from './turn'
import { askingWords, smallWords } from './words/elliptical-words'

export type FollowedUp = { readonly intent: IntentId; readonly confidence: number; readonly inherited: Slots }
/** What reading a text again needs. */
export type Ear = { readonly recognise: Recogniser; readonly classify: (reading: Reading) => readonly Candidate[] }

/** The intent and the slots a short text takes from the previous turn; undefined when it is a question of its own. */
export function followUp(reading: Reading, candidates: readonly Candidate[], previous: Turn, ear: Ear): FollowedUp | undefined {
  return moved(reading, previous) ?? completing(reading, candidates, previous) ?? asking(reading, candidates, previous, ear)
}

const further = /\b(plus loin|elargi\w*|plus large|autour|further|wider)\b/
const nearer = /\b(plus pres|plus proche|moins loin|closer|nearer)\b/
/** Kilometres: what « plus loin » doubles and « plus près » halves when no radius was said. */
const usualRadiusKm = 20

/** « plus loin », « plus près »: the same search in a larger or smaller circle. */
function moved(reading: Reading, { intent, slots }: Turn): FollowedUp | undefined {
  if (!acceptedBy(intent).includes('radiusKm') || reading.words.length > 6 || reading.places.length > 0) return undefined
  const factor = further.test(reading.text) ? 2 : nearer.test(reading.text) ? 0.5 : undefined
  if (factor === undefined) return undefined
  const radiusKm = Math.min(200, Math.max(1, Math.round((slots.radiusKm ?? usualRadiusKm) * factor)))
  return { intent, confidence: 0.9, inherited: { ...slots, radiusKm } }
}

/** Openings that continue the previous question rather than start one. */
const continues =
  /^(et|ou bien|ou alors|sinon|plutot|finalement|idem|pareil|meme question|meme chose|la meme|non|pardon|celle|celui|ah non|and|what about|how about|same|no)\b/
/** Beyond this confidence a new question is a new question, however it starts. */
const sureOfAnother = 0.85

/** The previous intent, when the text gives it a slot or corrects one. */
function completing(reading: Reading, candidates: readonly Candidate[], previous: Turn): FollowedUp | undefined {
  const accepted = acceptedBy(previous.intent)
  const followed = (confidence: number) => ({ intent: previous.intent, confidence, inherited: previous.slots })
  const left = leftOver(reading, accepted)
  if (previous.asked && left.length === 0 && agrees.test(reading.text)) return followed(0.9)
  if (!accepted.some((slot) => fills(reading, slot))) return undefined

  const [best] = candidates
  const other = best && best.intent !== previous.intent && best.confidence >= sureOfAnother
  if (left.length === 0) return followed(0.95)
  if (previous.asked && fills(reading, previous.asked) && !other) return followed(0.95)
  if (best?.intent === previous.intent && intentById(best.intent).required.some((slot) => !fills(reading, slot)))
    return followed(best.confidence)
  if (left.every((word) => askingWords.has(word))) return undefined
  return continues.test(reading.text) && reading.words.length <= 10 && !other ? followed(0.8) : undefined
}

/** « oui » to what we asked: we ask it again, with its buttons. */
const agrees = /\b(oui|ok|d accord|yes)\b/

/** What a question is about; the rest says where, when or how many. */
const subjectSlots: readonly SlotName[] = [
  'aid',
  'programme',
  'indicator',
  'care',
  'structure',
  'organisation',
  'topic',
  'term',
  'zoning',
  'profession',
]
/** Announces a new subject. */
const elsewhere = /\b(autre (chose|question|sujet)|rien d autre|another question|something else)\b/
/** A longer text names what it is about, even in words we do not know. */
const mostWordsWithoutSubject = 6

/** An intent about the previous subject, when the text names none: because it only asks, or lacks what its own intent needs. */
function asking(reading: Reading, candidates: readonly Candidate[], previous: Turn, ear: Ear): FollowedUp | undefined {
  const [best] = candidates
  if (!best || best.intent === 'thanks' || elsewhere.test(reading.text)) return undefined
  if (subjectSlots.some((slot) => fills(reading, slot))) return undefined
  const left = leftOver(reading, acceptedBy(previous.intent))
  const onlyAsks = left.length > 0 && left.every((word) => askingWords.has(word))
  const lacksSubject =
    best.confidence >= abstainBelow &&
    reading.words.length <= mostWordsWithoutSubject &&
    intentById(best.intent).required.some((slot) => slot !== 'place' && !fills(reading, slot))
  if (!onlyAsks && !lacksSubject) return undefined

  const subject = subjectOf(previous, ear.recognise)
  const inherited = { ...subject.slots, ...previous.slots }
  const hasItsSubject = ({ required }: Intent) =>
    required.every((slot) => slot === 'place' || inherited[slot] !== undefined || fills(reading, slot))
  const [likeliest] = agreed(candidates, ear.classify(joined(reading, subject.reading)), previous.intent).filter(
    ({ intent }) => !leavesNoTrace.has(intent) && hasItsSubject(intentById(intent)),
  )
  return likeliest && { ...likeliest, inherited }
}

/** The previous subject as words of its own (« caim », « densite generalistes »), and all the slots these words can fill. */
function subjectOf({ intent, slots }: Turn, recognise: Recogniser): { readonly reading: Reading; readonly slots: Slots } {
  const accepted = acceptedBy(intent)
  const ids = subjectSlots.flatMap((slot) => (accepted.includes(slot) ? [slots[slot]] : [])).filter((id) => id !== undefined)
  const words = [...new Set(ids)].flatMap((id) => String(id).split('-'))
  const reading = { text: words.join(' '), words, entities: recognise(words), places: [] }
  return { reading, slots: slotsFrom(reading, subjectSlots).slots }
}

function joined(first: Reading, second: Reading): Reading {
  const shift = first.words.length
  const moved = second.entities.map((entity) => ({ ...entity, start: entity.start + shift, end: entity.end + shift }))
  return {
    text: `${first.text} ${second.text}`,
    words: [...first.words, ...second.words],
    entities: [...first.entities, ...moved],
    places: first.places,
  }
}

/** Kept for an intent one of the two readings gives nothing: neither alone decides. */
const doubt = 0.05
/** How much likelier than another the intent of the previous turn is. */
const persistence = 2

/** What the text says alone and what it says with its subject, multiplied: the likeliest intent fits both. */
function agreed(alone: readonly Candidate[], together: readonly Candidate[], previous: IntentId): readonly Candidate[] {
  const weighed = together.map(({ intent, confidence }) => {
    const said = alone.find((candidate) => candidate.intent === intent)?.confidence ?? 0
    return { intent, confidence: (said + doubt) * (confidence + doubt) * (intent === previous ? persistence : 1) }
  })
  const total = weighed.reduce((sum, { confidence }) => sum + confidence, 0)
  return weighed
    .map(({ intent, confidence }) => ({ intent, confidence: confidence / total }))
    .sort((one, other) => other.confidence - one.confidence)
}

function acceptedBy(intent: IntentId): readonly SlotName[] {
  const { required, optional } = intentById(intent)
  return [...required, ...optional]
}

/** The text itself gives this slot a value. */
const fills = ({ entities, places }: Reading, slot: SlotName): boolean =>
  slot === 'place' || slot === 'territories' ? places.length > 0 : entities.some((entity) => entity.slot === slot)

/** The words that neither fill a slot nor are small words: what would make it a question of its own. */
function leftOver({ words, entities, places }: Reading, accepted: readonly SlotName[]): readonly string[] {
  const spans = [...entities.filter(({ slot }) => accepted.includes(slot)), ...places]
  return words.filter((word, index) => !smallWords.has(word) && !spans.some(({ start, end }) => start <= index && index < end))
}
