/** A place in a sentence: after « à », after « de », and precise to the arrondissement. Pure. */
import { arrondissementRank } from './arrondissements'
import type { Lang, Place } from './types'

/**
 * The place after its preposition, for titles: « à Vire Normandie », « au Mans », « (Aisne) », « en Normandie ».
 * Départements stand in brackets: their articles follow no rule.
 */
export function inPlace(place: Place, lang: Lang): string {
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

/**
 * The place as figures and zonings name it: « Paris 13e » when only the arrondissement is meant, for a number of its own must
 * not be told as the city's.
 */
export function preciseName({ code, name, arrondissementCode }: Place): string {
  const rank = arrondissementRank(code, arrondissementCode ?? '')
  if (rank === 0) return name
  return `${name} ${rank === 1 ? '1er' : `${rank}e`}`
}

/** « de Vire », « d’Amiens », « du Havre » : the place after « de », with its elision or contraction. */
export function ofPlace(name: string): string {
  if (/^Le /.test(name)) return `du ${name.slice(3)}`
  if (/^Les /.test(name)) return `des ${name.slice(4)}`
  // An h is silent before i, y and an accented e (« d’Hirson », « d’Hyères »), and rarely otherwise (« de Ham », « de Honfleur »).
  return /^([aeiouyàâéèêëîïôöùûüœ]|h[iyéèêî])/i.test(name) ? `d’${name}` : `de ${name}`
}
