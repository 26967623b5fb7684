/**
 * The workspaces of an organisation that installed us for all of them (https://docs.slack.dev/enterprise/organization-ready-apps): told
 * by their own requests, and remembered, for a digest has no request to go by, and all of them are erased when the organisation removes us.
 */
import type { App } from '@slack/bolt'
import * as z from 'zod'
import type { SlackBook } from '../../../../db/slack'
import { reasonOf, type SlackLog } from '../log'
import { within } from '../within'

const removalSchema = z.object({
  event: z.object({ type: z.enum(['app_uninstalled', 'team_access_revoked', 'tokens_revoked']) }),
})

/** When a workspace was last written down, in milliseconds, by its id. */
export type MemberMemory = Map<string, number>

/** Milliseconds: after it was erased through another isolate, a workspace is written down again. */
const trusted = 60 * 60_000
/** Milliseconds a request waits for it. */
const patience = 500
/** Workspaces remembered at most. */
const mostMembers = 1000

export type MemberPorts = {
  readonly slack: Pick<SlackBook, 'belongs'>
  readonly memory: MemberMemory
  /** The request's clock. */
  readonly now: Date
  readonly log: SlackLog
}

/** Registers what writes down that a workspace belongs to an organisation: before the request is worked on, unless the base is slow. */
export function listenToMembers(app: App, { slack, memory, now, log }: MemberPorts): void {
  const write = async (team: string, organisation: string) => {
    try {
      await slack.belongs(team, organisation)
      if (memory.size >= mostMembers) memory.clear()
      memory.set(team, now.getTime())
    } catch (error) {
      log('warn', 'workspace of an organisation not written down', reasonOf(error)) // its next request does it
    }
  }
  app.use(async ({ body, context, next }) => {
    const { isEnterpriseInstall, enterpriseId: organisation, teamId: team } = context
    if (removalSchema.safeParse(body).success) {
      memory.clear() // they are about to be erased
      return next()
    }
    if (!isEnterpriseInstall || !organisation || !team?.startsWith('T')) return next()
    if (now.getTime() - (memory.get(team) ?? 0) < trusted) return next()
    const writing = write(team, organisation)
    await within(patience, writing)
    await next()
    await writing
  })
}
