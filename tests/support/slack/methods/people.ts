/** `users.*`, `usergroups.*`, `reactions.*` (https://docs.slack.dev/reference/methods). */
import * as z from 'zod'
import { personIn, visibleChannel } from '../channels'
import { flag, type Method, messageIn, method, Refusal, ts } from '../method'

const info = method(['users:read'], z.strictObject({ user: z.string(), include_locale: flag }), (params, call) => {
  const { id, name, tz, locale, isBot, rank, homeTeam = call.workspace.teamId } = personIn(call.workspace, params.user)
  return {
    user: {
      id,
      team_id: homeTeam,
      name,
      real_name: name,
      deleted: false,
      is_bot: isBot,
      is_admin: rank !== 'member',
      is_owner: rank === 'owner' || rank === 'primary owner',
      is_primary_owner: rank === 'primary owner',
      tz,
      tz_label: tz,
      tz_offset: offsetOf(tz, call.world.now()),
      profile: { display_name: name, real_name: name },
      ...(params.include_locale ? { locale } : {}),
    },
  }
})

/** Seconds east of Greenwich, now. */
function offsetOf(tz: string, now: number): number {
  const local = new Date(new Date(now).toLocaleString('en-US', { timeZone: tz }))
  const utc = new Date(new Date(now).toLocaleString('en-US', { timeZone: 'UTC' }))
  return (local.getTime() - utc.getTime()) / 1000
}

const members = method(
  ['usergroups:read'],
  z.strictObject({ usergroup: z.string(), include_disabled: flag }),
  ({ usergroup }, { workspace }) => {
    const users = workspace.userGroups.get(usergroup)
    if (!users) throw new Refusal('no_such_subteam')
    return { users }
  },
)

const groups = method(
  ['usergroups:read'],
  z.strictObject({ include_count: flag, include_disabled: flag, include_users: flag }),
  (params, { workspace }) => ({
    usergroups: [...workspace.userGroups].map(([id, users]) => ({
      id,
      team_id: workspace.teamId,
      is_usergroup: true,
      name: `group-${id}`,
      handle: `group-${id.toLowerCase()}`,
      is_external: false,
      date_delete: 0,
      ...(params.include_users ? { users } : {}),
      ...(params.include_count ? { user_count: users.length } : {}),
    })),
  }),
)

const react = method(
  ['reactions:write'],
  z.strictObject({ channel: z.string(), timestamp: ts, name: z.string() }),
  ({ channel: id, timestamp, name }, call) => {
    if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) throw new Refusal('invalid_name')
    const channel = visibleChannel(call, id)
    if (channel.isArchived) throw new Refusal('is_archived')
    const message = messageIn(channel, timestamp)
    const users = message.reactions.get(name) ?? new Set()
    if (users.has(call.workspace.botUserId)) throw new Refusal('already_reacted')
    message.reactions.set(name, users.add(call.workspace.botUserId))
    return {}
  },
)

export const people: Readonly<Record<string, Method>> = {
  'users.info': info,
  'usergroups.list': groups,
  'usergroups.users.list': members,
  'reactions.add': react,
}
