/** Which token answers a request: that of the workspace it comes from, and never another's. */
import { type Authorize, webApi } from '@slack/bolt'
import * as z from 'zod'
import { reasonOf, type SlackLog, silentLogger } from '../log'
import { slackFetch } from '../outgoing/fetch'
import type { Installations } from './installations'

/** Nobody installed us there: Bolt then calls no listener. */
export class NotInstalled extends Error {
  readonly code = 'slack_not_installed'
}

/** The one workspace whose token is a setting, once Slack has told which: kept per isolate. */
export type OwnWorkspace = { id?: string }

export type AuthorizePorts = {
  /** SLACK_BOT_TOKEN. */
  readonly botToken: string | undefined
  /** Undefined when nobody may install us by link: the token above then answers everything, for Slack sends us nothing of elsewhere. */
  readonly installations: Installations | undefined
  readonly ownWorkspace: OwnWorkspace
  readonly apiUrl: string
  readonly log: SlackLog
}

/**
 * Bolt's `authorize`. Who we are in the workspace, which Bolt needs to ignore our own messages, comes from the installation, or
 * with each event (https://docs.slack.dev/apis/events-api#events-JSON). It rejects when there is no token, and when nobody can tell.
 */
export const authorizeWith =
  (ports: AuthorizePorts): Authorize<boolean> =>
  async ({ teamId, enterpriseId, isEnterpriseInstall }, body) => {
    // An organisation may have installed us for all its workspaces: https://docs.slack.dev/enterprise/organization-ready-apps
    const ids = (isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId]).filter((id): id is string => Boolean(id))
    const { botToken, botUserId = userOf(body) } = await tokenOf(ids, ports).catch((error: unknown) => {
      ports.log('error', 'no token', reasonOf(error))
      throw error
    })
    return {
      botToken,
      ...(botUserId ? { botUserId } : {}),
      ...(teamId ? { teamId } : {}),
      ...(enterpriseId ? { enterpriseId } : {}),
    }
  }

type Token = { readonly botToken: string; readonly botUserId?: string }

async function tokenOf(ids: readonly string[], ports: AuthorizePorts): Promise<Token> {
  const { botToken, installations } = ports
  const installation = await installations?.find(ids)
  if (installation) return installation
  if (botToken && (!installations || ids.includes(await ownWorkspaceId(botToken, ports)))) return { botToken }
  throw new NotInstalled()
}

/** What writes to a workspace that asked nothing just now. */
export type OwnToken = { readonly botToken: string; readonly installedBy?: string | undefined }

/** The token of a workspace, of that one for sure. @throws NotInstalled, and what the base or Slack throws */
export async function tokenFor(team: string, ports: AuthorizePorts): Promise<OwnToken> {
  const installation = await ports.installations?.find([team])
  if (installation) return installation
  if (ports.botToken && (await ownWorkspaceId(ports.botToken, ports)) === team) return { botToken: ports.botToken }
  throw new NotInstalled()
}

/** Asked of Slack once, and only when there are other workspaces to tell it from. */
async function ownWorkspaceId(botToken: string, { ownWorkspace, apiUrl }: AuthorizePorts): Promise<string> {
  if (ownWorkspace.id === undefined) {
    const client = new webApi.WebClient(botToken, { slackApiUrl: apiUrl, fetch: slackFetch, ...once })
    const { team_id } = z.object({ team_id: z.string() }).parse(await client.auth.test())
    ownWorkspace.id = team_id
  }
  return ownWorkspace.id
}

/** A client that tries once, within the time a person may wait: milliseconds. */
const once = { timeout: 5000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silentLogger }

const eventSchema = z.object({
  authorizations: z.tuple([z.object({ user_id: z.string(), is_bot: z.literal(true) })], z.unknown()),
})
const userOf = (body: unknown) => eventSchema.safeParse(body).data?.authorizations[0].user_id
