import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ChangeBook, createChangeBook, type Who } from '../../../db/changes'
import { createDb } from '../../../db/client'
import { forget } from '../../../db/ingest/forget'
import { loadSource } from '../../../db/ingest/load'
import { openMigrated } from '../../../db/migrate'
import { seed } from '../../../db/seed/import'
import type { Seeds } from '../../../db/seed/read'
import type { SubjectKey } from '../../../src/changes/change'
import { applied, proposalOf, type Wanted } from '../../support/changes'
import { plainFile, plainPlaces, plainTowns } from '../../support/plain-source'
import { tinyContent } from '../../support/seed-content'
import { hasSqld, type Sqld, startSqld } from '../../support/sqld'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-changes-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const bases = [
  {
    name: 'an embedded base',
    open: async () => ({ url: `file:${mkdtempSync(join(folder, 'base-'))}/knowledge.db`, stop: async () => {} }),
  },
  ...(hasSqld ? [{ name: 'a base over HTTP', open: startSqld }] : []),
]

const ana: Who = { team: 'T1', user: 'U1ANA', at: new Date('2026-11-22T10:00:00Z') }
const later = (minutes: number): Who => ({ ...ana, at: new Date(ana.at.getTime() + minutes * 60_000) })
const reference = { publisher: 'Ville de Caen', url: 'https://caen.example.fr/sante', date: '2026-11' }

/** The rows of a register, by what it says of one pharmacy. */
const register = (phone: string, address = '1 rue du Port') => [
  ['p1', 'pharmacie', 'Pharmacie du Port', address, '14118', phone, '140000001', '49.18', '-0.37'],
  ['p2', 'pharmacie', 'Pharmacie de la Gare', '2 place de la Gare', '14118', '02 31 00 00 02', '140000002', '49.17', '-0.36'],
  ['g1', 'generaliste', 'Camille Roux', '3 rue du Port', '14118', '02 31 00 00 03', '', '49.17', '-0.36', '10001'],
]

