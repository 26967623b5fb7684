/** The records of the gazetteer: from a code to a place, and from a place to where it is, what it lies in and how many live there. */
import type { Place, Position } from '../../types'
import { approximatePoint, codeNumber, codeText, entryFlag, none, noPoint, type Tables } from './binary'

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
  readonly position: (record: number) => (Position & { readonly approximate: boolean }) | undefined
  /** Undefined when unknown. */
  readonly population: (record: number) => number | undefined
  readonly departement: (record: number) => number | undefined
  readonly region: (record: number) => number | undefined
  readonly epci: (record: number) => number | undefined
}

const articleShown = ['', 'Le ', 'La ', 'Les ', "L'"] as const

/** Reads records straight from the tables; nothing is built per place until it is asked for. */
export function placeRecords(tables: Tables, entryOffsets: Uint32Array): PlaceRecords {
  const starts = kindStarts(tables.counts)
  const ownEntry = ownEntries(tables)
  const kindOf = (record: number): RecordKind => recordKinds[starts.findLastIndex((start) => start <= record)] ?? 'country'
  const parent = (record: number) => (tables.parents[record] === none ? undefined : tables.parents[record])
  const codeAt = (record: number, kind: RecordKind) =>
    kind === 'country'
      ? 'FR'
      : codeText(tables.codes[record] ?? 0, kind === 'epci' ? 9 : kind === 'region' || kind === 'departement' ? 2 : 5)
  const nameAt = (record: number) => {
    const entry = ownEntry[record] ?? 0
    const article = articleShown[(tables.entryFlags[entry] ?? 0) & entryFlag.article] ?? ''
    return article + decode(tables.names, entryOffsets[entry] ?? 0)
  }

  function find(kind: RecordKind, code: string): number | undefined {
    const index = recordKinds.indexOf(kind)
    const start = starts[index] ?? 0
    const record = search(tables.codes, codeNumber(code), start, start + (tables.counts[index] ?? 0))
    if (record !== undefined || kind !== 'commune') return record
    const former = search(tables.formerCodes, codeNumber(code), 0, tables.formerCodes.length)
    return former === undefined ? undefined : tables.formerRecords[former]
  }

  function placeOf(record: number): Place {
    const kind = kindOf(record)
    if (kind !== 'arrondissement') return { kind, code: codeAt(record, kind), name: nameAt(record) }
    return { ...placeOf(parent(record) ?? record), arrondissementCode: codeAt(record, kind) }
  }

  function departement(record: number): number | undefined {
    const kind = kindOf(record)
    if (kind === 'departement') return record
    if (kind === 'commune' || kind === 'arrondissement') return find('departement', departementCode(codeAt(record, kind)))
    const above = kind === 'epci' ? parent(record) : undefined
    return above !== undefined && kindOf(above) === 'departement' ? above : undefined
  }

  function region(record: number): number | undefined {
    if (kindOf(record) === 'region') return record
    const above = departement(record) ?? (kindOf(record) === 'epci' ? parent(record) : undefined)
    return above === undefined || kindOf(above) === 'region' ? above : parent(above)
  }

  const firstCommune = starts[recordKinds.indexOf('commune')] ?? 0

  return {
    kindOf,
    communes: [firstCommune, firstCommune + (tables.counts[recordKinds.indexOf('commune')] ?? 0)],
    placeOf,
    find,
    recordOf: (place) =>
      place.kind === 'position'
        ? undefined
        : place.arrondissementCode
          ? find('arrondissement', place.arrondissementCode)
          : find(place.kind, place.code),
    position: (record) => {
      const point = tables.points[record] ?? noPoint
      const index = point & ~approximatePoint
      if (index === noPoint) return undefined
      return {
        lat: (tables.latitudes[index] ?? 0) / 1000,
        lon: (tables.longitudes[index] ?? 0) / 1000,
        approximate: (point & approximatePoint) !== 0,
      }
    },
    population: (record) => {
      const high = tables.population3[record] ?? 255
      const low =
        (tables.population2[record] ?? 0) * 65536 + (tables.population1[record] ?? 0) * 256 + (tables.population0[record] ?? 0)
      return high === 255 ? undefined : high * 0x1000000 + low
    },
    departement,
    region,
    epci: (record) => {
      const kind = kindOf(record)
      if (kind === 'epci') return record
      const commune = kind === 'arrondissement' ? parent(record) : kind === 'commune' ? record : undefined
      return commune === undefined ? undefined : parent(commune)
    },
  }
}

/** First two characters, three overseas. */
export const departementCode = (communeCode: string): string => communeCode.slice(0, /^9[78]/.test(communeCode) ? 3 : 2)

function kindStarts(counts: Uint32Array): readonly number[] {
  const starts: number[] = []
  let total = 0
  for (const count of counts) {
    starts.push(total)
    total += count
  }
  return starts
}

function ownEntries({ codes, entryFlags, entryRecords }: Tables): Uint16Array {
  const entries = new Uint16Array(codes.length)
  for (let entry = 0; entry < entryRecords.length; entry++)
    if ((entryFlags[entry] ?? 0) & entryFlag.own) entries[entryRecords[entry] ?? 0] = entry
  return entries
}

function search(sorted: Uint32Array, wanted: number, from: number, to: number): number | undefined {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low < to && sorted[low] === wanted ? low : undefined
}

const beyondLatin1: Readonly<Record<number, string>> = { 140: 'Œ', 156: 'œ', 159: 'Ÿ' }

function decode(bytes: Uint8Array, start: number): string {
  let text = ''
  for (let at = start; bytes[at]; at++) text += beyondLatin1[bytes[at] ?? 0] ?? String.fromCharCode(bytes[at] ?? 0)
  return text
}
