/** Compiles the territories of France into one binary the Worker carries (layout: src/understand/gazetteer/binary.ts). */
import type { Commune, Territories } from '../../db/ingest/communes'
import { approximatePoint, codeNumber, none, noPoint, pack } from '../understand/gazetteer/binary'
import { wholeCityPostcodes } from './place-aliases'
import { type PlaceName, placeNames, type RecordOf } from './place-names'

type Point = { readonly lat: number; readonly lon: number; readonly approximate: boolean }
/** One record before it becomes columns. `parent` is another record, see `Tables.parents`. */
type Row = {
  readonly kind: Parameters<RecordOf>[0]
  readonly code: string
  readonly population: number | undefined
  readonly parent: string | undefined
  readonly point: Point | undefined
}

/**
 * All of `readTerritories()` as bytes for `createGazetteer`. Throws when two territories of a kind share a code,
 * or when a limit of the layout is passed.
 */
export function compileGazetteer(territories: Territories): ArrayBuffer {
  const rows = recordRows(territories)
  const index = new Map(rows.map((row, record) => [`${row.kind} ${row.code}`, record]))
  if (index.size !== rows.length || rows.length > none) throw new Error('territories repeat a code or are too many')
  const recordOf: RecordOf = (kind, code) => {
    const record = index.get(`${kind} ${code}`)
    if (record === undefined) throw new Error(`no ${kind} has the code ${code}`)
    return record
  }
  const populationOf = (record: number) => rows[record]?.population ?? 0
  return pack({
    ...recordColumns(rows, index),
    ...pointColumns(rows),
    ...nameColumns(
      placeNames(territories, recordOf),
      populationOf,
      (record) => Math.floor(codeNumber(rows[record]?.code ?? '') / 1000) & 0xff,
    ),
    ...postcodeColumns(territories, recordOf),
    ...formerColumns(territories, recordOf),
  })
}

const kinds = ['country', 'region', 'departement', 'epci', 'commune', 'arrondissement'] as const

function recordRows(territories: Territories): readonly Row[] {
  const { regions, departements, epcis, communes, arrondissements } = territories
  const metropolitan = communes.filter(({ departement }) => departement.length === 2)
  const communesBy = (keyOf: (commune: Commune) => string | undefined) => {
    const groups = new Map<string, Commune[]>()
    for (const commune of communes) {
      const key = keyOf(commune)
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), commune])
    }
    return (key: string): readonly Commune[] => groups.get(key) ?? []
  }
  const inRegion = communesBy(({ region }) => region)
  const inDepartement = communesBy(({ departement }) => departement)
  const inEpci = communesBy(({ epci }) => epci)
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const sum = (members: readonly Commune[]) => members.reduce((total, { population = 0 }) => total + population, 0)
  const rows: Row[] = [
    { kind: 'country', code: 'FR', population: sum(communes), parent: undefined, point: centre(metropolitan) },
    ...regions.map(({ code }) => ({
      kind: 'region' as const,
      code,
      population: sum(inRegion(code)),
      parent: undefined,
      point: centre(inRegion(code)),
    })),
    ...departements.map(({ code, region }) => ({
      kind: 'departement' as const,
      code,
      population: sum(inDepartement(code)),
      parent: `region ${region}`,
      point: centre(inDepartement(code)),
    })),
    ...epcis.map(({ code, population }) => ({
      kind: 'epci' as const,
      code,
      population,
      parent: above(inEpci(code)),
      point: centre(inEpci(code)),
    })),
    ...communes.map((commune) => ({
      kind: 'commune' as const,
      code: commune.code,
      population: commune.population,
      parent: commune.epci && `epci ${commune.epci}`,
      point: pointOf(commune, commune.approximate),
    })),
    ...arrondissements.map(({ code, commune, population, lat, lon }) => ({
      kind: 'arrondissement' as const,
      code,
      population,
      parent: `commune ${commune}`,
      point:
        pointOf({ ...(lat === undefined ? {} : { lat }), ...(lon === undefined ? {} : { lon }) }, false) ??
        pointOf(byCode.get(commune) ?? {}, true),
    })),
  ]
  return rows.toSorted(
    (left, right) => kinds.indexOf(left.kind) - kinds.indexOf(right.kind) || codeNumber(left.code) - codeNumber(right.code),
  )
}

function pointOf({ lat, lon }: { readonly lat?: number; readonly lon?: number }, approximate: boolean): Point | undefined {
  return lat === undefined || lon === undefined ? undefined : { lat, lon, approximate }
}

/** Where the people of a territory are, on average: always an estimate. */
function centre(members: readonly Commune[]): Point | undefined {
  let lat = 0
  let lon = 0
  let weight = 0
  for (const member of members) {
    if (member.lat === undefined || member.lon === undefined) continue
    const people = (member.population ?? 0) + 1
    lat += member.lat * people
    lon += member.lon * people
    weight += people
  }
  return weight === 0 ? undefined : { lat: lat / weight, lon: lon / weight, approximate: true }
}

