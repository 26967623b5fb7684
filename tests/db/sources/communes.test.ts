import { existsSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { communes } from '../../../db/ingest/communes-source'
import { sampleFiles, samples, tablesOf } from './reading'

// Real communes in the layouts of geo.api.gouv.fr, the Insee and La Poste; points rounded, movements and CEDEX partly invented.
const geo = (...rows: readonly (readonly [code: string, lon: number, lat: number])[]) =>
  JSON.stringify(
    rows.map(([code, lon, lat]) => ({ nom: code, code, population: 1, centre: { type: 'Point', coordinates: [lon, lat] } })),
  )
const laon = { code: '02408', lat: 49.565, lon: 3.62, sourceId: 'communes' }

describe('the centres of communes', () => {
  it('come from geo.api.gouv.fr, dated of the day it is asked', async () => {
    vi.setSystemTime('2026-11-22T08:00:00Z')
    const { rows, said, forget } = await tablesOf(communes, { 'communes.json': geo(['02408', 3.62, 49.565]) })
    vi.useRealTimers()
    expect(rows).toEqual({ commune_points: [laon] })
    expect(forget).toEqual(['delete from commune_points'])
    expect(said).toMatchObject({ read: 1, kept: 1, day: '2026-11-22' })
  })

  it('are refused when they cannot be, with examples', async () => {
    const far = ['80021', 5.2, 44.1] as const
    const file = geo(['02408', 3.62, 49.565], ['99999', 2, 48], ['14717', -0.75, 48.77], ['02722', 49.3, 3.3], far)
    const { rows, said } = await tablesOf(communes, { 'communes-2026-02-01.json': file })
    expect(rows.commune_points).toEqual([laon])
    expect(said.refused).toEqual({
      'commune not found': { count: 1, examples: ['99999 at 48, 2'] },
      closed: { count: 1, examples: ['14717 at 48.77, -0.75'] },
      'out of France': { count: 1, examples: ['02722 at 3.3, 49.3'] },
      malformed: { count: 1, examples: [expect.stringMatching(/^80021 at 44\.1, 5\.2: 6\d\d km from Amiens$/)] },
    })
    expect(said.day).toBe('2026-02-01')
  })

  it('come from La Poste only for a commune alone in its postcode, and give way to its true centre', async () => {
    const laPoste = [
      'Code_commune_INSEE;Nom_commune;Code_postal;Libelle_acheminement;Ligne_5;coordonnees_gps',
      '80005;AGENVILLERS;80150;AGENVILLERS;;50.17, 1.91',
      '80001;ABBEVILLE;80100;ABBEVILLE;;50.1, 1.83',
      '02408;LAON;02000;LAON;;49.5, 3.6',
      '75113;PARIS 13;75013;PARIS;;48.83, 2.36',
      '01000;SANS POINT;01000;X;;',
    ].join('\r\n')
    const { rows, said } = await tablesOf(communes, { 'a.json': geo(['80001', 1.84, 50.105]), 'laposte.csv': laPoste })
    expect(rows.commune_points).toEqual([
      { code: '80001', lat: 50.105, lon: 1.84, sourceId: 'communes' },
      { code: '75113', lat: 48.83, lon: 2.36, sourceId: 'communes' },
    ])
    expect(said.refused['point of several communes']?.examples).toEqual(['80005 at 50.17, 1.91', '02408 at 49.5, 3.6'])
  })
})

describe('the codes of former communes', () => {
  const movements = (...lines: readonly string[]) =>
    ['"MOD","DATE_EFF","TYPECOM_AV","COM_AV","LIBELLE_AV","TYPECOM_AP","COM_AP","LIBELLE_AP"', ...lines].join('\n')

  it('lead to a commune of today, through the codes in between; those the packages know are left to them', async () => {
    const file = movements(
      '31,1972-01-01,COM,02999,Ancienne,COM,02998,Entre-deux',
      '32,2019-01-01,COM,02998,Entre-deux,COM,02408,Laon',
      '32,2016-01-01,COM,14717,Truttemer-le-Grand,COM,14762,Vire Normandie',
      '21,2020-01-01,COM,02408,Laon,COM,02997,Rétablie',
    )
    const { rows, forget, said } = await tablesOf(communes, { 'mvt.csv': file })
    expect(rows).toEqual({
      former_communes: [
        { code: '02999', name: 'Ancienne', todayCode: '02408' },
        { code: '02998', name: 'Entre-deux', todayCode: '02408' },
      ],
    })
    expect(forget).toEqual([`delete from former_communes where code in ('02999','02998')`])
    expect(said).toMatchObject({ read: 3, kept: 3, day: '2020-01-01' })
  })

  it('are refused when they lead nowhere, to several communes, round in circles, or are no code', async () => {
    const file = movements(
      '30,1965-01-01,COM,02999,Partagée,COM,02408,Laon',
      '30,1965-01-01,COM,02999,Partagée,COM,02722,Soissons',
      '31,1965-01-01,COM,02996,Tour,COM,02995,Retour',
      '31,1965-01-01,COM,02995,Retour,COM,02996,Tour',
      `31,1965-01-01,COM,x') or (1,Fausse,COM,02408,Laon`,
    )
    const { rows, said } = await tablesOf(communes, { 'mvt.csv': file })
    expect(rows).toEqual({})
    expect(said.refused['commune not found']?.examples).toEqual([
      '02999 Partagée: several successors',
      '02999 Partagée: several successors',
      '02996 Tour: no successor',
      '02995 Retour: no successor',
    ])
    expect(said.refused.malformed?.count).toBe(1)
  })

  it('are those of delegated and associated communes, in the official list', async () => {
    const list = 'TYPECOM,COM,REG,DEP,NCC,LIBELLE,COMPARENT\nCOM,02408,32,02,LAON,Laon,\nCOMA,02994,32,02,VAUX,Vaux,02408\n'
    const { rows } = await tablesOf(communes, { 'v_commune_2026-01-01.csv': list })
    expect(rows.former_communes).toEqual([{ code: '02994', name: 'Vaux', todayCode: '02408' }])
  })
})

describe('CEDEX codes', () => {
  it('are read from JSON and CSV, for communes of today; a postcode is no CEDEX', async () => {
    const { rows, said } = await tablesOf(communes, {
      'cedex.json': JSON.stringify({
        '02019': { insee: '02408', ville: 'Laon' },
        '14519': { insee: '14717' },
        '80000': { insee: '80021' },
      }),
      'cedex.csv': 'cedex;insee\n44606;44184\n',
    })
    expect(rows.cedex_codes).toEqual([
      { code: '14519', communeCode: '14762' },
      { code: '02019', communeCode: '02408' },
      { code: '44606', communeCode: '44184' },
    ])
    expect(said.refused).toEqual({ 'duplicate identifier': { count: 1, examples: ['CEDEX 80000 is a postcode'] } })
  })
})

describe('files of communes', () => {
  it('of no known layout are told; when nothing else is there, the load stops', async () => {
    const { said } = await tablesOf(communes, { 'lisez-moi.csv': 'a,b\n1,2\n', 'communes.json': geo(['02408', 3.62, 49.565]) })
    expect(said.refused.malformed).toEqual({ count: 1, examples: ['lisez-moi.csv: no known layout'] })
    const today = '#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\n02408;LAON;02000;LAON;\n'
    await expect(tablesOf(communes, { 'laposte.csv': Buffer.from(today, 'latin1') })).rejects.toThrow('La Poste with coordinates')
    await expect(tablesOf(communes, { 'coupé.json': '[{"code":"02408"' })).rejects.toThrow('no centre')
  })
})

describe.skipIf(!existsSync(samples))('the reference table of communes (shared/data)', () => {
  it('gives its points to communes alone in their postcodes, and tells why not the others', async () => {
    const { rows, said } = await tablesOf(communes, sampleFiles(/^communes_reference/))
    const points = rows.commune_points ?? []
    expect(said.read).toBe(34_917)
    expect(said.kept).toBe(points.length)
    expect(points.length).toBeGreaterThan(1_500)
    expect(Object.values(said.refused).reduce((sum, { count }) => sum + count, points.length)).toBe(said.read)
  })
})
