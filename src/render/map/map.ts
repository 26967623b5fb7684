/** Places → what a map of them shows. Pure: no outline is needed, and those that come later change nothing else (land.ts). */
import type { Origin, PlaceItem, Position } from '../../types'
import { type Point, pointOf, scaleOf, type View, viewOf } from './frame'
import { type Marker, markerSize, markersOf } from './markers'
import { type Name, namesOf } from './names'

export type Drawing = {
  readonly view: View
  readonly markers: readonly Marker[]
  /** The point asked from. */
  readonly origin?: Point
  readonly names: readonly Name[]
  /** The round distance of the scale bar, and its length in units. */
  readonly scale: { readonly km: number; readonly length: number }
}

type Placed = Pick<PlaceItem, 'commune' | 'lat' | 'lon'>

/** Units kept around the point asked from. */
const originSize = 7

/** Undefined when there is nothing to see: fewer than two points. A place without coordinates is in the list alone. */
export function drawingOf(places: readonly Placed[], origin?: Origin): Drawing | undefined {
  const located = places.flatMap((place, rank) => (isLocated(place) ? [{ ...place, rank }] : []))
  if (located.length + (origin ? 1 : 0) < 2 || located.length === 0) return undefined
  const view = viewOf(origin ? [...located, origin] : located)
  const from = origin && pointOf(origin, view)
  const markers = markersOf(
    located.map((place) => pointOf(place, view)),
    from,
  ).map((marker): Marker => {
    const [first, ...others] = marker.ranks
    const rank = (index: number) => located[index]?.rank ?? 0
    return { ...marker, ranks: [rank(first), ...others.map(rank)] }
  })
  const towns = markers.map((marker) => ({ text: places[marker.ranks[0]]?.commune ?? '', near: marker, room: markerSize / 2 }))
  const names = namesOf([...(origin && from ? [{ text: origin.label, near: from, room: originSize }] : []), ...towns], markers)
  return { view, markers, ...(from ? { origin: from } : {}), names, scale: scaleOf(view) }
}

const isLocated = <Item extends Placed>(place: Item): place is Item & Position =>
  place.lat !== undefined && place.lon !== undefined
