import { beforeAll, describe, expect, it } from 'vitest'
import type { QualityReport } from '../../db/ingest/report'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import {
  aidById,
  aidsFor,
  contactsFor,
  figuresFor,
  guidanceOn,
  heldKinds,
  inhabitantsOf,
  loadsInUse,
  ping,
  placesIn,
  programmeById,
  type Query,
  sourceDates,
  termById,
} from '../../db/queries'
import { loads, sources } from '../../db/schema'
import { type SeedContent, seed } from '../../db/seed/import'
import type { Place } from '../../src/types'
import { tinyContent } from '../support/seed-content'

const ameli = { publisher: 'Ameli', title: 'Aides', url: 'https://www.ameli.fr/aides', date: '2026-01', checkedOn: '2026-11-20' }

let knowledge: KnowledgeBase
const answer = async <Result>(query: Query<Result>): Promise<Result> => (await knowledge.read({ query })).query
const ids = async (query: Query<readonly { readonly id: string }[]>) => (await answer(query)).map(({ id }) => id)
const place = (kind: Place['kind'], code: string, arrondissementCode?: string): Place => ({
  kind,
  code,
  name: code,
  arrondissementCode,
})

async function knowledgeOf(content: SeedContent): Promise<KnowledgeBase> {
  const db = await openMigrated(':memory:')
  await seed(db.$client, { content })
  return createKnowledge(db)
}

beforeAll(async () => {
  knowledge = await knowledgeOf(tinyContent('tiny'))
})

describe('aids', () => {
  it('come with their provisions in the order of the file, each with its source, and no null field', async () => {
    const [aid] = await answer(aidById(['nouvelle']))
    expect(aid).toEqual({
      id: 'nouvelle',
      kind: 'aid',
      name: { fr: 'Nouvelle aide', en: 'Nouvelle aide' },
      professions: ['medecin'],
      stages: [],
      zonings: [],
      structures: [],
      givers: [],
      territories: [],
      status: 'open',
      replacedBy: [],
      summary: 'Une aide.',
      provisions: [
        {
          row: 'A003',
          kind: 'offer',
          title: 'Second volet',
          territory: 'national',
          status: 'open',
          reliability: 'verified',
          source: {
            publisher: 'DREES',
            title: 'SAE',
            url: 'https://drees.example.org/sae',
            date: 'n.d.',
            checkedOn: '2026-11-21',
          },
        },
        {
          row: 'A001',
          kind: 'offer',
          title: 'Premier volet',
          amount: '10 000 €',
          pays: { how: 'once', euros: 10000 },
          territory: 'national',
          status: 'open',
          reliability: 'verified',
          source: ameli,
        },
      ],
    })
  })

  it.each([
    ['everybody, in the order of their ids', {}, ['ancienne', 'locale', 'nouvelle']],
    ['a profession', { professions: ['infirmier'] }, ['locale']],
    ['a general practitioner, who is a doctor', { professions: ['medecin-generaliste'] }, ['ancienne', 'nouvelle']],
    ['a place in the Orne', { territories: ['departement:61', 'region:28'] }, ['ancienne', 'locale', 'nouvelle']],
    ['a place elsewhere', { territories: ['departement:80', 'region:32'] }, ['ancienne', 'nouvelle']],
    ['a région that bears the number of the Orne', { territories: ['region:61'] }, ['ancienne', 'nouvelle']],
    ['a profession nobody helps', { professions: ['pharmacien'] }, []],
  ])('are found for %s', async (_, wanted, found) => {
    expect(await ids(aidsFor(wanted))).toEqual(found)
  })

  it('are given by id in the order asked, without the unknown', async () => {
    expect(await ids(aidById(['ancienne', 'inconnue', 'locale']))).toEqual(['ancienne', 'locale'])
  })
})

describe('guidance', () => {
  it.each([
    ['nothing', {}, []],
    ['a topic', { topics: ['c2s'] }, ['carte-c2s']],
    ['a care or a situation, whichever', { cares: ['dentiste'], situations: ['emergency' as const] }, ['le-15', 'carte-c2s']],
    ['its id', { ids: ['le-15'] }, ['le-15']],
    ['a situation in the région it holds in', { situations: ['on-call' as const], region: '28' }, ['le-116-117']],
    ['a situation in another région', { situations: ['on-call' as const], region: '11' }, []],
    ['what holds everywhere, in any région', { situations: ['emergency' as const], region: '11' }, ['le-15']],
  ])('is found by %s', async (_, wanted, found) => {
    expect(await ids(guidanceOn(wanted))).toEqual(found)
  })
})

describe('contacts', () => {
  it.each([
    ['an organisation', { organisation: 'cpam' }, ['cpam']],
    ['several organisations', { organisations: ['cpam', 'ars'] }, ['ars-france', 'ars-normandie', 'cpam']],
    ['a programme', { programme: 'plan' }, ['ars-normandie']],
    ['territories, the most local first', { organisation: 'ars', territories: ['28', 'FR'] }, ['ars-normandie', 'ars-france']],
    ['an organisation that serves another programme', { organisation: 'cpam', programme: 'plan' }, []],
  ])('are found by %s', async (_, wanted, found) => {
    expect(await ids(contactsFor(wanted))).toEqual(found)
  })
})

describe('figures', () => {
  it.each([
    ['newest first', { indicators: ['msp'] }, ['msp-2024', 'msp-2020']],
    ['of a year', { indicators: ['msp', 'psla'], year: 2024 }, ['msp-2024', 'psla-2024']],
    ['of a territory', { indicators: ['msp'], territories: ['region:28'] }, ['msp-2024', 'msp-2020']],
    ['of a département that bears the number of the région', { indicators: ['msp'], territories: ['departement:28'] }, []],
    ['of a kind of territory', { indicators: ['msp'], kind: 'departement' as const }, []],
  ])('come %s', async (_, wanted, found) => {
    expect(await ids(figuresFor(wanted))).toEqual(found)
  })

  it('name their territory and their source', async () => {
    const [figure] = await answer(figuresFor({ indicators: ['psla'] }))
    expect(figure).toMatchObject({ value: 9, territory: { kind: 'region', code: '28', name: 'Normandie' }, source: ameli })
  })
})

