import { describe, expect, it } from 'vitest'
import { countsOf, readFiness } from './reading'

/** Invented rows in the layout of etalab-cs1100502 and 1100507: 32 fields, the last ones often empty. */
const row = ({
  finess = '010900001',
  name = 'CH DES ESSAIS',
  commune = '451',
  departement = '01',
  delivery = '01440 VIRIAT',
  phone = '0474000001',
} = {}) =>
  `structureet;${finess};010900000;${name};;;;900;RTE;DE PARIS;;;${commune};${departement};AIN;${delivery};${phone};;355;Centre Hospitalier (C.H.);1102;Centres Hospitaliers;26010000000001;8610Z;03;ARS;1;Public;1979-02-13;1979-02-13;2020-02-04;`
const position = (finess = '010900001', x = '870262.2', y = '6571540.8', system = 'EPSG:2154 RGF93 / Lambert-93 (Métropole)') =>
  `geolocalisation;${finess};${x};${y};1,ATLASANTE,96,BAN,${system};2026-05-04`
const manifest = 'finess;etalab;98;2026-05-12'
const read = (...rows: readonly string[]) =>
  readFiness({ name: 'etalab-cs1100507-stock.csv', content: [manifest, ...rows, ''].join('\n') })

describe('the legacy FINESS file', () => {
  it('gives a place with the position that comes after all establishments', async () => {
    const { places, report, day } = await read(row(), row({ finess: '010900002' }), position())
    expect(day).toBe('2026-05-12')
    expect(report).toMatchObject({ read: 2, kept: 2, refused: {} })
    expect(places[0]).toMatchObject({
      id: 'finess-010900001',
      kind: 'hopital',
      postcode: '01440',
      commune: 'Viriat',
      phone: '04 74 00 00 01',
      precision: 'address',
      details: { category: '355', categoryLabel: 'Centre hospitalier (CH)' },
    })
    expect(places[0]?.lat).toBeCloseTo(46.22229, 5)
    expect(places[0]?.lon).toBeCloseTo(5.20918, 5)
    expect(places[1]).toMatchObject({ id: 'finess-010900002', precision: 'commune' })
  })

  it('is read with the projected system each position names', async () => {
    const guadeloupe = row({ finess: '970900001', commune: '105', departement: '9A', delivery: '97100 BASSE TERRE' })
    const { places } = await read(
      guadeloupe,
      position('970900001', '642900', '1769900', 'EPSG:5490 RGAF09/UTM Zone 20N (Antilles)'),
    )
    expect(places[0]).toMatchObject({ communeCode: '97105', precision: 'address' })
    expect(places[0]?.lat).toBeCloseTo(16.0, 1)
  })

  it.each([
    ['9A', '123', '97701', 'Saint-Barthélemy'],
    ['9A', '127', '97801', 'Saint-Martin'],
    ['9B', '209', '97209', 'Fort-de-France'],
    ['9D', '411', '97411', 'Saint-Denis'],
    ['9F', '611', '97611', 'Mamoudzou'],
    ['9J', '613', '98613', 'Uvea'],
    ['2A', '004', '2A004', 'Ajaccio'],
  ])('knows the commune %s %s as %s, %s', async (departement, commune, code, name) => {
    expect((await read(row({ departement, commune }))).places[0]).toMatchObject({ communeCode: code, commune: name })
  })

  it('keeps a CEDEX out of the postcode', async () => {
    const { places } = await read(row({ departement: '9C', commune: '302', delivery: '97306 CAYENNE CEDEX' }))
    expect(places[0]).toMatchObject({ postcode: '97300', commune: 'Cayenne' })
  })

  it('reads quotes doubled inside quoted fields, and Windows-1252', async () => {
    const content = Buffer.from([manifest, row({ name: '"HÔPITAL ""DES ESSAIS"" ; SITE"' }), ''].join('\r\n'), 'latin1')
    const { places } = await readFiness({ content })
    expect(places[0]?.name).toMatch(/^h[oô]pital "des essais" ; site$/i)
  })

  it('refuses a row that is cut, and one that comes twice', async () => {
    const { places, report } = await read(row(), row(), row().slice(0, 60))
    expect(places).toHaveLength(1)
    expect(countsOf(report.refused)).toEqual({ malformed: 1, 'duplicate identifier': 1 })
  })

  it('is refused whole when no row can be read', async () => {
    await expect(read('structureet;010900001;cut')).rejects.toThrow(/no “structureet” row/)
    await expect(read()).rejects.toThrow(/no “structureet” row/)
  })
})
