/**
 * Reads a short question with the one before it, in this order:
 *
 *     « plus loin »           moves the radius of the last search
 *     « comparé à l’Eure ? »  holds the last figure against another place's
 *     « lequel est mieux ? »  is about what was just compared
 *     « quelles étapes ? »    is about the structure to create
 *     « combien en tout ? »   asks a side of the aids just listed
 *     « si je remplace ? »    tells of the person whose aids are asked
 *     « l’année d’avant »     asks the last figure of another year
 *     « et à Lille ? »        brings a slot the last intent takes and nothing else: that intent, completed or corrected
 *     « et le montant ? »     only asks, or leans on what was said: the last subject is put back
 *                             (« et le montant … caim ») and the model reads both
 */
import { intentById } from '../../intents'
import type { Slots } from '../slots'
import type { Candidate, IntentId, Place, Turn } from '../types'
import { acceptedBy, brings, bringsSubject, joined, leftOver, onlyNames, subjectSlots } from './brought'
import { type Classified, leans } from './classify'
import { normalise, wordsOf } from './normalise'
import { projectSide } from './project-side'
import { type Reading, type Recogniser, readingOf } from './reading'
import { aboutTheSame, subjectOf } from './same-subject'
import { professionsSideBySide } from './side-by-side'
import { sideQuestion } from './side-question'
import { slotsFrom } from './slots-from'
import { askingWords, pointingWords } from './words/elliptical-words'

export type FollowedUp = { readonly intent: IntentId; readonly confidence: number; readonly inherited: Slots }
/** What reading a text again needs. */
export type Ear = {
  readonly recognise: Recogniser
  readonly classify: (reading: Reading) => readonly Candidate[]
}

/** A text and what the model says of it alone. */
export type Said = Classified & { readonly reading: Reading }

/** The intent and the slots a text takes from the previous turn; undefined when it is a question of its own. */
export const followUp = (said: Said, previous: Turn, ear: Ear): FollowedUp | undefined =>
  moved(said.reading, previous) ??
  compared(said.reading, previous) ??
  anotherYear(said.reading, previous) ??
  weighedAgain(said.reading, previous) ??
  ofTheProject(said.reading, previous) ??
  sideOf(said.reading, previous) ??
  toldOfThePerson(said.reading, previous) ??
  (isSearch(said, previous) ? undefined : (completing(said, previous, ear) ?? aboutTheSame(said, previous, ear)))

/** « un dentiste à Amiens » asks all that a search needs: that the last one was for what is open now says nothing of it. */
const isSearch = ({ reading, candidates }: Said, { asked, intent }: Turn): boolean =>
  asked === undefined &&
  !(acceptedBy(intent).includes('professions') && professionsSideBySide(reading)) &&
  searches.includes(candidates[0]?.intent) &&
  !continues.test(reading.text) &&
  brings(reading, 'care') &&
  brings(reading, 'place')
const searches: readonly (IntentId | undefined)[] = ['find-care', 'on-call-care']

const further = /\b(plus loin|elargi\w*|plus large|autour|further|wider)\b/
const nearer = /\b(trop loin|too far|plus pres|plus proche|moins loin|closer|nearer)\b/
/** Kilometres: the smallest and the largest circle one may ask for; « plus loin » leaves a city, too. */
const circle = { leastKm: 1, furtherKm: 20, mostKm: 200 }

/** « plus loin », « plus près »: the same search, twice or half as far as what was listed; just the same when nothing was. */
function moved(reading: Reading, { intent, slots, reachKm }: Turn): FollowedUp | undefined {
  if (!acceptedBy(intent).includes('radiusKm') || reading.words.length > 6 || reading.places.length > 0) return undefined
  const isFurther = further.test(reading.text)
  if (!isFurther && !nearer.test(reading.text)) return undefined
  const inherited = { ...slots, ...(reachKm === undefined ? {} : around(reachKm, slots.radiusKm, isFurther)) }
  return { intent, confidence: 0.9, inherited }
}

function around(reachKm: number, saidKm = reachKm, isFurther: boolean): Pick<Slots, 'radiusKm'> {
  const radiusKm = Math.round(isFurther ? Math.max(saidKm * 2, reachKm * 2, circle.furtherKm) : Math.min(saidKm, reachKm) / 2)
  // The largest circle holds no less than what was listed, or is not drawn.
  return isFurther && reachKm > circle.mostKm ? {} : { radiusKm: Math.min(circle.mostKm, Math.max(circle.leastKm, radiusKm)) }
}

const comparing =
  /\b(compar\w*|par rapport|versus|vs|face a|contre|(plus|moins|mieux|pire|autant) qu\w*|difference avec|against|than)\b/
