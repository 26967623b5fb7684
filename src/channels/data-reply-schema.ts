/** What the open-data doors answer, as zod schemas, for the OpenAPI document and for the tests. */
import * as z from 'zod'
import { provisionSchema } from '../../db/seed/aid-schema'
import { aidItemSchema, contactItemSchema, figureItemSchema, placeItemSchema, sourceSchema } from './api-schema'

const text = z.string()
const listedSourceSchema = sourceSchema
  .unwrap()
  .extend({ licence: text.exactOptional().meta({ description: 'Absent when the fact is our own wording of a public page.' }) })
  .readonly()
  .meta({ id: 'ListedSource' })

const cited = {
  sources: z.array(listedSourceSchema).readonly(),
  attribution: text.meta({ description: 'To be shown beside the data: producers, data sets, dates, licence.' }),
}
const paged = { next: text.exactOptional().meta({ description: 'Address of the next page; absent on the last one.' }), ...cited }

const placeDataSchema = placeItemSchema
  .unwrap()
  .extend({
    departement: text,
    region: text,
    precision: z.enum(['address', 'commune']).meta({ description: '`commune`: the point is only the town’s.' }),
    asOf: text.meta({ description: 'The day the data speak of.' }),
    finess: text.exactOptional(),
    category: text.exactOptional().meta({ description: 'FINESS category.' }),
    categoryLabel: text.exactOptional(),
  })
  .readonly()
  .meta({ id: 'Place' })

const coverageSchema = z
  .record(text, z.enum(['national', 'partial', 'none']))
  .meta({ description: 'What we hold of each kind asked: with `none`, an empty list says nothing.' })
const counted = {
  total: z.int().exactOptional().meta({ description: 'In all pages; on the first one only.' }),
  coverage: coverageSchema.exactOptional(),
}

export const placesReplySchema = z
  .object({ items: z.array(placeDataSchema).readonly(), ...counted, ...paged })
  .readonly()
  .meta({ id: 'Places' })

const longitudeLatitude = z.array(z.number()).length(2).readonly()
export const placesGeojsonSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    bbox: z.array(z.number()).length(4).readonly().exactOptional(),
    features: z
      .array(
        z
          .object({
            type: z.literal('Feature'),
            id: text,
            geometry: z
              .object({ type: z.literal('Point'), coordinates: longitudeLatitude })
              .readonly()
              .nullable(),
            properties: placeDataSchema.unwrap().omit({ id: true, lat: true, lon: true }).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    ...counted,
    ...paged,
  })
  .readonly()
  .meta({ id: 'PlacesGeojson', description: 'RFC 7946, with members of our own beside.' })

export const placeReplySchema = z
  .object({
    item: placeDataSchema,
    history: z
      .array(
        z
          .object({
            change: z.enum(['changed', 'closed', 'merged']),
            date: text.meta({ description: 'The day of the data that brought it.' }),
            name: text.meta({ description: 'What the place was called until then.' }),
            mergedInto: text.exactOptional(),
          })
          .readonly(),
      )
      .readonly()
      .meta({ description: 'Newest first.' }),
    ...cited,
  })
  .readonly()
  .meta({ id: 'PlaceReply' })

export const figuresReplySchema = z
  .object({
    items: z
      .array(
        figureItemSchema
          .unwrap()
          .extend({
            basis: z.enum(['published', 'computed']).meta({ description: '`computed`: counted in the places we hold.' }),
          })
          .readonly()
          .meta({ id: 'Figure' }),
      )
      .readonly(),
    ...paged,
  })
  .readonly()
  .meta({ id: 'Figures' })

const provisionDataSchema = provisionSchema
  .omit({ source: true })
  .extend({ source: z.int().meta({ description: 'Index of the source in `sources`.' }) })
  .readonly()
  .meta({
    id: 'Provision',
    description:
      'An `offer` can be asked for; a `detail` explains the others and opens no right. What is absent holds as it does for the aid.',
  })

const ids = (description: string) => z.array(text).readonly().meta({ description })
const aidDataSchema = aidItemSchema
  .unwrap()
  .extend({
    kind: z
      .enum(['aid', 'rule', 'service'])
      .meta({ description: 'Only an `aid` is asked for; a rule or a service explains something.' }),
    summary: text,
    professions: ids('Empty: for all.'),
    stages: ids('Empty: at any.'),
    zonings: ids('Any of them will do. Empty: wherever the commune is classed.'),
    territories: ids('Empty: in all France.'),
    structures: ids('Of an aid to a project.'),
    replacedBy: ids('Ids of the aids that came after it.'),
    transition: text.exactOptional().meta({ description: 'Id of the aid that says what becomes of those who have this one.' }),
    provisions: z.array(provisionDataSchema).readonly(),
  })
  .readonly()
  .meta({ id: 'Aid' })

export const aidsReplySchema = z
  .object({
    on: text.meta({ description: 'The day each `status` is that of.' }),
    items: z.array(aidDataSchema).readonly(),
    rules: z.array(aidDataSchema).readonly().meta({ description: 'Rules and services: told apart, for nobody asks for them.' }),
    ...cited,
  })
  .readonly()
  .meta({ id: 'Aids' })

export const contactsReplySchema = z
  .object({
    items: z
      .array(
        contactItemSchema
          .unwrap()
          .extend({ organisationId: text, territory: text.meta({ description: 'INSEE code of a région, or `FR`.' }) })
          .readonly()
          .meta({ id: 'Contact' }),
      )
      .readonly(),
    ...cited,
  })
  .readonly()
  .meta({ id: 'Contacts' })
