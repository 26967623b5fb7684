/**
 * The outlines of the départements, for maps. `outlines.json` holds each border once, as TopoJSON does: arcs of whole coordinates,
 * longitude and latitude by turns, each the step from the one before; then, for each département, its rings as lists of arcs, `~n`
 * being arc n walked backwards.
 */
import type { Position } from '../../types'

/** A closed line: the last point is the first. */
export type Ring = readonly Position[]
export type Outline = {
  /** INSEE code of the département. */
  readonly code: string
  readonly rings: readonly Ring[]
}

type Packed = {
  /** Units of a coordinate in a degree. */
  readonly perDegree: number
  readonly arcs: readonly (readonly number[])[]
  readonly departements: Readonly<Record<string, readonly (readonly number[])[]>>
}

/** The outlines of `packed` (what `outlines.json` holds, parsed): 101 départements, Saint-Pierre-et-Miquelon being a collectivité. */
export function outlinesOf({ perDegree, arcs, departements }: Packed): readonly Outline[] {
  const lines = arcs.map((steps) => line(steps, perDegree))
  const arc = (index: number): Ring => (index < 0 ? [...(lines[~index] ?? [])].reverse() : (lines[index] ?? []))
  // Each arc begins where the one before ends: that point is kept once.
  const ring = (indexes: readonly number[]): Ring => indexes.flatMap((index, rank) => arc(index).slice(rank === 0 ? 0 : 1))
  return Object.entries(departements).map(([code, rings]) => ({ code, rings: rings.map(ring) }))
}

function line(steps: readonly number[], perDegree: number): Ring {
  const points: Position[] = []
  let [lon, lat] = [0, 0]
  for (let index = 0; index < steps.length; index += 2) {
    lon += steps[index] ?? 0
    lat += steps[index + 1] ?? 0
    points.push({ lat: lat / perDegree, lon: lon / perDegree })
  }
  return points
}

/** The outlines of that text, read the first time they are asked for: most questions ask for none. */
export function readOnce(json: string): () => readonly Outline[] {
  let outlines: readonly Outline[] | undefined
  return () => {
    outlines ??= outlinesOf(JSON.parse(json))
    return outlines
  }
}
