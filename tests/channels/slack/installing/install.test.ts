import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scopeNames } from '../../../../src/channels/slack/installing/scopes'
import { signed } from '../../../../src/signed'
import { aBase, aBrowser, install, type Mounted, mountOpen, oauth, origin } from '../../../support/slack/installer'
import { client, type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

const workspaces = [
  { teamId: 'T1', name: 'ARS <b>Normandie</b>', token: null },
  { teamId: 'T2', name: 'Deux', token: null },
]
let slack: SlackStandIn
let base: Awaited<ReturnType<typeof aBase>>
let mounted: Mounted
let now: Date
const start = new Date('2026-11-22T10:00:00Z')

beforeEach(async () => {
  now = start
  slack = await startSlack({ workspaces })
  base = await aBase()
  mounted = mountOpen(slack, { book: base.book, clock: () => now })
})
afterEach(() => slack.close())

describe('a person who installs us by link', () => {
  it('is sent to Slack with the least scopes, our address to come back to, and a state bound to their browser', async () => {
    const { status, location, headers } = await aBrowser(mounted).visit('/slack/install')
    expect([status, headers.get('cache-control')]).toEqual([302, 'no-store'])
    const address = new URL(location)
    expect(address.origin + address.pathname).toBe(new URL('/oauth/v2/authorize', slack.apiUrl).toString())
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: client.clientId,
      scope: scopeNames.join(','),
      redirect_uri: `${origin}/slack/oauth_redirect`,
      state: expect.stringMatching(/^[\w-]+\.[\w-]+$/),
    })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toContain(`slack-install=${address.searchParams.get('state')};`)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/slack/oauth_redirect', 'Max-Age=600'])
      expect(cookie.split('; ')).toContain(attribute)
  })

  it('has no Secure cookie on a machine without https, where it would be lost', async () => {
    const { headers } = await aBrowser(mounted).visit('http://localhost:8787/slack/install')
    expect(headers.getSetCookie()[0]).not.toContain('Secure')
  })

  it('reads how to begin, with the name of their workspace and nothing of the request', async () => {
    const { status, html, headers } = await install(slack, mounted, { teamId: 'T1' })
    expect([status, headers.get('content-language'), headers.get('cache-control')]).toEqual([200, 'fr', 'no-store'])
    expect(html).toContain('<h1>Proxisoin est installé dans ARS &lt;b&gt;Normandie&lt;/b&gt;</h1>')
    for (const said of ['/soins help', '@Proxisoin', 'https://slack.com/app_redirect?app=A1&amp;team=T1'])
      expect(html).toContain(said)
    expect(html).not.toMatch(/code-\d|xoxb/)
  })

  it('reads it in English when they began in English', async () => {
    const browser = aBrowser(mounted)
    const { location } = await browser.visit('/slack/install?lang=en')
    const { html } = await browser.visit(slack.consent(location, { teamId: 'T2' }))
    expect(html).toContain('<h1>Proxisoin is installed in Deux</h1>')
    expect(html).toContain('<html lang="en">')
  })

  it('leaves one row, whose token nobody can read', async () => {
    await install(slack, mounted, { teamId: 'T1', user: 'UADMIN' })
    const [token] = [...slack.world.installations.keys()]
    expect(token).toMatch(/^xoxb-T1-/)
    expect(await base.rows()).toEqual([
      {
        id: 'T1',
        name: 'ARS <b>Normandie</b>',
        bot_token: expect.stringMatching(/^v1\.[\w-]{40,}$/),
        bot_user_id: 'UBOT',
        scopes: JSON.stringify(scopeNames),
        installed_by: 'UADMIN',
        installed_at: start.toISOString(),
      },
    ])
    expect(JSON.stringify([await base.rows(), mounted.logged])).not.toContain(String(token))
  })

  it('who installs an organisation is told to choose its workspaces, and it is kept under its own id', async () => {
    await slack.close()
    slack = await startSlack({ workspaces: [{ teamId: 'T1', enterpriseId: 'E1', token: null }] })
    mounted = mountOpen(slack, { book: base.book })
    const { html } = await install(slack, mounted, { teamId: 'T1', isForEnterprise: true })
    expect(html).toContain('https://app.slack.com/manage/E1/integrations/profile/A1/workspaces/add')
    expect((await base.rows()).map(({ id, name }) => [id, name])).toEqual([['E1', 'enterprise-E1']])
  })
})

/** What a browser brings back: all is right unless `spoil` says otherwise. */
type Return = { address: URL; browser: ReturnType<typeof aBrowser> }

