/** The person of a question, as the rules of eligibility see them. */
import type { ZoningRecord } from '../../db/queries'
import type { Person, Territories } from '../eligibility/person'
import type { Context } from '../intent'
import type { Slots } from '../slots'
import type { Place } from '../types'
import { territoryKey, territoryKeys } from './territory'

/** `zonings` may be those of several communes: the person is given those of their own. */
export function personOf(
  { profession, stage, structure, zoning, situation = {}, place }: Slots,
  zonings: readonly ZoningRecord[],
  context: Pick<Context, 'gazetteer'>,
): Person {
  const own = place?.kind === 'commune' ? [place.arrondissementCode ?? place.code, place.code] : []
  return {
    ...{ profession, stage, structure, zoning, situation, place },
    zonings: zonings.filter(({ communeCode }) => own.includes(communeCode)),
    territories: territoriesOf(place, context),
  }
}

/** The communes whose zonings a place needs. */
export const zonedCodes = (place: Place | undefined): readonly string[] =>
  place?.kind === 'commune' ? [place.code, place.arrondissementCode ?? place.code] : []

function territoriesOf(place: Place | undefined, { gazetteer }: Pick<Context, 'gazetteer'>): Territories {
  const keys = territoryKeys(place, gazetteer)
  const parse = (key: string) => {
    const [kind, code = ''] = key.split(':')
    return { kind: kind === 'region' ? ('region' as const) : ('departement' as const), code }
  }
  return {
    isIn: (key) => {
      if (keys.includes(key)) return true
      if (keys.length === 0) return 'unknown'
      // A département of the région said: some of it lies there.
      const inside = place?.kind === 'region' && gazetteer.place(parse(key).kind, parse(key).code)
      return inside && territoryKeys(inside, gazetteer).includes(territoryKey(place)) ? 'unknown' : false
    },
    nameOf: (key) => gazetteer.place(parse(key).kind, parse(key).code)?.name ?? key,
  }
}
