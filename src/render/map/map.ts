/** Places → what a map of them shows: drawn once, on the server, so that nobody downloads a country for one town. */
import type { Answer, PlaceItem, Position } from '../../types'
import { frame, markerSize, type Point, pointOf, scaleOf, type View, viewOf } from './frame'
import { landOf } from './land'
import { type Marker, markersOf } from './markers'
import { type Name, namesOf } from './names'
import outlines from './outlines.json' with { type: 'json' }
import { placedIn } from './places'

/** In units of a frame of `width` by `height`, north up, to a tenth of a unit. */
export type Drawing = {
  readonly width: number
  readonly height: number
  /** Path data of the départements in view. */
  readonly land: readonly string[]
  readonly markers: readonly Marker[]
  /** The point asked from. */
  readonly origin?: Point
  readonly names: readonly Name[]
  /** The round distance of the scale bar, and its length. */
  readonly scale: { readonly km: number; readonly length: number }
}

/** Undefined when there is nothing to see: fewer than two points. A place without coordinates is in the list alone. */
export function mapOf({ sections }: Pick<Answer, 'sections'>): Drawing | undefined {
  const { places, origin } = placedIn(sections)
  const located = places.flatMap((place, rank) => (isLocated(place) ? [{ ...place, rank }] : []))
  if (located.length === 0 || located.length + (origin ? 1 : 0) < 2) return undefined
  const view = viewOf(origin ? [...located, origin] : located)
  const from = origin && roundedPoint(origin, view)
  const markers = markersOf(
    located.map((place) => ({ rank: place.rank, at: roundedPoint(place, view) })),
    from,
  )
  const towns = markers.map((marker) => ({ text: places[marker.ranks[0]]?.commune ?? '', near: marker, room: markerSize / 2 }))
  const named = origin && from ? [{ text: origin.label, near: from, room: originSize }, ...towns] : towns
  const { km, length } = scaleOf(view)
  return {
    ...frame,
    land: landOf(view, outlines),
    markers,
    ...(from ? { origin: from } : {}),
    names: namesOf(named, markers),
    scale: { km, length: tenth(length) },
  }
}

/** Units kept around the point asked from. */
const originSize = 7

const isLocated = (place: PlaceItem): place is PlaceItem & Position => place.lat !== undefined && place.lon !== undefined

function roundedPoint(position: Position, view: View): Point {
  const { x, y } = pointOf(position, view)
  return { x: tenth(x), y: tenth(y) }
}

const tenth = (value: number) => Math.round(value * 10) / 10
