/**
 * The one format of the knowledge base's records: what people write and review in db/seed, and what the import loads.
 * Strict objects: an unexpected field stops the import with the file and the field named.
 */
import * as z from 'zod'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import { accessRegimes } from '../../src/types'
import { id, partialDate, reliability, sourced, text, url, words } from './fields'

export * from './aid-schema'
export { partialDate } from './fields'
export * from './situation-schema'

export const sourceSchema = z.strictObject({
  id,
  publisher: text,
  title: text,
  url,
  /** `n.d.` when the page bears no date. */
  date: z.union([partialDate, z.literal('n.d.')]),
  checkedOn: z.iso.date(),
  /** Only for data given under one; what we reword from a public page has none to give. */
  licence: text.optional(),
})

export const programmeFactSchema = z.strictObject({
  id: z.string().regex(/^S\d{3}$/),
  /** What or whom the fact is about: « PRS Hauts-de-France », « Réunions de bassin de vie ». */
  about: text,
  attribute: text,
  /** A whole short French sentence that can be read alone. */
  sentence: text,
  /** The bare value as in our table of facts: « 58 », « 2018-09-18 ». */
  value: text,
  unit: text.optional(),
  ...sourced,
})

export const programmeSchema = z.strictObject({
  id,
  name: words,
  names: z.array(text).min(1),
  /** INSEE code of the région, `FR` when national. */
  territory: text,
  summary: text,
  status: z.enum(['running', 'ended', 'past-plan']),
  facts: z.array(programmeFactSchema).min(1),
})

export const termSchema = z.strictObject({
  id,
  acronym: text.optional(),
  expansion: text,
  definition: text,
  category: text,
  names: z.array(text).min(1),
  ...sourced,
})

/** What a person should know or do: a right, a number, a step, a kind of place. From citizen-care.csv. */
export const guidanceSchema = z.strictObject({
  id,
  row: z.string().regex(/^C\d{3}$/),
  title: text,
  kind: z.enum(['number', 'step', 'right', 'price', 'service', 'structure', 'recourse', 'label']),
  text,
  how: text.optional(),
  who: text.optional(),
  cost: text.optional(),
  /** As people dial it: « 116 117 ». */
  number: text.optional(),
  topics: z.array(id),
  cares: z.array(id),
  situations: z.array(z.enum(['on-call', 'no-regular-doctor', 'emergency', 'no-money', 'complaint'])),
  /** INSEE codes of the régions it holds in; empty means everywhere. */
  regions: z.array(text),
  ...sourced,
})

export const contactSchema = z.strictObject({
  id,
  row: z.string().regex(/^K\d{3}$/),
  organisation: id,
  name: text,
  role: text.optional(),
  /** INSEE code of the région, `FR` when national. */
  territory: text,
  programmes: z.array(id),
  address: text.optional(),
  phone: text.optional(),
  email: z.email().optional(),
  url: url.optional(),
  ...sourced,
})

export const figureSchema = z.strictObject({
  id,
  row: z.string().regex(/^F\d{3}$/),
  indicator: id,
  /** What exactly is counted, in French: « maisons de santé validées ». */
  label: text,
  territory: z.strictObject({
    kind: z.enum(['commune', 'departement', 'region', 'epci', 'country', 'zone']),
    code: text,
    name: text,
  }),
  value: z.number(),
  unit: text,
  asOf: text,
  ...sourced,
})

export const emergencyDepartmentSchema = z.strictObject({
  finess: z.string().length(9),
  name: text,
  address: text,
  postcode: z.string().length(5),
  communeCode: z.string().length(5),
  commune: text,
  phone: text.optional(),
  lat: z.number(),
  lon: z.number(),
  /** `address` when the point is the building's, `commune` when it is only the town's. */
  precision: z.enum(['address', 'commune']),
  general: z.boolean(),
  paediatric: z.boolean(),
  smur: z.boolean(),
  samu: z.boolean(),
  asOf: partialDate,
  source: id,
  reliability,
})

/** Opening hours as src/opening-hours/parse.ts reads them: `Mo-Fr 09:00-12:00; PH off`. */
const openingHours = text.superRefine((typed, context) => {
  try {
    // The time zone changes nothing to what can be read.
    parseOpeningHours(typed, { timezone: 'UTC' })
  } catch (cause) {
    context.addIssue({ code: 'custom', message: cause instanceof Error ? cause.message : String(cause) })
  }
})

/**
 * A place the people of a region know and type by hand: what no national source has (a duty centre, a mobile clinic, hours).
 * It stands beside the places of the open data, whatever is loaded: its id says so (`local-…`).
 */
export const localPlaceSchema = z.strictObject({
  id: id.startsWith('local-'),
  /** A value of the `care` slot, or a kind of db/place-kinds.ts. */
  kind: id,
  name: text,
  address: text,
  postcode: z.string().regex(/^\d{5}$/),
  communeCode: z.string().length(5),
  phone: text.optional(),
  url: url.optional(),
  /** The point of the building; without it, the town's. */
  point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).optional(),
  hours: openingHours.optional(),
  asOf: partialDate,
  source: id,
  reliability,
})

/** How one gets into the emergency departments of a département, or into one: what a public source said, and when. */
export const accessRegimeSchema = z.strictObject({
  id,
  /** `departement:14`, or the FINESS number of a site. */
  scope: z.string().regex(/^(departement:(\d{2,3}|2[AB])|\d[0-9A-Z]\d{7})$/),
  regime: z.enum(accessRegimes),
  /** The hours when it applies: `20:00-08:00`. Absent when always. */
  hours: z
    .string()
    .regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/)
    .optional(),
  validFrom: partialDate.optional(),
  validTo: partialDate.optional(),
  ...sourced,
})

/** A value a slot may take, and what people call it. */
export const vocabularyEntrySchema = z.strictObject({
  id,
  label: words,
  /** French, as typed: spelling variants, slang, plural when irregular. */
  names: z.array(text).min(1),
  english: z.array(text),
  /** What people come for rather than what they look for (« mal de dos », « blood test »): weaker than a name. */
  reasons: z.array(text).default([]),
})
export const vocabularyNames = [
  'care',
  'profession',
  'stage',
  'organisation',
  'topic',
  'zoning',
  'structure',
  'indicator',
] as const
export type VocabularyName = (typeof vocabularyNames)[number]

export type SourceRecord = z.infer<typeof sourceSchema>
export type ProgrammeSeed = z.infer<typeof programmeSchema>
export type ProgrammeFactSeed = z.infer<typeof programmeFactSchema>
export type TermSeed = z.infer<typeof termSchema>
export type GuidanceSeed = z.infer<typeof guidanceSchema>
export type ContactSeed = z.infer<typeof contactSchema>
export type FigureSeed = z.infer<typeof figureSchema>
export type EmergencyDepartmentSeed = z.infer<typeof emergencyDepartmentSchema>
export type LocalPlaceSeed = z.infer<typeof localPlaceSchema>
export type AccessRegimeSeed = z.infer<typeof accessRegimeSchema>
export type VocabularyEntry = z.infer<typeof vocabularyEntrySchema>
