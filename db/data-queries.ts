/** Places of care by the page, for programs that read the base whole: near a point, in a window of the map, in a territory. */
import { and, type Column, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Position, Source } from '../src/types'
import { kilometresPerDegree } from './distance'
import type { CarePlaceRecord } from './knowledge'
import { kindStep } from './place-index'
import { defineQuery, type Query, sourceColumns, sourced } from './query'
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
  /** Nearest first, with `distanceKm`, when asked near a point; otherwise as they came into the base. */
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
        .select({ rank: page.rank, place: places, source: sourceColumns })
        .from(page)
        .innerJoin(places, eq(places.number, page.found))
        .innerJoin(sources, eq(sources.id, places.sourceId))
        .orderBy(sql`${page.rank}`, sql`${page.found}`)
    },
    (rows) => {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        items: shown.map(({ rank, place, source }) => ({
          ...carePlace(place, source),
          ...(area.kind === 'near' ? { distanceKm: kilometresOf(rank) } : {}),
        })),
        ...(last && rows.length > limit ? { next: { rank: last.rank, number: last.place.number } } : {}),
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
        .select({ place: places, source: sourceColumns })
        .from(places)
        .innerJoin(sources, eq(sources.id, places.sourceId))
        .where(eq(places.id, id)),
    ([row]) => row && carePlace(row.place, row.source),
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

/** One argument, whatever their number. */
const among = (column: Column | SQL, values: readonly string[]): SQL =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`

/** `number` and `rank` of the places of an area, from the indexes alone. */
function placesFound(kinds: readonly string[] | undefined, area: Area): SQL {
  switch (area.kind) {
    case 'near': {
      const { position, radiusKm } = area
      const rank = haversine(position)
      return sql`(select found.number as number, ${rank} as rank from ${inWindow(kinds, boxAround(area))} and ${rank} <= ${haversineOf(radiusKm)})`
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

/** The window that holds a circle. Near a pole, or across the 180th meridian, it goes round the globe: France has neither. */
function boxAround({ position: { lat, lon }, radiusKm }: Extract<Area, { kind: 'near' }>): Box {
  const reach = radiusKm / kilometresPerDegree
  // The meridians that touch the circle do so a little beyond its centre's parallel.
  const sine = Math.sin(radians(reach)) / Math.cos(radians(lat))
  const aside = Math.abs(lat) + reach >= 90 || sine >= 1 ? 360 : Math.asin(sine) / radians(1)
  return { west: lon - aside, south: lat - reach, east: lon + aside, north: lat + reach }
}

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Half the versed sine of the angle to a place of the R*Tree (the haversine formula, by cosines: libSQL has no `pow`): in the
 * exact order of great-circle distances, to the half metre of the coordinates there.
 */
const haversine = ({ lat, lon }: Position): SQL<number> => sql<number>`(
  1 - cos(radians((found.min_lat + found.max_lat) / 2 - ${lat})) +
  ${Math.cos(radians(lat))} * cos(radians((found.min_lat + found.max_lat) / 2)) *
  (1 - cos(radians((found.min_lon + found.max_lon) / 2 - ${lon})))) / 2`

const haversineOf = (kilometres: number) => Math.sin(radians(kilometres / kilometresPerDegree) / 2) ** 2
const kilometresOf = (haversine: number) => (2 * Math.asin(Math.min(1, Math.sqrt(haversine))) * kilometresPerDegree) / radians(1)

/** Paris, Marseille and Lyon: their places bear the codes of the arrondissements, which follow one another. */
const arrondissements: Readonly<Record<string, { readonly first: number; readonly count: number }>> = {
  '75056': { first: 75101, count: 20 },
  '13055': { first: 13201, count: 16 },
  '69123': { first: 69381, count: 9 },
}

function lying({ kind, code }: Extract<Area, { readonly code: string }>): SQL {
  if (kind !== 'commune') return eq(places[kind], code)
  const { first, count } = arrondissements[code] ?? { first: 0, count: 0 }
  return among(places.communeCode, [code, ...Array.from({ length: count }, (_, rank) => String(first + rank))])
}

function carePlace(place: typeof places.$inferSelect, source: Source): CarePlaceRecord {
  const { number: _, details, ...row } = place
  return { ...sourced(row, source), ...details }
}