describe('programmes and terms', () => {
  it('give a programme with its facts in the order of the file', async () => {
    const programme = await answer(programmeById('plan'))
    expect(programme?.facts.map(({ id, unit }) => [id, unit])).toEqual([
      ['S002', 'euros'],
      ['S001', undefined],
    ])
    expect(programme?.facts[0]?.source).toEqual(ameli)
  })

  it('give a term with its source, and nothing for an unknown id', async () => {
    expect(await answer(termById('msp'))).toMatchObject({ expansion: 'Maison de santé', source: ameli })
    expect(await answer(termById('xyz'))).toBeUndefined()
    expect(await answer(programmeById('xyz'))).toBeUndefined()
  })
})

describe('places', () => {
  it.each([
    ['a commune', place('commune', '14118'), ['Caen']],
    ['Paris, by its arrondissements', place('commune', '75056'), ['Paris']],
    ['an arrondissement', place('commune', '75056', '75112'), ['Paris']],
    ['another arrondissement', place('commune', '75056', '75101'), []],
    ['a département', place('departement', '61'), ['Alençon']],
    ['a région', place('region', '28'), ['Alençon', 'Caen']],
    ['an intercommunality', place('epci', '246100663'), ['Alençon']],
    ['the country', place('country', 'FR'), ['Alençon', 'Caen', 'Paris']],
    ['a position, which is no territory', place('position', ''), []],
  ])('of %s are those that lie in it', async (_, territory, found) => {
    const { total, items } = await answer(placesIn(['urgences'], territory, 10))
    expect(items.map(({ commune }) => commune)).toEqual(found)
    expect(total).toBe(found.length)
  })

  it('are counted beyond the limit', async () => {
    const { total, items } = await answer(placesIn(['urgences'], place('region', '28'), 1))
    expect([total, items.length]).toEqual([2, 1])
    expect(await answer(placesIn(['urgences'], place('region', '28'), 0))).toEqual({ total: 2, items: [] })
  })

  it('of several kinds are listed together, those of none are none', async () => {
    const { total, items } = await answer(placesIn(['urgences', 'pharmacie'], place('departement', '14'), 10))
    expect([total, items.map(({ kind }) => kind)]).toEqual([1, ['urgences']])
    expect(await answer(placesIn([], place('departement', '14'), 10))).toEqual({ total: 0, items: [] })
  })

  it('are held by a loader, in some régions unless it knows all of them', async () => {
    const held = [{ kind: 'urgences', family: 'seed', national: false, regions: ['11', '28'] }]
    expect(await answer(heldKinds(['urgences', 'pharmacie']))).toEqual(held)
    expect(await answer(heldKinds(['pharmacie']))).toEqual([])
  })
})

describe('the state of the base', () => {
  it('is told by family of sources', async () => {
    const families = [{ family: 'seed', sources: 2, records: 22, newestDate: '2026-01', newestCheck: '2026-11-21' }]
    expect(await answer(sourceDates('2026-11-22'))).toEqual(families)
    expect(await answer(ping())).toBe(true)
  })

  it('tells the load in use of each open-data source, and whether it is stale', async () => {
    const db = await openMigrated(':memory:')
    const base = createKnowledge(db)
    const source = { id: 'f', family: 'finess', publisher: 'ANS', title: 'FINESS', url: 'https://finess.example.org' }
    await db.insert(sources).values({ ...source, date: '2026-11-01', checkedOn: '2026-11-02' })
    const load = { source: 'finess', origin: 'f.json', staleFrom: '2026-12-01', report: {} as QualityReport }
    await db.insert(loads).values([
      { ...load, id: 'b', asOf: '2026-11-01', loadedAt: '2026-11-02T08:00:00Z', rows: 12 },
      { ...load, id: 'a', asOf: '2026-10-01', loadedAt: '2026-10-02T08:00:00Z', rows: 10 },
    ])
    const inUse = { asOf: '2026-11-01', loadedAt: '2026-11-02T08:00:00Z', staleFrom: '2026-12-01', rows: 12 }
    for (const [today, stale] of [
      ['2026-11-30', false],
      ['2026-12-01', true],
    ] as const)
      expect((await base.read({ families: sourceDates(today) })).families).toEqual([
        {
          family: 'finess',
          sources: 1,
          records: 12,
          newestDate: '2026-11-01',
          newestCheck: '2026-11-02',
          load: { ...inUse, stale },
        },
      ])
    const { loaded } = await base.read({ loaded: loadsInUse() })
    expect(loaded).toEqual([{ source: 'finess', ...inUse }])
  })

  it('is empty before the seed', async () => {
    const empty = createKnowledge(await openMigrated(':memory:'))
    expect(await empty.read({ alive: ping(), families: sourceDates('2026-11-22') })).toEqual({ alive: false, families: [] })
  })
})

describe('the inhabitants of a territory', () => {
  it.each([
    ['commune', '14118', 1000],
    ['epci', '200065597', 270_000],
    ['departement', '14', 1000],
    ['region', '28', 2000],
    ['country', 'FR', 3000],
    ['commune', '99999', undefined],
    ['position', '', undefined],
  ] as const)('are those of its communes, or the EPCI’s own: %s « %s » has %s', async (kind, code, people) => {
    expect(await answer(inhabitantsOf(place(kind, code)))).toBe(people)
  })
})
