/** What a text brings to a conversation, and what it holds besides: the two things that tell a follow-up from a new question. */
import { intentById } from '../../intents'
import type { SlotName } from '../slots'
import type { IntentId } from '../types'
import type { Reading } from './reading'
import { smallWords } from './words/elliptical-words'

/** What a question is about; the rest says where, when or how many. */
export const subjectSlots: readonly SlotName[] = [
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

/** Every slot an intent takes. */
export function acceptedBy(intent: IntentId): readonly SlotName[] {
  const { required, optional } = intentById(intent)
  return [...required, ...optional]
}

/** The text itself gives this slot a value. */
export const brings = ({ entities, places }: Reading, slot: SlotName): boolean =>
  slot === 'place' || slot === 'territories' ? places.length > 0 : entities.some((entity) => entity.slot === slot)

/** The text itself says what it is about. */
export const bringsSubject = (reading: Reading): boolean => subjectSlots.some((slot) => brings(reading, slot))

/** The words that neither fill one of these slots nor are small words: what would make it a question of its own. */
export function leftOver({ words, entities, places }: Reading, accepted: readonly SlotName[]): readonly string[] {
  const takesPlaces = accepted.includes('place') || accepted.includes('territories')
  const spans = [...entities.filter(({ slot }) => accepted.includes(slot)), ...(takesPlaces ? places : [])]
  return words.filter((word, index) => !smallWords.has(word) && !spans.some(({ start, end }) => start <= index && index < end))
}

/** « je suis kiné », « à Niort »: nothing is asked, but nothing is foreign either. */
export const onlyNames = (reading: Reading): boolean =>
  reading.entities.length + reading.places.length > 0 && leftOver(reading, [...subjectSlots, 'stage', 'place']).length === 0

/** Two texts read as one. */
export function joined(first: Reading, second: Reading): Reading {
  const after = <Span extends { readonly start: number; readonly end: number }>(span: Span): Span => ({
    ...span,
    start: span.start + first.words.length,
    end: span.end + first.words.length,
  })
  return {
    typed: `${first.typed} ${second.typed}`,
    text: `${first.text} ${second.text}`,
    unknown: [...first.unknown, ...second.unknown],
    words: [...first.words, ...second.words],
    entities: [...first.entities, ...second.entities.map(after)],
    places: [...first.places, ...second.places.map(after)],
  }
}
