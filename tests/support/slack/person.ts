/**
 * People: what they do in Slack, as really signed requests to the app, and what they then see. Each gesture gives the HTTP answer,
 * its milliseconds, whether Slack took it as acknowledged, and a promise for the end of the work.
 */
import { actionOn, type Chosen } from './actions'
import { directMessage, personIn, visibleChannel } from './channels'
import { type Door, type Reception, type Retries, received, receivedWithRetries } from './door'
import { type Events, type Happening, sentEvents } from './events'
import { type Call, standingCall } from './method'
import { shownMessage } from './methods/messages'
import { shownView } from './methods/views'
import { asForm, asJson, type SigningOptions } from './signed-request'
import type { SlackStandIn } from './stand-in'
import { type Filled, statesOf, submitted } from './submissions'
import { transcript } from './transcript'
import type { Message, View } from './world'

export type PersonOf = {
  readonly slack: SlackStandIn
  readonly door: Door
  /** By default the first workspace. */
  readonly team?: string
  /** By default `U1`. */
  readonly user?: string
  /** The organisation installed us for all its workspaces: clicks and forms then name none but the person’s. */
  readonly isOrganisation?: boolean
  readonly signing?: SigningOptions
  /** The events the app subscribes to, as its manifest names them; by default all. */
  readonly events?: readonly string[]
}

/** The first answer, and all of them: a mention comes twice, a retry up to three times more. */
export type Gesture = Reception & { readonly receptions: readonly Reception[] }
export type Said = Gesture & { readonly message: Message }

export type SlackPerson = ReturnType<typeof personOf>

