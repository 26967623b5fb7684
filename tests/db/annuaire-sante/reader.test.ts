import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annuaireSante } from '../../../db/ingest/annuaire-sante/annuaire-sante'
import { aDoctor, type Cells, columns, rppsFile } from '../../support/rpps-file'
import { file, practice, read, readRows, refusal, towns } from './reading'

describe('a professional in practice', () => {
  it('is shown as published, with where he or she practises', async () => {
    const { drafts, days, report } = await readRows([aDoctor()])
    const town = towns.byCode('14762')?.town
    expect(drafts).toEqual([
      {
        id: expect.stringMatching(/^rpps-[0-9a-f]{16}$/),
        kind: 'generaliste',
        name: 'Dr Anne-Marie INVENTEE',
        address: '12 rue des Tisserands',
        postcode: '14500',
        communeCode: '14762',
        commune: 'Vire Normandie',
        departement: '14',
        region: '28',
        phone: '02 31 00 00 17',
        lat: town?.lat,
        lon: town?.lon,
        precision: 'commune',
        person: '10000000017',
        details: {
          speciality: 'Spécialiste en Médecine Générale',
          sector: 'Cabinet individuel',
          structure: expect.stringMatching(/^Cabinet du Dr Inventee$/i),
        },
      },
    ])
    expect(days).toEqual(['2026-10-08'])
    expect(report).toMatchObject({ read: 1, kept: 1, refused: {} })
  })

  it('has the point of the site when the base knows it', async () => {
    const known = { positionOf: () => ({ lat: 48.84, lon: -0.89 }) }
    expect(await practice({ 'Numéro FINESS site': '140000019' }, known)).toMatchObject({
      lat: 48.84,
      lon: -0.89,
      precision: 'address',
      details: { finess: '140000019' },
    })
  })

  it.each<[string, Cells]>([
    ['sage-femme', { 'Code profession': '50', 'Code savoir-faire': '' }],
    ['infirmier', { 'Code profession': '60', 'Code savoir-faire': '' }],
    ['ipa', { 'Code profession': '60', 'Code savoir-faire': 'SI04' }],
    ['psychiatre', { 'Code savoir-faire': 'SM43' }],
    ['medecin-specialiste', { 'Code savoir-faire': 'SM27' }],
    ['dentiste', { 'Code profession': '40', 'Code savoir-faire': '' }],
    ['dentiste-specialiste', { 'Code profession': '40', 'Code savoir-faire': 'SCD01' }],
  ])('is found as %s', async (kind, cells) => {
    expect(await practice(cells)).toMatchObject({ kind })
    expect(annuaireSante.kinds).toContain(kind)
  })

  it.each<[string, Cells]>([
    ['Dr Jean-Éric DE LA TOUR', { "Prénom d'exercice": 'JEAN-ÉRIC', "Nom d'exercice": 'DE LA TOUR' }],
    ['Dr Zoé D’INVENTÉ', { "Code civilité d'exercice": 'PR', "Prénom d'exercice": 'zoé', "Nom d'exercice": 'd’inventé' }],
    ['Anne-Marie INVENTEE', { "Code civilité d'exercice": '', 'Code profession': '91' }],
    ['Dr INVENTEE', { "Prénom d'exercice": '' }],
  ])('is called %s', async (called, cells) => {
    expect(await practice(cells)).toMatchObject({ name: called })
  })

  it('practises under the name people see at the door', async () => {
    const door = { 'Enseigne commerciale site': 'Pôle santé des Tisserands' }
    expect(await practice(door)).toMatchObject({ details: { structure: 'Pôle santé des Tisserands' } })
    expect((await practice({ 'Raison sociale site': '' }))?.details).not.toHaveProperty('structure')
  })

  it('keeps the name as published where he or she practises', async () => {
    const structure = async (company: string) =>
      (await practice({ "Nom d'exercice": 'LEGER', 'Raison sociale site': company }))?.details.structure
    expect(await structure('CABINET MEDICAL LEGER')).toBe('Cabinet médical Leger')
    expect(await structure('Cabinet Léger')).toBe('Cabinet Leger')
    expect(await structure('CABINET BERGER')).toBe('Cabinet Berger')
  })

  it('is reached by the second number when the first says nothing', async () => {
    const second = { 'Téléphone 2 (coord. structure)': '0231000018' }
    expect(await practice({ 'Téléphone (coord. structure)': '', ...second })).toMatchObject({ phone: '02 31 00 00 18' })
    expect(await practice({ 'Téléphone (coord. structure)': '99999', ...second })).toMatchObject({ phone: '02 31 00 00 18' })
    expect(await practice({ 'Téléphone (coord. structure)': '' })).not.toHaveProperty('phone')
  })

  it('is kept once for each care and address', async () => {
    const { drafts, report } = await readRows([
      aDoctor(),
      aDoctor({ 'Code savoir-faire': 'SM26', 'Code rôle': 'FON-17' }), // the same care
      aDoctor({ 'Code savoir-faire': 'SM42' }), // another
      aDoctor({ 'Code savoir-faire': 'SM27' }), // a speciality among others
      aDoctor({ 'Code savoir-faire': 'SM18' }), // and another of them
      aDoctor({ 'Numéro Voie (coord. structure)': '14' }), // elsewhere
      aDoctor({ 'Identifiant PP': '10000000025' }), // someone else
    ])
    expect(drafts).toHaveLength(6)
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(6)
    expect(report.refused['duplicate identifier']).toMatchObject({ count: 1 })
  })
})

