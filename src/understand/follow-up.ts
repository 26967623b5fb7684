/** Fills what a short question leaves out from the previous turn: « et à Lille ? », « plus loin », « Amiens ». */
import { intentById } from '../../intents'
import type { SlotName, Slots } from '../slots'
import type { Candidate, IntentId, Turn } from '../types'
import type { Reading } from './reading'

export type FollowedUp = { readonly intent: IntentId; readonly confidence: number; readonly inherited: Slots }

/** Openings that continue the previous question rather than start one. */
const continues =
  /^(et|ou bien|ou alors|sinon|plutot|finalement|idem|pareil|meme question|meme chose|la meme|non|pardon|celle|celui|ah non|and|what about|how about|same|no)\b/
/** Asks to look further than the last time. */
const further = /\b(plus loin|elargi\w*|plus large|autour|further|wider)\b/
/** Words that carry no meaning of their own in a short answer. */
const small = new Set(
  'et avec au aussi laisse tomber meme mieux moins ce sera a aux en dans de du des d l le la les un une pour pr sur vers pres chez c est ce cest on je suis j habite moi ma mon svp stp merci alors aussi plutot non oui pardon sinon finalement voulais dire parlais celle celui ou bien idem meme question chose annee la ds cote the a in for and near to of about what how please i am m live'.split(
    ' ',
  ),
)
/** Beyond this confidence a new question is a new question, however it starts. */
const sureOfAnother = 0.85
/** Kilometres: what « plus loin » doubles when no radius was said. */
const usualRadiusKm = 20

/** The previous intent with its slots, when the text only completes or corrects it; undefined when it is a question of its own. */
export function followUp(reading: Reading, candidates: readonly Candidate[], previous: Turn): FollowedUp | undefined {
  const { required, optional } = intentById(previous.intent)
  const accepted: readonly SlotName[] = [...required, ...optional]
  const inherited = { ...previous.slots }
  const followed = (confidence: number): FollowedUp => ({ intent: previous.intent, confidence, inherited })

  if (accepted.includes('radiusKm') && further.test(reading.text) && reading.words.length <= 6)
    return { ...followed(0.9), inherited: { ...inherited, radiusKm: Math.min(200, (inherited.radiusKm ?? usualRadiusKm) * 2) } }

  const brings = bringsSlots(reading, accepted)
  if (!brings) return undefined
  const [best] = candidates
  const other = best && best.intent !== previous.intent && best.confidence >= sureOfAnother
  const elliptical = leftOver(reading, accepted) === 0
  const sameWithGaps = best?.intent === previous.intent && required.some((slot) => !fills(reading, slot))
  if (previous.asked && answersTheAsked(reading, previous.asked) && (elliptical || !other)) return followed(0.95)
  if (elliptical) return followed(0.9)
  if (sameWithGaps) return followed(best.confidence)
  if (continues.test(reading.text) && reading.words.length <= 10 && !other) return followed(0.8)
  return undefined
}

/** The text itself gives this slot a value. */
const fills = (reading: Reading, slot: SlotName) =>
  slot === 'place' ? reading.places.length > 0 : reading.entities.some((entity) => entity.slot === slot)

const bringsSlots = (reading: Reading, accepted: readonly SlotName[]) =>
  reading.entities.some(({ slot }) => accepted.includes(slot)) ||
  (reading.places.length > 0 && (accepted.includes('place') || accepted.includes('territories')))

const answersTheAsked = (reading: Reading, asked: SlotName) => fills(reading, asked)

/** How many words neither fill a slot nor are small words: what would make it a question of its own. */
function leftOver(reading: Reading, accepted: readonly SlotName[]): number {
  const spans = [...reading.entities.filter(({ slot }) => accepted.includes(slot)), ...reading.places]
  return reading.words.filter((word, index) => !small.has(word) && !spans.some(({ start, end }) => start <= index && index < end))
    .length
}
