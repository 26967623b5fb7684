/** The shapes of POST /api/ask as zod schemas: the door's check and the OpenAPI document come from the same lines. */
import * as z from 'zod'
import { ratedKinds } from '../feedback'
import { placeSchema, slotsSchema } from '../slots'
import { aidStatuses, intentIds, longestText } from '../types'
import { mapSchema } from './map-schema'

/** Longest state token, in characters; ours are far shorter. */
const longestState = 4096

const text = z.string()
const sourceIndex = z.int().min(0).meta({ description: 'Index into `sources`.' })
const quotes = z.array(text).readonly().exactOptional().meta({
  description: 'The parts of an English text that are in French, exactly as they stand in it: for `lang="fr"` (WCAG 3.1.2).',
})
const partialDate = (description: string) => text.meta({ description, examples: ['2025-06-27', '2025-06', '2025'] })

const positionSchema = z
  .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
  .meta({ id: 'Position', description: 'WGS84 decimal degrees. Used for this one question and kept nowhere.' })

/** A question as an API caller sends it. */
export const askRequestSchema = z
  .strictObject({
    text: text
      .trim()
      .min(1)
      .max(longestText)
      .meta({ description: 'The question, as typed.', examples: ['ou trouver un kiné a Amien ?'] }),
    lang: z.enum(['fr', 'en']).optional().meta({ description: 'Language of the answer; the one of the question when absent.' }),
    state: text.max(longestState).optional().meta({ description: 'The `state` of the last reply. Expired or forged: ignored.' }),
    position: positionSchema.optional(),
  })
  .meta({ id: 'AskRequest' })

export const sourceSchema = z
  .object({
    publisher: text,
    title: text,
    url: text,
    date: partialDate('As precise as the source is; `n.d.` when the page bears no date.'),
    checkedOn: text.meta({ description: 'The day we last read the source.', examples: ['2026-11-21'] }),
  })
  .readonly()
  .meta({ id: 'Source' })

export const placeItemSchema = z
  .object({
    id: text,
    name: text,
    kind: text,
    kindName: text.exactOptional().meta({ description: 'The kind in words.' }),
    address: text,
    postcode: text,
    commune: text,
    communeCode: text.meta({ description: 'INSEE code.' }),
    phone: text.exactOptional(),
    lat: z.number().exactOptional(),
    lon: z.number().exactOptional(),
    distanceKm: z.number().exactOptional().meta({ description: 'Kilometres, as the crow flies.' }),
    hours: text.exactOptional(),
    openNow: z.enum(['open', 'closed', 'unknown']).exactOptional(),
    speciality: text.exactOptional().meta({ description: 'Of a professional, as published.' }),
    sector: text.exactOptional().meta({ description: 'Of a professional: the kind of practice.' }),
    structure: text.exactOptional().meta({ description: 'Of a professional: the name of the practice.' }),
    note: text.exactOptional(),
    quotes,
    source: sourceIndex,
  })
  .readonly()
  .meta({
    id: 'PlaceItem',
    description: 'In any language names, addresses and practices are in French; `quotes` are of the note.',
  })

const verdict = z.enum(['yes', 'no', 'depends']).meta({ description: 'For the person of the question.' })

const becauseSchema = z
  .object({
    rule: text,
    met: z.union([z.boolean(), z.literal('unknown')]),
    explain: text,
    quotes,
    source: sourceIndex.exactOptional(),
  })
  .readonly()

export const aidItemSchema = z
  .object({
    id: text,
    name: text,
    acronym: text.exactOptional(),
    amount: text.exactOptional(),
    status: z.enum(aidStatuses),
    validFrom: partialDate('First day of validity.').exactOptional(),
    validTo: partialDate('Last day of validity.').exactOptional(),
    verdict: verdict.exactOptional(),
    because: z.array(becauseSchema).readonly().exactOptional(),
    conditions: text.exactOptional(),
    commitment: text.exactOptional(),
    contact: text.exactOptional(),
    signBy: partialDate('Last day to sign.').exactOptional(),
    note: text.exactOptional(),
    source: sourceIndex,
  })
  .readonly()
  .meta({ id: 'AidItem', description: 'In any language amount, conditions, commitment and contact are in French.' })

export const contactItemSchema = z
  .object({
    id: text,
    organisation: text,
    role: text.exactOptional(),
    territory: text.exactOptional(),
    phone: text.exactOptional(),
    email: text.exactOptional(),
    url: text.exactOptional(),
    address: text.exactOptional(),
    note: text.exactOptional(),
    quotes,
    source: sourceIndex,
  })
  .readonly()
  .meta({ id: 'ContactItem' })

export const figureItemSchema = z
  .object({
    indicator: text,
    label: text.meta({ description: 'What exactly is counted, in words.' }),
    territory: z.object({ kind: text, code: text, name: text }).readonly(),
    year: z.int().exactOptional(),
    asOf: text.exactOptional(),
    value: z.number(),
    unit: text,
    note: text.exactOptional(),
    quotes,
    source: sourceIndex,
  })
  .readonly()
  .meta({ id: 'FigureItem' })

const lead = text.exactOptional().meta({ description: 'How the text begins, when that names what it is about.' })
const listItemSchema = z.object({ text, lead, quotes, source: sourceIndex.exactOptional() }).readonly()
const tableCellSchema = z
  .object({ text, quotes, source: sourceIndex.exactOptional(), verdict: verdict.exactOptional() })
  .readonly()
