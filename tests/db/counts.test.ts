import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { figuresPage } from '../../db/data-figures'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { counted, kindRows } from '../../db/place-index'
import { communeFigures, countsIn, type Query, rankedCounts } from '../../db/queries'
import { communeFigures as communeFiguresTable, places, sources } from '../../db/schema'
import { seed } from '../../db/seed/import'
import type { Place } from '../../src/types'
import { tinyContent } from '../support/seed-content'

let db: Db
let knowledge: KnowledgeBase
const answer = async <Result>(query: Query<Result>): Promise<Result> => (await knowledge.read({ query })).query
const place = (kind: Place['kind'], code: string, arrondissementCode?: string): Place => ({
  ...{ kind, code, name: code, arrondissementCode },
})
const source = {
  publisher: 'Essai',
  title: 'Essai',
  url: 'https://essai.example.org',
  date: '2026-11-01',
  checkedOn: '2026-11-02',
}

/** The tiny base, and a few pharmacies and doctors of our own, all over its France, loaded twice. */
beforeAll(async () => {
  db = await openMigrated(':memory:')
  await seed(db.$client, { content: tinyContent('tiny') })
  knowledge = createKnowledge(db)
  await db.insert(sources).values({ id: 'essai', family: 'finess', ...source })
  const stand = (
    ...[id, kind, communeCode, departement, region, person]: readonly [string, string, string, string, string, string?]
  ): typeof places.$inferInsert => ({
    ...{ id, kind, communeCode, departement, region, name: id, address: '', postcode: '', commune: communeCode },
    ...{ lat: 49, lon: 0, person: person ?? null, details: {}, asOf: '2026-11-01', sourceId: 'essai' },
    precision: 'commune',
    reliability: 'verified',
  })
  await db
    .insert(places)
    .values([
      stand('p1', 'pharmacie', '14118', '14', '28'),
      stand('p2', 'pharmacie', '14118', '14', '28'),
      stand('p3', 'pharmacie', '75112', '75', '11'),
      stand('d1', 'generaliste', '14118', '14', '28', '810000001'),
      stand('d2', 'generaliste', '61001', '61', '28', '810000001'),
    ])
  const kinds = ['pharmacie', 'generaliste']
  await db.$client.batch([...kindRows(kinds, 'finess', true), ...counted(kinds, '2025-11-01', 'essai')], 'write')
  await db.insert(places).values(stand('p4', 'pharmacie', '61001', '61', '28'))
  await db.$client.batch([...counted(kinds, '2026-11-01', 'essai')], 'write')
})

describe('the count of a territory', () => {
  it.each([
    ['a commune', place('commune', '14118'), [2, 2]],
    ['a commune that got one', place('commune', '61001'), [1, 0]],
    ['Paris', place('commune', '75056'), [1, 1]],
    ['an arrondissement', place('commune', '75056', '75112'), [1, 1]],
    ['another arrondissement', place('commune', '75056', '75101'), [0, 0]],
    ['an intercommunality', place('epci', '200065597'), [3, 3]],
    ['a département', place('departement', '61'), [1, 0]],
    ['a région', place('region', '28'), [3, 2]],
    ['the country', place('country', 'FR'), [4, 3]],
    ['a position, which is no territory', place('position', ''), []],
  ])('of %s is known at each date, newest first, zero included', async (_, territory, counts) => {
    const known = await answer(countsIn(['pharmacie'], [territory]))
    expect(known.map(({ count }) => count)).toEqual(counts)
    expect(known.map(({ asOf }) => asOf)).toEqual(['2026-11-01', '2025-11-01'].slice(0, counts.length))
  })

  it('comes with its inhabitants and its source', async () => {
    const [newest] = await answer(countsIn(['pharmacie'], [place('region', '28')]))
    expect(newest).toEqual({
      ...{ territory: { kind: 'region', code: '28' }, count: 3, population: 2000, asOf: '2026-11-01', family: 'finess', source },
    })
  })

  it('is unknown, not zero, for a kind the base knows in a part of France only', async () => {
    const known = await answer(countsIn(['urgences'], [place('region', '28'), place('region', '32'), place('country', 'FR')]))
    expect(known.map(({ territory, count }) => [territory.code, count])).toEqual([['28', 2]])
  })

  it('counts a professional once in a territory, and in each of its towns', async () => {
    const known = await answer(
      countsIn(['generaliste'], [place('region', '28'), place('commune', '14118'), place('commune', '61001')]),
    )
    expect(known.filter(({ asOf }) => asOf === '2026-11-01').map(({ count }) => count)).toEqual([1, 1, 1])
  })

  it('adds up several kinds, and is none for no kind', async () => {
    const [newest] = await answer(countsIn(['pharmacie', 'generaliste'], [place('region', '28')]))
    expect(newest?.count).toBe(4)
    expect(await answer(countsIn([], [place('region', '28')]))).toEqual([])
  })
})

