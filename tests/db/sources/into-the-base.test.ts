import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { apl } from '../../../db/ingest/apl'
import { communes } from '../../../db/ingest/communes-source'
import { frr } from '../../../db/ingest/frr'
import { loadSource } from '../../../db/ingest/load'
import { readTowns } from '../../../db/ingest/read-towns'
import type { TablesSource } from '../../../db/ingest/source'
import { zonage } from '../../../db/ingest/zonage'
import { openMigrated } from '../../../db/migrate'
import { sources } from '../../../db/schema'
import { rewrite, seed } from '../../../db/seed/import'
import { tableRows } from '../../../db/seed/rows'
import { tinyContent } from '../../support/seed-content'
import { aReading } from './reading'

// Invented values about real communes.
const geo = '[{"code":"02408","centre":{"type":"Point","coordinates":[3.62,49.565]}}]'
const movements = 'MOD,DATE_EFF,COM_AV,LIBELLE_AV,COM_AP\n31,1972-01-01,02999,Ancienne,02408\n'
const loads: readonly { source: TablesSource; files: Record<string, string>; rows: Record<string, number> }[] = [
  {
    source: frr,
    files: { 'frr-2025-07-10.csv': 'Code_insee;Classement\n02408;FRR+\n80021;Non classée\n' },
    rows: { commune_zonings: 2 },
  },
  {
    source: zonage,
    files: { 'z.csv': 'code;profession;zone;depuis\n02408;medecin;ZIP;2026-01-01\n' },
    rows: { commune_zonings: 1 },
  },
  {
    source: apl,
    files: { 'APL 2023.csv': 'Code commune INSEE,APL aux médecins généralistes\n02408,3.5\n' },
    rows: { commune_figures: 1 },
  },
  {
    source: communes,
    files: { 'communes.json': geo, 'mvt.csv': movements, 'cedex.csv': 'cedex;insee\n02019;02408\n' },
    rows: { commune_points: 1, former_communes: 1, cedex_codes: 1 },
  },
]

describe.each(loads)('what $source.id brings', ({ source, files, rows }) => {
  it('enters the base, and a second load replaces the first', async () => {
    const { $client: client } = await openMigrated(':memory:')
    const { id, publisher, title, page: url } = source
    const row = { id, family: id, publisher, title, url, date: '2026-01-01', checkedOn: '2026-11-21' }
    await rewrite(client, [], [tableRows(sources, [row])])
    for (let time = 1; time <= 2; time += 1) {
      const { forget, tables } = await source.read(aReading(files).reading, id)
      await rewrite(client, forget, tables)
      for (const [table, count] of Object.entries(rows)) {
        const { rows: counted } = await client.execute(`select count(*) as count from ${table}`)
        expect([table, counted[0]?.count]).toEqual([table, count])
      }
    }
  })
})

describe('the codes that communes brings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-communes-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const loadMovements = async (client: Parameters<typeof loadSource>[0], today: string) => {
    writeFileSync(join(folder, 'mvt.csv'), movements.replace(/02408$/m, today))
    writeFileSync(join(folder, 'cedex.csv'), 'cedex;insee\n02019;02408\n')
    return (await loadSource(client, communes, { from: folder })).load
  }

  it('serve the readings that follow, stay when the base is seeded again, and are replaced by the next load', async () => {
    const { $client: client } = await openMigrated(':memory:')
    await seed(client, { content: tinyContent('first') })
    expect(await loadMovements(client, '02408')).toMatchObject({ rows: 2 })
    await seed(client, { content: tinyContent('second') })
    const towns = await readTowns(client, frr)
    expect(towns.byCode('02999')).toMatchObject({ town: { name: 'Laon' }, former: true })
    expect(towns.byCedex('02019')).toMatchObject({ name: 'Laon' })
    expect(await loadMovements(client, '02722')).toMatchObject({ rows: 2, report: { changes: { changed: 1, unchanged: 1 } } })
    expect((await readTowns(client, frr)).byCode('02999')).toMatchObject({ town: { name: 'Soissons' } })
  })
})
