/** The loads of open data that failed: written by the loader, told to staff, forgotten when the source loads again. */
import { count, eq, gt, isNull, min, or, sql } from 'drizzle-orm'
import type { Db } from './client'
import { defineQuery, type Query } from './query'
import { loadFailures } from './schema'
import { newestLoads } from './state-queries'

/** A source whose last load failed; `number` is that of the first failure since it was last loaded, the rest is of the last one. */
export type FailedSource = {
  readonly source: string
  readonly number: number
  readonly failures: number
  /** ISO instant. */
  readonly at: string
  readonly reason: string
}

/** Sources that failed since they were last loaded. */
export const failedSources = (): Query<readonly FailedSource[]> =>
  defineQuery(
    'failedSources',
    (db) => {
      const newest = newestLoads(db)
      return db
        .select({
          source: loadFailures.source,
          number: sql<number>`${min(loadFailures.number)}`,
          failures: count(),
          at: sql<string>`max(${loadFailures.at})`,
          // The instant, 24 characters, keeps the reasons in order.
          reason: sql<string>`substr(max(${loadFailures.at} || ${loadFailures.reason}), 25)`,
        })
        .from(loadFailures)
        .leftJoin(newest, eq(newest.source, loadFailures.source))
        .where(or(isNull(newest.loadedAt), gt(loadFailures.at, newest.loadedAt)))
        .groupBy(loadFailures.source)
        .orderBy(loadFailures.source)
    },
    (rows) => rows,
  )

/** Characters kept of a reason. */
const longestReason = 300

export async function noteFailure(
  db: Db,
  { source, at, reason }: { readonly source: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await db.insert(loadFailures).values({ source, at: at.toISOString(), reason: withoutSecrets(reason).slice(0, longestReason) })
}

export async function forgetFailures(db: Db, source: string): Promise<void> {
  await db.delete(loadFailures).where(eq(loadFailures.source, source))
}

/**
 * One line, without what an address may hold of a secret, nor the folders of a machine.
 *
 *     'https://me:pass@x.fr/a?key=1: refused'  →  'https://x.fr/a refused'      '/srv/data/f.csv: empty'  →  'f.csv: empty'
 */
export const withoutSecrets = (reason: string): string =>
  reason
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\b[a-z]+:\/\/\S+/gi, shownAddress)
    .replaceAll(/(?<![\w/:.])(?:[a-z]:)?(?:[/\\][^\s/\\]+)+(?=[/\\])[/\\]/gi, '')
    .trim()

function shownAddress(address: string): string {
  if (!URL.canParse(address)) return '…'
  const { protocol, host, pathname } = new URL(address)
  return protocol === 'file:' ? (pathname.split('/').at(-1) ?? '') : `${protocol}//${host}${pathname}`
}
