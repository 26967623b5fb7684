import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { teamPeople } from '../../../../db/schema'
import type { SlackBook } from '../../../../db/slack'
import { createTeamBook } from '../../../../db/teams'
import { answering, mountSlack } from '../../../support/slack/app'
import { aBase, eventFrom, type From, install, type Mounted, mentionIn, mountOpen } from '../../../support/slack/installer'
import { commandRequest } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

const teams = Array.from({ length: 20 }, (_, index) => `T${index + 1}`)
let slack: SlackStandIn
let base: Awaited<ReturnType<typeof aBase>>
let mounted: Mounted

beforeEach(async () => {
  slack = await startSlack({
    workspaces: [
      ...teams.map((teamId) => ({ teamId, token: null })),
      { teamId: 'T31', enterpriseId: 'E1', token: null },
      { teamId: 'T32', enterpriseId: 'E1', token: null },
      { teamId: 'T33', enterpriseId: 'E1', token: null },
      { teamId: 'TOWN', token: 'xoxb-own' },
    ],
  })
  base = await aBase()
  mounted = mountOpen(slack, { book: base.book })
})
afterEach(() => slack.close())

/** Delivers an event and waits for its work; the status of the answer. */
async function deliver(
  to: Mounted,
  from: From,
  event: Readonly<Record<string, unknown>>,
  when?: { now?: Date; at?: Date },
): Promise<number> {
  const { response, settled } = await to.deliver(eventFrom(from, event, when))
  await settled()
  return response.status
}
/** Mentions us and says where the answer went: a workspace, or nothing. */
async function answeredIn(to: Mounted, from: From, when?: { now?: Date; at?: Date }): Promise<string | undefined> {
  slack.clear()
  await deliver(to, from, mentionIn('C1'), when)
  return slack.messages()[0]?.team
}
const uninstalled = { type: 'app_uninstalled' }
const revoked = (bot: readonly string[]) => ({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot } })
/** The base as it is when it is out of reach. */
const down: SlackBook = {
  belongs: () => Promise.reject(new Error('down')),
  workspace: () => Promise.reject(new Error('down')),
  keep: () => Promise.reject(new Error('down')),
  erase: () => Promise.reject(new Error('down')),
  isFirst: () => Promise.reject(new Error('down')),
  forget: () => Promise.reject(new Error('down')),
}

describe('a workspace', () => {
  it('is answered with its own token, twenty of them at once, each five times', async () => {
    await Promise.all(teams.map((teamId) => install(slack, mounted, { teamId })))
    slack.clear()
    const mentions = teams.flatMap((team) => Array.from({ length: 5 }, () => ({ team, event: mentionIn(`C${team}`) })))
    await Promise.all(mentions.map(({ team, event }) => deliver(mounted, { team }, event)))
    const answers = slack.calls.filter(({ method }) => method === 'chat.postMessage')
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array(100).fill('ok'))
    expect(answers.filter(({ team, params }) => params.channel !== `C${team}`)).toEqual([])
  })

  it('that never installed us is answered nothing, whoever else did', async () => {
    await install(slack, mounted, { teamId: 'T1' })
    slack.clear()
    await deliver(mounted, { team: 'T2' }, mentionIn('C1'))
    expect(slack.calls).toEqual([])
    expect(mounted.logged).toContain('error | no token | slack_not_installed')
  })

  it('that never installed us is told that its command failed, without any token', async () => {
    const { settled } = await mounted.deliver(commandRequest('un kiné', slack.responseUrl()))
    await settled()
    expect(slack.calls.map(({ method, outcome }) => [method, outcome])).toEqual([['response_url', 'ok']])
    expect(slack.calls[0]?.params).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Je n’arrive pas à répondre'),
    })
  })

  it('is answered by an isolate that did not see it install, and the base is read once in five minutes', async () => {
    await install(slack, mounted, { teamId: 'T1' })
    const read: (readonly string[])[] = []
    let now = new Date()
    const book = { ...base.book, workspace: (ids: readonly string[]) => base.book.workspace(read.push(ids) ? ids : ids) }
    const elsewhere = mountOpen(slack, { book, clock: () => now })
    for (const minutes of [0, 4, 6]) {
      now = new Date(now.getTime() + minutes * 60_000)
      expect(await answeredIn(elsewhere, { team: 'T1' }, { now })).toBe('T1')
    }
    expect(read).toEqual([['T1'], ['T1']])
  })

  it.each([
    ['sealed with another secret', { sealSecret: 'another-secret-for-tests' }, 'T1'],
    ['copied from the row of another workspace', {}, 'T2'],
  ])('whose token was %s is taken as not installed', async (_, settings, team) => {
    await install(slack, mounted, { teamId: 'T1' })
    const stolen = await base.book.workspace(['T1'])
    if (stolen) await base.book.keep({ ...stolen, id: 'T2' })
    const elsewhere = mountOpen(slack, { book: base.book, ...settings })
    expect(await answeredIn(elsewhere, { team })).toBeUndefined()
    expect(elsewhere.logged.slice(0, 2)).toEqual([
      `error | token not readable, taken as not installed | ${team}`,
      'error | no token | slack_not_installed',
    ])
  })
})

