/** Where to find care: the places we hold, near a point or in a territory; where we hold none, who keeps the list. */
import type { AccessRegimeRecord, CarePlaceRecord } from '../../db/knowledge'
import type { HeldKind, LoadInUse, Nearby } from '../../db/queries'
import { colon } from '../formats'
import type { Context } from '../intent'
import { inPlace, ofPlace } from '../place-words'
import type { Answer, FollowUp, Lang, Place, Section } from '../types'
import { askedFrom } from './asked-from'
import { besideSections, type Helping } from './care-beside'
import { caveats, noted, stale } from './care-caveats'
import { childrenFirst, isForChild, onePerDoor, openFirst, sensible } from './care-choice'
import { careDirectory } from './care-directory'
import { found, nonEmpty, notice } from './found'
import { placeItem } from './items'
import { kindLabel, kindsLabel } from './kind-label'
import { quoting } from './quoting'
import { isTerritory, regionCode } from './territory'

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
  readonly loads: readonly LoadInUse[]
}

/** Kilometres: beyond, something else nearer may serve better, so it is shown too. */
const farKm = 20
/** Fewer than this near, and what can help instead is shown too. */
const few = 3
/** Kilometres within which a place is « near » when only part of the country is loaded. */
const nearKm = { position: 40, town: 100 }
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
    title: `${kindsLabel(care, lang)} ${inPlace(place, lang)}${colon(lang)} ${total}`,
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
  // Whoever says how far knows how far is sensible.
  const near = radiusKm === undefined ? sensible(nearby) : nearby
  const choice = isForChild(care, context.question) ? childrenFirst(near) : near
  const ordered = openNow ? openFirst(choice, context) : choice
  const items = nonEmpty(radiusKm === undefined ? ordered.slice(0, shownNear) : ordered)
  if (!items) return undefined
  const [first] = items
  const approximate = known.near.from.approximate && place.kind !== 'position'
  const from = approximate ? 'estimated' : 'exact'
  const scarce = items.length < few || nearestKm > farKm
  return found({
    title: nearTitle(kindLabel(care, lang), first, place, lang),
    ...quoting(lang, first.name),
    from: items,
    sections: (cite) => [
      ...before(care, known.held, lang),
      {
        kind: 'places',
        items: items.map((record) => placeItem(record, cite, context, { from, regimes: known.regimes })),
        ...askedFrom(place, known.near, lang),
      },
      ...noted(caveats(asked, { beyond: wanted.length === 0, approximate }, items, known, context)),
      ...(scarce ? besideSections(asked, known, cite, context) : []),
    ],
    followUps: nearFollowUps(asked, lang),
  })
}

/** A person's own position, far from all we hold when we hold only part of the country. */
const isPositionOutside = ({ near }: Known, place: Place, reach: number) =>
  place.kind === 'position' && (near.items[0]?.distanceKm ?? 0) > reach

function nearTitle(label: string, first: CarePlaceRecord, place: Place, lang: Lang): string {
  const distance = first.distanceKm === undefined || first.distanceKm < 1 ? '' : ` (${Math.round(first.distanceKm)} km)`
  if (lang === 'en') return `${label} near ${place.kind === 'position' ? 'you' : place.name}: ${first.name}${distance}`
  return `${label} près ${place.kind === 'position' ? 'de vous' : ofPlace(place.name)} : ${first.name}${distance}`
}

/** Whoever looks for an emergency department reads the number to call first, even before we know where they are. */
export const callFirst = (care: string | undefined, lang: Lang): readonly Section[] =>
  care === 'urgences'
    ? [
        notice(
          lang === 'fr'
            ? 'Appelez le 15 avant de vous déplacer, et tout de suite si la vie est en danger : certains services sont régulés.'
            : 'Call 15 before you go, and at once if life is in danger: some departments are regulated.',
        ),
      ]
    : []

/** What must be known before going: the 15 first (SAS), and what a list leaves out. */
export function before(care: string, held: readonly HeldKind[], lang: Lang): readonly Section[] {
  const fr = lang === 'fr'
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
  return callFirst(care, lang)
}

function nearFollowUps({ place }: Asked, lang: Lang): readonly FollowUp[] {
  const further = lang === 'fr' ? { label: 'Plus loin', text: 'plus loin' } : { label: 'Further away', text: 'further' }
  const there = place.kind === 'position' ? '' : ` ${inPlace(place, lang)}`
  const tonight =
    lang === 'fr'
      ? { label: 'Médecin de garde', text: `Médecin de garde${there}` }
      : { label: 'Duty doctor', text: `Duty doctor${there}` }
  return [further, tonight]
}
