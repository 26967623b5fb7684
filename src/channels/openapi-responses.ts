/** What the operations of the OpenAPI document share. */
import type * as z from 'zod'
import { problemSchema } from './api-schema'

export const jsonResponse = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

export const tooMany = {
  ...problemResponse('Too many questions in a row.'),
  headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } } },
} as const
