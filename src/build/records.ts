/** The territories as rows, in the order of the gazetteer's records (src/understand/gazetteer/binary.ts). */
import type { Commune, Territories } from '../../db/ingest/communes'
import { codeNumber, firstCode, groupOf } from '../understand/gazetteer/codes'
import { type RecordKind, recordKinds } from '../understand/gazetteer/records'
import type { PlacePoint } from '../understand/gazetteer/towns'
import { wholeCityPostcodes } from './place-aliases'
import { nameKey } from './place-names'

export type Row = {
  readonly kind: RecordKind
  readonly code: string
  readonly name: string
  readonly population: number | undefined
  /** Kind and code of the territory it lies in: `Columns.above`, or the EPCI of a commune. */
  readonly parent?: string | undefined
  readonly postcodes?: readonly string[]
  readonly point?: PlacePoint | undefined
}

export function recordRows(territories: Territories): readonly Row[] {
  const rows = [...areas(territories), ...towns(territories)].map((row) => ({
    row,
    number: codeNumber(row.code),
    key: nameKey(row.name),
  }))
  type Sortable = (typeof rows)[number]
  const rank = ({ row: { kind }, number }: Sortable) =>
    kind === 'commune' ? firstCode(groupOf(number)) : kind === 'epci' ? 0 : number
  return rows
    .toSorted(
      (left, right) =>
        recordKinds.indexOf(left.row.kind) - recordKinds.indexOf(right.row.kind) ||
        rank(left) - rank(right) ||
        byName(left.key, right.key) ||
        (right.row.population ?? 0) - (left.row.population ?? 0),
    )
    .map(({ row }) => row)
}

/** Order of the keys, letter by letter. */
export const byName = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

function areas({ regions, departements, epcis, communes }: Territories): readonly Row[] {
  const peopleOf = (isMember: (commune: Commune) => boolean) =>
    communes.filter(isMember).reduce((total, { population = 0 }) => total + population, 0)
  const inEpci = new Map<string, Commune[]>()
  for (const commune of communes) if (commune.epci) inEpci.set(commune.epci, [...(inEpci.get(commune.epci) ?? []), commune])
  return [
    { kind: 'country', code: 'FR', name: 'France', population: peopleOf(() => true) },
    ...regions.map(({ code, name }) => ({
      kind: 'region' as const,
      code,
      name,
      population: peopleOf(({ region }) => region === code),
    })),
    ...departements.map(({ code, name, region }) => {
      const population = peopleOf(({ departement }) => departement === code)
      return { kind: 'departement' as const, code, name, population, parent: `region ${region}` }
    }),
    ...epcis.map((epci) => ({ kind: 'epci' as const, ...epci, parent: above(inEpci.get(epci.code) ?? []) })),
  ]
}

/** What an EPCI lies in: its département, or its région when it is over several, or nothing. */
function above(members: readonly Commune[]): string | undefined {
  const departements = new Set(members.map(({ departement }) => departement))
  const regions = new Set(members.map(({ region }) => region))
  if (departements.size === 1) return `departement ${[...departements][0]}`
  return regions.size === 1 ? `region ${[...regions][0]}` : undefined
}

/** Paris, Lyon and Marseille answer by arrondissement; the postcode of the whole city is one nobody issued and everybody types. */
function towns({ communes, arrondissements }: Territories): readonly Row[] {
  const divided = new Set(arrondissements.map(({ commune }) => commune))
  const ofWholeCity = (city: string) =>
    Object.keys(wholeCityPostcodes).filter((postcode) => wholeCityPostcodes[postcode] === city)
  return [
    ...communes.map(({ code, name, population, epci, postcodes, approximate, ...point }) => ({
      ...{ kind: 'commune' as const, code, name, population, parent: epci && `epci ${epci}` },
      postcodes: [...(divided.has(code) ? [] : postcodes), ...ofWholeCity(code)],
      point: known(point, approximate),
    })),
    ...arrondissements.map(({ code, name, population, commune, postcodes, ...point }) => ({
      ...{ kind: 'arrondissement' as const, code, name, population, parent: `commune ${commune}` },
      postcodes,
      point: known(point, false),
    })),
  ]
}

const known = ({ lat, lon }: { readonly lat?: number; readonly lon?: number }, approximate: boolean): PlacePoint | undefined =>
  lat === undefined || lon === undefined ? undefined : { lat, lon, approximate }
