/** What is written without a mention: when we answer it, and when we keep silent. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerQuestion } from '../../../../src/conversation'
import { aDirectMessage, aMention, answering, mountSlack } from '../../../support/slack/app'
import { eventRequest } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
let now: Date
beforeEach(async () => {
  now = new Date('2026-11-21T12:00:00Z')
  slack = await startSlack({ now: () => now.getTime() })
})
afterEach(() => slack.close())

const inThread = {
  type: 'message',
  channel_type: 'channel',
  user: 'U2',
  text: 'et à Lille ?',
  ts: '101.1',
  thread_ts: '100.1',
  channel: 'C1',
}

/** A channel where we have just answered a mention in the thread 100.1; `says` delivers an event there. */
async function answeredThread(answerQuestion: AnswerQuestion) {
  const mounted = mountSlack(slack, answerQuestion, { clock: () => now })
  const says = async (event: Record<string, unknown>) => (await mounted.deliver(eventRequest(event, { now }))).settled()
  await says(aMention)
  return { ...mounted, says }
}

/** Understands nothing. */
const lost: AnswerQuestion = async ({ lang = 'fr' }) => ({
  lang,
  stateToken: '',
  reply: {
    understood: { kind: 'unknown', candidates: [], because: [] },
    answer: {
      kind: 'not-found',
      title: 'Je ne sais pas',
      sections: [],
      sources: [],
      followUps: [{ label: 'Aide', text: 'aide' }],
    },
  },
})

describe('in a thread where we have just answered', () => {
  it('what follows is answered there without a new mention, whoever says it, and follows our answer', async () => {
    const core = answering()
    const { says } = await answeredThread(core.answerQuestion)
    await says(inThread)
    await says({ ...inThread, text: 'et à Caen ?', ts: '102.1', channel_type: 'group' })
    expect(core.asked.map(({ text, stateToken }) => [text, stateToken])).toEqual([
      ['un kiné à Amiens ?', undefined],
      ['et à Lille ?', 'state-after-1'],
      ['et à Caen ?', 'state-after-2'],
    ])
    expect(slack.messages().map(({ params }) => params.thread_ts)).toEqual(['100.1', '100.1', '100.1'])
  })

  it.each<[string, Record<string, unknown>]>([
    ['calls somebody else', { ...inThread, text: '<@U3> tu sais pour Lille ?' }],
    ['calls a group', { ...inThread, text: '<!subteam^S1> et à Lille ?' }],
    ['calls everybody', { ...inThread, text: '<!here> et à Lille ?' }],
    ['mentions us: the mention is answered under its own event', { ...inThread, text: '<@UBOT> et à Lille ?' }],
    ['is a file without words', { ...inThread, text: '' }],
    ['is outside the thread', { ...inThread, thread_ts: undefined }],
    ['is in another thread', { ...inThread, thread_ts: '99.9' }],
    ['is in another channel', { ...inThread, channel: 'C2' }],
    ['is also sent to the channel', { ...inThread, subtype: 'thread_broadcast' }],
    ['comes from a bot', { ...inThread, bot_id: 'B2' }],
    ['is an edit', { ...inThread, edited: { user: 'U2', ts: '101.2' } }],
  ])('what %s starts nothing', async (_, event) => {
    const core = answering()
    const { says } = await answeredThread(core.answerQuestion)
    await says(event)
    expect(core.asked).toHaveLength(1)
    expect(slack.messages()).toHaveLength(1)
  })

  it('nothing is said thirty minutes later', async () => {
    const core = answering()
    const { says } = await answeredThread(core.answerQuestion)
    now = new Date(now.getTime() + 30 * 60_000 + 2000)
    await says(inThread)
    expect(core.asked).toHaveLength(1)
  })

  it('people who talk to each other are left alone: what is not understood is not answered', async () => {
    const core = answering()
    let isLost = false
    const { says } = await answeredThread((input) => (isLost ? lost : core.answerQuestion)(input))
    isLost = true
    await says({ ...inThread, text: 'je passe te voir après la réunion' })
    expect(slack.messages()).toHaveLength(1)
  })

  it('nothing is said where Slack does not let us read back', async () => {
    const core = answering()
    const { says } = await answeredThread(core.answerQuestion)
    slack.refuse('conversations.replies', 'missing_scope')
    await says(inThread)
    expect(core.asked).toHaveLength(1)
  })
})

describe('!soins', () => {
  it.each([
    ['in a thread, where commands do not work', { ...inThread, text: '!soins un kiné à Amiens' }, '100.1'],
    ['outside any thread, in one of its own', { ...inThread, text: '!soins un kiné à Amiens', thread_ts: undefined }, '101.1'],
    ['in a direct message', { ...aDirectMessage, text: '!soins un kiné à Amiens' }, undefined],
  ])('%s is answered', async (_, event, thread) => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion, { clock: () => now })
    await (await deliver(eventRequest(event, { now }))).settled()
    expect(core.asked.map(({ text }) => text)).toEqual(['un kiné à Amiens'])
    expect(slack.messages().map(({ params }) => params.thread_ts)).toEqual([thread])
  })

  it('alone is answered with the examples', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion, { clock: () => now })
    await (await deliver(eventRequest({ ...inThread, text: '!soins' }, { now }))).settled()
    expect(core.asked).toEqual([])
    expect(slack.messages()[0]?.params.text).toContain('`/soins un dentiste à Amiens`')
  })

  it('is a word of its own', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion, { clock: () => now })
    await (await deliver(eventRequest({ ...inThread, text: '!soinsante' }, { now }))).settled()
    expect(slack.messages()).toEqual([])
  })
})

describe('in the words of the question', () => {
  it.each([
    ['en', 'a dentist near Amiens please', 'I cannot answer at the moment.'],
    ['fr', 'un dentiste près d’Amiens', 'Je n’arrive pas à répondre pour le moment.'],
  ])('we speak %s ourselves', async (_, text, words) => {
    const { deliver } = mountSlack(slack, () => Promise.reject(new Error('down')), { clock: () => now })
    await (await deliver(eventRequest({ ...aDirectMessage, text }, { now }))).settled()
    expect(slack.messages()[0]?.params.text).toContain(words)
  })
})
