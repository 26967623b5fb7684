import { describe, expect, it } from 'vitest'
import { zonage } from '../../../db/ingest/zonage'
import { professionCalled, zoneCalled } from '../../../db/ingest/zonage-words'
import { tablesOf } from './reading'

// Invented orders about real communes, and lines in the layout of « zonmed ».
const header = 'code;profession;zone;depuis;decret'
const zonings = async (files: Readonly<Record<string, string>>) => {
  const { rows, said } = await tablesOf(zonage, files)
  return { rows: rows.commune_zonings ?? [], said }
}
const orders = (...lines: readonly string[]) => ({ 'zonage.csv': `${[header, ...lines].join('\r\n')}\r\n` })

describe('a zoning copied from orders', () => {
  it('is kept by commune and profession, with its day and its decree', async () => {
    const { rows, said } = await zonings(
      orders(
        '80021;médecins;ZAC;2026-01-01;arrêté ARS du 12/12/2025',
        '80021;Masseurs-kinésithérapeutes;Zone très sous-dotée;01/03/2024;',
        '2408;toutes;hors zone;;',
      ),
    )
    expect(rows).toEqual([
      {
        ...{ communeCode: '80021', zoning: 'zac', class: 'zac', profession: 'medecin', partly: false },
        ...{
          since: '2026-01-01',
          decree: 'arrêté ARS du 12/12/2025',
          family: 'zonage',
          reliability: 'verified',
          sourceId: 'zonage',
        },
      },
      expect.objectContaining({
        communeCode: '80021',
        zoning: 'tres-sous-dotee',
        profession: 'kinesitherapeute',
        since: '2024-03-01',
      }),
      expect.objectContaining({ communeCode: '02408', zoning: 'hors-zone', class: 'none', profession: '' }),
    ])
    expect(said).toMatchObject({ read: 3, kept: 3, refused: {}, day: '2026-01-01' })
  })

  it('spreads over the communes of an EPCI, a département or a TVS; what names a commune itself outweighs them', async () => {
    const { rows } = await zonings({
      ...orders('75;medecin;hors zone;2026-01-01;', '75056;medecin;ZAC;2026-01-01;', 'TVS 80012;sage-femme;ZIP;2026-01-01;'),
      'tvs.csv': 'codgeo,libgeo,tvs\n80021,Amiens,80012\n80001,Abbeville,80012\n',
    })
    expect(rows).toMatchObject([
      { communeCode: '75056', zoning: 'zac' },
      { communeCode: '80021', profession: 'sage-femme', zoning: 'zip' },
      { communeCode: '80001', profession: 'sage-femme', zoning: 'zip' },
    ])
    const { rows: spread } = await zonings(orders('200065597;medecin;ZIP;2026-01-01;'))
    expect(spread.length).toBeGreaterThan(40)
    expect(spread).toContainEqual(expect.objectContaining({ communeCode: '14118', zoning: 'zip' }))
  })

  it('says « in part » for a quartier prioritaire, beside the zone of the commune', async () => {
    const { rows } = await zonings(orders('80021;medecin;ZAC;2026-01-01;', '80021;medecin;QPV;2026-01-01;'))
    expect(rows).toMatchObject([
      { zoning: 'zac', partly: false },
      { zoning: 'qpv', partly: true },
    ])
  })

  it('says « in part » for each of two zones of a commune, made of two perhaps', async () => {
    const { rows } = await zonings(
      orders('80554;medecin;ZIP;2026-01-01;', '80257;medecin;ZAC;2026-01-01;', '80554;infirmier;ZIP;;', '80257;infirmier;ZIP;;'),
    )
    expect(rows).toMatchObject([
      { communeCode: '80554', zoning: 'zip', partly: true },
      { communeCode: '80554', zoning: 'zac', partly: true },
      { profession: 'infirmier', zoning: 'zip', partly: false },
    ])
  })

  it('may be parted by commas and headed otherwise', async () => {
    const { rows } = await zonings({
      'x.csv': 'Code INSEE,Professions,Zonage,Date,Arrêté\n80021,Infirmiers,Sous-dotée,2026-02-03,\n',
    })
    expect(rows).toMatchObject([{ communeCode: '80021', profession: 'infirmier', zoning: 'sous-dotee', since: '2026-02-03' }])
  })

  it('refuses unknown words, days and territories, with examples', async () => {
    const { said } = await zonings(
      orders(
        '80021;medecin;ZIP;2026-01-01;',
        '80021;astrologue;ZIP;;',
        '80021;medecin;ZUP;;',
        '80021;medecin;ZAC;bientôt;',
        '99999;medecin;ZIP;;',
        'TVS 1;medecin;ZIP;;',
      ),
    )
    expect(said.refused).toEqual({
      malformed: { count: 3, examples: ['80021;astrologue;ZIP;', '80021;medecin;ZUP;', '80021;medecin;ZAC;bientôt'] },
      'commune not found': { count: 2, examples: ['99999 99999;medecin;ZIP;', 'TVS 1;medecin;ZIP;'] },
    })
  })

  it.each([
    ['holds no zoning', { 'x.csv': 'a;b\n1;2\n' }, 'no zoning found'],
    ['says no day', { 'x.csv': `${header}\n80021;medecin;ZIP;;\n` }, 'does not say its day'],
  ])('is refused whole when it %s', async (_, files, words) => {
    await expect(zonings(files)).rejects.toThrow(words)
  })
})

