/** Figures counted in the base: how many places of some kinds a territory has, at each date they were loaded. */
import { type SQL, sql } from 'drizzle-orm'
import type { Place, Source } from '../src/types'
import { defineQuery, type Query, sourceColumns } from './query'
import { sources } from './schema'

export type CountedLevel = 'commune' | 'epci' | 'departement' | 'region'

/** What was counted at one date. */
export type CountRecord = {
  readonly territory: { readonly kind: CountedLevel | 'country'; readonly code: string }
  readonly count: number
  /** Inhabitants; absent when unknown, as for an arrondissement. */
  readonly population?: number
  /** The day the data speak of. */
  readonly asOf: string
  /** The loader: `finess`… */
  readonly family: string
  readonly source: Source
}

/**
 * Each territory at each date loaded, newest first; an arrondissement when the place names one. None when the kinds are not
 * covered there: a count of zero means that they are known all over France, and that there is none.
 */
export function countsIn(kinds: readonly string[], territories: readonly Place[]): Query<readonly CountRecord[]> {
  const asked = territories
    .filter(({ kind }) => kind !== 'position')
    .map(({ kind, code, arrondissementCode }) => ({ kind, code: arrondissementCode ?? code }))
  const summed = sql`(select sum(count) from place_counts where kind in ${valuesOf(kinds)} and level = asked.kind
    and as_of = vintage.as_of and code = asked.code)`
  return defineQuery(
    'countsIn',
    (db) =>
      db
        .select({
          kind: sql<CountRecord['territory']['kind']>`asked.kind`,
          code: sql<string>`asked.code`,
          asOf: sql<string>`vintage.as_of`,
          count: sql<number | null>`coalesce(${summed}, case when vintage.national then 0 end)`,
          population: sql<number | null>`case asked.kind
            when 'commune' then (select population from communes where code = asked.code)
            when 'epci' then (select population from epcis where code = asked.code)
            when 'departement' then (select population from departements where code = asked.code)
            when 'region' then (select population from regions where code = asked.code)
            when 'country' then (select sum(population) from communes) end`,
          family: sources.family,
          source: sourceColumns,
        })
        .from(sql`(select value ->> 'kind' as kind, value ->> 'code' as code from json_each(${JSON.stringify(asked)})) as asked`)
        .innerJoin(sql`${vintages(kinds)} as vintage`, sql`true`)
        .innerJoin(sources, sql`${sources.id} = vintage.source_id`)
        .orderBy(sql`vintage.as_of desc`),
    (rows) =>
      rows.flatMap(({ kind, code, count, population, ...fact }) =>
        count === null ? [] : [{ ...fact, territory: { kind, code }, count, ...(population === null ? {} : { population }) }],
      ),
  )
}

/** A territory in its rank. */
export type RankedCount = Omit<CountRecord, 'territory'> & {
  readonly territory: { readonly kind: CountedLevel; readonly code: string; readonly name: string }
}
export type Ranking = {
  readonly items: readonly RankedCount[]
  /** How many territories were ranked. */
  readonly total: number
}

/** Inhabitants: a commune under it is ranked only when it has a place, and never by inhabitant, where one place would make a record. */
export const rankedInhabitants = 5_000

/**
 * The first `limit` territories of a level, inside `within` when given, by their newest count, those without any place
 * included. Only for kinds known all over France: nothing is ranked on a part of it. An EPCI is inside a département or a
 * région when one of its communes is.
 */
