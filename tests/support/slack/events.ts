/** The events Slack sends for what people do, where the app's scopes and its presence let it hear (https://docs.slack.dev/apis/events-api). */
import { randomUUID } from 'node:crypto'
import { directMessage, personIn } from './channels'
import type { Call } from './method'
import { shownMessage } from './methods/messages'
import { shownView } from './methods/views'
import type { Channel, ChannelKind, Message } from './world'

/** `name`: as a manifest subscribes to it. */
export type Events = readonly { readonly name: string; readonly body: Readonly<Record<string, unknown>> }[]

export type Happening =
  | { readonly type: 'message'; readonly message: Message }
  | { readonly type: 'message_changed' | 'message_deleted'; readonly message: Message; readonly before: object }
  | { readonly type: 'app_home_opened'; readonly tab: 'home' | 'messages' }
  | { readonly type: 'assistant_thread_started'; readonly thread: string }
  | { readonly type: 'app_uninstalled' | 'tokens_revoked' }

const kinds: Readonly<Record<ChannelKind, { readonly type: string; readonly event: string; readonly scope: string }>> = {
  public: { type: 'channel', event: 'message.channels', scope: 'channels:history' },
  private: { type: 'group', event: 'message.groups', scope: 'groups:history' },
  im: { type: 'im', event: 'message.im', scope: 'im:history' },
}

/** What the app is sent; nothing where it may not hear. */
export function sentEvents(call: Call, user: string, happening: Happening): Events {
  return eventsOf(call, user, happening).map(({ name, event }) => ({ name, body: wrapped(call, event) }))
}

type Event = { readonly name: string; readonly event: Readonly<Record<string, unknown>> }

function eventsOf(call: Call, user: string, happening: Happening): readonly Event[] {
  const { workspace, world } = call
  switch (happening.type) {
    case 'message':
      return messageEvents(call, happening.message)
    case 'message_changed':
    case 'message_deleted': {
      const { type: subtype, message, before } = happening
      const channel = channelOf(call, message)
      const at = world.nextTs()
      const changed =
        subtype === 'message_changed' ? { message: shownMessage(message, workspace, false) } : { deleted_ts: message.ts }
      const event = {
        type: 'message',
        subtype,
        hidden: true,
        ...changed,
        previous_message: before,
        ...placeOf(channel),
        ts: at,
        event_ts: at,
      }
      return hears(call, channel) ? [{ name: kinds[channel.kind].event, event }] : []
    }
    case 'app_home_opened': {
      const home = workspace.homes.get(user)
      const channel = directMessage(workspace, personIn(workspace, user)).id
      const view = home ? { view: shownView(home, call) } : {}
      return one('app_home_opened', { user, channel, tab: happening.tab, event_ts: world.nextTs(), ...view })
    }
    case 'assistant_thread_started': {
      const channel_id = directMessage(workspace, personIn(workspace, user)).id
      const assistant_thread = { user_id: user, context: {}, channel_id, thread_ts: happening.thread }
      return one('assistant_thread_started', { assistant_thread, event_ts: world.nextTs() })
    }
    case 'tokens_revoked':
      return one('tokens_revoked', { tokens: { oauth: [], bot: [workspace.botUserId] }, event_ts: world.nextTs() })
    case 'app_uninstalled':
      return one('app_uninstalled', { event_ts: world.nextTs() })
  }
}

const one = (name: string, details: object): readonly Event[] => [{ name, event: { type: name, ...details } }]

/** In a direct message a mention is no `app_mention` (https://docs.slack.dev/reference/events/app_mention). */
function messageEvents(call: Call, message: Message): readonly Event[] {
  const channel = channelOf(call, message)
  const { text, user, ts, thread_ts } = message
  const event = {
    user,
    text,
    ts,
    ...(thread_ts ? { thread_ts } : {}),
    team: call.workspace.teamId,
    client_msg_id: randomUUID(),
    event_ts: ts,
  }
  const heard = hears(call, channel)
    ? [{ name: kinds[channel.kind].event, event: { type: 'message', ...event, ...placeOf(channel) } }]
    : []
  const { workspace, installation } = call
  const isPresent = channel.members.has(workspace.botUserId) && channel.kind !== 'im'
  const isMentioned = isPresent && installation.scopes.has('app_mentions:read') && text.includes(`<@${workspace.botUserId}>`)
  return isMentioned ? [{ name: 'app_mention', event: { type: 'app_mention', ...event, channel: channel.id } }, ...heard] : heard
}

const placeOf = ({ id, kind }: Channel) => ({ channel: id, channel_type: kinds[kind].type })
const hears = ({ workspace, installation }: Call, { kind, members }: Channel) =>
  members.has(workspace.botUserId) && installation.scopes.has(kinds[kind].scope)

function channelOf({ workspace }: Call, { channel }: Message): Channel {
  const found = workspace.channels.get(channel)
  if (!found) throw new Error(`no channel ${channel} in this stand-in`)
  return found
}

/** What is around each event; two calls are two events. */
function wrapped({ workspace, world }: Call, event: Readonly<Record<string, unknown>>) {
  const { teamId, enterpriseId, botUserId } = workspace
  const where = { team_id: teamId, enterprise_id: enterpriseId ?? null }
  return {
    type: 'event_callback',
    token: 'a-verification-token',
    team_id: teamId,
    ...(enterpriseId ? { enterprise_id: enterpriseId } : {}),
    context_team_id: teamId,
    context_enterprise_id: enterpriseId ?? null,
    api_app_id: 'A1',
    event_id: `Ev${randomUUID()}`,
    event_time: Math.floor(world.now() / 1000),
    authorizations: [{ ...where, user_id: botUserId, is_bot: true, is_enterprise_install: false }],
    is_ext_shared_channel: false,
    event,
  }
}
