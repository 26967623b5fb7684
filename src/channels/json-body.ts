/** The JSON body of a request, or why it is refused. */
import type { Context } from 'hono'
import type { ProblemCode } from '../errors'
import { bodyBytes } from './body'

/** Bytes: the contract's limit for a question. */
const largestBody = 4096

type Body = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'refused'; readonly code: ProblemCode }

/** Refused: of the wrong type, too large, not JSON. */
export async function jsonBody(c: Context): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return { kind: 'refused', code: 'not-json' }
  const bytes = await bodyBytes(c, largestBody)
  if (!bytes) return { kind: 'refused', code: 'too-large' }
  try {
    return { kind: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { kind: 'refused', code: 'malformed-json' } // not UTF-8, or not JSON: the caller is told, nothing else to do
  }
}

type Issue = { readonly code?: string; readonly keys?: readonly string[]; readonly path: readonly PropertyKey[] }

/** The field a zod issue is about, for a problem's `field`. */
export function fieldOf(issue: Issue | undefined): { readonly field?: string } {
  const field = issue?.code === 'unrecognized_keys' ? issue.keys?.join(', ') : issue?.path.map(String).join('.')
  return field ? { field } : {}
}
