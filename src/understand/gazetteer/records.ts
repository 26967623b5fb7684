/** The records of the gazetteer: from a code to a place, and from a place to where it is, what it lies in and how many live there. */
import type { Place } from '../../types'
import { entryFlag, none, type Tables } from './binary'
import { codeNumber, codeText, groupOf } from './codes'
import { type Memberships, unfoldMemberships } from './memberships'
import { withCapitals } from './names'
import { type PlacePoint, unfoldPoints } from './points'
import { populationOfLevel } from './populations'

/** Record kinds in file order; an arrondissement is shown as its commune with `arrondissementCode`. */
export const recordKinds = ['country', 'region', 'departement', 'epci', 'commune', 'arrondissement'] as const
export type RecordKind = (typeof recordKinds)[number]

export type PlaceRecords = {
  readonly kindOf: (record: number) => RecordKind
  /** First record of the communes, and the one after the last. */
  readonly communes: readonly [number, number]
  readonly placeOf: (record: number) => Place
  /** Record of a code; codes of communes that are no more lead to today's. Undefined when unknown. */
  readonly find: (kind: RecordKind, code: string) => number | undefined
  readonly recordOf: (place: Place) => number | undefined
  readonly position: (record: number) => PlacePoint | undefined
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
export function placeRecords(tables: Tables, entryOffsets: Uint32Array): PlaceRecords {
  const { codes, kindStarts, groups, groupStarts, above } = tables
  const [, , , , firstCommune = 0, firstArrondissement = 0] = kindStarts
  const ownEntry = ownEntries(tables)
  const memberships = once((): Memberships => unfoldMemberships(tables))
  const points = once(() => unfoldPoints(tables, memberships()))
  const kindOf = (record: number): RecordKind => recordKinds[kindStarts.findLastIndex((start) => start <= record)] ?? 'country'
  const parent = (record: number) => known(above[record < firstCommune ? record : record - firstArrondissement + firstCommune])
  const codeAt = (record: number, kind: RecordKind) =>
    kind === 'country'
      ? 'FR'
      : codeText(codes[record] ?? 0, kind === 'epci' ? 9 : kind === 'region' || kind === 'departement' ? 2 : 5)
  const nameAt = (record: number) => {
    const entry = ownEntry[record] ?? 0
    const article = articleShown[(tables.entryFlags[entry] ?? 0) & entryFlag.article] ?? ''
    return article + withCapitals(decode(tables.names, entryOffsets[entry] ?? 0))
  }

  function find(kind: RecordKind, code: string): number | undefined {
    const number = codeNumber(code)
    if (kind !== 'commune') return recordIn(recordKinds.indexOf(kind), kindStarts, number)
    const former = tables.formerCodes.indexOf(number)
    return recordIn(groups.indexOf(groupOf(number)), groupStarts, number) ?? (former < 0 ? undefined : tables.todayRecords[former])
  }

  /** The record that bears the code in one of the runs that `starts` tells. */
  function recordIn(run: number, starts: Uint32Array, code: number): number | undefined {
    const start = starts[run] ?? codes.length
    const index = codes.subarray(start, starts[run + 1]).indexOf(code)
    return index < 0 ? undefined : start + index
  }

  function placeOf(record: number): Place {
    const kind = kindOf(record)
    if (kind !== 'arrondissement') return { kind, code: codeAt(record, kind), name: nameAt(record) }
    return { ...placeOf(parent(record) ?? record), arrondissementCode: codeAt(record, kind) }
  }

  function departement(record: number): number | undefined {
    const kind = kindOf(record)
    if (kind === 'departement') return record
    if (kind === 'commune' || kind === 'arrondissement') return recordIn(2, kindStarts, groupOf(codes[record] ?? 0))
    const above = kind === 'epci' ? parent(record) : undefined
    return above !== undefined && kindOf(above) === 'departement' ? above : undefined
  }

  function region(record: number): number | undefined {
    if (kindOf(record) === 'region') return record
    const above = departement(record) ?? (kindOf(record) === 'epci' ? parent(record) : undefined)
    return above === undefined || kindOf(above) === 'region' ? above : parent(above)
  }

  return {
    kindOf,
    communes: [firstCommune, firstArrondissement],
    placeOf,
    find,
    recordOf: (place) =>
      place.kind === 'position'
        ? undefined
        : place.arrondissementCode
          ? find('arrondissement', place.arrondissementCode)
          : find(place.kind, place.code),
    position: (record) => points()(record),
    population: (record) => populationOfLevel(tables.populations[record]),
    departement,
    region,
    epci: (record) => {
      const kind = kindOf(record)
      if (kind === 'epci') return record
      const commune = kind === 'arrondissement' ? parent(record) : kind === 'commune' ? record : undefined
      return commune === undefined ? undefined : known(memberships().epcis[commune - firstCommune])
    },
    withPostcode: (postcode) => {
      const { postcodes, holders } = memberships()
      const found: number[] = []
      for (let at = postcodes.indexOf(postcode); at >= 0; at = postcodes.indexOf(postcode, at + 1)) found.push(holders[at] ?? 0)
      return found
    },
  }
}

const known = (record: number | undefined) => (record === none ? undefined : record)

/** Made when first asked for, then kept. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** First two characters, three overseas. */
export const departementCode = (communeCode: string): string => communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2)

function ownEntries({ codes, entryFlags, entryRecords }: Tables): Uint16Array {
  const entries = new Uint16Array(codes.length)
  for (let entry = 0; entry < entryRecords.length; entry++)
    if ((entryFlags[entry] ?? 0) & entryFlag.own) entries[entryRecords[entry] ?? 0] = entry
  return entries
}

const beyondLatin1: Readonly<Record<number, string>> = { 140: 'Œ', 156: 'œ', 159: 'Ÿ' }

function decode(bytes: Uint8Array, start: number): string {
  let text = ''
  for (let at = start; bytes[at]; at++) text += beyondLatin1[bytes[at] ?? 0] ?? String.fromCharCode(bytes[at] ?? 0)
  return text
}
