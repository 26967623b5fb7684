/** Distances on the globe, in kilometres. */
import { type SQL, sql } from 'drizzle-orm'
import type { Position } from '../src/types'
import { places } from './schema'

/** Mean radius of the Earth (IUGG). */
const earthRadius = 6371.009
export const kilometresPerDegree = (Math.PI / 180) * earthRadius

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Great circle distance (haversine), in kilometres. */
export function distanceKm(from: Position, to: Position): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2)
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2)
  const chord = halfLat ** 2 + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Squared flat distance of a place from `position`, in km²: all SQL can sort by without trigonometry. Under 1 % off within 60 km in France. */
export function flatDistanceSquared(position: Position): SQL<number> {
  const kilometresPerDegreeOfLongitude = kilometresPerDegree * Math.cos(radians(position.lat))
  const north = sql`(${places.lat} - ${position.lat}) * ${kilometresPerDegree}`
  const east = sql`(${places.lon} - ${position.lon}) * ${kilometresPerDegreeOfLongitude}`
  return sql<number>`((${north}) * (${north}) + (${east}) * (${east}))`
}
