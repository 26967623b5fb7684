import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimKey } from '../../../db/ingest/claim'
import { forget } from '../../../db/ingest/forget'
import { type LoadOptions, loadSource } from '../../../db/ingest/load'
import { openMigrated } from '../../../db/migrate'
import { seed } from '../../../db/seed/import'
import { pharmacies, plainFile, plainPlaces, plainTowns, plainZonings } from '../../support/plain-source'
import { tinyContent } from '../../support/seed-content'
import { hasSqld, type Sqld, startSqld } from '../../support/sqld'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-load-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const single = async (client: Client, sql: string): Promise<unknown> => (await client.execute(sql)).rows[0]?.[0]
const all = async (client: Client, sql: string) => (await client.execute(sql)).rows.map((row) => Object.values({ ...row }))

const bases = [
  {
    name: 'an embedded base',
    open: async () => ({ url: `file:${mkdtempSync(join(folder, 'base-'))}/knowledge.db`, stop: async () => {} }),
  },
  ...(hasSqld ? [{ name: 'a base over HTTP', open: startSqld }] : []),
]

/** In the R*Tree, but for the hospitals of the starter base. */
const indexedPlaces = "select count(*) from places_index join places using (number) where id not like 'hopital-%'"

describe.each(bases)('a load into $name', ({ open }) => {
  let base: Pick<Sqld, 'url' | 'stop'>
  let client: Client
  beforeEach(async () => {
    base = await open()
    client = (await openMigrated(base.url)).$client
    await seed(client, { content: tinyContent('tiny') })
  })
  afterEach(async () => {
    client.close()
    await base.stop()
  })

  const load = async (date: string, rows: readonly (readonly string[])[], options: LoadOptions = {}) => {
    const from = join(folder, 'plain.csv')
    writeFileSync(from, plainFile(date, rows))
    return loadSource(client, plainPlaces, { from, towns: plainTowns, now: new Date('2026-11-21T10:00:00Z'), ...options })
  }
  const changes = async (...given: Parameters<typeof load>) => (await load(...given)).load.report.changes

  it('is visible with its kinds, its index, its counts, its sources and its report', async () => {
    const rows = [...pharmacies(3_000), ['perdue', 'pharmacie', 'Perdue', '', '99999']]
    const seen: number[] = []
    const { load: loaded } = await load('2026-10-02', rows, {
      onProgress: (progress) => 'rows' in progress && seen.push(progress.rows),
    })
    expect(loaded).toMatchObject({
      asOf: '2026-10-02',
      rows: 3_000,
      report: { read: 3_001, kept: 3_000, changes: { added: 3_000, closed: 3 } },
    })
    expect(loaded.report.refused).toEqual({ 'commune not found': { count: 1, examples: ['perdue 99999'] } })
    expect(seen).toEqual([1_000, 2_000, 3_000, 3_000])
    expect(
      await all(client, "select as_of, source_id, reliability, count(*) from places where kind = 'pharmacie' group by 1, 2, 3"),
    ).toEqual([['2026-10-02', 'plain', 'verified', 3_000]])
    expect(await single(client, indexedPlaces)).toBe(3_000)
    expect(
      await all(client, "select level, code, count, source_id from place_counts where kind = 'pharmacie' order by level"),
    ).toEqual([
      ['commune', '14118', 3_000, 'plain-2026-10-02'],
      ['country', 'FR', 3_000, 'plain-2026-10-02'],
      ['departement', '14', 3_000, 'plain-2026-10-02'],
      ['epci', '200065597', 3_000, 'plain-2026-10-02'],
      ['region', '28', 3_000, 'plain-2026-10-02'],
    ])
    expect(
      await all(client, "select id, date, checked_on, url, licence from sources where family = 'plain' order by id"),
    ).toEqual([
      ['plain', '2026-10-02', '2026-11-21', 'https://donnees.example.org/plain', 'Licence Ouverte 2.0'],
      ['plain-2026-10-02', '2026-10-02', '2026-11-21', 'https://donnees.example.org/plain', 'Licence Ouverte 2.0'],
    ])
    expect(await all(client, "select source, as_of, stale_from, rows, report ->> '$.changes.added' from loads")).toEqual([
      ['plain', '2026-10-02', '2026-11-16', 3_000, 3_000],
    ])
    expect([
      await single(client, 'select count(*) from staged_places'),
      await single(client, `select count(*) from meta where key = '${claimKey('plain')}'`),
    ]).toEqual([0, 0])
  })

  it('tells what is new, changed, the same, closed and merged, and keeps what was', async () => {
    const [first, second, third, fourth, ...others] = pharmacies(40)
    if (!first || !second || !third || !fourth) throw new Error('four pharmacies')
    await load('2026-09-02', [first, second, third, fourth, ...others])
    const numbers = await all(client, "select id, number from places where id in ('pharmacie-0', 'pharmacie-1')")
    const renamed = second.with(2, 'Pharmacie du Port')
    const moved = third.with(0, 'pharmacie-900') // the same FINESS number under another id
    const sold = fourth.with(0, 'pharmacie-901').with(6, '149999999') // another one where it was
    expect(await changes('2026-10-02', [first, renamed, moved, sold, ...others.slice(1), ...pharmacies(1, 77)])).toEqual({
      ...{ added: 3, changed: 1, unchanged: 36, closed: 1, merged: 2 },
    })
    expect(
      await all(
        client,
        "select place_id, change, merged_into, before ->> 'name', before ->> '$.details.finess' from place_history where change <> 'closed' or place_id like 'ph%' order by place_id",
      ),
    ).toEqual([
      ['pharmacie-1', 'changed', null, 'Pharmacie 1', '140000001'],
      ['pharmacie-2', 'merged', 'pharmacie-900', 'Pharmacie 2', '140000002'],
      ['pharmacie-3', 'merged', 'pharmacie-901', 'Pharmacie 3', '140000003'],
      ['pharmacie-4', 'closed', null, 'Pharmacie 4', '140000004'],
    ])
    expect(
      await all(client, "select id, name, as_of from places where id in ('pharmacie-0', 'pharmacie-1', 'pharmacie-2')"),
    ).toEqual([
      ['pharmacie-0', 'Pharmacie 0', '2026-09-02'],
      ['pharmacie-1', 'Pharmacie du Port', '2026-10-02'],
    ])
    expect(await all(client, "select id, number from places where id in ('pharmacie-0', 'pharmacie-1')")).toEqual(numbers)
    expect(await single(client, indexedPlaces)).toBe(40)
    expect(
      await all(
        client,
        "select as_of, count, source_id from place_counts where kind = 'pharmacie' and level = 'country' order by as_of",
      ),
    ).toEqual([
      ['2026-09-02', 40, 'plain-2026-09-02'],
      ['2026-10-02', 40, 'plain-2026-10-02'],
    ])
    expect(await changes('2026-10-02', [first, renamed, moved, sold, ...others.slice(1), ...pharmacies(1, 77)])).toMatchObject({
      unchanged: 40,
    })
  })

  it('stands in place of the starter list, whose points and phones stay where it has none', async () => {
    const urgences = (finess: string, town: string, ...point: readonly string[]) => [
      `urgences-${finess}`,
      'urgences',
      'Urgences',
      'Avenue neuve',
      town,
      '',
      finess,
      ...point,
    ]
    const rows = [urgences('280000001', '14118'), urgences('280000002', '61001', '48.5', '0.1'), ...pharmacies(1)]
    expect(await changes('2026-10-02', rows)).toEqual({ added: 1, changed: 2, unchanged: 0, closed: 1, merged: 0 })
    const standing = [
      ['urgences-280000001', 49.18, 'address', 'plain'],
      ['urgences-280000002', 48.5, 'address', 'plain'],
    ]
    const places = () => all(client, "select id, lat, precision, source_id from places where kind = 'urgences' order by id")
    expect(await places()).toEqual(standing)
    expect(await changes('2026-11-02', rows)).toMatchObject({ unchanged: 3 })
    await seed(client, { content: tinyContent('tiny, written again') })
    expect(await places()).toEqual(standing)
    expect(await all(client, "select family, national from place_kinds where kind = 'urgences'")).toEqual([['plain', 1]])
    expect(
      await single(
        client,
        "select count(*) from place_counts where source_id like 'plain-%' and kind = 'urgences' and level = 'country'",
      ),
    ).toBe(2)
  })

  it('of an extract shows its places, and takes nothing from the starter list nor from what is counted', async () => {
    const had = await all(client, "select id from places where kind = 'urgences' order by id")
    const extract = { ...plainPlaces, spread: 3 }
    const from = join(folder, 'extract.csv')
    writeFileSync(from, plainFile('2026-10-02', pharmacies(1)))
    await loadSource(client, extract, { from, towns: plainTowns })
    expect(await all(client, "select id from places where kind = 'urgences' order by id")).toEqual(had)
    expect(await all(client, "select id from places where kind = 'pharmacie'")).toEqual([['pharmacie-0']])
    expect(await all(client, 'select kind, family, national from place_kinds order by kind')).toEqual([
      ['generaliste', 'plain', 0],
      ['hopital', 'seed', 0],
      ['pharmacie', 'plain', 0],
      ['urgences', 'seed', 0],
    ])
    expect(await all(client, "select kind from place_counts where kind = 'pharmacie'")).toEqual([])
  })

  it('leaves the places people added by hand', async () => {
    await client.execute("update places set kind = 'pharmacie', id = 'locale', details = '{}' where id = 'urgences-280000001'")
    await load('2026-10-02', pharmacies(2))
    expect(await all(client, "select id from places where kind = 'pharmacie' order by id")).toEqual([
      ['locale'],
      ['pharmacie-0'],
      ['pharmacie-1'],
    ])
    expect(await single(client, indexedPlaces)).toBe(3)
  })

  it('stops when more than a tenth would be lost, and goes on when forced', async () => {
    await load('2026-09-02', pharmacies(100))
    await expect(load('2026-10-02', pharmacies(89))).rejects.toThrow(
      'plain: 89 rows against 100 in use: 11 of them (11 %) would be lost. Nothing was changed. If the file is right, run this again with --force',
    )
    await expect(load('2026-10-02', pharmacies(100, 11))).rejects.toThrow('100 rows against 100 in use: 11 of them')
    expect(await single(client, "select count(*) from places where kind = 'pharmacie'")).toBe(100)
    expect((await load('2026-10-02', pharmacies(90))).load.rows).toBe(90)
    expect((await load('2026-11-02', pharmacies(10), { force: true })).load.rows).toBe(10)
  })

  it.each([
    ['has no row to keep', [['x', 'pharmacie', 'X', '', '99999']], {}, 'plain: none of the 1 rows read can be kept'],
    [
      'has no row to keep, even forced',
      [['x', 'pharmacie', 'X', '', '99999']],
      { force: true },
      'plain: none of the 1 rows read can be kept',
    ],
    [
      'changed its layout in the middle',
      [...pharmacies(2_500), ['x', 'stop']],
      {},
      'plain.csv: column kind is missing: is this the right file? Nothing was changed',
    ],
  ])('changes nothing when the file %s', async (_, rows, options, message) => {
    await load('2026-09-02', pharmacies(5))
    await expect(load('2026-10-02', rows, options)).rejects.toThrow(message)
    expect(await all(client, 'select as_of, rows from loads')).toEqual([['2026-09-02', 5]])
    expect([
      await single(client, 'select count(*) from staged_places'),
      await single(client, "select count(*) from meta where key like 'loading:%'"),
    ]).toEqual([0, 0])
    expect(await single(client, "select count(*) from places where kind = 'pharmacie'")).toBe(5)
  })

  it('refuses a second place of the same id, and says so', async () => {
    const { load: loaded } = await load('2026-10-02', [...pharmacies(3), ...pharmacies(1)])
    expect(loaded.report).toMatchObject({
      kept: 3,
      refused: { 'duplicate identifier': { count: 1, examples: ['pharmacie-0 Pharmacie 0'] } },
    })
  })

  it('is one at a time, and does not wait for the dead', async () => {
    const claimed = (pid: number, until: number) => ({
      sql: 'insert or replace into meta values (?, ?)',
      args: [claimKey('plain'), JSON.stringify({ run: 'plain before', pid, host: hostname(), until })],
    })
    await client.execute(claimed(process.pid, Date.now() + 60_000))
    await expect(load('2026-10-02', pharmacies(3))).rejects.toThrow('plain is being loaded by another process')
    await client.execute(claimed(process.pid, Date.now() - 1))
    expect((await load('2026-10-02', pharmacies(3))).load.rows).toBe(3)
    await client.execute(claimed(2 ** 30, Date.now() + 60_000))
    expect((await load('2026-10-02', pharmacies(3))).load.rows).toBe(3)
  })

  it('is not published when its claim was lost', async () => {
    const onProgress = () =>
      void client.execute({
        sql: 'update meta set value = ? where key = ?',
        args: [JSON.stringify({ run: 'another' }), claimKey('plain')],
      })
    await load('2026-09-02', pharmacies(3))
    await expect(load('2026-10-02', pharmacies(3), { onProgress })).rejects.toThrow(
      'this load was stopped for too long and another has begun',
    )
    expect(await single(client, "select count(*) from places where kind = 'pharmacie'")).toBe(3)
  })

  it('is not published when staged rows are missing', async () => {
    const onProgress = () => void client.execute("delete from staged_places where id = 'pharmacie-0'")
    await expect(load('2026-10-02', pharmacies(3), { onProgress })).rejects.toThrow('another has begun')
    expect(await single(client, 'select count(*) from loads')).toBe(0)
  })

  it('does not take a professional for the one who left the same address', async () => {
    const doctors = Array.from({ length: 20 }, (_, rank) => [
      `g${rank}`,
      'generaliste',
      'Dr',
      '1 rue',
      '14118',
      '',
      '',
      '',
      '',
      `${rank}`,
    ])
    await load('2026-09-02', doctors)
    expect(await changes('2026-10-02', doctors.slice(1))).toMatchObject({ unchanged: 19, closed: 1, merged: 0 })
  })

  it('takes small tables whole, and tells what changed', async () => {
    const zonings = (date: string, rows: readonly (readonly string[])[], options: LoadOptions = {}) => {
      const from = join(folder, 'zonings.csv')
      writeFileSync(from, plainFile(date, rows))
      return loadSource(client, plainZonings, { from, towns: plainTowns, ...options })
    }
    const twenty = Array.from({ length: 20 }, (_, rank) => [`140${10 + rank}`, 'frr'])
    await zonings('2025-07-10', twenty)
    const { load: second } = await zonings('2026-07-10', [...twenty.slice(1, 19), ['14029', 'frr-plus'], ['14118', 'frr']])
    expect(second.report.changes).toEqual({ added: 1, changed: 1, unchanged: 18, closed: 1, merged: 0 })
    expect(await all(client, 'select class, source_id, count(*) from commune_zonings group by 1')).toEqual([
      ['frr', 'plain-zonings', 19],
      ['frr-plus', 'plain-zonings', 1],
    ])
    await expect(zonings('2026-08-10', twenty.slice(3))).rejects.toThrow(
      '17 rows against 20 in use: 3 of them (15 %) would be lost',
    )
    await expect(zonings('2026-08-10', [])).rejects.toThrow('none of the 0 rows read can be kept')
    expect(await all(client, 'select as_of, rows from loads order by loaded_at')).toEqual([
      ['2025-07-10', 20],
      ['2026-07-10', 20],
    ])
  })

  it('is withheld from a professional who asks, for good', async () => {
    const doctors = [
      ['g1', 'generaliste', 'Dr Un', '1 rue', '14118', '', '', '', '', '810000000001'],
      ['g2', 'generaliste', 'Dr Un', '2 rue', '61001', '', '', '', '', '810000000001'],
      ['g3', 'generaliste', 'Dr Deux', '1 rue', '14118', '', '', '', '', '810000000002'],
    ]
    const shown = () => all(client, "select person from places where kind = 'generaliste'")
    const counted = () => single(client, "select count from place_counts where kind = 'generaliste' and level = 'country'")
    await load('2026-10-02', doctors)
    await load(
      '2026-10-02',
      doctors.map((row) => row.with(2, 'Dr Autre')),
    )
    expect(await counted()).toBe(2)
    expect(await forget(client, '810000000001', new Date('2026-11-21'))).toBe(2)
    expect([await shown(), await counted(), await single(client, indexedPlaces)]).toEqual([[['810000000002']], 1, 1])
    expect(await single(client, "select count(*) from place_history where before like '%810000000001%'")).toBe(0)
    const { load: again } = await load('2026-11-02', doctors)
    expect([await shown(), again.report.refused.withheld]).toEqual([
      [['810000000002']],
      { count: 2, examples: ['810000000001', '810000000001'] },
    ])
  })
})

describe('a load into an embedded base', () => {
  it('says that the disk is full, and leaves the base as it was', async () => {
    const url = `file:${mkdtempSync(join(folder, 'full-'))}/knowledge.db`
    const { $client: client } = await openMigrated(url)
    await seed(client, { content: tinyContent('tiny') })
    const from = join(folder, 'large.csv')
    writeFileSync(from, plainFile('2026-10-02', pharmacies(8_000)))
    for (const pages of [200, 500, 1_000]) {
      // The limit belongs to a connection: the client lends the same one again while nobody else asks.
      await client.execute(`pragma max_page_count = ${pages}`)
      await expect(loadSource(client, plainPlaces, { from, towns: plainTowns })).rejects.toThrow(
        'no room is left on the disk of the base',
      )
      expect([
        await single(client, "select count(*) from places where kind = 'pharmacie'"),
        await single(client, 'select count(*) from loads'),
      ]).toEqual([0, 0])
    }
    await client.execute('pragma max_page_count = 1000000')
    expect((await loadSource(client, plainPlaces, { from, towns: plainTowns })).load.rows).toBe(8_000)
    expect(await single(client, 'pragma integrity_check')).toBe('ok')
    client.close()
  })
})
