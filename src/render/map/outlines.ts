/**
 * The outlines of the départements, for maps. `outlines.json` holds each border once, as TopoJSON does: arcs of whole coordinates,
 * longitude and latitude by turns, each the step from the one before; then, for each département, its rings as lists of arcs, `~n`
 * being arc n walked backwards.
 */
import type { Position } from '../../types'

/** In degrees. */
export type Bounds = { readonly south: number; readonly north: number; readonly west: number; readonly east: number }

export type Outlines = {
  readonly arcs: readonly (readonly Position[])[]
  readonly departements: readonly {
    /** INSEE code; there are 101, Saint-Pierre-et-Miquelon being a collectivité. */
    readonly code: string
    /** Lists of arcs, each beginning where the one before ends, the first where the last ends. */
    readonly rings: readonly (readonly number[])[]
    readonly bounds: Bounds
  }[]
}

type Packed = {
  /** Units of a coordinate in a degree. */
  readonly perDegree: number
  readonly arcs: readonly (readonly number[])[]
  readonly departements: Readonly<Record<string, readonly (readonly number[])[]>>
}

/** What `outlines.json` holds, parsed, as positions. */
export function outlinesOf({ perDegree, arcs: packedArcs, departements }: Packed): Outlines {
  const arcs = packedArcs.map((steps) => arcOf(steps, perDegree))
  return {
    arcs,
    departements: Object.entries(departements).map(([code, rings]) => ({
      ...{ code, rings },
      bounds: boundsOf(rings.flatMap((ring) => lineOf(ring, arcs))),
    })),
  }
}

export function boundsOf(positions: readonly Position[]): Bounds {
  const [lats, lons] = [positions.map(({ lat }) => lat), positions.map(({ lon }) => lon)]
  return { south: Math.min(...lats), north: Math.max(...lats), west: Math.min(...lons), east: Math.max(...lons) }
}

function arcOf(steps: readonly number[], perDegree: number): readonly Position[] {
  const points: Position[] = []
  let [lon, lat] = [0, 0]
  for (let index = 0; index < steps.length; index += 2) {
    lon += steps[index] ?? 0
    lat += steps[index + 1] ?? 0
    points.push({ lat: lat / perDegree, lon: lon / perDegree })
  }
  return points
}

/** A ring as one closed line. */
export const lineOf = (ring: readonly number[], arcs: Outlines['arcs']): readonly Position[] => joined(ring, arcs, (arc) => arc)

/** The same of what its arcs become when drawn; where two meet, the point is kept once. */
export function joined<Point>(
  ring: readonly number[],
  arcs: Outlines['arcs'],
  drawn: (arc: readonly Position[]) => readonly Point[],
): readonly Point[] {
  return ring.flatMap((index, rank) => {
    const arc = drawn(arcs[index < 0 ? ~index : index] ?? [])
    return (index < 0 ? [...arc].reverse() : arc).slice(rank === 0 ? 0 : 1)
  })
}
