/** The acknowledgement waits for nothing: neither the base, which tells whose token it is, nor Slack's API, nor the answer. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SlackBook } from '../../../../db/slack'
import { aDirectMessage, aMention, answering, kinesInAmiens } from '../../../support/slack/app'
import { aBase, install, mountOpen } from '../../../support/slack/installer'
import { clickRequest, commandRequest, eventRequest, interactionRequest } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
let base: Awaited<ReturnType<typeof aBase>>
beforeEach(async () => {
  slack = await startSlack({ workspaces: [{ teamId: 'T1', token: null }] })
  base = await aBase()
})
afterEach(() => slack.close())

const click = (actionId: string) =>
  clickRequest({
    actionId,
    value: '{"text":"kiné dans la Somme"}',
    responseUrl: slack.responseUrl(),
    container: { channel_id: 'C1', message_ts: '100.2', is_ephemeral: true },
  })
const shortcut = (callbackId = 'ask-about-message') =>
  interactionRequest({
    type: 'message_action',
    callback_id: callbackId,
    response_url: slack.responseUrl(),
    channel: { id: 'C1' },
    message: { type: 'message', user: 'U2', ts: '99.1', text: 'un kiné à Amiens ?' },
  })
const entries: [string, () => Request][] = [
  ['a command', () => commandRequest('un kiné', slack.responseUrl())],
  ['a mention', () => eventRequest(aMention)],
  ['a direct message', () => eventRequest(aDirectMessage)],
  ['a button', () => click('ask:0')],
  ['a shared answer', () => click('share')],
  ['a shortcut', () => shortcut()],
]

/** A base that answers when it is let to. */
function slowly(book: SlackBook) {
  let letGo = () => {}
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const slow: SlackBook = {
    ...book,
    workspace: (ids) => free.then(() => book.workspace(ids)),
    isFirst: (ids, now) => free.then(() => book.isFirst(ids, now)),
  }
  return { slow, letGo }
}

/** A form about where one usually is, as Slack sends it. */
const form = (blocks: readonly object[], metadata: string) =>
  interactionRequest({
    type: 'view_submission',
    user: { id: 'U1', team_id: 'T1' },
    view: {
      ...{ id: 'V1', type: 'modal', callback_id: 'preferences-place', private_metadata: metadata, state: { values: {} } },
      ...{ title: { type: 'plain_text', text: 'Lieu' }, submit: { type: 'plain_text', text: 'Choisir' }, close: null, blocks },
    },
  })
const input = { type: 'input', block_id: 'place' }
const words = { type: 'section', block_id: 'words', text: { type: 'plain_text', text: 'Avant, après.' } }

describe('a form whose token the base does not give in time', () => {
  it.each([
    [
      'next to its field',
      [words, input],
      'fr',
      { response_action: 'errors', errors: { place: expect.stringContaining('Rien n’est perdu') } },
    ],
    [
      'in English',
      [input],
      '{"lang":"en"}',
      { response_action: 'errors', errors: { place: expect.stringContaining('Nothing is lost') } },
    ],
    [
      'above what has no field',
      [words],
      'fr',
      {
        response_action: 'update',
        view: { blocks: [{ type: 'section', block_id: 'send-again' }, words], private_metadata: 'fr' },
      },
    ],
  ])('asks to be sent again, %s, and does nothing by itself', async (_, blocks, metadata, told) => {
    await install(slack, mountOpen(slack, { book: base.book }), { teamId: 'T1' })
    const { slow, letGo } = slowly(base.book)
    const { deliver, logged } = mountOpen(slack, { book: slow })
    const { response, milliseconds, settled } = await deliver(form(blocks, metadata))
    expect(response.status).toBe(200)
    expect(milliseconds).toBeLessThan(3000)
    expect(await response.json()).toMatchObject(told)
    letGo()
    await settled()
    expect(logged).toEqual([expect.stringContaining('too_late')])
  })
})

describe('the acknowledgement', () => {
  it.each(entries)('of %s does not wait for the base to tell whose token it is; the answer does', async (_, request) => {
    await install(slack, mountOpen(slack, { book: base.book }), { teamId: 'T1' })
    const { slow, letGo } = slowly(base.book)
    const { deliver } = mountOpen(slack, { book: slow, answerQuestion: answering(kinesInAmiens).answerQuestion })
    const { response, milliseconds, settled } = await deliver(request())
    expect(response.status).toBe(200)
    expect(milliseconds).toBeLessThan(1000)
    expect(slack.messages()).toEqual([])
    letGo()
    await settled()
    expect(slack.messages()).toHaveLength(1)
  })

  it.each([
    ['a command', () => commandRequest('un kiné', slack.responseUrl())],
    ['a button', () => click('ask:0')],
    ['a shortcut', () => shortcut()],
    ['a shortcut nobody knows', () => shortcut('another')],
  ])('of %s that cannot be worked on is followed by an apology', async (_, request) => {
    const { deliver, logged } = mountOpen(slack, { book: { ...base.book, workspace: () => Promise.reject(new Error('down')) } })
    const { response, settled } = await deliver(request())
    expect(response.status).toBe(200)
    await settled()
    expect(slack.messages().map(({ params }) => params.text)).toEqual([
      'Je n’arrive pas à répondre pour le moment. Réessayez dans une minute. Si une vie est en danger, appelez le *15* ou le *112*.',
    ])
    expect(logged).toContain('error | failed after the acknowledgement | slack_bolt_authorization_error')
  })

  it('of an event whose token comes too late, then not at all, lets it be delivered again', async () => {
    await install(slack, mountOpen(slack, { book: base.book }), { teamId: 'T1' })
    const { slow, letGo } = slowly({ ...base.book, workspace: () => Promise.reject(new Error('down')) })
    const workspace: SlackBook['workspace'] = (ids) => (isDown ? slow : base.book).workspace(ids)
    let isDown = true
    const { deliver } = mountOpen(slack, { book: { ...base.book, workspace } })
    const first = await deliver(eventRequest(aMention, { eventId: 'Ev1' }))
    expect(first.response.status).toBe(200)
    letGo()
    await first.settled()
    isDown = false
    const again = await deliver(eventRequest(aMention, { eventId: 'Ev1' }))
    await again.settled()
    expect(slack.messages()).toHaveLength(1)
  })

  it.each([
    ['help', 'Je vous aide à trouver des soins'],
    ['hlep', 'Vouliez-vous dire `/soins aide` ?'],
    ['--help', 'Vouliez-vous dire `/soins aide` ?'],
    ['aied', 'Vouliez-vous dire `/soins aide` ?'],
    ['aides', 'Je cherche…'],
    ['dentiste', 'Je cherche…'],
    ['a dentist near Amiens', 'Searching…'],
  ])('of /soins %s says « %s »', async (text, words) => {
    const { deliver } = mountOpen(slack, { book: base.book })
    const { response, settled } = await deliver(commandRequest(text, slack.responseUrl()))
    expect(await response.json()).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining(words) })
    await settled()
  })

  it('of a closed view needs no listener', async () => {
    const { deliver } = mountOpen(slack, { book: base.book })
    const { response, settled } = await deliver(
      interactionRequest({
        type: 'view_closed',
        view: { id: 'V1', type: 'modal', callback_id: 'x' },
        user: { id: 'U1', team_id: 'T1' },
      }),
    )
    expect(response.status).toBe(200)
    await settled()
  })
})