describe('the indicative zoning of doctors (zonmed)', () => {
  const zonmed = (...lines: readonly string[]) => ({
    'zonmed-2024-01-31.csv': ['Code_postal,Nom_commune,Zonage', ...lines].join('\n'),
  })

  it('is joined on postcode and name, and is inferred: nobody signs it', async () => {
    const { rows, said } = await zonings(zonmed('2000,LAON,1_ZIP', '69003,Lyon 3e Arrondissement,3_HZ', '80100,ABBEVILLE,4_ZAR'))
    expect(rows).toMatchObject([
      { communeCode: '02408', zoning: 'zip', profession: 'medecin', reliability: 'inferred' },
      { communeCode: '69383', zoning: 'hors-zone', class: 'none' },
      { communeCode: '80001', zoning: 'zar' },
    ])
    expect(said.day).toBe('2024-01-31')
  })

  it('refuses rows that join no commune or say nothing', async () => {
    const { said } = await zonings(
      zonmed('2000,LAON,1_ZIP', '2000,SOISSONS,1_ZIP', '97400,SAINT DENIS,N/A - résultat non disponible'),
    )
    expect(said.refused).toEqual({
      'commune not found': { count: 1, examples: ['2000 SOISSONS 1_ZIP'] },
      'not published': { count: 1, examples: ['97400 SAINT DENIS N/A - résultat non disponible'] },
    })
  })

  it('gives way to an order on the same commune and profession', async () => {
    const { rows } = await zonings({ ...zonmed('2000,LAON,1_ZIP'), ...orders('02;medecin;ZAC;2026-01-01;') })
    expect(rows.filter((row) => 'communeCode' in row && row.communeCode === '02408')).toMatchObject([
      { zoning: 'zac', reliability: 'verified' },
    ])
  })
})

describe('words', () => {
  it.each([
    ['1_ZIP', 'zip'],
    ["Zone d'action complémentaire", 'zac'],
    ['Sur-dotée', 'sur-dotee'],
    ['Surdotée', 'sur-dotee'],
    ['HZ', 'hors-zone'],
    ['ZUP', undefined],
  ])('« %s » is the zone %s', (text, zoning) => {
    expect(zoneCalled(text)?.zoning).toBe(zoning)
  })

  it.each([
    ['Médecins', 'medecin'],
    ['médecin généraliste', 'medecin-generaliste'],
    ['Chirurgiens-dentistes', 'chirurgien-dentiste'],
    ['Toutes professions', ''],
    ['', ''],
    ['astrologue', undefined],
  ])('« %s » is the profession %s', (text, profession) => {
    expect(professionCalled(text)).toBe(profession)
  })
})
