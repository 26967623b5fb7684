import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../../../../src/types'
import { aDirectMessage, aMention, answering, kinesInAmiens, mountSlack } from '../../../support/slack/app'
import { type Click, clickRequest, commandRequest, eventRequest, signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, type StandInOptions, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.close())

const click = (details: Partial<Click> = {}): Click => ({
  actionId: 'ask:0',
  value: '{"text":"kiné dans la Somme","state":"s1"}',
  responseUrl: slack.responseUrl(),
  container: { channel_id: 'C1', message_ts: '100.2', thread_ts: '100.1', is_ephemeral: false },
  ...details,
})

/** Restarts the stand-in with other manners. */
async function slackThat(options: StandInOptions): Promise<void> {
  await slack.close()
  slack = await startSlack(options)
}

/** The calls that put or tried to put a message before somebody's eyes. */
const sent = () => slack.calls.filter(({ method }) => method === 'chat.postMessage' || method === 'response_url')
const shown = (params: Readonly<Record<string, unknown>>) => JSON.stringify(params.blocks ?? params.text)
const blocksOf = (params: Readonly<Record<string, unknown>> | undefined) =>
  typeof params?.blocks === 'string' ? JSON.parse(params.blocks) : params?.blocks

describe('/soins', () => {
  it('says at once that it searches, then answers for the person alone, with a button to share that holds none of their words', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    const { response, settled } = await deliver(commandRequest('un kiné à Amiens', slack.responseUrl()))
    expect(await response.json()).toEqual({ response_type: 'ephemeral', text: 'Je cherche…' })
    await settled()
    expect(core.asked).toEqual([{ text: 'un kiné à Amiens', stateToken: undefined, team: 'T1' }])
    const [answer] = slack.messages()
    expect(answer?.params).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(answer?.params.text).toMatch(/^Kinésithérapeutes à Amiens\n\nDeux cabinets répondent\./)
    const buttons: { action_id: string; value: string }[] = blocksOf(answer?.params).flatMap(
      (block: { type: string; elements: { action_id: string; value: string }[] }) =>
        block.type === 'actions' ? block.elements : [],
    )
    expect(buttons.map(({ action_id, value }) => [action_id, value])).toEqual([
      ['share', '{"asked":"/?intent=find-care"}'],
      ['ask:0', '{"text":"kiné dans la Somme","state":"state-after-1"}'],
    ])
  })

  it.each(['', '  ', 'help', 'Aide', '?'])('answers %j with examples to copy, without asking anything', async (text) => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    const { response, settled } = await deliver(commandRequest(text, slack.responseUrl()))
    await settled()
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('`/soins un dentiste à Amiens`'),
    })
    expect(core.asked).toEqual([])
    expect(slack.calls.map(({ params }) => params.text)).toEqual([expect.stringMatching(/^Votre équipe .*`\/soins corriger`/)])
  })

  it('names the words of staff to nobody else', async () => {
    const settings = { signingSecret, botToken: 'xoxb-test', apiUrl: slack.apiUrl, staffTeams: ['T9'] }
    const { deliver } = mountSlack(slack, answering().answerQuestion, { settings })
    await (await deliver(commandRequest('aide', slack.responseUrl()))).settled()
    expect(slack.calls).toEqual([])
  })

  it.each([
    ['boite', 'Un instant…'],
    ['inbox', 'One moment…'],
    ['corriger un kiné à Amiens', 'Un instant…'],
  ])('%s is no search', async (text, words) => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    const { response, settled } = await deliver(commandRequest(text, slack.responseUrl()))
    await settled()
    expect(await response.json()).toMatchObject({ text: words })
  })

  it('does not offer to share what was not found', async () => {
    const unknown: Answer = {
      kind: 'not-found',
      title: 'Je ne sais pas',
      sections: [],
      sources: [],
      followUps: [{ label: 'Aide', text: 'aide' }],
    }
    const { deliver } = mountSlack(slack, answering(unknown).answerQuestion)
    const { settled } = await deliver(commandRequest('x', slack.responseUrl()))
    await settled()
    expect(shown(slack.messages()[0]?.params ?? {})).not.toContain('share')
  })
})

