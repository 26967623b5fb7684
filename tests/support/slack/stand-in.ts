/**
 * A local server that stands for Slack: its Web API, response URLs and consent page, as strict as Slack is documented or measured
 * to be. What it refuses here, Slack would refuse there. It remembers several workspaces and records every call. See README.md.
 */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answered, createApi } from './api'
import { personIn, visibleChannel } from './channels'
import { type Outcome, standingCall } from './method'
import type { ClientCredentials } from './methods/apps'
import { uploaded } from './methods/files'
import { type Consent, createOAuth } from './oauth'
import type { RateLimit } from './rate-limit'
import { createResponseUrls } from './response-url'
import { allScopes } from './scopes'
import { createWorld, type Message, newTrigger, type Workspace, type WorkspaceOptions, type World } from './world'

export type SlackCall = {
  /** `chat.postMessage`, `response_url`, `upload` for the bytes of a file, or `ack` for the body of an acknowledgement. */
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  /** Slack's answer: `ok`, the code of the refusal, or `ignored` where Slack says `ok` and does nothing. */
  readonly outcome: string
  /** The workspace it reached; undefined when the token opens none. */
  readonly team: string | undefined
}

export type SlackStandIn = {
  /** For SLACK_API_URL. */
  readonly apiUrl: string
  readonly calls: readonly SlackCall[]
  /** The calls that put a message before somebody's eyes. */
  readonly messages: () => readonly SlackCall[]
  /** Resolves with the first call, past or to come, that is wanted. */
  readonly called: (isWanted: (call: SlackCall) => boolean) => Promise<SlackCall>
  /** A new response_url, good for 5 uses in 30 minutes. */
  readonly responseUrl: (place?: {
    readonly team?: string
    readonly channel?: string
    readonly user?: string
    readonly original?: Message
  }) => string
  /** Shows the body of an acknowledged command, which costs no use of its response_url; recorded as `ack`. Gives the outcome. */
  readonly acknowledge: (responseUrl: string, body: Readonly<Record<string, unknown>>) => string
  /** A new trigger_id, good once within 3 seconds. */
  readonly trigger: (of?: { readonly team?: string; readonly user?: string }) => string
  /** What the browser is sent back to by the consent page of this address. @throws Refusal when Slack would show an error page */
  readonly consent: (authorizeUrl: string, consent: Consent) => URL
  /** The state of a workspace; by default the first one. */
  readonly workspace: (team?: string) => Workspace
  /** Refuses this method with this code from now on, `times` times, in one workspace or in all. */
  readonly refuse: (
    method: string,
    code: string,
    limits?: { readonly times?: number; readonly team?: string; readonly retryAfter?: number },
  ) => void
  readonly world: World
  readonly clear: () => void
  readonly close: () => Promise<void>
}

export type StandInOptions = {
  /** By default one, open, `T1`. */
  readonly workspaces?: readonly WorkspaceOptions[]
  /** Tokens of the first workspace, where no `workspaces` are given; by default `xoxb-test`. */
  readonly tokens?: readonly string[]
  /** What the app was given by Slack, for `oauth.v2.access`. */
  readonly client?: ClientCredentials
  /** The clock of everything, in milliseconds. */
  readonly now?: () => number
  /** One message per second and channel; `true` allows no burst. */
  readonly isRateLimited?: boolean | RateLimit
  /** Refuses these methods with this code: `{ 'conversations.history': 'missing_scope' }`. */
  readonly refuses?: Readonly<Record<string, string>>
  /** Refuses every message with blocks, as Slack does after it has moved a limit. */
  readonly isRefusingBlocks?: boolean
}

/** What an app is known by here, unless told otherwise. */
export const client: ClientCredentials = { clientId: '111.222', clientSecret: 'a-client-secret-for-tests' }

const oneWorkspace = ([token = 'xoxb-test']: readonly string[]): readonly WorkspaceOptions[] => [{ teamId: 'T1', token }]

