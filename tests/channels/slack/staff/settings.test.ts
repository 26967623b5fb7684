/** `/soins réglages`, filled in and sent by people of two workspaces. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBooks } from '../../../../db/books'
import type { Db } from '../../../../db/client'
import { journalLines } from '../../../../db/journal'
import { createKnowledge } from '../../../../db/knowledge'
import { noSettings } from '../../../../db/teams'
import { scopeNames } from '../../../../src/channels/slack/installing/scopes'
import { ownDb } from '../../../support/knowledge'
import { answering, mountSlack } from '../../../support/slack/app'
import { install, oauth } from '../../../support/slack/installer'
import { personOf } from '../../../support/slack/person'
import { signingSecret } from '../../../support/slack/signed-request'
import { type SlackStandIn, startSlack } from '../../../support/slack/stand-in'

const now = new Date()
let slack: SlackStandIn
let db: Db
let books: ReturnType<typeof createBooks>
let mounted: ReturnType<typeof mountSlack>

const place = {
  people: [
    { id: 'U1' },
    { id: 'U2' },
    { id: 'UADMIN', rank: 'administrator' as const, tz: 'Pacific/Noumea' },
    { id: 'UADMIN2', rank: 'administrator' as const },
  ],
  channels: [{ id: 'C1' }, { id: 'C2' }, { id: 'C3', hasApp: false }, { id: 'C4', isArchived: true }],
}

/** Each workspace is reached with its own token, as one set up by hand is. */
function mountedIn(team: string, isStaff = true) {
  const settings = {
    ...{ signingSecret, botToken: `xoxb-${team}`, apiUrl: slack.apiUrl },
    ...(isStaff ? {} : { staffTeams: ['T9'] }),
  }
  return mountSlack(slack, answering().answerQuestion, { settings, ...books, knowledge: createKnowledge(db), clock: () => now })
}
beforeEach(async () => {
  slack = await startSlack({
    workspaces: [
      { teamId: 'T1', ...place, scopes: scopeNames, userGroups: { S1: ['U1'] } },
      { teamId: 'T2', ...place, scopes: scopeNames.filter((scope) => scope !== 'usergroups:read') },
      { teamId: 'T31', enterpriseId: 'E1', token: null, ...place },
    ],
  })
  db = await ownDb()
  books = createBooks(db)
  mounted = mountedIn('T1')
})
afterEach(() => slack.close())

const person = (user: string, { team = 'T1', door = mounted.deliver } = {}) => personOf({ slack, door, team, user })
type Person = ReturnType<typeof person>
/** The modal in front of a person once everything has settled. */
async function opened(who: Person) {
  const { settled } = await who.runs('/soins réglages')
  await settled()
  const view = who.modal()
  if (!view) throw new Error('no modal')
  return view
}
const fieldsOf = (view: { readonly payload: { readonly blocks: readonly Readonly<Record<string, unknown>>[] } }) =>
  view.payload.blocks.map(({ block_id: id }) => id)
async function sent(who: Person, filled: Parameters<Person['submits']>[1]) {
  const result = await who.submits(await opened(who), filled)
  await result.settled()
  return result
}
const said = (view: unknown) => JSON.stringify(view)

