/** What a map shows of the country, and where on the drawing each position falls. */
import type { Position } from '../../types'

/** A point of the drawing; y goes down. */
export type Point = { readonly x: number; readonly y: number }

/**
 * Units of the drawing: the pixels it has at the narrowest, in a panel of a 320 px phone. On wider screens land and markers drift
 * apart, while markers and letters keep their size: what does not overlap here overlaps nowhere.
 */
export const frame = { width: 240, height: 160 } as const
/** Kept free of positions: half a marker and its outline; below, the scale bar too. */
export const margins = { side: 16, top: 16, bottom: 34 } as const

/** Across a marker: more than the 24 px of a target (WCAG 2.5.8), at the narrowest. */
export const markerSize = 26

export const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y)

/** `lat`, `lon` are drawn at `x`, `y`. */
export type View = Position & Point & { readonly unitsPerKm: number }

/** On a sphere of the Earth's mean radius (IUGG). */
const kmPerDegree = (Math.PI / 180) * 6371.009
/** Kilometres: places of one building still make a map of their surroundings. */
const smallest = 0.8

/**
 * The view in which all positions fall inside the margins, north up. Local equirectangular projection: exact at its middle, within
 * 2 % over 200 km, and nobody measures a journey on so small a map.
 */
export function viewOf(positions: readonly Position[]): View {
  const [south, north] = extent(positions.map(({ lat }) => lat))
  const [west, east] = extent(positions.map(({ lon }) => lon))
  const lat = (south + north) / 2
  const room = { width: frame.width - 2 * margins.side, height: frame.height - margins.top - margins.bottom }
  const tall = Math.max((north - south) * kmPerDegree, smallest)
  const wide = Math.max((east - west) * kmPerDegree * eastward(lat), smallest)
  return {
    ...{ lat, lon: (west + east) / 2 },
    ...{ x: frame.width / 2, y: margins.top + room.height / 2 },
    unitsPerKm: Math.min(room.width / wide, room.height / tall),
  }
}

/** Where a position falls; outside the frame for what the view does not show. */
export const pointOf = ({ lat, lon }: Position, view: View): Point => ({
  x: view.x + (lon - view.lon) * kmPerDegree * eastward(view.lat) * view.unitsPerKm,
  y: view.y - (lat - view.lat) * kmPerDegree * view.unitsPerKm,
})

/** Meridians draw together towards the poles. */
const eastward = (lat: number) => Math.cos((lat * Math.PI) / 180)

const extent = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const

/** Where a point of the drawing is in the country. */
export const positionOf = ({ x, y }: Point, view: View): Position => ({
  lat: view.lat - (y - view.y) / view.unitsPerKm / kmPerDegree,
  lon: view.lon + (x - view.x) / view.unitsPerKm / kmPerDegree / eastward(view.lat),
})

/** The longest round distance (1, 2 or 5 and zeros) that takes at most a third of the width. */
export function scaleOf({ unitsPerKm }: View): { readonly km: number; readonly length: number } {
  const longest = frame.width / 3 / unitsPerKm
  const power = 10 ** Math.floor(Math.log10(longest))
  const km = power * ([5, 2].find((step) => step * power <= longest) ?? 1)
  return { km, length: km * unitsPerKm }
}