describe('a workspace that removes us', () => {
  it.each([
    ['app_uninstalled', uninstalled, []],
    ['tokens_revoked, of our bot', revoked(['UBOT']), []],
    ['tokens_revoked, of a person', revoked([]), ['T1']],
  ])('by %s leaves %#', async (_, event, left) => {
    for (const teamId of ['T1', 'T2']) await install(slack, mounted, { teamId })
    expect(await deliver(mounted, { team: 'T1' }, event)).toBe(200)
    expect((await base.rows()).map(({ id }) => id)).toEqual([...left, 'T2'])
    expect(await answeredIn(mounted, { team: 'T1' })).toBe(left[0])
    expect(await answeredIn(mounted, { team: 'T2' })).toBe('T2')
  })

  it('leaves nothing of what it chose, and its neighbour all of it', async () => {
    const teams = createTeamBook(base.db)
    const isolate = mountOpen(slack, { book: base.book, teams })
    for (const teamId of ['T1', 'T2']) {
      await install(slack, isolate, { teamId })
      await teams.prefer(teamId, 'U1', { lang: 'en' })
    }
    await deliver(isolate, { team: 'T1' }, uninstalled)
    expect([await teams.preferences('T1', 'U1'), await teams.preferences('T2', 'U1')]).toEqual([{}, { lang: 'en' }])
  })

  it('and was set up by hand leaves nothing either, but when its token alone is changed', async () => {
    const teams = createTeamBook(base.db)
    const isolate = mountSlack(slack, answering().answerQuestion, { teams })
    await teams.prefer('T1', 'U1', { lang: 'en' })
    await deliver(isolate, { team: 'T1' }, revoked(['UBOT']))
    expect(await teams.preferences('T1', 'U1')).toEqual({ lang: 'en' })
    await deliver(isolate, { team: 'T1' }, uninstalled)
    expect(await teams.preferences('T1', 'U1')).toEqual({})
  })

  it('and installs us again is answered with its new token at once', async () => {
    await install(slack, mounted, { teamId: 'T1' })
    await answeredIn(mounted, { team: 'T1' })
    for (const installation of slack.world.installations.values()) installation.status = 'revoked'
    await install(slack, mounted, { teamId: 'T1' })
    expect(await answeredIn(mounted, { team: 'T1' })).toBe('T1')
  })

  it('and installs us again through another isolate is answered from the second time on', async () => {
    await install(slack, mounted, { teamId: 'T1' })
    for (const installation of slack.world.installations.values()) installation.status = 'revoked'
    await install(slack, mountOpen(slack, { book: base.book }), { teamId: 'T1' })
    expect(await answeredIn(mounted, { team: 'T1' })).toBeUndefined()
    expect(await answeredIn(mounted, { team: 'T1' })).toBe('T1')
  })

  it('is not erased by the news of an earlier removal, delivered late', async () => {
    const removedAt = new Date(Date.now() - 5 * 60_000)
    await install(slack, mounted, { teamId: 'T1' })
    await deliver(mounted, { team: 'T1' }, uninstalled, { at: removedAt })
    expect(await base.rows()).toHaveLength(1)
    expect(await answeredIn(mounted, { team: 'T1' })).toBe('T1')
  })

  it('while the base is out of reach is not answered any more, and the log says what stays', async () => {
    let book = base.book
    const reached = new Proxy(base.book, { get: (_, name: keyof SlackBook) => book[name] })
    const isolate = mountOpen(slack, { book: reached })
    await install(slack, isolate, { teamId: 'T1' })
    book = down
    await deliver(isolate, { team: 'T1' }, uninstalled)
    expect(isolate.logged).toEqual(['error | workspace not erased | Error'])
    expect(await answeredIn(isolate, { team: 'T1' })).toBeUndefined()
  })
})

