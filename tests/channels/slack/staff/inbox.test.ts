/** The inbox in Slack: what people could not find, or say is wrong, shown to those who can do something about it. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBooks } from '../../../../db/books'
import type { Db } from '../../../../db/client'
import { createInboxBook } from '../../../../db/inbox'
import { createKnowledge, KnowledgeUnavailable } from '../../../../db/knowledge'
import { noSettings, type TeamSettings } from '../../../../db/teams'
import type { SlackPorts } from '../../../../src/channels/slack/routes'
import { ownDb } from '../../../support/knowledge'
import { answering, mountSlack } from '../../../support/slack/app'
import { personOf } from '../../../support/slack/person'
import { interactionRequest, signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'
import type { Message } from '../../../support/slack/world'

const now = new Date('2026-11-21T12:00:00+01:00')
const entry = { at: now.toISOString(), team: 'T1', who: 'U1', action: 'settings', about: '', what: 'Réglages' } as const
let db: Db
let slack: SlackStandIn
beforeAll(async () => {
  db = await ownDb()
})
beforeEach(async () => {
  for (const table of ['feedback', 'asked_counts', 'journal', 'team_settings']) await db.$client.execute(`delete from ${table}`)
  const people = [
    { id: 'U1', name: 'Marie' },
    { id: 'U2', name: 'Paul' },
  ]
  const channels = [{ id: 'C1' }, { id: 'C2' }]
  slack = await startSlack({
    now: () => now.getTime(),
    workspaces: [
      { teamId: 'T1', people, channels },
      { teamId: 'T2', people, channels },
    ],
  })
  for (const team of ['T1', 'T2']) await settings({ team, staffChannel: 'C1', editors: ['U1'] })
})
afterEach(() => slack.close())

const settings = (chosen: Partial<TeamSettings> & { readonly team: string }) =>
  createBooks(db).teams.keep({ ...noSettings(chosen.team), ...chosen }, { ...entry, team: chosen.team })
/** `find-care` was not found at Ham, so often. */
const notFound = (team: string | undefined, count: number, place = 'commune:80410') =>
  createBooks(db).asked.add([
    { day: '2026-11-20', team, channel: 'slack', intent: 'find-care', place, outcome: 'not-found', count },
  ])
const said = (team: string | undefined, question: string, more = {}) =>
  createBooks(db).feedback.write({
    day: '2026-11-20',
    team,
    channel: 'slack',
    intent: 'find-care',
    place: 'commune:80410',
    kind: 'found',
    rating: 'down',
    reason: 'wrong',
    question,
    ...more,
  })

/** Two workspaces, whose staff of the first keep the base true. */
function mounted(ports: Partial<SlackPorts> = {}) {
  const settings = (team: string) => ({ signingSecret, botToken: `xoxb-${team}`, apiUrl: slack.apiUrl, staffTeams: ['T1'] })
  const doorOf = (team: string) =>
    mountSlack(slack, answering().answerQuestion, {
      ...createBooks(db),
      knowledge: createKnowledge(db),
      clock: () => now,
      settings: settings(team),
      ...ports,
    })
  const [one, other] = [doorOf('T1'), doorOf('T2')]
  const person = (team: string, user: string, door: typeof one) => personOf({ slack, door: door.deliver, team, user })
  return {
    marie: person('T1', 'U1', one),
    paul: person('T1', 'U2', one),
    elsewhere: person('T2', 'U1', other),
    deliver: one.deliver,
    logged: one.logged,
  }
}
type Person = ReturnType<typeof personOf>

async function opens(person: Person, channel = 'C1', line = '/soins boîte'): Promise<Message> {
  await (await person.runs(line, { channel })).settled()
  return last(person, channel)
}
const last = (person: Person, channel = 'C1'): Message => {
  const message = person.messages(channel).findLast(({ isOurs }) => isOurs)
  if (!message) throw new Error(`nothing was said in ${channel}`)
  return message
}
async function presses(person: Person, message: Message, action: string, chosen = {}): Promise<void> {
  await (await person.clicks(message, action, chosen)).settled()
}
const shown = ({ blocks }: Message) => JSON.stringify(blocks)
const journal = async () => (await db.$client.execute("select team, who, what from journal where action = 'handled'")).rows
const waiting = async () => (await db.$client.execute('select count(*) as n from feedback where handled_on is null')).rows[0]?.n

