/** What the stand-in remembers, as Slack does: workspaces, who is in them, what was said there, who installed the app. */

export type Person = {
  readonly id: string
  readonly name: string
  /** As `users.info` says: `Europe/Paris`. */
  readonly tz: string
  /** As `users.info` says when asked: `fr-FR`. */
  readonly locale: string
  readonly isBot: boolean
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
  readonly hasCharts: boolean
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
  /** Whether `data_visualization` is taken here: some workspaces refuse it. True by default. */
  readonly hasCharts?: boolean
}

export const aPerson = ({ id, ...details }: PersonOptions): Person => ({
  id,
  name: `person-${id}`,
  tz: 'Europe/Paris',
  locale: 'fr-FR',
  isBot: false,
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
    hasCharts: options.hasCharts ?? true,
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
    now,
    nextTs: () => `${Math.floor(now() / 1000)}.${String(next()).padStart(6, '0')}`,
    nextId: (prefix) => `${prefix}${next()}`,
  }
}
