import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readTerritories, type Territories } from '../../db/ingest/communes'
import { compileGazetteer } from '../../src/build/gazetteer'
import { communeAliases, wholeCityPostcodes } from '../../src/build/place-aliases'
import { createGazetteer } from '../../src/understand/places'

const commune = (code: string, name: string, population: number, more: object = {}) => ({
  code,
  name,
  departement: '80',
  region: '32',
  population,
  postcodes: ['80000'],
  approximate: false,
  ...more,
})
const aFrance = (communes: Territories['communes'], more: Partial<Territories> = {}): Territories => ({
  regions: [{ code: '32', name: 'Hauts-de-France' }],
  departements: [{ code: '80', name: 'Somme', region: '32' }],
  epcis: [],
  communes,
  formerCommunes: [],
  arrondissements: [],
  ...more,
})
const codesOf = (territories: Territories, ...words: string[]) =>
  createGazetteer(compileGazetteer(territories))
    .mentions(
      words,
      words.map(() => false),
    )
    .flatMap(({ candidates }) => candidates.map(({ code }) => code))

// The aliases name today's régions, départements and communes: a small France needs those they lead to.
const whole = readTerritories()
const named = new Set([...Object.keys(communeAliases), ...Object.values(wholeCityPostcodes)])
const smaller = (kept: Territories['communes'], former: Territories['formerCommunes'] = []) =>
  aFrance([...whole.communes.filter(({ code }) => named.has(code)), ...kept], {
    regions: whole.regions,
    departements: whole.departements,
    epcis: whole.epcis,
    formerCommunes: former,
  })

const gazetteer = createGazetteer(compileGazetteer(whole))
const isAlive = new Set(whole.communes.map(({ code }) => code))
/** Towns, borders, islands, and the open sea. */
const positions = [
  { lat: 48.86, lon: 2.35 },
  { lat: 42.7, lon: 2.9 },
  { lat: 41.9, lon: 8.7 },
  { lat: -21.1, lon: 55.5 },
  { lat: -17.5, lon: -149.5 },
  { lat: 46.2, lon: 6.1 },
  { lat: 0, lon: 0 },
]

describe('the compiled gazetteer', () => {
  it('is small enough to travel with the Worker', () => {
    const bytes = compileGazetteer(whole)
    expect(bytes.byteLength).toBeLessThan(700_000)
    expect(gzipSync(new Uint8Array(bytes)).length).toBeLessThan(315_000)
  })

  it('is the same bytes for the same territories', () => {
    expect(Buffer.compare(Buffer.from(compileGazetteer(whole)), Buffer.from(compileGazetteer(whole)))).toBe(0)
  })

  it('leads a former name to the commune of today', () => {
    const former = [{ code: '80999', name: 'Vieuxbourg', todayCode: '80001' }]
    expect(codesOf(smaller([commune('80001', 'Neufbourg', 500)], former), 'vieuxbourg')).toEqual(['80001'])
    expect(codesOf(smaller([commune('80001', 'Neufbourg', 500)]), 'vieuxbourg')).toEqual([])
  })

  it('lets people shorten the name of a town, not of a hamlet', () => {
    expect(codesOf(smaller([commune('80001', 'Zarlat-la-Canéda', 9000)]), 'zarlat')).toEqual(['80001'])
    expect(codesOf(smaller([commune('80001', 'Zarlat-la-Canéda', 900)]), 'zarlat')).toEqual([])
  })

  it('prefers a commune whose whole name was said to a longer one not far larger', () => {
    const towns = [commune('80001', 'Zarlat', 2000), commune('80002', 'Zarlat-la-Canéda', 9000)]
    expect(codesOf(smaller(towns), 'zarlat')).toEqual(['80001'])
  })

  it('leads the code of a commune of before to the one it became', () => {
    for (const { code, todayCode } of whole.formerCommunes)
      if (!isAlive.has(code)) expect([code, gazetteer.place('commune', code)?.code]).toEqual([code, todayCode])
  })

  it('knows the postcodes of every town', () => {
    const divided = new Set(whole.arrondissements.map(({ commune }) => commune))
    const holders = new Map<string, string[]>()
    for (const { code, postcodes } of whole.communes.filter((town) => !divided.has(town.code)))
      for (const postcode of postcodes) holders.set(postcode, [...(holders.get(postcode) ?? []), code])
    for (const [postcode, codes] of holders) {
      const found = gazetteer.mentions([postcode], [false]).flatMap(({ candidates }) => candidates)
      expect([postcode, found.map(({ code }) => code).sort()]).toEqual([postcode, codes.sort()])
    }
  })

  it('knows the EPCI of every commune', () => {
    for (const { code, name, epci } of whole.communes)
      expect([code, gazetteer.epciOf({ kind: 'commune', code, name })?.code]).toEqual([code, epci])
  })

  it('puts every commune where the source does, within half a kilometre, or two when that is an estimate', () => {
    for (const { code, name, approximate, lat = 0, lon = 0 } of whole.communes.filter((town) => town.lat !== undefined)) {
      const point = gazetteer.locate({ kind: 'commune', code, name })
      const kilometres = 111 * Math.hypot((point?.lat ?? 0) - lat, ((point?.lon ?? 0) - lon) * Math.cos((lat * Math.PI) / 180))
      expect([code, point?.approximate, kilometres < (approximate ? 2 : 0.5)]).toEqual([code, approximate, true])
    }
  })

  it('rounds populations down, by less than a seventh, on the same side of round thresholds', () => {
    for (const { code, name, population = 0 } of whole.communes) {
      const about = gazetteer.populationOf({ kind: 'commune', code, name }) ?? 0
      expect([code, about <= population && population < about * 1.16 + 1]).toEqual([code, true])
      for (const limit of [1000, 2000, 5000, 10_000]) expect([code, about >= limit]).toEqual([code, population >= limit])
    }
  })

  it('finds the nearest commune', () => {
    const towns = whole.communes.map(({ code, name }) => ({ code, point: gazetteer.locate({ kind: 'commune', code, name }) }))
    for (const { lat, lon } of [...positions, { lat: 49.89, lon: 2.3 }]) {
      const shrink = Math.cos((lat * Math.PI) / 180)
      const far = ({ point }: (typeof towns)[number]) =>
        point ? Math.hypot(point.lat - lat, (point.lon - lon) * shrink) : Number.POSITIVE_INFINITY
      const nearest = towns.reduce((best, town) => (far(town) < far(best) ? town : best))
      expect(gazetteer.locate(gazetteer.nearest({ lat, lon }))).toEqual(nearest.point)
    }
  })

  it('refuses two territories with one code', () => {
    const twice = [commune('80001', 'Un', 1), commune('80001', 'Deux', 1)]
    expect(() => compileGazetteer(smaller(twice))).toThrow(/repeat a code/)
  })

  it('refuses a name it could not write', () => {
    expect(() => compileGazetteer(smaller([commune('80001', 'Łódź', 1)]))).toThrow(/łódź/)
  })
})
