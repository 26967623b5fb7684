/** People who try what is not theirs: from a shared channel, with altered forms, at the same instant. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isStaffTeamOf } from '../../../../src/channels/slack/routes'
import { personOf } from '../../../support/slack/person'
import { asForm } from '../../../support/slack/signed-request'
import { anna, done, lastIn, marie, modalOf, paul, type Staff, staff, wordsOf } from '../../../support/slack/staff'

let team: Staff
beforeEach(async () => {
  team = await staff()
  await team.choose({ staffChannel: 'C2', editors: ['U2'], approvers: ['U2', 'U3'] })
})
afterEach(() => team.slack.close())

type Payload = { readonly type: string; readonly user: object; readonly view?: object }

/** What a person's client sends, altered and then signed, as Slack would sign it. */
function altering({ id }: { readonly id: string }, change: (payload: Payload) => object) {
  const door = async (request: Request) => {
    const form = new URLSearchParams(await request.text())
    const payload: Payload = JSON.parse(form.get('payload') ?? '{}')
    return team.door(asForm({ payload: JSON.stringify(change(payload)) }))
  }
  return personOf({ slack: team.slack, door, team: 'T1', user: id })
}

/** Of another organisation, which has not installed us, in a channel shared with it: what Slack tells of a press, then of a form. */
const fromElsewhere = (who: { readonly id: string }, home = 'T9') =>
  altering(who, (payload) => ({
    ...payload,
    user: { ...payload.user, team_id: home },
    ...(payload.type === 'view_submission'
      ? { team: { id: home, domain: 'ailleurs' }, view: { ...payload.view, app_installed_team_id: 'T1' } }
      : {}),
  }))

const grounds = { why: 'Numéro changé', url: 'https://www.ameli.fr/somme', publisher: 'Assurance maladie', date: '2026-11' }
const changed = { ...grounds, 'field:phone': '03 22 00 11 22' }
const rowsOf = async (sql: string) => (await team.db.$client.execute(sql)).rows

/** The form of the CPAM, open before somebody. */
async function openFields(person: Staff['person'] extends (...given: never[]) => infer One ? One : never) {
  await done(person.runs('/soins corriger qui contacter à la CPAM de la Somme'))
  return (await done(person.submits(modalOf(person), { record: 'contact:cpam' }))).view ?? modalOf(person)
}
async function propose(filled: Record<string, string> = changed) {
  const m = team.person(marie)
  const { view } = await done(m.submits(await openFields(m), filled))
  await done(m.submits(view ?? modalOf(m)))
}

describe('a person of another organisation, in a shared channel', () => {
  it('cannot begin a correction', async () => {
    const m = team.person(marie)
    await done(m.runs('/soins qui contacter à la CPAM de la Somme'))
    const stranger = fromElsewhere(anna)
    await done(stranger.clicks(m.messages('C1').at(-1) ?? lastIn(m, 'C1'), 'correct'))
    expect(stranger.modal()).toBeUndefined()
    expect(stranger.sees('C1')).toContain('Les fiches sont corrigées par l’équipe')
  })

  it.each(['T9', 'T2'])('cannot send the form of a correction, be it of %s', async (home) => {
    await team.choose({ editors: ['U3'] }, 'T2')
    const a = team.person(anna)
    const { view } = await done(a.submits(await openFields(a), changed))
    await done(fromElsewhere(anna, home).submits(view ?? modalOf(a)))
    expect(wordsOf(modalOf(a))).toContain('Les fiches sont corrigées par l’équipe')
    expect(await rowsOf('select id from changes')).toEqual([])
  })

  it.each(['change-approve', 'change-refuse'])('decides nothing with %s, even by the id of one who may', async (action) => {
    await propose()
    await done(fromElsewhere(paul).clicks(lastIn(team.person(paul), 'C2'), action))
    expect((await rowsOf('select status from changes')).map(({ status }) => status)).toEqual(['proposed'])
  })

  it('reads no inbox, and no journal', async () => {
    await team.db.$client.execute(`insert into feedback (day, team, channel, intent, kind, rating, question)
      values ('2026-11-21', 'T1', 'slack', 'find-care', 'not-found', 'down', 'des mots à nous')`)
    const p = team.person(paul)
    await done(p.runs('/soins journal'))
    const journal = lastIn(p, 'C1')
    team.slack.clear()
    const stranger = fromElsewhere(paul)
    await done(stranger.clicks(journal, 'journal-csv', { value: 'fr' }))
    const sent = JSON.stringify(team.slack.calls)
    expect(sent).not.toContain('Réglages')
    await done(p.runs('/soins boite', { channel: 'C2' }))
    team.slack.clear()
    await done(stranger.clicks(lastIn(p, 'C2'), 'inbox-handle'))
    expect(JSON.stringify(team.slack.calls)).not.toContain('des mots à nous')
    expect((await rowsOf('select handled_on from feedback'))[0]?.handled_on).toBeNull()
  })

  it('is of no workspace of staff, where one is set up by hand', () => {
    expect(isStaffTeamOf({ signingSecret: 's', apiUrl: '' } as never)('')).toBe(false)
  })
})

