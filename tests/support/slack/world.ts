/** What the stand-in remembers, as Slack does: workspaces, who is in them, what was said there, who installed the app. */

import { type BlockLimits, smallerLimits } from './blocks/limits'
import type { ViewPayload } from './view-schema'

export type Person = {
  readonly id: string
  readonly name: string
  /** As `users.info` says: `Europe/Paris`. */
  readonly tz: string
  /** As `users.info` says when asked: `fr-FR`. */
  readonly locale: string
  readonly isBot: boolean
  readonly rank: 'member' | 'administrator' | 'owner' | 'primary owner'
  /** The workspace they belong to, when it is another that shares a channel. */
  readonly homeTeam?: string
}

/** `im` is a direct message between a person and the app. */
export type ChannelKind = 'public' | 'private' | 'im'
export type Channel = {
  readonly id: string
  readonly name: string
  readonly kind: ChannelKind
  /** People and the app's bot user. */
  readonly members: Set<string>
  isArchived: boolean
  readonly messages: Message[]
}

export type Message = {
  readonly ts: string
  readonly channel: string
  readonly user: string
  readonly isOurs: boolean
  readonly thread_ts?: string | undefined
  text: string
  blocks?: readonly unknown[] | undefined
  metadata?: unknown
  files?: readonly SharedFile[] | undefined
  edited?: { readonly user: string; readonly ts: string } | undefined
  readonly reactions: Map<string, Set<string>>
  /** The one person who sees it; such a message is in no history (https://docs.slack.dev/reference/methods/chat.postEphemeral). */
  readonly onlyFor?: string | undefined
}
export type SharedFile = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly bytes: Uint8Array
}

/** A modal or a Home tab somebody has before their eyes. */
export type View = {
  readonly id: string
  readonly user: string
  readonly rootId: string
  readonly previousId: string | undefined
  payload: ViewPayload
  /** Changes with the view: guards against races. */
  hash: string
}

/** The agent pane between the app and a person: `agent` since June 2026, `assistant` before. */
export type Pane = { prompts: readonly Prompt[]; promptsTitle?: string | undefined; status: string; title: string }
export type Prompt = { readonly title: string; readonly message: string }

export type Trigger = {
  readonly teamId: string
  readonly user: string
  readonly createdAt: number
  /** The view whose button was pressed, which `views.push` goes over. */
  readonly viewId?: string | undefined
  isUsed: boolean
}
export type Upload = {
  readonly teamId: string
  readonly name: string
  readonly length: number
  bytes?: Uint8Array
  isShared: boolean
}

export type Workspace = {
  readonly teamId: string
  readonly enterpriseId: string | undefined
  readonly name: string
  readonly botUserId: string
  readonly botId: string
  readonly people: Map<string, Person>
  readonly channels: Map<string, Channel>
  /** User group → its members. */
  readonly userGroups: ReadonlyMap<string, readonly string[]>
  /** True: a channel, a person or a thread nobody declared exists as soon as it is named, and the app is in it. */
  readonly isOpen: boolean
  readonly limits: BlockLimits
  readonly paneKind: 'agent' | 'assistant'
  /** Panes by their channel, and by channel and thread for the older ones. */
  readonly panes: Map<string, Pane>
  readonly views: Map<string, View>
  /** Person → the modals they have open, the last one on top. */
  readonly stacks: Map<string, View[]>
  /** Person → their Home tab. */
  readonly homes: Map<string, View>
}

/** What an installation gives: one token, for one workspace, or for every workspace of an organisation. */
export type Installation = {
  readonly token: string
  readonly teamIds: readonly string[]
  readonly scopes: ReadonlySet<string>
  status: 'active' | 'revoked' | 'uninstalled'
}

