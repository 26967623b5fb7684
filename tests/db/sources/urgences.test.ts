import { existsSync, readFileSync } from 'node:fs'
import { encode } from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { urgences } from '../../../db/ingest/urgences'
import { placesOf, sampleFiles, samples } from './reading'

// Invented sites of real communes, in the layouts of the SAE and of the list made from it.
const cp1252 = (...lines: readonly string[]) => encode(`${lines.join('\r\n')}\r\n`, 'windows-1252')
const identities = (...lines: readonly string[]) =>
  cp1252('bor;an;fi;rs;COMINSEE;NOMCOM;NUMVOI;TYPVOI;NOMVOI;BP;CPO;LIBCOM', ...lines)
const emergencies = (...lines: readonly string[]) => cp1252('BOR;AN;FI;RS;FI_EJ;AUTSU;AUTGEN;AUTSAIS;AUTPED;EMG', ...lines)
const mobileTeams = (...lines: readonly string[]) => cp1252('BOR;AN;FI;RS;FI_EJ;SMUR;GEN;SAMU', ...lines)

const sae = {
  'SMURSAMU_2023r.csv': mobileTeams(
    'SMURSAMU;2023;020000099;CH DES ESSAIS;;1;1;1',
    'SMURSAMU;2023;140000099;ANTENNE SMUR DE VIRE;;1;1;0',
    'SMURSAMU;2023;750000099;SAMU CENTRE 15;;0;0;1',
  ),
  'ID_2023r.csv': identities(
    'ID;2023;020000099;CH DES ESSAIS;02408;LAON;1;AV;DU PÔLE;BP 12;02001;LAON CEDEX',
    'ID;2023;140000099;ANTENNE SMUR DE VIRE;14717;TRUTTEMER;;RUE;DU BOCAGE;;14500;VIRE',
    'ID;2023;974000099;CH EN MER;9D411;SAINT DENIS;;;;;97490;STE CLOTILDE',
    'ID;2023;750000099;SAMU CENTRE 15;75113;PARIS;;;;;75013;PARIS',
    'ID;2023;990000099;CH PERDU;99999;NULLE PART;;;;;99999;NULLE PART',
  ),
  'URGENCES_2023r.csv': emergencies(
    'URGENCES;2023;020000099;CH DES ESSAIS;;1;1;0;1;0',
    'URGENCES;2023;974000099;CH EN MER;;1;0;0;1;0',
    'URGENCES;2023;990000099;CH PERDU;;1;1;0;0;0',
  ),
  'MCO_2023r.csv': cp1252('BOR;AN;FI;LIT_MCO', 'MCO;2023;020000099;12'),
}

describe('the SAE tables', () => {
  it('bring one place per emergency department, cleaned, in its commune of today', async () => {
    const { places, said } = await placesOf(urgences, sae)
    expect(places[0]).toEqual({
      ...{ id: 'urgences-020000099', kind: 'urgences', name: 'Centre hospitalier des Essais', address: '1 avenue du Pôle' },
      ...{ postcode: '02000', communeCode: '02408', commune: 'Laon', departement: '02', region: '32' },
      ...{ lat: expect.closeTo(49.56, 1), lon: expect.closeTo(3.62, 1), precision: 'commune' },
      details: { finess: '020000099', general: true, paediatric: true, smur: true, samu: true },
    })
    expect(places[1]).toMatchObject({
      communeCode: '97411',
      departement: '974',
      details: { general: false, paediatric: true, smur: false },
    })
    expect(said).toMatchObject({ read: 5, kept: 3, day: '2023-12-31' })
  })

  it('bring a mobile team alone as its own kind, found by a former commune code', async () => {
    const { places, said } = await placesOf(urgences, sae)
    expect(places[2]).toMatchObject({
      ...{ id: 'smur-140000099', kind: 'smur', communeCode: '14762', commune: 'Vire Normandie' },
      details: { finess: '140000099', smur: true, samu: false },
    })
    expect(said.remarks['commune by a former code']?.examples).toEqual(['14717 140000099 ANTENNE SMUR DE VIRE'])
  })

  it('refuse a switchboard and a site in no commune, with examples', async () => {
    const { said } = await placesOf(urgences, sae)
    expect(said.refused).toEqual({
      'not a place of care': { count: 1, examples: ['750000099 SAMU CENTRE 15'] },
      'commune not found': { count: 1, examples: ['99999 990000099 CH PERDU'] },
    })
  })

  it.each([
    [
      'a table is missing',
      { 'ID_2023r.csv': sae['ID_2023r.csv'], 'SMURSAMU_2023r.csv': sae['SMURSAMU_2023r.csv'] },
      'URGENCES missing',
    ],
    ['none is there', { 'MCO_2023r.csv': sae['MCO_2023r.csv'] }, 'unpack the archive'],
    [
      'two years are mixed',
      { ...sae, 'URGENCES_2024.csv': emergencies('URGENCES;2024;020000099;X;;1;1;0;0;0') },
      'one year at a time',
    ],
  ])('are refused whole when %s', async (_, files, words) => {
    await expect(placesOf(urgences, files)).rejects.toThrow(words)
  })
})

