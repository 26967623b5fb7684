/** Where each commune is: the town itself when GeoNames has it, otherwise an estimate from the communes around. */
import { normalise } from '../../src/understand/normalise'

/** WGS84; `approximate` when it is an estimate. */
export type Point = { readonly lat: number; readonly lon: number; readonly approximate: boolean }
type Town = {
  readonly code: string
  readonly name: string
  readonly departement: string
  readonly epci: string | undefined
  readonly postcodes: readonly string[]
}
type City = {
  readonly name: string
  readonly code: string
  readonly population: number
  readonly lat: number
  readonly lon: number
}
type Bare = { readonly lat: number; readonly lon: number }

/**
 * A mainland département fits in a circle of 130 km around its median town, an EPCI in one of 45 km; those
 * overseas are wider (archipelagos of the Pacific: 2,000 km). A point outside is a mistake of the gazetteer, so an estimate replaces it.
 */
const widestKm = { departement: 130, epci: 45, overseas: 2000 }

/** Point of each town by Insee code. An estimate is the mean of the towns of its postcode, else of its EPCI, else of its département. */
export function estimatePoints(towns: readonly Town[], cities: readonly City[]): ReadonlyMap<string, Point> {
  const known = plausible(towns, townPoints(towns, cities))
  const means = [
    meansBy(towns, known, (town) => town.postcodes),
    meansBy(towns, known, (town) => (town.epci ? [town.epci] : [])),
    meansBy(towns, known, (town) => [town.departement]),
  ]
  const estimate = (town: Town): Bare | undefined => {
    const keys = [town.postcodes, town.epci ? [town.epci] : [], [town.departement]]
    return keys.flatMap((list, level) => list.map((key) => means[level]?.get(key))).find((mean) => mean !== undefined)
  }
  const points = new Map<string, Point>()
  for (const town of towns) {
    const exact = known.get(town.code)
    const point = exact ?? estimate(town)
    if (point) points.set(town.code, { ...point, approximate: !exact })
  }
  return points
}

/** Several populated places may share a code: the one that bears the commune's name, else the most populated. */
function townPoints(towns: readonly Town[], cities: readonly City[]): ReadonlyMap<string, Bare> {
  const byCode = groupedBy(cities, (city) => city.code)
  const points = new Map<string, Bare>()
  for (const town of towns) {
    const places = byCode.get(town.code)
    if (!places) continue
    const name = normalise(town.name)
    const best = places.reduce((left, right) => (rank(right, name) > rank(left, name) ? right : left))
    points.set(town.code, { lat: best.lat, lon: best.lon })
  }
  return points
}

const rank = (city: City, name: string) => city.population + (normalise(city.name) === name ? 1e9 : 0)

/** Leaves out the points too far from the middle of their département or of their EPCI. */
function plausible(towns: readonly Town[], points: ReadonlyMap<string, Bare>): ReadonlyMap<string, Bare> {
  const inDepartement = near(towns, points, (town) => town.departement, widestKm.departement)
  return near(towns, inDepartement, (town) => town.epci ?? town.code, widestKm.epci)
}

function near(towns: readonly Town[], points: ReadonlyMap<string, Bare>, groupOf: (town: Town) => string, limitKm: number) {
  const kept = new Map<string, Bare>()
  for (const members of groupedBy(towns, groupOf).values()) {
    const own = members.flatMap((town) => points.get(town.code) ?? [])
    const middle = { lat: median(own.map((point) => point.lat)), lon: median(own.map((point) => point.lon)) }
    for (const town of members) {
      const point = points.get(town.code)
      const limit = town.departement.length === 2 ? limitKm : widestKm.overseas
      if (point && kilometres(point, middle) <= limit) kept.set(town.code, point)
    }
  }
  return kept
}

function meansBy(
  towns: readonly Town[],
  known: ReadonlyMap<string, Bare>,
  keysOf: (town: Town) => readonly string[],
): ReadonlyMap<string, Bare> {
  const sums = new Map<string, { lat: number; lon: number; count: number }>()
  for (const town of towns) {
    const point = known.get(town.code)
    if (!point) continue
    for (const key of keysOf(town)) {
      const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 }
      sums.set(key, { lat: sum.lat + point.lat, lon: sum.lon + point.lon, count: sum.count + 1 })
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, { lat: sum.lat / sum.count, lon: sum.lon / sum.count }]))
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const median = (values: readonly number[]) => values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0

/** Flat-earth distance, good enough to spot a point in the wrong part of the country. */
function kilometres(left: Bare, right: Bare): number {
  const north = (left.lat - right.lat) * 111
  const east = (left.lon - right.lon) * 111 * Math.cos((left.lat * Math.PI) / 180)
  return Math.hypot(north, east)
}
