import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noSettings, type TeamSettings } from '../../../../db/teams'
import { configurer, type Rights, rightsOf } from '../../../../src/channels/slack/staff/rights'
import { allScopes } from '../../../support/slack/scopes'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
let logged: string[]
beforeEach(async () => {
  logged = []
  const people = [
    { id: 'U1' },
    { id: 'U2' },
    { id: 'UADMIN', rank: 'administrator' as const },
    { id: 'UOWNER', rank: 'owner' as const },
    { id: 'UFOREIGN', rank: 'owner' as const, homeTeam: 'T9' },
  ]
  const place = { people, channels: [{ id: 'C1' }], userGroups: { S1: ['U2'], S2: ['U1'] } }
  slack = await startSlack({
    workspaces: [
      { teamId: 'T1', ...place },
      { teamId: 'T2', ...place, scopes: allScopes.filter((scope) => !scope.startsWith('user')) },
    ],
  })
})
afterEach(() => slack.close())

/** Rights in words: `edit approve configure`. */
async function rights(user: string, settings: Partial<TeamSettings> = {}, installedBy?: string): Promise<string> {
  const { team = 'T1' } = settings
  const client = new webApi.WebClient(`xoxb-${team}`, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  const row = { id: team, name: '', botToken: '', botUserId: '', scopes: [], installedAt: '' }
  const workspace = async () => (installedBy === undefined ? undefined : { ...row, installedBy })
  const log = (_: string, event: string, reason?: string) => void logged.push(`${event} (${reason})`)
  const told: Rights = await rightsOf(user, { ...noSettings(team), ...settings }, { client, log, slack: { workspace } })
  const words = { canEdit: 'edit', canApprove: 'approve', canConfigure: 'configure' } as const
  const all = ['canEdit', 'canApprove', 'canConfigure'] as const
  return all.flatMap((right) => (told[right] ? [words[right]] : [])).join(' ')
}

describe('rights', () => {
  it.each<[string, Partial<TeamSettings>, string]>([
    ['U1', {}, ''],
    ['UADMIN', {}, 'edit approve configure'],
    ['UOWNER', {}, 'edit approve configure'],
    ['UFOREIGN', {}, ''],
    ['U9', {}, ''],
    ['U1', { editors: ['U1'] }, 'edit approve'],
    ['UADMIN', { editors: ['U1'] }, 'configure'],
    ['U1', { editors: ['U1'], approvers: ['U2'] }, 'edit'],
    ['U2', { editors: ['U1'], approvers: ['U2'] }, 'approve'],
    ['U2', { editors: ['S1'] }, 'edit approve'],
    ['U1', { editors: ['S1'] }, ''],
    ['U1', { editors: ['U2'], approvers: ['S2'] }, 'approve'],
    ['U2', { approvers: ['S1'] }, 'approve'],
  ])('of %s where the settings say %j: %s', async (user, settings, expected) => {
    expect(await rights(user, settings)).toBe(expected)
  })

  it('of who installed us are an administrator’s', async () => {
    expect(await rights('U1', {}, 'U1')).toBe('edit approve configure')
    expect(await rights('U1', {}, 'U2')).toBe('')
  })

  it('ask Slack about a group once, and not about somebody named', async () => {
    await rights('U2', { editors: ['S1', 'S2'], approvers: ['S1'] })
    expect(slack.calls.map(({ method }) => method).sort()).toEqual([
      'usergroups.users.list',
      'usergroups.users.list',
      'users.info',
    ])
    slack.clear()
    await rights('U2', { editors: ['U2', 'S1'], approvers: ['U2', 'S1'] })
    expect(slack.calls.map(({ method }) => method)).toEqual(['users.info'])
  })

  it('that Slack does not tell are not given, and the log says why', async () => {
    expect(await rights('UADMIN', { team: 'T2', approvers: ['S1'] })).toBe('')
    expect(logged.sort()).toEqual(['members of a group not known (missing_scope)', 'person not known (missing_scope)'])
    expect(await rights('U1', { team: 'T2', editors: ['U1'] })).toBe('edit approve')
  })

  it('of whom Slack is slow to tell are not given, and nobody waits longer than that', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const client = { users: { info: () => new Promise(() => {}) } } as unknown as webApi.WebClient
    const ports = { client, log: () => {}, slack: { workspace: async () => undefined } }
    const asked = configurer('UADMIN', 'T1', ports)
    await vi.advanceTimersByTimeAsync(5000)
    vi.useRealTimers()
    expect(await asked).toEqual({ canConfigure: false, timezone: undefined, isUnsure: true })
  })

  it('stand without the base, for who is an administrator', async () => {
    const client = new webApi.WebClient('xoxb-T1', { slackApiUrl: slack.apiUrl })
    const down = { workspace: () => Promise.reject(new Error('down')) }
    expect(await rightsOf('UADMIN', noSettings('T1'), { client, log: () => {}, slack: down })).toMatchObject({
      canConfigure: true,
    })
  })
})
