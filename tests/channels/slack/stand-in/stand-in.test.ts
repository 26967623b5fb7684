import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let now = Date.parse('2026-11-21T12:00:00Z')
let slack: SlackStandIn
beforeAll(async () => {
  slack = await startSlack({ now: () => now, isRateLimited: true })
})
afterAll(() => slack.close())

const words = (length: number) => 'x'.repeat(length)
const answerSchema = z.object({ ok: z.boolean(), error: z.string().optional() })

async function call(method: string, body: object, token: string | undefined = 'xoxb-test') {
  now += 2000
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
  const response = await fetch(`${slack.apiUrl}${method}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = answerSchema.parse(await response.json())
  return answer.ok ? 'ok' : answer.error
}
const post = (details: object) => call('chat.postMessage', { channel: 'C1', text: 'texte', ...details })

describe('the stand-in for Slack', () => {
  it('refuses an unknown method, no token, an unknown token', async () => {
    expect(await call('chat.shout', {})).toBe('unknown_method')
    expect(await call('auth.test', {}, '')).toBe('not_authed')
    expect(await call('auth.test', {}, 'xoxb-other')).toBe('invalid_auth')
    expect(await call('auth.test', {})).toBe('ok')
  })

  it('refuses a message without text, to nowhere, with an unknown argument, longer than 40,000', async () => {
    expect(await post({})).toBe('ok')
    expect(await post({ text: '' })).toBe('no_text')
    expect(await post({ text: undefined, blocks: [{ type: 'divider' }] })).toBe('no_text')
    expect(await post({ blocks: [{ type: 'divider' }] })).toBe('ok')
    expect(await post({ blocks: [] })).toBe('invalid_blocks')
    expect(await post({ channel: 'nowhere' })).toBe('channel_not_found')
    expect(await post({ colour: 'red' })).toBe('invalid_arguments')
    expect(await post({ text: words(40_001) })).toBe('invalid_arguments')
  })

  it('answers 429 to a second message of the same second in a channel', async () => {
    const twice = async (channel: string) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer xoxb-test' }
      return fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body: JSON.stringify({ channel, text: 'x' }) })
    }
    expect((await twice('C2')).status).toBe(200)
    expect((await twice('C3')).status).toBe(200)
    const limited = await twice('C2')
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '1'])
  })

  it('answers 404 to a response_url nobody gave, 400 to an unknown field, and 200 with the refusal to a wrong message', async () => {
    const respond = async (body: object, url = slack.responseUrl()) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
      return [response.status, answerSchema.parse(await response.json()).error]
    }
    expect(await respond({ text: 'x' })).toEqual([200, undefined])
    expect(await respond({ text: 'x' }, `${slack.responseUrl()}0`)).toEqual([404, 'invalid_url'])
    expect(await respond({ text: 'x', colour: 'red' })).toEqual([400, 'invalid_payload'])
    expect(await respond({ text: '' })).toEqual([200, 'no_text'])
    expect(await respond({ text: 'x', blocks: [{}] })).toEqual([200, 'invalid_blocks'])
    expect(slack.acknowledge(`${slack.responseUrl()}0`, { text: 'x' })).toBe('invalid_url')
  })

  it('refuses every block when told to, and takes the same message without', async () => {
    const stubborn = await startSlack({ isRefusingBlocks: true })
    const send = async (url: string, body: object) => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer xoxb-test' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ text: 'x', ...body }) })
      return answerSchema.parse(await response.json()).error
    }
    const blocks = [{ type: 'divider' }]
    try {
      const url = `${stubborn.apiUrl}chat.postMessage`
      expect([await send(url, { channel: 'C1', blocks }), await send(url, { channel: 'C1' })]).toEqual([
        'invalid_blocks',
        undefined,
      ])
      expect([await send(stubborn.responseUrl(), { blocks }), await send(stubborn.responseUrl(), {})]).toEqual([
        'invalid_blocks',
        undefined,
      ])
    } finally {
      await stubborn.close()
    }
  })

  it('takes five uses of a response_url in 30 minutes', async () => {
    const respond = async (url: string) =>
      (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"text":"x"}' })).json()
    const [used, old] = [slack.responseUrl(), slack.responseUrl()]
    for (let use = 1; use <= 5; use += 1) expect(await respond(used)).toEqual({ ok: true })
    expect(await respond(used)).toEqual({ ok: false, error: 'used_url' })
    now += 30 * 60_000
    expect(await respond(old)).toEqual({ ok: true })
    now += 1
    expect(await respond(old)).toEqual({ ok: false, error: 'expired_url' })
  })
})
