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
    const entity = preferred(reading.entities.filter((candidate) => candidate.slot === slot))
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

/** The longest wording wins; between equals the first said, unless a later one corrects it (« psychologue je veux dire »). */
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
