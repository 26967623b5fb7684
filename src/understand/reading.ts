/** A question once read: its words and everything recognised in them. What the model and the follow-up rules look at. */
import type { Entity } from '../types'
import { languageOf } from './language'
import { normalise, wordsOf } from './normalise'
import type { Gazetteer, PlaceMention } from './places'
import type { Corrector } from './words/corrector'

export type Reading = {
  /** The normalised text as it was typed. */
  readonly typed: string
  /** The same with mistyped words put right, and its words. */
  readonly text: string
  readonly words: readonly string[]
  /** For each word, whether it is in no list of ours: a name, or a slip nobody could put right. */
  readonly unknown: readonly boolean[]
  /** Left to right. Two entities of different slots may cover the same words: « msp » is a care, a term and an indicator. */
  readonly entities: readonly Entity[]
  readonly places: readonly PlaceMention[]
  /** A place was announced at the end of the text (« à Trifouilly ») but none of that name is known. */
  readonly unknownPlace?: { readonly start: number; readonly end: number }
}

/** A reading of words that are right as they are. */
export const readingOf = (
  words: readonly string[],
  entities: readonly Entity[] = [],
  places: readonly PlaceMention[] = [],
): Reading => {
  const text = words.join(' ')
  return { typed: text, text, words, unknown: words.map(() => false), entities, places }
}

/** Words of a text, by their index; `end` is the first after them. */
export type Span = { readonly start: number; readonly end: number }

/** A reading as if the words of these spans had not been typed. */
export function without(spans: readonly Span[], reading: Reading): Reading {
  const isGone = (index: number) => spans.some(({ start, end }) => start <= index && index < end)
  const shifted = (index: number) => reading.words.slice(0, index).filter((_, at) => !isGone(at)).length
  const left = <Said extends Span>(said: readonly Said[]): readonly Said[] =>
    said.filter(({ start }) => !isGone(start)).map((one) => ({ ...one, start: shifted(one.start), end: shifted(one.end) }))
  const words = reading.words.filter((_, index) => !isGone(index))
  return {
    ...reading,
    words,
    text: words.join(' '),
    unknown: reading.unknown.filter((_, index) => !isGone(index)),
    entities: left(reading.entities),
    places: left(reading.places),
  }
}

const between: ReadonlySet<string> = new Set(
  'a au aux chez d dans de des du en l la le les un une ma mon classe classee classes vraiment encore in at the my'.split(' '),
)
const denials: ReadonlySet<string> = new Set(['pas', 'not'])

