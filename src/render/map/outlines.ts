/**
 * The outlines of the départements, as `outlines.json` holds them: coordinates are whole numbers, longitude and latitude by turns. Each
 * border is there once, as TopoJSON has it: an arc, whose coordinates are each the step from the one before. Nothing is unpacked but
 * what a map shows.
 */
import type { Position } from '../../types'

export type Outlines = {
  /** Units of a coordinate in a degree. */
  readonly perDegree: number
  readonly arcs: readonly (readonly number[])[]
  /** By INSEE code: 101, Saint-Pierre-et-Miquelon being a collectivité. */
  readonly departements: Readonly<Record<string, Departement>>
}

type Departement = {
  /** West, south, east, north. */
  readonly box: readonly number[]
  /** Lists of arcs, each beginning where the one before ends, the first where the last ends; `~n` is arc n walked backwards. */
  readonly rings: readonly (readonly number[])[]
}

/** In degrees. */
export type Bounds = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

/** The lists of arcs of each département that reaches into `bounds`. */
export const ringsIn = (
  { west, south, east, north }: Bounds,
  { perDegree, departements }: Outlines,
): readonly Departement['rings'][] =>
  Object.values(departements)
    .filter(({ box: [left = 0, bottom = 0, right = 0, top = 0] }) => {
      const [isBeside, isAway] = [
        left > east * perDegree || right < west * perDegree,
        bottom > north * perDegree || top < south * perDegree,
      ]
      return !isBeside && !isAway
    })
    .map(({ rings }) => rings)

/** A ring as one closed line, of what its arcs become when drawn: where two meet, the point is kept once. */
export function lineOf<Point>(
  ring: readonly number[],
  { arcs, perDegree }: Outlines,
  drawn: (arc: readonly Position[]) => readonly Point[],
): readonly Point[] {
  return ring.flatMap((index, rank) => {
    const arc = drawn(unpacked(arcs[index < 0 ? ~index : index] ?? [], perDegree))
    return (index < 0 ? [...arc].reverse() : arc).slice(rank === 0 ? 0 : 1)
  })
}

function unpacked(steps: readonly number[], perDegree: number): readonly Position[] {
  const points: Position[] = []
  let [lon, lat] = [0, 0]
  for (let index = 0; index < steps.length; index += 2) {
    lon += steps[index] ?? 0
    lat += steps[index + 1] ?? 0
    points.push({ lat: lat / perDegree, lon: lon / perDegree })
  }
  return points
}
