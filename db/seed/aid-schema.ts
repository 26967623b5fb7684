/**
 * The format of an aid: db/seed/aids/<id>.json. An aid is read whole, so that a rule is never told without its dates and its source.
 * What is written on the aid holds for each of its provisions, unless the provision says otherwise.
 */
import * as z from 'zod'
import { aidStatuses } from '../../src/types'
import { id, partialDate, sourced, text, words } from './fields'

const euros = z.number().positive()
const yearly = z.array(z.number().positive()).min(1)

/**
 * What an offer pays, as numbers. Only `once` and `instalments` are totals: the others depend on what one does, and are never summed.
 * `upTo` when the amount is the most that can be had.
 */
export const paysSchema = z.discriminatedUnion('how', [
  z.strictObject({ how: z.literal('once'), euros, upTo: z.boolean().optional() }),
  /** A total over so many years, by year when the source gives the schedule. */
  z.strictObject({ how: z.literal('instalments'), euros, years: z.int().positive(), byYear: yearly.optional() }),
  z.strictObject({
    how: z.literal('each'),
    euros,
    per: z.enum(['year', 'semester', 'month', 'day']),
    upTo: z.boolean().optional(),
  }),
  /** A share of something, year after year when it changes: 50 %, 30 %, 10 % of the FMT; 25 % of the works up to 175 000 €. */
  z.strictObject({ how: z.literal('share'), percents: yearly, of: text, upTo: euros.optional() }),
  /** Tax not paid: 100 % for five years, then 75, 50 and 25 %. */
  z.strictObject({ how: z.literal('exemption'), percents: yearly, of: text, upTo: euros.optional() }),
])

/** Kind and code because 28 is both Normandie and Eure-et-Loir. */
const territoryKey = z.string().regex(/^(region|departement):[0-9AB]+$/)

/** Who an offer is for and where. An empty list restricts nothing; on a provision, an absent one is the aid's. */
const audience = {
  professions: z.array(id),
  /** Values of the `stage` slot. */
  stages: z.array(id),
  /** Values of the `zoning` slot, or a class of a zoning (`frr-plus`): any of them will do. */
  zonings: z.array(id),
  territories: z.array(territoryKey),
  /** Values of the `structure` slot, of an aid to a project. */
  structures: z.array(id),
}

/** One row of our table of facts (A001 to A087), or one read since (A101 on). `row` keeps the link. */
export const provisionSchema = z.strictObject({
  row: z.string().regex(/^A\d{3}$/),
  /** An `offer` can be asked for; a `detail` explains or completes the others and opens no right. */
  kind: z.enum(['offer', 'detail']),
  title: text,
  /** As people read it; `pays` says the same as numbers, when the source gives any. */
  amount: text.optional(),
  pays: paysSchema.optional(),
  ...z.strictObject(audience).partial().shape,
  /** Keys of vocabulary/situation.json, and the reply the rule wants. */
  requires: z.record(id, z.enum(['yes', 'no'])).optional(),
  /** Years during which an earlier aid to settle forbids this one. */
  lookbackYears: z.int().positive().optional(),
  /** Aids which this row's source says may, or may not, be had together with this one. */
  cumulatesWith: z.array(id).optional(),
  excludes: z.array(id).optional(),
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
  /** The last day to sign, when asking stays possible only until then. */
  signBy: partialDate.optional(),
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
  ...audience,
  structures: audience.structures.default([]),
  /** Who gives it rather than receives it, and may ask how (`collectivite`). */
  givers: z.array(id).default([]),
  /** What it is between `validFrom` and `validTo`: the clock of the question does the rest (src/eligibility/clock.ts). */
  status: z.enum(aidStatuses),
  validFrom: partialDate.optional(),
  validTo: partialDate.optional(),
  /** Of an aid that has ended: what exists instead, and what becomes of those who have it. */
  replacedBy: z.array(id),
  transition: id.optional(),
  /** One short sentence that says what it is, true whatever the day: no amount, no « today ». */
  summary: text,
  provisions: z.array(provisionSchema).min(1),
})

export type Pays = z.infer<typeof paysSchema>
export type AidSeed = z.infer<typeof aidSchema>
export type ProvisionSeed = z.infer<typeof provisionSchema>
