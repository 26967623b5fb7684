import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { client, type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let now = Date.parse('2026-11-21T12:00:00Z')
let slack: SlackStandIn
beforeEach(async () => {
  now = Date.parse('2026-11-21T12:00:00Z')
  slack = await startSlack({
    now: () => now,
    isRateLimited: { burst: 2 },
    workspaces: [
      {
        teamId: 'T1',
        enterpriseId: 'E1',
        people: [
          { id: 'U1', locale: 'en-GB' },
          { id: 'U2', rank: 'owner' },
        ],
        channels: [
          { id: 'C1' },
          { id: 'C2', hasApp: false },
          { id: 'C3', isArchived: true },
          { id: 'G1', kind: 'private', hasApp: false },
        ],
        userGroups: { S1: ['U2'] },
      },
      { teamId: 'T2', enterpriseId: 'E1', scopes: ['chat:write'], channels: [{ id: 'C1' }] },
      { teamId: 'T3', token: null, channels: [{ id: 'C1' }] },
    ],
  })
})
afterEach(() => slack.close())

type Body = Readonly<Record<string, unknown>>
/** Calls as Slack's client does, and gives the answer's body, with the status when it is not 200. */
async function call(method: string, params: Readonly<Record<string, string>> = {}, token = 'xoxb-T1'): Promise<Body> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(params).toString(),
  })
  const body: Body = JSON.parse(await response.text())
  return response.status === 200 ? body : { ...body, status: response.status, retryAfter: response.headers.get('retry-after') }
}
const outcome = async (...[method, params, token]: Parameters<typeof call>) => {
  const { ok, error } = await call(method, params, token)
  return ok ? 'ok' : error
}
const post = (params: Readonly<Record<string, string>>, token?: string) =>
  outcome('chat.postMessage', { channel: 'C1', text: 'texte', ...params }, token)

describe('a workspace', () => {
  it('is opened by its own token only, and keeps what was said to itself', async () => {
    expect(await call('auth.test')).toMatchObject({ team_id: 'T1', user_id: 'UBOT', enterprise_id: 'E1' })
    expect(await call('auth.test', {}, 'xoxb-T2')).toMatchObject({ team_id: 'T2' })
    expect(await outcome('auth.test', {}, 'xoxb-T3')).toBe('invalid_auth')
    await post({ text: 'ici' })
    await post({ text: 'là-bas' }, 'xoxb-T2')
    expect(await call('conversations.history', { channel: 'C1' })).toMatchObject({ messages: [{ text: 'ici' }] })
    expect(slack.calls.map(({ team, outcome }) => [team, outcome])).toContainEqual(['T2', 'ok'])
  })

  it.each([
    ['C1', 'ok'],
    ['D1', 'ok'],
    ['U1', 'ok'],
    ['C2', 'not_in_channel'],
    ['C3', 'is_archived'],
    ['C9', 'channel_not_found'],
    ['G1', 'channel_not_found'],
    ['U9', 'channel_not_found'],
  ])('takes a message to %s: %s', async (channel, expected) => {
    slack.world.installations.set('xoxb-few', {
      token: 'xoxb-few',
      teamIds: ['T1'],
      scopes: new Set(['chat:write']),
      status: 'active',
    })
    expect(await post({ channel }, 'xoxb-few')).toBe(expected)
  })

  it('says which scope is missing', async () => {
    expect(await call('conversations.history', { channel: 'C1' }, 'xoxb-T2')).toEqual({
      ok: false,
      error: 'missing_scope',
      needed: 'channels:history,groups:history,im:history,mpim:history',
      provided: 'chat:write',
    })
    expect(await post({}, 'xoxb-T2')).toBe('ok')
  })

  it('is limited alone: a burst, then 429 with the seconds to wait', async () => {
    expect([await post({}), await post({})]).toEqual(['ok', 'ok'])
    expect(await call('chat.postMessage', { channel: 'C1', text: 'x' })).toEqual({
      ok: false,
      error: 'ratelimited',
      status: 429,
      retryAfter: '1',
    })
    expect([await post({}, 'xoxb-T2'), await post({ channel: 'D1' })]).toEqual(['ok', 'ok'])
    now += 1000
    expect(await post({})).toBe('ok')
  })

  it('refuses what it was told to refuse, as often as it was told, there only', async () => {
    slack.refuse('chat.postMessage', 'ratelimited', { times: 1, team: 'T1', retryAfter: 7 })
    expect(await post({}, 'xoxb-T2')).toBe('ok')
    expect(await call('chat.postMessage', { channel: 'C1', text: 'x' })).toMatchObject({ status: 429, retryAfter: '7' })
    expect(await post({})).toBe('ok')
  })

  it('knows its people and their groups', async () => {
    expect(await call('users.info', { user: 'U1', include_locale: 'true' })).toMatchObject({
      user: { id: 'U1', team_id: 'T1', tz: 'Europe/Paris', tz_offset: 3600, locale: 'en-GB' },
    })
    expect(await outcome('users.info', { user: 'U9' })).toBe('user_not_found')
    expect(await call('usergroups.users.list', { usergroup: 'S1' })).toMatchObject({ users: ['U2'] })
    expect(await outcome('usergroups.users.list', { usergroup: 'S2' })).toBe('no_such_subteam')
    expect(await call('usergroups.list')).toMatchObject({ usergroups: [{ id: 'S1', handle: 'group-s1' }] })
    expect(await call('users.info', { user: 'U1' })).toMatchObject({ user: { is_admin: false, is_owner: false } })
    expect(await call('users.info', { user: 'U2' })).toMatchObject({
      user: { is_admin: true, is_owner: true, is_primary_owner: false },
    })
  })
})

