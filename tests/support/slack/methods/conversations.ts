/** `conversations.*` (https://docs.slack.dev/reference/methods?family=conversations). */
import * as z from 'zod'
import { directMessage, personIn, readableChannel, visibleChannel } from '../channels'
import { type Call, flag, json, type Method, messageIn, method, Refusal, requireScope, ts } from '../method'
import type { Channel, ChannelKind, Message } from '../world'
import { shownMessage } from './messages'

const anyHistory = ['channels:history', 'groups:history', 'im:history', 'mpim:history']
const anyRead = ['channels:read', 'groups:read', 'im:read', 'mpim:read']

const seconds = z.string().regex(/^\d+(\.\d+)?$/)
const window = {
  channel: z.string(),
  oldest: seconds.optional(),
  latest: seconds.optional(),
  inclusive: flag,
  limit: json(z.number().int().min(1).max(999)).optional(),
  cursor: z.string().optional(),
  include_all_metadata: flag,
}
type Window = {
  readonly oldest?: string | undefined
  readonly latest?: string | undefined
  readonly inclusive?: boolean | undefined
  readonly limit?: number | undefined
  readonly cursor?: string | undefined
  readonly include_all_metadata?: boolean | undefined
}

const history = method(anyHistory, z.strictObject(window), (params, call) => {
  const { messages } = readableChannel(call, params.channel)
  const begun = messages.filter(({ thread_ts, onlyFor }) => thread_ts === undefined && onlyFor === undefined)
  return page(begun.filter(within(params)).toReversed(), params, call)
})

/** The message that begins the thread is always there, then its replies, oldest first. */
const replies = method(anyHistory, z.strictObject({ ...window, ts }), (params, call) => {
  const channel = readableChannel(call, params.channel)
  const parent = call.workspace.isOpen ? undefined : messageIn(channel, params.ts, 'thread_not_found')
  const first = parent ?? channel.messages.find((message) => message.ts === params.ts && message.onlyFor === undefined)
  const answers = repliesIn(channel, params.ts).filter(within(params))
  return page(first ? [first, ...answers] : answers, params, call)
})

const repliesIn = ({ messages }: Channel, thread: string) =>
  messages.filter((message) => message.thread_ts === thread && message.onlyFor === undefined)

/** `oldest` and `latest` are excluded, unless `inclusive`. */
const within =
  ({ oldest = '0', latest = 'Infinity', inclusive = false }: Window) =>
  ({ ts: at }: Message) =>
    inclusive
      ? Number(at) >= Number(oldest) && Number(at) <= Number(latest)
      : Number(at) > Number(oldest) && Number(at) < Number(latest)

function page(
  messages: readonly Message[],
  { limit = 100, cursor = '0', include_all_metadata = false }: Window,
  { workspace }: Call,
) {
  const from = Number(cursor)
  if (!Number.isInteger(from)) throw new Refusal('invalid_cursor')
  const hasMore = from + limit < messages.length
  return {
    messages: messages.slice(from, from + limit).map((message) => shownMessage(message, workspace, include_all_metadata)),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? String(from + limit) : '' },
  }
}

const readScopes: Readonly<Record<ChannelKind, string>> = { public: 'channels:read', private: 'groups:read', im: 'im:read' }
function knownChannel(call: Call, id: string): Channel {
  const channel = visibleChannel(call, id)
  requireScope(call.installation, [readScopes[channel.kind]])
  return channel
}

const info = method(
  anyRead,
  z.strictObject({ channel: z.string(), include_locale: flag, include_num_members: flag }),
  (params, call) => {
    const { id, name, kind, members, isArchived } = knownChannel(call, params.channel)
    return {
      channel: {
        id,
        ...(kind === 'im' ? { user: [...members].find((member) => member !== call.workspace.botUserId) } : { name }),
        is_channel: kind === 'public',
        is_private: kind !== 'public',
        is_im: kind === 'im',
        is_archived: isArchived,
        is_member: members.has(call.workspace.botUserId),
        context_team_id: call.workspace.teamId,
        ...(params.include_num_members ? { num_members: members.size } : {}),
      },
    }
  },
)

const members = method(
  anyRead,
  z.strictObject({
    channel: z.string(),
    limit: json(z.number().int().min(1).max(999)).optional(),
    cursor: z.string().optional(),
  }),
  (params, call) => ({
    members: [...knownChannel(call, params.channel).members],
    response_metadata: { next_cursor: '' },
  }),
)

const open = method(
  ['im:write', 'mpim:write', 'groups:write', 'channels:manage'],
  z.strictObject({ users: z.string().optional(), channel: z.string().optional(), return_im: flag, prevent_creation: flag }),
  ({ users, channel }, call) => {
    if (channel) return { channel: { id: visibleChannel(call, channel).id } }
    const [user, ...others] = (users ?? '').split(',').filter((id) => id !== '')
    if (!user) throw new Refusal('users_list_not_supplied')
    if (others.length > 0)
      throw new Refusal('method_not_supported_for_channel_type', { detail: 'the stand-in knows no group messages' })
    requireScope(call.installation, ['im:write'])
    const person = personIn(call.workspace, user)
    if (person.isBot) throw new Refusal('cannot_dm_bot')
    return { channel: { id: directMessage(call.workspace, person).id } }
  },
)

export const conversations: Readonly<Record<string, Method>> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.members': members,
  'conversations.open': open,
}
