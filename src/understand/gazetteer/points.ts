/**
 * Where records are: unpacked when first asked for. Only towns with a point of their own are written, as a step from the
 * last one that shared the postcode, the EPCI or the group; the others are estimated, as db/ingest/commune-points.ts does.
 */
import type { Position } from '../../types'
import { none, type Tables } from './binary'
import { groupOf } from './codes'
import type { Memberships } from './memberships'
import { populationOfLevel } from './populations'
import { stepOf } from './steps'

export type PlacePoint = Position & { readonly approximate: boolean }

/** Degrees of a step: two hundred metres. */
export const pointStep = 0.002
/** From this many inhabitants a town is expected to have its own point; `surprises` tells where it is otherwise. */
const usuallyKnown = 1000
export const isExpected = (level: number | undefined): boolean => (populationOfLevel(level) ?? 0) >= usuallyKnown

/** What a commune or an arrondissement shares with those around, the nearest first. */
export function sharersIn(postcodes: readonly number[], epci: number, group: number): readonly number[] {
  return [...postcodes, ...(epci === none ? [] : [epciSharer + epci]), groupSharer + group]
}
/** Above all postcodes; above all EPCI. */
const epciSharer = 100_000
const groupSharer = 200_000

export function unfoldPoints(tables: Tables, memberships: Memberships): (record: number) => PlacePoint | undefined {
  const { codes, kindStarts, above } = tables
  const [, , , , firstCommune = 0, firstArrondissement = 0] = kindStarts
  const sharers = sharersOf(tables, memberships)
  const points = exactPoints(tables, sharers)

  const around = means()
  for (let record = firstCommune; record < codes.length; record++)
    for (const sharer of sharers(record)) around.add(sharer, points[record], 1)
  for (let record = firstCommune; record < firstArrondissement; record++)
    points[record] ??= sharers(record).map(around.of).find((point) => point !== undefined)
  for (let record = firstArrondissement; record < codes.length; record++)
    points[record] ??= estimate(points[above[record - firstArrondissement + firstCommune] ?? none])

  placeTerritories(tables, memberships, points)
  return (record) => points[record]
}

function sharersOf({ codes, kindStarts }: Tables, { postcodes, holders, epcis }: Memberships) {
  const firstCommune = kindStarts[4] ?? 0
  const own = Array.from(codes, (): number[] => [])
  holders.forEach((record, index) => {
    own[record]?.push(postcodes[index] as number)
  })
  const sharers = own.map((list, record) => sharersIn(list, epcis[record - firstCommune] ?? none, groupOf(codes[record] as number)))
  return (record: number): readonly number[] => sharers[record] ?? []
}

type Points = (PlacePoint | undefined)[]

function exactPoints(tables: Tables, sharers: (record: number) => readonly number[]): Points {
  const { codes, kindStarts, populations, surprises, norths, easts } = tables
  const firstCommune = kindStarts[4] ?? 0
  const points: Points = Array.from(codes, () => undefined)
  const last = new Map<number, readonly [number, number]>()
  let next = 0
  for (let record = firstCommune; record < codes.length; record++) {
    if (isExpected(populations[record]) === (surprises[record - firstCommune] === 1)) continue
    const shared = sharers(record)
    const [north, east] = last.get(shared.find((sharer) => last.has(sharer)) ?? none) ?? [0, 0]
    const here = [north + stepOf(norths[next] ?? 0), east + stepOf(easts[next] ?? 0)] as const
    next++
    for (const sharer of shared) last.set(sharer, here)
    points[record] = { lat: rounded(here[0] * pointStep), lon: rounded(here[1] * pointStep), approximate: false }
  }
  return points
}

/** The country, régions, départements and EPCI are where their people are, on average. */
function placeTerritories({ codes, kindStarts, groups, groupStarts, populations, above }: Tables, { epcis }: Memberships, points: Points) {
  const [, , firstDepartement = 0, firstEpci = 0, firstCommune = 0] = kindStarts
  const within = means()
  groups.forEach((group, index) => {
    const departement = codes.subarray(0, firstEpci).indexOf(group, firstDepartement)
    const territories = [...(group < firstOverseas ? [0] : []), ...(departement < 0 ? [] : [departement, above[departement] ?? none])]
    for (let record = groupStarts[index] ?? 0; record < (groupStarts[index + 1] ?? 0); record++) {
      const people = (populationOfLevel(populations[record]) ?? 0) + 1
      for (const territory of [...territories, epcis[record - firstCommune] ?? none]) within.add(territory, points[record], people)
    }
  })
  for (let record = 0; record < firstCommune; record++) points[record] = within.of(record)
}
const firstOverseas = 970

/** Weighted mean of the points added under a number. */
function means() {
  const sums = new Map<number, { lat: number; lon: number; weight: number }>()
  return {
    add(of: number, point: Position | undefined, weight: number): void {
      if (!point) return
      const sum = sums.get(of) ?? { lat: 0, lon: 0, weight: 0 }
      sum.lat += point.lat * weight
      sum.lon += point.lon * weight
      sum.weight += weight
      sums.set(of, sum)
    },
    of(of: number): PlacePoint | undefined {
      const sum = sums.get(of)
      return sum && estimate({ lat: sum.lat / sum.weight, lon: sum.lon / sum.weight })
    },
  }
}

const estimate = (point: Position | undefined): PlacePoint | undefined =>
  point && { lat: rounded(point.lat), lon: rounded(point.lon), approximate: true }

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000
