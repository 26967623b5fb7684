/** Finds today's commune from what sources write: today's code, a former one, an arrondissement's, FINESS's overseas codes. */
import type { Territories } from './communes'

export type Town = {
  /** The code to keep: the commune's, or the arrondissement's of Paris, Lyon and Marseille. */
  readonly code: string
  /** « Saint-Nazaire », « Paris 13e Arrondissement »: never a CEDEX. */
  readonly name: string
  readonly departement: string
  /** INSEE code; equal to the département's code in overseas collectivities, which have none. */
  readonly region: string
  readonly postcodes: readonly string[]
  readonly population: number
  readonly lat?: number
  readonly lon?: number
  /** True when the point is an estimate. */
  readonly approximate: boolean
}

export type Towns = {
  /** `former` when the code is no longer in use. Undefined when no commune ever had it. */
  readonly byCode: (code: string) => { readonly town: Town; readonly former: boolean } | undefined
  /** The towns a postcode serves, most populated first; empty for a CEDEX. */
  readonly byPostcode: (postcode: string) => readonly Town[]
  /** The town of a postcode of business mail; undefined when none was loaded. */
  readonly byCedex: (code: string) => Town | undefined
}

/** What loads brought, by code: better points, and the codes of today's communes that stand for former ones and for CEDEX. */
export type LoadedTowns = {
  readonly points: ReadonlyMap<string, { readonly lat: number; readonly lon: number; readonly approximate: boolean }>
  readonly former: ReadonlyMap<string, string>
  readonly cedex: ReadonlyMap<string, string>
}

/** From the territories of the installed packages, and what loads brought besides; the packages are right when both know a former code. */
export function townsOf(
  territories: Territories,
  { points = new Map(), former = new Map(), cedex = new Map() }: Partial<LoadedTowns> = {},
): Towns {
  const towns = new Map<string, Town>()
  for (const { code, name, departement, region, postcodes, population = 0, lat, lon, approximate } of territories.communes) {
    const own = lat === undefined || lon === undefined ? { approximate } : { lat, lon, approximate }
    towns.set(code, {
      code,
      name,
      departement,
      region: region || departement,
      postcodes,
      population,
      ...own,
      ...points.get(code),
    })
  }
  for (const { code, name, commune, postcodes, population, lat, lon } of territories.arrondissements) {
    const city = towns.get(commune)
    if (!city) continue
    const own = lat === undefined || lon === undefined ? { approximate: true } : { lat, lon, approximate: false }
    towns.set(code, { ...city, code, name, postcodes, population, ...own, ...points.get(code) })
  }
  const today = new Map([...former, ...territories.formerCommunes.map(({ code, todayCode }) => [code, todayCode] as const)])
  const served = new Map<string, Town[]>()
  for (const town of towns.values())
    for (const postcode of town.postcodes) served.set(postcode, [...(served.get(postcode) ?? []), town])
  for (const list of served.values()) list.sort((one, other) => other.population - one.population)
  return {
    byCode(written) {
      const code = inseeCode(written)
      const town = towns.get(code)
      if (town) return { town, former: false }
      const successor = towns.get(today.get(code) ?? '')
      return successor && { town: successor, former: true }
    },
    byPostcode: (postcode) => served.get(postcode) ?? [],
    byCedex: (code) => towns.get(cedex.get(code) ?? ''),
  }
}

/**
 * The INSEE code behind the ways FINESS and the SAE write overseas communes.
 *
 *     inseeCode('9A123')  →  '97701' (Saint-Barthélemy)      inseeCode('9D411')  →  '97411'
 */
export function inseeCode(written: string): string {
  const overseas = /^9([A-FJ])(\d{3})$/.exec(written)
  const code = overseas ? `${overseas[1] === 'J' ? '98' : '97'}${overseas[2]}` : written
  return renumbered[code] ?? code
}

/** Saint-Barthélemy and Saint-Martin left Guadeloupe in 2007. */
const renumbered: Readonly<Record<string, string>> = { '97123': '97701', '97127': '97801' }
