/** A base that was not migrated yet, under today's code: what only staff need is missing, and no question feels it. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate as applyMigrations } from 'drizzle-orm/libsql/migrator'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDb, type Db } from '../../db/client'
import { migrate } from '../../db/migrate'
import { createPhraseBook } from '../../db/phrases'
import { ask } from '../../src/ask'
import { migrationsUpTo } from '../support/former-migrations'
import { realApp, realDeps, today } from '../support/product'
import { doorOf } from '../support/slack/door'
import { hasSqld, type Sqld, startSqld } from '../support/sqld'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-behind-'))
afterAll(() => rmSync(folder, { recursive: true }))
const question = 'une pharmacie à Vire'
const asking = () =>
  new Request('http://localhost/api/ask', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: question }),
  })

const kinds = [
  ['embedded', async () => ({ url: `file:${join(folder, `${randomUUID()}.db`)}`, stop: async () => {} })],
  ...(hasSqld ? [['on a libSQL server', () => startSqld()] as const] : []),
] as const

describe.each(kinds)('a base of the version before, %s', (_, open) => {
  let server: Pick<Sqld, 'url' | 'stop'>
  let db: Db
  beforeEach(async () => {
    server = await open()
    db = createDb(server.url)
    await applyMigrations(db, { migrationsFolder: migrationsUpTo('0004_slack', folder) })
  })
  afterEach(async () => {
    db.$client.close()
    await server.stop()
  })

  it('answers the first question and those after it; taught phrases come once it is migrated', async () => {
    let now = 0
    const deps = await realDeps(undefined, db, () => now)
    const batch = vi.spyOn(db.$client, 'batch')
    const answered = () => ask({ text: question, channel: 'web', lang: 'fr', askedAt: today }, deps)
    expect((await answered()).understood).toMatchObject({ kind: 'matched', intent: 'find-care' })
    expect(batch).toHaveBeenCalledTimes(2)
    await answered()
    expect(batch).toHaveBeenCalledTimes(3)
    batch.mockRestore()
    await migrate(db.$client)
    const entry = { at: today.toISOString(), team: 'T1', who: 'U1', action: 'phrase-added', about: '1', what: 'ajoutée' } as const
    const phrase = {
      id: '1',
      team: 'T1',
      phrase: 'où consulter sans attendre trois mois',
      intent: 'find-aids',
      lang: 'fr',
    } as const
    await createPhraseBook(db).add({ ...phrase, addedBy: 'U1', addedAt: entry.at }, entry)
    now = 60_000
    await answered()
    expect([...deps.taught.learned().values()]).toEqual(['find-aids'])
  })

  it('counts nothing, says so once, and answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      const deliver = doorOf(await realApp({ db }))
      for (let times = 0; times < 2; times += 1) {
        const { response, settled } = await deliver(asking())
        expect(response.status).toBe(200)
        await vi.advanceTimersByTimeAsync(2_000)
        await settled()
      }
      expect(said.mock.calls).toEqual([[expect.stringMatching(/^questions not counted: SQL/)]])
    } finally {
      said.mockRestore()
      vi.useRealTimers()
    }
  })
})
