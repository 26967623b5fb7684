/** An aid's dates and status against those of its rows: on no day may the aid be there with nothing to ask for, or the other way round. */
import { statusOn } from '../../../src/eligibility/clock'
import type { AidStatus } from '../../../src/types'
import type { AidSeed, ProvisionSeed } from '../aid-schema'
import { firstDay, inDays, isBefore, lastDay } from '../dates'

/** What is wrong in one record. */
export type Fault = { readonly field: string; readonly problem: string }

export const clockFaults = (aid: AidSeed): readonly Fault[] => {
  const ordered = [
    ...orderFaults(aid, ''),
    ...aid.provisions.flatMap((provision, rank) => [
      ...orderFaults(provision, `provisions.${rank}.`),
      ...statusFaults(provision, `provisions.${rank}.`),
    ]),
  ]
  // Days of dates in the wrong order tell nothing.
  return ordered.length > 0 || aid.kind !== 'aid' ? ordered : firstFault(aid)
}

type Dated = Pick<ProvisionSeed, 'validFrom' | 'validTo' | 'signBy'>

const orderFaults = ({ validFrom, validTo, signBy }: Dated, at: string): readonly Fault[] => [
  ...wrongOrder(`${at}validFrom`, validFrom, 'validTo', validTo),
  ...wrongOrder(`${at}validFrom`, validFrom, 'signBy', signBy),
  ...wrongOrder(`${at}signBy`, signBy, 'validTo', validTo),
]

const wrongOrder = (field: string, earlier: string | undefined, limit: string, later: string | undefined): readonly Fault[] =>
  earlier !== undefined && later !== undefined && isBefore(later, earlier)
    ? [{ field, problem: `${earlier} is after ${limit} (${later}): correct one of them` }]
    : []

function statusFaults({ reliability, status, validTo, note }: ProvisionSeed, at: string): readonly Fault[] {
  const isServed = status === 'open' || status === 'transitional'
  return [
    ...(isServed && (reliability === 'outdated' || reliability === 'inferred')
      ? [
          {
            field: `${at}status`,
            problem: `${status}, yet ${reliability}: make it to-check or ended, or read it again and verify it`,
          },
        ]
      : []),
    ...(status === 'ended' && validTo === undefined && !/\b(19|20)\d\d\b/.test(note ?? '')
      ? [{ field: `${at}validTo`, problem: 'missing: an ended row says when it ended, or its note names a year' }]
      : []),
  ]
}

/** The first day on which aid and offers disagree; one is enough, the next days repeat it. */
function firstFault(aid: AidSeed): readonly Fault[] {
  const offers = aid.provisions.flatMap((provision, rank) => (provision.kind === 'offer' ? [{ provision, rank }] : []))
  if (offers.length === 0)
    return [{ field: 'provisions', problem: 'none is an offer: make one, or the record a rule or a service' }]
  for (const day of turningDays([aid, ...offers.map(({ provision }) => provision)])) {
    const now = new Date(`${day}T12:00:00Z`)
    const status = statusOn(aid, now)
    const stands = offers.map(({ provision, rank }) => ({ rank, status: statusOn(provision, now) }))
    const fault = disagreement(status, stands, day)
    if (fault) return [fault]
  }
  return []
}

const served: readonly AidStatus[] = ['open', 'transitional']

function disagreement(
  status: AidStatus,
  offers: readonly { readonly rank: number; readonly status: AidStatus }[],
  day: string,
): Fault | undefined {
  const late = offers.find((offer) => status === 'ended' && offer.status !== 'ended')
  if (late)
    return {
      field: `provisions.${late.rank}.validTo`,
      problem: `${late.status} on ${day}, when the aid is ended: end it, or the aid later`,
    }
  const early = offers.find((offer) => status === 'announced' && served.includes(offer.status))
  if (early)
    return {
      field: `provisions.${early.rank}.validFrom`,
      problem: `${early.status} on ${day}, when the aid is only announced: begin it later, or the aid earlier`,
    }
  if (status !== 'ended' && offers.every((offer) => offer.status === 'ended'))
    return {
      field: 'validTo',
      problem: `the aid is ${status} on ${day}, when every offer has ended: end it with the last of them`,
    }
  if (served.includes(status) && !offers.some((offer) => served.includes(offer.status)))
    return {
      field: 'status',
      problem: `${status} on ${day}, when no offer is: make it what its offers are (${offers[0]?.status})`,
    }
  return undefined
}

/** Every day on which a status may change, with the day before or after it. */
function turningDays(all: readonly Dated[]): readonly string[] {
  const days = all.flatMap(({ validFrom, validTo, signBy }) => [
    ...(validFrom === undefined ? [] : [firstDay(validFrom), inDays(firstDay(validFrom), -1)]),
    ...[validTo, signBy].flatMap((last) => (last === undefined ? [] : [lastDay(last), inDays(lastDay(last), 1)])),
  ])
  return days.length > 0 ? [...new Set(days)].sort() : ['2000-01-01']
}
