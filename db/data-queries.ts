/** Places of care by the page, for programs that read the base whole: near a point, in a window of the map, in a territory. */
import { and, type Column, desc, eq, type SQL, sql } from 'drizzle-orm'
import { arrondissementsOf } from '../src/arrondissements'
import type { Position } from '../src/types'
import { distanceKm, kilometresEastward, kilometresPerDegree, squaredDegrees } from './distance'
import type { CarePlaceRecord } from './knowledge'
import { kindStep } from './place-index'
import { type PlaceRow, placeAsJson, placeRecord } from './place-record'
import { defineQuery, type Query } from './query'
import { loads, placeHistory, placeKinds, places, sources } from './schema'

/** Degrees, as RFC 7946 orders them. */
export type Box = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

export type Area =
  | { readonly kind: 'near'; readonly position: Position; readonly radiusKm: number }
  | { readonly kind: 'box'; readonly box: Box }
  /** By INSEE code; an arrondissement of Paris, Lyon or Marseille is a commune too. */
  | { readonly kind: 'commune' | 'departement' | 'region'; readonly code: string }

/**
 * The last place of a page. Pages are in the order of `rank`, then of `number`: places keep theirs while the base is loaded
 * anew, so that none is given twice.
 */
export type PlaceMark = { readonly rank: number; readonly number: number }

export type PlacePage = {
  /** Nearest first (to a few metres), with `distanceKm`, when asked near a point; otherwise as they came into the base. */
  readonly items: readonly CarePlaceRecord[]
  /** Where the next page begins; absent on the last one. */
  readonly next?: PlaceMark
}

/** The `limit` places that come after a mark (the first ones without it), of some kinds (of all without them). */
export function placesPage(wanted: {
  readonly kinds?: readonly string[] | undefined
  readonly area: Area
  readonly limit: number
  readonly after?: PlaceMark | undefined
}): Query<PlacePage> {
  const { kinds, area, limit, after } = wanted
  return defineQuery(
    'placesPage',
    (db) => {
      const page = db.$with('page').as(
        db
          .select({ found: sql<number>`number`.as('found'), rank: sql<number>`rank`.as('rank') })
          .from(placesFound(kinds, area))
          .where(after && sql`(rank, number) > (${after.rank}, ${after.number})`)
          .orderBy(sql`rank`, sql`number`)
          // One more than asked tells whether there is a next page.
          .limit(limit + 1),
      )
      return db
        .with(page)
        .select({ rank: page.rank, number: places.number, place: placeColumns })
        .from(page)
        .innerJoin(places, eq(places.number, page.found))
        .innerJoin(sources, eq(sources.id, places.sourceId))
        .orderBy(sql`${page.rank}`, sql`${page.found}`)
    },
    (rows) => {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(({ place }) => ({
          ...placeRecord(place),
          ...(area.kind === 'near' ? { distanceKm: distanceKm(area.position, place) } : {}),
        })),
        ...(last && rows.length > limit ? { next: { rank: last.rank, number: last.number } } : {}),
      }
    },
  )
}

/** How many places of some kinds (of all without them) there are. */
export const placesTotal = (kinds: readonly string[] | undefined, area: Area): Query<number> =>
  defineQuery(
    'placesTotal',
    (db) => db.select({ total: sql<number>`count(*)` }).from(placesFound(kinds, area)),
    ([row]) => row?.total ?? 0,
  )

/** What is known of a kind: all of France, some of it, or nothing, and then an empty list says nothing either. */
export type Coverage = 'national' | 'partial' | 'none'

export function coverageOf(kinds: readonly string[]): Query<Readonly<Record<string, Coverage>>> {
  return defineQuery(
    'coverageOf',
    (db) => db.select().from(placeKinds).where(among(placeKinds.kind, kinds)),
    (rows) => {
      const held = new Map(rows.map(({ kind, national }) => [kind, national ? 'national' : 'partial'] as const))
      return Object.fromEntries(kinds.map((kind) => [kind, held.get(kind) ?? 'none']))
    },
  )
}

export type PlaceChange = {
  readonly change: (typeof placeHistory.$inferSelect)['change']
  /** The day of the data that brought it. */
  readonly date: string
  /** What the place was called until then. */
  readonly name: string
  /** Id of the place that stands there now. */
  readonly mergedInto?: string
}

