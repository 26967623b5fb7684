/** Problems are told to programs (RFC 9457), and to people as a page: whoever prefers HTML, outside the API, gets one. */
import type { MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { problemPage } from '../render/problem-page'
import { langAsked, pageHeaders } from './page-headers'

/** The same status and headers (`allow`, `retry-after`: Hono carries them over), another body. */
export const problemsAsPages: MiddlewareHandler = async (c, next) => {
  await next()
  const isProblem = c.res.headers.get('content-type')?.startsWith('application/problem+json')
  if (!isProblem || c.req.path.startsWith('/api/')) return
  c.header('vary', 'accept')
  if (accepts(c, { header: 'Accept', supports: readable, default: 'application/json' }) !== 'text/html') return
  const lang = langAsked(c)
  const { status } = c.res
  c.res = new Response(String(await problemPage(status, lang)), {
    status,
    headers: { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', 'content-language': lang },
  })
}

const readable = ['application/problem+json', 'application/json', 'text/html']
