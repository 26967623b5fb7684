import { describe, expect, it } from 'vitest'
import { countsOf, readFiness } from './reading'
import { aDocument, anAddress, anEge, numbered } from './records'

const read = (...eges: Parameters<typeof aDocument>) => readFiness({ content: aDocument(...eges) })
const onePlace = async (ege: ReturnType<typeof anEge>) => (await read(ege)).places[0]

describe('a FINESS+ document', () => {
  it('gives one place per open establishment, with its kind, commune, point and phone', async () => {
    const { places, report, day } = await read(anEge())
    expect(day).toBe('2026-10-02')
    expect(report).toMatchObject({ read: 1, kept: 1, refused: {}, remarks: {} })
    expect(places).toEqual([
      {
        id: 'finess-440900001',
        kind: 'pharmacie',
        name: expect.stringMatching(/^pharmacie des essais/i),
        address: expect.stringMatching(/^12 \S+ des tilleuls$/i),
        postcode: '44600',
        communeCode: '44184',
        commune: 'Saint-Nazaire',
        departement: '44',
        region: '52',
        phone: '02 40 00 00 01',
        lat: 47.28,
        lon: -2.23,
        precision: 'address',
        details: { finess: '440900001', category: '620', categoryLabel: 'Pharmacie d’officine' },
      },
    ])
  })

  it('is read the same when what is missing is written null, and left out', async () => {
    const bare = anEge({ about: { nomEgeCourt: null, dateFermeture: null }, contact: null, roleEge: null })
    const { roleEge, contact, ...without } = bare
    expect((await read(bare)).places).toEqual((await read(without)).places)
    expect((await read(bare)).report).toMatchObject({ kept: 1, remarks: { 'without phone': { count: 1 } } })
  })

  it('is recognised under the wrapper of its extracts, dated by the name of the file', async () => {
    const content = JSON.stringify({ source: 'essai', records: [anEge(), anEge({ about: numbered(2) })] })
    const { places, day } = await readFiness({ name: 'ege_records_20261002_essai.json', content })
    expect(places).toHaveLength(2)
    expect(day).toBe('2026-10-02')
  })

  it('may begin with a byte order mark and end with a blank line', async () => {
    expect((await readFiness({ content: `\uFEFF${aDocument(anEge())}\n\n` })).places).toHaveLength(1)
  })
})

