import type { Client } from '@libsql/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { createKnowledge } from '../../db/knowledge'
import { openMigrated } from '../../db/migrate'
import { indexed, kindRows } from '../../db/place-index'
import { everyAccessRegime, placesNear } from '../../db/queries'
import { type SeedContent, seed } from '../../db/seed/import'
import { localPlaceSchema } from '../../db/seed/schema'
import { tinyContent } from '../support/seed-content'

/** An invented place, as the people of a region would type it in db/seed/local-places.json. */
const dutyCentre = localPlaceSchema.parse({
  id: 'local-maison-medicale-essai',
  kind: 'maison-medicale-de-garde',
  name: 'Maison médicale de garde d’essai',
  address: '2 rue du Port',
  postcode: '14000',
  communeCode: '14118',
  phone: '01 99 00 00 01',
  url: 'https://garde.example.org',
  point: { lat: 49.185, lon: -0.36 },
  hours: 'Mo-Fr 20:00-24:00; Sa 12:00-24:00; Su,PH 08:00-24:00',
  asOf: '2026-11-22',
  source: 'carte-essai',
  reliability: 'verified',
})

const contentWith = (...localPlaces: readonly (typeof dutyCentre)[]): SeedContent => {
  const content = tinyContent('first')
  return { ...content, seeds: { ...content.seeds, localPlaces } }
}

describe('places typed by hand', () => {
  let client: Client
  let nearest: (kind: string) => Promise<readonly { readonly id: string }[]>
  beforeEach(async () => {
    const db = await openMigrated(':memory:')
    client = db.$client
    nearest = async (kind) => {
      const origin = { position: { lat: 49.18, lon: -0.37 } }
      return (await createKnowledge(db).read({ near: placesNear([kind], origin, 5) })).near.items
    }
  })
  const rows = async (sql: string) => (await client.execute(sql)).rows.map((row) => Object.values(row))

  it('are found like the others, with their hours in the time of their territory', async () => {
    await seed(client, { content: contentWith(dutyCentre) })
    expect(await nearest('maison-medicale-de-garde')).toMatchObject([
      {
        id: 'local-maison-medicale-essai',
        commune: 'Caen',
        departement: '14',
        region: '28',
        precision: 'address',
        url: 'https://garde.example.org',
        hours: { timezone: 'Europe/Paris', weekly: { saturday: [{ from: '12:00', to: '24:00' }] } },
        source: { title: 'SAE' },
      },
    ])
  })

  it('take the point of their town, and say so, when they have none; and no hours when nobody typed any', async () => {
    const { point: _point, hours: _hours, ...bare } = dutyCentre
    await seed(client, { content: contentWith(bare) })
    const [place] = await nearest('maison-medicale-de-garde')
    expect(place).toMatchObject({ lat: 49.2, lon: -0.4, precision: 'commune' })
    expect(place).not.toHaveProperty('hours')
  })

  it('are in the index of distances and in no count, and leave both when their record leaves', async () => {
    const indexedPlaces = "select count(*) from places_index join places using (number) where places.id like 'local-%'"
    await seed(client, { content: contentWith(dutyCentre) })
    expect(await rows(indexedPlaces)).toEqual([[1]])
    expect(await rows("select kind from place_counts where kind not in ('urgences', 'hopital')")).toEqual([])
    await seed(client, { content: contentWith() })
    expect(await rows('select count(*) from places_index')).toEqual(await rows('select count(*) from places'))
    expect(await nearest('maison-medicale-de-garde')).toEqual([])
  })

  it('stand beside the places a loader holds, without taking the kind from it', async () => {
    await seed(client, { content: contentWith() })
    await client.batch([
      "insert into sources values ('finess', 'finess', 'ANS', 'FINESS', 'https://finess.example.org', '2026', '2026-11-22', null)",
      `insert into places (id, kind, name, address, postcode, commune_code, commune, departement, region, lat, lon, precision, details,
         as_of, reliability, source_id)
       select 'finess-1', 'pharmacie', name, address, postcode, commune_code, commune, departement, region, lat, lon, precision, details,
         as_of, reliability, 'finess' from places where commune_code = '14118' limit 1`,
      ...kindRows(['pharmacie'], 'finess', true),
      ...indexed(['pharmacie']),
    ])
    await seed(client, { content: contentWith({ ...dutyCentre, kind: 'pharmacie' }) })
    expect((await nearest('pharmacie')).map(({ id }) => id)).toEqual(['finess-1', 'local-maison-medicale-essai'])
    expect(await rows("select family, national from place_kinds where kind = 'pharmacie'")).toEqual([['finess', 1]])
  })

  it('are refused, named, when nobody can tell where they are', async () => {
    const place = { ...dutyCentre, communeCode: '99999' }
    await expect(seed(client, { content: contentWith(place) })).rejects.toThrow(
      'db/seed/local-places.json: record local-maison-medicale-essai: communeCode: no commune 99999',
    )
  })

  it.each([
    ['hours that cannot be read', { hours: 'Mo-Fr 8h-12h' }, '« 8h-12h » is no span of hours'],
    ['an id that looks like a loaded place', { id: 'pharmacie-essai' }, 'local-'],
    ['a postcode that is none', { postcode: 'Caen' }, 'postcode'],
  ])('are refused with %s', (_, change, message) => {
    expect(() => localPlaceSchema.parse({ ...dutyCentre, ...change })).toThrow(message)
  })
})

describe('access to emergency departments', () => {
  it('is read back with its source', async () => {
    const db = await openMigrated(':memory:')
    await seed(db.$client, { content: tinyContent('first') })
    await seed(db.$client, { content: tinyContent('second') })
    expect((await createKnowledge(db).read({ regimes: everyAccessRegime() })).regimes).toEqual([
      {
        id: 'calvados',
        scope: 'departement:14',
        regime: 'regulated',
        reliability: 'verified',
        year: 2025,
        source: {
          publisher: 'Ameli',
          title: 'Aides',
          url: 'https://www.ameli.fr/aides',
          date: '2026-01',
          checkedOn: '2026-11-20',
        },
      },
    ])
  })
})