/** A place by its id; undefined when it is not, or no longer, in the base. */
export const placeById = (id: string): Query<CarePlaceRecord | undefined> =>
  defineQuery(
    'placeById',
    (db) =>
      db
        .select({ place: placeColumns })
        .from(places)
        .innerJoin(sources, eq(sources.id, places.sourceId))
        .where(eq(places.id, id)),
    ([row]) => row && placeRecord(row.place),
  )

/** What happened to a place, newest first. */
export const placeChangesOf = (id: string): Query<readonly PlaceChange[]> =>
  defineQuery(
    'placeChangesOf',
    (db) =>
      db
        .select({
          change: placeHistory.change,
          date: loads.asOf,
          name: sql<string>`${placeHistory.before} ->> '$.name'`,
          mergedInto: placeHistory.mergedInto,
        })
        .from(placeHistory)
        .innerJoin(loads, eq(loads.id, placeHistory.loadId))
        .where(eq(placeHistory.placeId, id))
        .orderBy(desc(placeHistory.number)),
    (rows) => rows.map(({ mergedInto, ...change }) => ({ ...change, ...(mergedInto === null ? {} : { mergedInto }) })),
  )

const placeColumns: { readonly [Column in keyof PlaceRow]: SQL<PlaceRow[Column]> } = {
  place: sql<string>`${placeAsJson}`,
  lat: sql<number>`${places.lat}`,
  lon: sql<number>`${places.lon}`,
}

/** One argument, whatever their number. */
const among = (column: Column | SQL, values: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`

/** `number` and `rank` of the places of an area, from the indexes alone. */
function placesFound(kinds: readonly string[] | undefined, area: Area): SQL {
  switch (area.kind) {
    case 'near': {
      const { position, radiusKm } = area
      const origin = sql`(select ${position.lat} as lat, ${position.lon} as lon) as origin`
      const rank = squaredDegrees(position, sql`found.min_lat`, sql`found.min_lon`)
      const farthest = (radiusKm / kilometresPerDegree) ** 2
      return sql`(select found.number as number, ${rank} as rank from ${origin} cross join ${inWindow(kinds, boxAround(area))}
        and ${rank} <= ${farthest})`
    }
    case 'box':
      return sql`(select found.number as number, found.number as rank from ${inWindow(kinds, area.box)})`
    case 'commune':
    case 'departement':
    case 'region': {
      const held = kinds ? among(places.kind, kinds) : sql`${places.kind} in (select kind from ${placeKinds})`
      return sql`(select ${places.number} as number, ${places.number} as rank from ${places} where ${and(held, lying(area))})`
    }
  }
}

/** The places of a window, from the R*Tree. Its 32-bit coordinates are rounded outwards: none is missed, the border is half a metre wide. */
function inWindow(kinds: readonly string[] | undefined, { west, south, east, north }: Box): SQL {
  const inside = sql`found.max_lat >= ${south} and found.min_lat <= ${north} and found.max_lon >= ${west} and found.min_lon <= ${east}`
  if (!kinds) return sql`places_index as found where ${inside}`
  return sql`${placeKinds} as kinds cross join places_index as found
    on found.min_kind >= kinds.number * ${kindStep} - 0.5 and found.max_kind <= kinds.number * ${kindStep} + 0.5
    where ${among(sql`kinds.kind`, kinds)} and ${inside}`
}

/** The window that holds a circle, and a little more, as degrees of longitude shrink poleward. France has neither pole nor 180th meridian. */
function boxAround({ position: { lat, lon }, radiusKm }: Extract<Area, { kind: 'near' }>): Box {
  const reach = radiusKm / kilometresPerDegree
  const aside = Math.abs(lat) + reach < 90 ? radiusKm / kilometresEastward(Math.abs(lat) + reach) : 360
  return { west: lon - aside, south: lat - reach, east: lon + aside, north: lat + reach }
}

/** Places bear the codes of the arrondissements. */
function lying({ kind, code }: Extract<Area, { readonly code: string }>): SQL {
  if (kind !== 'commune') return eq(places[kind], code)
  return among(places.communeCode, [code, ...arrondissementsOf(code)])
}
