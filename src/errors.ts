/**
 * The closed list of what can go wrong at a door, and the one body that says so: RFC 9457 `application/problem+json`.
 * Titles are ours; nothing of an exception's text ever leaves the process.
 */
import type { Context } from 'hono'

const problems = {
  'malformed-json': { status: 400, title: 'Le corps de la requête n’est pas du JSON lisible.' },
  'malformed-form': { status: 400, title: 'Le formulaire est illisible.' },
  'bad-signature': { status: 401, title: 'La signature de la requête n’est pas valide.' },
  'not-found': { status: 404, title: 'Cette adresse n’existe pas.' },
  'method-not-allowed': { status: 405, title: 'Cette méthode n’est pas acceptée ici.' },
  gone: { status: 410, title: 'Ce lieu a fermé.' },
  'too-large': { status: 413, title: 'La requête dépasse 4 Kio.' },
  'not-json': { status: 415, title: 'Envoyez du JSON : content-type « application/json ».' },
  invalid: { status: 422, title: 'La requête n’a pas la forme attendue.' },
  'too-many-requests': { status: 429, title: 'Trop de questions à la suite. Réessayez dans un instant.' },
  internal: { status: 500, title: 'Une erreur est survenue de notre côté. Réessayez.' },
  'not-configured': { status: 503, title: 'Le service n’est pas encore configuré.' },
  'slack-not-configured': { status: 503, title: 'Slack n’est pas configuré sur ce service.' },
  'feedback-not-kept': { status: 503, title: 'Votre avis n’a pas pu être gardé. Réessayez dans un instant.' },
  'knowledge-unavailable': {
    status: 503,
    title: 'La base de connaissances ne répond pas. Réessayez dans un instant ; en cas d’urgence, appelez le 15 ou le 112.',
  },
} as const

export type ProblemCode = keyof typeof problems

/** The status of each; a problem's `type` points to the anchor that the docs page has for its code. */
export const problemStatuses: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(problems).map(([code, { status }]) => [code, status]),
)

export type ProblemDetails = {
  /** The offending field, for 422. */
  readonly field?: string
  readonly detail?: string
  /** What a closed place was called, and the id of the one that took its place, for 410. */
  readonly name?: string
  readonly mergedInto?: string
  /** Seconds, for 429. */
  readonly retryAfter?: number
  /** The methods that are accepted, for 405: `GET, HEAD`. */
  readonly allow?: string
}

/** The problem as a response; `requestId` is the one set by the request-id middleware. */
export function problem(c: Context, code: ProblemCode, details: ProblemDetails = {}): Response {
  const requestId: unknown = c.get('requestId')
  return problemResponse(code, typeof requestId === 'string' ? requestId : '', details)
}

/** The same, where there is no Hono context yet: a Worker that cannot start. */
export function problemResponse(code: ProblemCode, requestId: string, details: ProblemDetails = {}): Response {
  const { status, title } = problems[code]
  const { retryAfter, allow, ...shown } = details
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  if (allow !== undefined) headers.set('allow', allow)
  return new Response(JSON.stringify({ type: `/api/docs#${code}`, title, status, code, requestId, ...shown }), {
    status,
    headers,
  })
}
