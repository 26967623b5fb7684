import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from '@libsql/client'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openMigrated } from '../../db/migrate'
import { isSeeded, seed } from '../../db/seed/import'
import { tinyContent } from '../support/seed-content'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-import-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const single = async (client: Client, sql: string): Promise<unknown> => (await client.execute(sql)).rows[0]?.[0]
const communesOf = (client: Client) => single(client, 'select count(*) from communes')

describe('seeding', () => {
  let client: Client
  beforeEach(async () => {
    client = (await openMigrated(':memory:')).$client
  })

  it('writes every row, tells how many, and names what it wrote', async () => {
    const progress: [number, number][] = []
    expect(await isSeeded(client, 'first')).toBe(false)
    const counts = await seed(client, {
      content: tinyContent('first', 9_000),
      onProgress: (done, total) => progress.push([done, total]),
    })
    expect(counts).toMatchObject({ communes: 9_003, aids: 3, aid_sources: 4, places: 6, sources: 2 })
    expect(await communesOf(client)).toBe(9_003)
    expect(progress.at(-1)).toEqual([progress[0]?.[1], progress[0]?.[1]])
    expect([await isSeeded(client, 'first'), await isSeeded(client, 'second')]).toEqual([true, false])
  })

  it('keeps lists, booleans, numbers and missing values as they are', async () => {
    await seed(client, { content: tinyContent('first') })
    const { rows } = await client.execute("select postcodes, lat, approximate, epci from communes where code = '14118'")
    expect(Object.values(rows[0] ?? {})).toEqual(['["14000","14001"]', 49.2, 0, '200065597'])
    expect(await single(client, "select phone from places where id = 'urgences-280000001'")).toBeNull()
  })

  it('twice leaves one copy, and what disappeared from the records disappears from the base', async () => {
    const content = tinyContent('first')
    await seed(client, { content })
    await seed(client, { content: { ...content, fingerprint: 'second', seeds: { ...content.seeds, terms: [] } } })
    expect(await communesOf(client)).toBe(3)
    expect(await single(client, 'select count(*) from terms')).toBe(0)
    expect(await isSeeded(client, 'second')).toBe(true)
  })

  it('leaves what other loaders wrote', async () => {
    const content = tinyContent('first')
    await seed(client, { content })
    await client.execute(
      "insert into sources values ('finess-essai', 'finess', 'ANS', 'FINESS', 'https://finess.example.org', '2026', '2026-11-21', null)",
    )
    await client.execute(
      `insert into places (id, kind, name, address, postcode, commune_code, commune, departement, region, lat, lon, precision, details,
         as_of, reliability, source_id)
       select 'pharmacie-1', 'pharmacie', name, address, postcode, commune_code, commune, departement, region, lat, lon, precision, details,
         as_of, reliability, 'finess-essai' from places limit 1`,
    )
    await seed(client, { content })
    expect(await single(client, "select count(*) from places where kind = 'pharmacie'")).toBe(1)
    expect(await single(client, "select count(*) from places where kind = 'urgences'")).toBe(3)
  })

  it('changes nothing when a row is refused', async () => {
    const content = tinyContent('first')
    await seed(client, { content })
    const [term] = content.seeds.terms
    const seeds = { ...content.seeds, terms: [{ ...term, source: 'inconnue' }] } as typeof content.seeds
    await expect(seed(client, { content: { ...tinyContent('second', 50), seeds } })).rejects.toThrow('FOREIGN KEY')
    expect([await communesOf(client), await isSeeded(client, 'first')]).toEqual([3, true])
  })

  it('refuses an emergency department in an unknown commune, naming it', async () => {
    const content = tinyContent('first')
    const [department] = content.seeds.emergencyDepartments
    const seeds = { ...content.seeds, emergencyDepartments: [{ ...department, communeCode: '99999' }] } as typeof content.seeds
    await expect(seed(client, { content: { ...content, seeds } })).rejects.toThrow(
      'record 280000001: communeCode: no commune 99999',
    )
  })
})

describe('a seeding killed in the middle', () => {
  const path = join(folder, 'killed.db')
  const url = `file:${path}`
  const padding = 150_000
  const seedElsewhere = () =>
    spawn(process.execPath, ['--import', 'tsx', 'tests/support/seed-process.ts', url, 'after', `${padding}`], { stdio: 'pipe' })

  it('leaves the previous base whole, five times, and the next one repairs', { timeout: 60_000 }, async () => {
    const { $client: client } = await openMigrated(url)
    await seed(client, { content: tinyContent('before') })
    for (let time = 0; time < 5; time++) {
      await client.execute('pragma wal_checkpoint(truncate)')
      const child = seedElsewhere()
      await written(`${path}-wal`, child, 0.5 + Math.random() * 8)
      child.kill('SIGKILL')
      await ended(child)
      expect(child.signalCode).toBe('SIGKILL')
      expect([await communesOf(client), await isSeeded(client, 'before')]).toEqual([3, true])
      expect(await single(client, 'pragma integrity_check')).toBe('ok')
    }
    await ended(seedElsewhere())
    expect([await communesOf(client), await isSeeded(client, 'after')]).toEqual([padding + 3, true])
  })
})

/** Waits until the transaction has put that many megabytes into the journal: it is then surely under way. */
async function written(journal: string, child: ChildProcess, megabytes: number): Promise<void> {
  while (child.exitCode === null && (!existsSync(journal) || statSync(journal).size < megabytes * 1_000_000)) await wait(2)
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) =>
    child.exitCode === null && child.signalCode === null ? child.once('exit', () => resolve()) : resolve(),
  )
