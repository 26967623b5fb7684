/** A question by ids, as `askedAddress` writes it: the door of GET /api/answer and of the links that are shared. */
import * as z from 'zod'
import care from '../../db/seed/vocabulary/care.json' with { type: 'json' }
import indicator from '../../db/seed/vocabulary/indicator.json' with { type: 'json' }
import organisation from '../../db/seed/vocabulary/organisation.json' with { type: 'json' }
import stage from '../../db/seed/vocabulary/stage.json' with { type: 'json' }
import structure from '../../db/seed/vocabulary/structure.json' with { type: 'json' }
import topic from '../../db/seed/vocabulary/topic.json' with { type: 'json' }
import zoning from '../../db/seed/vocabulary/zoning.json' with { type: 'json' }
import { type Asked as AskedQuestion, askableIntents, takesSlot, tellsNearest } from '../asked'
import { sides, sidesOf } from '../sides'
import { levels, type SlotName } from '../slots'
import type { Gazetteer } from '../understand/places'
import { id, oneOf, professionIds, territory, whole } from './data-query-schema'
import { type Asked, unknownTerritory } from './read-query'
import { listOf, situation, truth, vocabulary } from './slot-parameters'

const place = territory(['commune', 'departement', 'region', 'epci', 'country'], 'Where: a level and a code.')
const everySide = Object.values(sides).flat()
const orders = ['most', 'least'] as const

const parameters = {
  care: vocabulary(care).meta({ description: 'Care or professional looked for.', examples: ['kinesitherapeute'] }),
  profession: z.enum(professionIds, oneOf(professionIds)).meta({ description: 'Who asks for aids.', examples: ['infirmier'] }),
  professions: listOf(z.enum(professionIds, oneOf(professionIds)), 3).meta({ description: 'To set side by side.' }),
  stage: vocabulary(stage),
  place,
  radiusKm: whole(1, 200, 'Kilometres around the place.'),
  openNow: truth.meta({ description: 'Only what is open now.' }),
  situation: situation.meta({ description: 'What is told of a person: `rule:yes,rule:no`.', examples: ['aide-dix-ans:no'] }),
  aid: id('One aid.', 'cesp'),
  programme: id('One programme.', 'pacte-deserts-medicaux'),
  organisation: vocabulary(organisation),
  topic: vocabulary(topic),
  term: id('A word or acronym, without accents.', 'cpts'),
  zoning: vocabulary(zoning),
  structure: vocabulary(structure),
  indicator: vocabulary(indicator),
  year: whole(1900, 2100, 'The year of a figure.'),
  perCapita: truth.meta({ description: 'For a number of inhabitants.' }),
  territories: listOf(place, 6).meta({ description: 'To compare.', examples: ['departement:80,departement:60'] }),
  level: z.enum(levels, oneOf(levels)),
  order: z.enum(orders, oneOf(orders)),
} as const satisfies Record<SlotName, z.ZodType>

export const askedQuerySchema = z
  .strictObject(parameters)
  .partial() // none is required: what an intent lacks is asked back
  .extend({
    intent: z.enum(askableIntents, oneOf(askableIntents)).meta({ description: 'What is wanted.', examples: ['find-care'] }),
    side: z
      .enum(everySide, oneOf(everySide))
      .optional()
      .meta({ description: 'What is asked of the subject, when not the whole.', examples: ['steps'] }),
    first: listOf(z.string().regex(/^[\w-]{1,60}$/, 'Un identifiant de fait.'), 40)
      .optional()
      .meta({ description: 'Ids of the facts to tell first.' }),
    lang: z
      .enum(['fr', 'en'], oneOf(['fr', 'en']))
      .default('fr')
      .meta({ description: 'Language of the answer.' }),
  })
  .superRefine(({ intent, lang: _, side, first, ...slots }, context) => {
    const foreign = [
      ...Object.keys(slots).filter((name) => !takesSlot(intent, name)),
      ...(side && !sidesOf(intent).includes(side) ? ['side'] : []),
      ...(first && !tellsNearest.has(intent) ? ['first'] : []),
    ][0]
    if (foreign) context.addIssue({ code: 'custom', path: [foreign], message: 'Cette question n’a pas ce paramètre.' })
  })

/** The parameters as a question, each place under its right name; refused when no territory has that code. */
export function askedBy(
  { intent, lang, side, first, place: one, territories: several, ...said }: z.output<typeof askedQuerySchema>,
  gazetteer: Gazetteer,
): Asked<AskedQuestion> {
  const named = (key: z.output<typeof place>) => gazetteer.place(key.kind, key.code)
  const where = one && named(one)
  if (one && !where) return { kind: 'refused', details: unknownTerritory('place') }
  const compared = several?.map(named).filter((territory) => territory !== undefined)
  if (several && compared?.length !== several.length) return { kind: 'refused', details: unknownTerritory('territories') }
  return { kind: 'read', query: { intent, lang, side, first, slots: { ...said, place: where, territories: compared } } }
}

/** The question a path of `askedAddress` asks; undefined for any other path. */
export function askedAt(path: string, gazetteer: Gazetteer): AskedQuestion | undefined {
  const read = askedQuerySchema.safeParse(Object.fromEntries(new URLSearchParams(path.replace(/^\/\?/, ''))))
  const asked = read.success ? askedBy(read.data, gazetteer) : undefined
  return asked?.kind === 'read' ? asked.query : undefined
}
