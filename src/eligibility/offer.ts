/** An offer: a provision that can be asked for, with all that its aid says of it. */
import type { AidRecord, ProvisionRecord } from '../../db/knowledge'
import { firstDay, lastDay } from '../../db/seed/dates'
import type { AidStatus } from '../types'

type Audience = Pick<AidRecord, 'professions' | 'stages' | 'zonings' | 'territories' | 'structures'>
export type Offer = Omit<ProvisionRecord, keyof Audience> & Audience

/** The aid's offers; details open no right. */
export function offersOf(aid: AidRecord): readonly Offer[] {
  const offers =
    known.get(aid) ?? aid.provisions.filter(({ kind }) => kind === 'offer').map((provision) => completed(aid, provision))
  known.set(aid, offers)
  return offers
}
/** The same documents are judged for everyone. */
const known = new WeakMap<AidRecord, readonly Offer[]>()

/** The provision with its own audience or the aid's: never more certain than the aid, never longer. */
export const completed = (aid: AidRecord, provision: ProvisionRecord): Offer => ({
  ...provision,
  professions: provision.professions ?? aid.professions,
  stages: provision.stages ?? aid.stages,
  zonings: provision.zonings ?? aid.zonings,
  territories: provision.territories ?? aid.territories,
  structures: provision.structures ?? aid.structures,
  status: certainty.indexOf(aid.status) > certainty.indexOf(provision.status) ? aid.status : provision.status,
  validFrom: latest(aid.validFrom, provision.validFrom),
  validTo: earliest(aid.validTo, provision.validTo),
})

const certainty: readonly AidStatus[] = ['open', 'transitional', 'to-check', 'announced', 'ended']

const latest = (one: string | undefined, other: string | undefined) =>
  one !== undefined && (other === undefined || firstDay(one) > firstDay(other)) ? one : other
const earliest = (one: string | undefined, other: string | undefined) =>
  one !== undefined && (other === undefined || lastDay(one) < lastDay(other)) ? one : other