/** « pas à », « pas de la », « pas encore en », « not in » right before it. */
export function isDenied(words: readonly string[], { start }: Span): boolean {
  const before = words.slice(0, start).findLast((word) => !between.has(word))
  return before !== undefined && denials.has(before)
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
export type Reader = {
  readonly correct: Corrector
  readonly isKnown: (word: string) => boolean
  readonly recognise: Recogniser
}

/** Reads a question: words put right, then vocabulary, then places among the words left. */
export function read(rawText: string, { correct, isKnown, recognise }: Reader, gazetteer: Gazetteer): Reading {
  const typed = normalise(withSignsSaid(withApostrophes(rawText)))
  const asTyped = wordsOf(typed)
  const acronyms = acronymsOf(rawText)
  const suspects = gazetteer.suspects(asTyped, asTyped.map(isKnown))
  const words = correct(asTyped, { ...suspects, isAcronym: (word) => acronyms.has(word) })
  const text = words.join(' ')
  const recognised = countedNotNamed(text, recognise(words))
  const owners = recognised.filter(({ slot }) => !namesMayHoldPlaces.has(slot))
  const isIn = (spans: readonly Span[], index: number) => spans.some(({ start, end }) => start <= index && index < end)
  // « la prime de 10 000 »: the number in a name is an amount, no postcode.
  const taken = words.map((word, index) => isIn(owners, index) || (/^\d/.test(word) && isIn(recognised, index)))
  const known = words.map(isKnown)
  const named = gazetteer.mentions(words, taken, known)
  const places = named.length === 0 ? zonedSubject(words, recognised, gazetteer) : named
  const entities = recognised.filter(({ within }) => within === undefined || places.some((place) => isRegion(place, within)))
  const unknown = known.map((isRight) => !isRight)
  const unknownPlace = places.length === 0 ? unknownPlaceIn(words, taken, unknown) : undefined
  return { typed, text, words, unknown, entities, places, ...(unknownPlace ? { unknownPlace } : {}) }
}

/** « Falaise est-elle en ZIP ? »: what is in a zone is a town, even where its name is a word of every day. */
function zonedSubject(words: readonly string[], entities: readonly Entity[], gazetteer: Gazetteer): readonly PlaceMention[] {
  const verb = words.findIndex((word, index) => word === 'est' && zoned.test(words.slice(index).join(' ')))
  const name = words[verb - 1]
  if (
    name === undefined ||
    ofSomebody.has(words[verb - 2] ?? '') ||
    !entities.some(({ slot, start }) => slot === 'zoning' && start > verb)
  )
    return []
  return gazetteer.mentions(['a', name], [false, false]).map((mention) => ({ ...mention, start: verb - 1, end: verb }))
}
/** « ma commune », « cette ville »: no name follows. */
const ofSomebody = new Set('ce cet cette la le leur ma mon notre sa son ta ton un une votre'.split(' '))
const zoned = /^est (elle |il |t elle |bien |toujours |encore )?(en|dans|classee?|une?) /

const isRegion = ({ candidates }: PlaceMention, code: string): boolean =>
  candidates.some((place) => place.kind === 'region' && place.code === code)

/** « tel de lARS »: an acronym the phone's keyboard left no apostrophe before. */
const withApostrophes = (rawText: string): string => rawText.replace(/(?<!\p{L})[ld](?=\p{Lu}{2,}(?!\p{L}))/gu, '$&’')

/** « la région avec le + de maternités », « le - d’hôpitaux », « kiné/ortho »: signs the normaliser would drop, as the words they stand for. */
const withSignsSaid = (rawText: string): string =>
  rawText
    .replace(/(?<=(?<!\p{L})(?:le|la|les|a|avec) ?)[+-](?= ?d)/giu, (sign) => (sign === '+' ? ' plus ' : ' moins '))
    .replace(/(?<=\p{L}{3}) ?\/ ?(?=\p{L}{3})/gu, ' ou ')

/** Words in capitals, or nearly (« MsP »), of a text that is not all in capitals; normalised. */
function acronymsOf(rawText: string): ReadonlySet<string> {
  if (!/\p{Ll}{3}/u.test(rawText)) return new Set()
  const shouted = rawText.match(/(?<!\p{L})\p{L}{2,7}(?!\p{L})/gu) ?? []
  return new Set(shouted.filter((word) => (word.match(/\p{Lu}/gu)?.length ?? 0) * 2 > word.length).map(normalise))
}

/**
 * « un dentiste à trifouilly »: what announces a place, then one to four last words that nothing else explains; or, anywhere in
 * the text, a word in no list and those that belong to it: « au Zénith, urgences », « près d’Omaha Beach ».
 */
function unknownPlaceIn(
  words: readonly string[],
  taken: readonly boolean[],
  unknown: readonly boolean[],
): Reading['unknownPlace'] {
  const isFree = (index: number) => !taken[index] && !notPlaces.has(words[index] ?? '') && !infinitive.test(words[index] ?? '')
  const isLong = (index: number) => (words[index] ?? '').length >= 4
  // « a human », « a doctor »: in English, an article.
  const isEnglish = languageOf(words) === 'en'
  const isPreposition = (word: string) => placePrepositions.has(word) && !(isEnglish && word === 'a')
  const afterLast = 1 + words.findLastIndex((word, index) => isPreposition(word) && !taken[index])
  const last = words.slice(afterLast).map((_, index) => afterLast + index)
  const isLast = afterLast > 0 && last.length >= 1 && last.length <= mostNameWords
  if (isLast && last.every((index) => isFree(index) && isLong(index))) return { start: afterLast, end: words.length }

  const start = words.findLastIndex(
    (word, index) =>
      unknown[index] && isFree(index) && isLong(index) && /^\p{L}/u.test(word) && isAnnounced(words.slice(0, index)),
  )
  if (start < 0) return undefined
  const others = words.slice(start + 1, start + mostNameWords).findIndex((_, index) => !isFree(start + 1 + index))
  return { start, end: others < 0 ? Math.min(words.length, start + mostNameWords) : start + 1 + others }
}
const mostNameWords = 4

/** « à », « au », « près du », « closest to the » right before, and not what « allergique » and « accro » are followed by. */
function isAnnounced(before: readonly string[]): boolean {
  const announced = announcing.exec(before.join(' '))
  return announced !== null && !withObject.test(announced[1] ?? '')
}
const announcing = /(?:^|(\S+) )(?:a|au|vers|near|in|to|at|(?:pres|proche?s?|autour|cote|loin) d[eu]?)(?: (?:l|la|le|les|the))?$/
const withObject = /^(accro|addict|allerg|depend|expos|intoleran|mal$|malade$|react|reponse)/

/** « un médecin à consulter » names no place. */
const infinitive = /(er|ir|oir|dre|tre)$/
const placePrepositions = new Set(['a', 'near', 'in', 'vers'])
const notPlaces = new Set(
  'domicile chez distance cote temps plein partir cause bientot plus demain midi soir minuit nouveau point present votre notre quoi pied tout quand combien bout english anglais pourquoi comment maintenant hier jamais toujours quel quelle cette proximite moindre vite prix hasard gauche droite savoir'.split(
    ' ',
  ),
)
