/** Every route and middleware of the product, on one screen. */
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import { requestId } from 'hono/request-id'
import { KnowledgeUnavailable } from '../db/knowledge'
import { apiRoutes } from './channels/api'
import { assetRoutes } from './channels/assets'
import { dataPaths, dataRoutes } from './channels/data-api'
import { dossierPaths, dossierRoutes } from './channels/dossier'
import { embedRoutes } from './channels/embed'
import { feedbackPaths, feedbackRoutes } from './channels/feedback'
import { installableRoutes } from './channels/installable'
import { openapiRoutes } from './channels/openapi'
import { pagesRoutes } from './channels/pages'
import { problemsAsPages } from './channels/problem-page'
import { type SlackSettings, slackRoutes } from './channels/slack/routes'
import { webRoutes } from './channels/web'
import { conversation, conversationByIds } from './conversation'
import { counted, createCounter } from './counting'
import type { Assets, Patience, RequestDeps } from './deps'
import type { Settings } from './env'
import { problem } from './errors'
import type { Installable } from './installable'
import { publisherOf } from './publisher'
import { rateLimit } from './rate-limit'
import { rating } from './rating'
import type { Channel } from './types'

export type AppOptions = {
  readonly settings: Omit<Settings, 'LIBSQL_URL' | 'LIBSQL_AUTH_TOKEN' | 'PORT'>
  /** Called once per request. */
  readonly makeDeps: (patience?: Patience) => RequestDeps
  readonly assets: Assets
  readonly installable: Installable
  /** The client's network address, as the platform knows it. */
  readonly addressOf: (c: Context) => string | undefined
  /** The clock of requests; tests travel in time with it. */
  readonly now?: () => Date
}

/** The whole product as one fetch handler, the same in Node and in workerd. */
export function createApp({ settings, makeDeps, assets, installable, addressOf, now = () => new Date() }: AppOptions): Hono {
  const app = new Hono()
  app.use(requestId({ headerName: '' }), noSniff, problemsAsPages) // a caller's own id would end up in our log
  app.use(
    '/api/*',
    cors({
      origin: allowed(settings.ALLOWED_ORIGINS),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type'],
      exposeHeaders: ['retry-after', 'link'],
      maxAge: 86_400,
    }),
  )
  const limited = rateLimit(addressOf, () => now().getTime())
  for (const path of [
    '/api/ask',
    '/api/answer',
    '/donnees',
    '/slack/oauth_redirect',
    ...dataPaths,
    ...dossierPaths,
    ...feedbackPaths,
  ])
    app.use(path, limited)
  app.on(['GET', 'POST'], '/', limited)

  const counter = createCounter()
  const ports = (channel: Channel, c: Context) => {
    const [deps, at, waitUntil] = [makeDeps(channel === 'slack' ? whenAcknowledged : undefined), now(), waitUntilOf(c)]
    const answerQuestion = conversation(channel, deps, settings.STATE_SECRET, at)
    // In Slack the work goes on under waitUntil already, and what comes meanwhile is written with it.
    const counting = waitUntil && { book: deps.asked, now: at, waitUntil, waitsFor: channel === 'slack' ? 0 : 2_000 }
    return {
      ...deps,
      now: at,
      answerQuestion: counting ? counted(answerQuestion, channel, at, (line) => counter.note(line, counting)) : answerQuestion,
      answerAsked: conversationByIds(channel, deps, settings.STATE_SECRET, at),
    }
  }
  app.route(
    '/',
    apiRoutes((c) => ports('api', c)),
  )
  app.route(
    '/',
    dataRoutes(() => ({ ...makeDeps(), now: now() })),
  )
  app.route(
    '/',
    dossierRoutes(() => ({ ...makeDeps(), now: now() })),
  )
  app.route('/', openapiRoutes())
  app.route(
    '/',
    slackRoutes((c) => ({ ...ports('slack', c), settings: slackSettings(settings) })),
  )
  app.route(
    '/',
    webRoutes((c) => ports('web', c)),
  )
  app.route(
    '/',
    feedbackRoutes((channel) => ({ rate: rating(channel, makeDeps().feedback, settings.STATE_SECRET, now()) })),
  )
  app.route(
    '/',
    pagesRoutes(publisherOf(settings), () => ({ ...makeDeps(), now: now() })),
  )
  app.route('/', embedRoutes(assets, settings.ALLOWED_ORIGINS))
  app.route('/', assetRoutes(assets))
  app.route('/', installableRoutes(installable, settings.OFFLINE_PAGE))

  app.notFound((c) => problem(c, 'not-found'))
  app.onError((error, c) => {
    if (error instanceof KnowledgeUnavailable) return problem(c, 'knowledge-unavailable')
    console.error(`request ${c.get('requestId')} failed: ${error.name}`) // the name only: a message may quote what the person typed
    return problem(c, 'internal')
  })
  return app
}

/** What keeps a request alive after its answer; undefined where the caller gives nothing of the kind: nothing is counted then. */
function waitUntilOf(c: Context): ((work: Promise<unknown>) => void) | undefined {
  try {
    const { executionCtx } = c
    return (work) => executionCtx.waitUntil(work)
  } catch {
    return undefined // Hono throws (https://hono.dev/docs/api/context#executionctx)
  }
}

/** In Slack nobody waits before a blank page: we have said that we search, and a Worker may work on for thirty seconds. */
const whenAcknowledged: Patience = { timeoutMs: 12_000 }

/** Every answer is data or a page of ours: no sniffing, no referrer. */
const noSniff: MiddlewareHandler = async (c, next) => {
  await next()
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
}

const allowed = (origins: readonly string[]) => (origin: string) =>
  origins.includes('*') ? '*' : origins.includes(origin) ? origin : undefined

/** Undefined while Slack is not configured. */
export function slackSettings(settings: AppOptions['settings']): SlackSettings | undefined {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = settings
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = settings
  const sealSecret = settings.STATE_SECRET
  const oauth = clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret, sealSecret } : undefined
  const staffTeams = settings.SLACK_STAFF_TEAMS
  return signingSecret && (botToken || oauth) ? { signingSecret, botToken, oauth, apiUrl, staffTeams } : undefined
}
