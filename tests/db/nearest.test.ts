import fc from 'fast-check'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { distanceKm } from '../../db/distance'
import { createKnowledge, type KnowledgeBase } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { indexed, kindRows } from '../../db/place-index'
import { type Nearby, type Origin, placesNear } from '../../db/queries'
import { places } from '../../db/schema'
import { seed } from '../../db/seed/import'
import type { Position } from '../../src/types'
import { fillWithPlaces } from '../support/many-places'
import { tinyContent } from '../support/seed-content'

const inCaen = { lat: 49.18, lon: -0.37 }

async function near(base: KnowledgeBase, kinds: readonly string[], origin: Origin, limit: number, withinKm?: number) {
  return (await base.read({ found: placesNear(kinds, origin, limit, { withinKm }) })).found
}
const distances = ({ items }: Nearby) => items.map((item) => item.distanceKm)

describe('the places nearest to a point', () => {
  let db: Db
  let base: KnowledgeBase
  beforeAll(async () => {
    db = await openMigrated(':memory:')
    await seed(db.$client, { content: tinyContent('tiny') })
    base = createKnowledge(db)
  })

  it('come nearest first, whole, with their distance and where it is measured from', async () => {
    const { items, from } = await near(base, ['urgences'], { position: inCaen }, 2)
    expect(items.map(({ commune, distanceKm: km }) => [commune, Math.round(km ?? -1)])).toEqual([
      ['Caen', 0],
      ['Alençon', 90],
    ])
    expect(items[0]).toEqual({
      ...{ id: 'urgences-280000001', kind: 'urgences', name: 'CH Caen', address: '1 rue du Port', postcode: '14000' },
      ...{ communeCode: '14118', commune: 'Caen', departement: '14', region: '28', ...inCaen, precision: 'address' },
      ...{ finess: '280000001', general: true, paediatric: false, smur: true, samu: false },
      ...{ asOf: '2023-12-31', reliability: 'verified', distanceKm: 0 },
      source: {
        ...{ publisher: 'DREES', title: 'SAE', url: 'https://drees.example.org/sae', date: 'n.d.' },
        checkedOn: '2026-11-21',
      },
    })
    expect(from).toEqual({ ...inCaen, approximate: false })
  })

  it('are measured from the commune’s own point when the base has it, else from the point given', async () => {
    const position = { lat: 49.3, lon: -0.3, approximate: true }
    expect((await near(base, ['urgences'], { position, communeCode: '14118' }, 1)).from).toEqual({
      ...{ lat: 49.2, lon: -0.4, approximate: false },
    })
    expect((await near(base, ['urgences'], { position, communeCode: '99999' }, 1)).from).toEqual(position)
  })

  it('are none beyond 400 km, of a kind the base does not hold, or of no kind', async () => {
    expect((await near(base, ['urgences'], { position: { lat: 43.3, lon: 5.37 } }, 5)).items).toEqual([])
    expect((await near(base, ['pharmacie'], { position: inCaen }, 5)).items).toEqual([])
    expect(await near(base, [], { position: inCaen }, 5)).toEqual({ items: [], from: { ...inCaen, approximate: false } })
  })

  it.each([
    ['the nearest beyond it when there is none within', { lat: 49.36, lon: -0.37 }, 5, [20, 109, 209]],
    ['only those within it', { lat: 49.36, lon: -0.37 }, 30, [20]],
    ['all, when no distance is said', { lat: 49.36, lon: -0.37 }, undefined, [20, 109, 209]],
  ])('within a distance are %s', async (_, position, withinKm, found) => {
    const nearby = await near(base, ['urgences'], { position }, 5, withinKm)
    expect(distances(nearby).map((km) => Math.round(km ?? -1))).toEqual(found)
    expect(nearby.radiusKm).toBe(found.length === 1 ? 30 : undefined)
  })
})

describe('the radius', () => {
  it.each([
    [[1, 2, 4], 5],
    [[1, 2, 9], 10],
    [[1, 2, 3, 40], 5],
    [[1, 2, 59], 60],
    [[1, 2, 61], undefined],
    [[1, 2], undefined],
  ])('around places at %j km is %s km: the first that holds three', async (kilometres, radiusKm) => {
    const base = await baseOf(kilometres.map((km) => ({ kind: 'pharmacie', lat: 45 + km / 111.3, lon: 3 })))
    expect((await near(base, ['pharmacie'], { position: { lat: 45, lon: 3 } }, 5)).radiusKm).toBe(radiusKm)
  })
})

