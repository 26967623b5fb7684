/** Where records are: a town where its column says, a territory where its people are on average. */
import type { Position } from '../../types'
import { none, type Tables } from './binary'
import { kept } from './kept'
import { means } from './means'
import { populationOfLevel } from './populations'
import { stepOf, writtenStep } from './steps'
import { type PlacePoint, rounded, type Town } from './towns'

/** `groupHolding` says the group of a commune or an arrondissement. */
export function placePoints(
  { columns, groupStarts, kindStarts }: Tables,
  townsOf: (group: number) => readonly Town[],
  groupHolding: (record: number) => number,
) {
  const { otherCodes, groups, above, populations } = columns
  const [, firstRegion = 0, firstDepartement = 0, firstEpci = 0, firstCommune = 0, firstArrondissement = 0] = kindStarts
  const communeGroups = Array.from(groups.keys()).filter((group) => (groups[group] ?? 0) > 0)
  const territoryPoint = kept(meanPoint)

  return { position, nearest }

  function position(record: number): PlacePoint | undefined {
    return record < firstCommune ? territoryPoint(record) : townPoint(record)
  }

  /** The commune nearest to a point on a flat earth: groups are looked at while their box comes nearer than the best town. */
  function nearest({ lat, lon }: Position): number {
    const shrink = Math.cos((lat * Math.PI) / 180)
    const squared = (north: number, east: number) => north ** 2 + (east * shrink) ** 2
    const outside = (value: number, least: number, most: number) => Math.max(least - value, value - most, 0)
    const boxes = communeGroups.map((group) => {
      const [south = 0, north = 0, west = 0, east = 0] = Array.from(columns.boxes.subarray(4 * group, 4 * group + 4), boxDegrees)
      return { group, distance: squared(outside(lat, south, north), outside(lon, west, east)) }
    })
    let best = { record: firstCommune, distance: Number.POSITIVE_INFINITY }
    for (const { group, distance } of boxes.toSorted((left, right) => left.distance - right.distance)) {
      if (distance > best.distance) break
      townsOf(group).forEach(({ point }, index) => {
        const far = point ? squared(point.lat - lat, point.lon - lon) : Number.POSITIVE_INFINITY
        if (far < best.distance) best = { record: (groupStarts[group] ?? 0) + index, distance: far }
      })
    }
    return best.record
  }

  function townPoint(record: number): PlacePoint | undefined {
    const group = groupHolding(record)
    const point = townsOf(group)[record - (groupStarts[group] ?? 0)]?.point
    if (record < firstArrondissement || point?.approximate === false) return point
    const city = townPoint(above[record - firstArrondissement + firstCommune] ?? none)
    return city && { ...city, approximate: true }
  }

  function meanPoint(record: number): PlacePoint | undefined {
    const middle = means(1)
    for (const group of groupsOf(record)) {
      const first = groupStarts[group] ?? 0
      townsOf(group).forEach(({ epci, point }, index) => {
        const people = (populationOfLevel(populations[first + index]) ?? 0) + 1
        if (point && (record < firstEpci || epci === record)) middle.add(0, point, people)
      })
    }
    const point = middle.of(0)
    return point && { lat: rounded(point.lat), lon: rounded(point.lon), approximate: true }
  }

  /** The groups a territory may have communes in. */
  function groupsOf(record: number): readonly number[] {
    const departementOf = (group: number) => {
      const index = otherCodes.subarray(firstDepartement, firstEpci).indexOf(groups[group] ?? 0)
      return index < 0 ? none : firstDepartement + index
    }
    if (record < firstRegion) return communeGroups.filter((group) => (groups[group] ?? 0) < firstOverseas)
    const area = record < firstEpci ? record : (above[record] ?? none)
    return area === none
      ? communeGroups
      : communeGroups.filter((group) => departementOf(group) === area || above[departementOf(group)] === area)
  }
}

const firstOverseas = 970

/** Boxes are in tenths of a degree. */
export const boxSteps = (degrees: number): number => writtenStep(Math.round(degrees * 10))
const boxDegrees = (written: number): number => stepOf(written) / 10
