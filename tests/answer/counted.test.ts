import { beforeAll, describe, expect, it } from 'vitest'
import type { QualityReport } from '../../db/ingest/report'
import { createKnowledge } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { communeFigures, loads, placeCounts, sources } from '../../db/schema'
import { seed } from '../../db/seed/import'
import { staleSections } from '../../src/answer/counted'
import { conversationWith, realApp } from '../support/product'

let app: Awaited<ReturnType<typeof realApp>>

/** The starter base, and invented counts as if FINESS had been loaded twice: France and every territory named here. */
beforeAll(async () => {
  const db = await openMigrated(':memory:')
  await seed(db.$client)
  const source = {
    family: 'finess',
    publisher: 'ANS',
    url: 'https://finess.example.org',
    date: '2026-11-01',
    checkedOn: '2026-11-01',
  }
  await db.insert(sources).values([
    { ...source, id: 'finess-essai', title: 'FINESS d’essai' },
    { ...source, id: 'apl-essai', family: 'apl', publisher: 'DREES', title: 'APL d’essai', date: '2025-12-01' },
  ])
  const counted = (kind: string, asOf: string, level: 'departement' | 'region' | 'country' | 'commune', byCode: object) =>
    Object.entries(byCode).map(([code, count]) => ({ kind, asOf, level, code, count: Number(count), sourceId: 'finess-essai' }))
  await db
    .insert(placeCounts)
    .values([
      ...counted('pharmacie', '2025-11-01', 'country', { FR: 20_100 }),
      ...counted('pharmacie', '2025-11-01', 'departement', { '80': 160, '02': 150 }),
      ...counted('pharmacie', '2026-11-01', 'country', { FR: 20_000 }),
      ...counted('pharmacie', '2026-11-01', 'departement', { '80': 158, '02': 150, '14': 200, '48': 40 }),
      ...counted('pharmacie', '2026-11-01', 'commune', { '80410': 1, '75113': 60 }),
      ...counted('msp', '2026-11-01', 'country', { FR: 2_800 }),
      ...counted('msp', '2026-11-01', 'region', { '28': 150 }),
      ...counted('msp', '2026-11-01', 'departement', { '14': 40, '50': 30, '61': 20, '76': 35 }),
    ])
  const load = { id: 'l', source: 'finess', origin: 'essai.json', asOf: '2026-11-01', staleFrom: '2026-11-15', rows: 1 }
  await db.insert(loads).values({ ...load, loadedAt: '2026-11-02T08:00:00Z', report: {} as QualityReport })
  await db.insert(communeFigures).values([
    { indicator: 'apl-generalistes', communeCode: '80410', year: 2023, value: 3.4, sourceId: 'apl-essai' },
    { indicator: 'apl-generalistes', communeCode: '75101', year: 2024, value: 3.9, sourceId: 'apl-essai' },
    { indicator: 'apl-generalistes', communeCode: '80410', year: 2024, value: 3.1, sourceId: 'apl-essai' },
  ])
  app = await realApp({ knowledge: createKnowledge(db) })
})

/** The answer to a first question, as read aloud, without the thin spaces of French. */
const said = async (question: string): Promise<string> =>
  (await conversationWith(app)(question)).answer.text.replace(/[\u00a0\u202f]/g, ' ')

