/** The API's description for machines (/api/openapi.json) and for people (/api/docs), both from the schemas of the doors. */
import { Hono } from 'hono'
import * as z from 'zod'
import { createDocument, type ZodOpenApiResponsesObject } from 'zod-openapi'
import { problemStatuses } from '../errors'
import { docsPage } from '../render/docs-page'
import { askReplySchema, askRequestSchema } from './api-schema'
import { askedQuerySchema } from './asked-query'
import { dataApiPaths } from './data-openapi'
import { feedbackSchema } from './feedback'
import { jsonResponse, problemResponse, tooMany } from './openapi-responses'
import { pageHeaders } from './page-headers'

const refusals = {
  '400': problemResponse('The body is not readable JSON.'),
  '413': problemResponse('The body is larger than 4 KiB.'),
  '415': problemResponse('The body is not sent as `application/json`.'),
} satisfies ZodOpenApiResponsesObject
const answered = jsonResponse('The answer. “I don’t know” and “which one?” are answers too.', askReplySchema)
const askResponses: ZodOpenApiResponsesObject = {
  '200': answered,
  ...refusals,
  '422': problemResponse('A field is not valid; `field` names it.'),
  '429': tooMany,
  '500': problemResponse('Something failed on our side.'),
  '503': problemResponse('The knowledge base is out of reach. Emergency questions are still answered.'),
}

/** What GET /readyz says: one line per family of sources. */
export const readinessSchema = z.object({
  status: z.string(),
  knowledge: z.string(),
  dates: z.array(
    z.object({
      family: z.string().meta({ description: 'The loader that wrote the sources.' }),
      sources: z.int(),
      records: z.int().meta({ description: 'Facts and places these sources say.' }),
      newestDate: z.string().exactOptional(),
      load: z
        .object({
          asOf: z.iso.date().meta({ description: 'The day the data speak of.' }),
          loadedAt: z.iso.datetime(),
          staleFrom: z.iso.date().meta({ description: 'The day from which the data are called old.' }),
          rows: z.int(),
          stale: z.boolean(),
        })
        .exactOptional()
        .meta({ description: 'Of an open-data source: the load in use.' }),
      newestCheck: z.string().exactOptional().meta({ description: 'The last day one of them was read again.' }),
    }),
  ),
})

/** The OpenAPI 3.1 document, as a plain object ready for JSON. */
export function openapiDocument() {
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: 'Proxisoin',
        version: '0.1.0',
        description: 'Sourced, dated answers about access to care in France. No account, no key; nothing typed is stored.',
      },
      paths: {
        '/api/ask': {
          post: {
            operationId: 'ask',
            summary: 'Ask one question',
            requestBody: { required: true, content: { 'application/json': { schema: askRequestSchema } } },
            responses: askResponses,
          },
        },
        '/api/answer': {
          get: {
            operationId: 'answer',
            summary: 'Ask again by ids, as `share` and `chips` do: a new conversation begins',
            requestParams: { query: askedQuerySchema },
            responses: {
              '200': answered,
              '422': problemResponse('A parameter is not valid; `field` names it, `detail` says why.'),
              '429': tooMany,
              '500': problemResponse('Something failed on our side.'),
              '503': problemResponse('The knowledge base is out of reach.'),
            },
            'x-example': '/api/answer?intent=find-care&care=urgences&place=commune:80021',
          },
        },
        '/api/feedback': {
          post: {
            operationId: 'feedback',
            summary: 'Say whether an answer helped, and why not',
            requestBody: { required: true, content: { 'application/json': { schema: feedbackSchema } } },
            responses: {
              ...refusals,
              '204': { description: 'Kept: the day, the subject, the place asked about, the opinion. Nothing of who.' },
              '422': problemResponse('A field is not valid; `field` names it. A `state` is good for thirty minutes.'),
              '429': tooMany,
              '500': problemResponse('Something failed on our side.'),
              '503': problemResponse('It cannot be kept at the moment.'),
            },
          },
        },
        ...dataApiPaths,
        '/healthz': {
          get: {
            operationId: 'health',
            summary: 'Is the process alive?',
            responses: { '200': jsonResponse('It is.', z.object({ status: z.string() })) },
          },
        },
        '/readyz': {
          get: {
            operationId: 'readiness',
            summary: 'Is the knowledge base reachable, and how fresh is it?',
            responses: {
              '200': jsonResponse('Ready, with the dates of the data.', readinessSchema),
              '503': problemResponse('The knowledge base is out of reach.'),
            },
          },
        },
      },
    },
    { override: ({ jsonSchema, io }) => io === 'output' && openUp(jsonSchema) },
  )
}

/** zod closes every object and marks our readonly types; replies stay open to new fields, and `readOnly` means something else in OpenAPI. */
function openUp(schema: { additionalProperties?: unknown; readOnly?: unknown }): void {
  delete schema.additionalProperties
  delete schema.readOnly
}

/** GET /api/openapi.json and GET /api/docs. The document never changes while the process lives, so it is made once, when first asked for. */
export function openapiRoutes(): Hono {
  let made: ReturnType<typeof openapiDocument> | undefined
  const document = () => {
    made ??= openapiDocument()
    return made
  }
  const routes = new Hono()
  routes.get('/api/openapi.json', (c) => c.json(document(), 200, { 'access-control-allow-origin': '*' }))
  routes.get('/api/docs', (c) => c.html(docsPage(document(), problemStatuses), 200, pageHeaders))
  return routes
}
