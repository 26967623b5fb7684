/** What a text brings to a conversation, and what it holds besides: the two things that tell a follow-up from a new question. */
import { intentById } from '../../intents'
import type { SlotName } from '../slots'
import type { IntentId } from '../types'
import type { PlaceMention } from './places'
import type { Reading, Span } from './reading'
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

/** What may stand beside the name of what one looks for and ask nothing more; « pas de médecin », « mon médecin » say something else. */
const besideName = new Set('a an any bonjour bonsoir d de des du hello l la le les merci please stp svp the un une'.split(' '))
/** « près de chez moi », « le plus proche ». */
const nearby = new Set(
  'autour chez close closest cote ici ma me moi my near nearby nearest plus position pres proche proches to'.split(' '),
)
/** « CMP », « une PASS »: whoever types an acronym of the glossary may not know what it stands for. */
const longestAcronym = 4

/** « urgences », « un dentiste svp », « kiné près de moi », « docteur Vire »: the care named, when nothing is said but where it is looked for. */
export function careAlone({ words, entities, places }: Reading): Span | undefined {
  const named = entities.filter(({ slot }) => slot === 'care')
  const [care] = named
  const isTown = ({ candidates }: PlaceMention) => candidates[0].kind === 'commune'
  if (!care || !places.every(isTown) || named.some(({ value }) => value !== care.value)) return undefined
  const isNamed = (index: number) => [...named, ...places].some(({ start, end }) => start <= index && index < end)
  const name = words.slice(care.start, care.end).join(' ')
  const isAcronym = name.length <= longestAcronym && entities.some(({ slot, value }) => slot === 'term' && value === name)
  const others = words.filter((word, index) => !besideName.has(word) && !isNamed(index))
  return others.every((word) => nearby.has(word)) && (others.length + places.length > 0 || !isAcronym) ? care : undefined
}

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