describe('/soins boîte', () => {
  it('shows in the staff channel, to all, what waits: how often, where, in whose words', async () => {
    const { marie, paul } = mounted()
    await notFound('T1', 12)
    await notFound(undefined, 3, 'commune:14762')
    await said('T1', 'un kiné dispo à Ham ?', { kind: 'not-found', reason: undefined })
    const message = await opens(marie)
    expect(message.onlyFor).toBeUndefined()
    expect(paul.sees('C1')).toContain('Boîte : 1 sujet à regarder')
    expect(paul.sees('C1')).toContain(
      '*Introuvable : trouver un soin près d’un lieu*, 15 fois, surtout Ham (80), Vire Normandie (14), la dernière fois le 20 novembre 2026.',
    )
    expect(paul.sees('C1')).toContain('« un kiné dispo à Ham ? »')
    expect(paul.sees('C1')).toContain('[Ajouter la tournure]')
    expect(paul.sees('C1')).toContain('[Classer]')
  })

  it('answers for the person alone elsewhere', async () => {
    const { marie } = mounted()
    await notFound('T1', 1)
    expect(await opens(marie, 'C2')).toMatchObject({ onlyFor: 'U1', text: expect.stringContaining('une fois') })
  })

  it('says kindly that it is empty, and how to choose a channel when there is none', async () => {
    const { marie } = mounted()
    expect((await opens(marie)).text).toBe('La boîte est vide : rien ne vous attend. Merci de l’avoir tenue à jour.')
    await settings({ team: 'T1' })
    await notFound('T1', 1)
    expect((await opens(marie)).text).toContain('`/soins réglages`')
    expect((await opens(marie)).text).not.toContain('Introuvable')
  })

  it('speaks English when asked in English', async () => {
    const { marie } = mounted()
    await notFound('T1', 2)
    await said('T1', 'a physio')
    const message = await opens(marie, 'C1', '/soins inbox')
    expect(message.text).toContain('*Not found: find care near a place*, 2 times, mostly Ham (80), last on')
    await presses(marie, message, 'inbox-handle')
    expect(shown(last(marie))).toContain('put away by <@U1>')
  })

  it('says that the base is out of reach', async () => {
    const { marie } = mounted({ knowledge: { read: () => Promise.reject(new KnowledgeUnavailable(new Error('asleep'))) } })
    expect((await opens(marie)).text).toContain('Notre base ne répond pas')
  })

  it('shows a workspace its own items, and nothing of another', async () => {
    const { marie, elsewhere } = mounted()
    await said('T1', 'les mots de T1')
    await said('T2', 'les mots de T2')
    await said(undefined, 'les mots du web')
    const mine = await opens(marie)
    for (const words of ['les mots de T1', 'les mots du web']) expect(shown(mine)).toContain(words)
    expect(shown(mine)).not.toContain('les mots de T2')
    const theirs = await opens(elsewhere)
    expect(shown(theirs)).toContain('les mots de T2')
    expect(shown(theirs)).not.toMatch(/les mots de T1|les mots du web|Ajouter la tournure|Corriger une fiche/)
  })

  it('quotes hostile words as plain text', async () => {
    const { marie } = mounted()
    await said('T1', `<!channel> *${'é"&'.repeat(160)}`)
    const message = await opens(marie)
    const quoted = (message.blocks ?? []).flatMap((block) => {
      const { text } = block as { text?: { type: string; text: string } }
      return text?.type === 'plain_text' && text.text.startsWith('«') ? [text.text] : []
    })
    expect(quoted).toHaveLength(1)
    expect(message.text).not.toContain('<!channel>')
  })

  it('pages what is long, below, and every page is taken', async () => {
    const { marie } = mounted()
    const intents = ['find-care', 'figure', 'find-aids', 'contact'] as const
    for (const intent of intents)
      for (const reason of ['wrong', 'incomplete', 'outdated', 'off-topic'] as const)
        for (const rank of [1, 2, 3]) await said('T1', `${'"😀<&'.repeat(100)}${rank}`, { intent, reason })
    let message = await opens(marie)
    expect(shown(message)).toContain('Boîte : 16 sujets à regarder (1/')
    let seen = 0
    for (let pages = 1; ; pages += 1) {
      seen += shown(message).split('"inbox-handle"').length - 1
      if (!shown(message).includes('inbox-more')) break
      expect(pages).toBeLessThan(17)
      await presses(marie, message, 'inbox-more')
      message = last(marie)
    }
    expect(seen).toBe(16)
  })
})

describe('« Voir la boîte »', () => {
  const pressed = (container: object) =>
    interactionRequest(
      {
        type: 'block_actions',
        user: { id: 'U1' },
        container,
        response_url: slack.responseUrl({ team: 'T1', user: 'U1' }),
        actions: [{ type: 'button', action_id: 'inbox', block_id: 'b', value: 'fr', action_ts: '1.1' }],
      },
      { now },
    )

  it('shows it in the thread of the digest, in the direct message from App Home', async () => {
    const { marie, deliver } = mounted()
    await notFound('T1', 1)
    const digest = await opens(marie)
    await (await deliver(pressed({ type: 'message', channel_id: 'C1', message_ts: digest.ts }))).settled()
    expect(last(marie)).toMatchObject({ thread_ts: digest.ts })
    await (await deliver(pressed({ type: 'view', view_id: 'V1' }))).settled()
    expect(slack.messages().at(-1)?.params).toMatchObject({ text: expect.stringContaining('Introuvable') })
  })
})

