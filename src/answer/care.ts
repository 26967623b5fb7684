/** Where to find care: the places we hold, or, when we hold none of that kind, who keeps the list. */
import type { AccessRegimeRecord, CarePlaceRecord, ContactRecord, GuidanceRecord } from '../../db/knowledge'
import type { Context } from '../intent'
import { careLabels } from '../labels'
import type { Answer, FollowUp, Lang, NonEmpty, Place, Section } from '../types'
import { found, freshFirst, nonEmpty, notFound, notice, text } from './found'
import { contactItem, guidanceItem, placeItem } from './items'
import { inPlace, ofPlace, regionCode } from './territory'

type Asked = {
  readonly care: string
  readonly place: Place
  readonly radiusKm?: number | undefined
  readonly openNow?: boolean | undefined
}
type Known = {
  readonly near: readonly CarePlaceRecord[]
  readonly within: { readonly total: number; readonly items: readonly CarePlaceRecord[] }
  /** Régions for which this kind is loaded. */
  readonly covered: readonly string[]
  readonly guidance: readonly GuidanceRecord[]
  readonly directories: readonly ContactRecord[]
  /** What is known of the access to emergency departments. */
  readonly regimes: readonly AccessRegimeRecord[]
}

/** Beyond this a place is no longer "near", and where our coverage ends a nearer one may be missing. */
const usualKm = 40
/** Kilometres: the closest we hold may not be the closest there is when a région next door is not loaded. */
const borderKm = 20

/** Places of that kind near the place or in the territory; undefined when none is held, or none that can honestly be called near. */
export function carePlaces(asked: Asked, known: Known, context: Context): Answer | undefined {
  const { place, care } = asked
  const { lang, gazetteer } = context
  const here = regionCode(place, context)
  if (here !== undefined && place.kind !== 'country' && !known.covered.includes(here)) return undefined
  const label = careLabels(care)[lang]
  const territory = nonEmpty(known.within.items)
  if (territory)
    return found({
      title: `${label} ${inPlace(place, lang)} : ${known.within.total}`,
      from: territory,
      sections: (cite) => [
        ...before(care, lang),
        { kind: 'places', items: territory.map((record) => placeItem(record, cite, context, { regimes: known.regimes })) },
        ...(known.within.total > territory.length
          ? [
              notice(
                lang === 'fr'
                  ? `Les ${territory.length} premiers sur ${known.within.total}. Précisez une commune pour les plus proches.`
                  : `The first ${territory.length} of ${known.within.total}. Name a town for the nearest.`,
              ),
            ]
          : []),
      ],
      followUps: [],
    })
  const inReach = known.near.filter(
    ({ distanceKm = 0 }) => distanceKm <= (asked.radiusKm ?? (place.kind === 'position' ? usualKm : 100)),
  )
  const items = nonEmpty(inReach.length > 0 ? inReach : here === undefined ? [] : known.near.slice(0, 3))
  if (!items) return undefined
  const [first] = items
  const approximate = gazetteer.locate(place)?.approximate ?? false
  return found({
    title: nearTitle(label, first, place, lang),
    from: items,
    sections: (cite) => [
      ...before(care, lang),
      {
        kind: 'places',
        items: items.map((record) =>
          placeItem(record, cite, context, { from: approximate ? 'estimated' : 'exact', regimes: known.regimes }),
        ),
      },
      ...caveats(asked, { widened: inReach.length === 0, approximate }, first, known, context).map(notice),
    ],
    followUps: nearFollowUps(asked, lang),
  })
}

function nearTitle(label: string, first: CarePlaceRecord, place: Place, lang: Lang): string {
  const distance = first.distanceKm === undefined || first.distanceKm < 1 ? '' : ` (${Math.round(first.distanceKm)} km)`
  if (lang === 'en') return `${label} near ${place.kind === 'position' ? 'you' : place.name}: ${first.name}${distance}`
  return `${label} près ${place.kind === 'position' ? 'de vous' : ofPlace(place.name)} : ${first.name}${distance}`
}

/** What must be known before going: the 15 first (SAS), and what a list leaves out. */
function before(care: string, lang: Lang): readonly Section[] {
  const fr = lang === 'fr'
  if (care === 'urgences')
    return [
      notice(
        fr
          ? 'Appelez le 15 avant de vous déplacer, et tout de suite si la vie est en danger : certains services sont régulés.'
          : 'Call 15 before you go, and at once if life is in danger: some departments are regulated.',
      ),
    ]
  if (care === 'hopital')
    return [
      notice(
        fr
          ? 'Seuls les hôpitaux qui ont un service d’urgences sont enregistrés ; d’autres existent.'
          : 'Only hospitals with an emergency department are recorded; others exist.',
      ),
    ]
  return []
}

