/** Where a question is about, in the codes the knowledge base speaks. */

import type { Origin } from '../../db/queries'
import type { Context } from '../intent'
import type { Place } from '../types'
import type { Gazetteer } from '../understand/places'

/** Kind and code together, because 28 is both Normandie and Eure-et-Loir: `region:28`, `departement:28`. */
export const territoryKey = ({ kind, code }: { readonly kind: string; readonly code: string }): string => `${kind}:${code}`

/** The key kept of a place somebody asked about; a position is nobody's place. */
export const keptKey = (place: Place | undefined): string | undefined =>
  place && place.kind !== 'position' ? territoryKey({ ...place, code: place.arrondissementCode ?? place.code }) : undefined

/** The keys of every territory the place is or lies in, most local first; empty for the country or an unknown place. */
export function territoryKeys(place: Place | undefined, gazetteer: Gazetteer): readonly string[] {
  if (!place || place.kind === 'country' || place.kind === 'position') return []
  const departement = gazetteer.departementOf(place)
  const region = gazetteer.regionOf(place)
  const keys = [territoryKey(place), departement && `departement:${departement}`, region && `region:${region}`]
  return [...new Set(keys.filter((key) => typeof key === 'string' && key !== ''))] as readonly string[]
}

/** INSEE code of the région the question is about; that of the nearest commune for a position; undefined for the country. */
export function regionCode(place: Place | undefined, { gazetteer, question }: Context): string | undefined {
  if (place?.kind !== 'position') return place && gazetteer.regionOf(place)
  return question.position && gazetteer.regionOf(gazetteer.nearest(question.position))
}

/** Where to look for contacts: the région's own, then the country's. */
export const regionAndCountry = (region: string | undefined): readonly string[] => (region ? [region, 'FR'] : ['FR'])

/** True of what has a list (a département, an EPCI, the country…), false of where one is (a town, a position). */
export const isTerritory = ({ kind }: Place): boolean => kind !== 'commune' && kind !== 'position'

/** Where to measure from: the person's own position, or the place's centre (the base may know a better one than the gazetteer). */
export function originOf(place: Place | undefined, { gazetteer, question }: Context): Origin {
  const centre = place?.kind === 'position' ? question.position : place && gazetteer.locate(place)
  if (!centre) return nowhere
  return place?.kind === 'commune'
    ? { position: centre, communeCode: place.arrondissementCode ?? place.code }
    : { position: centre }
}

/** In the Gulf of Guinea: no place of ours is within reach of it. */
const nowhere: Origin = { position: { lat: 0, lon: 0 } }
