/** The Slack door: one request URL for events, commands and buttons. Raw body in, Response out, work under waitUntil. */
import { App, type Authorize } from '@slack/bolt'
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { KnowledgeBase } from '../../../db/knowledge'
import type { SlackBook } from '../../../db/slack'
import type { AnswerQuestion } from '../../conversation'
import { problem } from '../../errors'
import { originOf } from '../page-headers'
import { apologise } from './apologise'
import { createDeliveries, type Deliveries } from './deliveries'
import { slackFetch } from './fetch'
import { listen } from './listeners'
import { consoleLog, type SlackLog, silentLogger } from './log'
import { createSlackReceiver } from './receiver'

export type SlackSettings = {
  readonly signingSecret: string
  /** Token of the one workspace that installed us. */
  readonly botToken: string
  /** Slack's Web API, ending in `/api/`. */
  readonly apiUrl: string
}

export type SlackPorts = {
  /** Undefined while Slack is not configured: the routes then answer 503. */
  readonly settings: SlackSettings | undefined
  readonly answerQuestion: AnswerQuestion
  readonly knowledge: KnowledgeBase
  readonly slack: SlackBook
  /** The request's clock. */
  readonly now: Date
  readonly log?: SlackLog
}

/** The Slack routes; `portsFor` gives each request its own ports. What was already delivered is remembered per call of this function. */
export function slackRoutes(portsFor: (c: Context) => SlackPorts): Hono {
  const routes = new Hono()
  const deliveries = createDeliveries()

  routes.post('/slack/events', (c) => {
    const { settings, ...ports } = portsFor(c)
    return settings ? receive(c, settings, ports, deliveries) : problem(c, 'slack-not-configured')
  })
  // One workspace, one token: an installation of another could not be kept, so it is not begun.
  routes.get('/slack/install', (c) =>
    problem(c, 'slack-not-configured', { detail: 'L’installation par lien n’est pas ouverte.' }),
  )
  routes.get('/slack/oauth_redirect', (c) =>
    problem(c, 'slack-not-configured', { detail: 'L’installation par lien n’est pas ouverte.' }),
  )
  return routes
}

/**
 * One Bolt App per request. Kept longer, its client would be shared: one 429 pauses its queue for every other request,
 * and workerd kills a request that waits on a promise of another.
 */
function receive(
  c: Context,
  settings: SlackSettings,
  ports: Omit<SlackPorts, 'settings'>,
  deliveries: Deliveries,
): Promise<Response> {
  const { now, log = consoleLog } = ports
  const { receiver, handle } = createSlackReceiver({
    signingSecret: settings.signingSecret,
    deliveries,
    now,
    log,
    apologise: (body) => apologise(body, log),
  })
  const app = new App({
    receiver,
    authorize: authorizeWith(settings.botToken),
    convoStore: false,
    logger: silentLogger,
    clientOptions: {
      slackApiUrl: settings.apiUrl,
      fetch: slackFetch,
      timeout: 10_000,
      // The default is ten retries in half an hour; a request of a Worker lives 30 seconds after its answer.
      retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2000 },
      // A 429 may ask for longer than that: sending.ts waits, or gives up.
      rejectRateLimitedCalls: true,
      // No `headers`: the client would write its token into that shared object.
    },
  })
  listen(app, { ...ports, origin: originOf(c), apiUrl: settings.apiUrl, deliveries, log })
  return handle(c)
}

const authorizedSchema = z.object({
  authorizations: z.tuple([z.object({ user_id: z.string(), is_bot: z.literal(true) })], z.unknown()),
})

/**
 * The token is fixed, so nothing is asked of Slack: who we are in this workspace, which Bolt needs to ignore our own messages,
 * comes with each event (https://docs.slack.dev/apis/events-api#events-JSON).
 */
const authorizeWith =
  (botToken: string): Authorize<boolean> =>
  async ({ teamId, enterpriseId }, body) => {
    const botUserId = authorizedSchema.safeParse(body).data?.authorizations[0].user_id
    return {
      botToken,
      ...(botUserId ? { botUserId } : {}),
      ...(teamId ? { teamId } : {}),
      ...(enterpriseId ? { enterpriseId } : {}),
    }
  }