function caveats(
  asked: Asked,
  { widened, approximate }: { readonly widened: boolean; readonly approximate: boolean },
  first: CarePlaceRecord,
  known: Known,
  { lang, gazetteer }: Context,
): readonly string[] {
  const { place, radiusKm, openNow } = asked
  const regions = known.covered.map((region) => gazetteer.place('region', region)?.name).filter((name) => name !== undefined)
  const fr = lang === 'fr'
  return [
    widened &&
      radiusKm !== undefined &&
      (fr ? `Rien à moins de ${radiusKm} km : voici les plus proches.` : `Nothing within ${radiusKm} km: here are the nearest.`),
    fr
      ? `Distances à vol d’oiseau depuis ${place.kind === 'position' ? 'votre position' : `le centre ${ofPlace(place.name)}`}${approximate ? ', approchées : la position de la commune est estimée' : ''}.`
      : `Straight-line distances from ${place.kind === 'position' ? 'your position' : `the centre of ${place.name}`}${approximate ? ', approximate: the position of the town is an estimate' : ''}.`,
    openNow &&
      (fr
        ? 'Horaires inconnus de nos sources : téléphonez avant de partir.'
        : 'Opening hours are not in our sources: call before you go.'),
    (first.distanceKm ?? 0) > borderKm &&
      (fr
        ? `Je ne connais que ces régions : ${regions.join(', ')}. Un lieu d’une région voisine peut être plus proche.`
        : `I only know these regions: ${regions.join(', ')}. A place in a neighbouring region may be closer.`),
  ].filter((line): line is string => typeof line === 'string')
}

function nearFollowUps({ place }: Asked, lang: Lang): readonly FollowUp[] {
  const further = lang === 'fr' ? { label: 'Plus loin', text: 'plus loin' } : { label: 'Further away', text: 'further' }
  const tonight =
    lang === 'fr'
      ? { label: 'Médecin de garde', text: `Médecin de garde${place.kind === 'position' ? '' : ` à ${place.name}`}` }
      : { label: 'Duty doctor', text: `Duty doctor${place.kind === 'position' ? '' : ` in ${place.name}`}` }
  return [further, tonight]
}

/** No list of that kind is loaded here: says so, whom to call when it cannot wait, and who keeps the list. */
export function careDirectory({ care, place }: Asked, known: Known, { lang }: Context): Answer {
  const fr = lang === 'fr'
  const label = careLabels(care)[lang]
  const title = fr
    ? `${label} ${inPlace(place, lang)} : je n’ai pas cette liste`
    : `${label} ${inPlace(place, lang)}: I do not hold this list`
  const directories = known.directories.filter(({ organisation }) => organisation === 'sante-fr')
  const helpers = care === 'urgences' ? [] : known.directories.filter(({ organisation }) => organisation === 'cpam').slice(0, 1)
  const records = nonEmpty([...directories, ...helpers, ...known.guidance])
  const cannotWait = text(fr ? 'Si cela ne peut pas attendre, appelez le 15.' : 'If it cannot wait, call 15.')
  if (!records) return notFound(title, [cannotWait], medicalWayOn(fr))
  return found({
    title,
    from: records,
    sections: (cite) => [
      ...before(care, lang),
      text(
        fr
          ? 'Le service public qui recense les lieux de soins, et qui peut vous aider à trouver :'
          : 'The public service that lists places of care, and who can help you find one:',
      ),
      { kind: 'contacts', items: [...directories, ...helpers].map((record) => contactItem(record, cite, lang)) },
      ...(known.guidance.length > 0
        ? [
            {
              kind: 'list' as const,
              title: fr ? 'Bon à savoir' : 'Good to know',
              items: freshFirst(known.guidance)
                .slice(0, 4)
                .map((record) => guidanceItem(record, cite, lang)),
            },
          ]
        : []),
    ],
    followUps: [
      ...(care === 'urgences' ? [] : [emergencyButton(place, lang)]),
      fr
        ? { label: 'Médecin de garde', text: `Médecin de garde ${inPlace(place, lang)}` }
        : { label: 'Duty doctor', text: `Duty doctor ${inPlace(place, lang)}` },
    ],
  })
}

const emergencyButton = (place: Place, lang: Lang): FollowUp =>
  lang === 'fr'
    ? { label: 'Urgences proches', text: `Les urgences ${inPlace(place, lang)}` }
    : { label: 'Emergency nearby', text: `Emergency department ${inPlace(place, lang)}` }

const medicalWayOn = (fr: boolean): NonEmpty<FollowUp> => [
  fr ? { label: 'Médecin de garde', text: 'Médecin de garde' } : { label: 'Duty doctor', text: 'Duty doctor' },
]
