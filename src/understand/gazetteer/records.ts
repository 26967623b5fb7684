/** The records of the gazetteer: from a code to a place, and from a place to where it is, what it lies in and how many live there. */
import type { Place, Position } from '../../types'
import { entryFlag, none, type Tables } from './binary'
import { codeNumber, codesFrom, codeText, groupOf } from './codes'
import { kept } from './kept'
import { placePoints } from './points'
import { populationOfLevel } from './populations'
import { type PlacePoint, townsByGroup } from './towns'

/** Record kinds in file order; an arrondissement is shown as its commune with `arrondissementCode`. */
export const recordKinds = ['country', 'region', 'departement', 'epci', 'commune', 'arrondissement'] as const
export type RecordKind = (typeof recordKinds)[number]

export type PlaceRecords = {
  readonly kindOf: (record: number) => RecordKind
  readonly placeOf: (record: number) => Place
  /** Record of a code; codes of communes that are no more lead to today's. Undefined when unknown. */
  readonly find: (kind: RecordKind, code: string) => number | undefined
  readonly recordOf: (place: Place) => number | undefined
  readonly position: (record: number) => PlacePoint | undefined
  /** The commune whose point is nearest. */
  readonly nearest: (position: Position) => number
  /** Rounded, see populations.ts; undefined when unknown. */
  readonly population: (record: number) => number | undefined
  readonly departement: (record: number) => number | undefined
  readonly region: (record: number) => number | undefined
  readonly epci: (record: number) => number | undefined
  /** Communes and arrondissements that bear the postcode. */
  readonly withPostcode: (postcode: number) => readonly number[]
}

const articleShown = ['', 'Le ', 'La ', 'Les ', "L'"] as const

/** Reads records straight from the tables; nothing is built per place until it is asked for. */
export function placeRecords(tables: Tables): PlaceRecords {
  const { columns, kindStarts, groupStarts, formerStarts } = tables
  const { otherCodes, groups, above } = columns
  const [, , firstDepartement = 0, firstEpci = 0, firstCommune = 0, firstArrondissement = 0] = kindStarts
  const towns = townsByGroup(tables)
  const { position, nearest } = placePoints(tables, towns.townsOf, groupHolding)
  const kindOf = (record: number): RecordKind => recordKinds[kindStarts.findLastIndex((start) => start <= record)] ?? 'country'
  /** Where a record that is not a commune is in the columns that leave communes out. */
  const otherIndex = (record: number) => (record < firstCommune ? record : record - firstArrondissement + firstCommune)
  const parent = (record: number) => known(above[otherIndex(record)])
  const communeCodes = kept((group) =>
    codesFrom(columns.codeSteps.subarray(...runOf(groupStarts, group, firstCommune)), groups[group] ?? 0),
  )
  const formerCodes = kept((group) => codesFrom(columns.formerSteps.subarray(...runOf(formerStarts, group)), groups[group] ?? 0))

  /** The group of a commune or an arrondissement. */
  function groupHolding(record: number): number {
    let group = 0
    while ((groupStarts[group + 1] ?? Number.POSITIVE_INFINITY) <= record) group++
    return group
  }

  function codeAt(record: number, kind: RecordKind): string {
    if (kind === 'country') return 'FR'
    const group = groupHolding(record)
    const code = kind === 'commune' ? communeCodes(group)[record - (groupStarts[group] ?? 0)] : otherCodes[otherIndex(record)]
    return codeText(code ?? 0, kind === 'epci' ? 9 : kind === 'region' || kind === 'departement' ? 2 : 5)
  }

  function nameAt(record: number): string {
    const entry = tables.ownEntries[record] ?? 0
    return (articleShown[(tables.entryFlags[entry] ?? 0) & entryFlag.article] ?? '') + tables.nameOf(entry)
  }

  function find(kind: RecordKind, code: string): number | undefined {
    const number = codeNumber(code)
    if (kind === 'commune') return findCommune(number)
    const [first, end] = runOf(kindStarts, recordKinds.indexOf(kind))
    const index = otherCodes.subarray(otherIndex(first), otherIndex(first) + end - first).indexOf(number)
    return index < 0 ? undefined : first + index
  }

  /** Codes of communes that are no more lead to today's. */
  function findCommune(code: number): number | undefined {
    const group = groups.indexOf(groupOf(code))
    if (group < 0) return undefined
    const first = groupStarts[group] ?? 0
    const index = communeCodes(group).indexOf(code)
    if (index >= 0) return first + index
    const former = formerCodes(group).indexOf(code)
    return former < 0 ? undefined : (first + (columns.formerRecords[(formerStarts[group] ?? 0) + former] ?? 0)) & 0xffff
  }

  function placeOf(record: number): Place {
    const kind = kindOf(record)
    if (kind !== 'arrondissement') return { kind, code: codeAt(record, kind), name: nameAt(record) }
    return { ...placeOf(parent(record) ?? record), arrondissementCode: codeAt(record, kind) }
  }

  function departement(record: number): number | undefined {
    const kind = kindOf(record)
    if (kind === 'departement') return record
    if (kind === 'arrondissement') return departement(parent(record) ?? record)
    if (kind === 'commune') {
      const index = otherCodes.subarray(firstDepartement, firstEpci).indexOf(groups[groupHolding(record)] ?? 0)
      return index < 0 ? undefined : firstDepartement + index
    }
    const around = kind === 'epci' ? parent(record) : undefined
    return around !== undefined && kindOf(around) === 'departement' ? around : undefined
  }

  function region(record: number): number | undefined {
    if (kindOf(record) === 'region') return record
    const around = departement(record) ?? (kindOf(record) === 'epci' ? parent(record) : undefined)
    return around === undefined || kindOf(around) === 'region' ? around : parent(around)
  }

  return {
    kindOf,
    placeOf,
    find,
    recordOf: (place) =>
      place.kind === 'position'
        ? undefined
        : place.arrondissementCode
          ? find('arrondissement', place.arrondissementCode)
          : find(place.kind, place.code),
    position,
    nearest,
    population: (record) => populationOfLevel(columns.populations[record]),
    departement,
    region,
    epci: (record) => {
      const kind = kindOf(record)
      if (kind === 'epci') return record
      const commune = kind === 'arrondissement' ? parent(record) : kind === 'commune' ? record : undefined
      if (commune === undefined) return undefined
      const group = groupHolding(commune)
      return known(towns.townsOf(group)[commune - (groupStarts[group] ?? 0)]?.epci)
    },
    withPostcode: towns.withPostcode,
  }
}

const known = (record: number | undefined) => (record === none ? undefined : record)

/** Where a run begins and ends; `from` is where its column begins. */
const runOf = (starts: Uint32Array, run: number, from = 0): [number, number] => [
  (starts[run] ?? 0) - from,
  (starts[run + 1] ?? starts[run] ?? 0) - from,
]

/** First two characters, three overseas. */
export const departementCode = (communeCode: string): string => communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2)
