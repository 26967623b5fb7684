/** From what was recognised to the slots an intent accepts. */
import { type SlotName, type Slots, slotsSchema } from '../slots'
import type { Entity, IntentId, NonEmpty, Place } from '../types'
import type { PlaceMention } from './places'
import { isDenied, type Reading } from './reading'
import { mostTerritories, professionsSideBySide, territoriesSideBySide, weighed } from './side-by-side'
import { inKeeping, situationSaid } from './situation'

export type SaidSlots = {
  readonly slots: Slots
  readonly placeCandidates?: NonEmpty<Place>
  /** A place was announced (« à … ») but nothing of that name is known. */
  readonly unknownPlace: boolean
}

/** Keeps, for each accepted slot, the value said. */
export function slotsFrom(reading: Reading, accepted: readonly SlotName[]): SaidSlots {
  const values: Partial<Record<SlotName, unknown>> = {}
  const weighs = accepted.includes('professions')
  const several: Pick<Slots, 'situation' | 'territories' | 'professions'> = {
    situation: situationSaid(reading),
    territories: weighs ? territoriesSideBySide(reading) : everyPlace(reading),
    professions: professionsSideBySide(reading, (entity) => isOutdone(entity, reading.entities)),
  }
  for (const slot of accepted) {
    const said = reading.entities.filter(
      (entity) =>
        entity.slot === slot &&
        !isInTopic(entity, reading, accepted) &&
        !isInAid(entity, reading, accepted) &&
        !isNotTheirs(entity, reading, accepted),
    )
    const value = slot in several ? several[slot as keyof typeof several] : preferred(asked(slot, said, reading))?.value
    if (value !== undefined) values[slot] = value
  }
  const mention = accepted.includes('place') && (weighs || values.territories === undefined) ? preferredPlace(reading) : undefined
  const settled = mention && !mention.ambiguous ? mention.candidates[0] : undefined
  if (settled) values.place = settled
  return {
    slots: slotsSchema.parse(values),
    unknownPlace: mention === undefined && reading.unknownPlace !== undefined,
    ...(mention && !settled ? { placeCandidates: mention.candidates } : {}),
  }
}

/** What is counted is compared wherever two places are named. */
const everyPlace = ({ places }: Reading): Slots['territories'] =>
  places.length > 1 ? places.slice(0, mostTerritories).map(({ candidates }) => candidates[0]) : undefined

/** « pas en ZIP », « pas ma première installation »: what the person says they are not; « hors zone », which no place is asked to be. */
const isNotTheirs = (entity: Entity, { words }: Reading, accepted: readonly SlotName[]): boolean =>
  accepted.includes('situation')
    ? ofThePerson.includes(entity.slot) && isDenied(words, entity)
    : entity.slot === 'zoning' && entity.value === 'hors-zone'
const ofThePerson: readonly SlotName[] = ['stage', 'zoning']

/** Outside opening hours, the pharmacy meant is the one on duty. */
export const onDuty = (intent: IntentId, slots: Slots): Slots =>
  intent === 'on-call-care' && slots.care === 'pharmacie' ? { ...slots, care: 'pharmacie-de-garde' } : slots

/** « psychologue remboursé »: where a right is asked about, the care inside its name is no second value. */
const isInTopic = ({ slot, start, end }: Entity, { entities }: Reading, accepted: readonly SlotName[]): boolean =>
  slot === 'care' &&
  accepted.includes('topic') &&
  entities.some((topic) => topic.slot === 'topic' && topic.start <= start && end <= topic.end)

/**
 * « l’exonération FRR », « l’aide à la primo-installation »: where one aid is asked about, the words of its name tell nothing of
 * the person; « je suis docteur junior » does, and so does « l’aide de 5 000 € en ZAC ».
 */
const isInAid = (entity: Entity, { entities, words }: Reading, accepted: readonly SlotName[]): boolean =>
  ofThePerson.includes(entity.slot) &&
  accepted.includes('aid') &&
  !isTheAsker(entity, words) &&
  !(entity.slot === 'zoning' && locating.has(words[entity.start - 1] ?? '')) &&
  entities.some((aid) => aid.slot === 'aid' && aid.start <= entity.start && entity.end <= aid.end)

const locating = new Set(['en', 'dans', 'in'])

/** Values that say nothing once the same is said more precisely: « en ZIP, zone prioritaire » is ZIP. */
const generics: Partial<Record<SlotName, { readonly values: readonly string[]; readonly precise: RegExp }>> = {
  stage: { values: ['installation', 'interne', 'etudiant'], precise: /^(?!installation$|interne$|etudiant$)/ },
  profession: { values: ['medecin'], precise: /^medecin-/ },
  // « zones rouges » after a question on FRR is another zoning.
  zoning: { values: ['zone-prioritaire'], precise: /^(?!frr$|zrr$|zfu$)/ },
  topic: { values: ['remboursement', 'carte-vitale'], precise: /^(?!remboursement$)/ },
  // « les urgences de l’hôpital »: the hospital says where.
  care: { values: ['hopital'], precise: /./ },
}

