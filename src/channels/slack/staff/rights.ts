/** Who may do what with the base, in a workspace. */
import * as z from 'zod'
import type { SlackBook } from '../../../../db/slack'
import type { TeamSettings } from '../../../../db/teams'
import { reasonOf, type SlackLog } from '../log'
import type { Client } from '../outgoing/sending'
import { within } from '../within'

/** Everybody of a workspace that keeps the base true may propose. */
export type Rights = {
  /** Adds phrases, puts groups away, and applies changes where nobody else has to agree. */
  readonly canEdit: boolean
  /** Decides on what others propose, and undoes. */
  readonly canApprove: boolean
  /** Administrators of the workspace, and who installed us: chooses the channel, the rights and the digest. */
  readonly canConfigure: boolean
}

export type RightsPorts = {
  readonly client: Client
  readonly log: SlackLog
  readonly slack: Pick<SlackBook, 'workspace'>
}

/**
 * Editors and approvers are those the settings name; nobody named as approver: the editors approve; nobody named as editor: those who
 * configure edit. Slack is asked what the settings do not tell, each thing once.
 * `@throws` never: a right that cannot be looked up is not given.
 */
export async function rightsOf(user: string, { team, editors, approvers }: TeamSettings, ports: RightsPorts): Promise<Rights> {
  const lists = [editors, approvers]
  const isNamed = lists.map((list) => list.includes(user))
  const unsure = lists.filter((_, index) => !isNamed[index]).flat()
  const [{ canConfigure }, groups] = await Promise.all([
    configurer(user, team, ports),
    groupsOf(user, unsure.filter(isGroup), ports),
  ])
  const [isEditor, isApprover] = lists.map((list, index) => isNamed[index] || list.some((id) => groups.has(id)))
  const canEdit = editors.length === 0 ? canConfigure : isEditor === true
  return { canEdit, canApprove: approvers.length === 0 ? canEdit : isApprover === true, canConfigure }
}

/** `S…`: a user group; a person is `U…` or `W…`. */
export const isGroup = (id: string): boolean => id.startsWith('S')

export type Configurer = Pick<Rights, 'canConfigure'> & {
  /** Their own, IANA; undefined when Slack does not tell. */
  readonly timezone: string | undefined
  /** Slack did not tell who this is, and we cannot know otherwise. */
  readonly isUnsure: boolean
}

/** Whether this person installed us, or is an administrator or an owner of the workspace. Never rejects. */
export async function configurer(user: string, team: string, { client, log, slack }: RightsPorts): Promise<Configurer> {
  const [isInstaller, person] = await Promise.all([
    slack.workspace([team]).then(
      (workspace) => workspace?.installedBy === user,
      (error: unknown) => refused(log, 'installer not known', error, false),
    ),
    personOf(user, { client, log }),
  ])
  const isAdministrator = person?.isAdministrator === true && person.teams.includes(team)
  const canConfigure = isInstaller || isAdministrator
  return { canConfigure, timezone: person?.timezone, isUnsure: !canConfigure && person === undefined }
}

/** Milliseconds Slack has to tell who somebody is, retries included: a request of a Worker lives thirty seconds. */
const longestLookup = 5000

type SlackPerson = {
  /** The workspaces he or she belongs to: a channel may be shared with people of another. */
  readonly teams: readonly string[]
  readonly isAdministrator: boolean
  /** IANA. */
  readonly timezone: string | undefined
}

/** https://docs.slack.dev/reference/methods/users.info (scope `users:read`); a guest is no administrator. */
const personSchema = z.object({
  user: z.object({
    team_id: z.string().optional(),
    tz: z.string().nullish(),
    is_admin: z.boolean().default(false),
    is_owner: z.boolean().default(false),
    is_primary_owner: z.boolean().default(false),
    enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
  }),
})

/** Undefined when Slack does not tell: the workspace installed us before the scope was asked for, or is out of reach. */
async function personOf(user: string, { client, log }: Pick<RightsPorts, 'client' | 'log'>): Promise<SlackPerson | undefined> {
  try {
    const told = personSchema.parse(await within(longestLookup, client.users.info({ user }))).user
    const { is_admin, is_owner, is_primary_owner, team_id: team, enterprise_user: organisation, tz } = told
    return {
      teams: [...(team ? [team] : []), ...(organisation?.teams ?? [])],
      isAdministrator: is_admin || is_owner || is_primary_owner,
      timezone: tz ?? undefined,
    }
  } catch (error) {
    return refused(log, 'person not known', error, undefined)
  }
}

/** https://docs.slack.dev/reference/methods/usergroups.users.list (scope `usergroups:read`). */
const membersSchema = z.object({ users: z.array(z.string()) })

/** Those of the groups this person is in. */
async function groupsOf(
  user: string,
  ids: readonly string[],
  { client, log }: Pick<RightsPorts, 'client' | 'log'>,
): Promise<ReadonlySet<string>> {
  const isIn = async (usergroup: string) => {
    try {
      return membersSchema.parse(await client.usergroups.users.list({ usergroup })).users.includes(user)
    } catch (error) {
      return refused(log, 'members of a group not known', error, false)
    }
  }
  const unique = [...new Set(ids)]
  const answers = await Promise.all(unique.map(isIn))
  return new Set(unique.filter((_, index) => answers[index]))
}

function refused<Instead>(log: SlackLog, event: string, error: unknown, instead: Instead): Instead {
  log('warn', event, reasonOf(error))
  return instead
}
