/**
 * What was meant. Pure: no await, no clock, no database.
 *
 *     text → words → danger? → vocabulary and places → previous turn? → intent → slots
 */
import { intentById, intents } from '../../intents'
import type { SlotName, Slots } from '../slots'
import type { Candidate, IntentId, Matched, NonEmpty, Place, Question, Turn, Understanding } from '../types'
import { withArrondissement } from './arrondissement'
import { onlyNames } from './brought'
import { classify, decisiveWords, type IntentModel, type LinearModel, readModel, verdict } from './classify'
import { type Ear, followUp } from './follow-up'
import { settleHomonyms } from './homonyms'
import type { Lexicon } from './lexicon'
import { normalise } from './normalise'
import type { Gazetteer } from './places'
import { readerOf } from './reader'
import { type Reader, type Reading, read } from './reading'
import { isProbablyNotOurs, reconsidered } from './reconsider'
import type { Danger } from './safety'
import { onDuty, slotsFrom } from './slots-from'
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

/** Understands one question; the previous turn, when there is one, fills what the text leaves out. */
export function understand(question: Question, index: UnderstandingIndex, gazetteer: Gazetteer): Understanding {
  const said = withoutTakenBack(read(question.text, index.reader, gazetteer))
  const settled = settleHomonyms(said, question.previous, gazetteer)
  const reading = withArrondissement(settled, question.previous?.slots.place, gazetteer)
  const { danger, worry } = listen(reading, index.dangers)
  if (danger) return emergency(danger)
  return { ...meant(reading, question, index), ...(worry ? { worry } : {}) }
}

/** What a reading without danger means. */
function meant(reading: Reading, question: Question, index: UnderstandingIndex): Understanding {
  if (saysNothing(reading)) return { kind: 'unknown', candidates: [], because: ['no words of ours'] }

  const candidates = reconsidered(classify(index.model, reading), reading)
  const chosen = intentTitled(reading.text)
  if (chosen) return matched(chosen, 'follow-up', 1, reading, question, candidates, question.previous?.slots ?? {})
  const ear: Ear = {
    recognise: index.reader.recognise,
    classify: (again) => classify(index.model, again),
  }
  const followed = question.previous && followUp(reading, candidates, question.previous, ear)
  if (followed)
    return matched(followed.intent, 'follow-up', followed.confidence, reading, question, candidates, followed.inherited)

  const [best, second, third] = candidates
  const certainty = verdict(candidates)
  const doubtful = best && !onlyNames(reading) && (certainty === 'unsure' || isProbablyNotOurs(best, second, reading))
  if (!best || doubtful || best.intent === 'out-of-scope')
    return { kind: 'unknown', candidates: shown(candidates), because: explain(reading) }
  if (certainty !== 'sure' && second) {
    const near: readonly [Candidate, Candidate, ...Candidate[]] =
      third && third.confidence > second.confidence / 2 ? [best, second, third] : [best, second]
    if (near.every(({ intent }) => intent !== 'out-of-scope'))
      return { kind: 'ambiguous', candidates: near, slots: slotsFrom(reading, allSlots).slots, because: explain(reading) }
  }
  const won = matched(best.intent, 'match', best.confidence, reading, question, candidates, {})
  const decisive = second ? decisiveWords(index.model, reading, best.intent, second.intent) : []
  return second && decisive.length > 0
    ? { ...won, because: [...won.because, `${quoted(decisive)} → ${best.intent} rather than ${second.intent}`] }
    : won
}

const quoted = (words: readonly string[]) => words.map((word) => `« ${word} »`).join(', ')

/** No word in any list, no place: nothing to go by. */
const saysNothing = ({ unknown, places }: Reading): boolean => places.length === 0 && unknown.every((isUnknown) => isUnknown)

/** A "did you mean" button says an intent's title: it chooses that intent for what was said before. */
const titles = new Map(
  Object.values(intents)
    .filter(({ id }) => id !== 'out-of-scope')
    .flatMap(({ id, title }) => [[normalise(title.fr), id] as const, [normalise(title.en), id] as const]),
)
const intentTitled = (text: string): IntentId | undefined => titles.get(text)

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

function matched(
  intent: IntentId,
  by: 'match' | 'follow-up',
  confidence: number,
  reading: Reading,
  question: Question,
  candidates: readonly Candidate[],
  inherited: Slots,
): Matched {
  const { required, optional } = intentById(intent)
  const accepted = [...required, ...optional]
  const said = slotsFrom(reading, accepted)
  const kept = Object.fromEntries(Object.entries(inherited).filter(([name]) => accepted.some((slot) => slot === name)))
  const slots = onDuty(intent, { ...kept, ...said.slots })
  if (slots.place?.kind === 'position' && !question.position) delete slots.place // the point itself is never remembered
  const { profession } = question.previous?.slots ?? {}
  if (profession && !slots.profession && keepsProfession.has(intent)) slots.profession = profession
  const offered = said.placeCandidates ?? (by === 'follow-up' ? stillOffered(question.previous, intent, slots) : undefined)
  if (offered) delete slots.place
  else if (accepted.includes('place') && !slots.place) {
    const place = keptPlace(intent, question, said.unknownPlace)
    if (place) slots.place = place
  }
  return {
    kind: 'matched',
    intent,
    confidence,
    by,
    slots,
    candidates: shown(candidates),
    because: explain(reading),
    ...(offered ? { placeCandidates: offered } : {}),
    ...(leavesNoTrace.has(intent) ? aside(reading) : {}),
    ...(said.unknownPlace && !slots.place && required.some((slot) => slot === 'place') ? { unknownPlace: true as const } : {}),
  }
}

/** The homonyms of the last turn, when « oui » or « et un dentiste ? » still leaves the choice open. */
function stillOffered(previous: Turn | undefined, intent: IntentId, { place }: Slots): NonEmpty<Place> | undefined {
  const [first, ...others] = (previous?.intent === intent && !place && previous.among) || []
  return first && [first, ...others]
}

/** Who and where the person says they are: « bonjour, je suis infirmière ». */
function aside(reading: Reading): { readonly aside?: Slots } {
  const { slots } = slotsFrom(reading, ['profession', 'stage', 'place'])
  return Object.keys(slots).length > 0 ? { aside: slots } : {}
}

function keptPlace(intent: IntentId, question: Question, unknownPlace: boolean): Place | undefined {
  if (unknownPlace) return undefined
  const previous = question.previous?.slots.place
  if (previous && keepsPlace.has(intent)) return previous
  return question.position
    ? { kind: 'position', code: '', name: question.lang === 'fr' ? 'votre position' : 'your position' }
    : undefined
}

function emergency({ kind, because }: Danger): Matched {
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
  }
}

const shown = (candidates: readonly Candidate[]) => candidates.slice(0, 3)

/** One line per thing recognised: « kine » → care = kinesitherapeute. */
function explain(reading: Reading): readonly string[] {
  const words = (start: number, end: number) => `« ${reading.words.slice(start, end).join(' ')} »`
  return [
    ...(reading.text === reading.typed ? [] : [`read as « ${reading.text} »`]),
    ...reading.entities.map(({ slot, value, start, end }) => `${words(start, end)} → ${slot} = ${value}`),
    ...reading.places.map(
      ({ start, end, candidates }) =>
        `${words(start, end)} → place = ${candidates
          .map(({ name, code }) => `${name} (${code})`)
          .slice(0, 4)
          .join(' | ')}`,
    ),
  ]
}
