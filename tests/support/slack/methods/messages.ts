/** What makes a message, whoever sends it: its schema, what Slack refuses in it, and how it comes into a channel. */
import * as z from 'zod'
import { refusalOf } from '../block-schema'
import { type Call, flag, json, messageIn, Refusal, ts } from '../method'
import type { Channel, Message, SharedFile, Workspace } from '../world'

/** https://docs.slack.dev/reference/metadata: an event type, and a payload of at most 16 kB in all. */
const metadataSchema = z.strictObject({ event_type: z.string().min(1), event_payload: z.record(z.string(), z.unknown()) })
const largestMetadata = 16_000

/** Characters: beyond, Slack cuts (https://docs.slack.dev/reference/methods/chat.postMessage#truncating); here it refuses. */
export const words = {
  text: z.string().max(40_000).optional(),
  blocks: json(z.unknown()).optional(),
}
export const messageFields = {
  ...words,
  thread_ts: ts.optional(),
  metadata: json(metadataSchema).optional(),
  mrkdwn: flag,
  parse: z.enum(['none', 'full']).optional(),
}

export type Words = {
  readonly text?: string | undefined
  readonly blocks?: unknown
  readonly metadata?: unknown
}

/** Stricter than Slack on one point: blocks without `text`, which it only warns about, are refused. @throws Refusal */
export function requireShowable({ text, blocks, metadata }: Words, workspace: Workspace): void {
  if (!text || text.trim() === '') throw new Refusal('no_text')
  if (metadata !== undefined && JSON.stringify(metadata).length > largestMetadata) throw new Refusal('metadata_too_large')
  const refusal = blocks === undefined ? undefined : refusalOf(blocks, workspace.limits)
  if (refusal) throw new Refusal(refusal.error, { errors: refusal.messages, response_metadata: { messages: refusal.messages } })
}

export type Sent = Words & {
  readonly thread_ts?: string | undefined
  readonly onlyFor?: string
  readonly files?: readonly SharedFile[]
}

/** Puts a message of the app in a channel. @throws Refusal when it cannot be a reply where it says */
export function addMessage(call: Call, channel: Channel, { text, blocks, ...sent }: Sent): Message {
  if (sent.thread_ts !== undefined) requireThread(call.workspace, channel, sent.thread_ts)
  const message: Message = {
    ...sent,
    ts: call.world.nextTs(),
    channel: channel.id,
    user: call.workspace.botUserId,
    isOurs: true,
    text: text ?? '',
    blocks: Array.isArray(blocks) ? blocks : undefined,
    reactions: new Map(),
  }
  channel.messages.push(message)
  return message
}

/**
 * A reply needs the message that begins the thread: not a reply (Slack: "use its parent instead"), nor an ephemeral message.
 * In an open workspace a message nobody has seen may begin one.
 */
function requireThread(workspace: Workspace, channel: Channel, thread: string): void {
  const parent = channel.messages.find((message) => message.ts === thread)
  if (parent ? parent.onlyFor !== undefined || (parent.thread_ts ?? thread) !== thread : false)
    throw new Refusal('cannot_reply_to_message')
  if (!parent && !workspace.isOpen) messageIn(channel, thread, 'thread_not_found')
}

/** A message as `conversations.history` and payloads give it. */
export function shownMessage(message: Message, workspace: Workspace, withMetadata: boolean) {
  const { ts, thread_ts, user, text, blocks, metadata, edited, files, reactions } = message
  return {
    type: 'message',
    user,
    text,
    ts,
    ...(message.isOurs ? { bot_id: workspace.botId, app_id: 'A1' } : {}),
    ...(thread_ts ? { thread_ts } : {}),
    ...(blocks ? { blocks } : {}),
    ...(edited ? { edited } : {}),
    ...(files ? { files: files.map(({ id, name, title }) => ({ id, name, title })) } : {}),
    ...(reactions.size > 0 ? { reactions: [...reactions].map(([name, users]) => ({ name, users: [...users] })) } : {}),
    ...(withMetadata && metadata ? { metadata } : {}),
  }
}
