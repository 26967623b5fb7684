/** Where a question is about, in the codes the knowledge base speaks. */
import type { Place } from '../types'
import type { Gazetteer } from '../understand/places'

/** Kind and code together, because 28 is both Normandie and Eure-et-Loir: `region:28`, `departement:28`. */
export const territoryKey = ({ kind, code }: { readonly kind: string; readonly code: string }): string => `${kind}:${code}`

/** The keys of every territory the place is or lies in, most local first; empty for the country or an unknown place. */
export function territoryKeys(place: Place | undefined, gazetteer: Gazetteer): readonly string[] {
  if (!place || place.kind === 'country' || place.kind === 'position') return []
  const departement = gazetteer.departementOf(place)
  const region = gazetteer.regionOf(place)
  const keys = [territoryKey(place), departement && `departement:${departement}`, region && `region:${region}`]
  return [...new Set(keys.filter((key) => typeof key === 'string' && key !== ''))] as readonly string[]
}

/** INSEE code of the région, `FR` when the place is the country or unknown. */
export const regionCode = (place: Place | undefined, gazetteer: Gazetteer): string | undefined =>
  place === undefined ? undefined : place.kind === 'region' ? place.code : gazetteer.regionOf(place)

/**
 * The place after its preposition, for titles: « à Vire Normandie », « au Mans », « dans l’Aisne », « en Normandie ».
 * Départements keep a neutral « pour » form where French articles are irregular.
 */
export function inPlace(place: Place, lang: 'fr' | 'en'): string {
  if (place.kind === 'position') return lang === 'fr' ? 'près de vous' : 'near you'
  if (lang === 'en') return `in ${place.name}`
  if (place.kind === 'region')
    return `en ${place.name}`
      .replace('en Hauts-de-France', 'dans les Hauts-de-France')
      .replace('en Grand Est', 'dans le Grand Est')
  if (place.kind === 'country') return 'en France'
  if (place.kind === 'departement' || place.kind === 'epci') return `(${place.name})`
  if (/^Le /.test(place.name)) return `au ${place.name.slice(3)}`
  if (/^Les /.test(place.name)) return `aux ${place.name.slice(4)}`
  return `à ${place.name}`
}