type Point = Position & { readonly kind: string }

/** A base with these places, three kinds of them. */
async function baseOf(points: readonly Point[]): Promise<KnowledgeBase> {
  const db = await openMigrated(':memory:')
  await db.$client.execute(
    `insert into sources values ('essai', 'essai', 'Essai', 'Essai', 'https://essai.example.org', 'n.d.', '2026-11-21', null)`,
  )
  const place = (point: Point, rank: number): typeof places.$inferInsert => ({
    ...{ id: `essai-${rank}`, name: 'Essai', address: '', postcode: '', communeCode: '14118', commune: 'Caen' },
    ...{ departement: '14', region: '28', details: {}, asOf: '2026-11-21', sourceId: 'essai', ...point },
    precision: 'address',
    reliability: 'verified',
  })
  if (points.length > 0) await db.insert(places).values(points.map(place))
  const kinds = [...new Set(points.map(({ kind }) => kind))]
  await db.$client.batch([...kindRows(kinds, 'essai', true), ...indexed(kinds)], 'write')
  return createKnowledge(db)
}

/** Two metres: what 32-bit floats may misplace, where one more place than wanted stands. */
const tolerance = 0.002

describe('whatever the places', () => {
  const kind = fc.constantFrom('pharmacie', 'msp', 'urgences')
  /** Metropolitan France, Réunion, and heaps of places in the same few streets. */
  const position = fc.oneof(
    fc.record({ lat: fc.double({ min: 42, max: 51, noNaN: true }), lon: fc.double({ min: -5, max: 9, noNaN: true }) }),
    fc.record({ lat: fc.double({ min: 48.85, max: 48.86, noNaN: true }), lon: fc.double({ min: 2.34, max: 2.35, noNaN: true }) }),
    fc.record({ lat: fc.double({ min: -21.4, max: -20.8, noNaN: true }), lon: fc.double({ min: 55.2, max: 55.8, noNaN: true }) }),
    fc.constantFrom({ lat: 48.8566, lon: 2.3522 }, { lat: 45.75, lon: 4.85 }),
  )
  const points = fc
    .array(fc.tuple(position, kind), { maxLength: 120 })
    .map((drawn) => drawn.map(([at, of]) => ({ ...at, kind: of })))

  it('the nearest are the same as by measuring every place, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(
        points,
        fc.array(position, { minLength: 1, maxLength: 6 }),
        fc.uniqueArray(kind, { minLength: 1 }),
        fc.integer({ min: 1, max: 12 }),
        async (all, origins, kinds, limit) => {
          const base = await baseOf(all)
          for (const origin of origins) {
            const measured = all
              .filter((point) => kinds.includes(point.kind))
              .map((point) => distanceKm(origin, point))
              .sort((one, other) => one - other)
              .filter((km) => km <= 400)
              .slice(0, limit)
            const found = distances(await near(base, kinds, { position: origin }, limit)).map((km) => km ?? -1)
            expect(found).toEqual([...found].sort((one, other) => one - other))
            expect(found.length).toBe(measured.length)
            for (const [rank, km] of measured.entries()) expect(Math.abs(km - (found[rank] ?? -1))).toBeLessThan(tolerance)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('among 20,000 places', () => {
  it('the nearest are those geokdbush finds, of one kind or several', async () => {
    const db = await openMigrated(':memory:')
    await fillWithPlaces(db.$client, 20_000)
    const base = createKnowledge(db)
    const all = await db.select({ id: places.id, kind: places.kind, lat: places.lat, lon: places.lon }).from(places)
    const tree = new KDBush(all.length)
    for (const { lat, lon } of all) tree.add(lon, lat)
    tree.finish()
    const origins = all.filter((_, rank) => rank % 400 === 0)
    for (const kinds of [['pharmacie'], ['hopital', 'clinique'], ['smur'], ['generaliste', 'msp', 'centre-de-sante']])
      for (const origin of origins) {
        const expected = around(tree, origin.lon, origin.lat, 10, 400, (at) => kinds.includes(all[at]?.kind ?? ''))
        const found = await near(base, kinds, { position: origin }, 10)
        expect(distances(found)).toEqual(expected.map((at) => distanceKm(origin, all[at] ?? origin)))
      }
  })
})
