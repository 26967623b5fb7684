/** The JSON doors: POST /api/ask, GET /api/answer, and the two health routes. */
import { type Context, Hono } from 'hono'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { sourceDates } from '../../db/queries'
import type { AnswerAsked, AnswerQuestion, TurnOutput } from '../conversation'
import type { Deps } from '../deps'
import { parisDay } from '../eligibility/clock'
import { problem } from '../errors'
import { toJson } from '../render/json'
import { askRequestSchema } from './api-schema'
import { askedBy, askedQuerySchema } from './asked-query'
import { fieldOf, jsonBody } from './json-body'
import { readQuery } from './read-query'

export type ApiPorts = Pick<Deps, 'gazetteer' | 'knowledge'> & {
  readonly answerQuestion: AnswerQuestion
  readonly answerAsked: AnswerAsked
}

/** The API's routes; `portsFor` gives each request its own ports. */
export function apiRoutes(portsFor: (c: Context) => ApiPorts): Hono {
  const routes = new Hono()

  routes.post('/api/ask', async (c) => {
    const body = await jsonBody(c)
    if (body.kind === 'refused') return problem(c, body.code)
    const request = askRequestSchema.safeParse(body.value)
    if (!request.success) return problem(c, 'invalid', fieldOf(request.error.issues[0]))
    const { text, lang: wanted, state, position } = request.data
    return answered(c, await portsFor(c).answerQuestion({ text, lang: wanted, stateToken: state, position }))
  })

  routes.get('/api/answer', async (c) => {
    const ports = portsFor(c)
    const read = readQuery(c, askedQuerySchema)
    const asked = read.kind === 'read' ? askedBy(read.query, ports.gazetteer) : read
    return asked.kind === 'read' ? answered(c, await ports.answerAsked(asked.query)) : problem(c, 'invalid', asked.details)
  })

  for (const [path, allow] of Object.entries(doors)) routes.all(path, (c) => problem(c, 'method-not-allowed', { allow }))

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

/** What each door is asked by. */
const doors = { '/api/ask': 'POST, OPTIONS', '/api/answer': 'GET, HEAD, OPTIONS' } as const

/** Never kept on the way: it tells what someone looks for, and is judged anew each time. */
const answered = (c: Context, { reply, stateToken, lang, asked }: TurnOutput & { readonly asked?: string }) =>
  c.json(toJson(reply, String(c.get('requestId') ?? ''), stateToken, lang, asked), 200, { 'cache-control': 'no-store' })