/** What an EPCI lies in: its département, or its région when it is over several, or nothing. */
function above(members: readonly Commune[]): string | undefined {
  const departements = new Set(members.map(({ departement }) => departement))
  const regions = new Set(members.map(({ region }) => region))
  if (departements.size === 1) return `departement ${[...departements][0]}`
  return regions.size === 1 ? `region ${[...regions][0]}` : undefined
}

function recordColumns(rows: readonly Row[], index: ReadonlyMap<string, number>) {
  return {
    counts: Uint32Array.from(kinds.map((kind) => rows.filter((row) => row.kind === kind).length)),
    codes: Uint32Array.from(rows, ({ code }) => codeNumber(code)),
    population0: Uint8Array.from(rows, ({ population = 0 }) => population & 0xff),
    population1: Uint8Array.from(rows, ({ population = 0 }) => (population >>> 8) & 0xff),
    population2: Uint8Array.from(rows, ({ population = 0 }) => (population >>> 16) & 0xff),
    population3: Uint8Array.from(rows, ({ population }) => (population === undefined ? 255 : population >>> 24)),
    parents: Uint16Array.from(rows, ({ parent }) => (parent === undefined ? none : (index.get(parent) ?? none))),
  }
}

/** Communes that share an estimate share its point. */
function pointColumns(rows: readonly Row[]) {
  const known = new Map<string, number>()
  const points = rows.map(({ point }) => {
    if (!point) return noPoint
    const key = `${Math.round(point.lat * 1000)} ${Math.round(point.lon * 1000)}`
    const place = known.get(key) ?? known.size
    known.set(key, place)
    return place | (point.approximate ? approximatePoint : 0)
  })
  if (known.size >= noPoint) throw new Error('too many points for the layout of the gazetteer')
  const pairs = [...known.keys()].map((key) => key.split(' ').map(Number))
  return {
    points: Uint16Array.from(points),
    latitudes: Int32Array.from(pairs, ([lat = 0]) => lat),
    longitudes: Int32Array.from(pairs, ([, lon = 0]) => lon),
  }
}

function nameColumns(names: readonly PlaceName[], populationOf: (record: number) => number, groupOf: (record: number) => number) {
  const sorted = names.toSorted(
    (left, right) =>
      (left.key < right.key ? -1 : left.key > right.key ? 1 : 0) || populationOf(right.record) - populationOf(left.record),
  )
  if (sorted.length > none) throw new Error('too many names for the layout of the gazetteer')
  const bytes = sorted.map(({ text }) => encode(text))
  return {
    names: Uint8Array.from(bytes.flatMap((name) => [...name, 0])),
    entryFlags: Uint8Array.from(sorted, ({ flags }) => flags),
    entryGroups: Uint8Array.from(sorted, ({ record }) => groupOf(record)),
    entryRecords: Uint16Array.from(sorted, ({ record }) => record),
  }
}

/** One byte a letter; see `Tables.names`. */
function encode(text: string): readonly number[] {
  const bytes = [...text.replaceAll('’', "'")].map((letter) => {
    const special = { Œ: 0x8c, œ: 0x9c, Ÿ: 0x9f }[letter]
    return special ?? letter.charCodeAt(0)
  })
  if (bytes.some((byte) => byte === 0 || byte > 255)) throw new Error(`« ${text} » does not fit the layout of the gazetteer`)
  return bytes
}

/** Paris, Lyon and Marseille answer by arrondissement; the postcode of the whole city is one nobody issued and everybody types. */
function postcodeColumns({ communes, arrondissements }: Territories, recordOf: RecordOf) {
  const divided = new Set(arrondissements.map(({ commune }) => commune))
  const pairs = [
    ...communes
      .filter(({ code }) => !divided.has(code))
      .flatMap(({ code, postcodes }) => postcodes.map((postcode) => ({ postcode, record: recordOf('commune', code) }))),
    ...arrondissements.flatMap(({ code, postcodes }) =>
      postcodes.map((postcode) => ({ postcode, record: recordOf('arrondissement', code) })),
    ),
    ...Object.entries(wholeCityPostcodes).map(([postcode, code]) => ({ postcode, record: recordOf('commune', code) })),
  ].toSorted((left, right) => Number(left.postcode) - Number(right.postcode) || left.record - right.record)
  const counts = new Map<number, number>()
  for (const { postcode } of pairs) counts.set(Number(postcode), (counts.get(Number(postcode)) ?? 0) + 1)
  return {
    postcodes: Uint32Array.from(counts.keys()),
    postcodeCounts: Uint8Array.from(counts.values()),
    postcodeRecords: Uint16Array.from(pairs, ({ record }) => record),
  }
}

/** Codes still in use are left out: a commune that grew keeps its own. */
function formerColumns({ communes, formerCommunes }: Territories, recordOf: RecordOf) {
  const alive = new Set(communes.map(({ code }) => code))
  const gone = new Map(
    formerCommunes.filter(({ code }) => !alive.has(code)).map((former) => [codeNumber(former.code), former.todayCode]),
  )
  const sorted = [...gone].toSorted(([left], [right]) => left - right)
  return {
    formerCodes: Uint32Array.from(sorted, ([code]) => code),
    formerRecords: Uint16Array.from(sorted, ([, today]) => recordOf('commune', today)),
  }
}
