/** Places of care: those of a territory, and which kinds of places the base knows where. The nearest are in nearest.ts. */
import { and, eq, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import type { Place } from '../src/types'
import type { CarePlaceRecord } from './knowledge'
import { placeAsJson, placeRecord } from './place-record'
import { defineQuery, type Query } from './query'
import { communes, placeKinds, places, sources } from './schema'

/** How many places of these kinds a territory has, and the first `limit` (0: just count) by commune then name. None in a `position`. */
export function placesIn(
  kinds: readonly string[],
  territory: Place,
  limit: number,
): Query<{ readonly total: number; readonly items: readonly CarePlaceRecord[] }> {
  const wanted = and(inArray(places.kind, [...kinds]), lying(territory))
  return defineQuery(
    'placesIn',
    (db) =>
      db
        .select({
          place: { place: sql<string>`${placeAsJson}`, lat: sql<number>`${places.lat}`, lon: sql<number>`${places.lon}` },
          number: places.number,
          total: sql<number>`total`,
        })
        .from(sql`(select count(*) as total from ${places} where ${wanted})`)
        // The total comes even when no place is listed.
        .leftJoin(
          places,
          sql`${places.number} in (select ${places.number} from ${places} where ${wanted}
            order by ${places.commune}, ${places.name}, ${places.id} limit ${limit})`,
        )
        .leftJoin(sources, eq(sources.id, places.sourceId))
        .orderBy(places.commune, places.name, places.id),
    (rows) => ({
      total: rows[0]?.total ?? 0,
      items: rows.flatMap(({ number, place }) => (number === null ? [] : [placeRecord(place)])),
    }),
  )
}

/** A kind of places the base holds. */
export type HeldKind = {
  readonly kind: string
  /** The loader that holds it: `finess`, `seed`… */
  readonly family: string
  /** True when it is known all over France: absence means there is none. */
  readonly national: boolean
  /** INSEE codes of the régions it is known in, when not national: outside them, an empty list says nothing. */
  readonly regions: readonly string[]
}

/** Which of these kinds the base holds. Places typed by hand make no list of a région: it is not known for them. */
export function heldKinds(kinds: readonly string[]): Query<readonly HeldKind[]> {
  const regions = sql`(select json_group_array(distinct ${places.region}) from ${places}
    where ${places.kind} = ${placeKinds.kind} and ${places.id} not like 'local-%')`
  return defineQuery(
    'heldKinds',
    (db) =>
      db
        .select({
          kind: placeKinds.kind,
          family: placeKinds.family,
          national: placeKinds.national,
          regions: sql<string>`case when ${placeKinds.national} then '[]' else ${regions} end`,
        })
        .from(placeKinds)
        .where(inArray(placeKinds.kind, [...kinds]))
        .orderBy(placeKinds.kind),
    (rows) => rows.map(({ regions, ...held }) => ({ ...held, regions: (JSON.parse(regions) as string[]).sort() })),
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
      return inEpci(territory)
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

/** The cities with arrondissements are the heart of their EPCI. */
function inEpci({ code }: Place): SQL | undefined {
  const members = sql`(select ${communes.code} from ${communes} where ${communes.epci} = ${code})`
  const arrondissements = Object.entries(arrondissementPrefixes).map(
    ([city, prefix]) => sql`(${city} in ${members} and ${like(places.communeCode, `${prefix}%`)})`,
  )
  return or(sql`${places.communeCode} in ${members}`, ...arrondissements)
}
