/** The places of care nearest to a point, in one statement. */
import { type SQL, sql } from 'drizzle-orm'
import type { Position } from '../src/types'
import { distanceKm, kilometresEastward, kilometresPerDegree, squaredDegrees } from './distance'
import type { CarePlaceRecord } from './knowledge'
import { kindStep } from './place-index'
import { type PlaceRow, placeAsJson, placeRecord } from './place-record'
import { defineQuery, type Query } from './query'

/**
 * From a point; with a commune's code, from its point in the base (the official centre, once loaded), and from `position`
 * when the base has none. `approximate`: the position is itself an estimate, as the gazetteer may say.
 */
export type Origin = { readonly position: Position & { readonly approximate?: boolean }; readonly communeCode?: string }

export type Nearby = {
  /** Nearest first, exact great-circle order; `distanceKm` set. */
  readonly items: readonly CarePlaceRecord[]
  /** Kilometres: `withinKm` when it holds a place, else the first of `radii` that holds `enough`; undefined when they were farther. */
  readonly radiusKm?: number
  /** Where the search started from, and whether that point is an estimate. */
  readonly from: Position & { readonly approximate: boolean }
}

/** Kilometres: near in a city, near in the country. */
const radii = [5, 10, 20, 30, 60]
/** Places to choose from. */
const enough = 3
/** Kilometres: nobody is sent farther. */
const farthest = 400
/** Kilometres: how far the base looks. The first circle that holds as many places as wanted, so that it reads few in a town too. */
const reaches = JSON.stringify([1, 2.5, 5, 10, 20, 30, 60, 150])
/** Read beyond the limit: the R*Tree keeps 32-bit floats, up to two metres off in France, and the exact points settle the order. */
const spare = 10
/** Squares are drawn a little large: the bend of the Earth, a commune's two points and the floats leave no place of the circle out. */
const margin = 0.98

type Row = {
  readonly originLat: number
  readonly originLon: number
  readonly approximate: number
} & (PlaceRow | { readonly place: null })

/**
 * The `limit` places of these kinds nearest to `origin`, none beyond 400 km. With `withinKm`, only those within it, unless
 * there is none: then the nearest beyond.
 */
export const placesNear = (
  kinds: readonly string[],
  origin: Origin,
  limit: number,
  options: { readonly withinKm?: number | undefined } = {},
): Query<Nearby> =>
  defineQuery(
    'placesNear',
    (db) => db.all<Row>(nearest(JSON.stringify(kinds), origin, limit)),
    (rows) => nearbyOf(rows, limit, options.withinKm),
  )

function nearbyOf(rows: readonly Row[], limit: number, withinKm: number | undefined): Nearby {
  const [first] = rows
  if (!first) throw new Error('a search gives its origin, even without places')
  const from = { lat: first.originLat, lon: first.originLon, approximate: first.approximate === 1 }
  const items = rows
    .flatMap((row) => (row.place === null ? [] : [{ row, distanceKm: distanceKm(from, row) }]))
    .filter((found) => found.distanceKm <= farthest)
    .sort((one, other) => one.distanceKm - other.distanceKm)
    .slice(0, limit)
    .map((found) => ({ ...placeRecord(found.row), distanceKm: found.distanceKm }))
  const within = withinKm === undefined ? [] : items.filter((item) => item.distanceKm <= withinKm)
  if (withinKm !== undefined && within.length > 0) return { items: within, radiusKm: withinKm, from }
  const least = items[Math.min(enough, limit) - 1]?.distanceKm ?? Number.POSITIVE_INFINITY
  const radiusKm = radii.find((radius) => least <= radius)
  return { items, ...(radiusKm === undefined ? {} : { radiusKm }), from }
}

/**
 *     origin   one row: where to start from
 *     reach    the first circle that holds `limit` places, counted in the square inside it
 *     found    the nearest by the R*Tree, in the square around that circle
 *
 * then their rows. `materialized`: what is used at every row of the next must be worked out once.
 */
function nearest(kinds: string, { position, communeCode = '' }: Origin, limit: number): SQL {
  const inSquare = (halfSide: SQL) => sql`place_kinds cross join places_index
    on min_kind >= place_kinds.number * ${step} - 0.5 and max_kind <= place_kinds.number * ${step} + 0.5
    and min_lat >= origin.lat - ${halfSide} / ${north} and max_lat <= origin.lat + ${halfSide} / ${north}
    and min_lon >= origin.lon - ${halfSide} / ${east} and max_lon <= origin.lon + ${halfSide} / ${east}
    where place_kinds.kind in (select value from json_each(${kinds}))`
  const north = kilometresPerDegree * margin
  const east = kilometresEastward(position.lat) * margin
  return sql`
    with origin as materialized (
      select 1 as choice, lat, lon, approximate from communes where code = ${communeCode} and lat is not null
      union all select 2, ${position.lat}, ${position.lon}, ${Number(position.approximate ?? false)}
      order by choice limit 1),
    reach as materialized (
      select coalesce((
        select value from json_each(${reaches})
        where (select count(*) from (select 1 from ${inSquare(sql`value * ${Math.SQRT1_2}`)} limit ${limit})) >= ${limit}
        limit 1), ${farthest}) as km
      from origin),
    found as materialized (
      select places_index.number from origin cross join reach cross join ${inSquare(sql`km`)}
      order by ${squaredDegrees(position, sql`min_lat`, sql`min_lon`)} limit ${limit + spare})
    select case when places.number is not null then ${placeAsJson} end as place, places.lat, places.lon,
      origin.lat as originLat, origin.lon as originLon, origin.approximate
    from origin
      left join places on places.number in (select number from found)
      left join sources on sources.id = places.source_id`
}
const step = sql.raw(`${kindStep}`)
