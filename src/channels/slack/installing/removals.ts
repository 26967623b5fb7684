/**
 * When a workspace removes us, nothing of it stays but what it changed of the base. Slack tells it twice, in any order, and both erase:
 * a delivery that finds the base out of reach leaves the other (https://docs.slack.dev/reference/events/app_uninstalled, tokens_revoked).
 */
import type { App, Context } from '@slack/bolt'
import * as z from 'zod'
import type { TeamBook } from '../../../../db/teams'
import { reasonOf, type SlackLog } from '../log'
import { deadToken } from '../outgoing/sending'
import type { Installations } from './installations'

export type RemovalPorts = {
  /** Undefined when nobody may install us by link: the token is a setting, and stays one. */
  readonly installations: Installations | undefined
  readonly teams: Pick<TeamBook, 'erase' | 'eraseMembers'>
  /** The request's clock. */
  readonly now: Date
  readonly log: SlackLog
}

/** Registers what hears that we are removed, from all or from some, or that a token no longer works. */
export function listenToRemovals(app: App, ports: RemovalPorts): void {
  const { installations } = ports
  app.event('app_uninstalled', ({ body, context }) => erase(body, context, ports))
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // We hold no person's token; and who changes the token of a setting removes nothing.
    if (installations && (event.tokens.bot ?? []).length > 0) await erase(body, context, ports)
  })
  // An organisation keeps us, and takes workspaces out: https://docs.slack.dev/reference/events/team_access_revoked
  app.event('team_access_revoked', async ({ event, context }) => {
    const { teams, log } = ports
    const { enterpriseId: organisation } = context
    if (!organisation || event.team_ids.length === 0) return
    await teams
      .eraseMembers(event.team_ids, organisation)
      .catch((error: unknown) => log('error', 'workspaces not erased', reasonOf(error)))
  })
  app.use(async ({ context, next }) => {
    try {
      await next()
    } catch (error) {
      // Installed again, perhaps, through another isolate: the base knows.
      if (deadToken.has(reasonOf(error)))
        for (const id of [context.teamId, context.enterpriseId]) if (id) installations?.forget(id)
      throw error
    }
  })
}

async function erase(body: unknown, context: Context, { installations, teams, now, log }: RemovalPorts): Promise<void> {
  const id = installedAs(context)
  if (!id) return
  try {
    await installations?.erase(id, removedAt(body, now))
    await teams.erase(id)
  } catch (error) {
    log('error', 'workspace not erased', reasonOf(error))
  }
}

const installedAs = ({ isEnterpriseInstall, enterpriseId, teamId }: Context): string | undefined =>
  isEnterpriseInstall ? (enterpriseId ?? teamId) : teamId

const bodySchema = z.object({ event_time: z.number() })
/** Milliseconds within which Slack delivers an event, retries and delays included (https://docs.slack.dev/apis/events-api). */
const longestDelivery = 25 * 60 * 60_000

/** A late delivery must not erase an installation made since: it counts from its own time, a whole second. */
function removedAt(body: unknown, now: Date): Date {
  const told = (bodySchema.safeParse(body).data?.event_time ?? 0) * 1000 + 999
  return now.getTime() - told < longestDelivery ? new Date(told) : now
}
