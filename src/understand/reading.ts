/** A question once read: its words and everything recognised in them. What the model and the follow-up rules look at. */
import type { Entity } from '../types'
import { normalise, wordsOf } from './normalise'
import type { Gazetteer, PlaceMention } from './places'
import type { Corrector } from './words/corrector'

export type Reading = {
  /** The normalised text as it was typed. */
  readonly typed: string
  /** The same with mistyped words put right, and its words. */
  readonly text: string
  readonly words: readonly string[]
  /** Left to right. Two entities of different slots may cover the same words: « msp » is a care, a term and an indicator. */
  readonly entities: readonly Entity[]
  readonly places: readonly PlaceMention[]
  /** A place was announced at the end of the text (« à Trifouilly ») but none of that name is known. */
  readonly unknownPlace?: { readonly start: number; readonly end: number }
}

/** Finds the vocabulary's values in the words of a normalised text; made by `createRecogniser` (entities.ts). */
export type Recogniser = (words: readonly string[]) => readonly Entity[]

const counts = /\b(combien|cb|cbn|nombre|nb|total|how many|number of)\b/

/** « combien de zones prioritaires en Occitanie » counts zones: the programme of that name is not what is meant. */
function countedNotNamed(text: string, entities: readonly Entity[]): readonly Entity[] {
  if (!counts.test(text)) return entities
  const counted = (start: number) => entities.some((entity) => entity.slot === 'indicator' && entity.start === start)
  return entities.filter(({ slot, start }) => slot !== 'programme' || !counted(start))
}

/** « les PSLA de Normandie » is a programme and also says where. */
const namesMayHoldPlaces: ReadonlySet<string> = new Set(['programme', 'aid'])

/** What reads: the corrector of mistyped words, and the recogniser of the vocabulary. */
export type Reader = { readonly correct: Corrector; readonly recognise: Recogniser }

/** Reads a question: words put right, then vocabulary, then places among the words left. */
export function read(rawText: string, { correct, recognise }: Reader, gazetteer: Gazetteer): Reading {
  const typed = normalise(rawText)
  const asTyped = wordsOf(typed)
  const words = correct(asTyped, gazetteer.distances(asTyped))
  const text = words.join(' ')
  const entities = countedNotNamed(text, recognise(words))
  const owners = entities.filter(({ slot }) => !namesMayHoldPlaces.has(slot))
  const taken = words.map((_, index) => owners.some((entity) => entity.start <= index && index < entity.end))
  const places = gazetteer.mentions(words, taken)
  const unknownPlace = places.length === 0 ? unknownPlaceIn(words, taken) : undefined
  return { typed, text, words, entities, places, ...(unknownPlace ? { unknownPlace } : {}) }
}

/** « un dentiste à trifouilly » : a preposition of place, then one to four last words that nothing else explains. */
function unknownPlaceIn(words: readonly string[], taken: readonly boolean[]): Reading['unknownPlace'] {
  const preposition = words.findLastIndex((word, index) => placePrepositions.has(word) && !taken[index])
  const start = preposition + 1
  const named = words.slice(start)
  const isName = (word: string, index: number) =>
    word.length >= 4 && !taken[start + index] && !notPlaces.has(word) && !infinitive.test(word)
  const found = preposition >= 0 && named.length >= 1 && named.length <= 4 && named.every(isName)
  return found ? { start, end: words.length } : undefined
}

/** « un médecin à consulter » names no place. */
const infinitive = /(er|ir|oir|dre|tre)$/
const placePrepositions = new Set(['a', 'near', 'in', 'vers'])
const notPlaces = new Set(
  'domicile chez distance cote temps plein partir cause bientot plus demain midi soir minuit nouveau point present votre notre quoi pied tout'.split(
    ' ',
  ),
)