describe('an altered form', () => {
  it.each([
    ['an internal address', { url: 'https://169.254.169.254/latest' }, 'url'],
    ['a name of one’s own network', { url: 'https://nas.local/' }, 'url'],
    ['a password', { url: 'https://ameli.fr:x@mal.example/' }, 'url'],
    ['an endless publisher', { publisher: 'x'.repeat(1000) }, 'publisher'],
    ['an endless reason', { why: 'x'.repeat(1000) }, 'why'],
    ['a publisher that cannot be seen', { publisher: '\u202e\u200b\u0007' }, 'publisher'],
  ])('with %s is refused next to its field', async (_, filled, field) => {
    const m = team.person(marie)
    const { errors } = await done(m.submits(await openFields(m), { ...changed, ...filled }))
    expect(Object.keys(errors ?? {})).toEqual([field])
  })

  it('leaves no direction mark and no line break in what answers cite', async () => {
    const p = team.person(paul)
    const { view } = await done(
      p.submits(await openFields(p), { ...changed, publisher: 'Assu\u202erance\nmaladie', why: 'a\u0000b' }),
    )
    await done(p.submits(view ?? modalOf(p)))
    expect(await rowsOf(`select publisher from sources where family = 'correction'`)).toMatchObject([
      { publisher: 'Assu rance maladie' },
    ])
    expect(await rowsOf(`select why from changes`)).toMatchObject([{ why: 'a b' }])
  })

  it('of a refusal keeps as much as the form takes', async () => {
    await propose()
    const p = team.person(paul)
    await done(p.clicks(lastIn(p, 'C2'), 'change-refuse'))
    await done(p.submits(modalOf(p), { why: `non\u202e ${'x'.repeat(10_000)}` }))
    const [line] = await rowsOf(`select why from journal where action = 'refused'`)
    expect(String(line?.why)).toMatch(/^non x{200,}$/)
    expect(String(line?.why).length).toBe(300)
  })
})

describe('rights that go', () => {
  it('between the difference and its agreement make a proposal of it', async () => {
    const p = team.person(paul)
    const { view } = await done(p.submits(await openFields(p), changed))
    expect(view?.payload).toMatchObject({ submit: { text: 'Appliquer' } })
    await team.choose({ staffChannel: 'C2', editors: ['U3'], approvers: ['U3'] })
    await done(p.submits(view ?? modalOf(p)))
    expect((await rowsOf('select status from changes')).map(({ status }) => status)).toEqual(['proposed'])
  })

  it('before a second person is asked for do not let one approve their own', async () => {
    const p = team.person(paul)
    await propose()
    const m = team.person(marie)
    await team.choose({ staffChannel: 'C2', editors: ['U1', 'U2'], approvers: ['U1', 'U2'], needsTwo: true })
    const message = lastIn(p, 'C2')
    await Promise.all([done(m.clicks(message, 'change-approve')), done(m.clicks(message, 'change-approve'))])
    expect((await rowsOf('select status from changes')).map(({ status }) => status)).toEqual(['proposed'])
  })

  it('with the workspace that removed us leave nothing that waits', async () => {
    await propose()
    await done(team.person(paul).uninstalls())
    expect(await rowsOf('select id from changes')).toEqual([])
    expect(await rowsOf('select change from changed_fields')).toEqual([])
  })
})

it('nothing typed and not agreed to is written anywhere', async () => {
  const m = team.person(marie)
  await done(m.runs('/soins zorglub quelquechose à Hamberville-les-secrets'))
  const fields = await openFields(m)
  await done(m.submits(fields, { ...changed, why: 'motjamaisenvoye', 'field:phone': 'pasunnumero' }))
  await m.closes(fields)
  const tables = await rowsOf(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
  const dumps = await Promise.all(
    ['asked_counts', 'feedback', 'changes', 'changed_fields', 'journal', 'team_people', 'learned_phrases', 'notices']
      .filter((name) => tables.some((table) => table.name === name))
      .map((name) => rowsOf(`select * from ${name}`)),
  )
  expect(dumps.length).toBe(8)
  expect(`${JSON.stringify(dumps)}${team.logged.join()}`).not.toMatch(/zorglub|secrets|motjamais|pasunnumero/)
})
