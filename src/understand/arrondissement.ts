/** « et dans le 13e ? » after Marseille: an arrondissement of the city the conversation is about. */
import { arrondissementCode } from '../arrondissements'
import type { Place } from '../types'
import { ordinal } from './gazetteer/numbers'
import type { Gazetteer } from './places'
import type { Reading } from './reading'

/** « le 13e », « 13e arrondissement », « the 3rd », and not « un 2e avis ». */
const said = /(?:(?<=(?:^| )(?:le|du|au|the) )|(?<=^(?:et |ou |plutot |and )?))(\d{1,2}(?:er|e|eme|ieme|th|st|nd|rd))(?= |$)/

/** The reading with the arrondissement it names alone, when the city of the last turn has one of that number. Pure. */
export function withArrondissement(reading: Reading, city: Place | undefined, gazetteer: Gazetteer): Reading {
  const rank = said.exec(reading.text)?.[1]
  if (city?.kind !== 'commune' || rank === undefined || reading.places.length > 0) return reading
  const code = arrondissementCode(city.code, ordinal(rank) ?? 0)
  const place = code === undefined ? undefined : gazetteer.place('commune', code)
  if (!place) return reading
  const start = reading.words.indexOf(rank)
  return { ...reading, places: [{ start, end: start + 1, candidates: [place], ambiguous: false, score: 1, announced: true }] }
}