describe('what can be done about a group', () => {
  it('opens the words on their intent, and a correction on the records of a place', async () => {
    const { marie } = mounted()
    await said('T1', 'le numéro du généraliste de Ham', { intent: 'no-regular-doctor' })
    await said('T1', 'un toubib dispo à Ham', { intent: 'out-of-scope', kind: 'not-found', reason: undefined, place: undefined })
    const message = await opens(marie)
    await presses(marie, message, 'inbox-phrase')
    expect(JSON.stringify(marie.modal()?.payload)).toContain('un toubib dispo à Ham')
    await presses(marie, message, 'correct')
    expect(marie.modal()?.payload).toMatchObject({ title: { text: 'Corriger une fiche' } })
  })

  it('is not offered where it would lead nowhere', async () => {
    const { marie } = mounted()
    await said('T1', 'faux numéro') // a place alone does not say which care
    expect(shown(await opens(marie))).not.toMatch(/"inbox-phrase"|"correct"/)
  })
})

describe('« Classer »', () => {
  it('puts the group away for all, says who did in its place, and writes it down', async () => {
    const { marie, paul } = mounted()
    await notFound('T1', 2)
    await said('T1', 'faux numéro')
    const message = await opens(marie)
    const reading = message.ts
    await presses(marie, message, 'inbox-handle')
    const after = paul.messages('C1').find(({ ts }) => ts === reading)
    expect(after?.text).toContain('Introuvable : trouver un soin près d’un lieu – classé par <@U1>')
    expect(shown(after ?? message)).toContain('faux numéro')
    expect(await journal()).toEqual([{ team: 'T1', who: 'U1', what: 'Introuvable : trouver un soin près d’un lieu' }])
    expect((await opens(marie)).text).not.toContain('Introuvable')
  })

  it('comes back when it grows', async () => {
    const { marie } = mounted()
    await notFound('T1', 2)
    await presses(marie, await opens(marie), 'inbox-handle')
    await notFound('T1', 1)
    expect((await opens(marie)).text).toContain('*Introuvable : trouver un soin près d’un lieu*, une fois')
  })

  it('is refused to who may not, who is told who may; nothing changes', async () => {
    const { marie, paul } = mounted()
    await said('T1', 'faux numéro')
    const message = await opens(marie)
    await presses(paul, message, 'inbox-handle')
    expect(last(paul)).toMatchObject({ onlyFor: 'U2', text: expect.stringContaining('Classer est réservé à : <@U1>.') })
    expect(await waiting()).toBe(1)
    expect(await journal()).toEqual([])
  })

  it('twice at once is written once, and both messages are right', async () => {
    const { marie } = mounted()
    await said('T1', 'faux numéro')
    const [first, second] = [await opens(marie), await opens(marie)]
    await Promise.all([first, second].map((message) => presses(marie, message, 'inbox-handle')))
    expect(await journal()).toHaveLength(1)
    for (const message of [first, second]) expect(message.text).toMatch(/classé/)
  })

  it('replaces the message that the person alone sees', async () => {
    const { marie } = mounted()
    await said('T1', 'faux numéro')
    const message = await opens(marie, 'C2')
    await presses(marie, message, 'inbox-handle')
    expect(message.text).toContain('classé par <@U1>')
  })

  it('is said to the person when the message was deleted meanwhile', async () => {
    const { marie } = mounted()
    await said('T1', 'faux numéro')
    const message = await opens(marie)
    slack.refuse('chat.update', 'message_not_found')
    await presses(marie, message, 'inbox-handle')
    expect(last(marie)).toMatchObject({ onlyFor: 'U1', text: expect.stringContaining('C’est classé.') })
    expect(await waiting()).toBe(0)
  })

  it('says that it failed when the base takes nothing', async () => {
    const inbox = { ...createInboxBook(db), handle: () => Promise.reject(new Error('locked')) }
    const { marie } = mounted({ inbox })
    await said('T1', 'faux numéro')
    const message = await opens(marie)
    await presses(marie, message, 'inbox-handle')
    expect(last(marie).text).toContain('Notre base ne répond pas')
    expect(message.text).not.toContain('classé')
  })

  it('touches nothing of another workspace, whatever the button says', async () => {
    const { marie, elsewhere } = mounted()
    await said('T1', 'les mots de T1')
    await said('T2', 'les mots de T2')
    const message = await opens(elsewhere)
    await presses(elsewhere, message, 'inbox-handle')
    expect((await opens(elsewhere)).text).toContain('La boîte est vide')
    expect(shown(await opens(marie))).toContain('les mots de T1')
  })

  it.each([
    '',
    '{}',
    '{"line":7,"board":[],"lang":"fr"}',
    '{"line":0,"board":[{"kind":"wrong","intent":"<!here>"}],"lang":"fr"}',
  ])('of a button that is not ours (%j) says to ask again', async (value) => {
    const { deliver, marie } = mounted()
    const request = interactionRequest(
      {
        type: 'block_actions',
        container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
        response_url: slack.responseUrl({ team: 'T1' }),
        actions: [{ type: 'button', action_id: 'inbox-handle', block_id: 'b', value, action_ts: '1.1' }],
      },
      { now },
    )
    await (await deliver(request)).settled()
    expect(last(marie).text).toContain('Je ne retrouve plus la question de ce bouton.')
  })
})
