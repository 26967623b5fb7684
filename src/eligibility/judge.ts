/** The verdict on an aid: its best offer's, with the reasons of that one. */
import type { AidRecord } from '../../db/knowledge'
import type { AidStatus, Lang, Truth, Verdict } from '../types'
import { statusOn } from './clock'
import { type Offer, offersOf } from './offer'
import type { Person } from './person'
import { type Reason, reasonsOf } from './reasons'
import { totalOf } from './sum'
import { all, verdictOf } from './truth'

export type Judged = {
  readonly aid: AidRecord
  readonly status: AidStatus
  readonly verdict: Verdict
  /** The offers with that verdict, the best first; its reasons are the aid's. */
  readonly offers: readonly [Offer, ...Offer[]]
  readonly because: readonly Reason[]
}

/** Judges what can be asked for on that day: an aid that has ended, a rule or a service never comes out. */
export const judged = (aids: readonly AidRecord[], person: Person, now: Date, lang: Lang): readonly Judged[] =>
  aids.flatMap((aid) => judge(aid, person, now, lang) ?? []).toSorted((one, other) => rank(one, person) - rank(other, person))

function judge(aid: AidRecord, person: Person, now: Date, lang: Lang): Judged | undefined {
  const status = statusOn(aid, now)
  if (aid.kind !== 'aid' || status === 'ended') return undefined
  const weighed = offersOf(aid)
    .filter((offer) => statusOn(offer, now) !== 'ended')
    .map((offer) => {
      const because = reasonsOf(offer, person, now, lang)
      return { offer, because, truth: all(because.map(({ met }) => met)) }
    })
    .toSorted((one, other) => truthOrder.indexOf(one.truth) - truthOrder.indexOf(other.truth))
  const [best] = weighed
  if (!best) return undefined
  const others = weighed.filter(({ truth, offer }) => truth === best.truth && offer !== best.offer).map(({ offer }) => offer)
  return { aid, status, verdict: verdictOf(best.truth), offers: [best.offer, ...others], because: best.because }
}

const truthOrder: readonly Truth[] = [true, 'unknown', false]
const verdictOrder: readonly Verdict[] = ['yes', 'depends', 'no']
/** Most useful first: what can be had today, then what may, then what is to come. */
const statusOrder: readonly AidStatus[] = ['open', 'transitional', 'to-check', 'announced']
/** Beyond this many professions an aid is a general one. */
const ownProfessions = 4

/** The verdict, then what is meant for this profession before what everyone may have, what is open, what fits most, the sum. */
function rank({ aid, status, verdict, offers: [offer], because }: Judged, { stage }: Person): number {
  const isOwn = offer.pays !== undefined && aid.professions.length <= ownProfessions
  const inZone = because.some(({ rule, met }) => rule === 'zoning' && met === true)
  const ofStage = stage !== undefined && offer.stages.includes(stage) && offer.stages.length <= ownProfessions
  // Sums only settle ties: they never weigh as much as a stage.
  const sum = Math.min(totalOf(offer) ?? 0, 100_000) / 100_001
  return (
    verdictOrder.indexOf(verdict) * 1000 +
    (isOwn ? 0 : 100) +
    statusOrder.indexOf(status) * 10 -
    (inZone ? 5 : 0) -
    (ofStage ? 3 : 0) -
    sum
  )
}
