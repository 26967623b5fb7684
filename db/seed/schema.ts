/**
 * The one format of the knowledge base's records: what people write and review in db/seed, and what the import loads.
 * Strict objects: an unexpected field stops the import with the file and the field named.
 */
import * as z from 'zod'
import { parseOpeningHours } from '../../src/opening-hours/parse'
import { accessRegimes, aidStatuses } from '../../src/types'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case without accents')
const text = z.string().trim().min(1)
/** ISO 8601, as precise as the source is: `2025`, `2025-06` or `2025-06-27`. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const reliability = z.enum(['verified', 'secondary', 'outdated', 'inferred'])
const words = z.strictObject({ fr: text, en: text })
const url = z.url({ protocol: /^https?$/ })

/** What every fact carries: the key of its source in sources.json and how far it may be trusted. */
const sourced = {
  source: id,
  reliability,
  /** The year the fact speaks of; shown with every outdated fact. */
  year: z.int().min(1900).max(2100).optional(),
  note: text.optional(),
}

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

/** One row of aids.csv: what an aid pays, to whom, against what. `row` keeps the link with our table of facts. */
export const provisionSchema = z.strictObject({
  row: z.string().regex(/^A\d{3}$/),
  title: text,
  amount: text.optional(),
  /** Euros. */
  amountMax: z.number().positive().optional(),
  conditions: text.optional(),
  commitment: text.optional(),
  zones: text.optional(),
  who: text.optional(),
  contact: text.optional(),
  legalText: text.optional(),
  territory: text,
  status: z.enum(aidStatuses),
  validFrom: partialDate.optional(),
  validTo: partialDate.optional(),
  ...sourced,
})

export const aidSchema = z.strictObject({
  id,
  /** Only an `aid` is offered; a rule or a service is explained when it is named. */
  kind: z.enum(['aid', 'rule', 'service']),
  name: words,
  acronym: text.optional(),
  /** What people call it: the recogniser learns these (French and English, any case). */
  names: z.array(text).min(1),
  professions: z.array(id),
  stages: z.array(id),
  zonings: z.array(id),
  /** Where it is limited to, kind and code because 28 is both Normandie and Eure-et-Loir; empty means all of France. */
  territories: z.array(z.string().regex(/^(region|departement):[0-9AB]+$/)),
  status: z.enum(aidStatuses),
  validFrom: partialDate.optional(),
  validTo: partialDate.optional(),
  replacedBy: z.array(id),
  /** One short sentence that says what it is, before any amount. */
  summary: text,
  provisions: z.array(provisionSchema).min(1),
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
export type AidSeed = z.infer<typeof aidSchema>
export type ProvisionSeed = z.infer<typeof provisionSchema>
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
