/**
 * `assistant.threads.*`: the pane beside Slack where one person talks with the app. Since June 2026 it is the app's own messages
 * (`agent_view`: prompts are set without a thread, and with one the call fails in silence); before, each talk was a thread
 * (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts · https://docs.slack.dev/changelog/2026/06/30/agent-messages-tab).
 */
import * as z from 'zod'
import { visibleChannel } from '../channels'
import { type Call, json, type Method, messageIn, method, Refusal, ts } from '../method'
import type { Pane } from '../world'

const write = ['assistant:write']
const prompt = z.strictObject({ title: z.string().min(1), message: z.string().min(1) })

const setSuggestedPrompts = method(
  write,
  z.strictObject({
    channel_id: z.string(),
    prompts: json(z.array(prompt).min(1).max(4)),
    thread_ts: ts.optional(),
    title: z.string().min(1).optional(),
  }),
  ({ channel_id, prompts, thread_ts, title }, call) => {
    if (call.workspace.paneKind === 'agent' && thread_ts !== undefined) throw new SilentFailure()
    if (call.workspace.paneKind === 'assistant' && thread_ts === undefined) throw new Refusal('invalid_thread_ts')
    const pane = paneOf(call, channel_id, thread_ts)
    pane.prompts = prompts
    pane.promptsTitle = title
    return {}
  },
)

/** Any app that may write may say it is at work, in channels too (https://docs.slack.dev/changelog/2026/03/05/set-status-scope-update). */
const setStatus = method(
  ['chat:write', 'assistant:write'],
  z.strictObject({
    channel_id: z.string(),
    thread_ts: ts,
    status: z.string(),
    loading_messages: json(z.array(z.string().min(1)).min(1).max(10)).optional(),
    icon_emoji: z.string().optional(),
    icon_url: z.url().optional(),
    username: z.string().optional(),
  }),
  ({ channel_id, thread_ts, status }, call) => {
    paneOf(call, channel_id, thread_ts).status = status
    return {}
  },
)

const setTitle = method(
  write,
  z.strictObject({ channel_id: z.string(), thread_ts: ts, title: z.string().min(1) }),
  ({ channel_id, thread_ts, title }, call) => {
    paneOf(call, channel_id, thread_ts).title = title
    return {}
  },
)

/** Slack says `ok` and does nothing: the stand-in does too, and records it as `ignored`. */
export class SilentFailure extends Error {}

/** @throws Refusal when there is no such channel or thread */
function paneOf(call: Call, channelId: string, thread: string | undefined): Pane {
  const channel = visibleChannel(call, channelId)
  if (thread !== undefined && !call.workspace.isOpen) messageIn(channel, thread, 'invalid_thread_ts')
  const key = [channelId, thread ?? ''].join(' ').trim()
  const pane = call.workspace.panes.get(key) ?? { prompts: [], status: '', title: '' }
  call.workspace.panes.set(key, pane)
  return pane
}

export const assistant: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setTitle': setTitle,
}
