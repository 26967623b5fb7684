/** What a dossier may be asked for: ids of our vocabularies, as answer/dossier/links.ts writes them. */
import * as z from 'zod'
import stage from '../../db/seed/vocabulary/stage.json' with { type: 'json' }
import zoning from '../../db/seed/vocabulary/zoning.json' with { type: 'json' }
import type { Context } from '../intent'
import type { Situation, Slots } from '../slots'
import type { Lang } from '../types'
import { oneOf, professionIds, territory } from './data-query-schema'
import { type Asked, unknownTerritory } from './read-query'
import { situation, vocabulary } from './slot-parameters'

export const dossierQuerySchema = z.strictObject({
  profession: z.enum(professionIds, oneOf(professionIds)),
  place: territory(['commune', 'epci', 'departement', 'region'], 'Where one settles.').optional(),
  stage: vocabulary(stage).optional(),
  zoning: vocabulary(zoning).optional(),
  situation: situation.default({}),
  lang: z.enum(['fr', 'en'], oneOf(['fr', 'en'])).default('fr'),
})

export type DossierQuery = {
  readonly slots: Slots & { readonly profession: string; readonly situation: Situation }
  readonly lang: Lang
}

/** The parameters as slots; refused when no territory has that code. */
export function slotsAsked(
  { place: key, lang, ...said }: z.output<typeof dossierQuerySchema>,
  { gazetteer }: Pick<Context, 'gazetteer'>,
): Asked<DossierQuery> {
  const place = key && gazetteer.place(key.kind, key.code)
  if (key && !place) return { kind: 'refused', details: unknownTerritory('place') }
  return { kind: 'read', query: { slots: { ...said, place }, lang } }
}
