import { describe, expect, it } from 'vitest'
import { estimatePoints } from '../../db/ingest/commune-points'
import { readTerritories } from '../../db/ingest/communes'

const { regions, departements, epcis, communes, formerCommunes, arrondissements } = readTerritories()
const communeOf = (code: string) => communes.find((commune) => commune.code === code)

describe('the territories of France', () => {
  it('are all there, each code once', () => {
    for (const list of [regions, departements, epcis, communes, arrondissements])
      expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    expect(communes.length).toBeGreaterThan(34_000)
    expect(epcis.length).toBeGreaterThan(1200)
    expect(arrondissements).toHaveLength(45)
  })

  it('point at one another by codes that exist', () => {
    const codes = (list: readonly { readonly code: string }[]) => new Set(list.map(({ code }) => code))
    const [known, inRegions, inDepartements, inEpcis] = [codes(communes), codes(regions), codes(departements), codes(epcis)]
    expect(communes.filter(({ departement, region }) => !inDepartements.has(departement) || !inRegions.has(region))).toEqual([])
    expect(communes.filter(({ epci }) => epci !== undefined && !inEpcis.has(epci))).toEqual([])
    expect(formerCommunes.filter(({ todayCode }) => !known.has(todayCode))).toEqual([])
    expect(arrondissements.filter(({ commune }) => !known.has(commune))).toEqual([])
  })

  it('bring what a commune is: postcodes, people, EPCI, place', () => {
    expect(communeOf('80021')).toMatchObject({
      name: 'Amiens',
      departement: '80',
      region: '32',
      epci: '248000531',
      approximate: false,
    })
    expect(communeOf('80021')?.postcodes).toContain('80000')
    expect(communeOf('75056')).toMatchObject({ lat: expect.closeTo(48.85, 1), lon: expect.closeTo(2.35, 1), approximate: false })
    expect(communeOf('98818')).toMatchObject({ name: 'Nouméa', lat: expect.closeTo(-22.27, 1) })
  })

  it('say when a place is only an estimate', () => {
    expect(communeOf('80829')).toMatchObject({ name: 'Y', approximate: true, lat: expect.closeTo(49.8, 0) })
  })

  it('place every inhabited commune', () => {
    expect(communes.filter(({ population, lat }) => (population ?? 0) > 0 && lat === undefined)).toEqual([])
  })
})

describe('a point', () => {
  const town = (code: string, epci = 'E') => ({ code, name: `Ville ${code}`, departement: '80', epci, postcodes: ['80000'] })
  const city = (code: string, lat: number, population = 1000, name = `Ville ${code}`) => ({ name, code, population, lat, lon: 2 })
  const three = [city('1', 49), city('2', 49.1), city('3', 49.2)]

  it('is the place that bears the commune’s name, even when another is more populated', () => {
    const points = estimatePoints([town('1')], [city('1', 49, 10), city('1', 49.3, 5000, 'Cité')])
    expect(points.get('1')).toEqual({ lat: 49, lon: 2, approximate: false })
  })

  it('is the mean of its postcode when the town is not known', () => {
    const points = estimatePoints([town('1'), town('2'), town('3'), town('4')], three)
    expect(points.get('4')).toEqual({ lat: expect.closeTo(49.1, 5), lon: 2, approximate: true })
  })

  it.each([
    ['is kept when it is among its neighbours', 49.3, false],
    ['is replaced when it is in another part of France', 43.3, true],
  ])('%s', (_, lat, approximate) => {
    const points = estimatePoints([town('1'), town('2'), town('3'), town('4')], [...three, city('4', lat)])
    expect(points.get('4')?.approximate).toBe(approximate)
    expect(points.get('4')?.lat).toBeGreaterThan(48)
  })
})