describe('a mention', () => {
  it('is answered in its thread, without the mention, and remembers the turn', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    const { response, settled } = await deliver(eventRequest(aMention))
    expect([response.status, await response.text()]).toEqual([200, ''])
    await settled()
    expect(core.asked).toEqual([{ text: 'un kiné à Amiens ?', stateToken: undefined, team: 'T1' }])
    const [answer] = slack.messages()
    expect(answer?.params).toMatchObject({
      channel: 'C1',
      thread_ts: '100.1',
      parse: 'none',
      unfurl_links: 'false',
      unfurl_media: 'false',
    })
    expect(JSON.parse(String(answer?.params.metadata))).toEqual({
      event_type: 'proxisoin_turn',
      event_payload: { state: 'state-after-1' },
    })
  })

  it('with nothing else is answered with the examples', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(eventRequest({ ...aMention, text: '<@UBOT>' }))).settled()
    expect(core.asked).toEqual([])
    expect(slack.messages()[0]?.params).toMatchObject({ thread_ts: '100.1', text: expect.stringContaining('/soins') })
  })

  it('in a thread follows our last answer there', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(eventRequest(aMention))).settled()
    await (await deliver(eventRequest({ ...aMention, text: '<@UBOT> et à Lille ?', ts: '101.1', thread_ts: '100.1' }))).settled()
    await (await deliver(eventRequest({ ...aMention, text: '<@UBOT> et ici ?', ts: '102.1', thread_ts: '99.9' }))).settled()
    expect(core.asked.map(({ stateToken }) => stateToken)).toEqual([undefined, 'state-after-1', undefined])
  })
})

describe('a direct message', () => {
  it('is answered without a thread and follows our last answer', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(eventRequest(aDirectMessage))).settled()
    await (await deliver(eventRequest({ ...aDirectMessage, text: 'et à Lille ?', ts: '201.1' }))).settled()
    expect(slack.messages().map(({ params }) => [params.channel, params.thread_ts])).toEqual([
      ['D1', undefined],
      ['D1', undefined],
    ])
    expect(core.asked.map(({ stateToken }) => stateToken)).toEqual([undefined, 'state-after-1'])
  })

  it('starts a new conversation after 30 minutes', async () => {
    let now = new Date('2026-11-21T12:00:00Z')
    await slackThat({ now: () => now.getTime() })
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion, { clock: () => now })
    await (await deliver(eventRequest(aDirectMessage, { now }))).settled()
    now = new Date('2026-11-21T12:30:01Z')
    await (await deliver(eventRequest({ ...aDirectMessage, ts: '201.1' }, { now }))).settled()
    expect(core.asked.map(({ stateToken }) => stateToken)).toEqual([undefined, undefined])
  })

  it('is answered as a new question when Slack does not let us read back', async () => {
    await slackThat({ refuses: { 'conversations.history': 'missing_scope' } })
    const core = answering()
    const { deliver, logged } = mountSlack(slack, core.answerQuestion)
    await (await deliver(eventRequest(aDirectMessage))).settled()
    expect(slack.messages()).toHaveLength(1)
    expect(logged).toEqual(['warn | conversation not recalled | missing_scope'])
  })
})

describe('a button', () => {
  it('in a thread is answered in that thread, with the conversation it belongs to', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    const { response, settled } = await deliver(clickRequest(click()))
    expect([response.status, await response.text()]).toEqual([200, ''])
    await settled()
    expect(core.asked).toEqual([{ text: 'kiné dans la Somme', stateToken: 's1', team: 'T1' }])
    expect(slack.messages()[0]).toMatchObject({ method: 'chat.postMessage', params: { channel: 'C1', thread_ts: '100.1' } })
  })

  it.each([
    ['a message of a channel, in a thread below it', { channel_id: 'C1', message_ts: '100.2' }, 'chat.postMessage', '100.2'],
    ['a direct message, below it', { channel_id: 'D1', message_ts: '100.2' }, 'chat.postMessage', undefined],
    [
      'an ephemeral message, for the person alone',
      { channel_id: 'C1', message_ts: '100.2', is_ephemeral: true },
      'response_url',
      undefined,
    ],
  ])('under %s', async (_, container, method, thread) => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(clickRequest(click({ container })))).settled()
    expect(slack.messages().map((call) => [call.method, call.params.thread_ts])).toEqual([[method, thread]])
  })

  it('is answered to the person alone where we may not post', async () => {
    await slackThat({ refuses: { 'chat.postMessage': 'not_in_channel' } })
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(clickRequest(click()))).settled()
    expect(slack.messages()[0]).toMatchObject({ method: 'response_url', params: { response_type: 'ephemeral' } })
  })

  it('shares a found answer with the channel', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(clickRequest(click({ actionId: 'share', value: '{"text":"un kiné à Amiens"}' })))).settled()
    expect(slack.messages()[0]?.params).toMatchObject({ response_type: 'in_channel', replace_original: false })
    expect(shown(slack.messages()[0]?.params ?? {})).not.toContain('Partager')
  })

  it('keeps a failure from the channel when sharing', async () => {
    const { deliver } = mountSlack(slack, () => Promise.reject(new Error('down')))
    await (await deliver(clickRequest(click({ actionId: 'share', value: '{"text":"un kiné à Amiens"}' })))).settled()
    expect(slack.messages()[0]?.params).toMatchObject({ response_type: 'ephemeral' })
  })

  it.each(['', 'kiné', '{"question":"kiné"}', '{"text":" "}'])(
    'whose value %j is not ours says so and asks nothing',
    async (value) => {
      const core = answering()
      const { deliver } = mountSlack(slack, core.answerQuestion)
      await (await deliver(clickRequest(click({ value })))).settled()
      expect(core.asked).toEqual([])
      expect(slack.messages()[0]?.params.text).toContain('Je ne retrouve plus la question de ce bouton.')
    },
  )
})