export function rankedCounts(
  kinds: readonly string[],
  wanted: {
    readonly level: CountedLevel
    readonly within?: Place | undefined
    readonly order: 'most' | 'least'
    readonly perCapita: boolean
    readonly limit: number
  },
): Query<Ranking> {
  const { level, within, order, perCapita, limit } = wanted
  const newest = sql`(select * from ${vintages(kinds)} where national order by as_of desc limit 1)`
  // Added up before they meet the territories: one pass over the counts, and one over the territories.
  const sums = sql`(select code, sum(count) as places from place_counts where kind in ${valuesOf(kinds)} and level = ${level}
    and as_of = (select as_of from ${newest}) group by code)`
  const summed = sql`coalesce(counted.places, 0)`
  const value = perCapita ? sql`${summed} * 1.0 / territory.population` : summed
  const populous = level === 'commune' ? rankedInhabitants : 1
  return defineQuery(
    'rankedCounts',
    (db) =>
      db
        .select({
          code: sql<string>`territory.code`,
          name: sql<string>`territory.name`,
          population: sql<number | null>`territory.population`,
          count: sql<number>`${summed}`,
          asOf: sql<string>`vintage.as_of`,
          total: sql<number>`count(*) over ()`,
          family: sources.family,
          source: sourceColumns,
        })
        .from(sql`${newest} as vintage`)
        .innerJoin(sources, sql`${sources.id} = vintage.source_id`)
        .innerJoin(sql`${tableOf[level]} as territory`, insideOf(level, within))
        .leftJoin(sql`${sums} as counted`, sql`counted.code = territory.code`)
        .where(sql`territory.population >= ${populous}${perCapita ? sql`` : sql` or ${summed} > 0`}`)
        .orderBy(sql`${value} ${order === 'most' ? sql`desc` : sql`asc`}, territory.population desc, territory.code`)
        .limit(limit),
    (rows) => ({
      total: rows[0]?.total ?? 0,
      items: rows.map(({ code, name, population, total: _, ...fact }) => ({
        ...fact,
        territory: { kind: level, code, name },
        ...(population === null ? {} : { population }),
      })),
    }),
  )
}

/** A number known commune by commune, each year it was published, newest first: the APL. */
export type CommuneFigure = { readonly year: number; readonly value: number; readonly source: Source }

/** None for a place that is no commune. */
export function communeFigures(indicator: string, { kind, code, arrondissementCode }: Place): Query<readonly CommuneFigure[]> {
  const figure = sql`commune_figures`
  return defineQuery(
    'communeFigures',
    (db) =>
      db
        .select({ year: sql<number>`${figure}.year`, value: sql<number>`${figure}.value`, source: sourceColumns })
        .from(figure)
        .innerJoin(sources, sql`${sources.id} = ${figure}.source_id`)
        .where(
          sql`${figure}.indicator = ${indicator} and ${figure}.commune_code = ${kind === 'commune' ? (arrondissementCode ?? code) : ''}`,
        )
        .orderBy(sql`${figure}.year desc`),
    (rows) => rows,
  )
}

/** The dates these kinds were counted at; `national` when all over France, and then a territory without a row has none. */
const vintages = (kinds: readonly string[]): SQL => sql`(
  select as_of, min(source_id) as source_id, max(level = 'country') as national from place_counts
  where kind in ${valuesOf(kinds)} and level in ('region', 'country') group by as_of)`

const valuesOf = (list: readonly string[]): SQL => sql`(select value from json_each(${JSON.stringify(list)}))`

/** Overseas collectivities are neither départements nor régions, though the tables give them one of each. */
const ofFrance = sql`where code not glob '97[578]' and code not glob '98*'`
const tableOf: Readonly<Record<CountedLevel, SQL>> = {
  commune: sql`communes`,
  epci: sql`epcis`,
  departement: sql`(select * from departements ${ofFrance})`,
  region: sql`(select * from regions ${ofFrance})`,
}

/** A column of the communes that says in which territory they lie. */
const columnOf: Readonly<Partial<Record<Place['kind'], SQL>>> = {
  epci: sql`epci`,
  departement: sql`departement`,
  region: sql`region`,
}

function insideOf(level: CountedLevel, within: Place | undefined): SQL {
  const column = within && columnOf[within.kind]
  if (!within || !column) return sql`true`
  const own = columnOf[level] ?? sql`code`
  return sql`territory.code in (select ${own} from communes where ${column} = ${within.code})`
}
