/** Rows of `places` as domain records. */
import { sql } from 'drizzle-orm'
import type { CarePlaceRecord } from './knowledge'
import { present } from './query'

/**
 * A place joined to its source as one JSON text: thirty columns a row would cost the driver more than the search does.
 * Its point comes apart: SQLite writes only fifteen digits of a number into JSON.
 */
export const placeAsJson = sql.raw(`json_object(
  'id', places.id, 'kind', places.kind, 'name', places.name, 'address', places.address, 'postcode', places.postcode,
  'communeCode', places.commune_code, 'commune', places.commune, 'departement', places.departement, 'region', places.region,
  'phone', places.phone, 'precision', places.precision, 'person', places.person,
  'hours', json(places.hours), 'asOf', places.as_of, 'reliability', places.reliability, 'details', json(places.details),
  'source', json_object('publisher', sources.publisher, 'title', sources.title, 'url', sources.url, 'date', sources.date,
    'checkedOn', sources.checked_on))`)

export type PlaceRow = { readonly place: string; readonly lat: number; readonly lon: number }

/** Reads what `placeAsJson` wrote. */
export function placeRecord({ place, lat, lon }: PlaceRow): CarePlaceRecord {
  const { details, ...columns } = JSON.parse(place)
  return { ...(present(columns) as Omit<CarePlaceRecord, 'lat' | 'lon'>), lat, lon, ...details }
}
