/** The page: GET / and the form POST / that works without JavaScript. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { KnowledgeUnavailable } from '../../db/knowledge'
import type { AnswerQuestion } from '../conversation'
import { type PageView, page } from '../render/page'
import type { PageError } from '../render/page-words'
import type { Lang } from '../types'
import { askRequestSchema } from './api-schema'
import { langAsked, pageHeaders } from './page-headers'

export type WebPorts = { readonly answerQuestion: AnswerQuestion }

/** Bytes: 500 characters of four UTF-8 bytes, percent-encoded, and a full state token fit. */
const largestForm = 16_384

const formSchema = z.strictObject({
  text: z.string().transform((text) => text.replaceAll('\r\n', '\n')),
  state: askRequestSchema.shape.state.catch(undefined), // an unreadable state is no state, never an error
  lang: askRequestSchema.shape.lang.catch(undefined), // likewise: the language of the question is heard
})

/** The page's routes; `portsFor` gives each request its own ports. */
export function webRoutes(portsFor: (c: Context) => WebPorts): Hono {
  const routes = new Hono()

  routes.get('/', (c) => show(c, { lang: langAsked(c) }))
  routes.post('/', formLimit, async (c) => {
    const form = formSchema.safeParse(await readForm(c))
    if (!form.success) return refuse(c, { lang: 'fr', error: 'unreadable' })
    const { text: typed, lang: wanted, state } = form.data
    const kept = { lang: wanted ?? ('fr' as const), typed, ...(state ? { state } : {}) }
    const question = askRequestSchema.shape.text.safeParse(typed)
    if (!question.success) return refuse(c, { ...kept, error: typed.trim() === '' ? 'empty' : 'tooLong' })
    try {
      const { reply, stateToken, lang } = await portsFor(c).answerQuestion({
        text: question.data,
        lang: wanted,
        stateToken: state,
      })
      return show(c, { lang, turn: { question: question.data, reply }, state: stateToken })
    } catch (error) {
      if (error instanceof KnowledgeUnavailable) return show(c, { ...kept, error: 'unavailable' }, 503)
      console.error(`request ${c.get('requestId')} failed: ${error instanceof Error ? error.name : 'unknown'}`) // never the message: it may quote the person
      return show(c, { ...kept, error: 'internal' }, 500)
    }
  })

  return routes
}

const formLimit = bodyLimit({ maxSize: largestForm, onError: (c) => refuse(c, { lang: 'fr', error: 'tooLong' }) })

/** The form's fields; undefined for any other kind of body. */
async function readForm(c: Context): Promise<unknown> {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return undefined
  return c.req.parseBody()
}

type Refusal = { readonly lang: Lang; readonly error: PageError; readonly typed?: string; readonly state?: string }
const refuse = (c: Context, refusal: Refusal) => show(c, refusal, 422)

/** Never stored by a shared cache or by the browser's: an answered page holds what the person typed. */
function show(c: Context, view: PageView, status: 200 | 422 | 500 | 503 = 200) {
  return c.html(page(view), status, { ...pageHeaders, 'cache-control': 'no-store', 'content-language': view.lang })
}