const counted: ReadonlySet<IntentId> = new Set(['figure', 'figure-ranking', 'figure-trend'])

/** « comparé à la Bretagne ? »: the same figure there, beside the one just given. */
function compared({ text, places }: Reading, { intent, slots }: Turn): FollowedUp | undefined {
  const { place, ...others } = slots
  const [said] = places
  const isHeld = place !== undefined && counted.has(intent) && places.length === 1 && comparing.test(text)
  if (!isHeld || said?.candidates[0].code === place.code) return undefined
  return { intent: 'figure-ranking', confidence: 0.9, inherited: { ...others, territories: [place] } }
}

/** « l’année d’avant », « un an plus tard »: how many years from the last one said. */
const yearsAway: readonly (readonly [RegExp, number])[] = [
  [/\b(annee d avant|annee precedente|an d avant|un an avant|un an plus tot|year before|previous year)\b/, -1],
  [/\b(annee d apres|annee suivante|an d apres|un an apres|un an plus tard|year after|next year)\b/, 1],
]

/** The same figure, the year before or after. */
function anotherYear({ text, words, entities }: Reading, { intent, slots }: Turn): FollowedUp | undefined {
  if (slots.year === undefined || words.length > 8 || entities.some(({ slot }) => slot === 'year')) return undefined
  const [, years] = yearsAway.find(([pattern]) => pattern.test(text)) ?? []
  return years === undefined ? undefined : { intent, confidence: 0.9, inherited: { ...slots, year: slots.year + years } }
}

const choosing =
  /\b(lequel|laquelle|lesquel\w*|mieux|meilleure?s?|interessante?s?|avantageu\w*|rentable|rapporte|which|better|best)\b/

/** « lequel est mieux ? » of what was compared: the same comparison. */
function weighedAgain({ text, words, entities, places }: Reading, { intent, slots }: Turn): FollowedUp | undefined {
  const isWeighed = acceptedBy(intent).includes('professions') && (slots.territories ?? slots.professions) !== undefined
  if (!isWeighed || words.length > 8 || entities.length + places.length > 0 || !choosing.test(text)) return undefined
  return { intent, confidence: 0.9, inherited: slots }
}

/** « quelles étapes ? », « combien donne la région Occitanie ? » of the structure to create, even after its contacts. */
function ofTheProject(reading: Reading, { intent, slots }: Turn): FollowedUp | undefined {
  const isProject = intent === 'start-structure' || (intent === 'contact' && slots.structure !== undefined)
  if (!isProject || reading.words.length > 10) return undefined
  // « je suis maire »: nothing is asked, and it is still about the same structure.
  const [first] = reading.entities
  if (first && onlyNames(reading) && reading.entities.every(({ value }) => value === 'collectivite'))
    return { intent: 'start-structure', confidence: 0.9, inherited: slots }
  const side = projectSide(reading.text)
  const isAbout = subjectSlots
    .filter((slot) => brings(reading, slot))
    .every((slot) => slot === 'structure' || slot === 'organisation')
  if (!isAbout || side === undefined) return undefined
  return { intent: side === 'contacts' ? 'contact' : 'start-structure', confidence: 0.9, inherited: slots }
}

/** « jusqu’à quand ? », « combien en tout ? » of the aids just listed; « imprimer » after one aid prints them all. */
function sideOf(reading: Reading, { intent, slots, asked }: Turn): FollowedUp | undefined {
  if (asked !== undefined || slots.profession === undefined || reading.places.length > 0 || bringsSubject(reading))
    return undefined
  const side = sideQuestion(wordsOf(reading.typed))
  const isOfList = intent === 'find-aids' || (intent === 'aid-details' && side === 'print')
  return side && isOfList ? { intent: 'find-aids', confidence: 0.9, inherited: slots } : undefined
}

/** « et si je remplace ? » after aids, « je suis encore interne » after a zone: the aids of that person, there. */
function toldOfThePerson(reading: Reading, { intent, slots, asked }: Turn): FollowedUp | undefined {
  const told = personal.filter((slot) => brings(reading, slot))
  const isOnlyTold = subjectSlots.every((slot) => slot === 'profession' || slot === 'care' || !brings(reading, slot))
  const isAbout = intent === 'zone-status' ? told.length > 0 : intent === 'find-aids' && told.includes('stage')
  if (asked !== undefined || !isAbout || !isOnlyTold || reading.words.length > mostWordsTold) return undefined
  return firstPerson.test(reading.text) && !learning.test(reading.text)
    ? { intent: 'find-aids', confidence: 0.9, inherited: slots }
    : undefined
}
const personal = ['profession', 'stage'] as const
const mostWordsTold = 12
const firstPerson = /\b(je|j|m|i|suis|nous)\b/
/** Of a training period one asks for something else. */
const learning = /\b(stages?|formations?|these|maitres?|semestres?|logement|training)\b/

