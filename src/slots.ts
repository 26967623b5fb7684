/**
 * Every slot of the contract, with its shape. One schema serves the state token, the recogniser and the intents;
 * the vocabularies (which care, which aid…) are data, in db/seed.
 */
import * as z from 'zod'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const placeSchema = z.strictObject({
  kind: z.enum(['commune', 'departement', 'region', 'epci', 'position', 'country']),
  code: z.string().max(9),
  name: z.string().max(80),
  arrondissementCode: z.string().max(5).optional(),
})

export const levels = ['commune', 'epci', 'departement', 'region'] as const

export const slotsSchema = z.strictObject({
  care: id.optional(),
  profession: id.optional(),
  /** Said side by side: « une kiné ou un orthophoniste ». */
  professions: z.array(id).max(3).optional(),
  stage: id.optional(),
  place: placeSchema.optional(),
  /** Kilometres around the place. */
  radiusKm: z.number().min(1).max(200).optional(),
  openNow: z.boolean().optional(),
  /** What the person told of their situation: keys of db/seed/vocabulary/situation.json. */
  situation: z.record(id, z.enum(['yes', 'no', 'unsure'])).optional(),
  aid: id.optional(),
  programme: id.optional(),
  organisation: id.optional(),
  topic: id.optional(),
  term: id.optional(),
  zoning: id.optional(),
  structure: id.optional(),
  indicator: id.optional(),
  year: z.number().int().min(1900).max(2100).optional(),
  perCapita: z.boolean().optional(),
  territories: z.array(placeSchema).max(6).optional(),
  level: z.enum(levels).optional(),
  order: z.enum(['most', 'least']).optional(),
})

export type Slots = z.infer<typeof slotsSchema>
/** What is known of a person, rule by rule; `unsure` is « je ne sais pas », not asked again. */
export type Situation = NonNullable<Slots['situation']>
export type SlotName = keyof Slots
