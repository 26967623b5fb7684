/** The person of a question, as the rules of eligibility see them. */
import type { ZoningRecord } from '../../../db/queries'
import type { Person, Territories } from '../../eligibility/person'
import type { Context } from '../../intent'
import type { Slots } from '../../slots'
import type { Place } from '../../types'
import { territoryKey, territoryKeys } from '../territory'

/** `zonings` may be those of several communes: the person is given those of their own. */
export function personOf(
  { profession, stage, structure, zoning, situation = {}, place }: Slots,
  zonings: readonly ZoningRecord[],
  context: Pick<Context, 'gazetteer'>,
): Person {
  return {
    ...{ profession, stage, structure, zoning, situation, place },
    zonings: ownZonings(zonings, place),
    territories: territoriesOf(place, context),
  }
}

/** « docteur junior de médecine générale » names the speciality: who is still in training asks as an intern, not as a doctor. */
export function inTraining<Told extends Slots>(told: Told): Told {
  const { profession = '', stage = '', situation } = told
  if (!['interne', 'docteur-junior'].includes(stage) || !profession.startsWith('medecin')) return told
  const speciality = ({ 'medecin-generaliste': 'yes', 'medecin-specialiste': 'no' } as const)[profession]
  return {
    ...told,
    profession: 'interne',
    situation: { ...(speciality && { 'interne-medecine-generale': speciality }), ...situation },
  }
}

/** The communes whose zonings a place needs. */
export const zonedCodes = (place: Place | undefined): readonly string[] =>
  place?.kind === 'commune' ? [place.code, place.arrondissementCode ?? place.code] : []

/** What a list says of an arrondissement holds there, whatever it says of the whole city. */
function ownZonings(zonings: readonly ZoningRecord[], place: Place | undefined): readonly ZoningRecord[] {
  const of = (code: string | undefined) => zonings.filter(({ communeCode }) => communeCode === code)
  if (place?.kind !== 'commune') return []
  const { code, arrondissementCode = code } = place
  if (arrondissementCode === code) return of(code)
  const finer = of(arrondissementCode)
  const isTold = ({ family, profession }: ZoningRecord) =>
    finer.some((record) => record.family === family && record.profession === profession)
  return [...finer, ...of(code).filter((record) => !isTold(record))]
}

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
