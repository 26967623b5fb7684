/** « et dans le 13e ? » after Marseille: an arrondissement of the city the conversation is about. */
import type { Place } from '../types'
import { normalise, wordsOf } from './normalise'
import type { Gazetteer } from './places'
import type { Reading } from './reading'

const ordinal = /^\d{1,2}(er|e|eme|ieme|th|st|nd|rd)$/

/** The reading with the arrondissement it names alone, when the city of the last turn has one of that number. Pure. */
export function withArrondissement(reading: Reading, city: Place | undefined, gazetteer: Gazetteer): Reading {
  const start = reading.words.findIndex((word) => ordinal.test(word))
  const said = reading.words[start]
  if (city?.kind !== 'commune' || said === undefined || reading.places.length > 0) return reading
  const named = [...wordsOf(normalise(city.name)), said]
  const [found] = gazetteer.mentions(
    named,
    named.map(() => false),
  )
  if (!found?.candidates[0].arrondissementCode) return reading
  return { ...reading, places: [{ ...found, start, end: start + 1, announced: true }] }
}