describe('with the base out of reach', () => {
  it('a workspace this isolate remembers is answered, even after five minutes', async () => {
    let book = base.book
    let now = new Date()
    const reached = new Proxy(base.book, { get: (_, name: keyof SlackBook) => book[name] })
    const isolate = mountOpen(slack, { book: reached, clock: () => now })
    await install(slack, isolate, { teamId: 'T1' })
    book = down
    now = new Date(now.getTime() + 60 * 60_000)
    expect(await answeredIn(isolate, { team: 'T1' }, { now })).toBe('T1')
    expect(isolate.logged).toContain('warn | installations out of reach, the one remembered is used | Error')
  })

  it('a workspace it does not remember is answered nothing', async () => {
    const isolate = mountOpen(slack, { book: down })
    expect(await answeredIn(isolate, { team: 'T1' })).toBeUndefined()
    expect(isolate.logged).toContain('error | no token | Error')
  })
})

describe('with a base that takes its time', () => {
  /** The base as it is when it answers only once `release` is called. */
  function slow(book: SlackBook) {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    return { release, book: { ...book, workspace: (ids: readonly string[]) => released.then(() => book.workspace(ids)) } }
  }

  it.each<[string, () => Request]>([
    ['a mention', () => eventFrom({ team: 'T1' }, mentionIn('C1'))],
    ['a command', () => commandRequest('un kiné', slack.responseUrl())],
  ])('%s is acknowledged without it, and answered when it comes', async (_, request) => {
    await install(slack, mounted, { teamId: 'T1' })
    const { release, book } = slow(base.book)
    const isolate = mountOpen(slack, { book })
    const { response, milliseconds, settled } = await isolate.deliver(request())
    expect([response.status, slack.messages()]).toEqual([200, []])
    expect(milliseconds).toBeLessThan(1500)
    release()
    await settled()
    expect(slack.messages().map(({ team }) => team)).toEqual(['T1'])
  })

  it('a workspace installed again while its old row is read gets its new token, then and after', async () => {
    await install(slack, mounted, { teamId: 'T1' })
    for (const installation of slack.world.installations.values()) installation.status = 'revoked'
    const old = await base.book.workspace(['T1'])
    const { release, book } = slow({ ...base.book, workspace: () => Promise.resolve(old) })
    const isolate = mountOpen(slack, { book })
    const { settled } = await isolate.deliver(eventFrom({ team: 'T1' }, mentionIn('C1')))
    await install(slack, isolate, { teamId: 'T1' })
    release()
    await settled()
    expect(slack.messages().map(({ team }) => team)).toEqual(['T1'])
    expect(await answeredIn(isolate, { team: 'T1' })).toBe('T1')
  })
})

