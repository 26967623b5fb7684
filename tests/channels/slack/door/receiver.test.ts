import { App } from '@slack/bolt'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDeliveries } from '../../../../src/channels/slack/door/deliveries'
import { createSlackReceiver } from '../../../../src/channels/slack/door/receiver'
import { silentLogger } from '../../../../src/channels/slack/log'
import { answering, deliver, mountSlack } from '../../../support/slack/app'
import { commandRequest, eventRequest, signedSlackRequest, signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
beforeAll(async () => {
  slack = await startSlack()
})
afterAll(() => slack.close())

const json = (body: string) => signedSlackRequest(body, 'application/json')
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A receiver in front of listeners that behave badly, one per command. */
function badlyBehaved(authorize: () => Promise<{ botToken: string }> = async () => ({ botToken: 'xoxb-test' })): Hono {
  const deliveries = createDeliveries()
  return new Hono().post('/slack/events', (c) => {
    const { receiver, handle } = createSlackReceiver({ signingSecret, deliveries, now: new Date(), log: () => {} })
    const app = new App({ receiver, authorize, convoStore: false, logger: silentLogger })
    app.command('/texte', ({ ack }) => ack('bien reçu'))
    app.command('/objet', ({ ack }) => ack({ text: 'bien reçu' }))
    app.command('/vide', ({ ack }) => ack())
    app.command('/lente', () => sleep(2900).then(() => undefined))
    app.command('/erreur', async () => {
      throw new Error('boum')
    })
    return handle(c)
  })
}

describe('before any listener', () => {
  it('returns the challenge of a signed url_verification', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    const { response } = await deliver(json('{"type":"url_verification","challenge":"abc"}'))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ challenge: 'abc' })
  })

  it('refuses a url_verification signed with another secret', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    const { response } = await deliver(
      signedSlackRequest('{"type":"url_verification","challenge":"abc"}', 'application/json', { secret: 'another' }),
    )
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: 'bad-signature', status: 401 })
  })

  it('refuses everything when its own secret is empty', async () => {
    const settings = { signingSecret: '', botToken: 'xoxb-test', apiUrl: slack.apiUrl }
    const { deliver } = mountSlack(slack, answering().answerQuestion, { settings })
    const { response } = await deliver(signedSlackRequest('{}', 'application/json', { secret: '' }))
    expect(response.status).toBe(401)
  })

  it.each([
    ['{"a":', 'application/json', 400],
    ['"words"', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['payload=%7B', 'application/x-www-form-urlencoded', 400],
    ['ssl_check=1&token=t', 'application/x-www-form-urlencoded', 200],
    ['{}', 'application/json', 404],
  ])('answers a signed body %s (%s) with %i', async (body, type, status) => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    expect((await deliver(signedSlackRequest(body, type))).response.status).toBe(status)
  })

  it('refuses a body of more than a megabyte unread', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    const { response } = await deliver(signedSlackRequest('{}', 'application/json', { headers: { 'content-length': '1000001' } }))
    expect(response.status).toBe(413)
  })
})

describe('the acknowledgement', () => {
  it.each([
    ['/texte', 200, 'bien reçu'],
    ['/objet', 200, '{"text":"bien reçu"}'],
    ['/vide', 200, ''],
    ['/erreur', 500, ''],
    ['/inconnue', 404, ''],
  ])('to %s is %i %j', async (command, status, body) => {
    const { response } = await deliver(badlyBehaved(), commandRequest('x', slack.responseUrl(), { command }))
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(body)
  })

  it('is a 504 before Slack gives up when a listener stays silent', async () => {
    const { response, milliseconds, settled } = await deliver(
      badlyBehaved(),
      commandRequest('x', slack.responseUrl(), { command: '/lente' }),
    )
    expect(response.status).toBe(504)
    expect(milliseconds).toBeGreaterThan(2300)
    expect(milliseconds).toBeLessThan(3000)
    await settled()
  })

  it('is a 401 when no token belongs to the workspace, and its retry is taken as new', async () => {
    const app = badlyBehaved(() => Promise.reject(new Error('no installation')))
    const mention = { type: 'app_mention', user: 'U1', text: 'x', ts: '1.1', channel: 'C1' }
    expect((await deliver(app, eventRequest(mention, { eventId: 'Ev1' }))).response.status).toBe(401)
    expect((await deliver(app, eventRequest(mention, { eventId: 'Ev1' }))).response.status).toBe(401)
  })
})

describe('without settings', () => {
  it.each([
    ['POST', '/slack/events'],
    ['GET', '/slack/install'],
    ['GET', '/slack/oauth_redirect'],
  ])('%s %s is a 503 problem', async (method, path) => {
    const { deliver } = mountSlack(slack, answering().answerQuestion, { settings: undefined })
    const { response } = await deliver(new Request(`http://localhost${path}`, { method }))
    expect(response.status).toBe(503)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'slack-not-configured', status: 503 })
  })
})
