/** Where to find care: the places we hold, near a point or in a territory; where we hold none, who keeps the list. */
import type { AccessRegimeRecord, CarePlaceRecord } from '../../db/knowledge'
import type { HeldKind, Load, Nearby } from '../../db/queries'
import type { Context } from '../intent'
import { stateAt } from '../opening-hours/state'
import type { Answer, FollowUp, Lang, Place, Section } from '../types'
import { besideSections, type Helping } from './care-beside'
import { careDirectory } from './care-directory'
import { found, nonEmpty, notice } from './found'
import { staleNotice } from './freshness'
import { placeItem } from './items'
import { kindLabel, kindsLabel } from './kind-label'
import { inPlace, isTerritory, ofPlace, regionCode } from './territory'

export type Asked = {
  readonly care: string
  readonly place: Place
  readonly radiusKm?: number | undefined
  readonly openNow?: boolean | undefined
}

export type Known = Helping & {
  readonly near: Nearby
  readonly within: { readonly total: number; readonly items: readonly CarePlaceRecord[] }
  /** The kinds asked about, as far as the base holds them. */
  readonly held: readonly HeldKind[]
  readonly regimes: readonly AccessRegimeRecord[]
  readonly loads: readonly Load[]
}

/** Kilometres: the closest we hold may not be the closest there is when a région next door is not loaded. */
const borderKm = 20
/** Kilometres: beyond, something else nearer may serve better, so it is shown too. */
const farKm = 20
/** Fewer than this near, and what can help instead is shown too. */
const few = 3
/** Kilometres within which a place is « near » when only part of the country is loaded. */
const nearKm = { position: 40, town: 100 }
/** Kilometres: places farther, and half as far again as the nearest, are no choice. */
const sensibleKm = 60
/** Enough to choose from on a phone. */
export const shownNear = 5

/** The answer to « where is a … near …? »: never empty, whatever the base holds. */
export function careAnswer(asked: Asked, known: Known, context: Context): Answer {
  const { place } = asked
  if (known.held.length === 0 || !isCovered(known.held, place, context)) return careDirectory(asked, known, context)
  return (
    (isTerritory(place) ? listed(asked, known, context) : undefined) ??
    nearest(asked, known, context) ??
    careDirectory(asked, known, context)
  )
}

/** Whether the base knows the place's région for these kinds: elsewhere an empty list says nothing. */
function isCovered(held: readonly HeldKind[], place: Place, context: Context): boolean {
  const region = regionCode(place, context)
  return held.some(({ national, regions }) => national || region === undefined || regions.includes(region))
}

/** The list of a territory with its count; undefined when it has none. */
function listed({ care, place }: Asked, known: Known, context: Context): Answer | undefined {
  const items = nonEmpty(known.within.items)
  if (!items) return undefined
  const { lang } = context
  const { regimes, within } = known
  const { total } = within
  const fr = lang === 'fr'
  return found({
    title: `${kindsLabel(care, lang)} ${inPlace(place, lang)} : ${total}`,
    from: items,
    sections: (cite) => [
      ...before(care, known.held, lang),
      { kind: 'places', items: onePerDoor(items).map((record) => placeItem(record, cite, context, { regimes })) },
      ...noted([
        total > items.length &&
          (fr
            ? `Les ${items.length} premiers sur ${total}. Précisez une commune pour les plus proches.`
            : `The first ${items.length} of ${total}. Name a town for the nearest.`),
        stale(known, context),
      ]),
    ],
  })
}

/** The nearest, with how far the search had to go, and what else can help when they are few or far. */
function nearest(asked: Asked, known: Known, context: Context): Answer | undefined {
  const { care, place, radiusKm, openNow } = asked
  const { lang } = context
  const national = known.held.some((kind) => kind.national)
  const reach = national ? Number.POSITIVE_INFINITY : place.kind === 'position' ? nearKm.position : nearKm.town
  const wanted = known.near.items.filter(({ distanceKm = 0 }) => distanceKm <= Math.min(radiusKm ?? reach, reach))
  // Nothing within what was asked: the three nearest, said to be farther.
  const nearby = onePerDoor(
    wanted.length > 0 ? wanted : isPositionOutside(known, place, reach) ? [] : known.near.items.slice(0, few),
  )
  const nearestKm = nearby[0]?.distanceKm ?? 0
  const sensible = nearby.filter(({ distanceKm = 0 }) => distanceKm <= Math.max(sensibleKm, nearestKm * 1.5))
  const ordered = openNow ? openFirst(sensible, context) : sensible
  const items = nonEmpty(radiusKm === undefined ? ordered.slice(0, shownNear) : ordered)
  if (!items) return undefined
  const [first] = items
  const approximate = known.near.from.approximate && place.kind !== 'position'
  const from = approximate ? 'estimated' : 'exact'
  const scarce = items.length < few || nearestKm > farKm
  return found({
    title: nearTitle(kindLabel(care, lang), first, place, lang),
    from: items,
    sections: (cite) => [
      ...before(care, known.held, lang),
      { kind: 'places', items: items.map((record) => placeItem(record, cite, context, { from, regimes: known.regimes })) },
      ...noted([
        isTerritory(place) && noneWithin(place, lang),
        ...caveats(asked, { beyond: wanted.length === 0, approximate }, items, known, context),
        stale(known, context),
      ]),
      ...(scarce ? besideSections(asked, known, cite, context) : []),
    ],
    followUps: nearFollowUps(asked, lang),
  })
}

