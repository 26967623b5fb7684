/**
 * Postcodes, EPCI and points of the communes of a group, and of the arrondissements, which make the last group. A group is
 * unpacked when one of its towns is first asked about. Postcodes and EPCI are told by their rank among those the group has
 * met (« the first met, the first met, a new one, the second met »), points by steps from the last one nearby.
 */
import type { Position } from '../../types'
import { none, type Tables } from './binary'
import { firstPostcode, startsOf } from './codes'
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
export const sharersOf = (postcodeRanks: readonly number[], epciRank: number): readonly number[] => [
  ...postcodeRanks,
  mostRanks + epciRank,
  2 * mostRanks,
]
/** Ranks are bytes. */
const mostRanks = 256

export function townsByGroup({ columns, groupStarts }: Tables) {
  const { groups, populations } = columns
  const starts = {
    postcodes: startsOf(columns.postcodeSizes),
    newPostcodes: startsOf(columns.groupPostcodeSizes),
    epciRanks: startsOf(columns.epciRankSizes),
    newEpcis: startsOf(columns.newEpciSizes),
    points: startsOf(columns.pointSizes),
  }
  const unfolded: (readonly Town[] | undefined)[] = []

  /** The towns of a group, in the order of their records. */
  function townsOf(group: number): readonly Town[] {
    const known = unfolded[group]
    if (known) return known
    const towns = unfoldGroup(group)
    unfolded[group] = towns
    return towns
  }

  function unfoldGroup(group: number): readonly Town[] {
    const nearby = memberships(group)
    const points = writtenPoints(group, nearby)
    const around = estimates(nearby.map(({ sharers }, index) => ({ sharers, point: points[index] })))
    return nearby.map(({ postcodes, epci, sharers }, index) => ({
      postcodes,
      epci,
      point: inDegrees(points[index] ?? around(sharers)),
    }))
  }

  function memberships(group: number) {
    const firstPostcodeMet = starts.newPostcodes[group] ?? 0
    const firstEpciMet = starts.newEpcis[group] ?? 0
    let nextPostcode = starts.postcodes[group] ?? 0
    let nextEpciRank = starts.epciRanks[group] ?? 0
    /** Ranks, in the group, of the EPCI met with a postcode. */
    const metWith: number[][] = []
    return townIndexes(group).map((town) => {
      const end = nextPostcode + (columns.postcodeCounts[town] ?? 0)
      const ranks = [...columns.postcodeRanks.subarray(nextPostcode, end)]
      nextPostcode = end
      const met = metWith[ranks[0] ?? mostRanks] ?? []
      metWith[ranks[0] ?? mostRanks] = met
      const rank = columns.epciRanks[town] ?? 0
      if (rank === met.length) met.push(columns.epciGroupRanks[nextEpciRank++] ?? 0)
      const epciRank = met[rank] ?? 0
      return {
        postcodes: ranks.map((postcodeRank) => postcodeMet(group, firstPostcodeMet + postcodeRank)),
        epci: columns.newEpcis[firstEpciMet + epciRank] ?? none,
        sharers: sharersOf(ranks, epciRank),
      }
    })
  }

  function writtenPoints(group: number, nearby: readonly { readonly sharers: readonly number[] }[]) {
    let next = starts.points[group] ?? 0
    const last: PlacePoint[] = []
    return townIndexes(group).map((town, index): PlacePoint | undefined => {
      const surprise = columns.surprises[town] ?? 0
      if (surprise !== writtenEstimate && isExpected(populations[town + (groupStarts[0] ?? 0)]) === (surprise === 1))
        return undefined
      const sharers = nearby[index]?.sharers ?? []
      const before = sharers.find((sharer) => last[sharer] !== undefined)
      const { lat, lon } = (before === undefined ? undefined : last[before]) ?? { lat: 0, lon: 0 }
      const point = {
        lat: lat + stepOf(columns.norths[next] ?? 0),
        lon: lon + stepOf(columns.easts[next] ?? 0),
        approximate: surprise === writtenEstimate,
      }
      next++
      for (const sharer of sharers) last[sharer] = point
      return point
    })
  }

  /** Where the group's towns are in the columns of towns. */
  function townIndexes(group: number): readonly number[] {
    const first = groupStarts[group] ?? 0
    const size = (groupStarts[group + 1] ?? first) - first
    return Array.from({ length: size }, (_, index) => first - (groupStarts[0] ?? 0) + index)
  }

  function postcodeMet(group: number, index: number): number {
    const written = (columns.postcodeTens[index] ?? 0) * 10 + (columns.postcodeUnits[index] ?? 0)
    return written - postcodeShift + firstPostcode(groups[group] ?? 0)
  }

  /** Groups where a town bears the postcode. */
  function groupsWith(postcode: number): readonly number[] {
    return [...groups.keys()].filter((group) => {
      const first = starts.newPostcodes[group] ?? 0
      const size = (starts.newPostcodes[group + 1] ?? first) - first
      return Array.from({ length: size }, (_, index) => postcodeMet(group, first + index)).includes(postcode)
    })
  }

  return { townsOf, groupsWith }
}

/** A town's mean is that of the towns of its postcode, else of its EPCI, else of its group, that have their own point. */
export function estimates(towns: readonly { readonly sharers: readonly number[]; readonly point: PlacePoint | undefined }[]) {
  const around = means()
  for (const { sharers, point } of towns)
    if (point && !point.approximate) for (const sharer of sharers) around.add(sharer, point, 1)
  return (sharers: readonly number[]): PlacePoint | undefined => {
    for (const sharer of sharers) {
      const mean = around.of(sharer)
      if (mean) return { ...mean, approximate: true }
    }
    return undefined
  }
}

const inDegrees = (point: PlacePoint | undefined): PlacePoint | undefined =>
  point && { ...point, lat: rounded(point.lat * pointStep), lon: rounded(point.lon * pointStep) }

/** Thousandths of a degree: a hundred metres. */
export const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000
