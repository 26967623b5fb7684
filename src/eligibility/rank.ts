/** In which order aids are shown: what can be had today, then what may, then what cannot. */
import type { AidRecord } from '../../db/knowledge'
import type { AidStatus, Verdict } from '../types'
import type { Judged } from './judge'
import type { Person } from './person'
import { totalOf } from './sum'

const verdicts: readonly Verdict[] = ['yes', 'depends', 'no']
/** What begins on a known day is surer than what may have stopped. */
const statuses: readonly AidStatus[] = ['open', 'transitional', 'announced', 'to-check']
/** Beyond this many professions, or stages, an aid is a general one. */
const few = 4
/** True of an aid meant for a profession or its kin, rather than for all who practise. */
export const isForFew = ({ professions }: Pick<AidRecord, 'professions'>): boolean => professions.length <= few
/** Above every total we know of: a sum only settles ties. */
const aboveAllSums = 100_001

/** The lower, the sooner: by verdict, then what is of the place, of the profession, open, in the zone, of the stage, the sum. */
export function rank({ aid, status, verdict, offers: [offer], because }: Judged, { stage }: Pick<Person, 'stage'>): number {
  const is = (rule: string, truth: true | 'unknown') => because.some((reason) => reason.rule === rule && reason.met === truth)
  return (
    verdicts.indexOf(verdict) * 10_000 +
    (is('territory', 'unknown') ? 1000 : 0) +
    (offer.pays !== undefined && isForFew(aid) ? 0 : 100) +
    statuses.indexOf(status) * 10 -
    (is('zoning', true) ? 5 : 0) -
    (stage !== undefined && offer.stages.includes(stage) && offer.stages.length <= few ? 3 : 0) -
    Math.min(totalOf(offer) ?? 0, aboveAllSums - 1) / aboveAllSums
  )
}