/** A professional has a record per speciality: at one address they are one line, with all of them. */
function onePerDoor(records: readonly CarePlaceRecord[]): readonly CarePlaceRecord[] {
  const doors = new Map<string, CarePlaceRecord>()
  for (const record of records) {
    const { id, person = id, address, communeCode } = record
    const door = [person, address, communeCode].join('|')
    const known = doors.get(door)
    const specialities = [known?.speciality, record.speciality].filter((speciality) => speciality !== undefined)
    if (!known) doors.set(door, record)
    else if (specialities.length > 0) doors.set(door, { ...known, speciality: [...new Set(specialities)].join(', ') })
  }
  return [...doors.values()]
}

const opening = ({ hours, departement }: CarePlaceRecord, { question }: Context) =>
  stateAt(hours, question.askedAt, departement).openNow

const openingOrder = ['open', 'unknown', 'closed'] as const

/** Those known to be open, then those that may be; nearest first in each. */
const openFirst = (records: readonly CarePlaceRecord[], context: Context): readonly CarePlaceRecord[] =>
  openingOrder.flatMap((state) => records.filter((record) => opening(record, context) === state))

/** What must be known besides, in one note. */
function noted(sentences: readonly (string | false | undefined)[]): readonly Section[] {
  const said = sentences.filter((sentence) => typeof sentence === 'string')
  return said.length > 0 ? [notice(said.join(' '))] : []
}

const noneWithin = (place: Place, lang: Lang) =>
  lang === 'fr'
    ? `Aucun lieu de ce type n’est recensé ${inPlace(place, lang)} : voici les plus proches de son centre.`
    : `No such place is recorded ${inPlace(place, lang)}: here are the nearest to its centre.`

/** A person's own position, far from all we hold when we hold only part of the country. */
const isPositionOutside = ({ near }: Known, place: Place, reach: number) =>
  place.kind === 'position' && (near.items[0]?.distanceKm ?? 0) > reach

/** Said when the list itself is old. */
function stale({ held, loads }: Known, { lang, question }: Context): string | undefined {
  const used = loads.filter(({ source }) => held.some(({ family }) => family === source))
  return staleNotice(used, question.askedAt, lang)
}

function nearTitle(label: string, first: CarePlaceRecord, place: Place, lang: Lang): string {
  const distance = first.distanceKm === undefined || first.distanceKm < 1 ? '' : ` (${Math.round(first.distanceKm)} km)`
  if (lang === 'en') return `${label} near ${place.kind === 'position' ? 'you' : place.name}: ${first.name}${distance}`
  return `${label} près ${place.kind === 'position' ? 'de vous' : ofPlace(place.name)} : ${first.name}${distance}`
}

/** What must be known before going: the 15 first (SAS), and what a list leaves out. */
export function before(care: string, held: readonly HeldKind[], lang: Lang): readonly Section[] {
  const fr = lang === 'fr'
  if (care === 'urgences')
    return [
      notice(
        fr
          ? 'Appelez le 15 avant de vous déplacer, et tout de suite si la vie est en danger : certains services sont régulés.'
          : 'Call 15 before you go, and at once if life is in danger: some departments are regulated.',
      ),
    ]
  if (care === 'hopital' && !held.some(({ kind }) => kind === 'hopital'))
    return [
      notice(
        fr
          ? 'Seuls les hôpitaux qui ont un service d’urgences sont enregistrés ; d’autres existent.'
          : 'Only hospitals with an emergency department are recorded; others exist.',
      ),
    ]
  if (care === 'pharmacie-de-garde')
    return [
      notice(
        fr
          ? 'Cette liste ne dit pas quelle pharmacie est de garde : appelez avant de partir.'
          : 'This list does not say which pharmacy is on duty: call before you go.',
      ),
    ]
  return []
}

function caveats(
  { place, radiusKm, openNow }: Asked,
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
  return [
    openNow &&
      items.some((record) => opening(record, context) === 'unknown') &&
      (fr
        ? 'Horaires inconnus de nos sources : téléphonez avant de partir.'
        : 'Opening hours are not in our sources: call before you go.'),
    widened(beyond, radiusKm, known.near, fr),
    measured(place, approximate, items, fr),
    partial &&
      (items[0]?.distanceKm ?? 0) > borderKm &&
      (fr
        ? `Je ne connais que ces régions : ${regions.join(', ')}. Un lieu d’une région voisine peut être plus proche.`
        : `I only know these regions: ${regions.join(', ')}. A place in a neighbouring region may be closer.`),
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

/** Kilometres: the first circle searched; a larger one is said. */
const firstCircleKm = 5

/** How far the search had to go, when it is not the first circle. */
function widened(beyond: boolean, askedKm: number | undefined, { radiusKm }: Nearby, fr: boolean): string | undefined {
  if (beyond && askedKm !== undefined)
    return fr ? `Rien à moins de ${askedKm} km : voici les plus proches.` : `Nothing within ${askedKm} km: here are the nearest.`
  if (askedKm !== undefined) return undefined
  if (radiusKm === undefined)
    return fr
      ? 'Il y en a peu dans un rayon de 60 km : j’ai cherché plus loin.'
      : 'There are few within 60 km: I searched further.'
  if (radiusKm === firstCircleKm) return undefined
  return fr
    ? `Il y en a peu tout près : recherche élargie à ${radiusKm} km.`
    : `There are few close by: search widened to ${radiusKm} km.`
}

function nearFollowUps({ place }: Asked, lang: Lang): readonly FollowUp[] {
  const further = lang === 'fr' ? { label: 'Plus loin', text: 'plus loin' } : { label: 'Further away', text: 'further' }
  const tonight =
    lang === 'fr'
      ? { label: 'Médecin de garde', text: `Médecin de garde${place.kind === 'position' ? '' : ` à ${place.name}`}` }
      : { label: 'Duty doctor', text: `Duty doctor${place.kind === 'position' ? '' : ` in ${place.name}`}` }
  return [further, tonight]
}
