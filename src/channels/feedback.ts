/** What people say of an answer: POST /api/feedback, and POST /avis, the page's form that works without JavaScript. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as z from 'zod'
import { FeedbackUnavailable } from '../../db/feedback'
import { problem } from '../errors'
import { feedbackReasons, ratedKinds, ratings } from '../feedback'
import type { Rate } from '../rating'
import { type FeedbackStep, feedbackPage } from '../render/feedback-page'
import type { Channel, Lang } from '../types'
import { askRequestSchema } from './api-schema'
import { largestForm, readForm, typedText } from './form'
import { fieldOf, jsonBody } from './json-body'
import { pageHeaders } from './page-headers'

export type FeedbackPorts = { readonly rate: Rate }

export const feedbackPaths = ['/api/feedback', '/avis'] as const

const { text: question, lang, state } = askRequestSchema.shape

/** What is said of an answer. */
export const feedbackSchema = z
  .strictObject({
    state: state.meta({
      description: 'The `state` of the reply: it tells what was asked. Needless when `kind` is `not-understood`.',
    }),
    kind: z.enum(ratedKinds).meta({ description: 'The `rated` of the reply.' }),
    rating: z.enum(ratings),
    reason: z
      .enum(feedbackReasons)
      .optional()
      .meta({ description: 'Why it did not help, with `down` only; completes the rating sent before.' }),
    question: question
      .optional()
      .meta({ description: 'The person’s words, with a `reason`, and only if they chose to join them.' }),
  })
  .refine(({ kind, state: token }) => kind === 'not-understood' || token !== undefined, { path: ['state'] })
  .refine(({ rating, reason }) => rating === 'down' || reason === undefined, { path: ['reason'] })
  .refine(({ reason, question: joined }) => reason !== undefined || joined === undefined, { path: ['question'] })
  .meta({ id: 'Feedback' })

/** The form says the question whether it is joined or not: the page that asks why must be able to join it. */
const formSchema = z.strictObject({
  ...feedbackSchema.shape,
  question: typedText.pipe(question).optional().catch(undefined),
  join: z.literal('yes').optional(),
  lang: lang.catch(undefined),
})

/** The routes; `portsFor` gives each request its own ports. */
export function feedbackRoutes(portsFor: (channel: Channel) => FeedbackPorts): Hono {
  const routes = new Hono()

  routes.post('/api/feedback', async (c) => {
    const body = await jsonBody(c)
    if (body.kind === 'refused') return problem(c, body.code)
    const said = feedbackSchema.safeParse(body.value)
    if (!said.success) return problem(c, 'invalid', fieldOf(said.error.issues[0]))
    try {
      const isKept = await portsFor('api').rate(said.data)
      return isKept ? c.body(null, 204, { 'cache-control': 'no-store' }) : problem(c, 'invalid', expired)
    } catch (error) {
      if (error instanceof FeedbackUnavailable) return problem(c, 'feedback-not-kept')
      throw error
    }
  })
  routes.all('/api/feedback', (c) => problem(c, 'method-not-allowed', { allow: 'POST, OPTIONS' }))

  routes.post(
    '/avis',
    bodyLimit({ maxSize: largestForm, onError: (c) => show(c, { kind: 'unreadable' }, 'fr', 422) }),
    async (c) => {
      // An opinion is given from a page of ours (https://www.w3.org/TR/fetch-metadata/).
      if (c.req.header('sec-fetch-site') === 'cross-site') return show(c, { kind: 'unreadable' }, 'fr', 403)
      const form = formSchema.safeParse(await readForm(c))
      if (!form.success) return show(c, { kind: 'unreadable' }, 'fr', 422)
      const { lang = 'fr', join, question: asked, ...said } = form.data
      const why = said.rating === 'down' ? said.reason : undefined
      try {
        const isKept = await portsFor('web').rate({ ...said, reason: why, question: join && why ? asked : undefined })
        if (!isKept) return show(c, { kind: 'expired' }, lang, 422)
        const asksWhy = said.rating === 'down' && why === undefined
        return show(c, asksWhy ? { kind: 'why', state: said.state, of: said.kind, question: asked } : { kind: 'thanks' }, lang)
      } catch (error) {
        if (error instanceof FeedbackUnavailable) return show(c, { kind: 'unavailable' }, lang, 503)
        throw error
      }
    },
  )
  routes.get('/avis', (c) => c.redirect('/', 303)) // asked for again by hand: there is nothing to say it of
  return routes
}

const expired = { field: 'state', detail: 'Cette réponse a plus de trente minutes : posez la question de nouveau.' } as const

/** Kept by nobody: it may hold the person's words. */
const show = (c: Context, step: FeedbackStep, lang: Lang, status: 200 | 403 | 422 | 503 = 200) =>
  c.html(feedbackPage(step, lang), status, { ...pageHeaders, 'cache-control': 'no-store', 'content-language': lang })
