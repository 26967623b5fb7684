import { describe, expect, it } from 'vitest'
import { apl } from '../../../db/ingest/apl'
import { aWorkbook, tablesOf } from './reading'

// Invented values under the layout of the DREES: title rows, header on the ninth, a row of units, a header with a trailing space.
const titles = Array.from({ length: 8 }, (_, rank) => [rank === 0 ? 'Accessibilité potentielle localisée' : ''])
const header = [
  'Code commune INSEE',
  'Commune',
  'APL aux médecins généralistes',
  'APL aux médecins généralistes de 65 ans et moins ',
]
const units = ['', '', 'nombre de consultations/visites accessibles par habitant', 'idem']
const sheet = (...rows: readonly (readonly (string | number)[])[]) => [...titles, header, units, ...rows]

describe('the APL workbook', () => {
  it('is read sheet by sheet, one year each, for all ages', async () => {
    const book = aWorkbook({
      'Paramètres APL': [['Des mots sur la méthode']],
      'APL 2023': sheet(['02408', 'Laon', 3.25, 3.1]),
      'APL 2024': sheet(['02408', 'Laon', 3.5, 3.4], [75113, 'Paris 13e Arrondissement', 3.8, 3.6]),
    })
    const { rows, said, forget } = await tablesOf(apl, { 'apl.xlsx': book })
    expect(rows.commune_figures).toEqual([
      { indicator: 'apl-generalistes', communeCode: '02408', year: 2023, value: 3.25, sourceId: 'apl' },
      { indicator: 'apl-generalistes', communeCode: '02408', year: 2024, value: 3.5, sourceId: 'apl' },
      { indicator: 'apl-generalistes', communeCode: '75113', year: 2024, value: 3.8, sourceId: 'apl' },
    ])
    expect(said).toMatchObject({ read: 3, kept: 3, refused: {}, day: '2024-12-31' })
    expect(forget).toEqual([`delete from commune_figures where indicator = 'apl-generalistes'`])
  })

  it('may be a CSV of one year, with decimal commas', async () => {
    const { rows } = await tablesOf(apl, { 'APL 2022.csv': `${header.join(';')}\r\n80021;Amiens;4,1;4,0\r\n` })
    expect(rows.commune_figures).toMatchObject([{ communeCode: '80021', year: 2022, value: 4.1 }])
  })

  it('refuses what has no value, no commune, or comes twice, with examples', async () => {
    const lines = ['80021;Amiens;4,1;', '80021;Amiens;4,2;', '02408;Laon;n.d.;', '14118;Caen;;', '99999;Nulle-Part;3;']
    const { rows, said } = await tablesOf(apl, { 'APL 2022.csv': [header.join(';'), ...lines].join('\n') })
    expect(rows.commune_figures).toMatchObject([{ communeCode: '80021', value: 4.1 }])
    expect(said).toMatchObject({
      read: 5,
      kept: 1,
      refused: {
        'duplicate identifier': { count: 1, examples: ['2022 80021'] },
        malformed: { count: 2, examples: ['02408 Laon: n.d.', '14118 Caen: no value'] },
        'commune not found': { count: 1, examples: ['99999 Nulle-Part'] },
      },
    })
  })

  it('gives no figure of a commune that is now a part of another', async () => {
    const lines = ['80257;Dreuil-lès-Molliens;2,1;', '80554;Molliens-Dreuil;3,3;', '80111;Boisrault;2,4;']
    const { rows, said } = await tablesOf(apl, { 'APL 2022.csv': [header.join(';'), ...lines].join('\n') })
    expect(rows.commune_figures).toMatchObject([{ communeCode: '80554', value: 3.3 }])
    expect(said.refused).toEqual({ closed: { count: 2, examples: ['80257 Dreuil-lès-Molliens', '80111 Boisrault'] } })
  })

  it('is refused whole when no sheet holds the figures', async () => {
    await expect(tablesOf(apl, { 'x.xlsx': aWorkbook({ 'APL 2024': [['a', 'b']] }) })).rejects.toThrow('no sheet « APL 2024 »')
  })
})