describe('a return from Slack', () => {
  const back = async (): Promise<Return> => {
    const browser = aBrowser(mounted)
    const { location } = await browser.visit('/slack/install')
    return { address: slack.consent(location, { teamId: 'T1' }), browser }
  }
  const withState = ({ address, browser }: Return, state: string) => {
    address.searchParams.set('state', state)
    browser.cookies.set('slack-install', { value: state, path: '/slack/oauth_redirect' })
  }
  const ten = 10 * 60_000
  const payload = { install: crypto.randomUUID(), lang: 'fr', expires: start.getTime() + ten }

  it.each<[string, (coming: Return) => unknown]>([
    ['within ten minutes', () => (now = new Date(start.getTime() + ten))],
    ['with a state made as ours', async (coming) => withState(coming, await signed(payload, oauth.stateSecret))],
  ])('%s is accepted', async (_, spoil) => {
    const coming = await back()
    await spoil(coming)
    expect((await coming.browser.visit(coming.address)).status).toBe(200)
    expect(await base.rows()).toHaveLength(1)
  })

  it.each<[string, (coming: Return) => unknown]>([
    ['after ten minutes', () => (now = new Date(start.getTime() + ten + 1))],
    ['without a state', ({ address }) => address.searchParams.delete('state')],
    ['without its cookie', ({ browser }) => browser.cookies.clear()],
    ['without either', ({ address, browser }) => [address.searchParams.delete('state'), browser.cookies.clear()]],
    [
      'in another browser, which began as well',
      async (coming) => {
        coming.browser = aBrowser(mounted)
        await coming.browser.visit('/slack/install')
      },
    ],
    [
      'with a state changed by one character',
      (coming) => {
        const state = coming.address.searchParams.get('state') ?? ''
        withState(coming, `${state[0] === 'e' ? 'f' : 'e'}${state.slice(1)}`)
      },
    ],
    ['with a state that is no token', (coming) => withState(coming, 'state')],
    ['with a state signed with another secret', async (coming) => withState(coming, await signed(payload, 'another'))],
    [
      'with a token of ours that is no such state',
      async (coming) => withState(coming, await signed({ turn: {}, expires: payload.expires }, oauth.stateSecret)),
    ],
    ['with a state of 5,000 characters', (coming) => withState(coming, 'a'.repeat(5000))],
    [
      'a second time',
      async ({ address, browser }) => {
        await browser.visit(address)
        await base.book.erase('T1', now)
        slack.clear()
      },
    ],
  ])('%s is refused, asks nothing of Slack, and says how to start again', async (_, spoil) => {
    const coming = await back()
    await spoil(coming)
    const { status, html, headers } = await coming.browser.visit(coming.address)
    expect([status, headers.get('content-type')]).toEqual([400, 'text/html; charset=UTF-8'])
    expect(html).toContain('<h1>L’installation n’a pas été faite</h1>')
    expect(html).toContain('href="/slack/install"')
    expect([slack.calls, await base.rows()]).toEqual([[], []])
  })

  it('of somebody who said no is told that nothing was kept, in a page that repeats nothing of the address', async () => {
    const browser = aBrowser(mounted)
    const { location } = await browser.visit('/slack/install')
    const address = slack.consent(location, { teamId: 'T1', isDenied: true })
    address.searchParams.set('error_description', '<script>alert(1)</script>')
    const { status, html } = await browser.visit(address)
    expect(status).toBe(403)
    expect(html).toContain('<h1>L’installation a été annulée</h1>')
    expect(html).not.toMatch(/access_denied|alert/)
    expect([slack.calls, await base.rows()]).toEqual([[], []])
  })

  it.each<[string, (coming: Return) => unknown, string]>([
    ['whose code is not Slack’s', ({ address }) => address.searchParams.set('code', 'stolen'), 'invalid_code'],
    ['when Slack is out of reach', () => slack.close(), 'slack_webapi_request_error'],
    ['when the base is out of reach', () => (base.book.keep = () => Promise.reject(new Error('down'))), 'Error'],
  ])('%s says to try again, and logs the code alone', async (_, spoil, reason) => {
    const coming = await back()
    await spoil(coming)
    const { status, html } = await coming.browser.visit(coming.address)
    expect(status).toBe(502)
    expect(html).toContain('<h1>L’installation n’a pas abouti</h1>')
    expect(mounted.logged).toEqual([`error | not installed | ${reason}`])
    expect(await base.rows()).toEqual([])
  })
})