describe('the ranking', () => {
  const order = 'most' as const
  it.each([
    ['départements, most first', { level: 'departement', order }, ['Calvados 2']],
    ['EPCI, of a région too', { level: 'epci', order, within: place('region', '28') }, ['CU Caen la Mer 3']],
    ['communes that have some', { level: 'commune', order }, ['Caen 2', 'Alençon 1', 'Paris 1']],
    ['communes, least first', { level: 'commune', order: 'least' }, ['Alençon 1', 'Paris 1', 'Caen 2']],
    ['communes of a département', { level: 'commune', order, within: place('departement', '61') }, ['Alençon 1']],
    ['no small commune by inhabitant', { level: 'commune', order, perCapita: true }, []],
  ] as const)('is of %s', async (_, wanted, found) => {
    const { items } = await answer(rankedCounts(['pharmacie'], { perCapita: false, limit: 10, ...wanted }))
    expect(items.map(({ territory, count }) => `${territory.name} ${count}`)).toEqual(found)
  })

  it('includes territories without any, and says how many were ranked beyond the limit', async () => {
    await db.$client.execute("insert into departements values ('02', 'Aisne', '32', 500000), ('60', 'Oise', '32', 800000)")
    const least = { level: 'departement', order: 'least', perCapita: false, limit: 2 } as const
    const { items, total } = await answer(rankedCounts(['pharmacie'], least))
    expect([total, items.map(({ territory, count }) => [territory.name, count])]).toEqual([
      ...[
        3,
        [
          ['Oise', 0],
          ['Aisne', 0],
        ],
      ],
    ])
  })

  it('is by inhabitant when asked', async () => {
    await db.$client.execute("update departements set population = 100 where code = '02'")
    await db.$client.execute("insert into place_counts values ('pharmacie', 'departement', '2026-11-01', '02', 1, 'essai')")
    const wanted = { level: 'departement', order, limit: 3 } as const
    const names = async (perCapita: boolean) =>
      (await answer(rankedCounts(['pharmacie'], { ...wanted, perCapita }))).items.map(({ territory }) => territory.name)
    expect(await names(true)).toEqual(['Aisne', 'Calvados', 'Oise'])
    expect(await names(false)).toEqual(['Calvados', 'Aisne', 'Oise'])
  })

  it('does not exist for a kind known in a part of France only', async () => {
    const wanted = { level: 'region', order, perCapita: false, limit: 3 } as const
    expect(await answer(rankedCounts(['urgences'], wanted))).toEqual({ total: 0, items: [] })
  })
})

it('a figure known by commune comes newest first, for a commune only', async () => {
  const row = { indicator: 'apl-generalistes', communeCode: '14118', sourceId: 'essai' }
  await db.insert(communeFiguresTable).values([
    { ...row, year: 2022, value: 3.5 },
    { ...row, year: 2024, value: 3.1 },
  ])
  expect(await answer(communeFigures('apl-generalistes', place('commune', '14118')))).toEqual([
    { year: 2024, value: 3.1, source },
    { year: 2022, value: 3.5, source },
  ])
  expect(await answer(communeFigures('apl-generalistes', place('departement', '14118')))).toEqual([])
})

it('a count made in a part of France is still told so once the kind is known all over it', async () => {
  await db.$client.batch([...kindRows(['urgences'], 'urgences', true), ...counted(['urgences'], '2027-01-01', 'essai')], 'write')
  const { items } = await answer(figuresPage({ indicator: 'urgences', territory: { kind: 'region', code: '28' } }, 10))
  const computed = items.filter(({ basis }) => basis === 'computed')
  expect(computed.map(({ isPartial }) => isPartial)).toEqual([true, false])
})
