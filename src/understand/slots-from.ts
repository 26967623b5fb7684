/** From what was recognised to the slots an intent accepts. */
import { type SlotName, type Slots, slotsSchema } from '../slots'
import type { Entity, NonEmpty, Place } from '../types'
import type { PlaceMention } from './places'
import type { Reading } from './reading'

export type SaidSlots = {
  readonly slots: Slots
  readonly placeCandidates?: NonEmpty<Place>
  /** A place was announced (« à … ») but nothing of that name is known. */
  readonly unknownPlace: boolean
}

/** Keeps, for each accepted slot, the value said. */
export function slotsFrom(reading: Reading, accepted: readonly SlotName[]): SaidSlots {
  const values: Partial<Record<SlotName, unknown>> = {}
  for (const slot of accepted) {
    const said = reading.entities.filter((entity) => entity.slot === slot && !isInTopic(entity, reading, accepted))
    const entity = preferred(asked(slot, said, reading))
    if (entity) values[slot] = entity.value
  }
  if (accepted.includes('territories') && reading.places.length > 1)
    values.territories = reading.places.slice(0, 6).map(({ candidates }) => candidates[0])
  const mention = accepted.includes('place') && values.territories === undefined ? preferredPlace(reading.places) : undefined
  const settled = mention && !mention.ambiguous ? mention.candidates[0] : undefined
  if (settled) values.place = settled
  return {
    slots: slotsSchema.parse(values),
    unknownPlace: mention === undefined && reading.unknownPlace !== undefined,
    ...(mention && !settled ? { placeCandidates: mention.candidates } : {}),
  }
}

/** « psychologue remboursé »: where a right is asked about, the care inside its name is no second value. */
const isInTopic = ({ slot, start, end }: Entity, { entities }: Reading, accepted: readonly SlotName[]): boolean =>
  slot === 'care' &&
  accepted.includes('topic') &&
  entities.some((topic) => topic.slot === 'topic' && topic.start <= start && end <= topic.end)

/** Values that say nothing once one of these is said too: « en ZIP, zone prioritaire » is ZIP. */
const yields: Partial<Record<SlotName, { readonly generic: string; readonly to: (value: unknown) => boolean }>> = {
  stage: { generic: 'installation', to: () => true },
  profession: { generic: 'medecin', to: (value) => value === 'medecin-generaliste' || value === 'medecin-specialiste' },
  zoning: { generic: 'zone-prioritaire', to: () => true },
  topic: { generic: 'remboursement', to: () => true },
}

/** What a question asks for comes right after these: « mal à l’oreille, quel docteur de garde ? ». */
const interrogatives = new Set(['quel', 'quelle', 'quels', 'quelles', 'kel', 'kelle', 'which', 'what'])
/** Words that ask for a meaning: of several terms, the nearest is the one not understood. */
const askingMeaning = /^(quoi|koi|kezako|dire|signifie\w*|definition|sens|sigle|acronyme|mean|means|meaning|stands?|ecrit)$/

/** The entities of a slot that are really asked for, when the question tells them from those it only mentions. */
function asked(slot: SlotName, said: readonly Entity[], { words }: Reading): readonly Entity[] {
  if (said.length < 2) return said
  const { generic, to } = yields[slot] ?? {}
  const specific =
    to && said.some(({ value }) => value !== generic && to(value)) ? said.filter(({ value }) => value !== generic) : said
  if (slot === 'term')
    return nearestTo(
      words.findLastIndex((word) => askingMeaning.test(word)),
      specific,
    )
  const questioned = specific.filter(({ start }) => interrogatives.has(words[start - 1] ?? ''))
  return questioned.length > 0 ? questioned : specific
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

/** A commune says more than the département that situates it; the gazetteer has already merged « Breteuil dans l’Oise ». */
function preferredPlace(places: readonly PlaceMention[]): PlaceMention | undefined {
  const announced = places.filter((place) => place.announced)
  const pool = announced.length > 0 ? announced : places
  return pool.find((place) => place.candidates[0].kind === 'commune') ?? pool[0]
}
