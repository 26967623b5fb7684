/** An offer: a provision that can be asked for, with all that its aid says of it. */
import type { AidRecord, ProvisionRecord } from '../../db/knowledge'

type Audience = Pick<AidRecord, 'professions' | 'stages' | 'zonings' | 'territories' | 'structures'>
export type Offer = Omit<ProvisionRecord, keyof Audience> & Audience

/** The aid's offers, each with its own audience or the aid's; details open no right. */
export const offersOf = (aid: AidRecord): readonly Offer[] =>
  aid.provisions
    .filter(({ kind }) => kind === 'offer')
    .map((provision) => ({
      ...provision,
      professions: provision.professions ?? aid.professions,
      stages: provision.stages ?? aid.stages,
      zonings: provision.zonings ?? aid.zonings,
      territories: provision.territories ?? aid.territories,
      structures: provision.structures ?? aid.structures,
    }))
