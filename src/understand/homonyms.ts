/** What the previous turn says of places: « celle de l’Oise », « the one by Chambéry » choose among the homonyms offered. */
import type { NonEmpty, Place, Turn } from '../types'
import { besideTown } from './gazetteer/nearby'
import { normalise, wordsOf } from './normalise'
import type { Gazetteer, PlaceMention } from './places'
import type { Reading } from './reading'

/** The reading with its places settled by what was offered at the previous turn, or by where that turn was. */
export function settleHomonyms(reading: Reading, previous: Turn | undefined, gazetteer: Gazetteer): Reading {
  if (!previous) return reading
  const { among = [], slots } = previous
  const liesIn = (place: Place, territory: Place) =>
    territory.code === (territory.kind === 'region' ? gazetteer.regionOf(place) : gazetteer.departementOf(place))

  /** The one homonym offered near the town said, unless the town is one of them. */
  const beside = (town: Place): Place | undefined => {
    if (among.some(({ code }) => code === town.code)) return undefined
    const near = besideTown(among, gazetteer.locate, gazetteer.locate(town))
    return near.length === 1 ? near[0] : undefined
  }
  const chosen = (mention: PlaceMention): Place | undefined => {
    const [said] = mention.candidates
    if (reading.places.length === 1 && (said.kind === 'departement' || said.kind === 'region'))
      return [...among, ...mistakenFor(slots.place, reading.text, gazetteer)].find((place) => liesIn(place, said))
    if (!mention.ambiguous) return beside(said)
    const offered = mention.candidates.find(({ code }) => among.some((place) => place.code === code))
    const near = slots.place && mention.candidates.filter((place) => sameArea(place, slots.place, gazetteer))
    return (among.length > 0 ? offered : undefined) ?? (near?.length === 1 ? near[0] : undefined)
  }
  const places = reading.places.map((mention) => {
    const place = chosen(mention)
    const candidates: NonEmpty<Place> | undefined = place && [place]
    return candidates ? { ...mention, candidates, ambiguous: false } : mention
  })
  const pointed = among.length > 0 && places.length === 0 ? pointedAt(reading.words, among, gazetteer) : undefined
  return { ...reading, places: pointed ? [pointed] : places }
}

const corrects = /^(?:(?:a|ah|oups|pardon|mais|plutot) )*(?:non|pardon|oups|no)\b|\b(?:celle|celui|trompee?|the one)\b/

/** « non, celle de la Vienne »: the communes of the same name the person may have meant instead. */
function mistakenFor(place: Place | undefined, text: string, gazetteer: Gazetteer): readonly Place[] {
  if (place?.kind !== 'commune' || !corrects.test(text)) return []
  const name = wordsOf(normalise(place.name))
  return gazetteer.mentions(name, [])[0]?.candidates ?? []
}

const ranks: Readonly<Record<string, number>> = {
  premier: 0,
  premiere: 0,
  '1': 0,
  deuxieme: 1,
  second: 1,
  seconde: 1,
  '2': 1,
  troisieme: 2,
  '3': 2,
  first: 0,
  third: 2,
}

/** « 93 », « dans le 80 », « la première »: says which of the homonyms offered, and nothing else. */
function pointedAt(words: readonly string[], among: readonly Place[], gazetteer: Gazetteer): PlaceMention | undefined {
  for (const [start, word] of words.entries()) {
    const place =
      among.find((candidate) => gazetteer.departementOf(candidate)?.toLowerCase() === word) ?? among[ranks[word] ?? -1]
    if (place) return { start, end: start + 1, candidates: [place], ambiguous: false, score: 1, announced: true }
  }
  return undefined
}

/** In the same département, or in the territory the conversation is about. */
const sameArea = (place: Place, near: Place | undefined, gazetteer: Gazetteer): boolean => {
  if (!near) return false
  if (near.kind === 'region') return gazetteer.regionOf(place) === near.code
  const departement = near.kind === 'departement' ? near.code : gazetteer.departementOf(near)
  return departement !== undefined && gazetteer.departementOf(place) === departement
}
