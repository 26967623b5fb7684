/** Distances on the globe. */
import { type SQL, sql } from 'drizzle-orm'
import type { Position } from '../src/types'

/** Mean radius of the Earth (IUGG), in kilometres. */
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

/**
 * What the base sorts by: squared distance in degrees of latitude from the row `origin`, in plain arithmetic since not every
 * server has trigonometry. `near`: a point about there. Degrees of longitude shrink by cos² of the middle latitude, here its
 * Taylor series around `near`: off by less than a metre at 60 km, 100 m at 400 km.
 */
export function squaredDegrees(near: Position, lat: SQL, lon: SQL): SQL {
  const double = 2 * radians(near.lat)
  const beyond = sql`((${lat} + origin.lat) / 2 - ${near.lat})`
  const shrunk = sql`(${(1 + Math.cos(double)) / 2} - ${radians(Math.sin(double))} * ${beyond} - ${radians(radians(Math.cos(double)))} * ${beyond} * ${beyond})`
  return sql`((${lat} - origin.lat) * (${lat} - origin.lat) + (${lon} - origin.lon) * (${lon} - origin.lon) * ${shrunk})`
}

/** Kilometres in a degree of longitude at that latitude. */
export const kilometresEastward = (lat: number) => kilometresPerDegree * Math.cos(radians(lat))
