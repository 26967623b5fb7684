import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { finessPosition, projectedPosition, wgs84Position } from '../../../db/ingest/clean/positions'
import { type Box, projectionOf } from '../../../db/ingest/clean/projections'

/** A millionth of a degree: ten centimetres. */
const precise = 6

/** The projected systems by a département that uses each. */
const territories = ['44', '2A', '971', '972', '973', '974', '975', '976', '977']
const projected = (departement: string) => {
  const projection = projectionOf(departement)
  if (!projection) throw new Error(`no projection for ${departement}`)
  return projection
}
/** Inside a box, not on its edge: a point written in metres comes back a hair away. */
const edge = 0.001
const pointsIn = ({ south, north, west, east }: Box) =>
  fc.record({
    lat: fc.double({ min: south + edge, max: north - edge, noNaN: true }),
    lon: fc.double({ min: west + edge, max: east - edge, noNaN: true }),
  })
const somewhere = fc.constantFrom(...territories).chain((departement) =>
  fc
    .constantFrom(...projected(departement).boxes)
    .chain(pointsIn)
    .map((point) => ({ departement, ...point })),
)

describe('a FINESS+ position', () => {
  it('is the same whichever of the three layouts it is written in', () => {
    fc.assert(
      fc.property(somewhere, ({ departement, lat, lon }) => {
        const [easting, northing] = proj4('WGS84', projected(departement).definition, [lon, lat])
        const [metres, degrees] = [
          { x: String(easting), y: String(northing) },
          { lat: String(lat), lon: String(lon) },
        ]
        const layouts = [
          layout(metres.y, metres.x, degrees.lat, degrees.lon),
          layout(degrees.lon, degrees.lat, metres.y, metres.x),
          layout(metres.x, metres.y, degrees.lat, degrees.lon),
        ]
        for (const written of layouts) expectNear(finessPosition(written, departement), lat, lon)
      }),
    )
  })

  it('is found from metres alone, or refused when they could be two places', () => {
    fc.assert(
      fc.property(somewhere, ({ departement, lat, lon }) => {
        const [easting, northing] = proj4('WGS84', projected(departement).definition, [lon, lat])
        const read = finessPosition(layout(String(northing), String(easting)), departement)
        if (departement === '973' && read.kind === 'ambiguous') return
        expectNear(read, lat, lon)
      }),
    )
  })

  it('takes padded figures and decimal commas', () => {
    expectNear(finessPosition(layout(' -2,255893 ', '47.266918   '), '44'), 47.266918, -2.255893)
  })

  it.each([
    ['nothing', null],
    ['empty fields', layout('', ' ')],
    ['half a pair', layout('47.26', null)],
    ['zeros', layout('0', '0.0', '0', '0')],
    ['words', layout('inconnu', 'inconnu')],
  ])('is absent from %s', (_, raw) => {
    expect(finessPosition(raw, '44')).toEqual({ kind: 'absent' })
  })

  it.each([
    ['degrees in Spain', layout('-3.70', '40.42')],
    ['metres in the sea', layout('5500000', '100000')],
    ['metres of the mainland said to be in Réunion', layout('870262.2', '6571540.8'), '974'],
  ])('is outside from %s', (_, raw, departement = '44') => {
    expect(finessPosition(raw, departement)).toEqual({ kind: 'outside' })
  })

  it.each([
    ['two places in one record', layout('2.35', '48.85', '47.21', '-1.55'), '44'],
    ['metres whose order could be either, in Guyane', layout('300000', '400000'), '973'],
    ['metres of an unknown system, in the Pacific', layout('450000', '210000'), '988'],
  ])('is refused as ambiguous from %s', (_, raw, departement) => {
    expect(finessPosition(raw, departement)).toEqual({ kind: 'ambiguous' })
  })
})

describe('a projected position', () => {
  it.each([
    ['1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)', 870262.2, 6571540.8, 46.22229, 5.20918],
    ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93', 870262.2, 6571540.8, 46.22229, 5.20918],
    ['2154', 870262.2, 6571540.8, 46.22229, 5.20918],
    ['2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles)', 657242.9, 1795384.4, 16.234, -61.52874],
    ['1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,UTM_N20', 657242.9, 1795384.4, 16.234, -61.52874],
  ])('in « %s » becomes degrees', (system, x, y, lat, lon) => {
    expectNear(projectedPosition(x, y, system), lat, lon, 5)
  })

  it.each([
    ['UTM_N21', '975'],
    ['UTM_N22', '973'],
    ['UTM_S38', '976'],
    ['UTM_S40', '974'],
    ['EPSG:2972 RGFG95 / UTM Zone 22N', '973'],
    ['EPSG:2975 RGR92 / UTM Zone 40S', '974'],
    ['EPSG:4471', '976'],
    ['EPSG:4467', '975'],
  ])('« %s » is the system of %s', (system, departement) => {
    const { boxes, definition } = projected(departement)
    for (const { south, north, west, east } of boxes) {
      const [lat, lon] = [(south + north) / 2, (west + east) / 2]
      const [x, y] = proj4('WGS84', definition, [lon, lat])
      expectNear(projectedPosition(x, y, system), lat, lon)
    }
  })

  it('is refused when the system is unknown, the point elsewhere, or there is no point', () => {
    expect(projectedPosition(870262.2, 6571540.8, 'EPSG:27572')).toEqual({ kind: 'ambiguous' })
    expect(projectedPosition(870262.2, 6571540.8, '')).toEqual({ kind: 'ambiguous' })
    expect(projectedPosition(6571540.8, 870262.2, 'EPSG:2154')).toEqual({ kind: 'outside' })
    expect(projectedPosition(Number.NaN, 0, 'EPSG:2154')).toEqual({ kind: 'absent' })
  })
})

