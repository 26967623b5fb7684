import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { whileClaimed } from '../../db/ingest/claim'
import { type LoadOptions, loadSource } from '../../db/ingest/load'
import { createKnowledge } from '../../db/knowledge'
import { failedSources, withoutSecrets } from '../../db/load-failures'
import { openMigrated } from '../../db/migrate'
import { seed } from '../../db/seed/import'
import { pharmacies, plainFile, plainPlaces, plainTowns } from '../support/plain-source'
import { tinyContent } from '../support/seed-content'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-failures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const first = new Date('2026-11-21T10:00:00Z')
const later = new Date('2026-11-22T10:00:00Z')

describe('a load that fails', () => {
  let db: Db
  beforeEach(async () => {
    db = await openMigrated(`file:${mkdtempSync(join(folder, 'base-'))}/base.db`)
    await seed(db.$client, { content: tinyContent('tiny') })
  })
  const failed = async () => (await createKnowledge(db).read({ failed: failedSources() })).failed
  const load = (rows: readonly (readonly string[])[], options: LoadOptions = {}) => {
    const from = join(folder, 'plain.csv')
    writeFileSync(from, plainFile('2026-10-02', rows))
    return loadSource(db.$client, plainPlaces, { from, towns: plainTowns, now: first, ...options })
  }

  it('is remembered with its reason, under the number of the first since the source was loaded', async () => {
    await expect(load([['x', 'stop', '', '', '']])).rejects.toThrow('column kind is missing')
    await expect(load([], { now: later })).rejects.toThrow('none of the 0 rows')
    const [failure, ...others] = await failed()
    expect(others).toEqual([])
    expect(failure).toMatchObject({ source: 'plain', number: 1, failures: 2, at: later.toISOString() })
    expect(failure?.reason).toMatch(/^plain: none of the 0 rows read can be kept/)
  })

  it('names the file without its folder', async () => {
    await expect(load([['x', 'stop', '', '', '']])).rejects.toThrow(folder)
    expect((await failed())[0]?.reason).toMatch(/^plain\.csv: column kind is missing/)
  })

  it('is forgotten once the source loads, and told again should it fail later', async () => {
    await expect(load([['x', 'stop', '', '', '']])).rejects.toThrow()
    await load(pharmacies(3))
    expect(await failed()).toEqual([])
    await expect(load([['x', 'stop', '', '', '']], { now: later })).rejects.toThrow()
    expect(await failed()).toMatchObject([{ source: 'plain', number: 2, failures: 1 }])
  })

  it('is remembered when the address of the source does not answer', async () => {
    const address = 'http://127.0.0.1:9/data.csv?key=secret'
    await expect(loadSource(db.$client, { ...plainPlaces, address }, { now: first })).rejects.toThrow()
    const [failure] = await failed()
    expect(failure?.reason).toContain('http://127.0.0.1:9/data.csv')
    expect(failure?.reason).not.toContain('secret')
  })

  it('is none when the arguments are wrong, or when another process loads the source', async () => {
    await expect(loadSource(db.$client, plainPlaces)).rejects.toThrow('has no address of its own')
    await expect(load([], { from: join(folder, 'absent.csv') })).rejects.toThrow()
    await whileClaimed(db.$client, plainPlaces.id, () =>
      expect(load(pharmacies(3))).rejects.toThrow('is being loaded by another process'),
    )
    expect(await failed()).toEqual([])
  })
})

it.each([
  ['https://me:pass@x.fr/a?key=1 refused', 'https://x.fr/a refused'],
  ['/srv/data/f.csv: empty', 'f.csv: empty'],
  ['SQLITE_BUSY at file:///home/me/base.db\n  later', 'SQLITE_BUSY at base.db later'],
  ['libsql://base.example.org?authToken=abc is away', 'libsql://base.example.org is away'],
  ['rows 3/4, no column n/a', 'rows 3/4, no column n/a'],
])('keeps of %j only %j', (reason, kept) => {
  expect(withoutSecrets(reason)).toBe(kept)
})