describe('a figure counted in the base', () => {
  it.each([
    [
      'its date and source',
      'combien de pharmacies dans la Somme ?',
      ['Somme : 158 pharmacies (1er novembre 2026)', 'FINESS d’essai'],
    ],
    ['the singular', 'combien de pharmacies à Ham ?', ['Ham : 1 pharmacie (1er novembre 2026)']],
    ['its own name for an arrondissement', 'combien de pharmacies dans Paris 13e ?', ['Paris 13e : 60 pharmacies (']],
    ['zero where there is none', 'combien de pharmacies à Péronne ?', ['Péronne : 0 pharmacie (']],
    ['the country when no place is said', 'nombre de pharmacies', ['France : 20 000 pharmacies']],
    ['a year asked', 'combien de pharmacies dans la Somme en 2025', ['Somme : 160 pharmacies (1er novembre 2025)']],
    [
      'another year when that one is unknown',
      'combien de pharmacies dans la Somme en 2019',
      ['Pas ce chiffre pour 2019, mais : Somme : 158'],
    ],
    [
      'per inhabitant, with the total and the population',
      'combien de pharmacies par habitant dans la Somme ?',
      ['Somme : 2,8 pharmacies pour 10 000 habitants', 'Somme : 158 pharmacies', 'habitants – population municipale', 'Insee'],
    ],
    [
      'what is published apart, and says so',
      'combien de maisons de santé en Normandie ?',
      ['Normandie : 150 maisons de santé', 'Publié, d’une autre source', '145 MSP', 'sources et de dates différentes'],
    ],
  ])('is told with %s', async (_, question, words) => {
    const answer = await said(question)
    for (const word of words) expect(answer).toContain(word)
  })

  it('never hides that nothing is known', async () => {
    expect(await said('combien de maternités dans la Somme')).toContain('Je n’ai pas ce chiffre')
  })
})

describe('a ranking counted in the base', () => {
  it.each([
    [
      'by inhabitant',
      'les 10 départements avec le plus de pharmacies par habitant',
      [
        'Départements avec le plus de pharmacies pour 10 000 habitants : Lozère',
        'Parmi 101 départements',
        'Rapporté à la population',
      ],
    ],
    [
      'inside a région, with those that have none',
      'quels départements de Normandie ont le moins de maisons de santé',
      ['le moins de maisons de santé pluriprofessionnelles', ': Eure (0)', 'Parmi 5 départements'],
    ],
    [
      'of two territories',
      'qui a le plus de pharmacies, la Somme ou l’Aisne ?',
      ['Pharmacies : Somme 158, Aisne 150', 'à vérifier'],
    ],
    [
      'of totals, when the inhabitants of one are unknown',
      'qui a le plus de pharmacies par habitant, Ham ou Paris 13e ?',
      ['Pharmacies : Paris 13e 60, Ham 1', 'Je ne connais pas le nombre d’habitants'],
    ],
  ])('is made %s', async (_, question, words) => {
    const answer = await said(question)
    for (const word of words) expect(answer).toContain(word)
  })
})

describe('how a figure moves', () => {
  it('is told from the first load to the last', async () => {
    expect(await said('évolution du nombre de pharmacies dans la Somme')).toContain(
      'Somme : 160 pharmacies (1er novembre 2025) → 158 pharmacies (1er novembre 2026), -2',
    )
  })

  it('stays published when there is one count only', async () => {
    const answer = await said('évolution des maisons de santé en Normandie')
    expect(answer).toContain('145 MSP')
    expect(answer).not.toContain('150')
  })
})

it('a figure known by commune is told for one, and asks for one otherwise', async () => {
  expect(await said('l’accessibilité aux médecins généralistes à Ham')).toContain(
    '3,1 consultations accessibles par an et par habitant',
  )
  expect(await said('l’accessibilité aux médecins généralistes dans la Somme')).toContain('commune par commune')
})

it('a count is old when its own list is, whatever another list of the same day', () => {
  const source = {
    publisher: 'ANS',
    title: 'FINESS d’essai',
    url: 'https://finess.example.org',
    date: '2026-11-01',
    checkedOn: '',
  }
  const territory = { kind: 'country', code: 'FR', name: 'France' } as const
  const count = { territory, count: 1, asOf: '2026-11-01', family: 'finess', source }
  const load = { asOf: '2026-11-01', loadedAt: '2026-11-02T08:00:00Z', staleFrom: '2026-11-15', rows: 1 }
  const sections = (family: string) => staleSections([count], [{ ...load, source: family }], new Date('2026-11-22'), 'fr')
  expect(sections('finess')).toHaveLength(1)
  expect(sections('frr')).toEqual([])
})