describe('the list made ready', () => {
  const header =
    'finess,nom,num_voie,type_voie,voie,code_postal,code_insee,urg_generales,urg_pediatriques,smur,samu,telephone,lat,lon,source_coord'
  const list = (...lines: readonly string[]) => ({ 'urgences_sae2023_geo.csv': [header, ...lines].join('\r\n') })

  it('brings points and phones; the commune’s own point stands when the site’s is unknown, far or abroad', async () => {
    const { places, said } = await placesOf(
      urgences,
      list(
        '020000099,CH DES ESSAIS,1,R,DU PORT,02001,02408,1,0,,,0323000000,49.57,3.61,eurostat2020',
        '020000098,CH VAGUE,,,,02000,02408,1,0,1,0,,49.56,3.62,centre commune',
        '020000097,CH LOIN,,,,02000,02408,1,0,1,0,,43.6,1.44,eurostat2020',
        '020000096,CH DEHORS,,,,02000,02408,1,0,1,0,,3.62,49.56,eurostat2020',
      ),
    )
    expect(places[0]).toMatchObject({ lat: 49.57, lon: 3.61, precision: 'address', phone: '03 23 00 00 00', postcode: '02000' })
    expect(places.map(({ precision }) => precision)).toEqual(['address', 'commune', 'commune', 'commune'])
    expect(said.remarks).toMatchObject({
      'without coordinates': { count: 1 },
      'coordinates far from the commune': { count: 1 },
      'coordinates out of France': { count: 1 },
      'without phone': { count: 3 },
    })
    expect(said.day).toBe('2023-12-31')
  })

  it('is refused when nothing says its year', async () => {
    await expect(placesOf(urgences, { 'liste.csv': header })).rejects.toThrow('does not say the year')
  })
})

describe.skipIf(!existsSync(samples))('the SAE of 2023 (shared/data)', () => {
  const seeded = JSON.parse(readFileSync('db/seed/emergency-departments.json', 'utf8')) as {
    finess: string
    postcode: string
    communeCode: string
  }[]

  it('brings its 620 emergency departments and 67 mobile teams; two switchboards of SAMU receive nobody', async () => {
    const { places, said } = await placesOf(urgences, sampleFiles(/^(ID|URGENCES|SMURSAMU)_/))
    const count = (kind: string) => places.filter((place) => place.kind === kind).length
    expect([count('urgences'), count('smur')]).toEqual([620, 67])
    expect(said).toMatchObject({ read: 689, kept: 687, refused: { 'not a place of care': { count: 2 } } })
  })

  it.each([/^(ID|URGENCES|SMURSAMU)_/, /^urgences_sae/])('agrees with the starter base, site by site (%s)', async (files) => {
    const { places } = await placesOf(urgences, sampleFiles(files))
    const byId = new Map(places.map((place) => [place.id, place]))
    const missing = seeded.filter(({ finess }) => !byId.has(`urgences-${finess}`))
    const elsewhere = seeded.filter(({ finess, communeCode }) => byId.get(`urgences-${finess}`)?.communeCode !== communeCode)
    expect([missing, elsewhere]).toEqual([[], []])
  })

  it('is all kept from the list made ready, with its points', async () => {
    const { places, said } = await placesOf(urgences, sampleFiles(/^urgences_sae/))
    expect(places).toHaveLength(620)
    expect(said.refused).toEqual({})
    expect(places.filter(({ precision }) => precision === 'address').length).toBeGreaterThan(590)
  })
})
