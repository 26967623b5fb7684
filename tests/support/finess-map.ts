/** The ground invented establishments stand on: the real communes, drawn by population, and the metric grids of France. */
import proj4 from 'proj4'
import { readTerritories } from '../../db/ingest/communes'
import { type Town, townsOf } from '../../db/ingest/towns'

export type FrenchMap = {
  /** The town under which this share (0 to 1) of the inhabitants falls. */
  readonly townAt: (share: number) => Town
  /** Codes today's commune had before. */
  readonly formerCodes: (town: Town) => readonly string[]
  /** True when a town has this postcode: a CEDEX is nobody's. */
  readonly isPostcode: (postcode: string) => boolean
}

export function frenchMap(): FrenchMap {
  const territories = readTerritories()
  const towns = townsOf(territories)
  // The three cities are drawn by arrondissement, and the Pacific has registers of its own.
  const cities = new Set(territories.arrondissements.map(({ commune }) => commune))
  const drawn = [...territories.communes, ...territories.arrondissements].flatMap(({ code }) => {
    const town = towns.byCode(code)?.town
    return !town || town.lat === undefined || cities.has(code) || town.departement.startsWith('98') ? [] : [town]
  })
  let people = 0
  const upTo = drawn.map(({ population }) => {
    people += population
    return people
  })
  const former = new Map<string, string[]>()
  for (const { code, todayCode } of territories.formerCommunes)
    if (towns.byCode(code)?.former) former.set(todayCode, [...(former.get(todayCode) ?? []), code])
  return {
    townAt: (share) => drawn[firstAbove(upTo, share * people)] ?? fail(),
    formerCodes: ({ code }) => former.get(code) ?? [],
    isPostcode: (postcode) => towns.byPostcode(postcode).length > 0,
  }
}

function fail(): never {
  throw new Error('no commune has inhabitants')
}

/** Rank of the first of these growing numbers above `value`. */
function firstAbove(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/** Metres of the official grid of a département: Lambert-93, or a UTM zone overseas. */
export const inMetres = (departement: string, lat: number, lon: number): readonly [easting: number, northing: number] => {
  const [easting, northing] = (utm[departement] ?? lambert93).forward([lon, lat])
  return [easting ?? 0, northing ?? 0]
}
const lambert93 = proj4(
  '+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs',
)
const zone = (number: string) => proj4(`+proj=utm +zone=${number} +ellps=GRS80 +units=m +no_defs`)
const antilles = zone('20')
const utm: Readonly<Record<string, typeof lambert93>> = {
  ...{ '971': antilles, '972': antilles, '977': antilles, '978': antilles },
  ...{ '973': zone('22'), '974': zone('40 +south'), '975': zone('21'), '976': zone('38 +south') },
}
