import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readTerritories, type Territories } from '../../db/ingest/communes'
import { compileGazetteer } from '../../src/build/gazetteer'
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
const smaller = (kept: Territories['communes'], former: Territories['formerCommunes'] = []) =>
  aFrance(
    [...whole.communes.filter(({ code }) => ['29155', '50129', '85113', '13055', '69123', '75056'].includes(code)), ...kept],
    {
      regions: whole.regions,
      departements: whole.departements,
      epcis: whole.epcis,
      formerCommunes: former,
    },
  )

describe('the compiled gazetteer', () => {
  it('is small enough to travel with the Worker', () => {
    const bytes = compileGazetteer(whole)
    expect(bytes.byteLength).toBeLessThan(1_500_000)
    expect(gzipSync(new Uint8Array(bytes)).length).toBeLessThan(530_000)
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

  it('refuses two territories with one code', () => {
    const twice = [commune('80001', 'Un', 1), commune('80001', 'Deux', 1)]
    expect(() => compileGazetteer(smaller(twice))).toThrow(/repeat a code/)
  })

  it('refuses a name it could not write', () => {
    expect(() => compileGazetteer(smaller([commune('80001', 'Łódź', 1)]))).toThrow(/Łódź/)
  })
})
