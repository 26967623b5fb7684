/**
 * Postcodes, EPCI and points of the communes of a group, and of the arrondissements, which make the last group; unpacked
 * when one of them is first asked about. Postcodes are told by their rank in the group, the EPCI by its rank among those
 * met with the postcode, points by steps from the last one nearby; a town without point has the mean of those nearby.
 */
import type { Position } from '../../types'
import { none, type Tables } from './binary'
import { firstPostcode, startsOf } from './codes'
import { kept } from './kept'
import { means } from './means'
import { populationOfLevel } from './populations'
import { stepOf } from './steps'

export type PlacePoint = Position & { readonly approximate: boolean }
export type Town = {
  readonly postcodes: readonly number[]
  /** Record of its EPCI, `none` without. */
  readonly epci: number
  readonly point: PlacePoint | undefined
}

/** Degrees of a step: a point is at most two hundred metres off. */
export const pointStep = 0.004
/** From this many inhabitants a town is expected to have its own point; `surprises` tells where it is otherwise. */
const usuallyKnown = 1000
export const isExpected = (level: number | undefined): boolean => (populationOfLevel(level) ?? 0) >= usuallyKnown
/** In `surprises`: an estimate is written, because those around would give another one. */
export const writtenEstimate = 2
/** Added to postcodes, counted from the first of their group, so that those borrowed from another group stay above zero. */
export const postcodeShift = 100_000

/** What a town shares with those around, the nearest first: its postcodes and its EPCI, by their rank in the group, and the group. */
export function sharersOf(postcodeRanks: readonly number[], epciRank: number): readonly number[] {
  const sharers = postcodeRanks.slice()
  sharers.push(mostRanks + epciRank, 2 * mostRanks)
  return sharers
}
/** Ranks are bytes. */
const mostRanks = 256
const mostSharers = 2 * mostRanks + 1

type Nearby = { readonly postcodes: readonly number[]; readonly epci: number; readonly sharers: readonly number[] }

export function townsByGroup({ columns, groupStarts }: Tables) {
  const firstTown = groupStarts[0] ?? 0
  const starts = {
    postcodes: startsOf(columns.postcodeSizes),
    groupPostcodes: startsOf(columns.groupPostcodeSizes),
    epciRanks: startsOf(columns.epciRankSizes),
    newEpcis: startsOf(columns.newEpciSizes),
    points: startsOf(columns.pointSizes),
  }
  const groupPostcodes = kept(readPostcodes)
  /** The towns of a group, in the order of their records. */
  const townsOf = kept(unfoldTowns)

  function unfoldTowns(group: number): readonly Town[] {
    const nearby = memberships(group)
    const points = writtenPoints(group, nearby)
    const estimate = estimates(nearby, points)
    return nearby.map(({ postcodes, epci, sharers }, index) => {
      return { postcodes, epci, point: inDegrees(points[index] ?? estimate(sharers)) }
    })
  }

  function memberships(group: number): readonly Nearby[] {
    const { postcodeCounts, postcodeRanks, epciRanks, epciGroupRanks, newEpcis } = columns
    const known = groupPostcodes(group)
    const firstEpci = starts.newEpcis[group] ?? 0
    let nextPostcode = starts.postcodes[group] ?? 0
    let nextEpciRank = starts.epciRanks[group] ?? 0
    /** Ranks, in the group, of the EPCI met with a postcode. */
    const metWith = new Map<number, number[]>()
    return townsIn(group).map((town) => {
      const ranks: number[] = []
      for (let count = postcodeCounts[town] ?? 0; count > 0; count--) ranks.push(postcodeRanks[nextPostcode++] ?? 0)
      const met = metWith.get(ranks[0] ?? mostRanks) ?? []
      if (met.length === 0) metWith.set(ranks[0] ?? mostRanks, met)
      const rank = epciRanks[town] ?? 0
      if (rank === met.length) met.push(epciGroupRanks[nextEpciRank++] ?? 0)
      const epciRank = met[rank] ?? 0
      const postcodes = ranks.map((postcodeRank) => known[postcodeRank] ?? 0)
      return { postcodes, epci: newEpcis[firstEpci + epciRank] ?? none, sharers: sharersOf(ranks, epciRank) }
    })
  }

  /** In steps. */
  function writtenPoints(group: number, nearby: readonly Nearby[]): readonly (PlacePoint | undefined)[] {
    const { surprises, populations, norths, easts } = columns
    const last = new Array<PlacePoint | undefined>(mostSharers).fill(undefined)
    let next = starts.points[group] ?? 0
    return townsIn(group).map((town, index) => {
      const surprise = surprises[town] ?? 0
      if (surprise !== writtenEstimate && isExpected(populations[firstTown + town]) === (surprise === 1)) return undefined
      const sharers = nearby[index]?.sharers ?? []
      const { lat, lon } = last[sharers.find((sharer) => last[sharer] !== undefined) ?? 0] ?? { lat: 0, lon: 0 }
      const approximate = surprise === writtenEstimate
      const point = { lat: lat + stepOf(norths[next] ?? 0), lon: lon + stepOf(easts[next] ?? 0), approximate }
      next++
      for (const sharer of sharers) last[sharer] = point
      return point
    })
  }

  /** Where the group's towns are in the columns of towns. */
  function townsIn(group: number): readonly number[] {
    const towns: number[] = []
    for (let record = groupStarts[group] ?? 0; record < (groupStarts[group + 1] ?? 0); record++) towns.push(record - firstTown)
    return towns
  }

  /** The postcodes of a group, by rank. */
  function readPostcodes(group: number): readonly number[] {
    const [from, to] = [starts.groupPostcodes[group], starts.groupPostcodes[group + 1]]
    const units = columns.postcodeUnits.subarray(from, to)
    const base = firstPostcode(columns.groups[group] ?? 0) - postcodeShift
    return Array.from(columns.postcodeTens.subarray(from, to), (tens, index) => base + tens * 10 + (units[index] ?? 0))
  }

  /** Communes and arrondissements that bear the postcode. */
  function withPostcode(postcode: number): readonly number[] {
    const groups = Array.from(columns.groups.keys()).filter((group) => groupPostcodes(group).includes(postcode))
    return groups.flatMap((group) =>
      townsOf(group).flatMap(({ postcodes }, index) => (postcodes.includes(postcode) ? (groupStarts[group] ?? 0) + index : [])),
    )
  }

  return { townsOf, withPostcode }
}

/** A town's mean is that of the towns of its postcode, else of its EPCI, else of its group, that have their own point. */
export function estimates(
  towns: readonly { readonly sharers: readonly number[] }[],
  points: readonly (PlacePoint | undefined)[],
): (sharers: readonly number[]) => PlacePoint | undefined {
  const around = means(mostSharers)
  towns.forEach(({ sharers }, index) => {
    const point = points[index]
    if (point && !point.approximate) for (const sharer of sharers) around.add(sharer, point, 1)
  })
  return (sharers) => {
    for (const sharer of sharers) {
      const mean = around.of(sharer)
      if (mean) return { lat: mean.lat, lon: mean.lon, approximate: true }
    }
    return undefined
  }
}

const inDegrees = (point: PlacePoint | undefined): PlacePoint | undefined =>
  point && { lat: rounded(point.lat * pointStep), lon: rounded(point.lon * pointStep), approximate: point.approximate }

/** Thousandths of a degree: a hundred metres. */
export const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000
