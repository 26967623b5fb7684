/** What a person chooses in App Home, and what becomes of it in answers. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Books, createBooks } from '../../../../db/books'
import type { Db } from '../../../../db/client'
import { createKnowledge } from '../../../../db/knowledge'
import { noSettings } from '../../../../db/teams'
import { scopeNames } from '../../../../src/channels/slack/installing/scopes'
import { ownDb } from '../../../support/knowledge'
import { answering, mountSlack } from '../../../support/slack/app'
import { personOf } from '../../../support/slack/person'
import { signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

let slack: SlackStandIn
let books: Books
let db: Db
let core: ReturnType<typeof answering>
let mounted: ReturnType<typeof mountSlack>
let now: Date

beforeEach(async () => {
  const place = {
    people: [{ id: 'U1' }, { id: 'U2' }, { id: 'UADMIN', rank: 'administrator' as const }],
    channels: [{ id: 'C1' }],
    scopes: scopeNames,
  }
  slack = await startSlack({
    workspaces: [
      { teamId: 'T1', ...place },
      { teamId: 'T2', ...place },
    ],
  })
  db = await ownDb()
  books = createBooks(db)
  core = answering()
  now = new Date()
  mounted = mount()
})
afterEach(() => slack.close())

function mount(team = 'T1') {
  const settings = { signingSecret, botToken: `xoxb-${team}`, apiUrl: slack.apiUrl }
  return mountSlack(slack, core.answerQuestion, { settings, ...books, knowledge: createKnowledge(db), clock: () => now })
}
const person = (user: string, team = 'T1') => personOf({ slack, door: mounted.deliver, team, user })
type Person = ReturnType<typeof person>
const done = async (gesture: Promise<{ readonly settled: () => Promise<unknown> }>) => (await gesture).settled()
async function homeOf(who: Person) {
  await done(who.opensHome())
  const view = who.home()
  if (!view) throw new Error('no home')
  return view
}
const words = (view: unknown) => JSON.stringify(view)
async function choosesPlace(who: Person, text: string) {
  await done(who.clicks(await homeOf(who), 'choose-place'))
  const view = who.modal()
  if (!view) throw new Error('no modal')
  const sent = await who.submits(view, { place: text })
  await sent.settled()
  return sent
}
const usualIn = async (gesture: Promise<{ readonly settled: () => Promise<unknown> }>) => {
  await done(gesture)
  const { lang, place } = core.asked.at(-1)?.usual ?? {}
  return [lang, place?.name]
}

describe('the preferences of a person', () => {
  it('are a language, kept once it is chosen, in that workspace', async () => {
    const marie = person('U1')
    await done(marie.clicks(await homeOf(marie), 'home-language'))
    expect(words(marie.home()?.payload)).toContain('In an emergency')
    expect(words((await homeOf(marie)).payload)).toContain('In an emergency')
    expect(words((await homeOf(person('U2'))).payload)).toContain('En cas d’urgence')
    expect(await books.teams.preferences('T2', 'U1')).toEqual({})
  })

  it('are the language of our own words, whatever word is typed', async () => {
    const marie = person('U1')
    await done(marie.clicks(await homeOf(marie), 'home-language'))
    await done(marie.runs('/soins aide'))
    expect(marie.messages('C1').at(-1)?.text).toContain('I help you find care near you')
    await done(marie.runs('/soins reglages'))
    expect(words(marie.modal()?.payload)).toContain('Settings')
  })

  it('are a place, in words that the gazetteer knows', async () => {
    const marie = person('U1')
    expect((await choosesPlace(marie, 'amien')).errors).toBeUndefined()
    expect(await books.teams.preferences('T1', 'U1')).toEqual({ place: 'commune:80021' })
    expect(words(marie.home()?.payload)).toContain('Lieu habituel : Amiens (80).')
  })

  it.each([
    ['Paris 13e', 'commune:75113'],
    ['la Somme', 'departement:80'],
    ['Normandie', 'region:28'],
    ['80000', 'commune:80021'],
    ['Ham', 'commune:80410'],
  ])('%s is the place %s', async (text, key) => {
    await choosesPlace(person('U1'), text)
    expect(await books.teams.preferences('T1', 'U1')).toEqual({ place: key })
  })

  it('ask which of several places is meant', async () => {
    const marie = person('U1')
    const { view } = await choosesPlace(marie, 'Breteuil')
    if (!view) throw new Error('no choice')
    expect(words(view.payload)).toContain('Breteuil (60)')
    await done(marie.submits(view, { choice: 'commune:60104' }))
    expect(await books.teams.preferences('T1', 'U1')).toEqual({ place: 'commune:60104' })
  })

  it('take no place that is none', async () => {
    const { errors } = await choosesPlace(person('U1'), 'nulle part du tout')
    expect(errors).toEqual({ place: expect.stringContaining('Je ne connais pas ce lieu') })
  })

  it('are forgotten, all of them', async () => {
    const marie = person('U1')
    expect(words((await homeOf(marie)).payload)).not.toContain('forget-preferences')
    await books.teams.prefer('T1', 'U1', { lang: 'en', place: 'commune:80021' })
    await done(marie.clicks(await homeOf(marie), 'forget-preferences'))
    expect(await books.teams.preferences('T1', 'U1')).toEqual({})
    expect(words(marie.home()?.payload)).not.toContain('Amiens (80)')
  })

  it('that the base does not keep are told, and App Home still opens', async () => {
    const home = await homeOf(person('U1'))
    const down = () => Promise.reject(new Error('down'))
    books = { ...books, teams: { ...books.teams, preferences: down, prefer: down } }
    mounted = mount()
    await done(person('U1').clicks(home, 'home-language'))
    expect(person('U1').sees('D1')).toContain('Your choice could not be kept')
    expect(words((await homeOf(person('U1'))).payload)).toContain('En cas d’urgence')
  })
})

describe('an answer', () => {
  beforeEach(() => books.teams.prefer('T1', 'U1', { lang: 'en', place: 'commune:80021' }))

  it.each<[string, (marie: Person) => Promise<{ readonly settled: () => Promise<unknown> }>, readonly unknown[]]>([
    ['to a command', (marie) => marie.runs('/soins kiné'), ['en', 'Amiens']],
    ['to a direct message', (marie) => marie.says('D1', 'kiné'), ['en', 'Amiens']],
    ['to a mention in a channel', (marie) => marie.says('C1', '<@UBOT> kiné'), ['en', undefined]],
  ])('%s has what that person chose', async (_, asks, expected) => {
    expect(await usualIn(asks(person('U1')))).toEqual(expected)
    expect(await usualIn(person('U2').runs('/soins kiné'))).toEqual([undefined, undefined])
  })

  it('is in the same workspace alone', async () => {
    mounted = mount('T2')
    expect(await usualIn(person('U1', 'T2').runs('/soins kiné'))).toEqual([undefined, undefined])
  })

  it('asks the base about a person once a minute', async () => {
    let read = 0
    const { teams } = books
    const preferences: typeof teams.preferences = (team, user) => {
      read += 1
      return teams.preferences(team, user)
    }
    books = { ...books, teams: { ...teams, preferences } }
    mounted = mount()
    for (const seconds of [0, 30, 61]) {
      now = new Date(now.getTime() + seconds * 1000)
      await done(person('U1').runs('/soins kiné'))
    }
    expect(read).toBe(2)
  })

  it('does not wait for a base that does not tell', async () => {
    books = { ...books, teams: { ...books.teams, preferences: () => new Promise(() => {}) } }
    mounted = mount()
    expect(await usualIn(person('U1').runs('/soins kiné'))).toEqual([undefined, undefined])
  })
})

describe('App Home', () => {
  it('says what needs a look to who may edit, and to nobody else', async () => {
    await books.asked.add([
      { day: now.toISOString().slice(0, 10), team: 'T1', channel: 'slack', intent: 'find-care', outcome: 'not-found', count: 3 },
    ])
    const entry = { at: now.toISOString(), team: 'T1', who: 'UADMIN', action: 'settings', about: '', what: '' } as const
    await books.teams.keep({ ...noSettings('T1'), staffChannel: 'C1', editors: ['U2'] }, entry)
    const editor = words((await homeOf(person('U2'))).payload)
    expect(editor).toContain('1 sujet dans la boîte')
    expect(editor).toContain('<#C1>')
    expect(editor).not.toContain('open-settings')
    const administrator = words((await homeOf(person('UADMIN'))).payload)
    expect(administrator).toContain('open-settings')
    expect(administrator).not.toContain('dans la boîte')
    expect(administrator).toContain('Votre espace Slack')
    expect(words((await homeOf(person('U1'))).payload)).not.toMatch(/home-inbox|open-settings|<#C1>/)
  })

  it('opens the settings and says when the base has nothing to tell', async () => {
    const admin = person('UADMIN')
    await done(admin.clicks(await homeOf(admin), 'open-settings'))
    expect(words(admin.modal()?.payload)).toContain('Canal de l’équipe')
    const down = { ...books, teams: { ...books.teams, settings: () => Promise.reject(new Error('down')) } }
    books = { ...down, changes: { ...books.changes, pending: () => Promise.reject(new Error('down')) } }
    mounted = mount()
    expect(words((await homeOf(admin)).payload)).toContain('*15*')
  })
})
