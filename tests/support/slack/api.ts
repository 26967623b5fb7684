/** The Web API: from a method's name and its arguments to Slack's answer. */
import { type Call, type Outcome, Refusal, refused, requireScope } from './method'
import { apps, type ClientCredentials } from './methods/apps'
import { assistant, SilentFailure } from './methods/assistant'
import { chat } from './methods/chat'
import { conversations } from './methods/conversations'
import { files } from './methods/files'
import { people } from './methods/people'
import { views } from './methods/views'
import type { OAuth } from './oauth'
import { createRateLimiter } from './rate-limit'
import type { StandInOptions } from './stand-in'
import type { Installation, Workspace, World } from './world'

export type Api = {
  readonly handle: (name: string, params: Readonly<Record<string, unknown>>, authorization: string | undefined) => Answered
  readonly refuse: (method: string, code: string, limits?: Limits) => void
}
export type Answered = {
  readonly outcome: Outcome
  readonly team: string | undefined
  /** Slack says `ok` and does nothing. */
  readonly isIgnored?: boolean
}
type Limits = { readonly times?: number; readonly team?: string; readonly retryAfter?: number }
type Planned = {
  readonly method: string
  readonly code: string
  readonly team?: string
  readonly retryAfter: number
  times: number
}

export type ApiOptions = Pick<StandInOptions, 'isRateLimited' | 'refuses' | 'isRefusingBlocks'> & {
  readonly world: World
  readonly oauth: OAuth
  readonly client: ClientCredentials
  /** Where the stand-in listens: known once it does. */
  readonly baseUrl: () => string
}

export function createApi({
  world,
  oauth,
  client,
  baseUrl,
  isRateLimited = false,
  refuses = {},
  isRefusingBlocks = false,
}: ApiOptions): Api {
  const methods = { ...chat, ...conversations, ...people, ...views, ...assistant, ...files(baseUrl), ...apps(client) }
  const burst = isRateLimited === false ? Number.POSITIVE_INFINITY : isRateLimited === true ? 1 : isRateLimited.burst
  const limiter = createRateLimiter({ burst }, world.now)
  const planned: Planned[] = Object.entries(refuses).map(([method, code]) => ({
    method,
    code,
    retryAfter: 1,
    times: Number.POSITIVE_INFINITY,
  }))

  const refusePlanned = (name: string, team: string) => {
    const plan = planned.find((one) => one.method === name && one.times > 0 && (one.team ?? team) === team)
    if (!plan) return
    plan.times -= 1
    throw new Refusal(plan.code, {}, plan.retryAfter)
  }
  const limit = (name: string, params: Readonly<Record<string, unknown>>, { teamId }: Workspace) => {
    const seconds = name === 'chat.postMessage' ? limiter.waitFor(teamId, String(params.channel)) : 0
    if (seconds > 0) throw new Refusal('ratelimited', {}, seconds)
  }

  return {
    refuse: (method, code, { times = Number.POSITIVE_INFINITY, retryAfter = 1, ...rest } = {}) =>
      void planned.push({ method, code, times, retryAfter, ...rest }),
    handle: (name, { token: inBody, ...params }, authorization) => {
      let team: string | undefined
      try {
        if (name === 'oauth.v2.access') return { outcome: { body: { ok: true, ...oauth.access(params, authorization) } }, team }
        const method = Object.hasOwn(methods, name) ? methods[name] : undefined
        if (!method) throw new Refusal('unknown_method')
        const installation = installationOf(world, authorization, inBody)
        const workspace = workspaceOf(world, installation, params)
        team = workspace.teamId
        refusePlanned(name, team)
        if (isRefusingBlocks && params.blocks !== undefined) throw new Refusal('invalid_blocks')
        requireScope(installation, method.scopes)
        const { team_id: _, ...given } = params // Bolt's client names the workspace in each call
        const call: Call = { world, workspace, installation }
        limit(name, params, workspace)
        return { outcome: { body: { ok: true, ...method.run(given, call) } }, team }
      } catch (error) {
        if (error instanceof SilentFailure) return { outcome: { body: { ok: true } }, team, isIgnored: true }
        if (error instanceof Refusal) return { outcome: refused(error), team }
        throw error
      }
    },
  }
}

/** @throws Refusal `not_authed`, `invalid_auth`, `token_revoked`, `account_inactive` */
function installationOf({ installations }: World, authorization: string | undefined, inBody: unknown): Installation {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? (typeof inBody === 'string' ? inBody : undefined)
  if (!token) throw new Refusal('not_authed')
  const installation = installations.get(token)
  if (!installation) throw new Refusal('invalid_auth')
  if (installation.status === 'revoked') throw new Refusal('token_revoked')
  if (installation.status === 'uninstalled') throw new Refusal('account_inactive')
  return installation
}

/** A token of one workspace opens that one; a token of an organisation opens the one named by `team_id`, or the channel's. */
function workspaceOf({ workspaces }: World, { teamIds }: Installation, params: Readonly<Record<string, unknown>>): Workspace {
  const mine = teamIds.flatMap((teamId) => workspaces.get(teamId) ?? [])
  const named = typeof params.team_id === 'string' ? mine.filter(({ teamId }) => teamId === params.team_id) : mine
  const [only] = named.length > 1 ? named.filter(({ channels }) => channels.has(String(params.channel))) : named
  const found = only ?? (params.team_id === undefined ? mine[0] : undefined)
  if (!found) throw new Refusal('team_access_not_granted')
  return found
}
