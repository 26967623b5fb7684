import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { frr } from '../../../db/ingest/frr'
import { dayIn } from '../../../db/ingest/input/days'
import { SourceUnreadable } from '../../../db/ingest/source'
import { aWorkbook, sampleFiles, samples, tablesOf } from './reading'

// Invented classings of real communes, under the header of the official list.
const header = 'Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;'
const list = (...lines: readonly string[]) => ({ 'liste.csv': `${[header, ...lines].join('\r\n')}\r\n` })
const zonings = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const { rows, said } = await tablesOf(frr, files)
  return { rows: rows.commune_zonings ?? [], said }
}

describe('the list of FRR communes', () => {
  it('is read class by class, dated by its header', async () => {
    const { rows, said } = await zonings(
      list(
        '80021;80;Amiens;Non classée;',
        '02408;02;Laon;FRR+;',
        '14762;14;Vire Normandie;FRR socle;',
        '76217;76;Dieppe;FRR bénéficiaire;',
      ),
    )
    expect(rows).toMatchObject([
      { communeCode: '80021', zoning: 'frr', profession: '', class: 'none', partly: false },
      { communeCode: '02408', class: 'frr-plus', decree: 'décret n° 2025-628 du 9 juillet 2025', reliability: 'verified' },
      { communeCode: '14762', class: 'frr', family: 'frr', sourceId: 'frr' },
      { communeCode: '76217', class: 'beneficiaire' },
    ])
    expect(said).toMatchObject({ read: 4, kept: 4, refused: {}, day: '2025-07-10' })
  })

  it('says « in part » for the classes that are', async () => {
    const { rows, said } = await zonings(
      list('14762;14;Vire Normandie;Classée FRR partiellement;', '76217;76;Dieppe;FRR bénéficiaire partiellement;'),
    )
    expect(rows).toMatchObject([
      { class: 'frr', partly: true },
      { class: 'beneficiaire', partly: true },
    ])
    expect(said.remarks['in part']).toEqual({ count: 2, examples: ['14762 Vire Normandie', '76217 Dieppe'] })
  })

  it('refuses what it cannot class or place, with examples', async () => {
    const { rows, said } = await zonings(list('80021;80;Amiens;FRR+++;', '99999;99;Nulle-Part;FRR+;', '02408;02;Laon;FRR+;'))
    expect(rows).toHaveLength(1)
    expect(said.refused).toEqual({
      malformed: { count: 1, examples: ['80021 FRR+++'] },
      'commune not found': { count: 1, examples: ['99999 FRR+'] },
    })
  })

  it('puts two former communes together: alike they keep their class, otherwise the town is classed in part', async () => {
    const alike = await zonings(list('14762;14;Vire;FRR+;', '14717;14;Truttemer-le-Grand;FRR+;'))
    expect(alike.rows).toMatchObject([{ communeCode: '14762', class: 'frr-plus', partly: false }])
    const unlike = await zonings(list('14762;14;Vire;Non classée;', '14717;14;Truttemer-le-Grand;FRR+;'))
    expect(unlike.rows).toMatchObject([{ communeCode: '14762', class: 'frr-plus', partly: true }])
    expect(unlike.said.remarks['commune by a former code']?.count).toBe(1)
  })

  it('is read from a workbook, whose title may say the day and whose codes may have lost their zero', async () => {
    const book = aWorkbook({
      Liste: [['Zonage au 1er janvier 2026'], [], ['Code INSEE', 'Commune', 'Classement FRR'], [2408, 'Laon', 'FRR+']],
    })
    const { rows, said } = await zonings({ 'liste.xlsx': book })
    expect(rows).toMatchObject([{ communeCode: '02408', class: 'frr-plus' }])
    expect(said.day).toBe('2026-01-01')
  })

  it.each([
    ['is another file', { 'x.csv': 'a;b\n1;2\n' }, 'no list of FRR communes found'],
    ['does not say its day', { 'x.csv': 'Code_insee;Classement\n80021;FRR+\n' }, 'does not say its day'],
    ['is a damaged workbook', { 'x.xlsx': aWorkbook({ Liste: [['a']] }).subarray(0, 200) }, 'damaged'],
  ])('is refused whole when it %s', async (_, files, words) => {
    const reading = tablesOf(frr, files)
    await expect(reading).rejects.toThrow(SourceUnreadable)
    await expect(reading).rejects.toThrow(words)
  })
})

describe('a day in a title', () => {
  it.each([
    ['Classement FRR et FRR+ au 10 juillet 2025', '2025-07-10'],
    ['arrêté du 1er août 2024', '2024-08-01'],
    ['Liste communes FRR_juillet2025.xlsx', '2025-07-01'],
    ['zonage-2024-03-01.csv', '2024-03-01'],
    ['export_20261008.csv', '2026-10-08'],
    ['au 12/04/2025', '2025-04-12'],
    ['communes', undefined],
    ['SIREN 200065597', undefined],
  ])('%s', (text, day) => {
    expect(dayIn(text)).toBe(day)
  })
})

describe.skipIf(!existsSync(samples))('the official list of July 2025 (shared/data)', () => {
  it('is kept whole, class by class', async () => {
    const { rows, said } = await zonings(sampleFiles(/FRR/))
    expect(said).toMatchObject({ read: 34_875, kept: 34_875, refused: {}, day: '2025-07-10' })
    const count = (wanted: object) =>
      rows.filter((row) => Object.entries(wanted).every(([name, value]) => row[name as never] === value)).length
    expect([count({ class: 'none' }), count({ class: 'frr', partly: false }), count({ class: 'frr-plus' })]).toEqual([
      14_941, 13_313, 4_456,
    ])
    expect([count({ class: 'frr', partly: true }), count({ class: 'beneficiaire', partly: true })]).toEqual([20, 11])
  })
})