describe('an organisation that installed us', () => {
  it('is answered in each of its workspaces, and in no other', async () => {
    await install(slack, mounted, { teamId: 'T31', isForEnterprise: true })
    for (const [from, expected] of [
      [{ team: 'T31', enterprise: 'E1', isEnterprise: true }, 'T31'],
      [{ team: 'T32', enterprise: 'E1', isEnterprise: true }, 'T32'],
      [{ team: 'T31', enterprise: 'E1' }, 'T31'],
      [{ team: 'T1', enterprise: 'E2', isEnterprise: true }, undefined],
      [{ team: 'T1' }, undefined],
    ] as const)
      expect([from, await answeredIn(mounted, from)]).toEqual([from, expected])
  })

  it('takes all of its workspaces with it when it removes us, but one that installed us for itself', async () => {
    const { db } = base
    const teamBook = createTeamBook(db)
    const isolate = mountOpen(slack, { book: base.book, teams: teamBook })
    await install(slack, isolate, { teamId: 'T31', isForEnterprise: true })
    await install(slack, isolate, { teamId: 'T32' })
    const people = async () => (await db.select().from(teamPeople)).map(({ team }) => team).toSorted()
    for (const team of ['T31', 'T32', 'T1']) await teamBook.prefer(team, 'U1', { lang: 'fr' })
    for (const team of ['T31', 'T32']) await deliver(isolate, { team, enterprise: 'E1', isEnterprise: true }, mentionIn('C1'))
    expect((await base.book.workspace(['T31']))?.id).toBe('E1')
    await deliver(isolate, { team: 'T32', enterprise: 'E1', isEnterprise: true }, uninstalled)
    expect(await people()).toEqual(['T1', 'T32'])
    expect(await base.book.workspace(['T31'])).toBeUndefined()
    await install(slack, isolate, { teamId: 'T31', isForEnterprise: true })
    await deliver(isolate, { team: 'T31', enterprise: 'E1', isEnterprise: true }, mentionIn('C1'))
    expect((await base.book.workspace(['T31']))?.id).toBe('E1')
  })

  it('takes one of its workspaces out, and leaves the others all of theirs', async () => {
    const teams = createTeamBook(base.db)
    const isolate = mountOpen(slack, { book: base.book, teams })
    await install(slack, isolate, { teamId: 'T31', isForEnterprise: true })
    await install(slack, isolate, { teamId: 'T33' })
    const of = (team: string) => ({ team, enterprise: 'E1', isEnterprise: true })
    for (const team of ['T31', 'T32', 'T33']) {
      await teams.prefer(team, 'U1', { lang: 'en' })
      await deliver(isolate, of(team), mentionIn('C1'))
    }
    // T33 installed us for itself too.
    await deliver(isolate, of('T31'), { type: 'team_access_revoked', team_ids: ['T31', 'T33'] })
    expect((await base.db.select().from(teamPeople)).map(({ team }) => team).toSorted()).toEqual(['T32', 'T33'])
    expect(await base.book.workspace(['T31'])).toBeUndefined()
    expect((await base.book.workspace(['T32']))?.id).toBe('E1')
    expect((await base.rows()).map(({ id }) => id).toSorted()).toEqual(['E1', 'T33'])
  })

  it('loses its token when it removes us, not when one workspace does', async () => {
    await install(slack, mounted, { teamId: 'T31', isForEnterprise: true })
    await install(slack, mounted, { teamId: 'T31' })
    const ids = async () => (await base.rows()).map(({ id }) => id)
    await deliver(mounted, { team: 'T31', enterprise: 'E1' }, uninstalled)
    expect(await ids()).toEqual(['E1'])
    await deliver(mounted, { team: 'T31', enterprise: 'E1', isEnterprise: true }, uninstalled)
    expect(await ids()).toEqual([])
  })
})

describe('the token of a setting, beside installation by link', () => {
  it('answers its own workspace alone, which Slack is asked once', async () => {
    const both = mountOpen(slack, { book: base.book, botToken: 'xoxb-own' })
    await install(slack, both, { teamId: 'T1' })
    expect(await answeredIn(both, { team: 'TOWN' })).toBe('TOWN')
    expect(slack.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(1)
    expect(await answeredIn(both, { team: 'T2' })).toBeUndefined()
    expect(await answeredIn(both, { team: 'T1' })).toBe('T1')
    expect(await answeredIn(both, { team: 'TOWN' })).toBe('TOWN')
    expect(slack.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(0)
  })
})
