import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import { afterAll, describe, expect, it } from 'vitest'
import { createDb, type Db } from '../../db/client'
import { createKnowledge } from '../../db/knowledge'
import { migrate } from '../../db/migrate'
import { aidsFor } from '../../db/queries'
import { isSeeded, seed } from '../../db/seed/import'
import { migrationsUpTo } from '../support/former-migrations'
import { tinyContent } from '../support/seed-content'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-migration-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A base of the version whose aids were two tables, with one aid and what a loader brought. */
async function formerBase(): Promise<Db> {
  const db = createDb(`file:${join(folder, 'former.db')}`)
  await applyMigrations(db, { migrationsFolder: migrationsUpTo('0001_places', folder) })
  await db.$client.batch([
    "insert into meta (key, value) values ('seed-fingerprint', 'former')",
    `insert into sources (id, family, publisher, title, url, date, checked_on) values
       ('ameli-essai', 'seed', 'Ameli', 'Aides', 'https://www.ameli.fr/aides', '2025', '2026-01-01'),
       ('finess-essai', 'finess', 'ANS', 'FINESS', 'https://finess.example.org', '2026', '2026-11-21')`,
    `insert into aids values ('ancienne', 'aid', '{"fr":"Ancienne"}', null, '["aide"]', '["medecin"]', '[]', '[]', '[]', 'open',
       null, null, '[]', 'Une aide.')`,
    `insert into aid_provisions (aid_id, position, row, title, territory, status, reliability, source_id)
       values ('ancienne', 0, 'A001', 'Volet', 'FR', 'open', 'verified', 'ameli-essai')`,
    `insert into places (id, kind, name, address, postcode, commune_code, commune, departement, region, lat, lon, precision, details,
       as_of, reliability, source_id)
       values ('pharmacie-1', 'pharmacie', 'Pharmacie', '1 rue', '14000', '14118', 'Caen', '14', '28', 49.2, -0.4, 'address', '{}',
       '2026', 'verified', 'finess-essai')`,
    `insert into commune_zonings (family, commune_code, zoning, class, profession, partly, reliability, source_id)
       values ('frr', '14118', 'frr', 'frr', '', 0, 'verified', 'finess-essai')`,
  ])
  return db
}

describe('a base of the version whose aids were two tables', () => {
  it('asks to be seeded again, then holds today’s aids, and all that loaders wrote', async () => {
    const db = await formerBase()
    const { $client: client } = db
    await migrate(client)
    await migrate(client)
    expect(await isSeeded(client, 'today')).toBe(false)
    await seed(client, { content: tinyContent('today') })
    const { aids } = await createKnowledge(db).read({ aids: aidsFor({}) })
    expect(aids.map(({ id, provisions }) => [id, provisions.length])).toEqual([
      ['ancienne', 1],
      ['locale', 1],
      ['nouvelle', 2],
    ])
    const kept = await client.batch([
      "select count(*) from places where kind = 'pharmacie'",
      'select count(*) from commune_zonings',
      "select count(*) from sources where family = 'finess'",
      "select count(*) from sqlite_master where name = 'aid_provisions'",
    ])
    expect(kept.map(({ rows }) => rows[0]?.[0])).toEqual([1, 1, 1, 0])
    expect((await client.execute('pragma foreign_key_check')).rows).toEqual([])
    expect((await client.execute('pragma integrity_check')).rows[0]?.[0]).toBe('ok')
    client.close()
  })
})
