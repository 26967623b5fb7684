/** The open data in use, under the name people know it by. */
import { eq } from 'drizzle-orm'
import { defineQuery, type Query } from './query'
import { sources } from './schema'
import { newestLoads } from './state-queries'

export type LoadedSource = {
  /** Of the loader: `finess`. */
  readonly source: string
  readonly publisher: string
  readonly title: string
  readonly url: string
  /** The day the data speak of, and the one from which they are to be called old. */
  readonly asOf: string
  readonly staleFrom: string
}

/** The load in use of each source, the oldest data first. */
export const loadedSources = (): Query<readonly LoadedSource[]> =>
  defineQuery(
    'loadedSources',
    (db) => {
      const newest = newestLoads(db)
      const { publisher, title, url } = sources
      return db
        .select({ source: newest.source, publisher, title, url, asOf: newest.asOf, staleFrom: newest.staleFrom })
        .from(newest)
        .innerJoin(sources, eq(sources.id, newest.source))
        .orderBy(newest.staleFrom, newest.source)
    },
    (rows) => rows,
  )
