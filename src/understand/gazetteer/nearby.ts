/** « Saint-Denis à côté de Paris »: a town named tells which of its homonyms another one is. */
import type { Position } from '../../types'

/** A town nobody would say is beside another is farther than this, in kilometres. */
const beside = 30
const kilometresPerDegree = 111

/** On a flat earth: nobody is near enough for its curve to matter. */
function isBeside(left: Position, right: Position): boolean {
  const north = (left.lat - right.lat) * kilometresPerDegree
  const east = (left.lon - right.lon) * kilometresPerDegree * Math.cos((left.lat * Math.PI) / 180)
  return north ** 2 + east ** 2 < beside ** 2
}

/** Those that lie beside the town; all but those are told apart by it. */
export function besideTown<Candidate>(
  candidates: readonly Candidate[],
  positionOf: (candidate: Candidate) => Position | undefined,
  town: Position | undefined,
): readonly Candidate[] {
  return candidates.filter((candidate) => {
    const position = positionOf(candidate)
    return town !== undefined && position !== undefined && isBeside(position, town)
  })
}
