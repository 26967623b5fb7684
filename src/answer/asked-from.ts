/** The point an answer counts its distances from, for who draws a map of it. */
import type { Nearby } from '../../db/queries'
import { preciseName } from '../place-words'
import type { Lang, Origin, Place } from '../types'

/** `origin` of a section of places; nothing for a territory, which is no point. A person's position is told to 100 m (0.001°). */
export function askedFrom(place: Place | undefined, { from }: Nearby, lang: Lang): { readonly origin?: Origin } {
  if (place?.kind === 'commune') return { origin: { lat: from.lat, lon: from.lon, label: preciseName(place) } }
  if (place?.kind !== 'position') return {}
  return { origin: { lat: rounded(from.lat), lon: rounded(from.lon), label: lang === 'fr' ? 'votre position' : 'your position' } }
}

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
