/** Markers that never overlap: a few are moved aside, many are put together. */
import { distance, frame, margins, markerSize, type Point } from './frame'

/** Units kept between the middle of a marker and the point asked from. */
const originRoom = 18
/** As many as always find room aside, wherever they are: beyond, those that touch are one marker. */
const mostApart = 8
/** Units between two tries for a free spot. */
const step = 4

export type Marker = Point & {
  /** Where the place really is. */
  readonly at: Point
  /** Ranks of its places in the list, from 0: the first, then those too near to be drawn beside it. */
  readonly ranks: readonly [number, ...number[]]
}

type Located = { readonly rank: number; readonly at: Point }

/** A marker for each place, or for those it stands for; inside the margins and `markerSize` apart. `origin` stays visible. */
export const markersOf = (places: readonly Located[], origin?: Point): readonly Marker[] =>
  places.length > mostApart ? grouped(places) : apart(places, origin)

function grouped(places: readonly Located[]): readonly Marker[] {
  const markers: Marker[] = []
  for (const { at, rank } of places) {
    const near = markers.findIndex((marker) => distance(marker, at) < markerSize)
    const marker = markers[near]
    if (marker) markers[near] = { ...marker, ranks: [...marker.ranks, rank] }
    else markers.push({ ...at, at, ranks: [rank] })
  }
  return markers
}

/** Each in its turn at its place, or at the nearest spot still free. */
function apart(places: readonly Located[], origin: Point | undefined): readonly Marker[] {
  const markers: Marker[] = []
  for (const { at, rank } of places) {
    const isFree = (spot: Point) =>
      markers.every((marker) => distance(marker, spot) >= markerSize) && (!origin || distance(origin, spot) >= originRoom)
    const [nearest = at] = isFree(at) ? [] : spots.filter(isFree).sort((one, other) => distance(at, one) - distance(at, other))
    markers.push({ ...nearest, at, ranks: [rank] })
  }
  return markers
}

const steps = (from: number, to: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, rank) => from + rank * step)
const spots: readonly Point[] = steps(margins.top, frame.height - margins.bottom).flatMap((y) =>
  steps(margins.side, frame.width - margins.side).map((x) => ({ x, y })),
)