const title = text.exactOptional()
const origin = z
  .object({ lat: z.number(), lon: z.number(), label: text })
  .readonly()
  .exactOptional()
  .meta({ description: 'The point that distances are counted from: a town’s centre, or the position sent, to 100 m.' })

export const sectionSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), title, quotes, text, source: sourceIndex.exactOptional() }).readonly(),
    z.object({ kind: z.literal('notice'), title, quotes, text }).readonly(),
    z.object({ kind: z.literal('list'), title, quotes, items: z.array(listItemSchema).readonly() }).readonly(),
    z.object({ kind: z.literal('places'), title, quotes, items: z.array(placeItemSchema).readonly(), origin }).readonly(),
    z.object({ kind: z.literal('aids'), title, quotes, items: z.array(aidItemSchema).readonly() }).readonly(),
    z.object({ kind: z.literal('contacts'), title, quotes, items: z.array(contactItemSchema).readonly() }).readonly(),
    z
      .object({
        kind: z.literal('table'),
        title,
        quotes,
        columns: z.array(text).readonly().meta({ description: 'The first one names what the rows are.' }),
        rows: z.array(z.object({ header: text, quotes, cells: z.array(tableCellSchema).readonly() }).readonly()).readonly(),
      })
      .readonly(),
    z.object({ kind: z.literal('figures'), title, quotes, items: z.array(figureItemSchema).readonly() }).readonly(),
    z
      .object({
        kind: z.literal('chart'),
        title,
        quotes,
        shape: z.enum(['bar', 'line']),
        items: z.array(figureItemSchema).readonly(),
      })
      .readonly(),
  ])
  .meta({ id: 'Section' })

const candidateSchema = z.object({ intent: z.enum(intentIds), confidence: z.number().min(0).max(1) }).readonly()

const understoodSchema = z
  .object({
    intent: z.enum(intentIds).nullable().meta({ description: 'Null when nothing was understood.' }),
    confidence: z.number().min(0).max(1),
    by: z.enum(['match', 'follow-up', 'safety']).exactOptional(),
    slots: slotsSchema.meta({ id: 'Slots' }),
    side: text.exactOptional().meta({ description: 'What is asked of the subject, when not the whole: `steps`.' }),
    candidates: z.array(candidateSchema).readonly(),
    because: z.array(text).readonly().meta({ description: 'Which words made which slot.' }),
    placeCandidates: z
      .array(placeSchema.readonly())
      .readonly()
      .exactOptional()
      .meta({ description: 'The communes that share the name said, when the answer asks which one.' }),
  })
  .readonly()
  .meta({ id: 'Understood' })

const answerSchema = z
  .object({
    kind: z
      .enum(['found', 'clarify', 'not-found', 'chat', 'emergency'])
      .meta({ description: 'A `found` answer has at least one source.' }),
    title: text,
    quotes,
    text: text.meta({ description: 'The whole answer as plain text: for a terminal, a notification, a screen reader.' }),
    sections: z.array(sectionSchema).readonly(),
    sources: z.array(sourceSchema).readonly(),
    followUps: z
      .array(z.object({ label: text, quotes, text }).readonly())
      .readonly()
      .meta({ description: 'Buttons: send `text` as the next question.' }),
    asks: text
      .exactOptional()
      .meta({ description: 'The answer ends with a question on this: the first buttons reply to it, so do one’s own words.' }),
    first: z.array(text).readonly().exactOptional().meta({ description: 'Ids of the facts that the question brought first.' }),
    links: z
      .array(z.object({ label: text, href: text.meta({ description: 'A path of this service.' }) }).readonly())
      .readonly()
      .exactOptional()
      .meta({ description: 'Other forms of the answer.' }),
  })
  .readonly()
  .meta({ id: 'Answer' })

/** What an API caller receives. Fields may be added; none of these is renamed or removed. */
export const askReplySchema = z
  .object({
    requestId: text,
    lang: z.enum(['fr', 'en']).meta({ description: 'Language of the answer.' }),
    understood: understoodSchema,
    answer: answerSchema,
    share: text
      .exactOptional()
      .meta({ description: 'A path of this service that asks the same question by ids, to share; absent when it is personal.' }),
    map: mapSchema.exactOptional().meta({ description: 'When there are at least two points to show.' }),
    rated: z
      .enum(ratedKinds)
      .exactOptional()
      .meta({ description: 'Present where an opinion of the answer is asked: the `kind` to send to `/api/feedback`.' }),
    asked: text.exactOptional().meta({ description: 'What a question by ids is called: nobody typed it.' }),
    chips: z
      .array(z.object({ slot: text, label: text, href: text }).readonly())
      .readonly()
      .meta({ description: 'What was understood and can be taken back: `href` asks the question without it.' }),
    state: text.meta({ description: 'Send it back with the next question. Signed, without free text, valid 30 minutes.' }),
  })
  .readonly()
  .meta({ id: 'AskReply' })

/** RFC 9457 problem details, as src/errors.ts writes them. */
export const problemSchema = z
  .object({
    type: text,
    title: text,
    status: z.int(),
    code: text,
    requestId: text,
    field: text.exactOptional().meta({ description: 'The offending field, for 422.' }),
    detail: text.exactOptional(),
    name: text.exactOptional().meta({ description: 'What a closed place was called, for 410.' }),
    mergedInto: text.exactOptional().meta({ description: 'The `id` of the place that stands there now, for 410.' }),
  })
  .readonly()
  .meta({ id: 'Problem' })

export type AskRequest = z.infer<typeof askRequestSchema>
export type AskReply = z.infer<typeof askReplySchema>
