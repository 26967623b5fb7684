import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SlackBook } from '../../../../db/slack'
import { aDirectMessage, aMention, answering, mountSlack } from '../../../support/slack/app'
import { emptyBook } from '../../../support/slack/book'
import { aBase, eventFrom, install, mountOpen } from '../../../support/slack/installer'
import { eventRequest } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.close())

describe('what starts nothing', () => {
  it.each<[string, Record<string, unknown>]>([
    ['our own mention', { ...aMention, user: 'UBOT' }],
    ['our own message', { ...aDirectMessage, user: 'UBOT' }],
    ['another bot', { ...aDirectMessage, bot_id: 'B2' }],
    ['another bot that mentions us', { ...aMention, bot_id: 'B2' }],
    ['a bot message without a user', { ...aDirectMessage, user: undefined, subtype: 'bot_message', bot_id: 'B2' }],
    [
      'an edited message',
      { type: 'message', subtype: 'message_changed', channel: 'D1', channel_type: 'im', ts: '200.2', message: aDirectMessage },
    ],
    ['a mention added by editing', { ...aMention, edited: { user: 'U1', ts: '100.5' } }],
    [
      'a deleted message',
      {
        type: 'message',
        subtype: 'message_deleted',
        channel: 'D1',
        channel_type: 'im',
        ts: '200.2',
        previous_message: aDirectMessage,
      },
    ],
    ['somebody joining', { ...aDirectMessage, subtype: 'channel_join' }],
    ['a message of a channel that does not mention us', { ...aDirectMessage, channel: 'C1', channel_type: 'channel' }],
  ])('%s', async (_, event) => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    const { response, settled } = await deliver(eventRequest(event))
    await settled()
    expect(response.status).toBe(200)
    expect([core.asked, slack.calls]).toEqual([[], []])
  })
})

describe('what comes several times is answered once', () => {
  it('an event delivered four times', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    const first = await deliver(eventRequest(aMention, { eventId: 'Ev1' }))
    const retries = ['1', '2', '3'].map((retry) => ({ 'x-slack-retry-num': retry, 'x-slack-retry-reason': 'http_timeout' }))
    const again = await Promise.all(retries.map((headers) => deliver(eventRequest(aMention, { eventId: 'Ev1', headers }))))
    await Promise.all([first, ...again].map(({ settled }) => settled()))
    expect(first.response.headers.get('x-slack-no-retry')).toBeNull()
    expect(again.map(({ response }) => [response.status, response.headers.get('x-slack-no-retry')])).toEqual(
      Array(3).fill([200, '1']),
    )
    expect(slack.messages()).toHaveLength(1)
  })

  it('a retry whose first delivery never came', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (
      await deliver(
        eventRequest(aMention, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'connection_failed' } }),
      )
    ).settled()
    expect(slack.messages()).toHaveLength(1)
  })

  it.each([
    ['the mention first', [aMention, { ...aMention, type: 'message', channel_type: 'channel' }]],
    ['the message first', [{ ...aMention, type: 'message', channel_type: 'channel' }, aMention]],
    ['both in a direct message', [{ ...aDirectMessage, type: 'app_mention' }, aDirectMessage]],
  ])('a mention that is also a message, %s', async (_, events) => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    for (const event of events) await (await deliver(eventRequest(event))).settled()
    expect(slack.messages()).toHaveLength(1)
  })

  it('but two mentions are two questions', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(eventRequest(aMention))).settled()
    await (await deliver(eventRequest({ ...aMention, ts: '100.2' }))).settled()
    expect(slack.messages()).toHaveLength(2)
  })
})

describe('across isolates', () => {
  /** Two isolates of the product over one base; the second may reach it otherwise. */
  const twoIsolates = (elsewhere: (book: SlackBook) => SlackBook = (book) => book) => {
    const book = emptyBook()
    return [
      mountSlack(slack, answering().answerQuestion, { slack: book }),
      mountSlack(slack, answering().answerQuestion, { slack: elsewhere(book) }),
    ] as const
  }
  const down: (book: SlackBook) => SlackBook = (book) => ({ ...book, isFirst: () => Promise.reject(new Error('down')) })

  it('an event delivered to both, at once or one after the other, is answered once', async () => {
    const [one, other] = twoIsolates()
    const both = await Promise.all([one, other].map(({ deliver }) => deliver(eventRequest(aMention, { eventId: 'Ev1' }))))
    await Promise.all(both.map(({ settled }) => settled()))
    await (await other.deliver(eventRequest({ ...aMention, ts: '100.1' }, { eventId: 'Ev2' }))).settled()
    expect(slack.messages()).toHaveLength(1)
  })

  it('one message under two events, one to each, is answered once', async () => {
    const [one, other] = twoIsolates()
    await (await one.deliver(eventRequest({ ...aDirectMessage, type: 'app_mention' }))).settled()
    await (await other.deliver(eventRequest(aDirectMessage))).settled()
    expect(slack.messages()).toHaveLength(1)
  })

  it('with the base out of reach everybody is still answered', async () => {
    const [, other] = twoIsolates(down)
    await (await other.deliver(eventRequest(aMention))).settled()
    expect(slack.messages()).toHaveLength(1)
    expect(other.logged).toEqual(['warn | deliveries not looked up | Error'])
  })

  it('the same ids in another workspace are another message', async () => {
    await slack.close()
    slack = await startSlack({ workspaces: ['T1', 'T2'].map((teamId) => ({ teamId, token: null })) })
    const mounted = mountOpen(slack, { book: (await aBase()).book })
    for (const team of ['T1', 'T2']) await install(slack, mounted, { teamId: team })
    slack.clear()
    for (const team of ['T1', 'T2']) await (await mounted.deliver(eventFrom({ team }, aMention))).settled()
    expect(slack.messages().map(({ team }) => team)).toEqual(['T1', 'T2'])
  })
})