export type PersonOptions = Partial<Person> & { readonly id: string }
export type ChannelOptions = {
  readonly id: string
  readonly name?: string
  /** By default `public`, or `im` for an id that begins with D. */
  readonly kind?: ChannelKind
  /** By default everybody. */
  readonly members?: readonly string[]
  /** Whether the app was invited; true by default. */
  readonly hasApp?: boolean
  readonly isArchived?: boolean
}
export type WorkspaceOptions = {
  readonly teamId: string
  readonly enterpriseId?: string
  readonly name?: string
  /** By default `xoxb-` and the team id. `null`: the app is not installed there yet; see `consent`. */
  readonly token?: string | null
  /** By default `UBOT`, in every workspace: nothing may rest on its being different. */
  readonly botUserId?: string
  /** By default every scope the stand-in knows. */
  readonly scopes?: readonly string[]
  readonly people?: readonly PersonOptions[]
  /** Without it the workspace is open: every channel, person and thread exists as soon as it is named. */
  readonly channels?: readonly ChannelOptions[]
  readonly userGroups?: Readonly<Record<string, readonly string[]>>
  /** Limits other than the smaller ones: `{ hasCharts: false }`, or `newerLimits`. */
  readonly limits?: Partial<BlockLimits>
  /** `agent` (`agent_view` in the manifest) by default; `assistant` is the older pane. */
  readonly paneKind?: Workspace['paneKind']
}

export const aPerson = ({ id, ...details }: PersonOptions): Person => ({
  id,
  name: `person-${id}`,
  tz: 'Europe/Paris',
  locale: 'fr-FR',
  isBot: false,
  rank: 'member',
  ...details,
})

/** The workspace these options describe; its direct messages are there from the start: person `U12` writes to the app in `D12`. */
export function aWorkspace({ teamId, people = [], channels, ...options }: WorkspaceOptions): Workspace {
  const botUserId = options.botUserId ?? 'UBOT'
  const everybody = people.map(({ id }) => id)
  const known = (channels ?? []).map((channel) => aChannel(channel, everybody, botUserId))
  const direct = everybody.map((user) => aChannel({ id: directMessageOf(user), members: [user] }, [], botUserId))
  return {
    teamId,
    enterpriseId: options.enterpriseId,
    name: options.name ?? `workspace-${teamId}`,
    botUserId,
    botId: `B${botUserId.slice(1)}`,
    people: new Map(people.map((person) => [person.id, aPerson(person)])),
    channels: new Map([...direct, ...known].map((channel) => [channel.id, channel])),
    userGroups: new Map(Object.entries(options.userGroups ?? {})),
    isOpen: channels === undefined,
    limits: { ...smallerLimits, ...options.limits },
    paneKind: options.paneKind ?? 'agent',
    panes: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
  }
}

/** `U12` → `D12`. */
export const directMessageOf = (user: string): string => `D${user.slice(1)}`

export function aChannel(
  { id, name = id.toLowerCase(), kind = id.startsWith('D') ? 'im' : 'public', hasApp = true, ...options }: ChannelOptions,
  everybody: readonly string[],
  botUserId: string,
): Channel {
  const members = new Set([...(options.members ?? everybody), ...(hasApp ? [botUserId] : [])])
  return { id, name, kind, members, isArchived: options.isArchived ?? false, messages: [] }
}

export type World = {
  readonly workspaces: ReadonlyMap<string, Workspace>
  readonly installations: Map<string, Installation>
  readonly triggers: Map<string, Trigger>
  readonly uploads: Map<string, Upload>
  /** The clock, in milliseconds. */
  readonly now: () => number
  /** A new message's `ts`: seconds, then a number never given before. */
  readonly nextTs: () => string
  /** A new id: `nextId('F')` → `F7`. */
  readonly nextId: (prefix: string) => string
}

export function createWorld(options: readonly WorkspaceOptions[], now: () => number, allScopes: readonly string[]): World {
  let last = 0
  const next = () => {
    last += 1
    return last
  }
  const workspaces = new Map(options.map((workspace) => [workspace.teamId, aWorkspace(workspace)]))
  const installed = options.flatMap(({ teamId, token = `xoxb-${teamId}`, scopes = allScopes }) =>
    token === null ? [] : [{ token, teamIds: [teamId], scopes: new Set(scopes), status: 'active' as const }],
  )
  return {
    workspaces,
    installations: new Map(installed.map((installation) => [installation.token, installation])),
    triggers: new Map(),
    uploads: new Map(),
    now,
    nextTs: () => `${Math.floor(now() / 1000)}.${String(next()).padStart(6, '0')}`,
    nextId: (prefix) => `${prefix}${next()}`,
  }
}

/** What a person's gesture gives the app to open a modal with. */
export function newTrigger(world: World, teamId: string, user: string, viewId?: string): string {
  const id = world.nextId(`${Math.floor(world.now() / 1000)}.1.trigger`)
  world.triggers.set(id, { teamId, user, viewId, createdAt: world.now(), isUsed: false })
  return id
}
