import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '@libsql/client'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimKey } from '../../../db/ingest/claim'
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
    expect(await single(client, 'select count(*) from places_index')).toBe(3_000)
    expect(
      await all(client, "select level, code, count, source_id from place_counts where kind = 'pharmacie' order by level"),
    ).toEqual([
      ['commune', '14118', 3_000, 'plain-2026-10-02'],
      ['country', 'FR', 3_000, 'plain-2026-10-02'],
      ['departement', '14', 3_000, 'plain-2026-10-02'],
      ['epci', '200065597', 3_000, 'plain-2026-10-02'],
      ['region', '28', 3_000, 'plain-2026-10-02'],
    ])
    expect(await all(client, "select id, date, checked_on, url from sources where family = 'plain' order by id")).toEqual([
      ['plain', '2026-10-02', '2026-11-21', 'https://donnees.example.org/plain'],
      ['plain-2026-10-02', '2026-10-02', '2026-11-21', 'https://donnees.example.org/plain'],
    ])
    expect(await all(client, "select source, as_of, stale_from, rows, report ->> '$.changes.added' from loads")).toEqual([
      ['plain', '2026-10-02', '2026-11-16', 3_000, 3_000],
    ])
    expect([
      await single(client, 'select count(*) from staged_places'),
      await single(client, `select count(*) from meta where key = '${claimKey('plain')}'`),
    ]).toEqual([0, 0])
  })
})
