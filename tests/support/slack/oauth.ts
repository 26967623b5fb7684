/**
 * The installation of the app, as a person's browser and the app see it: Slack's consent page, then `oauth.v2.access`
 * (https://docs.slack.dev/authentication/installing-with-oauth · https://docs.slack.dev/reference/methods/oauth.v2.access).
 */
import * as z from 'zod'
import { parsed, Refusal } from './method'
import type { ClientCredentials } from './methods/apps'
import type { Installation, Workspace, World } from './world'

/** Milliseconds an authorisation code lives. */
const tenMinutes = 10 * 60_000

const authorizeSchema = z.strictObject({
  client_id: z.string(),
  scope: z.string().min(1),
  user_scope: z.string().optional(),
  redirect_uri: z.url().optional(),
  state: z.string().min(1),
  team: z.string().optional(),
  granular_bot_scope: z.string().optional(),
  single_channel: z.string().optional(),
})
const accessSchema = z.strictObject({
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
  code: z.string().optional(),
  redirect_uri: z.string().optional(),
  grant_type: z.literal('authorization_code').optional(),
})

export type Consent = {
  readonly teamId: string
  /** The person who installs. */
  readonly user?: string
  /** They press "Cancel". */
  readonly isDenied?: boolean
  /** For the whole organisation of that workspace. */
  readonly isForEnterprise?: boolean
}
type Code = Consent & {
  readonly scopes: readonly string[]
  readonly redirectUri: string | undefined
  readonly createdAt: number
  isUsed: boolean
}

export type OAuth = {
  /** What the browser is sent back to, once the person has chosen. @throws Error when Slack would show an error page instead */
  readonly consent: (authorizeUrl: string, consent: Consent) => URL
  /** `oauth.v2.access`; needs no token. @throws Refusal */
  readonly access: (
    params: Readonly<Record<string, unknown>>,
    authorization: string | undefined,
  ) => Readonly<Record<string, unknown>>
}

export function createOAuth(world: World, client: ClientCredentials, allScopes: readonly string[]): OAuth {
  const codes = new Map<string, Code>()
  return {
    consent: (authorizeUrl, consent) => {
      const query = parsed(authorizeSchema, Object.fromEntries(new URL(authorizeUrl).searchParams))
      if (query.client_id !== client.clientId) throw new Refusal('invalid_client_id')
      const scopes = query.scope.split(/[ ,]+/)
      const unknown = scopes.filter((scope) => !allScopes.includes(scope))
      if (unknown.length > 0) throw new Refusal('invalid_scope', { unknown })
      const back = new URL(query.redirect_uri ?? 'http://localhost/slack/oauth_redirect')
      back.searchParams.set('state', query.state)
      if (consent.isDenied) back.searchParams.set('error', 'access_denied')
      else {
        const code = world.nextId('code-')
        codes.set(code, { ...consent, scopes, redirectUri: query.redirect_uri, createdAt: world.now(), isUsed: false })
        back.searchParams.set('code', code)
      }
      return back
    },
    access: (params, authorization) => {
      const { client_id, client_secret, code = '', redirect_uri } = parsed(accessSchema, { ...params, ...basic(authorization) })
      if (client_id !== client.clientId) throw new Refusal('invalid_client_id')
      if (client_secret !== client.clientSecret) throw new Refusal('bad_client_secret')
      const granted = codes.get(code)
      if (!granted || world.now() - granted.createdAt > tenMinutes) throw new Refusal('invalid_code')
      if (granted.isUsed) throw new Refusal('code_already_used')
      if (redirect_uri !== granted.redirectUri) throw new Refusal('bad_redirect_uri')
      granted.isUsed = true
      return installed(world, granted)
    },
  }
}

/** RFC 6749, section 2.3.1: the credentials may come in a header. */
function basic(authorization: string | undefined) {
  const encoded = /^Basic (.+)$/.exec(authorization ?? '')?.[1]
  if (!encoded) return {}
  const [client_id, client_secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':').map(decodeURIComponent)
  return { client_id, client_secret }
}

/** A new token each time; an earlier installation of the same place keeps its own until it is revoked. */
function installed(world: World, { teamId, user = 'U1', isForEnterprise = false, scopes }: Code) {
  const workspace = world.workspaces.get(teamId)
  if (!workspace) throw new Refusal('team_not_found')
  const teamIds = isForEnterprise ? teamsOf(world, workspace) : [teamId]
  const installation: Installation = {
    token: world.nextId(`xoxb-${teamId}-`),
    teamIds,
    scopes: new Set(scopes),
    status: 'active',
  }
  world.installations.set(installation.token, installation)
  return {
    app_id: 'A1',
    authed_user: { id: user },
    scope: scopes.join(','),
    token_type: 'bot',
    access_token: installation.token,
    bot_user_id: workspace.botUserId,
    team: isForEnterprise ? null : { id: teamId, name: workspace.name },
    enterprise: workspace.enterpriseId ? { id: workspace.enterpriseId, name: `enterprise-${workspace.enterpriseId}` } : null,
    is_enterprise_install: isForEnterprise,
  }
}

const teamsOf = ({ workspaces }: World, { enterpriseId }: Workspace) =>
  [...workspaces.values()].filter((other) => other.enterpriseId === enterpriseId).map(({ teamId }) => teamId)