describe('the settings', () => {
  it('open for an administrator, in the time zone of that person', async () => {
    const view = await opened(person('UADMIN'))
    expect(fieldsOf(view)).toEqual(
      'channel editors editorsGroups approvers approversGroups needsTwo digest day hour timezone alerts'.split(' '),
    )
    expect(said(view.payload)).toContain('"initial_option":{"text":{"type":"plain_text","text":"Pacific/Noumea"')
  })

  it('are told to belong to administrators, to anybody else', async () => {
    const view = await opened(person('U1'))
    expect('submit' in view.payload).toBe(false)
    expect(said(view.payload)).toContain('Les réglages sont aux administrateurs')
  })

  it('open for who installed us', async () => {
    const row = { id: 'T1', name: '', botToken: '', botUserId: 'UBOT', scopes: [], installedAt: now.toISOString() }
    await books.slack.keep({ ...row, installedBy: 'U1' })
    expect(fieldsOf(await opened(person('U1')))).toContain('editors')
  })

  it('open in a workspace for who installed us in its whole organisation, and are kept for that workspace alone', async () => {
    const settings = { signingSecret, apiUrl: slack.apiUrl, oauth, staffTeams: ['T31'] }
    const door = mountSlack(slack, answering().answerQuestion, { settings, ...books, knowledge: createKnowledge(db) })
    await install(slack, door, { teamId: 'T31', isForEnterprise: true, user: 'U1' })
    const installer = personOf({ slack, door: door.deliver, team: 'T31', user: 'U1', isOrganisation: true })
    const { view } = await sent(installer, { channel: 'C1', digest: ['yes'], day: '2', hour: '7', timezone: 'Europe/Paris' })
    expect(said(view?.payload)).toContain('C’est enregistré.')
    expect(await books.teams.settings('T31')).toMatchObject({ team: 'T31', staffChannel: 'C1', digest: { day: 2, hour: 7 } })
    expect(await books.teams.settings('')).toEqual(noSettings(''))
  })

  it('have no groups where we may not know them, and fewer fields where staff do not keep the base true', async () => {
    const { deliver: door } = mountedIn('T2', false)
    const view = await opened(person('UADMIN', { team: 'T2', door }))
    expect(fieldsOf(view)).toEqual('channel editors digest day hour timezone'.split(' '))
  })

  it('are kept, told in the channel and in the journal, and never another workspace’s', async () => {
    const admin = person('UADMIN')
    const filled = {
      ...{ channel: 'C1', editors: ['U1'], editorsGroups: ['S1'], needsTwo: ['yes'], alerts: ['yes'] },
      ...{ digest: ['yes'], day: '2', hour: '7', timezone: 'Indian/Reunion' },
    }
    const { view } = await sent(admin, filled)
    expect(said(view?.payload)).toContain('C’est enregistré.')
    expect(await books.teams.settings('T1')).toEqual({
      ...{ team: 'T1', staffChannel: 'C1', editors: ['U1', 'S1'], approvers: [], needsTwo: true, alerts: true },
      ...{ timezone: 'Indian/Reunion', digest: { day: 2, hour: 7, since: now.toISOString() } },
    })
    expect(await books.teams.settings('T2')).toEqual(noSettings('T2'))
    expect(admin.sees('C1')).toMatch(/il reçoit[\s\S]*le bilan de la semaine, le mardi à 7 h[\s\S]*`\/soins réglages`/i)
    const { lines } = await createKnowledge(db).read({ lines: journalLines({ team: 'T1', isStaff: true }, 9) })
    expect(lines.map(({ who, action, what }) => [who, action, what])).toEqual([
      [
        'UADMIN',
        'settings',
        'Canal : C1 ; Éditeurs : U1, S1 ; Relecture à deux : oui ; Bilan : le mardi à 7 h ; Fuseau horaire : Indian/Reunion ; Alertes : oui',
      ],
    ])
  })

  it('sent again unchanged write nothing, and a digest is owed from when its time was chosen', async () => {
    const admin = person('UADMIN')
    const since = '2026-01-01T00:00:00.000Z'
    const entry = { at: since, team: 'T1', who: 'UADMIN', action: 'settings', about: '', what: '' } as const
    const before = { ...noSettings('T1'), staffChannel: 'C1', editors: ['U1'], digest: { day: 1, hour: 8, since } }
    await books.teams.keep(before, entry)
    await sent(admin, {})
    expect(await books.teams.settings('T1')).toEqual(before)
    expect(admin.sees('C1')).not.toContain('Ce canal est désormais')
    await sent(admin, { alerts: ['yes'] })
    expect((await books.teams.settings('T1')).digest).toEqual({ day: 1, hour: 8, since })
    await sent(admin, { hour: '9' })
    expect((await books.teams.settings('T1')).digest).toEqual({ day: 1, hour: 9, since: now.toISOString() })
    await sent(admin, { digest: [] })
    expect((await books.teams.settings('T1')).digest).toBeUndefined()
  })

  it.each<[string, Parameters<Person['submits']>[1], Record<string, unknown>]>([
    ['a channel we are not in', { channel: 'C3' }, { channel: expect.stringContaining('Invitez @Proxisoin dans ce canal') }],
    ['an archived channel', { channel: 'C4' }, { channel: expect.stringContaining('archivé') }],
    ['an unknown channel', { channel: 'C9' }, { channel: expect.stringContaining('Invitez') }],
    ['a digest and no channel', { digest: ['yes'] }, { channel: expect.stringContaining('Choisissez le canal') }],
    ['alerts and no channel', { alerts: ['yes'] }, { channel: expect.stringContaining('Choisissez le canal') }],
    ['two people, and one named', { needsTwo: ['yes'], editors: ['U1'], approvers: ['U1'] }, { needsTwo: expect.anything() }],
    ['two people, and nobody named', { needsTwo: ['yes'] }, { needsTwo: expect.stringContaining('deux personnes') }],
  ])('are refused next to the field for %s', async (_, filled, errors) => {
    const result = await sent(person('UADMIN'), filled)
    expect([result.errors, result.refusal]).toEqual([errors, undefined])
    expect(await books.teams.settings('T1')).toEqual(noSettings('T1'))
  })

  it('that were staff’s and are no longer ask nothing of fields that are not shown', async () => {
    const entry = { at: now.toISOString(), team: 'T2', who: 'UADMIN', action: 'settings', about: '', what: '' } as const
    await books.teams.keep({ ...noSettings('T2'), needsTwo: true, alerts: true }, entry)
    const { deliver: door } = mountedIn('T2', false)
    expect((await sent(person('UADMIN', { team: 'T2', door }), { editors: ['U1'] })).errors).toBeUndefined()
    expect(await books.teams.settings('T2')).toMatchObject({ editors: ['U1'], needsTwo: true, alerts: true })
  })

  it('take two people, or one group, for two', async () => {
    expect((await sent(person('UADMIN'), { needsTwo: ['yes'], editors: ['U1'], approvers: ['U2'] })).errors).toBeUndefined()
    expect((await sent(person('UADMIN'), { approvers: [], editors: [], editorsGroups: ['S1'] })).errors).toBeUndefined()
    expect((await books.teams.settings('T1')).needsTwo).toBe(true)
  })

  it('refuse a time zone that nobody keeps', async () => {
    const admin = person('UADMIN')
    const view = await opened(admin)
    const forged = JSON.parse(JSON.stringify(view.payload).replaceAll('Pacific/Noumea', 'Mars/Olympus'))
    expect((await admin.submits({ ...view, payload: forged })).errors).toEqual({ timezone: 'Ce fuseau horaire n’est pas connu.' })
  })

  it('forged by an ordinary member change nothing', async () => {
    const view = await opened(person('UADMIN'))
    const result = await person('U1').submits({ ...view, user: 'U1' }, { channel: 'C1' })
    await result.settled()
    expect(said(await result.response.clone().json())).toContain('Les réglages sont aux administrateurs')
    expect(await books.teams.settings('T1')).toEqual(noSettings('T1'))
    expect(person('U1').messages('C1')).toEqual([])
  })

  it('of two administrators at once are not mixed: the second is told, and begins from the first’s', async () => {
    const [one, other] = [person('UADMIN'), person('UADMIN2')]
    const [first, second] = [await opened(one), await opened(other)]
    await (await one.submits(first, { editors: ['U1'] })).settled()
    const { settled, view } = await other.submits(second, { editors: ['U2'] })
    await settled()
    expect(said(view?.payload)).toContain('Quelqu’un d’autre vient de changer ces réglages')
    expect((await books.teams.settings('T1')).editors).toEqual(['U1'])
    const again = await Promise.all([opened(one), opened(other)])
    const both = await Promise.all([
      one.submits(again[0], { needsTwo: [], editors: [] }),
      other.submits(again[1], { editors: ['U2'] }),
    ])
    await Promise.all(both.map((each) => each.settled()))
    expect(both.filter((each) => said(each.view?.payload).includes('C’est enregistré'))).toHaveLength(1)
  })

  it('of a form that is not ours change nothing', async () => {
    const admin = person('UADMIN')
    const view = await opened(admin)
    const forged = JSON.parse(JSON.stringify(view.payload).replaceAll('"C1"', '"x"'))
    const result = await admin.submits({ ...view, payload: forged }, { channel: '<!channel>' })
    expect(result.isAcknowledged).toBe(true)
    expect(await books.teams.settings('T1')).toEqual(noSettings('T1'))
  })

  it('say so when the base does not answer', async () => {
    books = { ...books, teams: { ...books.teams, settings: () => Promise.reject(new Error('down')) } }
    mounted = mountedIn('T1')
    expect(said((await opened(person('UADMIN'))).payload)).toContain('Notre base ne répond pas')
  })

  it('that a slow base keeps late are acknowledged in time, and told in the direct message', async () => {
    const view = await opened(person('UADMIN'))
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const { teams } = books
    books = { ...books, teams: { ...teams, settings: (team) => released.then(() => teams.settings(team)) } }
    const slow = mountedIn('T1')
    const admin = person('UADMIN', { door: slow.deliver })
    const result = await admin.submits(view, { channel: 'C3' })
    expect([result.isAcknowledged, result.refusal]).toEqual([true, undefined])
    expect(result.milliseconds).toBeLessThan(2600)
    release()
    await result.settled()
    expect(admin.sees('DADMIN')).toContain('Invitez @Proxisoin dans ce canal')
  })

  it('that the trigger is too late for are told where the person can see it', async () => {
    slack.refuse('views.open', 'expired_trigger_id')
    const admin = person('UADMIN')
    const { settled } = await admin.runs('/soins réglages')
    await settled()
    expect(admin.sees('C1')).toContain('Slack n’a pas laissé le temps d’ouvrir la fenêtre')
  })
})
