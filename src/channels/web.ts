/** The page: GET /, a question by ids in its address, and the form POST / that works without JavaScript. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { askedLabel } from '../asked-label'
import type { AnswerAsked, AnswerQuestion, TurnOutput } from '../conversation'
import type { Deps } from '../deps'
import { type PageView, page } from '../render/page'
import type { PageError } from '../render/page-words'
import type { Lang } from '../types'
import { askRequestSchema } from './api-schema'
import { askedBy, askedQuerySchema } from './asked-query'
import { largestForm, readForm, typedText } from './form'
import { langAsked, pageHeaders } from './page-headers'
import { readQuery } from './read-query'

export type WebPorts = Pick<Deps, 'gazetteer'> & { readonly answerQuestion: AnswerQuestion; readonly answerAsked: AnswerAsked }

const formSchema = z.strictObject({
  text: typedText,
  state: askRequestSchema.shape.state.catch(undefined), // an unreadable state is no state, never an error
  lang: askRequestSchema.shape.lang.catch(undefined), // likewise: the language of the question is heard
})

/** The page's routes; `portsFor` gives each request its own ports. */
export function webRoutes(portsFor: (c: Context) => WebPorts): Hono {
  const routes = new Hono()

  routes.get('/', (c) => {
    const lang = langAsked(c)
    if (c.req.query('intent') === undefined) return show(c, { lang })
    const ports = portsFor(c)
    // Networks add parameters of their own to the links people send each other (`fbclid`).
    const read = readQuery(c, askedQuerySchema, askedQuerySchema.shape)
    const asked = read.kind === 'read' ? askedBy(read.query, ports.gazetteer) : read
    if (asked.kind === 'refused') return refuse(c, { lang, error: 'badLink' })
    return shown(c, { lang, typed: askedLabel(asked.query) ?? '' }, async () => {
      const output = await ports.answerAsked(asked.query)
      return { ...output, question: output.asked }
    })
  })
  routes.post('/', formLimit, async (c) => {
    const form = formSchema.safeParse(await readForm(c))
    if (!form.success) return refuse(c, { lang: 'fr', error: 'unreadable' })
    const { text: typed, lang: wanted, state } = form.data
    const kept = { lang: wanted ?? ('fr' as const), typed, ...(state ? { state } : {}) }
    const question = askRequestSchema.shape.text.safeParse(typed)
    if (!question.success) return refuse(c, { ...kept, error: typed.trim() === '' ? 'empty' : 'tooLong' })
    const text = question.data
    return shown(c, kept, async () => ({
      ...(await portsFor(c).answerQuestion({ text, lang: wanted, stateToken: state })),
      question: text,
    }))
  })

  return routes
}

/** The page with the turn; with what was `kept`, and why, when it cannot be given. */
async function shown(
  c: Context,
  kept: Omit<PageView, 'turn'>,
  answer: () => Promise<TurnOutput & { readonly question: string }>,
) {
  try {
    const { question, reply, lang, stateToken } = await answer()
    return show(c, { lang, turn: { question, reply }, state: stateToken })
  } catch (error) {
    if (error instanceof KnowledgeUnavailable) return show(c, { ...kept, error: 'unavailable' }, 503)
    console.error(`request ${c.get('requestId')} failed: ${error instanceof Error ? error.name : 'unknown'}`) // never the message: it may quote the person
    return show(c, { ...kept, error: 'internal' }, 500)
  }
}

const formLimit = bodyLimit({ maxSize: largestForm, onError: (c) => refuse(c, { lang: 'fr', error: 'tooLong' }) })

type Refusal = { readonly lang: Lang; readonly error: PageError; readonly typed?: string; readonly state?: string }
const refuse = (c: Context, refusal: Refusal) => show(c, refusal, 422)

/** Never stored by a shared cache or by the browser's: an answered page holds what the person typed. */
function show(c: Context, view: PageView, status: 200 | 422 | 500 | 503 = 200) {
  return c.html(page(view), status, { ...pageHeaders, 'cache-control': 'no-store', 'content-language': view.lang })
}