describe('an installation', () => {
  const redirectUri = 'https://bot.example/slack/oauth_redirect'
  const authorize = (changes: Readonly<Record<string, string>> = {}) =>
    `https://slack.com/oauth/v2/authorize?${new URLSearchParams({
      client_id: client.clientId,
      scope: 'chat:write,commands',
      redirect_uri: redirectUri,
      state: 's',
      ...changes,
    })}`
  const access = (code: string, changes: Readonly<Record<string, string>> = {}) => {
    const credentials = { client_id: client.clientId, client_secret: client.clientSecret }
    return call('oauth.v2.access', { ...credentials, redirect_uri: redirectUri, code, ...changes }, '')
  }
  const consented = () => slack.consent(authorize(), { teamId: 'T3' }).searchParams.get('code') ?? ''

  it('gives a token of that workspace with the scopes asked for', async () => {
    const back = slack.consent(authorize(), { teamId: 'T3' })
    expect(back.href).toMatch(/^https:\/\/bot\.example\/slack\/oauth_redirect\?state=s&code=.+/)
    const installed = await access(back.searchParams.get('code') ?? '')
    expect(installed).toMatchObject({
      ok: true,
      token_type: 'bot',
      scope: 'chat:write,commands',
      bot_user_id: 'UBOT',
      team: { id: 'T3' },
      enterprise: null,
      is_enterprise_install: false,
    })
    const token = String(installed.access_token)
    expect(await post({}, token)).toBe('ok')
    expect(await outcome('conversations.history', { channel: 'C1' }, token)).toBe('missing_scope')
  })

  it('is refused for another application, secret, address, code, and for a code used twice or after ten minutes', async () => {
    const code = consented()
    expect(await access(code, { client_id: 'x' })).toMatchObject({ error: 'invalid_client_id' })
    expect(await access(code, { client_secret: 'x' })).toMatchObject({ error: 'bad_client_secret' })
    expect(await access(code, { redirect_uri: 'https://elsewhere.example/' })).toMatchObject({ error: 'bad_redirect_uri' })
    expect(await access('x')).toMatchObject({ error: 'invalid_code' })
    expect(await access(code)).toMatchObject({ ok: true })
    expect(await access(code)).toMatchObject({ error: 'code_already_used' })
    const nowhere = slack.consent(authorize(), { teamId: 'T9' }).searchParams.get('code') ?? ''
    expect(await access(nowhere)).toMatchObject({ error: 'team_not_found' })
    const late = consented()
    now += 10 * 60_000 + 1
    expect(await access(late)).toMatchObject({ error: 'invalid_code' })
  })

  it('sends back who declines, and shows an error page for an unknown application or scope', () => {
    const back = slack.consent(authorize(), { teamId: 'T3', isDenied: true })
    expect(Object.fromEntries(back.searchParams)).toEqual({ state: 's', error: 'access_denied' })
    expect(() => slack.consent(authorize({ client_id: 'x' }), { teamId: 'T3' })).toThrow('invalid_client_id')
    expect(() => slack.consent(authorize({ scope: 'chat:shout' }), { teamId: 'T3' })).toThrow('invalid_scope')
    expect(() => slack.consent(authorize({ state: '' }), { teamId: 'T3' })).toThrow('invalid_arguments')
  })

  it('of an organisation opens each of its workspaces, named by team_id', async () => {
    const code = slack.consent(authorize(), { teamId: 'T1', isForEnterprise: true }).searchParams.get('code') ?? ''
    const installed = await access(code)
    expect(installed).toMatchObject({ team: null, enterprise: { id: 'E1' }, is_enterprise_install: true })
    const token = String(installed.access_token)
    expect(await call('auth.test', { team_id: 'T2' }, token)).toMatchObject({ team_id: 'T2', is_enterprise_install: true })
    expect(await outcome('auth.test', { team_id: 'T3' }, token)).toBe('team_access_not_granted')
  })

  it('ends with auth.revoke, or with the application uninstalled', async () => {
    expect(await call('auth.revoke')).toEqual({ ok: true, revoked: true })
    expect(await outcome('auth.test')).toBe('token_revoked')
    const credentials = { client_id: client.clientId, client_secret: client.clientSecret }
    expect(await outcome('apps.uninstall', { ...credentials, client_id: 'x' }, 'xoxb-T2')).toBe('invalid_client_id')
    expect(await outcome('apps.uninstall', { ...credentials, client_secret: 'x' }, 'xoxb-T2')).toBe('bad_client_secret')
    expect(await outcome('apps.uninstall', credentials, 'xoxb-T2')).toBe('ok')
    expect(await outcome('auth.test', {}, 'xoxb-T2')).toBe('account_inactive')
  })
})
