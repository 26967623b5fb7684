/**
 * A local server that stands for Slack's Web API and its response URLs, as strict as Slack is documented or measured to be:
 * what it refuses here, Slack would refuse there. It records every call.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as z from 'zod'
import { refusalOf } from './block-schema'

export type SlackCall = {
  /** `chat.postMessage`, or `response_url`. */
  readonly method: string
  readonly params: Readonly<Record<string, unknown>>
  /** Slack's answer: `ok`, or the code of the refusal. */
  readonly outcome: string
}

export type SlackStandIn = {
  /** For SLACK_API_URL. */
  readonly apiUrl: string
  readonly calls: readonly SlackCall[]
  /** The calls that put a message before somebody's eyes. */
  readonly messages: () => readonly SlackCall[]
  /** A new response_url, good for 5 uses in 30 minutes. */
  readonly responseUrl: () => string
  readonly clear: () => void
  readonly close: () => Promise<void>
}

export type StandInOptions = {
  /** Tokens Slack knows; by default `xoxb-test`. */
  readonly tokens?: readonly string[]
  /** The clock of the response URLs and of the rate limit, in milliseconds. */
  readonly now?: () => number
  /** One message per second and channel, as chat.postMessage documents. */
  readonly isRateLimited?: boolean
  /** Refuses these methods with this code: `{ 'conversations.history': 'missing_scope' }`. */
  readonly refuses?: Readonly<Record<string, string>>
  /** Refuses every message with blocks, as Slack does after it has moved a limit. */
  readonly isRefusingBlocks?: boolean
}

type Outcome = {
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body: Readonly<Record<string, unknown>>
}
type Stored = {
  readonly ts: string
  readonly thread_ts?: string | undefined
  readonly channel: string
  readonly metadata?: unknown
  readonly text: string
}

const fiveUses = 5
const thirtyMinutes = 30 * 60_000
const metadataSchema = z.strictObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) })
const ts = z.string().regex(/^\d+\.\d+$/)

