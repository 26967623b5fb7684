import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDb, type Db } from '../../db/client'
import { createKnowledge } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { createNoticeBook, noticesHeld } from '../../db/notices'
import { hasSqld, startSqld } from '../support/sqld'

const now = new Date('2026-11-23T07:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const digest = 'digest:2026-11-23'

const bases = [
  {
    name: 'an embedded base',
    open: async () => ({
      url: `file:${join(mkdtempSync(join(tmpdir(), 'proxisoin-notices-')), 'base.db')}`,
      stop: async () => {},
    }),
  },
  ...(hasSqld ? [{ name: 'a base over HTTP', open: startSqld }] : []),
]

describe.each(bases)('what a workspace was told, in $name', ({ open }) => {
  let base: Awaited<ReturnType<typeof open>>
  let db: Db
  let other: Db
  beforeEach(async () => {
    base = await open()
    db = await openMigrated(base.url)
    other = createDb(base.url)
  })
  afterEach(async () => {
    db.$client.close()
    other.$client.close()
    await base.stop()
  })
  const held = async () => (await createKnowledge(db).read({ notices: noticesHeld() })).notices

  it('is for one of many runs that come at the same time', async () => {
    const books = [createNoticeBook(db), createNoticeBook(other)]
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, run) => books[run % 2]?.claim('T1', [digest, 'stale:finess:2026-11-01'], now)),
    )
    expect(claims.flatMap((keys) => keys ?? []).toSorted()).toEqual([digest, 'stale:finess:2026-11-01'])
  })

  it('is of one workspace', async () => {
    const book = createNoticeBook(db)
    expect(await book.claim('T1', [digest], now)).toEqual([digest])
    expect(await book.claim('T2', [digest], now)).toEqual([digest])
  })

  it('is taken over a quarter of an hour after a run that said nothing more, by one', async () => {
    await createNoticeBook(db).claim('T1', [digest], now)
    expect(await createNoticeBook(other).claim('T1', [digest], later(14))).toEqual([])
    const claims = await Promise.all([db, other].map((client) => createNoticeBook(client).claim('T1', [digest], later(16))))
    expect(claims.flat()).toEqual([digest])
  })

  it('is never said again once it was, unless forgotten', async () => {
    const book = createNoticeBook(db)
    await book.claim('T1', [digest], now)
    await book.sent('T1', [digest], later(1))
    expect(await book.claim('T1', [digest, 'failed:3'], later(60))).toEqual(['failed:3'])
    expect(await held()).toContainEqual({
      team: 'T1',
      key: digest,
      claimedAt: now.toISOString(),
      sentAt: later(1).toISOString(),
    })
    await book.forget('T1', digest)
    expect(await book.claim('T1', [digest], later(61))).toEqual([digest])
  })

  it('is for the next run when it could not be sent, unless another has it by then', async () => {
    const book = createNoticeBook(db)
    await book.claim('T1', [digest], now)
    await book.release('T1', [digest], now)
    expect(await book.claim('T1', [digest], later(1))).toEqual([digest])
    await book.claim('T1', [digest], later(20))
    await book.release('T1', [digest], later(1))
    expect(await book.claim('T1', [digest], later(21))).toEqual([])
  })

  it('is remembered a year', async () => {
    const book = createNoticeBook(db)
    await book.sent('T1', [digest], now)
    await book.claim('T1', ['failed:3'], later(365 * 24 * 60))
    expect((await held()).map(({ key }) => key)).toContain(digest)
    await book.claim('T1', ['failed:4'], later(401 * 24 * 60))
    expect((await held()).map(({ key }) => key)).not.toContain(digest)
  })
})
