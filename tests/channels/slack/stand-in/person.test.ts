import { serve } from '@hono/node-server'
import { App, webApi } from '@slack/bolt'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeliveries } from '../../../../src/channels/slack/door/deliveries'
import { createSlackReceiver } from '../../../../src/channels/slack/door/receiver'
import { silentLogger } from '../../../../src/channels/slack/log'
import { slackFetch } from '../../../../src/channels/slack/outgoing/fetch'
import { doorAt, doorOf, longestAck } from '../../../support/slack/door'
import { personOf } from '../../../support/slack/person'
import { signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
beforeEach(async () => {
  slack = await startSlack({
    workspaces: [
      {
        teamId: 'T1',
        people: [
          { id: 'U1', name: 'Marie' },
          { id: 'U2', name: 'Paul' },
        ],
        channels: [{ id: 'C1' }, { id: 'C2', hasApp: false }, { id: 'G1', kind: 'private' }],
      },
      { teamId: 'T2', people: [{ id: 'U1' }], channels: [{ id: 'C1' }], paneKind: 'assistant' },
      { teamId: 'T3', people: [{ id: 'U1' }], channels: [{ id: 'C1' }], scopes: ['chat:write'] },
    ],
  })
})
afterEach(() => slack.close())

/** A Bolt app behind our receiver, with these listeners, and what it was sent. */
function anApp(listen: (app: App) => void = () => {}, token = 'xoxb-T1') {
  const bodies: Record<string, unknown>[] = []
  const retries: (string | undefined)[] = []
  const routes = new Hono().post('/slack/events', (c) => {
    const deliveries = createDeliveries()
    const { receiver, handle } = createSlackReceiver({ signingSecret, deliveries, now: new Date(), log: () => {} })
    const clientOptions = { slackApiUrl: slack.apiUrl, fetch: slackFetch, retryConfig: { retries: 0 } }
    const authorize = async () => ({ botToken: token, botUserId: 'UBOT' })
    const app = new App({ receiver, authorize, convoStore: false, logger: silentLogger, clientOptions })
    app.use(async ({ body, next }) => {
      bodies.push({ ...body })
      retries.push(c.req.header('x-slack-retry-num'))
      await next()
    })
    listen(app)
    return handle(c)
  })
  return { bodies, retries, door: doorOf(routes) }
}
const plain = (text: string) => ({ type: 'plain_text' as const, text })
const button = (action_id: string) => ({ type: 'button' as const, action_id, text: plain('Oui'), value: 'v' })
const actions = (...ids: string[]) => [{ type: 'actions' as const, block_id: 'b', elements: ids.map(button) }]

describe('a person', () => {
  it('says something: the app hears it, twice where it is mentioned, and its answer is seen', async () => {
    const { bodies, door } = anApp((app) => {
      app.event('app_mention', async ({ event, client }) => {
        await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Bonjour' })
      })
      app.event('message', async () => {})
    })
    const marie = personOf({ slack, door })
    const { message, receptions, settled, isAcknowledged } = await marie.says('C1', '<@UBOT> bonjour')
    await settled()
    expect([isAcknowledged, receptions.length]).toEqual([true, 2])
    expect(bodies.map(({ event }) => event)).toMatchObject([
      { type: 'app_mention', channel: 'C1', user: 'U1', ts: message.ts },
      { type: 'message', channel_type: 'channel', ts: message.ts },
    ])
    expect(marie.sees('C1')).toBe('#c1\nMarie: <@UBOT> bonjour\n  ↳ app: Bonjour')
  })

  it('is not heard where the app is not, nor has the right or the wish to hear', async () => {
    const { door } = anApp()
    await expect(personOf({ slack, door }).says('C2', '<@UBOT> bonjour')).rejects.toThrow('Slack would send the app nothing')
    await expect(personOf({ slack, door, team: 'T3' }).says('C1', '<@UBOT> bonjour')).rejects.toThrow('nothing')
    await expect(personOf({ slack, door, events: ['app_mention'] }).says('C1', 'bonjour')).rejects.toThrow('nothing')
    const { receptions } = await personOf({ slack, door }).says('G1', 'bonjour')
    expect(receptions).toHaveLength(1)
  })

  it('sends in a direct message what is no mention, and edits and deletes it', async () => {
    const { bodies, door } = anApp((app) => app.event('message', async () => {}))
    const marie = personOf({ slack, door })
    const { message } = await marie.says('D1', '<@UBOT> bonjour')
    await marie.edits(message, 'bonsoir')
    await marie.deletes(message)
    expect(bodies.map(({ event }) => event)).toMatchObject([
      { type: 'message', channel_type: 'im' },
      { subtype: 'message_changed', message: { text: 'bonsoir' }, previous_message: { text: '<@UBOT> bonjour' } },
      { subtype: 'message_deleted', deleted_ts: message.ts },
    ])
    expect(marie.messages('D1')).toEqual([])
  })

  it('is heard again while refused, or anyway, three times at most, unless the app says it is of no use', async () => {
    const listening = anApp((app) => app.event('message', async () => {}))
    await personOf({ slack, door: listening.door }).says('D1', 'a', { retries: 'refused' })
    expect(listening.retries).toEqual([undefined])
    await personOf({ slack, door: listening.door }).says('D1', 'a', { retries: 'anyway' })
    expect(listening.retries.slice(1)).toEqual([undefined, '1', '2', '3'])
    expect(new Set(listening.bodies.map(({ event_id }) => event_id)).size).toBe(2)

    let attempts = 0
    const refusing = new Hono().post('/slack/events', (c) => {
      attempts += 1
      return c.body(null, 500, attempts === 2 ? { 'x-slack-no-retry': '1' } : {})
    })
    const { isAcknowledged } = await personOf({ slack, door: doorOf(refusing) }).says('D1', 'a', { retries: 'refused' })
    expect([attempts, isAcknowledged]).toEqual([2, false])
  })

  it('counts an answer that comes after three seconds as none', async () => {
    let answer = () => {}
    const slow = new Hono().post('/slack/events', async (c) => {
      await new Promise<void>((resolve) => {
        answer = resolve
      })
      return c.body(null, 200)
    })
    const { isAcknowledged, failure, milliseconds, settled } = await personOf({ slack, door: doorOf(slow) }).says('D1', 'a')
    expect([isAcknowledged, failure, milliseconds]).toEqual([false, 'http_timeout', longestAck])
    answer()
    await settled()
  })

  it('runs a command: sees its acknowledgement, then five answers at most, refused ones too', async () => {
    const refusals: string[] = []
    const { bodies, door } = anApp((app) =>
      app.command('/soins', async ({ ack, respond }) => {
        await ack({ response_type: 'ephemeral', text: 'Je cherche…' })
        for (const text of ['un', '', 'deux', 'trois', 'quatre', 'cinq']) {
          const response = await respond({ text, response_type: text === 'deux' ? 'in_channel' : 'ephemeral' }).catch(() => {})
          refusals.push(response ? await response.text() : 'refused')
        }
      }),
    )
    const marie = personOf({ slack, door })
    await (await marie.runs('/soins un kiné à Amiens')).settled()
    expect(bodies[0]).toMatchObject({
      command: '/soins',
      text: 'un kiné à Amiens',
      user_id: 'U1',
      channel_id: 'C1',
      team_id: 'T1',
    })
    expect(marie.messages('C1').map(({ text }) => text)).toEqual(['Je cherche…', 'un', 'deux', 'trois', 'quatre'])
    expect(personOf({ slack, door, user: 'U2' }).sees('C1')).toBe('#c1\napp: deux')
    expect(refusals[1]).toContain('no_text')
    expect(refusals[5]).toBe('refused')
  })

  it('presses a button, whose message may be replaced or deleted', async () => {
    const { bodies, door } = anApp((app) => {
      app.action('replace', async ({ ack, respond }) => {
        await ack()
        await respond({ replace_original: true, text: 'autre', blocks: actions('delete') })
      })
      app.action('delete', async ({ ack, respond }) => {
        await ack()
        await respond({ delete_original: true })
      })
    })
    const marie = personOf({ slack, door })
    await new webApi.WebClient('xoxb-T1', { slackApiUrl: slack.apiUrl }).chat.postMessage({
      channel: 'C1',
      text: 'un',
      blocks: actions('replace', 'other'),
    })
    const [message] = marie.messages('C1')
    if (!message) throw new Error('no message')
    expect(() => marie.clicks(message, 'absent')).toThrow('nothing to press is called absent; there is replace, other')
    await (await marie.clicks(message, 'replace')).settled()
    expect(bodies[0]).toMatchObject({
      type: 'block_actions',
      team: { id: 'T1' },
      container: { type: 'message', message_ts: message.ts, channel_id: 'C1', is_ephemeral: false },
      actions: [{ type: 'button', action_id: 'replace', block_id: 'b', value: 'v' }],
    })
    expect(message.text).toBe('autre')
    await (await marie.clicks(message, 'delete')).settled()
    expect(marie.messages('C1')).toEqual([])
    await (await marie.clicks(message, 'delete')).settled()
    expect(slack.calls.at(-1)?.outcome).toBe('message_not_found')
  })

  it('opens a modal by a shortcut, is told of errors, goes to the next, and sends it', async () => {
    const input = {
      type: 'input' as const,
      block_id: 'when',
      label: plain('Quand ?'),
      element: { type: 'datepicker' as const, action_id: 'date' },
    }
    const view = (callback_id: string) => ({
      type: 'modal' as const,
      callback_id,
      title: plain('Titre'),
      submit: plain('Envoyer'),
      blocks: [input],
    })
    let answers: object[] = []
    const { bodies, door } = anApp((app) => {
      app.shortcut('ask', async ({ ack, client, shortcut }) => {
        await ack()
        await client.views.open({ trigger_id: shortcut.trigger_id, view: view('first') })
      })
      app.view(/./, async ({ ack }) => {
        await ack(answers.shift() as never)
      })
    })
    const marie = personOf({ slack, door })
    const { message } = await marie.says('C1', 'un kiné ?')
    await (await marie.picksShortcut(message, 'ask')).settled()
    expect(bodies.at(-1)).toMatchObject({ type: 'message_action', callback_id: 'ask', message: { text: 'un kiné ?' } })
    const first = marie.modal()
    if (!first) throw new Error('no modal')
    await expect(marie.submits(first)).rejects.toThrow('when is required')
    answers = [
      { response_action: 'errors', errors: { when: 'Trop tard' } },
      { response_action: 'errors', errors: { other: 'Trop tard' } },
      { response_action: 'close' },
      { response_action: 'push', view: view('second') },
      { response_action: 'push', view: { ...view('third'), title: plain('x'.repeat(25)) } },
    ]
    const when = { when: '2026-11-22' }
    expect(await marie.submits(first, when)).toMatchObject({ errors: { when: 'Trop tard' } })
    expect(bodies.at(-1)).toMatchObject({ view: { state: { values: { when: { date: { selected_date: '2026-11-22' } } } } } })
    expect(await marie.submits(first, when)).toMatchObject({ refusal: 'errors_for_unknown_blocks' })
    expect(await marie.submits(first, when)).toMatchObject({ refusal: 'invalid_response' })
    expect(await marie.submits(first, when)).toMatchObject({ view: { payload: { callback_id: 'second' } } })
    expect(await marie.submits(first, when)).toMatchObject({ refusal: 'invalid_arguments' })
    expect(marie.modal()?.payload.callback_id).toBe('second')
    await marie.submits(first, when)
    expect(marie.modal()?.payload.callback_id).toBe('first')
    const deaf = personOf({ slack, door: anApp().door })
    expect(await deaf.submits(first, when)).toMatchObject({ isAcknowledged: false, refusal: 'not_acknowledged' })
    expect(await marie.closes(first)).toBeUndefined()
    expect(marie.modal()).toBeUndefined()
  })

  it('opens Home, and the pane of either kind', async () => {
    const newer = anApp((app) => app.event('app_home_opened', async () => {}))
    const marie = personOf({ slack, door: newer.door })
    await marie.opensHome()
    await marie.opensAgentPane()
    expect(newer.bodies.map(({ event }) => event)).toMatchObject([
      { tab: 'home' },
      { tab: 'messages', channel: 'D1', user: 'U1' },
    ])
    const older = anApp((app) => app.event('assistant_thread_started', async () => {}))
    const { thread } = await personOf({ slack, door: older.door, team: 'T2' }).opensAgentPane()
    expect(older.bodies[0]?.event).toMatchObject({ assistant_thread: { user_id: 'U1', channel_id: 'D1', thread_ts: thread } })
  })

  it('removes the app, or its tokens, which then open nothing', async () => {
    const { bodies, door } = anApp((app) => {
      app.event('app_uninstalled', async () => {})
      app.event('tokens_revoked', async () => {})
    })
    await personOf({ slack, door }).uninstalls()
    await personOf({ slack, door, team: 'T2' }).revokesTokens()
    expect(bodies.map(({ event, team_id }) => [team_id, (event as { type: string }).type])).toEqual([
      ['T1', 'tokens_revoked'],
      ['T1', 'app_uninstalled'],
      ['T2', 'tokens_revoked'],
    ])
    const outcomes = await Promise.all(
      ['xoxb-T1', 'xoxb-T2', 'xoxb-T3'].map(async (token) => {
        const response = await fetch(`${slack.apiUrl}auth.test`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}` },
        })
        return ((await response.json()) as { error?: string }).error
      }),
    )
    expect(outcomes).toEqual(['account_inactive', 'token_revoked', undefined])
  })

  it('reaches an app by its address too', async () => {
    const { door } = anApp((app) =>
      app.event('message', async ({ client }) => void (await client.chat.postMessage({ channel: 'D1', text: 'oui' }))),
    )
    const server = serve({ fetch: async (request) => (await door(request)).response, port: 0, hostname: '127.0.0.1' })
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    try {
      const marie = personOf({ slack, door: doorAt(`http://127.0.0.1:${port}/slack/events`) })
      expect((await marie.says('D1', 'allô ?')).isAcknowledged).toBe(true)
      await slack.called(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok')
      expect(marie.sees('D1')).toContain('app: oui')
    } finally {
      server.close()
    }
  })
})