describe('an establishment', () => {
  it.each([
    ['is closed when it is inactive', { etatObjet: 'I' }, 'closed'],
    ['is closed when its closing day is past', { about: { dateFermeture: '2026-10-01' } }, 'closed'],
    ['must have a number', { about: { numFinessEge: null } }, 'no identifier'],
    ['must have a name', { about: { nomEgeCourt: ' ', nomEgeLong: null } }, 'no name'],
    ['must be in a commune', { address: { cogCommune: '44999' } }, 'commune not found'],
    ['must be in France', { address: { cogCommune: '99138' } }, 'out of France'],
    ['must have an address', { adresse: [] }, 'commune not found'],
    ['must be written as agreed', { adresse: 'SAINT-NAZAIRE' }, 'malformed'],
  ])('%s', async (_, over, reason) => {
    const { places, report } = await read(anEge(over), anEge({ about: numbered(2), address: { numeroVoie: '14' } }))
    expect(places.map(({ id }) => id)).toEqual(['finess-440900002'])
    expect(report).toMatchObject({ read: 2, kept: 1 })
    expect(countsOf(report.refused)).toEqual({ [reason]: 1 })
  })

  it('is open until the day it closes', async () => {
    expect(await onePlace(anEge({ about: { dateFermeture: '2026-10-03' } }))).toBeDefined()
  })

  it('is kept once when it comes twice', async () => {
    const { places, report } = await read(anEge(), anEge())
    expect(places).toHaveLength(1)
    expect(countsOf(report.refused)).toEqual({ 'duplicate identifier': 1 })
  })

  it('is where its main address is, whatever comes before', async () => {
    const other = anAddress({ usageAdresse: '04', cogCommune: '44109', codePostal: '44000' })
    expect(await onePlace(anEge({ adresse: [...Array.from({ length: 149 }, () => other), anAddress()] }))).toMatchObject({
      communeCode: '44184',
    })
    expect(await onePlace(anEge({ adresse: [other] }))).toMatchObject({ communeCode: '44109' })
  })

  it('never shows a CEDEX: the town’s own postcode stands for it', async () => {
    const place = await onePlace(anEge({ address: { codePostal: '44606', ligneAcheminement: 'ST NAZAIRE CEDEX' } }))
    expect(place).toMatchObject({ postcode: '44600', commune: 'Saint-Nazaire' })
  })

  it('is found under a code its commune no longer has, and this is told', async () => {
    const { places, report } = await read(anEge({ address: { cogCommune: '01091', coordonneesGeographique: null } }))
    expect(places[0]).toMatchObject({ communeCode: '01033', commune: 'Valserhône', departement: '01' })
    expect(countsOf(report.remarks)).toMatchObject({ 'commune by a former code': 1 })
  })

  it.each([
    ['no coordinates', null, 'without coordinates'],
    [
      'coordinates 200 km off',
      { directionLatitude: '48.8500', directionLongitude: '2.3500' },
      'coordinates far from the commune',
    ],
  ])('takes its town’s point with %s, and this is told', async (_, coordonneesGeographique, remark) => {
    const { places, report } = await read(anEge({ address: { coordonneesGeographique } }))
    expect(places[0]).toMatchObject({ precision: 'commune' })
    expect(Math.abs((places[0]?.lat ?? 0) - 47.28)).toBeLessThan(0.1)
    expect(countsOf(report.remarks)).toEqual({ [remark]: 1 })
  })

  it('says that its phone cannot be read', async () => {
    const { places, report } = await read(anEge({ contact: [{ telecom: { telephone: 'voir la mairie' } }] }))
    expect(places[0]).not.toHaveProperty('phone')
    expect(countsOf(report.remarks)).toEqual({ 'unreadable phone': 1 })
  })

  it('keeps a category nobody knows yet, and tells its code', async () => {
    const { places, report } = await read(anEge({ categorieentiteGeographiqueExercice: '799' }))
    expect(places[0]).toMatchObject({ kind: 'autre', details: { category: '799' } })
    expect(report.remarks['unknown category']?.examples[0]).toContain('799')
  })
})

describe('two establishments of one name at one address', () => {
  const [first, second] = [anEge(), anEge({ about: numbered(2) })]
  const part = anEge({ about: numbered(2), roleEge: [{ idEgePorteuse: '1', idEgeNonPorteuse: '2', roleRelationEge: '01' }] })

  it('are both kept, and told', async () => {
    const { places, report } = await read(first, second)
    expect(places).toHaveLength(2)
    expect(countsOf(report.remarks)).toEqual({ 'duplicate at one address': 1 })
  })

  it('are one when the second is a part of the first, in whichever order they come', async () => {
    for (const held of [
      [first, part],
      [part, first],
    ]) {
      const { places, report } = await read(held)
      expect(places.map(({ id }) => id)).toEqual(['finess-440900001'])
      expect(countsOf(report.refused)).toEqual({ 'duplicate at one address': 1 })
    }
  })
})

describe('a file that is not FINESS+', () => {
  const whole = aDocument(anEge())
  it.each([
    ['is empty', '', /empty/],
    ['is a page of a site', '<!doctype html><title>503</title>', /neither FINESS\+ JSON nor a FINESS CSV/],
    ['is cut short', whole.slice(0, -1), /cut short after 1 establishments/],
    ['is damaged where nobody reads', whole.replace('"gco":[]', '"gco":[{]'), /not valid JSON/],
    ['is damaged where it is read', whole.replace('"pmej":[', '"pmej":[,'), /not valid JSON/],
    ['has something after its end', `${whole}{}`, /not valid JSON/],
    ['is not UTF-8', Buffer.from(whole.replace('ESSAIS', 'ÉTÉ'), 'latin1'), /not UTF-8/],
    ['has another root', '{"schemaVersion":"v2","structures":[]}', /holds no FINESS\+ establishment/],
    ['holds none that can be read', aDocument({ activites: [] }), /holds no FINESS\+ establishment/],
  ])('is refused whole when it %s', async (_, content, message) => {
    await expect(readFiness({ content })).rejects.toThrow(message)
    expect((await readFiness({ content: whole })).places).toHaveLength(1)
  })
})
