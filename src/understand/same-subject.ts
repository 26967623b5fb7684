/**
 * « et le montant ? » after the CAIM: a text that asks, but not about what, or that leans on another, is read again with the
 * last subject put back (« et le montant caim »), and the intent is the one that fits both readings.
 */
import { intentById } from '../../intents'
import type { Intent } from '../intent'
import type { Slots } from '../slots'
import type { Candidate, IntentId, Turn } from '../types'
import { acceptedBy, brings, bringsSubject, joined, leftOver, subjectSlots } from './brought'
import { abstainBelow, leans } from './classify'
import type { Ear, FollowedUp, Said } from './follow-up'
import { type Reading, type Recogniser, readingOf } from './reading'
import { slotsFrom } from './slots-from'
import { leavesNoTrace } from './turn'
import { askingWords, pointingWords } from './words/elliptical-words'

/** An intent about the previous subject, when the text names none. */
export function aboutTheSame(said: Said, previous: Turn, ear: Ear): FollowedUp | undefined {
  if (!leansOnWhatWasSaid(said, previous)) return undefined
  const { reading, candidates } = said
  const subject = subjectOf(previous, ear.recognise)
  const inherited = { ...subject.slots, ...previous.slots }
  const hasItsSubject = ({ required }: Intent) =>
    required.every((slot) => slot === 'place' || inherited[slot] !== undefined || brings(reading, slot))
  const [likeliest] = agreed(candidates, ear.classify(joined(reading, subject.reading)), previous.intent).filter(
    ({ intent }) => !leavesNoTrace.has(intent) && hasItsSubject(intentById(intent)),
  )
  return likeliest && { ...likeliest, inherited }
}

/** A longer text names what it is about, even in words we do not know; one that points back may take a few more. */
const mostWords = { pointing: 9, lacking: 6 }
/** Beyond this the text is surely of another field, whatever it points to: « il fait beau demain ? ». */
const surelyNotOurs = 0.9
/** « merci pour l’adresse » is over; what is faintly like it is not. */
const sureOfThanks = 0.8
/** Announces a new subject. */
const elsewhere = /\b(autre (chose|question|sujet)|rien d autre|another question|something else)\b/

/** It names no subject, and it only asks (« combien ? »), or points back (« qui le gère ? »), or lacks what its intent needs. */
function leansOnWhatWasSaid(said: Said, previous: Turn): boolean {
  const { reading, candidates } = said
  const [best] = candidates
  const { text, words } = reading
  if (!best || leavesNoTrace.has(previous.intent) || elsewhere.test(text) || bringsSubject(reading)) return false
  if (best.intent === 'thanks' && best.confidence >= sureOfThanks) return false
  if (leans(said)) return true
  const left = leftOver(reading, acceptedBy(previous.intent))
  if (left.length > 0 && left.every((word) => askingWords.has(word))) return true
  const isOurs = !leavesNoTrace.has(best.intent)
  const lacking = intentById(best.intent).required.some((slot) => slot !== 'place' && !brings(reading, slot))
  if (isOurs && lacking && best.confidence >= abstainBelow && words.length <= mostWords.lacking) return true
  const points = words.some((word) => pointingWords.has(word)) && words.length <= mostWords.pointing
  const couldTake = acceptedBy(best.intent).some((slot) => subjectSlots.includes(slot) && previous.slots[slot] !== undefined)
  return points && (isOurs ? lacking || couldTake : best.intent === 'out-of-scope' && best.confidence < surelyNotOurs)
}

/** The previous subject as words of its own (« caim », « densite generalistes »), and all the slots these words can fill. */
export function subjectOf({ intent, slots }: Turn, recognise: Recogniser): { readonly reading: Reading; readonly slots: Slots } {
  const accepted = acceptedBy(intent)
  const ids = subjectSlots.flatMap((slot) => (accepted.includes(slot) ? [slots[slot]] : [])).filter((id) => id !== undefined)
  const words = [...new Set(ids)].flatMap((id) => String(id).split('-'))
  const reading = readingOf(words, recognise(words))
  return { reading, slots: slotsFrom(reading, subjectSlots).slots }
}

/** Kept for an intent one of the two readings gives nothing: neither alone decides. */
const doubt = 0.05
/** How much likelier than another the intent of the previous turn is. */
const persistence = 8

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
