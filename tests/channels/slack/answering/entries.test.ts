/** The other doors: the agent pane, App Home, the shortcut under a message. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KnowledgeUnavailable } from '../../../../db/knowledge'
import { aDirectMessage, aMention, answering, mountSlack } from '../../../support/slack/app'
import { eventRequest, interactionRequest } from '../../../support/slack/signed-request'
import { type SlackStandIn, type StandInOptions, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
beforeEach(async () => {
  slack = await startSlack()
})
afterEach(() => slack.close())

async function slackThat(options: StandInOptions): Promise<void> {
  await slack.close()
  slack = await startSlack(options)
}
const called = (method: string) => slack.calls.filter((call) => call.method === method)
const opened = (tab: string) => eventRequest({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab, event_ts: '1.1' })

describe('the agent pane', () => {
  const startedThread = {
    type: 'assistant_thread_started',
    assistant_thread: { user_id: 'U1', channel_id: 'D1', thread_ts: '300.1', context: {} },
    event_ts: '1.1',
  }

  it.each<['agent' | 'assistant', () => Request, string | undefined]>([
    ['agent', () => opened('messages'), undefined],
    ['assistant', () => eventRequest(startedThread), '300.1'],
  ])('suggests at most four questions when it opens (%s)', async (paneKind, request, thread) => {
    await slackThat({ workspaces: [{ teamId: 'T1', token: 'xoxb-test', paneKind }] })
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(request())).settled()
    const [call] = called('assistant.threads.setSuggestedPrompts')
    expect([call?.outcome, call?.params.thread_ts]).toEqual(['ok', thread])
    expect(JSON.parse(String(call?.params.prompts)).map(({ message }: { message: string }) => message)).toEqual([
      'un dentiste à Amiens',
      'pharmacie de garde à Béziers',
      'je n’ai plus de médecin traitant',
      'aides pour s’installer en zone ZIP',
    ])
  })

  it('shows that we search, answers in its thread, and names the thread after what is asked for, not by the words', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(eventRequest({ ...aDirectMessage, thread_ts: '300.1' }))).settled()
    expect(called('assistant.threads.setStatus')[0]?.params).toMatchObject({ thread_ts: '300.1', status: 'Je cherche…' })
    expect(slack.messages()[0]?.params).toMatchObject({ channel: 'D1', thread_ts: '300.1' })
    expect(called('assistant.threads.setTitle').map(({ params }) => params.title)).toEqual(['Trouver un soin près d’un lieu'])
    await (await deliver(eventRequest({ ...aDirectMessage, thread_ts: '300.1', ts: '201.1', text: 'et à Lille ?' }))).settled()
    expect(called('assistant.threads.setTitle')).toHaveLength(1)
  })

  it('that is refused us costs nothing but a code', async () => {
    slack.refuse('assistant.threads.setSuggestedPrompts', 'missing_scope')
    slack.refuse('assistant.threads.setStatus', 'missing_scope')
    const { deliver, logged } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(opened('messages'))).settled()
    await (await deliver(eventRequest(aMention))).settled()
    expect(logged).toEqual(['warn | no prompts suggested | missing_scope'])
    expect(slack.messages()).toHaveLength(1)
  })
})

describe('App Home', () => {
  const home = () => JSON.parse(String(called('views.publish').at(-1)?.params.view ?? '{"blocks":[]}'))
  const wordsOf = (view: unknown) => JSON.stringify(view)

  it('shows the emergency numbers first, examples to click, and how old the data are with their sources', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(opened('home'))).settled()
    expect(called('views.publish').map(({ outcome, params }) => [outcome, params.user_id])).toEqual([['ok', 'U1']])
    const [title, numbers, ...rest] = home().blocks
    expect(title.text.text).toBe('En cas d’urgence')
    expect(numbers.text.text).toMatch(/^\*15\* urgence médicale\n\*112\*/)
    expect(wordsOf(rest)).toMatch(/pages publiques relues par nous, la plus ancienne relecture le \d+/)
    expect(wordsOf(rest)).toContain('ask:0')
  })

  it('says so when the base is out of reach, the numbers staying', async () => {
    const knowledge = { read: () => Promise.reject(new KnowledgeUnavailable('down')) }
    const { deliver } = mountSlack(slack, answering().answerQuestion, { knowledge })
    await (await deliver(opened('home'))).settled()
    expect(wordsOf(home())).toContain('Nos données ne répondent pas en ce moment')
    expect(wordsOf(home())).toContain('*15*')
  })

  const clicked = (actionId: string, value: string) =>
    interactionRequest({
      type: 'block_actions',
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
      actions: [{ type: 'button', action_id: actionId, block_id: 'b1', value, action_ts: '1.1' }],
    })

  it('is shown in English when asked', async () => {
    const { deliver } = mountSlack(slack, answering().answerQuestion)
    await (await deliver(clicked('home-language', 'en'))).settled()
    expect(home().blocks[0].text.text).toBe('In an emergency')
    expect(wordsOf(home())).toContain('a dentist in Amiens')
  })

  it('has its examples answered in the direct message', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(opened('home'))).settled()
    const [{ elements }] = home().blocks.filter(({ type }: { type: string }) => type === 'actions')
    await (await deliver(clicked('ask:0', elements[0].value))).settled()
    expect(core.asked.map(({ text }) => text)).toEqual(['un dentiste à Amiens'])
    expect(slack.messages().map(({ params }) => params.channel)).toEqual(['U1'])
  })
})

describe('« Demander à Proxisoin »', () => {
  const shortcut = (text: string | undefined) =>
    interactionRequest({
      type: 'message_action',
      callback_id: 'ask-about-message',
      response_url: slack.responseUrl(),
      channel: { id: 'C1' },
      message: { type: 'message', user: 'U2', ts: '99.1', text },
    })

  it('answers about the message to who picks it alone, with nothing to share', async () => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(shortcut('<@U3> sais-tu où trouver un kiné à Amiens ?'))).settled()
    expect(core.asked.map(({ text }) => text)).toEqual(['sais-tu où trouver un kiné à Amiens ?'])
    expect(slack.messages().map(({ method, params }) => [method, params.response_type])).toEqual([['response_url', 'ephemeral']])
    expect(JSON.stringify(slack.messages()[0]?.params)).not.toContain('"share"')
  })

  it.each([
    ['without words', undefined, 'Ce message n’a pas de texte que je puisse lire.'],
    ['of more than 500 characters', 'a'.repeat(501), 'Votre question est trop longue pour moi'],
  ])('on a message %s says so', async (_, text, words) => {
    const core = answering()
    const { deliver } = mountSlack(slack, core.answerQuestion)
    await (await deliver(shortcut(text))).settled()
    expect(core.asked).toEqual([])
    expect(slack.messages()[0]?.params.text).toContain(words)
  })
})
