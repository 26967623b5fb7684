/** The files of ../shared/data: nothing of them is copied here. */
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectedPosition } from '../../../db/ingest/clean/positions'
import { categoryOf } from '../../../db/ingest/finess/categories'
import { kindOf } from '../../../db/ingest/finess/kinds'
import { csvRecords } from '../../../db/ingest/input/csv'
import { countsOf, readFinessFiles } from './reading'

const folder = '../shared/data'
const sample = (start: string) => {
  const name = readdirSync(folder).find((file) => file.startsWith(start)) ?? ''
  return { name, bytes: createReadStream(`${folder}/${name}`) }
}
const read = (start: string) => readFinessFiles([sample(start)])

describe.skipIf(!existsSync(folder))('the samples of ../shared/data (skipped when the folder is absent)', () => {
  it('of FINESS+: one open clinic, one closed SMUR', async () => {
    const { places, report, day } = await read('finess-structures-journalier')
    expect(day).toBe('2026-03-09')
    expect(places).toMatchObject([
      { id: 'finess-010780195', kind: 'clinique', lat: 46.211257, lon: 5.254203, precision: 'address' },
    ])
    expect(countsOf(report.refused)).toEqual({ closed: 1 })
  })

  it('of Loire-Atlantique: every kind, town and point', async () => {
    const { places, day } = await read('ege_records_20261002')
    expect(day).toBe('2026-10-02')
    expect(
      places.map(({ kind, commune, postcode, precision }) => [kind, commune, postcode, precision].join(', ')),
    ).toMatchInlineSnapshot(`
      [
        "antenne-hospitaliere, Ancenis-Saint-Géréon, 44150, commune",
        "autre, Saint-Nazaire, 44600, address",
        "laboratoire, Pornichet, 44380, address",
        "autre, Nort-sur-Erdre, 44390, address",
        "antenne-hospitaliere, Saint-Nazaire, 44600, address",
        "msp, Nantes, 44100, address",
        "ehpad, Cordemais, 44360, address",
        "hospitalisation-a-domicile, Nozay, 44170, address",
        "autre, Châteaubriant, 44110, commune",
        "autre, Chaumes-en-Retz, 44320, commune",
      ]
    `)
  })

  it('of a maison de santé and of a dental centre, in two layouts', async () => {
    const { places } = await read('ege_records_603_124')
    expect(places).toMatchObject([
      { kind: 'msp', commune: "Pont-d'Ain", lat: 46.049236, lon: 5.334156 },
      { kind: 'centre-de-sante-dentaire', commune: 'Ferney-Voltaire', postcode: '01210', lat: 46.257688, lon: 6.111815 },
    ])
  })

  it('of the legacy files: none is lost, overseas neither', async () => {
    const { places, report } = await read('legacy_cs1100502')
    expect(report).toMatchObject({ read: 14, kept: 14, refused: {} })
    expect(new Set(places.map(({ departement }) => departement))).toEqual(
      new Set(['01', '972', '973', '974', '976', '977', '978', '986']),
    )
    const [viriat] = (await read('legacy_cs1100507')).places
    expect(viriat).toMatchObject({ commune: 'Viriat', precision: 'address' })
  })

  it('of Gironde: every category is known, every kind is one a reader of French would give', async () => {
    const kinds = new Map<string, number>()
    const unknown: string[] = []
    let farthest = 0
    for await (const { categetab = '', rs = '', x_l93, y_l93, lat } of csvRecords(sample('finess33').bytes, ',', [
      'categetab',
      'rs',
    ])) {
      if (!categoryOf(categetab)) unknown.push(categetab)
      const { kind } = kindOf(categetab, rs)
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      const found = projectedPosition(Number(x_l93), Number(y_l93), 'LAMBERT_93')
      if (found.kind === 'found') farthest = Math.max(farthest, Math.abs(found.lat - Number(lat)))
    }
    expect(unknown).toEqual([])
    expect(farthest).toBeLessThan(1e-6)
    expect(Object.fromEntries([...kinds].sort())).toMatchInlineSnapshot(`
      {
        "antenne-hospitaliere": 6,
        "autre": 781,
        "caarud": 2,
        "camsp": 2,
        "cattp": 4,
        "centre-de-sante": 3,
        "centre-de-sante-dentaire": 8,
        "centre-de-sante-infirmier": 7,
        "centre-de-sante-sexuelle": 9,
        "centre-de-sante-specialise": 2,
        "clinique": 19,
        "cmp": 30,
        "cmpp": 5,
        "csapa": 5,
        "dialyse": 26,
        "ehpad": 184,
        "groupement": 24,
        "hopital": 16,
        "hopital-psychiatrique": 48,
        "hospitalisation-a-domicile": 1,
        "laboratoire": 113,
        "msp": 9,
        "pharmacie": 555,
        "pmi": 2,
        "prevention": 4,
        "residence-autonomie": 95,
        "service-de-soins-a-domicile": 27,
        "soins-de-longue-duree": 5,
        "soins-de-suite": 15,
      }
    `)
  })
})