/** Slack's client sends a form: what is not a string arrives as JSON. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^[[{]|^(true|false|\d+)$/.test(value) ? JSON.parse(value) : value),
    schema,
  )
const flag = json(z.boolean()).optional()

const message = {
  text: z.string().max(40_000).optional(),
  blocks: json(z.unknown()).optional(),
  thread_ts: ts.optional(),
  metadata: json(metadataSchema).optional(),
  mrkdwn: flag,
  parse: z.enum(['none', 'full']).optional(),
}
const schemas = {
  'auth.test': z.strictObject({ team_id: z.string().optional() }),
  'chat.postMessage': z.strictObject({
    ...message,
    channel: z.string().regex(/^[CDG]\w+$/),
    team_id: z.string().optional(),
    unfurl_links: flag,
    unfurl_media: flag,
    reply_broadcast: flag,
  }),
  'conversations.history': z.strictObject({
    channel: z.string(),
    oldest: z.string().optional(),
    limit: json(z.number().max(999)).optional(),
    include_all_metadata: flag,
    team_id: z.string().optional(),
  }),
  'conversations.replies': z.strictObject({
    channel: z.string(),
    ts,
    oldest: z.string().optional(),
    limit: json(z.number().max(1000)).optional(),
    include_all_metadata: flag,
    team_id: z.string().optional(),
  }),
} as const
type Method = keyof typeof schemas

const responseSchema = z.strictObject({
  text: message.text,
  blocks: z.unknown().optional(),
  thread_ts: ts.optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
})

/** Starts the server on a free port of this machine. */
export async function startSlack(options: StandInOptions = {}): Promise<SlackStandIn> {
  const { tokens = ['xoxb-test'], now = Date.now, isRateLimited = false, refuses = {}, isRefusingBlocks = false } = options
  const calls: SlackCall[] = []
  const posted: Stored[] = []
  const responseUrls: { uses: number; readonly createdAt: number }[] = []
  const lastPost = new Map<string, number>()

  const post = (params: z.infer<(typeof schemas)['chat.postMessage']>): Outcome => {
    const refusal = refusalOfMessage(params, isRefusingBlocks)
    if (refusal) return refusal
    if (isRateLimited && now() - (lastPost.get(params.channel) ?? Number.NEGATIVE_INFINITY) < 1000)
      return { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } }
    lastPost.set(params.channel, now())
    const stored = {
      ...params,
      text: params.text ?? '',
      ts: `${Math.floor(now() / 1000)}.${String(posted.length + 1).padStart(6, '0')}`,
    }
    posted.push(stored)
    return { body: { ok: true, channel: params.channel, ts: stored.ts, message: { text: stored.text } } }
  }
  const read = (
    channel: string,
    oldest: string | undefined,
    withMetadata: boolean | undefined,
    isWanted: (stored: Stored) => boolean,
  ): Outcome => {
    const found = posted.filter(
      (stored) => stored.channel === channel && Number(stored.ts) >= Number(oldest ?? 0) && isWanted(stored),
    )
    return { body: { ok: true, messages: found.map(({ metadata, ...rest }) => (withMetadata ? { ...rest, metadata } : rest)) } }
  }
  const api = (name: string, params: Record<string, unknown>, authorization: string | undefined): Outcome => {
    const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1]
    if (!isMethod(name)) return refused('unknown_method')
    if (!token) return refused('not_authed')
    if (!tokens.includes(token)) return refused('invalid_auth')
    if (refuses[name]) return refused(refuses[name])
    const parsed = schemas[name].safeParse(params)
    if (!parsed.success)
      return refused(
        'invalid_arguments',
        parsed.error.issues.map(({ path, message }) => `${message} [${path.join('.')}]`),
      )
    if (name === 'chat.postMessage') return post(schemas[name].parse(params))
    if (name === 'auth.test') return { body: { ok: true, team_id: 'T1', user_id: 'UBOT', bot_id: 'BBOT' } }
    if (name === 'conversations.history') {
      const { channel, oldest, include_all_metadata: all } = schemas[name].parse(params)
      return read(channel, oldest, all, (stored) => stored.thread_ts === undefined)
    }
    const { channel, oldest, ts: thread, include_all_metadata: all } = schemas['conversations.replies'].parse(params)
    return read(channel, oldest, all, (stored) => stored.thread_ts === thread || stored.ts === thread)
  }
  const respond = (id: number, params: unknown): Outcome => {
    const url = responseUrls[id]
    if (!url) return { status: 404, body: { ok: false, error: 'invalid_url' } }
    if (now() - url.createdAt > thirtyMinutes) return { status: 404, body: { ok: false, error: 'expired_url' } }
    if (url.uses >= fiveUses) return { status: 404, body: { ok: false, error: 'used_url' } }
    url.uses += 1
    const parsed = responseSchema.safeParse(params)
    if (!parsed.success) return { status: 400, body: { ok: false, error: 'invalid_payload' } }
    // A response_url answers 200 and says in its body that it refused.
    return refusalOfMessage(parsed.data, isRefusingBlocks) ?? { body: { ok: true } }
  }

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://slack')
    const params = await paramsOf(request)
    const isApi = pathname.startsWith('/api/')
    const method = isApi ? pathname.slice('/api/'.length) : 'response_url'
    const outcome = isApi
      ? api(method, params, request.headers.authorization)
      : respond(Number(/^\/response\/(\d+)$/.exec(pathname)?.[1]), params)
    calls.push({ method, params, outcome: outcome.body.ok === true ? 'ok' : String(outcome.body.error) })
    send(response, outcome)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  const base = `http://127.0.0.1:${port}`

  return {
    apiUrl: `${base}/api/`,
    calls,
    messages: () =>
      calls.filter(({ method, outcome }) => outcome === 'ok' && (method === 'chat.postMessage' || method === 'response_url')),
    responseUrl: () => `${base}/response/${responseUrls.push({ uses: 0, createdAt: now() }) - 1}`,
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

const isMethod = (name: string): name is Method => Object.hasOwn(schemas, name)
const refused = (error: string, messages: readonly string[] = []): Outcome => ({
  body: { ok: false, error, response_metadata: { messages } },
})

/** Stricter than Slack on one point: blocks without `text`, which it only warns about, are refused. */
function refusalOfMessage(
  { text, blocks }: { readonly text?: string | undefined; readonly blocks?: unknown },
  isRefusingBlocks: boolean,
): Outcome | undefined {
  if (!text || text.trim() === '') return refused('no_text')
  if (blocks !== undefined && isRefusingBlocks) return refused('invalid_blocks')
  const refusal = blocks === undefined ? undefined : refusalOf(blocks)
  return refusal ? refused(refusal.error, refusal.messages) : undefined
}

async function paramsOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const raw = Buffer.concat(chunks).toString('utf8')
  return request.headers['content-type']?.includes('json')
    ? JSON.parse(raw || '{}')
    : Object.fromEntries(new URLSearchParams(raw))
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Outcome): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
