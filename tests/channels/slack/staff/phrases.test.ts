/** Staff teach a phrase from the inbox, their team is told, and may take it back: real door, real base, strict stand-in. */
import { webApi } from '@slack/bolt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../../../../db/client'
import { journalLines } from '../../../../db/journal'
import { noSettings } from '../../../../db/teams'
import { ask } from '../../../../src/ask'
import { openPhrase } from '../../../../src/channels/slack/listeners/phrase'
import { toPerson } from '../../../../src/channels/slack/outgoing/sending'
import { conversation, conversationByIds } from '../../../../src/conversation'
import type { RequestDeps } from '../../../../src/deps'
import type { Lang } from '../../../../src/types'
import { ownDb } from '../../../support/knowledge'
import { realDeps, today } from '../../../support/product'
import { mountSlack } from '../../../support/slack/app'
import { personOf } from '../../../support/slack/person'
import { signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

const words = 'où consulter sans attendre trois mois à Ham'
const secret = 'a-secret-for-the-test-suite'

let slack: SlackStandIn
let db: Db
let deps: RequestDeps
let logged: string[]
let staffTeams: string[] | undefined
let line: number

/** Settings of `T1`: `U1` edits, and the staff read `C1`. */
const keep = (change: object = {}) =>
  deps.teams.keep(
    { ...noSettings('T1'), editors: ['U1'], staffChannel: 'C1', ...change },
    { at: today.toISOString(), team: 'T1', who: 'U1', action: 'settings', about: '', what: 'réglé' },
  )

beforeEach(async () => {
  slack = await startSlack({
    workspaces: [
      {
        teamId: 'T1',
        token: 'xoxb-test',
        people: [{ id: 'U1', name: 'Marie' }, { id: 'U2' }],
        channels: [{ id: 'C1' }],
      },
    ],
  })
  db = await ownDb()
  deps = await realDeps(undefined, db)
  logged = []
  staffTeams = ['T1']
  const kept = await db.$client.execute({
    sql: `insert into feedback (day, team, channel, intent, kind, rating, question) values ('2026-11-21', 'T1', 'slack', 'find-care', 'not-found', 'down', ?) returning id`,
    args: [words],
  })
  line = Number(kept.rows[0]?.id)
  await keep()
})
afterEach(() => slack.close())

function door() {
  const settings = { signingSecret, botToken: 'xoxb-test', apiUrl: slack.apiUrl, staffTeams }
  const mounted = mountSlack(slack, conversation('slack', deps, secret, today), { ...deps, settings, clock: () => new Date() })
  return mounted.deliver
}
const person = (user = 'U1') => personOf({ slack, door: door(), team: 'T1', user })

/** The modal that opens on a line of the inbox. */
async function opened({ user = 'U1', lang = 'fr', question = line }: { user?: string; lang?: Lang; question?: number } = {}) {
  const client = new webApi.WebClient('xoxb-test', { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
  const ports = {
    ...deps,
    answerQuestion: conversation('slack', deps, secret, today),
    answerAsked: conversationByIds('slack', deps, secret, today),
    deliveries: { isFirst: () => true, forget: () => {} } as never,
    preferenceMemory: new Map(),
    arrivedAt: Date.now(),
    isStaffTeam: (team: string) => staffTeams?.includes(team) ?? true,
    origin: 'https://example.org',
    apiUrl: slack.apiUrl,
    now: today,
    log: (_: string, event: string, reason?: string) => void logged.push(`${event} (${reason})`),
  }
  const trigger = slack.trigger({ team: 'T1', user })
  await openPhrase(question, { team: 'T1', user, trigger, ways: [toPerson(client, user)], client, lang }, ports)
  const view = person(user).modal()
  if (!view) throw new Error('no modal')
  return view
}
const shown = (view: { payload: unknown } | undefined) => JSON.stringify(view?.payload)
const intentOf = async (text: string) => {
  const { understood } = await ask({ text, channel: 'web', lang: 'fr', askedAt: today }, deps)
  return understood.kind === 'matched' ? understood.intent : understood.kind
}
const journal = async () => {
  const { lines } = await deps.knowledge.read({ lines: journalLines({ team: 'T1', isStaff: true }, 10) })
  return lines.filter(({ action }) => action !== 'settings').map(({ action, what, who }) => `${who} ${action} ${what}`)
}

describe('teaching a phrase', () => {
  it('shows the words, what they give today, and the intents by their titles', async () => {
    const view = await opened()
    expect(shown(view)).toContain(words)
    expect(shown(view)).toContain('Aujourd’hui, ces mots donnent : *Trouver un soin près d’un lieu*')
    expect(shown(view)).not.toContain('find-care rather than') // how the words were weighed is for developers
    expect(shown(view)).toContain('Retirez les noms de personnes')
    expect(shown(await opened({ lang: 'en' }))).toContain('Find care near a place')
  })

  it('is live at once, told to the staff with its answer, the journal and the conversation to keep', async () => {
    const marie = person()
    const sent = await marie.submits(await opened(), { phrase: words, intent: 'find-aids' })
    expect(shown(sent.view)).toContain('C’est ajouté')
    await sent.settled()
    expect(await intentOf('ou consulter sans attendre trois mois à Vire ?')).toBe('find-aids')
    const [message, file] = marie.messages('C1')
    expect(message?.text).toContain(`« ${words} » → Les aides pour m’installer ou exercer`)
    expect(message?.text).toContain('Réponse donnée maintenant : ')
    expect(message?.text).toContain('<@U1>')
    expect(file?.thread_ts).toBe(message?.ts)
    const kept = JSON.parse(new TextDecoder().decode(file?.files?.[0]?.bytes))
    expect(kept).toMatchObject([
      { turns: [{ says: words, intent: 'find-aids', slots: { place: { code: '80410' } }, shows: [] }] },
    ])
    expect(await journal()).toEqual([`U1 phrase-added « ${words} » → Les aides pour m’installer ou exercer`])
    const { rows } = await db.$client.execute('select handled_on from feedback')
    expect(rows[0]?.handled_on).not.toBeNull()
  })

  it('is taken back by a button, once', async () => {
    const marie = person()
    const before = await intentOf(words)
    await (await marie.submits(await opened(), { phrase: words, intent: 'find-aids' })).settled()
    const [message] = marie.messages('C1')
    if (!message) throw new Error('nothing was told')
    const again = { ...message }
    await (await marie.clicks(message, 'phrase-undo')).settled()
    expect(marie.messages('C1')[0]?.text).toContain('Tournure retirée')
    expect(await intentOf(words)).toBe(before)
    await (await marie.clicks(again, 'phrase-undo')).settled()
    expect(marie.sees('C1')).toContain('Cette tournure est déjà retirée.')
    expect((await journal()).map((entry) => entry.split(' ')[1])).toEqual(['phrase-removed', 'phrase-added'])
  })

  it.each([
    ['too vague', { phrase: 'à Ham', intent: 'find-aids' }, { phrase: /trop court/ }],
    ['a danger', { phrase: 'je veux mourir à Ham', intent: 'find-aids' }, { phrase: /danger/ }],
    ['a telephone number', { phrase: `${words} 06 12 34 56 78`, intent: 'find-aids' }, { phrase: /téléphone/ }],
    ['what it gives already', { phrase: words, intent: 'find-care' }, { intent: /déjà/ }],
    ['too short', { phrase: ' a ', intent: 'find-aids' }, { phrase: /de 3 à 200/ }],
  ])('refuses next to its field: %s', async (_, filled, errors) => {
    const sent = await person().submits(await opened(), filled)
    expect(sent.errors).toEqual(Object.fromEntries(Object.entries(errors).map(([id, say]) => [id, expect.stringMatching(say)])))
    await sent.settled()
    expect(await journal()).toEqual([])
  })

  it('is for editors: the others are told so when it opens, and when they send', async () => {
    expect(shown(await opened({ user: 'U2' }))).toContain('pas parmi les éditeurs')
    const view = await opened()
    await keep({ editors: ['U2'] })
    const sent = await person().submits(view, { phrase: words, intent: 'find-aids' })
    expect(sent.errors?.phrase).toContain('pas parmi les éditeurs')
    expect(await journal()).toEqual([])
  })

  it('is for workspaces that keep the base true', async () => {
    const view = await opened()
    staffTeams = ['T9']
    expect(shown(await opened())).toContain('Seule l’équipe')
    const sent = await person().submits(view, { phrase: words, intent: 'find-aids' })
    expect(sent.errors?.phrase).toContain('Seule l’équipe')
  })

  it('cannot be taken back by somebody who may not teach', async () => {
    const marie = person()
    await (await marie.submits(await opened(), { phrase: words, intent: 'find-aids' })).settled()
    const paul = person('U2')
    const [message] = paul.messages('C1')
    if (!message) throw new Error('nothing was told')
    await (await paul.clicks(message, 'phrase-undo')).settled()
    expect(paul.sees('C1')).toContain('pas parmi les éditeurs')
    expect(await intentOf(words)).toBe('find-aids')
  })

  it('says that the words are no longer there', async () => {
    expect(shown(await opened({ question: 999 }))).toContain('ne sont plus là')
  })

  it('tells the person when the channel of the staff is closed to us, or none is chosen', async () => {
    slack.refuse('chat.postMessage', 'not_in_channel', { times: 1 })
    for (const staffChannel of ['C1', undefined]) {
      await keep({ staffChannel })
      const marie = person()
      const phrase = `${words} ${staffChannel ? 'encore' : 'toujours'}`
      await (await marie.submits(await opened(), { phrase, intent: 'find-aids' })).settled()
      expect(marie.sees('D1')).toContain(phrase)
    }
  })

  it('says that nothing is learned when the base refuses, and learns nothing', async () => {
    const view = await opened()
    vi.spyOn(deps.phrases, 'add').mockRejectedValueOnce(new Error('read-only'))
    const sent = await person().submits(view, { phrase: words, intent: 'find-aids' })
    expect(sent.errors?.phrase).toContain('Rien n’a été ajouté')
    expect(await intentOf(words)).not.toBe('find-aids')
  })

  it('acknowledges a form in time over a slow base, then shows that it is learned', async () => {
    const view = await opened()
    const { add } = deps.phrases
    vi.spyOn(deps.phrases, 'add').mockImplementationOnce(async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 2_300))
      return add(...given)
    })
    const marie = person()
    const sent = await marie.submits(view, { phrase: words, intent: 'find-aids' })
    expect(sent.isAcknowledged).toBe(true)
    expect(shown(marie.modal())).toContain('Un instant…')
    await sent.settled()
    expect(shown(marie.modal())).toContain('C’est ajouté')
  })

  it('shows words of others as words: no mention, no link', async () => {
    const hostile = '<!channel> <https://evil.example|clic> où consulter & attendre *trois* mois'
    await db.$client.execute({ sql: 'update feedback set question = ?', args: [hostile] })
    const marie = person()
    const view = await opened()
    const phrase = '<!channel> où consulter & attendre *trois* mois'
    const sent = await marie.submits(view, { phrase, intent: 'find-aids' })
    await sent.settled()
    expect(marie.messages('C1')[0]?.text).toContain('&lt;!channel&gt; où consulter &amp; attendre')
    expect(marie.messages('C1')[0]?.text).not.toContain('<!channel>')
  })
})
