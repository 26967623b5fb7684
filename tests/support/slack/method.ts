/** What a method of the Web API is made of here: the scopes it needs, the strict schema of its arguments, what it does. */
import * as z from 'zod'
import type { Channel, Installation, Message, Workspace, World } from './world'

/** What goes back over HTTP. */
export type Outcome = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Readonly<Record<string, unknown>>
}

/** Slack's refusal: HTTP 200, `ok: false` and a code. Thrown anywhere in a method. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    /** Seconds; of `ratelimited` only. */
    readonly retryAfter = 1,
  ) {
    super(code)
  }
}

/** The refusal as an answer; `ratelimited` is the only one that is not a 200 (https://docs.slack.dev/apis/web-api/rate-limits). */
export const refused = ({ code, details, retryAfter }: Refusal): Outcome => ({
  ...(code === 'ratelimited' ? { status: 429, headers: { 'retry-after': String(retryAfter) } } : {}),
  body: { ok: false, error: code, ...details },
})

export type Call = { readonly world: World; readonly workspace: Workspace; readonly installation: Installation }
/** What the app may do in a workspace: its last installation there, or none. */
export function standingCall(world: World, workspace: Workspace): Call {
  const none: Installation = { token: '', teamIds: [workspace.teamId], scopes: new Set(), status: 'uninstalled' }
  const mine = [...world.installations.values()].filter(({ teamIds }) => teamIds.includes(workspace.teamId))
  return { world, workspace, installation: mine.at(-1) ?? none }
}

export type Method = {
  /** One of them is needed; none: any token will do. */
  readonly scopes: readonly string[]
  /** @throws Refusal */
  readonly run: (params: unknown, call: Call) => Readonly<Record<string, unknown>>
}

/** Ties a schema to what uses its output. `run` returns the answer without its `ok`. */
export const method = <Schema extends z.ZodType>(
  scopes: readonly string[],
  schema: Schema,
  run: (params: z.output<Schema>, call: Call) => Readonly<Record<string, unknown>>,
): Method => ({ scopes, run: (params, call) => run(parsed(schema, params), call) })

/** @throws Refusal `invalid_arguments`, with the reasons as Slack gives them */
export function parsed<Schema extends z.ZodType>(schema: Schema, params: unknown): z.output<Schema> {
  const result = schema.safeParse(params)
  if (result.success) return result.data
  const messages = result.error.issues.map(({ path, message }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`)
  throw new Refusal('invalid_arguments', { response_metadata: { messages } })
}

/** Slack's client sends a form: what is not a string arrives as JSON. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && /^[[{]|^(true|false|\d+)$/.test(value) ? decoded(value) : value), schema)

function decoded(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text // not JSON: the schema will say so
  }
}

export const flag = json(z.boolean()).optional()
/** `1405894322.002768`: seconds, a dot, a number. */
export const ts = z.string().regex(/^\d+\.\d+$/)

/** @throws Refusal `missing_scope`, with what was needed and what the token has */
export function requireScope({ scopes: provided }: Installation, needed: readonly string[]): void {
  if (needed.length > 0 && !needed.some((scope) => provided.has(scope)))
    throw new Refusal('missing_scope', { needed: needed.join(','), provided: [...provided].join(',') })
}

/** The message in a channel, seen by all. @throws Refusal with `code` */
export function messageIn(channel: Channel, wanted: string, code = 'message_not_found'): Message {
  const found = channel.messages.find((message) => message.ts === wanted && message.onlyFor === undefined)
  if (!found) throw new Refusal(code)
  return found
}
