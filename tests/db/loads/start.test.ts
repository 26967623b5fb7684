import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/libsql'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { afterAll, describe, expect, it } from 'vitest'
import { createDb } from '../../../db/client'
import { loadSource } from '../../../db/ingest/load'
import { openMigrated } from '../../../db/migrate'
import { seed } from '../../../db/seed/import'
import { seedWhatIsMissing } from '../../../src/node-prepare'
import { pharmacies, plainFile, plainPlaces, plainTowns } from '../../support/plain-source'
import { tinyContent } from '../../support/seed-content'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-start-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const count = async (url: string, sql: string) => {
  const { $client: client } = createDb(url)
  const { rows } = await client.execute(sql)
  client.close()
  return rows[0]?.[0]
}

describe('a start', () => {
  it('after a load keeps what was loaded, though the starter base is written anew', async () => {
    const url = `file:${join(folder, 'loaded.db')}`
    const { $client: client } = await openMigrated(url)
    await seed(client, { content: tinyContent('older') })
    const from = join(folder, 'plain.csv')
    const urgences = ['urgences-280000001', 'urgences', 'Urgences', '1 rue', '14118', '', '280000001']
    writeFileSync(from, plainFile('2026-10-02', [...pharmacies(50), urgences]))
    await loadSource(client, plainPlaces, { from, towns: plainTowns })
    client.close()
    await seedWhatIsMissing(url, () => {})
    expect(await count(url, "select count(*) from places where source_id = 'plain'")).toBe(51)
    const indexed = "select count(*) from places_index join places using (number) where source_id = 'plain'"
    expect(await count(url, "select count(*) from places where kind = 'urgences'")).toBe(1)
    expect(await count(url, indexed)).toBe(51)
    expect(await count(url, "select count from place_counts where kind = 'pharmacie' and level = 'country'")).toBe(50)
    expect(await count(url, 'select count(*) from communes')).toBeGreaterThan(30_000)
  })

  it('on a base of before brings its tables to today and seeds it again', async () => {
    const url = `file:${join(folder, 'old.db')}`
    await migratedToTheFirst(url)
    await seedWhatIsMissing(url, () => {})
    expect(
      await count(url, "select count(*) from places_index join places using (number) where kind = 'urgences'"),
    ).toBeGreaterThan(50)
  })
})

/** A base that knows only the first migration, with a starter base of its time. */
async function migratedToTheFirst(url: string): Promise<void> {
  const migrations = join(folder, 'migrations')
  mkdirSync(join(migrations, 'meta'), { recursive: true })
  copyFileSync('db/migrations/0000_starter.sql', join(migrations, '0000_starter.sql'))
  const journal = JSON.parse(readFileSync('db/migrations/meta/_journal.json', 'utf8'))
  writeFileSync(join(migrations, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }))
  const { $client: client } = createDb(url)
  await migrate(drizzle(client), { migrationsFolder: migrations })
  await client.execute("insert into meta values ('seed-fingerprint', 'of its time')")
  client.close()
}
