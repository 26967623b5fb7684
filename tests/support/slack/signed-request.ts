/** Requests as Slack sends them, really signed (HMAC-SHA256 over the raw body). */
import { createHmac, randomUUID } from 'node:crypto'

export const signingSecret = 'a-signing-secret-for-tests'

export type SigningOptions = {
  /** The clock of the sender. */
  readonly now?: Date
  readonly secret?: string
  /** Where the app takes requests. */
  readonly url?: string
  /** Added to, or replacing, the headers Slack sends. */
  readonly headers?: Readonly<Record<string, string>>
}

/** `v0=` and the hexadecimal signature of a raw body. */
export const signatureOf = (rawBody: string | Uint8Array, timestamp: string | number, secret: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(rawBody).digest('hex')}`

/** `POST /slack/events` with this raw body. */
export function signedSlackRequest(
  rawBody: string,
  contentType: string,
  { now = new Date(), secret = signingSecret, url = 'http://localhost/slack/events', headers = {} }: SigningOptions = {},
): Request {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return new Request(url, {
    method: 'POST',
    body: rawBody,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signatureOf(rawBody, timestamp, secret),
      ...headers,
    },
  })
}

/** A signed body in JSON: an event. */
export const asJson = (body: unknown, options?: SigningOptions) =>
  signedSlackRequest(JSON.stringify(body), 'application/json', options)
/** A signed form: a command, or a `payload`. */
export const asForm = (fields: Readonly<Record<string, string>>, options?: SigningOptions) =>
  signedSlackRequest(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', options)

/** An Events API delivery; two calls are two events unless `eventId` says otherwise. */
export const eventRequest = (
  event: Record<string, unknown>,
  { eventId = `Ev${randomUUID()}`, ...options }: SigningOptions & { readonly eventId?: string } = {},
) =>
  asJson(
    {
      type: 'event_callback',
      team_id: 'T1',
      api_app_id: 'A1',
      event_id: eventId,
      event_time: 1,
      authorizations: [{ team_id: 'T1', enterprise_id: null, user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
      event,
    },
    options,
  )

/** A slash command. */
export const commandRequest = (text: string, responseUrl: string, options: SigningOptions & { readonly command?: string } = {}) =>
  asForm(
    {
      command: options.command ?? '/soins',
      text,
      team_id: 'T1',
      user_id: 'U1',
      channel_id: 'C1',
      api_app_id: 'A1',
      response_url: responseUrl,
      trigger_id: 'trigger',
    },
    options,
  )

/** An interaction: a shortcut, a closed or submitted view… */
export const interactionRequest = (payload: Readonly<Record<string, unknown>>, options?: SigningOptions) =>
  asForm(
    { payload: JSON.stringify({ team: { id: 'T1' }, user: { id: 'U1' }, api_app_id: 'A1', trigger_id: 'trigger', ...payload }) },
    options,
  )

export type Click = {
  readonly actionId: string
  readonly value: string
  readonly responseUrl: string
  readonly container: Readonly<Record<string, unknown>>
}

/** A click on a button of a message. */
export const clickRequest = ({ actionId, value, responseUrl, container }: Click, options?: SigningOptions) =>
  interactionRequest(
    {
      type: 'block_actions',
      container: { type: 'message', ...container },
      channel: { id: container.channel_id },
      response_url: responseUrl,
      actions: [{ type: 'button', action_id: actionId, block_id: 'b1', value, action_ts: '1.1' }],
    },
    options,
  )