describe('not listed', () => {
  it.each<[string, Cells]>([
    ['not in a practice', { 'Code mode exercice': 'S', "Code secteur d'activité": 'SA01' }],
    ['not in a practice', { 'Code mode exercice': '' }],
    ['not in a practice', { 'Code genre activité': 'GENR13' }],
    ['not in a practice', { 'Code rôle': 'FON-32' }],
    ['student or substitute', { 'Code catégorie professionnelle': 'E' }],
    ['student or substitute', { 'Code rôle': 'FON-22' }],
    ['student or substitute', { 'Code genre activité': 'GENR02' }],
    ['profession not listed', { 'Code profession': '21' }],
    ['profession not listed', { 'Code savoir-faire': '' }],
    ['no identifier', { 'Identifiant PP': '' }],
    ['no name', { "Nom d'exercice": '' }],
    [
      'no address',
      {
        'Libellé Voie (coord. structure)': '',
        'Numéro Voie (coord. structure)': '',
        'Libellé type de voie (coord. structure)': '',
      },
    ],
    ['commune not found', { 'Code commune (coord. structure)': '99999' }],
    ['out of France', { 'Code commune (coord. structure)': '', 'Libellé pays (coord. structure)': 'Belgique' }],
  ])('%s: %j', async (reason, cells) => {
    expect(await refusal(cells)).toEqual([reason])
  })

  it('is a doctor salaried in a hospital, and listed is one salaried in a health centre', async () => {
    const salaried = { 'Code mode exercice': 'S', "Libellé secteur d'activité": 'Centre de santé' }
    expect(await practice({ ...salaried, "Code secteur d'activité": 'SA05' })).toMatchObject({
      details: { sector: 'Centre de santé' },
    })
    expect(await practice({ ...salaried, "Code secteur d'activité": 'SA04' })).toBeUndefined()
  })

  it('is who asked for it, and nothing in the report says who or where', async () => {
    const { drafts, report } = await readRows([aDoctor()], { withheld: new Set(['10000000017']) })
    expect(drafts).toEqual([])
    expect(report.refused).toEqual({ withheld: { count: 1, examples: ['Médecin'] } })
  })

  it('is a row broken in two', async () => {
    const { report } = await read([file(`${rppsFile([aDoctor()])}8|10000000033|8100`)])
    expect(report).toMatchObject({ read: 2, kept: 1, refused: { malformed: { count: 1 } } })
  })
})

describe('the commune of a practice', () => {
  const uncoded = (postcode: string, commune: string): Cells => ({
    'Code commune (coord. structure)': '',
    'Code postal (coord. structure)': postcode,
    'Libellé commune (coord. structure)': commune,
  })
  const coded = (code: string, postcode: string): Cells => ({
    'Code commune (coord. structure)': code,
    'Code postal (coord. structure)': postcode,
  })
  it.each<[string, string, Cells]>([
    ['found by its name among those of a postcode', 'Saint-Étienne-sur-Chalaronne', uncoded('01140', 'ST ETIENNE S/ CHALARONNE')],
    ['the only one of its postcode, whatever its name', 'Angoulême', uncoded('16000', 'ANGOULEME VILLE')],
    ['the one a CEDEX stands for', 'Vire Normandie', uncoded('14504', 'VIRE CEDEX')],
    ['today’s when a former one is coded', 'Vire Normandie', coded('14545', '14500')],
    ['an arrondissement when only the city is coded', 'Paris 18e Arrondissement', coded('75056', '75018')],
    ['known overseas', 'Saint-Denis', { ...coded('97411', '97400'), 'Libellé pays (coord. structure)': 'Réunion' }],
  ])('is %s', async (_, commune, cells) => {
    expect(await practice(cells)).toMatchObject({ commune })
  })

  it('is told when it comes from a former code', async () => {
    const { report } = await readRows([aDoctor(coded('14545', '14500')), aDoctor()])
    expect(report.remarks['commune by a former code']).toEqual({ count: 1, examples: ['Médecin 14500 Vire Normandie'] })
  })

  it('never has the postcode of business mail', async () => {
    const cells: Cells = { 'Code postal (coord. structure)': '14504', 'Bureau cedex (coord. structure)': '14504 VIRE CEDEX' }
    expect(await practice(cells)).toMatchObject({ postcode: '14500', commune: 'Vire Normandie' })
  })
})

describe('whatever the file holds', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aéZ09 -@.’,'), maxLength: 12 })
  const cell = fc.oneof(
    word,
    fc.emailAddress(),
    fc.constantFrom('L', 'S', 'SA05', '10', '40', '60', 'SM53', 'SCD01', '14762', '75056', 'E'),
  )
  const cells = fc.dictionary(
    fc.constantFrom(...columns),
    cell.map((text) => text.replace(/[|\n\r]/g, '')),
    { maxKeys: 8 },
  )

  it('nobody’s e-mail address gets out, and every practice has a commune and a kind of the list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 20 }), async (rows) => {
        const { drafts, report } = await readRows(rows.map((row) => aDoctor(row)))
        const refused = Object.values(report.refused).reduce((sum, { count }) => sum + count, 0)
        expect(report.read).toBe(report.kept + refused)
        expect(drafts).toHaveLength(report.kept)
        expect(JSON.stringify([drafts, report])).not.toContain('@')
        for (const draft of drafts) {
          expect(annuaireSante.kinds).toContain(draft.kind)
          expect(towns.byCode(draft.communeCode)?.town.name).toBe(draft.commune)
          expect(draft.name.trim()).not.toBe('')
        }
      }),
      { numRuns: 200 },
    )
  })
})
