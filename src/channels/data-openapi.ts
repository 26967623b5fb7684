/** The open-data doors in the OpenAPI document. `x-example` is an address that works on the starter base: the page links it. */
import type * as z from 'zod'
import type { ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { mediaTypes } from './data-formats'
import { aidsQuerySchema, contactsQuerySchema, figuresQuerySchema, placeIdSchema, placesQuerySchema } from './data-query-schema'
import {
  aidsReplySchema,
  contactsReplySchema,
  figuresReplySchema,
  placeReplySchema,
  placesGeojsonSchema,
  placesReplySchema,
} from './data-reply-schema'
import { jsonResponse, problemResponse, tooMany } from './openapi-responses'

const failures: ZodOpenApiResponsesObject = {
  '429': tooMany,
  '500': problemResponse('Something failed on our side.'),
  '503': problemResponse('The knowledge base is out of reach.'),
}

/** In the formats of the listing; `Link: rel="next"` when there is another page. */
const listing = (description: string, reply: z.ZodType, map?: z.ZodType): ZodOpenApiResponsesObject => ({
  '200': {
    description,
    headers: { Link: { description: 'Address of the next page, `rel="next"`.', schema: { type: 'string' } } },
    content: {
      [mediaTypes.json]: { schema: reply },
      ...(map ? { [mediaTypes.geojson]: { schema: map } } : {}),
      [mediaTypes.csv]: {
        schema: { type: 'string', description: 'RFC 4180, UTF-8, with a header row; the source is in the last columns.' },
      },
    },
  },
  '422': problemResponse('A parameter is not valid; `field` names it, `detail` says why.'),
  ...failures,
})

export const dataApiPaths: ZodOpenApiPathsObject = {
  '/api/places': {
    get: {
      operationId: 'places',
      summary: 'Places of care, near a point, in a window of the map or in a territory',
      requestParams: { query: placesQuerySchema },
      responses: listing('A page of places.', placesReplySchema, placesGeojsonSchema),
      'x-example': '/api/places?kind=urgences&near=49.89,2.3&radius=50',
    },
  },
  '/api/places/{id}': {
    get: {
      operationId: 'place',
      summary: 'One place of care, and what happened to it',
      requestParams: { path: placeIdSchema },
      responses: {
        '200': jsonResponse('The place.', placeReplySchema),
        '404': problemResponse('No place has ever had this id.'),
        '410': problemResponse(
          'The place has closed; `name` says what it was called, `mergedInto` which place stands there now.',
        ),
        ...failures,
      },
      'x-example': '/api/places/urgences-800000143',
    },
  },
  '/api/figures': {
    get: {
      operationId: 'figures',
      summary: 'Figures by territory and year, published or counted by us',
      requestParams: { query: figuresQuerySchema },
      responses: listing('A page of figures.', figuresReplySchema),
      'x-example': '/api/figures?indicator=psla&level=region',
    },
  },
  '/api/aids': {
    get: {
      operationId: 'aids',
      summary: 'Aids to settle or practise, with their status today or on another day',
      requestParams: { query: aidsQuerySchema },
      responses: listing('Every aid that matches, those that have ended included. In CSV, one provision a row.', aidsReplySchema),
      'x-example': '/api/aids?profession=infirmier&territory=departement:80',
    },
  },
  '/api/contacts': {
    get: {
      operationId: 'contacts',
      summary: 'Whom to call or write to',
      requestParams: { query: contactsQuerySchema },
      responses: listing('Every contact that matches.', contactsReplySchema),
      'x-example': '/api/contacts?organisation=ars&region=32',
    },
  },
}
