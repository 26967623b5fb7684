/** Writes the postcodes, EPCI and points of communes and arrondissements as src/understand/gazetteer/towns.ts unfolds them. */
import { firstPostcode } from '../understand/gazetteer/codes'
import { boxSteps } from '../understand/gazetteer/points'
import { levelOfPopulation } from '../understand/gazetteer/populations'
import { writtenStep } from '../understand/gazetteer/steps'
import {
  estimates,
  isExpected,
  type PlacePoint,
  pointStep,
  postcodeShift,
  sharersOf,
  writtenEstimate,
} from '../understand/gazetteer/towns'
import type { Row } from './records'

/** A commune or an arrondissement; `epci` is a record. */
export type Town = { readonly row: Row; readonly epci: number }
/** Towns in the order of their records; `number` is that of the group, see `Columns.groups`. */
export type Group = { readonly number: number; readonly towns: readonly Town[] }

export function townColumns(groups: readonly Group[]) {
  const written = groups.map(groupColumns)
  type Written = (typeof written)[number]
  const all = (column: keyof Written) => written.flatMap((group) => group[column])
  const sizes = (column: keyof Written) => Uint16Array.from(written, (group) => group[column].length)
  if (all('postcodeRanks').some((rank) => rank > 255))
    throw new Error('a group has too many postcodes for the layout of the gazetteer')
  return {
    postcodeSizes: sizes('postcodeRanks'),
    groupPostcodeSizes: sizes('postcodes'),
    epciRankSizes: sizes('epciGroupRanks'),
    newEpciSizes: sizes('newEpcis'),
    pointSizes: sizes('norths'),
    postcodeCounts: Uint8Array.from(all('postcodeCounts')),
    postcodeRanks: Uint8Array.from(all('postcodeRanks')),
    postcodeTens: Uint16Array.from(all('postcodes'), (postcode) => Math.floor(postcode / 10)),
    postcodeUnits: Uint8Array.from(all('postcodes'), (postcode) => postcode % 10),
    epciRanks: Uint8Array.from(all('epciRanks')),
    epciGroupRanks: Uint8Array.from(all('epciGroupRanks')),
    newEpcis: Uint16Array.from(all('newEpcis')),
    surprises: Uint8Array.from(all('surprises')),
    norths: Uint32Array.from(all('norths')),
    easts: Uint32Array.from(all('easts')),
    boxes: Uint16Array.from(groups.flatMap(({ towns }) => boxOf(towns.flatMap(({ row }) => row.point ?? [])))),
  }
}

function groupColumns({ number, towns }: Group) {
  const postcodes = commonestFirst(towns.flatMap(({ row }) => row.postcodes ?? []))
  const newEpcis: number[] = []
  const epciGroupRanks: number[] = []
  /** Ranks, in the group, of the EPCI met with a postcode; -1 for towns without postcode. */
  const metWith = new Map<number, number[]>()
  const nearby = towns.map(({ row, epci }) => {
    const ranks = (row.postcodes ?? []).map((postcode) => postcodes.indexOf(postcode))
    const met = metWith.get(ranks[0] ?? -1) ?? []
    metWith.set(ranks[0] ?? -1, met)
    const epciRank = rankIn(newEpcis, epci)
    const isNew = !met.includes(epciRank)
    const rank = rankIn(met, epciRank)
    if (isNew) epciGroupRanks.push(epciRank)
    return { ranks, rank, sharers: sharersOf(ranks, epciRank) }
  })
  const places = towns.map(({ row: { point } }, index) => ({
    point: point && inSteps(point),
    sharers: nearby[index]?.sharers ?? [],
  }))
  const estimate = estimates(
    places,
    places.map(({ point }) => point),
  )
  const written = places.map(({ point, sharers }) =>
    point && (!point.approximate || isFar(point, estimate(sharers))) ? { point, sharers } : undefined,
  )
  const steps = pointSteps(written.filter((place) => place !== undefined))
  return {
    postcodes: postcodes.map((postcode) => Number(postcode) - firstPostcode(number) + postcodeShift),
    newEpcis,
    epciGroupRanks,
    postcodeCounts: nearby.map(({ ranks }) => ranks.length),
    postcodeRanks: nearby.flatMap(({ ranks }) => ranks),
    epciRanks: nearby.map(({ rank }) => rank),
    surprises: written.map((place, index) =>
      place?.point.approximate
        ? writtenEstimate
        : Number((place !== undefined) !== isExpected(levelOfPopulation(towns[index]?.row.population))),
    ),
    norths: steps.map(([north]) => writtenStep(north)),
    easts: steps.map(([, east]) => writtenStep(east)),
  }
}

function commonestFirst(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, left], [, right]) => right - left).map(([value]) => value)
}

/** Widened, because points are rounded. */
function boxOf(points: readonly PlacePoint[]): readonly number[] {
  const lats = points.map(({ lat }) => lat)
  const lons = points.map(({ lon }) => lon)
  return [Math.min(...lats) - margin, Math.max(...lats) + margin, Math.min(...lons) - margin, Math.max(...lons) + margin].map(
    boxSteps,
  )
}
const margin = 0.1

/** Rank of a value among those met, itself the last when it is new. */
function rankIn(met: number[], value: number): number {
  const known = met.indexOf(value)
  return known < 0 ? met.push(value) - 1 : known
}

const inSteps = ({ lat, lon, approximate }: PlacePoint): PlacePoint => ({
  lat: Math.round(lat / pointStep),
  lon: Math.round(lon / pointStep),
  approximate,
})

/** In steps: an estimate that falls closer is not written. */
const farSteps = 2
const isFar = (point: PlacePoint, other: PlacePoint | undefined) =>
  !other || Math.hypot(point.lat - other.lat, point.lon - other.lon) > farSteps

function pointSteps(places: readonly { readonly point: PlacePoint; readonly sharers: readonly number[] }[]) {
  const last: PlacePoint[] = []
  return places.map(({ point, sharers }) => {
    const { lat, lon } = sharers.map((sharer) => last[sharer]).find((known) => known !== undefined) ?? { lat: 0, lon: 0 }
    for (const sharer of sharers) last[sharer] = point
    return [point.lat - lat, point.lon - lon] as const
  })
}