/** Openings that continue the previous question rather than start one. */
const continues =
  /^(et|ou bien|ou alors|sinon|plutot|finalement|idem|pareil|meme question|meme chose|la meme|non|pardon|celle|celui|ah non|sorry|i meant?|je voulais dire|voulais dire|oups|and|what about|how about|same|no)\b/
/** Beyond this confidence a new question is a new question, however it starts; less will do for an aid’s own name. */
const sureOfAnother = 0.85

/** The previous intent, when the text gives it a slot or corrects one. */
function completing(said: Said, previous: Turn, ear: Ear): FollowedUp | undefined {
  const { reading, candidates } = said
  const accepted = acceptedBy(previous.intent)
  const followed = (confidence: number) => ({ intent: previous.intent, confidence, inherited: previous.slots })
  const left = leftOver(reading, accepted)
  if (previous.asked && left.length === 0 && agrees.test(reading.text)) return followed(0.9)
  if (!accepted.some((slot) => brings(reading, slot))) return undefined

  const [best] = candidates
  const sure = best?.intent === 'aid-details' && brings(reading, 'aid') ? 0.5 : sureOfAnother
  const other = best && best.intent !== previous.intent && best.confidence >= sure ? best.intent : undefined
  if (previous.asked && brings(reading, previous.asked) && (left.length === 0 || !other)) return followed(0.95)
  const continued = continues.test(reading.text) || leans(said)
  if (left.length === 0) {
    const another = continued ? undefined : (anotherThere(reading, previous, ear) ?? servedThere(said, previous, ear))
    return another ?? followed(0.95)
  }
  const onlyAsks = left.every((word) => askingWords.has(word))
  const { required } = intentById(previous.intent)
  if (best?.intent === previous.intent && required.some((slot) => !brings(reading, slot))) return followed(best.confidence)
  if (onlyAsks && (!required.some((slot) => brings(reading, slot)) || isAnother(best, previous))) return undefined
  return continued && reading.words.length <= 10 && !other ? followed(0.8) : undefined
}

/** Likelier another intent than not: « et en tout, combien dans le Jura ? » after a search counts. */
const isAnother = (best: Candidate | undefined, { intent }: Turn): boolean =>
  best !== undefined && best.intent !== intent && best.confidence > 0.5

/** « c’est en ZIP ? » after aids: what it brings is new to the last question, and all that another one needs there. */
function anotherThere(reading: Reading, { intent, slots }: Turn, ear: Ear): FollowedUp | undefined {
  const { required } = intentById(intent)
  const brought = acceptedBy(intent).filter((slot) => brings(reading, slot))
  const isNew = brought.every((slot) => slots[slot] === undefined && !required.includes(slot))
  if (!isNew || !brought.some((slot) => subjectSlots.includes(slot))) return undefined
  const [best] = ear.classify(slots.place && !brings(reading, 'place') ? joined(placeAlone(slots.place), reading) : reading)
  if (!best || best.intent === intent || best.confidence < sureOfAnother) return undefined
  const hasAll = intentById(best.intent).required.every((slot) => slot === 'place' || brings(reading, slot))
  return hasAll ? { ...best, inherited: slots } : undefined
}

/** « il y en a un à Nevers ? » after what a psychologist costs: surely another intent, which lacks nothing but the last subject. */
function servedThere({ reading, candidates }: Said, previous: Turn, ear: Ear): FollowedUp | undefined {
  const [best] = candidates
  const points = reading.words.some((word) => pointingWords.has(word))
  if (!best || !points || best.intent === previous.intent || best.confidence < sureOfAnother) return undefined
  const subject = slotsFrom(subjectOf(previous, ear.recognise).reading, acceptedBy(best.intent)).slots
  const hasAll = intentById(best.intent).required.every((slot) => brings(reading, slot) || subject[slot] !== undefined)
  return hasAll ? { ...best, inherited: { ...subject, ...previous.slots } } : undefined
}

function placeAlone(place: Place): Reading {
  const words = wordsOf(normalise(place.name))
  const mention = { start: 0, end: words.length, candidates: [place], ambiguous: false, score: 1, announced: true } as const
  return readingOf(words, [], [mention])
}

/** « oui » to what we asked: we ask it again, with its buttons. */
const agrees = /\b(oui|ok|d accord|yes)\b/