describe('the acknowledgement', () => {
  it.each([
    ['a command', () => commandRequest('un kiné', slack.responseUrl())],
    ['a mention', () => eventRequest(aMention)],
    ['a direct message', () => eventRequest(aDirectMessage)],
    ['a button', () => clickRequest(click())],
    ['a shared answer', () => clickRequest(click({ actionId: 'share' }))],
  ])('of %s does not wait for a slow answer, which still comes', async (_, request) => {
    const { deliver } = mountSlack(slack, answering(kinesInAmiens, 600).answerQuestion)
    const { response, milliseconds, settled } = await deliver(request())
    expect(response.status).toBe(200)
    expect(milliseconds).toBeLessThan(500)
    expect(slack.messages()).toHaveLength(0)
    await settled()
    expect(slack.messages()).toHaveLength(1)
  })
})

describe('when it fails', () => {
  const failing = () => Promise.reject(new Error('a message that quotes a person'))

  it.each([
    ['a command', () => commandRequest('un kiné', slack.responseUrl())],
    ['a mention', () => eventRequest(aMention)],
    ['a direct message', () => eventRequest(aDirectMessage)],
    ['a button', () => clickRequest(click())],
  ])('%s is told so kindly, with the numbers for an emergency', async (_, request) => {
    const { deliver, logged } = mountSlack(slack, failing)
    await (await deliver(request())).settled()
    expect(slack.messages().map(({ params }) => params.text)).toEqual([
      'Je n’arrive pas à répondre pour le moment. Réessayez dans une minute. Si une vie est en danger, appelez le *15* ou le *112*.',
    ])
    expect(logged).toEqual(['error | question not answered | Error'])
  })

  it('a question of more than 500 characters is not cut but refused, with the same numbers', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(eventRequest({ ...aDirectMessage, text: 'a'.repeat(501) }))).settled()
    await (await deliver(eventRequest({ ...aDirectMessage, text: 'a'.repeat(500), ts: '201.1' }))).settled()
    expect(core.asked).toHaveLength(1)
    expect(slack.messages()[0]?.params.text).toMatch(/trop longue.*\*15\*.*\*112\*/)
  })

  it.each([
    ['chat.postMessage', () => eventRequest(aMention)],
    ['response_url', () => commandRequest('un kiné', slack.responseUrl())],
  ])('says the same words as plain text when %s refuses the blocks', async (method, request) => {
    await slackThat({ isRefusingBlocks: true })
    const { deliver, logged } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(request())).settled()
    expect(sent().map((call) => [call.method, call.outcome])).toEqual([
      [method, 'invalid_blocks'], // with thumbs
      [method, 'invalid_blocks'], // with buttons
      [method, 'ok'],
    ])
    expect(slack.messages()[0]?.params.text).toContain('Deux cabinets répondent.')
    expect(logged).toEqual(['warn | blocks refused | invalid_blocks', 'warn | blocks refused | invalid_blocks'])
  })

  it('waits as long as Slack asks after a 429, then answers', async () => {
    await slackThat({ isRateLimited: true })
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    const delivered = [await deliver(eventRequest(aMention)), await deliver(eventRequest({ ...aMention, ts: '100.2' }))]
    await Promise.all(delivered.map(({ settled }) => settled()))
    expect(
      sent()
        .map(({ outcome }) => outcome)
        .toSorted(),
    ).toEqual(['ok', 'ok', 'ratelimited'])
  })
})