export function personOf({ slack, door, team, user: userId = 'U1', isOrganisation = false, signing = {}, events }: PersonOf) {
  const workspace = slack.workspace(team)
  const user = personIn(workspace, userId)
  const call = () => standingCall(slack.world, workspace)
  const options = () => ({ now: new Date(slack.world.now()), ...signing })
  const identity = {
    team: isOrganisation
      ? null
      : {
          id: workspace.teamId,
          domain: workspace.name,
          ...(workspace.enterpriseId ? { enterprise_id: workspace.enterpriseId } : {}),
        },
    enterprise: workspace.enterpriseId ? { id: workspace.enterpriseId, name: workspace.enterpriseId } : null,
    is_enterprise_install: isOrganisation,
    user: { id: user.id, username: user.name, name: user.name, team_id: workspace.teamId },
    api_app_id: 'A1',
    token: 'a-verification-token',
  }

  const deliverEvents = async (sent: Events, retries: Retries = 'never'): Promise<Gesture> => {
    const wanted = events ? sent.filter(({ name }) => events.includes(name)) : sent
    const all = await Promise.all(
      wanted.map(({ body }) => {
        const now = options()
        return receivedWithRetries(door, (headers) => asJson(body, { ...now, headers: { ...now.headers, ...headers } }), retries)
      }),
    )
    return gesture(all.flat())
  }
  const interact = async (payload: Readonly<Record<string, unknown>>): Promise<Gesture> =>
    gesture([await received(door, asForm({ payload: JSON.stringify({ ...identity, ...payload }) }, options()))])
  const event = (details: Happening) => sentEvents(call(), user.id, details)
  const onMessage = (message: Message) => {
    const channel = visibleChannel(call(), message.channel)
    return {
      trigger_id: slack.trigger({ team: workspace.teamId, user: user.id }),
      response_url: slack.responseUrl({ team: workspace.teamId, channel: channel.id, user: user.id, original: message }),
      channel: { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name },
      ...(message.onlyFor === undefined ? { message: shownMessage(message, workspace, false) } : {}),
    }
  }

  return {
    user,
    /** Types a message. Slack sends `message` and, where the app is mentioned and present, `app_mention` too. */
    says: async (
      channel: string,
      text: string,
      { thread, retries }: { thread?: string; retries?: Retries } = {},
    ): Promise<Said> => {
      const message = typed(call(), channel, user.id, text, thread)
      return { ...(await deliverEvents(event({ type: 'message', message }), retries)), message }
    },
    edits: (message: Message, text: string, retries?: Retries): Promise<Gesture> => {
      const before = shownMessage(message, workspace, false)
      message.text = text
      message.edited = { user: user.id, ts: slack.world.nextTs() }
      return deliverEvents(event({ type: 'message_changed', message, before }), retries)
    },
    deletes: (message: Message, retries?: Retries): Promise<Gesture> => {
      const { messages } = visibleChannel(call(), message.channel)
      messages.splice(messages.indexOf(message), 1)
      return deliverEvents(event({ type: 'message_deleted', message, before: shownMessage(message, workspace, false) }), retries)
    },
    /** `runs('/soins un kiné à Amiens')`. There are no commands in threads. The body of the answer is shown to the person. */
    runs: async (line: string, { channel = 'C1' }: { channel?: string } = {}): Promise<Gesture> => {
      const [command = '', ...words] = line.split(' ')
      const responseUrl = slack.responseUrl({ team: workspace.teamId, channel, user: user.id })
      const fields = {
        token: identity.token,
        team_id: workspace.teamId,
        team_domain: workspace.name,
        ...(workspace.enterpriseId ? { enterprise_id: workspace.enterpriseId, enterprise_name: workspace.enterpriseId } : {}),
        is_enterprise_install: String(isOrganisation),
        api_app_id: identity.api_app_id,
        channel_id: channel,
        channel_name: workspace.channels.get(channel)?.name ?? channel,
        user_id: user.id,
        user_name: user.name,
        command,
        text: words.join(' '),
        response_url: responseUrl,
        trigger_id: slack.trigger({ team: workspace.teamId, user: user.id }),
      }
      const reception = await received(door, asForm(fields, options()))
      const body = await reception.response.clone().text()
      if (reception.isAcknowledged && body !== '') slack.acknowledge(responseUrl, reply(body))
      return gesture([reception])
    },
    /** Presses a button, or chooses in a menu, of a message or a view. @throws Error when there is nothing of that name to press */
    clicks: (on: Message | View, actionId: string, chosen: Chosen = {}): Promise<Gesture> => {
      const isMessage = 'channel' in on
      const actions = [actionOn(isMessage ? (on.blocks ?? []) : on.payload.blocks, actionId, chosen, slack.world.nextTs())]
      if (!isMessage) {
        const trigger_id = slack.trigger({ team: workspace.teamId, user: user.id })
        const container = { type: 'view', view_id: on.id }
        return interact({ type: 'block_actions', container, trigger_id, view: shownView(on, { workspace }), actions })
      }
      const container = {
        type: 'message',
        message_ts: on.ts,
        channel_id: on.channel,
        is_ephemeral: on.onlyFor !== undefined,
        ...(on.thread_ts ? { thread_ts: on.thread_ts } : {}),
      }
      return interact({ type: 'block_actions', container, state: { values: {} }, ...onMessage(on), actions })
    },
    /** "More actions" on a message. */
    picksShortcut: (message: Message, callbackId: string): Promise<Gesture> =>
      interact({
        type: 'message_action',
        callback_id: callbackId,
        action_ts: slack.world.nextTs(),
        message_ts: message.ts,
        ...onMessage(message),
      }),
    /** The lightning menu: no channel, no response_url. */
    picksGlobalShortcut: (callbackId: string): Promise<Gesture> =>
      interact({
        type: 'shortcut',
        callback_id: callbackId,
        action_ts: slack.world.nextTs(),
        trigger_id: slack.trigger({ team: workspace.teamId, user: user.id }),
      }),
    opensHome: (): Promise<Gesture> => deliverEvents(event({ type: 'app_home_opened', tab: 'home' })),
    /** The app's own messages; in the older pane, a new thread, which is given. */
    opensAgentPane: async (): Promise<Gesture & { readonly thread?: string }> => {
      const channel = directMessage(workspace, user)
      if (workspace.paneKind === 'agent') return deliverEvents(event({ type: 'app_home_opened', tab: 'messages' }))
      const { ts: thread } = typed(call(), channel.id, user.id, 'New chat')
      return { ...(await deliverEvents(event({ type: 'assistant_thread_started', thread }))), thread }
    },
    /** Fills in a modal and sends it: `submits(view, { when: '2026-11-22' })`, by block_id. @throws Error when Slack would not let it go */
    submits: async (view: View, filled: Filled = {}) => {
      const shown = { ...shownView(view, { workspace }), state: { values: statesOf(view, filled) } }
      const trigger_id = slack.trigger({ team: workspace.teamId, user: user.id })
      const sent = await interact({ type: 'view_submission', trigger_id, view: shown, response_urls: [] })
      return { ...sent, ...(await submitted(view, sent, call())) }
    },
    /** Closes a modal; Slack tells the app only if it asked for it. */
    closes: async (view: View): Promise<Gesture | undefined> => {
      workspace.stacks.delete(user.id)
      const isTold = view.payload.type === 'modal' && view.payload.notify_on_close
      return isTold ? interact({ type: 'view_closed', view: shownView(view, { workspace }), is_cleared: false }) : undefined
    },
    /** Removes the app from the workspace: its tokens open nothing any more, and two events say so. */
    uninstalls: (retries?: Retries): Promise<Gesture> => {
      const sent = [...event({ type: 'tokens_revoked' }), ...event({ type: 'app_uninstalled' })]
      end(call(), 'uninstalled')
      return deliverEvents(sent, retries)
    },
    revokesTokens: (retries?: Retries): Promise<Gesture> => {
      const sent = event({ type: 'tokens_revoked' })
      end(call(), 'revoked')
      return deliverEvents(sent, retries)
    },
    /** The messages this person sees in a channel, oldest first. */
    messages: (channel: string): readonly Message[] =>
      visibleChannel(call(), channel).messages.filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user.id),
    /** The modal in front of this person. */
    modal: (): View | undefined => workspace.stacks.get(user.id)?.at(-1),
    home: (): View | undefined => workspace.homes.get(user.id),
    /** A channel as this person sees it, in plain text. */
    sees: (channel: string): string => transcript(workspace, channel, user.id),
  }
}

function gesture(receptions: readonly Reception[]): Gesture {
  const [first] = receptions
  if (!first)
    throw new Error('Slack would send the app nothing: it is not in that channel, or lacks the scope or the subscription')
  return {
    ...first,
    milliseconds: Math.max(...receptions.map(({ milliseconds }) => milliseconds)),
    isAcknowledged: receptions.some(({ isAcknowledged }) => isAcknowledged),
    settled: () => Promise.all(receptions.map(({ settled }) => settled())),
    receptions,
  }
}

function typed(call: Call, channelId: string, user: string, text: string, thread_ts?: string): Message {
  const channel = visibleChannel(call, channelId)
  const message = { ts: call.world.nextTs(), channel: channel.id, user, isOurs: false, text, thread_ts, reactions: new Map() }
  channel.messages.push(message)
  return message
}

/** An acknowledgement is JSON, or plain words. */
function reply(body: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(body)
  } catch {
    return { text: body }
  }
}

function end({ world, workspace }: Call, status: 'revoked' | 'uninstalled'): void {
  for (const installation of world.installations.values())
    if (installation.teamIds.includes(workspace.teamId)) installation.status = status
}
