/**
 * Bolt's Receiver over fetch: verify, parse, acknowledge. Reading an installation may take the base seconds, so what a listener
 * would only acknowledge is acknowledged without it; its work goes on under `waitUntil`.
 *
 *     raw body ─ signature ─ JSON or form ─ ssl_check, url_verification ─ seen before? ─ Bolt ─┬─ command, click, shortcut ─▶ 200 at once
 *                   │401        │400            │200                        │200           ├─ event: known, or 150 ms ──▶ 200, 401, 500
 *                                                                                          └─ form: its listener's ack, or 2.5 s ─▶ 200, 404
 */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt'
import type { Context } from 'hono'
import * as z from 'zod'
import { problem } from '../../../errors'
import { bodyBytes } from '../../body'
import { reasonOf, type SlackLog } from '../log'
import { patienceWith } from './acknowledgement'
import type { Deliveries } from './deliveries'
import { isSignedBySlack } from './signature'

/** Bytes: ten times Slack's longest message; nobody else has a reason to send more. */
const largestBody = 1_000_000

const bodySchema = z.record(z.string(), z.unknown())
export type SlackBody = z.infer<typeof bodySchema>

export type ReceiverOptions = {
  readonly signingSecret: string
  readonly deliveries: Deliveries
  readonly now: Date
  readonly log: SlackLog
  /** Tells the person that nothing will come: what was acknowledged could not be worked on. */
  readonly apologise?: (body: SlackBody) => Promise<void>
}

export type SlackReceiver = {
  /** For the Bolt App. */
  readonly receiver: Receiver
  /** The Hono handler that feeds it. */
  readonly handle: (c: Context) => Promise<Response>
  /** True once the person was asked for the same gesture again: what has not begun must not be done as well. */
  readonly isOver: () => boolean
}

/** One per request. */
export function createSlackReceiver(options: ReceiverOptions): SlackReceiver {
  let app: App | undefined
  let isOver = false
  const receiver: Receiver = {
    init: (owner) => {
      app = owner
    },
    start: async () => {},
    stop: async () => {},
  }
  const onOver = () => {
    isOver = true
  }
  return { receiver, handle: (c) => handle(c, app, { ...options, onOver }), isOver: () => isOver }
}

type Handling = ReceiverOptions & { readonly onOver: () => void }

async function handle(c: Context, app: App | undefined, options: Handling): Promise<Response> {
  const rawBody = await bodyBytes(c, largestBody)
  if (!rawBody) return c.body(null, 413)
  const signature = c.req.header('x-slack-signature')
  const timestamp = c.req.header('x-slack-request-timestamp')
  const { signingSecret, now } = options
  if (!(await isSignedBySlack({ signingSecret, signature, timestamp, rawBody, now }))) return problem(c, 'bad-signature')

  const body = parsed(rawBody, c.req.header('content-type') ?? '')
  if (!body) return problem(c, 'malformed-json')
  if (body.ssl_check) return c.body(null, 200)
  if (body.type === 'url_verification') return c.json({ challenge: body.challenge })

  const eventId = typeof body.event_id === 'string' ? `${body.team_id}:${body.event_id}` : undefined
  if (eventId && !options.deliveries.isFirst(eventId, now)) return c.body(null, 200, { 'x-slack-no-retry': '1' })
  return dispatch(c, app, body, options, () => eventId && options.deliveries.forget(eventId))
}

/** JSON, or a form whose field `payload`, when there is one, is the JSON; undefined when unreadable. */
function parsed(rawBody: Uint8Array, contentType: string): SlackBody | undefined {
  const text = new TextDecoder().decode(rawBody)
  try {
    if (!contentType.startsWith('application/x-www-form-urlencoded')) return bodySchema.safeParse(JSON.parse(text)).data
    const form = Object.fromEntries(new URLSearchParams(text))
    return form.payload === undefined ? form : withWorkspace(bodySchema.safeParse(JSON.parse(form.payload)).data)
  } catch {
    return undefined // not JSON
  }
}

const personSchema = z.object({ team: z.null(), user: z.object({ team_id: z.string().startsWith('T') }) })

/**
 * Where an organisation installed us, a click or a form names no workspace but that of the person
 * (https://docs.slack.dev/reference/interaction-payloads/block_actions-payload): it is told as any other's.
 */
function withWorkspace(body: SlackBody | undefined): SlackBody | undefined {
  const id = personSchema.safeParse(body).data?.user.team_id
  return body && id !== undefined ? { ...body, team: { id } } : body
}

/** Hands the body to Bolt and answers as soon as it is acknowledged; `onUnanswered` runs when Slack is to send it again. */
function dispatch(
  c: Context,
  app: App | undefined,
  body: SlackBody,
  { log, apologise, onOver }: Handling,
  onUnanswered: () => void,
): Promise<Response> {
  return new Promise((resolve) => {
    let state: 'open' | 'answered' | 'acknowledged' = 'open'
    const answer = (response: Response, as: typeof state = 'answered') => {
      state = as
      clearTimeout(timer)
      resolve(response)
    }
    const refuse = (status: 401 | 404 | 500 | 504, reason: string) => {
      log('error', `not acknowledged, ${status}`, reason)
      onUnanswered()
      answer(c.body(null, status))
    }
    const { milliseconds, instead, isLast = false } = patienceWith(body)
    const timer = setTimeout(() => {
      if (isLast) onOver()
      if (instead) answer(acknowledgement(c, instead()))
      else refuse(504, 'too slow')
    }, milliseconds)
    if (instead && milliseconds === 0) answer(acknowledgement(c, instead()))

    const event: ReceiverEvent = {
      body,
      ...retryOf(c),
      ack: async (response?: unknown) => {
        if (state === 'acknowledged') throw new Error('acknowledged twice')
        if (state === 'open') return answer(acknowledgement(c, response), 'acknowledged')
        if (!instead || isLast) throw new Error('acknowledged too late')
        state = 'acknowledged' // by us, before the listener could: it has said the same
      },
    }
    const lost = async (reason: string) => {
      log('error', 'failed after the acknowledgement', reason)
      onUnanswered() // Slack may deliver it once more, late: what was answered all the same is known by its message
      await apologise?.(body)
    }
    const done = Promise.resolve(app?.processEvent(event)).then(
      () => (state === 'open' ? refuse(404, 'no listener') : state === 'answered' && instead ? lost('no listener') : undefined),
      (error: unknown) => {
        if (state !== 'open') return lost(reasonOf(error))
        return refuse(reasonOf(error) === 'slack_bolt_authorization_error' ? 401 : 500, reasonOf(error))
      },
    )
    c.executionCtx.waitUntil(done)
  })
}

function retryOf(c: Context): Pick<ReceiverEvent, 'retryNum' | 'retryReason'> {
  const retryNum = c.req.header('x-slack-retry-num')
  const retryReason = c.req.header('x-slack-retry-reason')
  return { ...(retryNum ? { retryNum: Number(retryNum) } : {}), ...(retryReason ? { retryReason } : {}) }
}

/** `ack()` → empty 200, `ack('text')` → text, `ack({…})` → JSON. */
function acknowledgement(c: Context, response: unknown): Response {
  if (typeof response === 'string' && response !== '') return c.text(response)
  return typeof response === 'object' && response !== null ? c.json(response) : c.body(null, 200)
}
