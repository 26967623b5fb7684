import { beforeEach, describe, expect, it } from 'vitest'
import { type ChangeBook, createChangeBook, type Who } from '../../db/changes'
import type { Db } from '../../db/client'
import type { SubjectKey } from '../../src/changes/change'
import { applied, changeDone, proposalOf, type Wanted } from '../support/changes'
import { ownDb } from '../support/knowledge'

const at = new Date('2026-11-22T10:00:00Z')
const ana: Who = { team: 'T1', user: 'U1ANA', at }
const bob: Who = { team: 'T1', user: 'U2BOB', at: new Date('2026-11-22T11:00:00Z') }
const reference = { publisher: 'Ville de Ham', url: 'https://ham.example.fr/sante', date: '2026-11' }

describe('a change', () => {
  let db: Db
  let book: ChangeBook
  beforeEach(async () => {
    db = await ownDb()
    book = createChangeBook(db)
  })

  const all = async (sql: string) => (await db.$client.execute(sql)).rows.map((row) => Object.values({ ...row }))
  const row = async (sql: string) => (await all(sql))[0]
  /** A document is what it says, in any order. */
  const read = async (sql: string) => (await row(sql))?.map((cell) => (/^{/.test(String(cell)) ? JSON.parse(String(cell)) : cell))
  const proposal = (key: SubjectKey, wanted: Wanted) => proposalOf(book, key, wanted, { why: 'Vu sur leur site', reference })
  const apply = async (key: SubjectKey, wanted: Wanted) => applied(book, await proposal(key, wanted), ana)

  const contact: SubjectKey = { kind: 'contact', subject: 'ars-normandie-reclamations' }
  const contactRow = `select phone, contacts.source_id, reliability, year from contacts where id = 'ars-normandie-reclamations'`

  it('of a contact is proposed, then applied by another, with the page as its source', async () => {
    const was = await row(contactRow)
    const { id } = changeDone(await book.propose(await proposal(contact, { phone: '02 31 70 96 96' }), ana, false))
    expect(await row(contactRow)).toEqual(was)
    expect((await book.pending('T1')).map((change) => change.id)).toEqual([id])
    expect(await book.pending('T2')).toEqual([])
    expect(await book.decide(id, ana, { isApproved: true, needsTwo: true })).toMatchObject({ outcome: 'same-person' })
    expect(await book.decide(id, { ...bob, team: 'T2' }, { isApproved: true, needsTwo: true })).toEqual({ outcome: 'moved' })
    const decided = await book.decide(id, bob, { isApproved: true, needsTwo: true })
    expect(decided).toMatchObject({ outcome: 'done', change: { status: 'applied', decidedBy: 'U2BOB' } })
    expect(await row(contactRow)).toEqual(['02 31 70 96 96', `correction-${id}`, 'verified', null])
    expect(
      await row(`select family, publisher, title, url, date, checked_on from sources where id = 'correction-${id}'`),
    ).toEqual([
      ...['correction', 'Ville de Ham', 'Fiche relue : ARS Normandie – réclamations des usagers'],
      ...['https://ham.example.fr/sante', '2026-11', '2026-11-22'],
    ])
    expect(await all('select at, team, who, action, about, what, why from journal order by number')).toEqual([
      [
        at.toISOString(),
        'T1',
        'U1ANA',
        'proposed',
        id,
        'ARS Normandie – réclamations des usagers. Téléphone : 3646 → 02 31 70 96 96',
        'Vu sur leur site',
      ],
      [
        bob.at.toISOString(),
        'T1',
        'U2BOB',
        'applied',
        id,
        'ARS Normandie – réclamations des usagers. Téléphone : 3646 → 02 31 70 96 96',
        null,
      ],
    ])
    expect(await book.undo(id, ana, 'Mauvais numéro')).toMatchObject({ outcome: 'done', change: { status: 'undone' } })
    expect(await row(contactRow)).toEqual(was)
    expect(await all(`select id from sources where family = 'correction'`)).toEqual([])
  })

  it.each([
    ['a number below zero', 'zones-prioritaires-occitanie-2025', { value: '-4' }, 'value'],
    ['more than all', 'part-zone-prioritaire-occitanie-2025', { value: '250' }, 'value'],
    ['a year to come', 'zones-prioritaires-occitanie-2025', { asOf: 'janvier 2099' }, 'asOf'],
    ['the year of another', 'msp-occitanie-2019', { asOf: 'fin 2022' }, 'asOf'],
    ['no year', 'zones-prioritaires-occitanie-2025', { asOf: 'un jour' }, 'asOf'],
  ])('of a figure to %s is refused next to its field, and nothing is written', async (_, id, typed, field) => {
    const before = await all('select * from figures')
    const key = { kind: 'figure', subject: id } as const
    const decided = await book.propose(await proposal(key, typed as Readonly<Record<string, string>>), ana, true)
    expect(decided).toMatchObject({ outcome: 'contradicts', faults: { [field]: { fr: expect.any(String) } } })
    expect(await all('select * from figures')).toEqual(before)
    expect(await all('select id from changes')).toEqual([])
  })

  it.each(['place', 'contact', 'figure', 'aid'] as const)('of a %s comes back to the very row it was', async (kind) => {
    const [subject, after, table] = {
      place: [
        'urgences-020000162',
        { phone: '02 31 06 31 06', hours: 'Mo-Fr 09:00-18:00', url: 'https://chu.example.fr/', address: null },
        'places',
      ],
      contact: ['ars-normandie', { role: 'Accueil', email: 'accueil@ars.example.fr', url: null }, 'contacts'],
      figure: ['zones-prioritaires-occitanie-2025', { value: '29,5', asOf: 'janvier 2026' }, 'figures'],
      aid: ['aci-cpts', { validTo: '2027-12-31', amount: '60 000 € par an' }, 'aids'],
    }[kind] as [string, Record<string, string | null>, string]
    const whole = `select * from ${table} where id = '${subject}'`
    const was = await read(whole)
    const change = await apply({ kind, subject }, after)
    expect(await read(whole)).not.toEqual(was)
    const changed = await book.subject({ kind, subject })
    expect(changed?.fields).toMatchObject(after)
    expect(changed?.source).toMatchObject({ url: reference.url, date: '2026-11', checkedOn: '2026-11-22' })
    expect((await book.undo(change.id, bob)).outcome).toBe('done')
    expect(await read(whole)).toEqual(was)
  })

  it('is decided once, whoever clicks at the same time', async () => {
    const { id } = changeDone(await book.propose(await proposal(contact, { phone: '02 31 70 96 96' }), ana, false))
    const how = { needsTwo: true, why: undefined }
    const decisions = await Promise.all([
      book.decide(id, bob, { ...how, isApproved: true }),
      book.decide(id, bob, { ...how, isApproved: true }),
      book.decide(id, { ...bob, user: 'U3CLEO' }, { ...how, isApproved: false }),
      createChangeBook(db).decide(id, bob, { ...how, isApproved: true }),
    ])
    expect(decisions.map(({ outcome }) => outcome).sort()).toEqual(['done', 'moved', 'moved', 'moved'])
    expect(await all('select count(*) from journal')).toEqual([[2]])
    for (const decided of decisions) if (decided.outcome === 'moved') expect(decided.change?.decidedBy).toMatch(/^U[23]/)
  })

  it('is nothing at all when the record has moved meanwhile', async () => {
    const first = await proposal(contact, { phone: '02 31 70 96 96', role: 'Plaintes' })
    const { id } = changeDone(await book.propose(first, ana, false))
    await apply(contact, { phone: '02 31 11 11 11' })
    const lines = await all('select * from journal')
    expect((await book.propose(first, bob, true)).outcome).toBe('moved')
    expect(await book.decide(id, bob, { isApproved: true, needsTwo: false })).toMatchObject({ outcome: 'moved', change: { id } })
    expect(await row(`select phone, role from contacts where id = 'ars-normandie-reclamations'`)).not.toContain('Plaintes')
    expect(await all('select * from journal')).toEqual(lines)
    expect(await book.decide(id, bob, { isApproved: false, needsTwo: false, why: 'Trop tard' })).toMatchObject({
      outcome: 'done',
      change: { status: 'refused' },
    })
  })

  it('keeps where it is shown, and is found whole', async () => {
    const made = changeDone(await book.propose(await proposal(contact, { phone: '02 31 70 96 96' }), ana, false))
    await book.shownAt(made.id, { channel: 'C1', ts: '1700000000.000100' })
    expect(await book.find(made.id)).toEqual({ ...made, message: { channel: 'C1', ts: '1700000000.000100' } })
    expect(await book.find('none')).toBeUndefined()
    expect(await book.subject({ kind: 'aid', subject: 'none' })).toBeUndefined()
  })
})
