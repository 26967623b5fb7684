/** A place by the key it is kept under. */
import type { Place } from '../../../types'
import type { Gazetteer } from '../../../understand/places'
import { territory } from '../../data-query-schema'

const key = territory(['commune', 'departement', 'region', 'epci', 'country'], 'Where: a level and a code.')

/** `commune:80021` → Amiens; undefined without a key, and for a place that is no more. */
export function placeAt(kept: string | undefined, gazetteer: Gazetteer): Place | undefined {
  const read = key.safeParse(kept).data
  return read && gazetteer.place(read.kind, read.code)
}