describe('a WGS84 position', () => {
  it.each([
    ['Brest', 48.39, -4.49],
    ['Bonifacio', 41.39, 9.16],
    ['Marie-Galante', 15.88, -61.31],
    ['Camopi', 3.17, -52.33],
    ['Mamoudzou', -12.78, 45.23],
    ['Papeete', -17.54, -149.57],
    ['Mata-Utu', -13.28, -176.17],
    ['Nouméa', -22.27, 166.44],
  ])('is in France in %s', (_, lat, lon) => {
    expect(wgs84Position(lat, lon)).toEqual({ kind: 'found', lat, lon })
  })

  it.each([
    ['Casablanca', 33.57, -7.59],
    ['the Gulf of Guinea', 0.001, 0.001],
    ['nowhere', 91, 200],
  ])('is not in %s', (_, lat, lon) => {
    expect(wgs84Position(lat, lon)).toEqual({ kind: 'outside' })
  })

  it('is absent when it is zero or no number', () => {
    expect(wgs84Position(0, 0)).toEqual({ kind: 'absent' })
    expect(wgs84Position(Number.NaN, 2)).toEqual({ kind: 'absent' })
  })
})

const samples = '../shared/data'
const gironde = `${samples}/finess33_20170120_complet.csv`
describe.skipIf(!existsSync(gironde))('the sample files (../shared/data)', () => {
  it('agree on the 2,007 establishments of Gironde to a millionth of a degree', () => {
    const rows: readonly Record<string, string>[] = parse(readFileSync(gironde), { columns: true })
    expect(rows.length).toBe(2007)
    for (const { x_l93, y_l93, lat, lon } of rows)
      expectNear(projectedPosition(Number(x_l93), Number(y_l93), 'LAMBERT_93'), Number(lat), Number(lon))
  })

  it.each([
    ['finess-structures-journalier-20260309.extrait.json'],
    ['ege_records_20261002_dept44.extrait.json'],
    ['ege_records_603_124_2026.extrait.json'],
  ])('give every address of %s one position, from degrees and from metres', (file) => {
    const found = coordinatesIn(JSON.parse(readFileSync(`${samples}/${file}`, 'utf8')))
    expect(found.length).toBeGreaterThan(0)
    for (const { departement, x, y, latitude, longitude } of found) {
      const whole = finessPosition(layout(x, y, latitude, longitude), departement)
      const halves = [finessPosition(layout(x, y), departement), finessPosition(layout(latitude, longitude), departement)]
      if (whole.kind !== 'found') throw new Error(`${x} ${y} is ${whole.kind}`)
      for (const half of halves) expectNear(half, whole.lat, whole.lon, 5)
    }
  })
})

function layout(x: string | null, y: string | null, latitude?: string, longitude?: string) {
  return {
    coordonneeX: x,
    coordonneeY: y,
    ...(latitude === undefined ? {} : { directionLatitude: latitude }),
    ...(longitude === undefined ? {} : { directionLongitude: longitude }),
  }
}

function expectNear(read: ReturnType<typeof wgs84Position>, lat: number, lon: number, figures = precise) {
  if (read.kind !== 'found') throw new Error(`${lat}, ${lon} is ${read.kind}`)
  expect(read.lat).toBeCloseTo(lat, figures)
  expect(read.lon).toBeCloseTo(lon, figures)
}

type Written = { departement: string; x: string; y: string; latitude: string; longitude: string }

/** The coordinates of every address in a FINESS+ document. */
function coordinatesIn(node: unknown): readonly Written[] {
  if (typeof node !== 'object' || node === null) return []
  const record = node as Record<string, unknown>
  const point = record.coordonneesGeographique as Record<string, string> | null | undefined
  const {
    coordonneeX: x = '',
    coordonneeY: y = '',
    directionLatitude: latitude = '',
    directionLongitude: longitude = '',
  } = point ?? {}
  const own = point ? [{ departement: String(record.cogCommune).slice(0, 2), x, y, latitude, longitude }] : []
  return [...own, ...Object.values(record).flatMap(coordinatesIn)]
}
