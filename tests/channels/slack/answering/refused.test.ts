/** When Slack does not let us write where we were asked: the person is told where they can see it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aDirectMessage, aMention, answering, mountSlack } from '../../../support/slack/app'
import { eventFrom } from '../../../support/slack/installer'
import { clickRequest, commandRequest, eventRequest } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.close())

const elsewhere = 'Je ne peux pas écrire là où vous m’avez demandé. Voici la réponse, pour vous :'
/** What people see: where, and the beginning of what. */
const seen = () =>
  slack.calls
    .filter(({ method, outcome }) => outcome === 'ok' && /^chat\.post|^response_url$/.test(method))
    .map(({ method, params }) => [method === 'response_url' ? method : params.channel, String(params.text).split('\n')[0]])

const settled = async (request: Request) => {
  const { deliver, logged } = mountSlack(slack, answering().answerQuestion)
  await (await deliver(request)).settled()
  return logged
}
const click = (container: Record<string, unknown>, responseUrl = slack.responseUrl()) =>
  clickRequest({ actionId: 'ask:0', value: '{"text":"kiné dans la Somme"}', responseUrl, container })

describe('a channel that is closed to us', () => {
  it.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'])(
    'leaves a mention answered in the person’s direct message (%s)',
    async (code) => {
      slack.refuse('chat.postMessage', code, { times: 1 })
      expect(await settled(eventRequest(aMention))).toEqual([`warn | not sent there | ${code}`])
      expect(seen()).toEqual([
        ['U1', elsewhere],
        ['U1', 'Kinésithérapeutes à Amiens'],
      ])
    },
  )

  it('leaves a click answered below its button, for the person alone', async () => {
    slack.refuse('chat.postMessage', 'not_in_channel')
    await settled(click({ channel_id: 'C1', message_ts: '100.2' }))
    expect(seen()).toEqual([
      ['response_url', elsewhere],
      ['response_url', 'Kinésithérapeutes à Amiens'],
    ])
  })
})

describe('a thread that is gone', () => {
  it.each(['message_not_found', 'thread_not_found'])('is answered nowhere (%s)', async (code) => {
    slack.refuse('chat.postMessage', code)
    expect(await settled(eventRequest(aMention))).toEqual([`warn | not sent there | ${code}`])
    expect(seen()).toEqual([])
  })
})

describe('a response_url', () => {
  /** Used five times: no more will do. */
  const usedUp = async () => {
    const url = slack.responseUrl()
    for (let use = 0; use < 5; use += 1)
      await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' })
    slack.clear()
    return url
  }

  it('used up gives way to a message for the person alone, in the channel', async () => {
    await settled(commandRequest('un kiné à Amiens', await usedUp()))
    expect(slack.calls.map(({ method, params }) => [method, params.user])).toEqual([
      ['response_url', undefined],
      ['chat.postEphemeral', 'U1'],
      ['chat.postEphemeral', 'U1'],
    ])
  })

  it('used up, in a channel we are not in, gives way to the direct message', async () => {
    slack.refuse('chat.postEphemeral', 'not_in_channel')
    await settled(commandRequest('un kiné à Amiens', await usedUp()))
    expect(seen()).toEqual([
      ['U1', elsewhere],
      ['U1', 'Kinésithérapeutes à Amiens'],
    ])
  })

  it('that is all closed leaves a code in the log, and nothing else', async () => {
    slack.refuse('chat.postEphemeral', 'not_in_channel')
    slack.refuse('chat.postMessage', 'channel_not_found')
    expect((await settled(commandRequest('un kiné à Amiens', await usedUp()))).at(-1)).toBe('error | not sent at all | ')
  })
})

describe('a 429', () => {
  it('longer than a request lives is not waited for', async () => {
    slack.refuse('chat.postMessage', 'ratelimited', { retryAfter: 3600 })
    const logged = await settled(eventRequest(aDirectMessage))
    expect(logged).toEqual(['warn | not sent there | slack_webapi_rate_limited_error', 'error | not sent at all | '])
  })

  it('of one workspace delays no other', async () => {
    await slack.close()
    slack = await startSlack({ workspaces: [{ teamId: 'T1', token: 'xoxb-test' }, { teamId: 'T2' }] })
    slack.refuse('chat.postMessage', 'ratelimited', { team: 'T1', retryAfter: 1, times: 1 })
    const core = answering()
    const token = (botToken: string) => ({
      settings: { signingSecret: 'a-signing-secret-for-tests', botToken, apiUrl: slack.apiUrl },
    })
    const one = mountSlack(slack, core.answerQuestion, token('xoxb-test'))
    const other = mountSlack(slack, core.answerQuestion, token('xoxb-T2'))
    const waiting = await one.deliver(eventRequest(aMention))
    await (await other.deliver(eventFrom({ team: 'T2' }, aMention))).settled()
    expect(slack.messages().map(({ team }) => team)).toEqual(['T2'])
    await waiting.settled()
    expect(slack.messages().map(({ team }) => team)).toEqual(['T2', 'T1'])
  })
})

it.each(['account_inactive', 'token_revoked', 'invalid_auth'])('a dead token (%s) leaves its code in the log', async (code) => {
  slack.refuse('chat.postMessage', code)
  expect(await settled(eventRequest(aMention))).toEqual([`error | failed after the acknowledgement | ${code}`])
})
