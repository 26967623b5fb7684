/**
 * The Slack door: one request URL for events, commands and buttons. Raw body in, Response out, work under waitUntil.
 *
 *     POST /slack/events
 *     door/        signature, acknowledgement within three seconds, each delivery once
 *     installing/  whose token answers (authorize.ts); also the link, the manifest, workspaces that remove us
 *     listeners/   the event, command, button or form, one file each, all in index.ts
 *       → answering/  a question: message.ts says it, pressed.ts says what a button asks
 *       → people/     App Home, preferences, a person's own question
 *       → staff/      rights, corrections, phrases, the inbox, settings
 *     outgoing/    every message, file and modal, and the notices that nobody asked for
 *
 * How it looks is in src/render/slack/ (answer/, people/, staff/); what the channel says by itself, in words.ts.
 */
import { App } from '@slack/bolt'
import { type Context, Hono } from 'hono'
import type { Books } from '../../../db/books'
import type { KnowledgeBase } from '../../../db/knowledge'
import type { AnswerAsked, AnswerQuestion } from '../../conversation'
import type { Deps } from '../../deps'
import { problem } from '../../errors'
import type { Gazetteer } from '../../understand/places'
import { originOf } from '../page-headers'
import { apologise } from './door/apologise'
import { createDeliveries, type Deliveries } from './door/deliveries'
import { createSlackReceiver } from './door/receiver'
import { authorizeWith, type OwnWorkspace } from './installing/authorize'
import {
  createInstallationMemory,
  createInstallations,
  type InstallationMemory,
  type Installations,
} from './installing/installations'
import { manifest } from './installing/manifest'
import { listenToMembers, type MemberMemory } from './installing/members'
import { installRoutes, type OAuthSettings } from './installing/oauth'
import { listenToRemovals } from './installing/removals'
import { listen } from './listeners'
import { consoleLog, type SlackLog, silentLogger } from './log'
import { slackFetch } from './outgoing/fetch'
import type { PreferenceMemory } from './people/preferences'

export type SlackSettings = {
  readonly signingSecret: string
  /** Token of the one workspace that was set up by hand. */
  readonly botToken?: string | undefined
  /** Lets any workspace install us. */
  readonly oauth?: OAuthSettings | undefined
  /** Slack's Web API, ending in `/api/`. */
  readonly apiUrl: string
  /** Ids of the workspaces whose staff keep the base true. Without them, the one that was set up by hand, when there is no other. */
  readonly staffTeams?: readonly string[] | undefined
}

/** Which workspaces keep the base true. */
export const isStaffTeamOf =
  ({ staffTeams, oauth }: SlackSettings) =>
  (team: string): boolean =>
    team !== '' && (staffTeams ? staffTeams.includes(team) : oauth === undefined)

export type SlackPorts = Books & {
  /** Undefined while Slack is not configured: the routes then answer 503. */
  readonly settings: SlackSettings | undefined
  readonly answerQuestion: AnswerQuestion
  readonly answerAsked: AnswerAsked
  readonly gazetteer: Gazetteer
  readonly knowledge: KnowledgeBase
  readonly index: Deps['index']
  readonly taught: Deps['taught']
  /** The request's clock. */
  readonly now: Date
  readonly log?: SlackLog
}

/** What an isolate remembers between requests: plain data, never a promise. */
type Memory = {
  readonly deliveries: Deliveries
  readonly installations: InstallationMemory
  readonly ownWorkspace: OwnWorkspace
  readonly preferences: PreferenceMemory
  readonly members: MemberMemory
}

/** The Slack routes; `portsFor` gives each request its own ports. The memory is that of this call. */
export function slackRoutes(portsFor: (c: Context) => SlackPorts): Hono {
  const routes = new Hono()
  const memory: Memory = {
    deliveries: createDeliveries(),
    installations: createInstallationMemory(),
    ownWorkspace: {},
    preferences: new Map(),
    members: new Map(),
  }

  routes.post('/slack/events', (c) => {
    const { settings, ...ports } = portsFor(c)
    return settings ? receive(c, settings, ports, memory) : problem(c, 'slack-not-configured')
  })
  routes.get('/slack/manifest.json', (c) => c.json(manifest(originOf(c)))) // wanted before there is anything to configure
  return routes.route(
    '/',
    installRoutes((c) => {
      const { settings, now, log = consoleLog, ...ports } = portsFor(c)
      if (!settings?.oauth) return undefined
      const installations = installationsOf(settings.oauth, { ...ports, now, log }, memory)
      return { oauth: settings.oauth, apiUrl: settings.apiUrl, installations, now, log }
    }),
  )
}

const installationsOf = (
  { sealSecret }: OAuthSettings,
  { slack, now, log }: Pick<SlackPorts, 'slack' | 'now'> & { readonly log: SlackLog },
  { installations }: Memory,
): Installations => createInstallations({ book: slack, memory: installations, secret: sealSecret, now, log })

/**
 * One Bolt App per request. Kept longer, its client would be shared: one 429 pauses its queue for every other request,
 * and workerd kills a request that waits on a promise of another.
 */
function receive(c: Context, settings: SlackSettings, ports: Omit<SlackPorts, 'settings'>, memory: Memory): Promise<Response> {
  const arrivedAt = Date.now()
  const { now, slack, log = consoleLog } = ports
  const { signingSecret, botToken, apiUrl, oauth } = settings
  const { deliveries, ownWorkspace, preferences: preferenceMemory } = memory
  const { receiver, handle, isOver } = createSlackReceiver({
    signingSecret,
    deliveries,
    now,
    log,
    apologise: (body) => apologise(body, log),
  })
  const installations = oauth && installationsOf(oauth, { slack, now, log }, memory)
  const app = new App({
    receiver,
    authorize: authorizeWith({ botToken, installations, ownWorkspace, apiUrl, log }),
    convoStore: false,
    logger: silentLogger,
    clientOptions: {
      slackApiUrl: apiUrl,
      fetch: slackFetch,
      timeout: 10_000,
      // The default is ten retries in half an hour; a request of a Worker lives 30 seconds after its answer.
      retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 2000 },
      // A 429 may ask for longer than that: outgoing/sending.ts waits, or gives up.
      rejectRateLimitedCalls: true,
      // No `headers`: the client would write its token into that shared object.
    },
  })
  listenToRemovals(app, { installations, teams: ports.teams, now, log })
  listenToMembers(app, { slack, memory: memory.members, now, log })
  // A request comes from one workspace: its questions are counted there.
  let team: string | undefined
  app.use(async ({ context, next }) => {
    if (isOver()) throw Object.assign(new Error('too late'), { code: 'too_late' })
    team = context.teamId
    await next()
  })
  const answerQuestion: AnswerQuestion = (input) => ports.answerQuestion({ ...input, team })
  listen(app, {
    ...ports,
    answerQuestion,
    origin: originOf(c),
    arrivedAt,
    apiUrl,
    deliveries,
    preferenceMemory,
    log,
    isStaffTeam: isStaffTeamOf(settings),
  })
  return handle(c)
}
