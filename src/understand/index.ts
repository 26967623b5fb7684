/**
 * What was meant. Pure: no await, no clock, no database.
 *
 *     text → without noise → words → danger? → vocabulary and places → reply? → learned? → previous turn? → intent → slots
 */
import { intents } from '../../intents'
import { isLine } from '../../intents/contact'
import type { SlotName, Slots } from '../slots'
import type { Candidate, DangerKind, IntentId, Matched, NonEmpty, Question, Understanding } from '../types'
import { withArrondissement } from './arrondissement'
import { bringsSubject, careAlone, onlyNames } from './brought'
import { classify, decisiveWords, type IntentModel, type LinearModel, leans, readModel, verdict } from './classify'
import { afterDenial } from './denied-alarm'
import { explain, quoted } from './explanation'
import { type Ear, followUp } from './follow-up'
import { settleHomonyms } from './homonyms'
import { type Learned, nothingLearned, patternOf } from './learned'
import type { Lexicon } from './lexicon'
import { asksOnlyHere, matched, shown } from './matched'
import { asItLooks, withoutNoise } from './noise'
import { normalise } from './normalise'
import type { Gazetteer, PlaceMention } from './places'
import { readerOf } from './reader'
import { type Reader, type Reading, read } from './reading'
import { isProbablyNotOurs, reconsidered } from './reconsider'
import { replied } from './reply'
import type { Danger } from './safety'
import { slotsFrom } from './slots-from'
import { listen } from './suspicion'
import { withoutTakenBack } from './taken-back'
import { leavesNoTrace } from './turn'

/** What understanding needs besides the gazetteer; made once per process. */
export type UnderstandingIndex = {
  readonly reader: Reader
  readonly model: IntentModel
  /** The second ear for danger (suspicion.ts). */
  readonly dangers: LinearModel
}

/** What src/build compiles for the understanding. */
export type CompiledUnderstanding = {
  /** JSON text of the lexicon. */
  readonly lexicon: string
  readonly knownWords: ArrayBuffer
  readonly model: ArrayBuffer
  readonly dangers: ArrayBuffer
}

/** Opens what was compiled. Throws when a part is not of this version. */
export function createUnderstanding({ lexicon, knownWords, model, dangers }: CompiledUnderstanding): UnderstandingIndex {
  // Written by our own build a moment before: not a door.
  const entries = JSON.parse(lexicon) as Lexicon
  return { reader: readerOf(entries, knownWords), model: readModel(model), dangers: readModel(dangers) }
}

/** Understands one question; the previous turn, when there is one, fills what the text leaves out. `learned`: what staff taught. */
export function understand(
  asked: Question,
  index: UnderstandingIndex,
  gazetteer: Gazetteer,
  learned: Learned = nothingLearned,
): Understanding {
  const denied = afterDenial(asked.text)
  const question = denied === undefined ? asked : { ...asked, text: denied }
  const readAs = (text: string) => withoutTakenBack(read(text, index.reader, gazetteer))
  const [whole, clear] = [asItLooks(question.text), withoutNoise(question.text)]
  const settled = settleHomonyms(readAs(clear), question.previous, gazetteer)
  const reading = withArrondissement(settled, question.previous?.slots.place, gazetteer)
  const heard = listen(reading, index.dangers)
  // « <je veux mourir> »: what is taken out is listened to as well.
  const { danger, worry } = heard.danger || clear === whole ? heard : { ...heard, ...listen(readAs(whole), index.dangers) }
  const given = () => meant(reading, question, index, learned)
  if (!danger) return cautioned(given(), worry)
  return denied === undefined ? emergency(danger, reading) : { ...spoken(given()), worry: danger.kind }
}

/** Whoever asks for the number of a helpline is given whom to call: no word of caution of another kind comes first. */
function cautioned(given: Understanding, worry: DangerKind | undefined): Understanding {
  const isLineAsked = given.kind === 'matched' && given.intent === 'contact' && isLine(given.slots.organisation)
  return worry && !isLineAsked ? { ...given, worry } : given
}

/** An alarm denied is not raised again, nor answered by small talk, which has no word of caution. */
function spoken(given: Understanding): Understanding {
  const isSilent = given.kind === 'matched' && leavesNoTrace.has(given.intent) && given.intent !== 'medical-advice'
  return isSilent ? { kind: 'unknown', candidates: [], because: given.because } : given
}

