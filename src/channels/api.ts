/** The JSON door: POST /api/ask, and the two health routes. */
import { type Context, Hono } from 'hono'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { sourceDates } from '../../db/queries'
import type { AnswerQuestion } from '../conversation'
import type { Deps } from '../deps'
import { parisDay } from '../eligibility/clock'
import { type ProblemCode, problem } from '../errors'
import { toJson } from '../render/json'
import { askRequestSchema } from './api-schema'

export type ApiPorts = { readonly answerQuestion: AnswerQuestion; readonly knowledge: Deps['knowledge'] }

/** Bytes: the contract's limit for a question. */
const largestBody = 4096

/** The API's routes; `portsFor` gives each request its own ports. */
export function apiRoutes(portsFor: (c: Context) => ApiPorts): Hono {
  const routes = new Hono()

  routes.post('/api/ask', async (c) => {
    const body = await jsonBody(c)
    if (body.kind === 'refused') return problem(c, body.code)
    const request = askRequestSchema.safeParse(body.value)
    if (!request.success) {
      const [issue] = request.error.issues
      const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')
      return problem(c, 'invalid', field ? { field } : {})
    }
    const { text, lang: wanted, state, position } = request.data
    const { reply, stateToken, lang } = await portsFor(c).answerQuestion({ text, lang: wanted, stateToken: state, position })
    return c.json(toJson(reply, String(c.get('requestId') ?? ''), stateToken, lang))
  })
  routes.all('/api/ask', (c) => {
    c.header('allow', 'POST, OPTIONS')
    return problem(c, 'method-not-allowed')
  })

  routes.get('/healthz', (c) => c.json({ status: 'ok' }))
  routes.get('/readyz', async (c) => {
    try {
      const { dates } = await portsFor(c).knowledge.read({ dates: sourceDates(parisDay(new Date())) })
      if (dates.length === 0) return problem(c, 'knowledge-unavailable', { detail: 'La base est vide : npm run ingest -- seed.' })
      return c.json({ status: 'ready', knowledge: 'ok', dates })
    } catch (error) {
      if (!(error instanceof KnowledgeUnavailable)) throw error
      return problem(c, 'knowledge-unavailable')
    }
  })
  return routes
}

type Body = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'refused'; readonly code: ProblemCode }

/** The JSON body, or why it is refused: wrong type, too large, not JSON. */
async function jsonBody(c: Context): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return { kind: 'refused', code: 'not-json' }
  if (Number(c.req.header('content-length') ?? 0) > largestBody) return { kind: 'refused', code: 'too-large' }
  const bytes = await c.req.arrayBuffer()
  if (bytes.byteLength > largestBody) return { kind: 'refused', code: 'too-large' }
  try {
    return { kind: 'read', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { kind: 'refused', code: 'malformed-json' } // not UTF-8, or not JSON: the caller is told, nothing else to do
  }
}
