/**
 * The outlines of the départements, for maps. `outlines.json` holds each border once, as TopoJSON does: arcs of whole coordinates,
 * longitude and latitude by turns, each the step from the one before; then, for each département, its rings as lists of arcs, `~n`
 * being arc n walked backwards.
 */
import type { Position } from '../../types'

export type Outlines = {
  readonly arcs: readonly (readonly Position[])[]
  /** By INSEE code, 101 départements: rings of arcs, each beginning where the one before ends, the first where the last ends. */
  readonly departements: Readonly<Record<string, readonly (readonly number[])[]>>
}

type Packed = {
  /** Units of a coordinate in a degree. */
  readonly perDegree: number
  readonly arcs: readonly (readonly number[])[]
  readonly departements: Outlines['departements']
}

/** What `outlines.json` holds, parsed, as positions. */
export const outlinesOf = ({ perDegree, arcs, departements }: Packed): Outlines => ({
  arcs: arcs.map((steps) => arcOf(steps, perDegree)),
  departements,
})

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

/** A ring as one closed line, over its arcs as they are or as something else: where two arcs meet, the point is kept once. */
export function lineOf<T>(ring: readonly number[], arcs: readonly (readonly T[])[]): readonly T[] {
  return ring.flatMap((index, rank) => {
    const arc = index < 0 ? [...(arcs[~index] ?? [])].reverse() : (arcs[index] ?? [])
    return rank === 0 ? arc : arc.slice(1)
  })
}
