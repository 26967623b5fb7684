/** The open data in use, under the name people know it by. */
import { eq, sql } from 'drizzle-orm'
import { defineQuery, type Query } from './query'
import { loads, sources } from './schema'

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
      const newest = db
        .select({
          source: loads.source,
          asOf: loads.asOf,
          staleFrom: loads.staleFrom,
          // Beside a maximum, SQLite takes the other columns from the row that has it.
          loadedAt: sql<string>`max(${loads.loadedAt})`.as('loaded_at'),
        })
        .from(loads)
        .groupBy(loads.source)
        .as('newest')
      return db
        .select({
          source: newest.source,
          publisher: sources.publisher,
          title: sources.title,
          url: sources.url,
          asOf: newest.asOf,
          staleFrom: newest.staleFrom,
        })
        .from(newest)
        .innerJoin(sources, eq(sources.id, newest.source))
        .orderBy(newest.staleFrom, newest.source)
    },
    (rows) => rows,
  )
