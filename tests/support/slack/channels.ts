/** Where the app may read and write. The rules of https://docs.slack.dev/reference/methods/chat.postMessage#channels. */
import { type Call, Refusal, requireScope } from './method'
import { aChannel, aPerson, type Channel, type ChannelKind, directMessageOf, type Person, type Workspace } from './world'

/** @throws Refusal `channel_not_found`: it is not there, or the app may not know that it is */
export function visibleChannel({ workspace }: Pick<Call, 'workspace'>, id: string): Channel {
  const channel = workspace.channels.get(id) ?? opened(workspace, id)
  if (!channel || (channel.kind !== 'public' && !channel.members.has(workspace.botUserId))) throw new Refusal('channel_not_found')
  return channel
}

/** Where the app may post; a person's id stands for their direct message. @throws Refusal */
export function writableChannel(call: Call, id: string): Channel {
  const { workspace, installation } = call
  const channel = /^[UW]/.test(id)
    ? directMessage(workspace, personIn(workspace, id, 'channel_not_found'))
    : visibleChannel(call, id)
  if (channel.isArchived) throw new Refusal('is_archived')
  const mayPost = channel.members.has(workspace.botUserId) || installation.scopes.has('chat:write.public')
  if (!mayPost) throw new Refusal('not_in_channel')
  return channel
}

const historyScopes: Readonly<Record<ChannelKind, string>> = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
}

/** Where the app may read what was said. @throws Refusal */
export function readableChannel(call: Call, id: string): Channel {
  const channel = visibleChannel(call, id)
  requireScope(call.installation, [historyScopes[channel.kind]])
  if (!channel.members.has(call.workspace.botUserId)) throw new Refusal('not_in_channel')
  return channel
}

/** @throws Refusal with `code`, by default `user_not_found` */
export function personIn(workspace: Workspace, id: string, code = 'user_not_found'): Person {
  const known = workspace.people.get(id)
  if (known) return known
  if (!workspace.isOpen || !/^[UW]\w+$/.test(id)) throw new Refusal(code)
  const person = aPerson({ id })
  workspace.people.set(id, person)
  return person
}

/** The conversation between this person and the app. */
export function directMessage(workspace: Workspace, { id: user }: Person): Channel {
  const id = directMessageOf(user)
  const channel = workspace.channels.get(id) ?? aChannel({ id, members: [user] }, [], workspace.botUserId)
  workspace.channels.set(id, channel)
  return channel
}

function opened(workspace: Workspace, id: string): Channel | undefined {
  if (!workspace.isOpen || !/^[CDG]\w+$/.test(id)) return undefined
  const members = id.startsWith('D') ? [`U${id.slice(1)}`] : []
  const channel = aChannel({ id, members }, [], workspace.botUserId)
  workspace.channels.set(id, channel)
  return channel
}
