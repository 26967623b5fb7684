/** `chat.*` (https://docs.slack.dev/reference/methods?family=chat). */
import * as z from 'zod'
import { personIn, visibleChannel, writableChannel } from '../channels'
import { flag, json, type Method, messageIn, method, Refusal, ts } from '../method'
import type { Message } from '../world'
import { addMessage, messageFields, requireShowable, shownMessage, words } from './messages'

const chatWrite = ['chat:write']

const postMessage = method(
  chatWrite,
  z.strictObject({
    ...messageFields,
    channel: z.string(),
    unfurl_links: flag,
    unfurl_media: flag,
    reply_broadcast: flag,
  }),
  (params, call) => {
    const channel = writableChannel(call, params.channel)
    requireShowable(params, call.workspace)
    const message = addMessage(call, channel, params)
    return { channel: channel.id, ts: message.ts, message: shownMessage(message, call.workspace, true) }
  },
)

const postEphemeral = method(
  chatWrite,
  z.strictObject({
    ...words,
    channel: z.string(),
    user: z.string(),
    thread_ts: ts.optional(),
    parse: messageFields.parse,
  }),
  (params, call) => {
    const channel = writableChannel(call, params.channel)
    const person = personIn(call.workspace, params.user, 'user_not_in_channel')
    if (!call.workspace.isOpen && !channel.members.has(person.id)) throw new Refusal('user_not_in_channel')
    requireShowable(params, call.workspace)
    const { thread_ts, text, blocks } = params
    return { message_ts: addMessage(call, channel, { thread_ts, text, blocks, onlyFor: person.id }).ts }
  },
)

const update = method(
  chatWrite,
  z.strictObject({
    ...words,
    channel: z.string(),
    ts,
    metadata: messageFields.metadata,
    parse: messageFields.parse,
    reply_broadcast: flag,
  }),
  (params, call) => {
    const channel = writableChannel(call, params.channel)
    const message = ours(messageIn(channel, params.ts), 'cant_update_message')
    requireShowable(params, call.workspace)
    // Text without blocks removes the blocks (https://docs.slack.dev/reference/methods/chat.update).
    message.text = params.text ?? ''
    message.blocks = Array.isArray(params.blocks) ? params.blocks : undefined
    if (params.metadata) message.metadata = params.metadata
    message.edited = { user: call.workspace.botUserId, ts: call.world.nextTs() }
    return { channel: channel.id, ts: message.ts, text: message.text, message: shownMessage(message, call.workspace, true) }
  },
)

const remove = method(chatWrite, z.strictObject({ channel: z.string(), ts }), (params, call) => {
  const channel = visibleChannel(call, params.channel)
  const message = ours(messageIn(channel, params.ts), 'cant_delete_message')
  channel.messages.splice(channel.messages.indexOf(message), 1)
  return { channel: channel.id, ts: message.ts }
})

const unfurlSchema = z.record(
  z.url(),
  z.strictObject({ blocks: z.array(z.unknown()).min(1).optional(), text: z.string().optional() }),
)
/** A message that is in a channel by its `ts`; a draft by `unfurl_id` and `source` (https://docs.slack.dev/reference/methods/chat.unfurl). */
const unfurl = method(
  ['links:write'],
  z.strictObject({
    channel: z.string().optional(),
    ts: ts.optional(),
    unfurl_id: z.string().optional(),
    source: z.enum(['composer', 'conversations_history']).optional(),
    unfurls: json(unfurlSchema),
  }),
  ({ channel, ts: wanted, unfurl_id, source, unfurls }, call) => {
    if (channel && wanted) messageIn(visibleChannel(call, channel), wanted, 'cannot_unfurl_message')
    else if (!unfurl_id || !source) throw new Refusal('missing_unfurl_id')
    for (const { blocks } of Object.values(unfurls)) requireShowable({ text: 'a preview', blocks }, call.workspace)
    return {}
  },
)

/** Only the app's own messages may be changed. @throws Refusal with `code` */
function ours(message: Message, code: string): Message {
  if (!message.isOurs) throw new Refusal(code)
  return message
}

export const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': update,
  'chat.delete': remove,
  'chat.unfurl': unfurl,
}
