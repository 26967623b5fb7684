/** Who and where an offer is for, against its aid and against the aid's other offers. */
import type { AidSeed, ProvisionSeed } from '../aid-schema'
import { overlap } from '../dates'
import type { Fault } from './clock'

export const offerFaults = (aid: AidSeed): readonly Fault[] => [
  ...reachFaults(aid),
  ...summaryFaults(aid),
  ...aid.provisions.flatMap((provision, rank) => [
    ...kindFaults(aid, provision, rank),
    ...audienceFaults(aid, provision, rank),
    ...placeFaults(aid, provision, rank),
    ...zoneFaults(aid, provision, rank),
    ...lookbackFaults(provision, rank),
  ]),
  ...rivalFaults(aid),
]

/** An aid is looked for by profession, or by the structure one builds. */
const reachFaults = ({ kind, professions, structures }: AidSeed): readonly Fault[] =>
  kind === 'aid' && professions.length === 0 && structures.length === 0
    ? [{ field: 'professions', problem: 'empty, and so are its structures: nobody would find it, say whom it is for' }]
    : []

/** It is told on any day, under amounts that change. */
const summaryFaults = ({ summary }: AidSeed): readonly Fault[] => {
  const [dated] = summary.match(/€|aujourd’hui|actuellement|désormais/i) ?? []
  return dated === undefined
    ? []
    : [{ field: 'summary', problem: `holds « ${dated} »: true whatever the day, and without amount` }]
}

const kindFaults = ({ kind }: AidSeed, provision: ProvisionSeed, rank: number): readonly Fault[] =>
  kind === 'aid' || provision.kind === 'detail'
    ? []
    : [{ field: `provisions.${rank}.kind`, problem: `an offer in a ${kind}, which is never offered: make it a detail` }]

/** An aid is looked for by its own professions and territories: what its offers add would never be found. */
const audienceFaults = (aid: AidSeed, provision: ProvisionSeed, rank: number): readonly Fault[] =>
  (['professions', 'territories'] as const).flatMap((field) => {
    const lost = aid[field].length === 0 ? [] : (provision[field] ?? []).filter((one) => !aid[field].includes(one))
    return lost.length === 0
      ? []
      : [
          {
            field: `provisions.${rank}.${field}`,
            problem: `${lost.join(', ')} not among the aid’s: add it there, or drop it here`,
          },
        ]
  })

/** « national » in words and a territory in codes, or a territory in words and the whole country in codes. */
function placeFaults(aid: AidSeed, provision: ProvisionSeed, rank: number): readonly Fault[] {
  const codes = provision.territories ?? aid.territories
  const isNational = /national/i.test(provision.territory)
  if (isNational && codes.length > 0)
    return [{ field: `provisions.${rank}.territory`, problem: `« ${provision.territory} », yet limited to ${codes.join(', ')}` }]
  return !isNational && codes.length === 0 && provision.kind === 'offer'
    ? [
        {
          field: `provisions.${rank}.territories`,
          problem: `empty, so offered everywhere, yet its territory is « ${provision.territory} »`,
        },
      ]
    : []
}

/** Zones of doctors for professions that have their own, or the other way round: nobody would ever be in one. */
function zoneFaults(aid: AidSeed, provision: ProvisionSeed, rank: number): readonly Fault[] {
  const zonings = provision.zonings ?? aid.zonings
  const professions = provision.professions ?? aid.professions
  const [others, whose] = professions.every((one) => one.startsWith('medecin'))
    ? [conventionZones, 'the professions of conventions']
    : professions.every((one) => underConventions.includes(one))
      ? [doctorZones, 'doctors']
      : [[], '']
  return professions.length > 0 && zonings.length > 0 && zonings.every((zone) => others.includes(zone))
    ? [
        {
          field: provision.zonings === undefined ? 'zonings' : `provisions.${rank}.zonings`,
          problem: `${zonings.join(', ')}: zones of ${whose}, for ${professions.join(', ')}: correct one of them`,
        },
      ]
    : []
}

const doctorZones: readonly string[] = ['zip', 'zac']
const conventionZones: readonly string[] = ['tres-sous-dotee', 'sous-dotee']
const underConventions: readonly string[] = [
  'infirmier',
  'kinesitherapeute',
  'sage-femme',
  'chirurgien-dentiste',
  'orthophoniste',
]

/** Years during which an earlier aid forbids this one: what a person is asked, and answered for. */
const lookbackFaults = ({ kind, lookbackYears, requires }: ProvisionSeed, rank: number): readonly Fault[] =>
  kind === 'offer' && lookbackYears !== undefined && requires?.[earlierAid] !== 'no'
    ? [
        {
          field: `provisions.${rank}.requires`,
          problem: `nothing is asked of the last ${lookbackYears} years: add ${earlierAid}: no`,
        },
      ]
    : []

/** The situation of who has had an aid to settle. */
const earlierAid = 'aide-dix-ans'

/** Two amounts for the same people on the same day. */
function rivalFaults(aid: AidSeed): readonly Fault[] {
  const offers = aid.provisions.flatMap((offer, rank) => (offer.kind === 'offer' && offer.pays ? [{ offer, rank }] : []))
  return offers.flatMap(({ offer, rank }, place) => {
    const rival = offers
      .slice(place + 1)
      .find(
        (other) =>
          audienceOf(aid, other.offer) === audienceOf(aid, offer) &&
          JSON.stringify(other.offer.pays) !== JSON.stringify(offer.pays) &&
          overlap(other.offer, offer),
      )
    return rival
      ? [
          {
            field: `provisions.${rank}.pays`,
            problem: `differs from that of ${rival.offer.row}, for the same people on the same days: say in \`requires\`, \`zonings\`, \`stages\` or \`conditions\` what sets them apart`,
          },
        ]
      : []
  })
}

const audienceOf = (aid: AidSeed, offer: ProvisionSeed): string =>
  JSON.stringify([
    ...(['professions', 'stages', 'zonings', 'territories', 'structures'] as const).map((field) =>
      (offer[field] ?? aid[field]).toSorted(),
    ),
    Object.entries(offer.requires ?? {}).toSorted(),
    offer.conditions,
    offer.who,
    offer.zones,
  ])
