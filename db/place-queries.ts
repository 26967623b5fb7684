/** Places of care: the nearest to a point, or those of a territory. */
import { and, eq, like, or, type SQL, sql } from 'drizzle-orm'
import type { Place, Position, Source } from '../src/types'
import { distanceKm, flatDistanceSquared, kilometresPerDegree } from './distance'
import type { CarePlaceRecord } from './knowledge'
import { defineQuery, type Query, sourceColumns, sourced } from './query'
import { communes, places, sources } from './schema'

/** Half-widths of the search, in kilometres: the first that holds enough places is used, so a town reads a few rows of the index. */
const reaches = [15, 30, 60, 150, 400]
const farthest = 400
/** Read beyond the limit, because SQL sorts by flat distance and the true order is settled here. */
const spare = 10

/** The `limit` places of a kind nearest to a point, nearest first, none beyond 400 km. */
export function placesNear(kind: string, position: Position, limit: number): Query<readonly CarePlaceRecord[]> {
  const squared = flatDistanceSquared(position)
  const within = (km: SQL) => sql`${places.kind} = ${kind}
    and ${places.lat} between ${position.lat} - ${km} / ${kilometresPerDegree} and ${position.lat} + ${km} / ${kilometresPerDegree}
    and ${squared} <= ${km} * ${km}`
  return defineQuery(
    'placesNear',
    (db) => {
      const reachable = sql`(select count(*) from (select 1 from ${places} where ${within(sql`value`)} limit ${limit + spare}))`
      const reach = db.$with('reach').as(
        db
          .select({ km: sql<number>`coalesce(min(value), ${farthest})`.as('km') })
          .from(sql`json_each(${JSON.stringify(reaches)})`)
          .where(sql`${reachable} >= ${limit + spare}`),
      )
      return db
        .with(reach)
        .select({ place: places, source: sourceColumns })
        .from(reach)
        .crossJoin(places)
        .innerJoin(sources, eq(sources.id, places.sourceId))
        .where(within(sql`${reach.km}`))
        .orderBy(squared)
        .limit(limit + spare)
    },
    (rows) =>
      rows
        .map(({ place, source }) => ({ ...carePlace(place, source), distanceKm: distanceKm(position, place) }))
        .sort((one, other) => one.distanceKm - other.distanceKm)
        .slice(0, limit),
  )
}

/** How many places of a kind a territory has, and the first `limit` (0: just count) by commune then name. None in a `position`. */
export function placesIn(
  kind: string,
  territory: Place,
  limit: number,
): Query<{ readonly total: number; readonly items: readonly CarePlaceRecord[] }> {
  return defineQuery(
    'placesIn',
    (db) =>
      db
        .select({ place: places, source: sourceColumns, total: sql<number>`count(*) over ()` })
        .from(places)
        .innerJoin(sources, eq(sources.id, places.sourceId))
        .where(and(eq(places.kind, kind), lying(territory)))
        .orderBy(places.commune, places.name, places.id)
        // The total rides on the rows: at least one must come.
        .limit(Math.max(limit, 1)),
    (rows) => ({
      total: rows[0]?.total ?? 0,
      items: rows.slice(0, limit).map(({ place, source }) => carePlace(place, source)),
    }),
  )
}

/** INSEE codes of the régions for which places of that kind are loaded: outside them, an empty list says nothing. */
export function coveredRegions(kind: string): Query<readonly string[]> {
  return defineQuery(
    'coveredRegions',
    (db) => db.selectDistinct({ region: places.region }).from(places).where(eq(places.kind, kind)).orderBy(places.region),
    (rows) => rows.map(({ region }) => region),
  )
}

/** Paris, Lyon and Marseille: their places bear the codes of the arrondissements, which all start so. */
const arrondissementPrefixes: Readonly<Record<string, string>> = { '75056': '751', '69123': '6938', '13055': '132' }

function lying(territory: Place): SQL | undefined {
  switch (territory.kind) {
    case 'commune':
      return inCommune(territory)
    case 'departement':
      return eq(places.departement, territory.code)
    case 'region':
      return eq(places.region, territory.code)
    case 'epci':
      return sql`${places.communeCode} in (select ${communes.code} from ${communes} where ${communes.epci} = ${territory.code})`
    case 'country':
      return undefined
    case 'position':
      return sql`false`
  }
}

function inCommune({ code, arrondissementCode }: Place): SQL | undefined {
  const prefix = arrondissementPrefixes[code]
  if (arrondissementCode) return eq(places.communeCode, arrondissementCode)
  return or(eq(places.communeCode, code), prefix ? like(places.communeCode, `${prefix}%`) : undefined)
}

function carePlace(place: typeof places.$inferSelect, source: Source): CarePlaceRecord {
  const { number: _, details, ...row } = place
  return { ...sourced(row, source), ...details }
}
