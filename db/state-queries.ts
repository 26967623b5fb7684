/** What /readyz asks: is the base there, and how fresh is it. */
import { count, max, sql } from 'drizzle-orm'
import { defineQuery, type Query } from './query'
import { aidProvisions, contacts, figures, guidance, places, programmeFacts, sources, terms } from './schema'

export type SourceFamily = {
  /** The loader that wrote the sources: `seed`, later `finess`… */
  readonly family: string
  readonly sources: number
  /** Facts and places these sources say. */
  readonly records: number
  /** Newest date a source bears; absent when none is dated. */
  readonly newestDate?: string
  /** The last day one of them was read again. */
  readonly newestCheck?: string
}

const factTables = [places, aidProvisions, programmeFacts, terms, guidance, contacts, figures]

/** One line per family of sources, for /readyz. */
export function sourceDates(): Query<readonly SourceFamily[]> {
  const records = sql.join(
    factTables.map((table) => sql`(select count(*) from ${table} where ${table.sourceId} = ${sources.id})`),
    sql` + `,
  )
  return defineQuery(
    'sourceDates',
    (db) =>
      db
        .select({
          family: sources.family,
          sources: count(),
          records: sql<number>`sum(${records})`,
          newestDate: max(sql<string>`nullif(${sources.date}, 'n.d.')`),
          newestCheck: max(sources.checkedOn),
        })
        .from(sources)
        .groupBy(sources.family)
        .orderBy(sources.family),
    (rows) =>
      rows.map(({ newestDate, newestCheck, ...family }) => ({
        ...family,
        ...(newestDate === null ? {} : { newestDate }),
        ...(newestCheck === null ? {} : { newestCheck }),
      })),
  )
}

/** True when the base answers and holds sources; false when it is there but empty. */
export const ping = (): Query<boolean> =>
  defineQuery(
    'ping',
    (db) => db.select({ id: sources.id }).from(sources).limit(1),
    (rows) => rows.length === 1,
  )