describe.each(bases)('changes of staff, in $name', ({ open }) => {
  let base: Pick<Sqld, 'url' | 'stop'>
  let client: Client
  let book: ChangeBook
  beforeEach(async () => {
    base = await open()
    client = (await openMigrated(base.url)).$client
    book = createChangeBook(createDb(base.url))
    await seed(client, { content: tinyContent('tiny') })
  })
  afterEach(async () => {
    client.close()
    await base.stop()
  })

  const all = async (sql: string) => (await client.execute(sql)).rows.map((row) => Object.values({ ...row }))
  const load = async (date: string, rows: readonly (readonly string[])[]) => {
    const from = join(folder, 'plain.csv')
    writeFileSync(from, plainFile(date, rows))
    const options = { from, towns: plainTowns, now: new Date('2026-11-23T10:00:00Z'), force: true }
    return (await loadSource(client, plainPlaces, options)).load.report.changes
  }
  const reseed = (seeds: Partial<Seeds>) => {
    const content = tinyContent('again')
    return seed(client, { content: { ...content, seeds: { ...content.seeds, ...seeds } } })
  }
  const apply = async (key: SubjectKey, wanted: Wanted, by = ana) =>
    (await applied(book, await proposalOf(book, key, wanted, { why: 'Vu sur place', reference }), by)).id
  const statuses = async () => (await all('select status from changes order by decided_at')).flat()
  const overtaken = async () => (await book.overtaken('T1')).map(({ id }) => id)
  const place: SubjectKey = { kind: 'place', subject: 'p1' }
  const placeRow = `select phone, address, source_id, reliability, as_of from places where id = 'p1'`
  const history = 'select place_id, change from place_history order by number'
  const derived = async () => [
    await all('select places.id, min_lat, min_lon, min_kind from places_index join places using (number) order by 1'),
    await all('select kind, level, code, as_of, count from place_counts order by 1, 2, 3, 4'),
  ]

  it('outlive the same register, which leaves no line of history', async () => {
    await load('2026-10-01', register('02 31 00 00 01'))
    const [was, before] = [await derived(), await all(history)]
    const id = await apply(place, { phone: '02 31 99 99 99' })
    const corrected = [['02 31 99 99 99', '1 rue du Port', `correction-${id}`, 'verified', '2026-11-22']]
    expect(await all(placeRow)).toEqual(corrected)
    expect(await load('2026-10-01', register('02 31 00 00 01'))).toMatchObject({ unchanged: 3, changed: 0, closed: 0 })
    expect(await all(placeRow)).toEqual(corrected)
    expect(await all(history)).toEqual(before)
    expect(await derived()).toEqual(was)
    expect(await overtaken()).toEqual([])
    expect((await book.undo(id, later(1))).outcome).toBe('done')
    expect(await all(placeRow)).toEqual([['02 31 00 00 01', '1 rue du Port', 'plain', 'verified', '2026-10-01']])
  })

  it('give way to a register that says something else, and are to be looked at', async () => {
    await load('2026-10-01', register('02 31 00 00 01'))
    const id = await apply(place, { phone: '02 31 99 99 99' })
    const other = await apply({ kind: 'place', subject: 'p2' }, { name: 'Pharmacie Lagarde' })
    expect(await load('2026-11-01', register('02 31 55 55 55'))).toMatchObject({ unchanged: 2, changed: 1 })
    expect(await all(placeRow)).toEqual([['02 31 55 55 55', '1 rue du Port', 'plain', 'verified', '2026-11-01']])
    expect(await all(`select name from places where id = 'p2'`)).toEqual([['Pharmacie Lagarde']])
    expect(await overtaken()).toEqual([id])
    expect(await book.overtaken('T2')).toEqual([])
    expect((await book.undo(id, later(1))).outcome).toBe('done')
    expect(await all(placeRow)).toEqual([['02 31 55 55 55', '1 rue du Port', 'plain', 'verified', '2026-11-01']])
    await load('2026-12-01', register('02 31 55 55 55').slice(0, 1))
    expect(await overtaken()).toEqual([other])
  })

  it('are closed without a word when the register comes to agree', async () => {
    await load('2026-10-01', register('02 31 00 00 01'))
    await apply(place, { phone: '02 31 99 99 99' })
    await load('2026-11-01', register('02 31 99 99 99'))
    expect(await all(placeRow)).toEqual([['02 31 99 99 99', '1 rue du Port', 'plain', 'verified', '2026-11-01']])
    expect(await statuses()).toEqual(['carried'])
    expect(await overtaken()).toEqual([])
    expect(await all(`select id from sources where family = 'correction'`)).toEqual([])
  })

  it('of one field follow each other, and are undone from the last', async () => {
    await load('2026-10-01', register('02 31 00 00 01'))
    const first = await apply(place, { phone: '02 31 11 11 11' })
    const address = await apply(place, { address: '1 bis rue du Port' }, later(1))
    const second = await apply(place, { phone: '02 31 22 22 22' }, later(2))
    await load('2026-10-01', register('02 31 00 00 01'))
    const both = [['02 31 22 22 22', '1 bis rue du Port', `correction-${second}`, 'verified', '2026-11-22']]
    expect(await all(placeRow)).toEqual(both)
    expect((await book.undo(first, later(3))).outcome).toBe('moved')
    expect((await book.undo(address, later(4))).outcome).toBe('done')
    expect((await book.undo(second, later(5))).outcome).toBe('done')
    expect(await all(placeRow)).toEqual([['02 31 11 11 11', '1 rue du Port', `correction-${first}`, 'verified', '2026-11-22']])
    // The source says the last but one: the chain is known all along.
    await apply(place, { phone: '02 31 33 33 33' }, later(6))
    await load('2026-11-01', register('02 31 11 11 11'))
    expect(await all("select phone from places where id = 'p1'")).toEqual([['02 31 33 33 33']])
    expect(await overtaken()).toEqual([])
  })

  it('never become what a register lacks', async () => {
    await load('2026-10-01', register('02 31 00 00 01'))
    const before = await all(history)
    await load('2026-10-02', register(''))
    await apply(place, { phone: '02 31 99 99 99' })
    await load('2026-10-03', register(''))
    expect(await all("select phone from places where id = 'p1'")).toEqual([['02 31 99 99 99']])
    expect(await statuses()).toEqual(['applied'])
    expect(await all(history)).toEqual(before)
  })

  it('outlive a new starter base, for every kind', async () => {
    const contact = await apply(
      { kind: 'contact', subject: 'cpam' },
      { phone: '09 72 00 00 00', url: 'https://cpam.example.fr/' },
    )
    const figure = await apply({ kind: 'figure', subject: 'msp-2024' }, { value: '61' })
    const aid = await apply({ kind: 'aid', subject: 'nouvelle' }, { validTo: '2026-06-30', amount: '8 000 €' })
    const hospital = await apply({ kind: 'place', subject: 'hopital-280000001' }, { hours: 'Mo-Fr 08:00-18:00' })
    const rows = async () => [
      await all(`select phone, url, source_id from contacts where id = 'cpam'`),
      await all(`select value, source_id from figures where id = 'msp-2024'`),
      (await all(`select record from aids where id = 'nouvelle'`)).map(([record]) => JSON.parse(String(record))),
      await all(`select hours, source_id from places where id = 'hopital-280000001'`),
      await all(`select aid_id, source_id from aid_sources order by 1, 2`),
    ]
    const [was, index] = [await rows(), await derived()]
    expect(was[0]).toEqual([['09 72 00 00 00', 'https://cpam.example.fr/', `correction-${contact}`]])
    expect(was[1]).toEqual([[61, `correction-${figure}`]])
    expect(was[2]).toMatchObject([
      {
        validTo: '2026-06-30',
        provisions: [
          { row: 'A003', validTo: '2026-06-30', source: { url: reference.url } },
          { row: 'A001', validTo: '2026-06-30', amount: '8 000 €', source: { url: reference.url } },
        ],
      },
    ])
    expect(JSON.stringify(was[2])).not.toContain('pays')
    expect(was[3]).toEqual([[expect.stringContaining('08:00'), `correction-${hospital}`]])
    expect(was[4]).toContainEqual(['nouvelle', `correction-${aid}`])
    await reseed({})
    expect(await rows()).toEqual(was)
    expect(await derived()).toEqual(index)
    expect(await statuses()).toEqual(['applied', 'applied', 'applied', 'applied'])
    expect(await overtaken()).toEqual([])
  })

  it('are carried by the seeds that say them, and overtaken by those that say otherwise or no longer have the record', async () => {
    const contact = await apply({ kind: 'contact', subject: 'cpam' }, { phone: '09 72 00 00 00' })
    const figure = await apply({ kind: 'figure', subject: 'msp-2024' }, { value: '61' }, later(1))
    const gone = await apply({ kind: 'figure', subject: 'psla-2024' }, { value: '10' }, later(2))
    const { contacts, figures } = tinyContent('again').seeds
    await reseed({
      contacts: contacts.map((one) => (one.id === 'cpam' ? { ...one, phone: '09 72 00 00 00' } : one)),
      figures: figures.filter(({ id }) => id !== 'psla-2024').map((one) => (one.id === 'msp-2024' ? { ...one, value: 64 } : one)),
    })
    expect((await book.find(contact))?.status).toBe('carried')
    expect(await all(`select phone, source_id from contacts where id = 'cpam'`)).toEqual([['09 72 00 00 00', 'ameli-essai']])
    expect(await all(`select value, source_id from figures where id = 'msp-2024'`)).toEqual([[64, 'ameli-essai']])
    expect(await overtaken()).toEqual([figure, gone])
    expect((await book.undo(gone, later(3))).outcome).toBe('done')
    expect(await overtaken()).toEqual([figure])
  })

  it('give the record back to the source of today', async () => {
    const id = await apply({ kind: 'contact', subject: 'cpam' }, { phone: '09 72 00 00 00' })
    const { contacts, sources } = tinyContent('again').seeds
    const renamed = contacts.map((one) =>
      one.id === 'cpam' ? { ...one, source: 'carte-essai', reliability: 'secondary' as const } : one,
    )
    await reseed({ contacts: renamed, sources })
    expect((await book.undo(id, later(1))).outcome).toBe('done')
    expect(await all(`select phone, source_id, reliability from contacts where id = 'cpam'`)).toEqual([
      ['36 46', 'carte-essai', 'secondary'],
    ])
  })

  it('of the same field, at the same time, are one', async () => {
    const key: SubjectKey = { kind: 'contact', subject: 'cpam' }
    const outcomes = await Promise.all(
      ['09 72 00 00 01', '09 72 00 00 02', '09 72 00 00 03'].map(async (after) => {
        const patches = [{ field: 'phone', before: '36 46', after }] as const
        const { outcome } = await book.propose({ ...key, name: 'CPAM', patches, why: 'Vu', reference }, ana, true)
        return outcome
      }),
    )
    expect(outcomes.sort()).toEqual(['done', 'moved', 'moved'])
    expect(await all('select count(*) from journal')).toEqual([[1]])
    expect(await all(`select count(*) from sources where family = 'correction'`)).toEqual([[1]])
  })

  it('go with the professional who asks not to be shown', async () => {
    await load('2026-10-01', register('02 31 00 00 01'))
    await apply({ kind: 'place', subject: 'g1' }, { phone: '02 31 44 44 44' })
    await apply(place, { phone: '02 31 99 99 99' })
    expect(await forget(client, '10001', ana.at)).toBe(1)
    expect(JSON.stringify([await all('select * from changes'), await all('select * from journal')])).not.toContain('Roux')
    expect(await all("select phone from places where id = 'p1'")).toEqual([['02 31 99 99 99']])
    expect(await all(`select count from place_counts where kind = 'generaliste' and level = 'commune'`)).toEqual([])
  })
})