/** What a question asks for comes right after these: « mal à l’oreille, quel docteur de garde ? ». */
const interrogatives = new Set(['quel', 'quelle', 'quels', 'quelles', 'kel', 'kelle', 'which', 'what'])
/** « la téléconsultation, même sans médecin traitant ? »: what comes after these is conceded, not asked for. */
const concessions = new Set(['meme', 'even'])
/** Words that ask for a meaning: of several terms, the nearest is the one not understood. */
const askingMeaning = /^(quoi|koi|kezako|dire|signifie\w*|definition|sens|sigle|acronyme|mean|means|meaning|stands?|ecrit)$/

/** The entities of a slot that are really asked for, when the question tells them from those it only mentions. */
function asked(slot: SlotName, said: readonly Entity[], { words }: Reading): readonly Entity[] {
  if (slot === 'term') {
    const asking = words.findLastIndex((word) => askingMeaning.test(word))
    return nearestTo(asking, said)
  }
  const before = ({ start }: Entity) => words[start - 1] ?? ''
  const precise = narrowed(said, (entity) => !isOutdone(entity, said))
  const named = narrowed(precise, ({ reason }) => !reason)
  const others = narrowed(named, (entity) => !isTheAsker(entity, words) && !possessives.has(before(entity)))
  const meant = narrowed(others, (entity) => !concessions.has(before(entity)))
  return narrowed(meant, (entity) => interrogatives.has(before(entity)))
}

/** A generic value next to a precise one. */
const isOutdone = ({ slot, value }: Entity, said: readonly Entity[]): boolean =>
  said.some((other) => saysLess(slot, value, other.value))

/** « c’est remboursé ? » after a teleconsultation says nothing new. */
function saysLess(slot: SlotName, value: unknown, other: unknown): boolean {
  const generic = generics[slot]
  if (!generic?.values.includes(String(value)) || other === value) return false
  return generic.precise.test(String(other))
}

/** What was said before, completed and corrected by what is said now. */
export function completed(before: Slots, now: Slots): Slots {
  const repeats = (name: SlotName, value: unknown) =>
    name !== 'care' && before[name] !== undefined && saysLess(name, value, before[name])
  const news = Object.entries(now).filter(([name, value]) => !repeats(name as SlotName, value))
  const situation = before.situation && now.situation ? { situation: { ...before.situation, ...now.situation } } : {}
  return inKeeping(weighed({ ...before, ...Object.fromEntries(news), ...situation }, before, now))
}

/** « mon médecin soupçonne une apnée »: whom one already has is not whom one looks for. */
const possessives = new Set(['mon', 'ma', 'mes', 'son', 'sa', 'ses', 'notre', 'leur', 'my', 'his', 'her', 'our'])

const introductions = new Set(['suis', 'am', 'm', 'im'])
const articles = new Set(['un', 'une', 'a', 'an', 'the', 'l', 'le', 'la'])

/** « je suis infirmière scolaire, où trouver une PMI ? »: who asks is not what is asked for. */
function isTheAsker({ start }: Entity, words: readonly string[]): boolean {
  const before = words.slice(0, start).findLast((word) => !articles.has(word))
  return before !== undefined && introductions.has(before)
}

/** What passes the test, or everything when nothing does. */
function narrowed(entities: readonly Entity[], passes: (entity: Entity) => boolean): readonly Entity[] {
  const passing = entities.filter(passes)
  return passing.length > 0 ? passing : entities
}

/** The entities nearest to the word at `index`, or all of them when there is no such word. */
function nearestTo(index: number, entities: readonly Entity[]): readonly Entity[] {
  if (index < 0) return entities
  const away = ({ start, end }: Entity) => Math.max(start - index, index - end + 1, 0)
  const least = Math.min(...entities.map(away))
  return entities.filter((entity) => away(entity) === least)
}

/** The longest wording wins; between equals the first said. */
function preferred(entities: readonly Entity[]): Entity | undefined {
  return entities.reduce<Entity | undefined>(
    (best, entity) => (!best || entity.end - entity.start > best.end - best.start ? entity : best),
    undefined,
  )
}

/**
 * A commune says more than the département that situates it; the gazetteer has already merged « Breteuil dans l’Oise ». Where
 * one comes from is not where one goes: « je suis à Amiens et je m’installe à Ham ».
 */
function preferredPlace({ places, words }: Reading): PlaceMention | undefined {
  const announced = places.filter((place) => place.announced)
  const pool = announced.length > 0 ? announced : places
  const others = pool.filter(({ start }) => !comesFrom(words, start))
  const meant = others.length > 0 ? others : pool
  return meant.find((place) => place.candidates[0].kind === 'commune') ?? meant[0]
}

function comesFrom(words: readonly string[], start: number): boolean {
  const before = words.slice(0, start).filter((word) => !prepositions.has(word))
  const [last = '', previous = ''] = before.toReversed()
  return origins.has(last) || (/^installee?s?$/.test(last) && settled.has(previous))
}
const origins = new Set(['suis', 'habite', 'vis', 'viens', 'quitte', 'quitter', 'bosse', 'exerce', 'travaille', 'live'])
/** « déjà installée à Amiens » is where one is, « je m’installe à Ham » where one goes. */
const settled = new Set(['deja', 'suis'])
const prepositions = new Set('a au aux de d du des en dans sur chez pres la le les l in'.split(' '))