/** Starts the server on a free port of this machine. */
export async function startSlack(options: StandInOptions = {}): Promise<SlackStandIn> {
  const { now = Date.now, tokens = ['xoxb-test'], workspaces = oneWorkspace(tokens) } = options
  const calls: SlackCall[] = []
  const waiting = new Set<(call: SlackCall) => void>()
  const world = createWorld(workspaces, now, allScopes)
  const credentials = options.client ?? client
  const oauth = createOAuth(world, credentials, allScopes)
  const responseUrls = createResponseUrls(now, options.isRefusingBlocks ?? false)
  let base = ''
  const api = createApi({ ...options, world, oauth, client: credentials, baseUrl: () => base })
  const workspace = (team = [...world.workspaces.keys()][0] ?? '') => {
    const found = world.workspaces.get(team)
    if (!found) throw new Error(`no workspace ${team} in this stand-in`)
    return found
  }

  const record = (call: SlackCall) => {
    calls.push(call)
    for (const tell of waiting) tell(call)
  }
  const route = async (path: string, body: Uint8Array<ArrayBuffer>, headers: IncomingHttpHeaders): Promise<Routed> => {
    if (path.startsWith('/upload/')) {
      const id = path.slice('/upload/'.length)
      return {
        method: 'upload',
        params: { id },
        outcome: uploaded(world, id, await fileIn(body, headers['content-type'])),
        team: world.uploads.get(id)?.teamId,
      }
    }
    const params = paramsOf(body, headers['content-type'])
    if (!path.startsWith('/api/')) {
      const team = responseUrls.targetOf(path)?.call.workspace.teamId
      return { method: 'response_url', params, outcome: responseUrls.respond(path, params), team }
    }
    const method = path.slice('/api/'.length)
    return { method, params, ...api.handle(method, params, headers.authorization) }
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://slack')
    const { method, params, outcome, team, isIgnored } = await route(pathname, await bodyOf(request), request.headers)
    send(response, outcome)
    record({ method, params, outcome: isIgnored ? 'ignored' : codeOf(outcome), team })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  base = `http://127.0.0.1:${port}`

  return {
    apiUrl: `${base}/api/`,
    calls,
    messages: () =>
      calls.filter(({ method, outcome }) => outcome === 'ok' && (method === 'chat.postMessage' || method === 'response_url')),
    called: (isWanted) =>
      new Promise((resolve) => {
        const past = calls.find(isWanted)
        if (past) return resolve(past)
        const tell = (call: SlackCall) => {
          if (!isWanted(call)) return
          waiting.delete(tell)
          resolve(call)
        }
        waiting.add(tell)
      }),
    responseUrl: ({ team, channel = 'C1', user = 'U1', original } = {}) => {
      const call = standingCall(world, workspace(team))
      return (
        base +
        responseUrls.create({ call, channel: visibleChannel(call, channel), user: personIn(call.workspace, user).id, original })
      )
    },
    acknowledge: (responseUrl, params) => {
      const path = new URL(responseUrl).pathname
      const outcome = codeOf(responseUrls.show(path, params))
      record({ method: 'ack', params, outcome, team: responseUrls.targetOf(path)?.call.workspace.teamId })
      return outcome
    },
    trigger: ({ team, user = 'U1' } = {}) => newTrigger(world, workspace(team).teamId, user),
    consent: oauth.consent,
    workspace,
    refuse: api.refuse,
    world,
    clear: () => {
      calls.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Routed = Pick<SlackCall, 'method' | 'params'> & Answered

const codeOf = ({ body }: Outcome): string => (body.ok === true ? 'ok' : String(body.error))

async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** The bytes of a file are the body itself, or the first file of a multipart form. */
async function fileIn(body: Uint8Array<ArrayBuffer>, contentType = ''): Promise<Uint8Array> {
  if (!contentType.startsWith('multipart/form-data')) return body
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
  const file = [...form.values()].find((part) => typeof part !== 'string')
  return new Uint8Array((await file?.arrayBuffer()) ?? [])
}

function paramsOf(body: Uint8Array, contentType = ''): Record<string, unknown> {
  const raw = new TextDecoder().decode(body)
  return contentType.includes('json') ? JSON.parse(raw || '{}') : Object.fromEntries(new URLSearchParams(raw))
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Outcome): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