/** What a reading without danger means. */
function meant(reading: Reading, question: Question, index: UnderstandingIndex, learned: Learned): Understanding {
  const { previous } = question
  const reply = previous && replied(reading, question.text.trimEnd().endsWith('?'), previous)
  if (reply)
    return matched({ ...reply, by: 'follow-up' }, reading, question, [{ intent: reply.intent, confidence: reply.confidence }])
  const taught = learned.size > 0 ? learned.get(patternOf(reading)) : undefined
  if (taught) return asTaught(taught, reading, question)
  if (saysNothing(reading)) return { kind: 'unknown', candidates: [], because: ['no words of ours'] }

  const heard = classify(index.model, reading)
  const candidates = reconsidered(heard.candidates, reading)
  const titled = intentTitled(reading.text)
  if (titled)
    return matched({ intent: titled, by: 'follow-up', confidence: 1, inherited: previous?.slots }, reading, question, candidates)
  const ear: Ear = {
    recognise: index.reader.recognise,
    classify: (again) => reconsidered(classify(index.model, again).candidates, again),
  }
  const followed = previous && followUp({ ...heard, reading, candidates }, previous, ear)
  if (followed) return matched({ ...followed, by: 'follow-up' }, reading, question, candidates)

  const [best, second, third] = candidates
  const sought = best && (asksOnlyHere(reading, question) ? 'find-care' : soughtAlone(best, reading))
  if (sought) return matched({ ...best, intent: sought, by: 'match' }, reading, question, candidates)
  const certainty = verdict(candidates)
  const doubtful =
    best &&
    !onlyNames(reading) &&
    (certainty === 'unsure' ||
      isProbablyNotOurs(best, second, reading) ||
      (leans(heard) && !leavesNoTrace.has(best.intent) && !bringsSubject(reading)))
  if (!best || doubtful || best.intent === 'out-of-scope')
    return { kind: 'unknown', candidates: shown(candidates), because: explain(reading), ...placeAside(reading, isAnnounced) }
  if (certainty !== 'sure' && second) {
    const near: readonly [Candidate, Candidate, ...Candidate[]] =
      third && third.confidence > second.confidence / 2 ? [best, second, third] : [best, second]
    if (near.every(({ intent }) => intent !== 'out-of-scope') && near.some(({ intent }) => !leavesNoTrace.has(intent)))
      return { kind: 'ambiguous', candidates: near, slots: slotsFrom(reading, allSlots).slots, because: explain(reading) }
  }
  const won = matched({ ...best, by: 'match' }, reading, question, candidates)
  const decisive = second ? decisiveWords(index.model, reading, best.intent, second.intent) : []
  return second && decisive.length > 0
    ? { ...won, because: [...won.because, `${quoted(decisive)} → ${best.intent} rather than ${second.intent}`] }
    : won
}

function asTaught(intent: IntentId, reading: Reading, question: Question): Matched {
  const given = matched({ intent, by: 'match', confidence: 1 }, reading, question, [{ intent, confidence: 1 }])
  return { ...given, because: [...given.because, `${quoted([reading.text])} → ${intent}, learned from staff`] }
}

/** « urgences », « médecins », « une maison de santé »: looked for, not counted nor created; « médecin de garde » also says when. */
function soughtAlone({ intent }: Candidate, reading: Reading): IntentId | undefined {
  const care = careAlone(reading)
  return care && (intent === 'on-call-care' && care.end - care.start > 1 ? intent : 'find-care')
}

/** No word in any list, no place: nothing to go by. */
const saysNothing = ({ unknown, places }: Reading): boolean => places.length === 0 && unknown.every((isUnknown) => isUnknown)

/** A "did you mean" button says an intent's title: it chooses that intent for what was said before. */
const titles = new Map(
  Object.values(intents)
    .filter(({ id }) => id !== 'out-of-scope')
    .flatMap(({ id, title }) => [[normalise(title.fr), id] as const, [normalise(title.en), id] as const]),
)
export const intentTitled = (text: string): IntentId | undefined => titles.get(text)

const allSlots: readonly SlotName[] = [
  'care',
  'profession',
  'aid',
  'programme',
  'organisation',
  'indicator',
  'place',
  'zoning',
  'structure',
  'year',
]

/** Where it happens is remembered: the nearest emergency department is looked for there. */
function emergency({ kind, because }: Danger, reading: Reading): Matched {
  const candidates: NonEmpty<Candidate> = [{ intent: 'emergency', confidence: 1 }]
  return {
    kind: 'matched',
    intent: 'emergency',
    confidence: 1,
    by: 'safety',
    danger: kind,
    slots: {},
    candidates,
    because: [because],
    ...placeAside(reading, isSure),
  }
}

/** The place told, when it is one of those that `passes`. */
function placeAside(reading: Reading, passes: (mention: PlaceMention) => boolean): { readonly aside?: Slots } {
  const { slots } = slotsFrom({ ...reading, places: reading.places.filter(passes) }, ['place'])
  return slots.place ? { aside: slots } : {}
}

const isAnnounced = ({ announced }: PlaceMention): boolean => announced
const isSure = ({ announced, score }: PlaceMention): boolean => announced || score === 1
