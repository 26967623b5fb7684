/** Response URLs: five uses in thirty minutes (https://docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
import * as z from 'zod'
import type { Outcome } from './method'
import { type Call, Refusal, refused, ts } from './method'
import { addMessage, requireShowable, words } from './methods/messages'
import type { Channel, Message } from './world'

const mostUses = 5
const lifetime = 30 * 60_000

const schema = z.strictObject({
  ...words,
  blocks: z.unknown().optional(),
  thread_ts: ts.optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
})

/** Where answers of a response URL go, and what they may replace. */
export type ResponseTarget = {
  readonly call: Call
  readonly channel: Channel
  readonly user: string
  /** The message whose button was pressed; a command has none. */
  readonly original?: Message | undefined
}

export type ResponseUrls = {
  /** The path of a new response URL. */
  readonly create: (target: ResponseTarget) => string
  readonly respond: (path: string, params: unknown) => Outcome
  /** The same without counting a use: the body of an acknowledged command. */
  readonly show: (path: string, params: unknown) => Outcome
  readonly targetOf: (path: string) => ResponseTarget | undefined
}

export function createResponseUrls(now: () => number, isRefusingBlocks: boolean): ResponseUrls {
  const urls = new Map<string, ResponseTarget & { uses: number; readonly createdAt: number }>()
  const shown = (target: ResponseTarget, params: unknown): Outcome => {
    const parsed = schema.safeParse(params)
    if (!parsed.success) return { status: 400, body: { ok: false, error: 'invalid_payload' } }
    try {
      if (isRefusingBlocks && parsed.data.blocks !== undefined) throw new Refusal('invalid_blocks')
      answer(target, parsed.data)
      return { body: { ok: true } }
    } catch (error) {
      if (error instanceof Refusal) return refused(error) // 200, and the refusal in the body
      throw error
    }
  }
  return {
    create: (target) => {
      const path = `/response/${target.call.workspace.teamId}/${urls.size + 1}`
      urls.set(path, { ...target, uses: 0, createdAt: now() })
      return path
    },
    targetOf: (path) => urls.get(path),
    respond: (path, params) => {
      const url = urls.get(path)
      const error = !url
        ? 'invalid_url'
        : now() - url.createdAt > lifetime
          ? 'expired_url'
          : url.uses >= mostUses
            ? 'used_url'
            : ''
      if (!url || error !== '') return { status: 404, body: { ok: false, error } }
      url.uses += 1
      return shown(url, params)
    },
    show: (path, params) => {
      const url = urls.get(path)
      return url ? shown(url, params) : { status: 404, body: { ok: false, error: 'invalid_url' } }
    },
  }
}

type Answer = z.infer<typeof schema>
/** Shows, replaces or deletes. @throws Refusal */
function answer({ call, channel, user, original }: ResponseTarget, params: Answer): void {
  const isThere = original !== undefined && channel.messages.includes(original)
  if ((params.delete_original || params.replace_original) && !isThere) throw new Refusal('message_not_found')
  if (params.delete_original && isThere) {
    channel.messages.splice(channel.messages.indexOf(original), 1)
    return
  }
  requireShowable(params, call.workspace)
  const { text, blocks, thread_ts, response_type, replace_original } = params
  if (replace_original && original) Object.assign(original, { text, blocks })
  else addMessage(call, channel, { text, blocks, thread_ts, ...(response_type === 'in_channel' ? {} : { onlyFor: user }) })
}
