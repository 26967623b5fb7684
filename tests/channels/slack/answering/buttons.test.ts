/** The buttons of real answers, clicked: what follows comes where the button is. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { conversation, conversationByIds } from '../../../../src/conversation'
import type { RequestDeps } from '../../../../src/deps'
import type { Answer } from '../../../../src/types'
import { realDeps, today } from '../../../support/product'
import { aDirectMessage, aMention, answering, kinesInAmiens, mountSlack } from '../../../support/slack/app'
import { clickRequest, eventRequest } from '../../../support/slack/signed-request'
import { type SlackCall, type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

const secret = 'a-secret-for-the-test-suite'
let deps: RequestDeps
let slack: SlackStandIn
beforeAll(async () => {
  deps = await realDeps()
})
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.close())

type Button = { readonly action_id: string; readonly value: string }
function buttonsOf(call: SlackCall | undefined): readonly Button[] {
  const blocks: { type: string; elements?: Button[] }[] = JSON.parse(String(call?.params.blocks ?? '[]'))
  return blocks.flatMap(({ type, elements = [] }) => (type === 'actions' ? elements : []))
}
const named = (buttons: readonly Button[], action: string) => buttons.find(({ action_id: id }) => id === action)

/** The product with its real answers. */
function mounted() {
  const { deliver, logged } = mountSlack(slack, conversation('slack', deps, secret, today), {
    answerAsked: conversationByIds('slack', deps, secret, today),
    gazetteer: deps.gazetteer,
    knowledge: deps.knowledge,
  })
  const settled = async (request: Request) => (await deliver(request)).settled()
  const click = ({ action_id: actionId, value }: Button, container: Record<string, unknown>) =>
    settled(clickRequest({ actionId, value, responseUrl: slack.responseUrl(), container }))
  return { settled, click, logged }
}
const inThread = { channel_id: 'C1', message_ts: '100.2', thread_ts: '100.1' }

describe('« Suite »', () => {
  const long: Answer = {
    ...kinesInAmiens,
    sections: [
      { kind: 'list', items: Array.from({ length: 80 }, (_, rank) => ({ text: `Cabinet ${rank} `.repeat(40), source: 0 })) },
    ],
  }

  it('leads from page to page, below the answer, to the last', async () => {
    const { deliver } = mountSlack(slack, answering(long).answerQuestion)
    await (await deliver(eventRequest(aMention))).settled()
    const next = () => named(buttonsOf(slack.messages().at(-1)), 'page')
    const seen: string[] = []
    for (let button = next(); button; button = next()) {
      seen.push(button.value)
      const { action_id: actionId, value } = button
      await (await deliver(clickRequest({ actionId, value, responseUrl: slack.responseUrl(), container: inThread }))).settled()
    }
    expect(seen.length).toBeGreaterThan(1)
    expect(slack.messages().map(({ params }) => params.thread_ts)).toEqual(Array(seen.length + 1).fill('100.1'))
    const shown = slack.messages().map(({ params }) => String(params.blocks))
    for (const rank of [0, 40, 79]) expect(shown.filter((blocks) => blocks.includes(`Cabinet ${rank} `))).toHaveLength(1)
  })
})

describe('« CSV »', () => {
  const files = () => [...slack.world.uploads.values()].map(({ name, bytes }) => [name, Buffer.from(bytes ?? []).toString()])
  const shared = () => slack.calls.filter(({ method }) => method === 'files.completeUploadExternal').map(({ params }) => params)

  it.each<[string, Record<string, unknown>, string, string | undefined]>([
    ['in the thread of the answer', inThread, 'C1', '100.1'],
    ['in the direct message, where the answer is', { channel_id: 'D1', message_ts: '200.2' }, 'D1', undefined],
    ['in the direct message, when one person sees the answer', { ...inThread, is_ephemeral: true }, 'D1', undefined],
  ])('gives the figures of the answer as a file, %s', async (_, container, channel, thread) => {
    const { settled, click, logged } = mounted()
    await settled(eventRequest({ ...aDirectMessage, text: 'Compare les MSP en Nouvelle-Aquitaine et en Occitanie' }))
    const button = named(buttonsOf(slack.messages().at(-1)), 'csv')
    expect(button).toBeDefined()
    await click(button ?? { action_id: '', value: '' }, container)
    expect(logged).toEqual([])
    expect(shared().map(({ channel_id, thread_ts }) => [channel_id, thread_ts])).toEqual([[channel, thread]])
    const [[name, content] = []] = files()
    expect(name).toBe('proxisoin-chiffres.csv')
    expect(content).toMatch(/^\ufeffterritoire;code;indicateur;valeur;.*\r\n.*;(75|76);/)
  })

  it('says so when Slack takes no file', async () => {
    slack.refuse('files.getUploadURLExternal', 'missing_scope')
    const { click } = mounted()
    await click({ action_id: 'csv', value: '{"asked":"/?intent=figure&indicator=msp&place=region:75"}' }, inThread)
    expect(slack.messages().at(-1)).toMatchObject({
      method: 'response_url',
      params: { text: expect.stringContaining('Je n’ai pas pu envoyer de fichier ici.') },
    })
  })

  it.each(['', '{"asked":"/?intent=figure&place=region:999"}', '{"asked":"/?intent=nothing"}'])(
    'of a button that is no longer ours (%j) says to ask again',
    async (value) => {
      const { click } = mounted()
      await click({ action_id: 'csv', value }, inThread)
      expect(slack.messages().at(-1)?.params.text).toContain('Je ne retrouve plus la question de ce bouton.')
    },
  )
})
