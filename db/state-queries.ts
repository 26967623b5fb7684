/** What the base says of itself: is it there, and how fresh is it. */
import { count, eq, isNotNull, max, sql } from 'drizzle-orm'
import type { Source } from '../src/types'
import type { Db } from './client'
import { defineQuery, present, type Query, sourceColumns } from './query'
import { aidSources, contacts, figures, guidance, loads, places, programmeFacts, sources, terms } from './schema'

export type SourceFamily = {
  /** The loader that wrote the sources: `seed`, later `finess`… */
  readonly family: string
  readonly sources: number
  /** Facts and places these sources say; of open data, the rows of the load in use. */
  readonly records: number
  /** Newest date a source bears; absent when none is dated. */
  readonly newestDate?: string
  /** The last day one of them was read again. */
  readonly newestCheck?: string
  /** Of an open-data source: the load in use. */
  readonly load?: Omit<LoadInUse, 'source'> & { readonly stale: boolean }
}

/** The load of a source in use: the newest. */
export type LoadInUse = Pick<typeof loads.$inferSelect, 'source' | 'asOf' | 'loadedAt' | 'staleFrom' | 'rows'>

const loadColumns = {
  source: loads.source,
  asOf: loads.asOf,
  // Beside a maximum, SQLite takes the other columns from the row that has it.
  loadedAt: sql<string>`max(${loads.loadedAt})`.as('loaded_at'),
  staleFrom: loads.staleFrom,
  rows: loads.rows,
}

/** The load in use of each source, to be joined. */
export const newestLoads = (db: Db) => db.select(loadColumns).from(loads).groupBy(loads.source).as('newest')

/** The load in use of each source, to tell how old its data are. A source never loaded has none. */
export const loadsInUse = (): Query<readonly LoadInUse[]> =>
  defineQuery(
    'loadsInUse',
    (db) => db.select(loadColumns).from(loads).groupBy(loads.source).orderBy(loads.source),
    (rows) => rows,
  )

/** Without indexes by source: each is read once. */
const factTables = [aidSources, programmeFacts, terms, guidance, contacts, figures]
const facts = sql`(select source_id, count(*) as facts from (${sql.join(
  factTables.map((table) => sql`select source_id from ${table}`),
  sql` union all `,
)}) group by source_id) as facts`

/** One line per family of sources, for /readyz. `today` (`2026-11-21`, in Paris) tells which loads are stale. */
export function sourceDates(today: string): Query<readonly SourceFamily[]> {
  const placesOfSource = sql`(select count(*) from ${places} where ${places.sourceId} = ${sources.id})`
  return defineQuery(
    'sourceDates',
    (db) => {
      const newest = newestLoads(db)
      return db
        .select({
          family: sources.family,
          sources: count(),
          // A hundred thousand places are not counted one by one: their load knows how many they are.
          records: sql<number>`coalesce(${newest.rows}, sum(case when ${newest.rows} is null
            then coalesce(facts.facts, 0) + ${placesOfSource} end))`,
          newestDate: max(sql<string>`nullif(${sources.date}, 'n.d.')`),
          newestCheck: max(sources.checkedOn),
          load: { asOf: newest.asOf, loadedAt: newest.loadedAt, staleFrom: newest.staleFrom, rows: newest.rows },
        })
        .from(sources)
        .leftJoin(newest, eq(newest.source, sources.family))
        .leftJoin(facts, sql`facts.source_id = ${sources.id}`)
        .groupBy(sources.family)
        .orderBy(sources.family)
    },
    (rows) =>
      rows.map(({ newestDate, newestCheck, load, ...family }) => ({
        ...family,
        ...(load?.asOf ? { load: { ...load, stale: load.staleFrom <= today } } : {}),
        ...(newestDate === null ? {} : { newestDate }),
        ...(newestCheck === null ? {} : { newestCheck }),
      })),
  )
}

/** A page or a data set that facts were read in. */
export type ListedSource = Source & {
  /** The loader that wrote it: `seed` is what we read and reworded, any other is open data. */
  readonly family: string
  /** Absent for what we reword from a public page. */
  readonly licence?: string
}

/** Every source of the base, by publisher then title. */
export const everySource = (): Query<readonly ListedSource[]> =>
  defineQuery(
    'everySource',
    (db) =>
      db
        .select({ family: sources.family, licence: sources.licence, ...sourceColumns })
        .from(sources)
        .orderBy(sources.publisher, sources.title),
    (rows) => rows.map(present),
  )

/** A source of open data, whatever its date, and the licence its data are given under. */
export type Licensed = { readonly title: string; readonly url: string; readonly licence: string }

/** The sources that say under which licence their data may be used again. */
export const sourceLicences = (): Query<readonly Licensed[]> =>
  defineQuery(
    'sourceLicences',
    (db) =>
      db
        .selectDistinct({ title: sources.title, url: sources.url, licence: sql<string>`${sources.licence}` })
        .from(sources)
        .where(isNotNull(sources.licence)),
    (rows) => rows,
  )

/** True when the base answers and holds sources; false when it is there but empty. */
export const ping = (): Query<boolean> =>
  defineQuery(
    'ping',
    (db) => db.select({ id: sources.id }).from(sources).limit(1),
    (rows) => rows.length === 1,
  )
