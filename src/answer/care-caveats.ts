/** What must be known of a list of places: how far the search went, where distances start, how old the list is. */
import type { CarePlaceRecord } from '../../db/knowledge'
import type { Nearby } from '../../db/queries'
import type { Context } from '../intent'
import { inPlace, ofPlace } from '../place-words'
import type { Lang, Place, Section } from '../types'
import type { Asked, Known } from './care'
import { opening } from './care-choice'
import { notice } from './found'
import { staleNotice } from './freshness'
import { isTerritory } from './territory'

/** Kilometres: the closest we hold may not be the closest there is when a région next door is not loaded. */
const borderKm = 20

/** How the nearest were searched for, what is not known of them, and how old they are. */
export function caveats(
  { care, place, radiusKm, openNow }: Asked,
  { beyond, approximate }: { readonly beyond: boolean; readonly approximate: boolean },
  items: readonly CarePlaceRecord[],
  known: Known,
  context: Context,
): readonly (string | false | undefined)[] {
  const { lang, gazetteer } = context
  const fr = lang === 'fr'
  const regions = [...new Set(known.held.flatMap((kind) => kind.regions))].flatMap(
    (region) => gazetteer.place('region', region)?.name ?? [],
  )
  const partial = !known.held.some(({ national }) => national)
  const distances = items.map(({ distanceKm = 0 }) => distanceKm)
  const nearestKm = Math.min(...distances)
  return [
    isTerritory(place) && noneWithin(place, lang),
    // Emergency departments: the 15 knows.
    openNow &&
      care !== 'urgences' &&
      items.some((record) => opening(record, context) === 'unknown') &&
      (fr
        ? 'Horaires inconnus de nos sources : téléphonez avant de partir.'
        : 'Opening hours are not in our sources: call before you go.'),
    widened(beyond, radiusKm, { ...known.near, nearestKm, farthestKm: Math.max(...distances) }, fr),
    measured(place, approximate, items, fr),
    partial &&
      nearestKm > borderKm &&
      (fr
        ? `Je ne connais que ces régions : ${regions.join(', ')}. Un lieu d’une région voisine peut être plus proche.`
        : `I only know these regions: ${regions.join(', ')}. A place in a neighbouring region may be closer.`),
    stale(known, context),
  ]
}

/** Where distances start from, and how well both ends are known. */
function measured(place: Place, approximate: boolean, items: readonly CarePlaceRecord[], fr: boolean): string {
  const towns = items.some(({ precision }) => precision === 'commune')
  if (!fr) {
    const start = place.kind === 'position' ? 'your position' : `the centre of ${place.name}`
    const doubt = approximate
      ? ', approximate: the position of the town is an estimate'
      : towns
        ? ', approximate where only the town is known'
        : ''
    return `Straight-line distances from ${start}${doubt}.`
  }
  const start = place.kind === 'position' ? 'votre position' : `le centre ${ofPlace(place.name)}`
  const doubt = approximate
    ? ', approchées : la position de la commune est estimée'
    : towns
      ? ', approchées quand seule la commune du lieu est située'
      : ''
  return `Distances à vol d’oiseau depuis ${start}${doubt}.`
}

/** Kilometres: the first and the last circle searched; a larger one than the first is said. */
const circles = { firstKm: 5, lastKm: 60 }

/** How far the search had to go, when it is not the first circle: as far as what is shown. */
function widened(
  beyond: boolean,
  askedKm: number | undefined,
  { radiusKm, nearestKm, farthestKm }: Pick<Nearby, 'radiusKm'> & { readonly nearestKm: number; readonly farthestKm: number },
  fr: boolean,
): string | undefined {
  if (beyond && askedKm !== undefined)
    return fr ? `Rien à moins de ${askedKm} km : voici les plus proches.` : `Nothing within ${askedKm} km: here are the nearest.`
  if (askedKm !== undefined || radiusKm === circles.firstKm) return undefined
  if (radiusKm !== undefined)
    return fr
      ? `Il y en a peu tout près : recherche élargie à ${Math.ceil(farthestKm)} km.`
      : `There are few close by: search widened to ${Math.ceil(farthestKm)} km.`
  if (nearestKm <= circles.lastKm)
    return fr ? `Il y en a peu dans un rayon de ${circles.lastKm} km.` : `There are few within ${circles.lastKm} km.`
  return fr
    ? `Il n’y en a pas dans un rayon de ${circles.lastKm} km : j’ai cherché plus loin.`
    : `There is none within ${circles.lastKm} km: I searched further.`
}

const noneWithin = (place: Place, lang: Lang) =>
  lang === 'fr'
    ? `Aucun lieu de ce type n’est recensé ${inPlace(place, lang)} : voici les plus proches de son centre.`
    : `No such place is recorded ${inPlace(place, lang)}: here are the nearest to its centre.`

/** Said when the list itself is old. */
export function stale({ held, loads }: Known, { lang, question }: Context): string | undefined {
  const used = loads.filter(({ source }) => held.some(({ family }) => family === source))
  return staleNotice(used, question.askedAt, lang)
}

/** What must be known besides, in one note. */
export function noted(sentences: readonly (string | false | undefined)[]): readonly Section[] {
  const said = sentences.filter((sentence) => typeof sentence === 'string')
  return said.length > 0 ? [notice(said.join(' '))] : []
}
