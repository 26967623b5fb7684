import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { distanceKm } from '../../db/distance'
import { type KnowledgeBase, KnowledgeUnavailable } from '../../db/knowledge'
import { placeReplySchema, placesGeojsonSchema, placesReplySchema } from '../../src/channels/data-reply-schema'
import { defused } from '../../src/csv'
import { inventedPlaces, listedKnowledge } from '../support/listed-places'
import { realApp } from '../support/product'

type Places = z.infer<typeof placesReplySchema>
type App = Awaited<ReturnType<typeof realApp>>

const invented = inventedPlaces(200)
let app: App
let knowledge: KnowledgeBase
beforeAll(async () => {
  knowledge = (await listedKnowledge()).knowledge
  app = await realApp({ knowledge })
})

async function placesAt(address: string): Promise<Places> {
  const response = await app.request(address)
  expect(response.status, address).toBe(200)
  return (await response.json()) as Places
}
async function everyPage(address: string): Promise<Places['items']> {
  const items: Places['items'][number][] = []
  for (let next: string | undefined = address; next; ) {
    const page: Places = await placesAt(next)
    items.push(...page.items)
    next = page.next
  }
  return items
}
/** Kilometres: the index keeps coordinates on 32 bits, and orders without trigonometry. */
const slack = 0.01
const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const sortedIds = (items: readonly { readonly id: string }[]) => idsOf(items).sort()

describe('GET /api/places', () => {
  it('gives the places of a kind near a point, the nearest first, with their source and attribution', async () => {
    const reply = await placesAt('/api/places?kind=pharmacie&near=49.2,-0.3&radius=15&limit=5')
    expect(placesReplySchema.parse(reply)).toEqual(reply)
    const here = { lat: 49.2, lon: -0.3 }
    const expected = invented
      .filter(({ kind }) => kind === 'pharmacie')
      .map((place) => ({ id: place.id, km: distanceKm(here, place) }))
      .filter(({ km }) => km <= 15)
      .sort((one, other) => one.km - other.km)
    expect(idsOf(reply.items)).toEqual(idsOf(expected.slice(0, 5)))
    expect(reply).toMatchObject({
      total: expected.length,
      coverage: { pharmacie: 'national' },
      sources: [{ title: 'FINESS, essai', date: '2026-10-02', licence: 'Licence Ouverte 2.0' }],
      attribution: 'ANS, FINESS, essai, 2 octobre 2026, Licence Ouverte 2.0',
    })
  })

  it('finds what a plain search of every place finds, wherever and however far', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 48.2, max: 49.6, noNaN: true }),
        fc.double({ min: -0.9, max: 0.6, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        fc.subarray(['pharmacie', 'msp', 'kinesitherapeute'], { minLength: 1 }),
        async (rawLat, rawLon, radius, kinds) => {
          const here = { lat: Number(rawLat.toFixed(5)), lon: Number(rawLon.toFixed(5)) }
          const items = await everyPage(
            `/api/places?kind=${kinds}&near=${here.lat.toFixed(5)},${here.lon.toFixed(5)}&radius=${radius}&limit=200`,
          )
          const kilometres = new Map(invented.map((place) => [place.id, distanceKm(here, place)]))
          const within = (km: number) =>
            sortedIds(invented.filter(({ id, kind }) => kinds.includes(kind) && (kilometres.get(id) ?? 0) <= km))
          const found = sortedIds(items)
          expect(found).toEqual(expect.arrayContaining(within(radius - slack)))
          expect(within(radius + slack)).toEqual(expect.arrayContaining(found))
          const distances = items.map(({ id }) => kilometres.get(id) ?? 0)
          for (const [rank, km] of distances.entries()) expect(km).toBeGreaterThan((distances[rank - 1] ?? 0) - slack)
        },
      ),
      { numRuns: 60, seed: 20261122 },
    )
  })

  it.each([
    ['near=49.0,0&radius=100', () => true],
    [
      'bbox=-0.401,49.101,-0.201,49.301',
      ({ lat, lon }: Spot) => lat >= 49.101 && lat <= 49.301 && lon >= -0.401 && lon <= -0.201,
    ],
    ['commune=61001', ({ communeCode }: Spot) => communeCode === '61001'],
    ['departement=14', ({ departement }: Spot) => departement === '14'],
    ['region=28', () => true],
  ] as const)('gives each place of « %s » exactly once, whatever the size of the page', async (area, isInside) => {
    const expected = sortedIds(invented.filter(isInside))
    expect(expected.length).toBeGreaterThan(20)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 7, max: 200 }), async (limit) => {
        const items = await everyPage(`/api/places?kind=pharmacie,msp,kinesitherapeute&${area}&limit=${limit}`)
        expect(sortedIds(items)).toEqual(expected)
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  it('takes every kind when none is named', async () => {
    expect(new Set((await everyPage('/api/places?region=28')).map(({ kind }) => kind))).toEqual(
      new Set(['pharmacie', 'msp', 'kinesitherapeute', 'urgences', 'hopital']),
    )
  })

  it('gives no place twice and leaves none out when one comes and another goes between two pages', async () => {
    const { knowledge: changing, client } = await listedKnowledge()
    const other = await realApp({ knowledge: changing })
    const pageAt = async (address: string) => (await (await other.request(address)).json()) as Places
    const first = await pageAt('/api/places?region=28&kind=msp&limit=20')
    await client.execute({ sql: 'delete from places where id = ?', args: [first.items[3]?.id ?? ''] })
    const columns =
      'kind, name, address, postcode, commune_code, commune, departement, region, lat, lon, precision, details, as_of'
    await client.execute(`insert into places (id, ${columns}, reliability, source_id)
      select 'essai-nouveau', ${columns}, reliability, source_id from places where id = 'essai-0001'`)
    const second = await pageAt(`${first.next}&limit=200`.replace('limit=20&', ''))
    const before = sortedIds(invented.filter(({ kind }) => kind === 'msp'))
    expect(sortedIds([...first.items, ...second.items])).toEqual([...before, 'essai-nouveau'])
  })

  it('finds the places of the arrondissements in their city', async () => {
    expect(idsOf((await placesAt('/api/places?commune=75056&kind=urgences')).items)).toEqual(['urgences-750000001'])
    expect(idsOf((await placesAt('/api/places?commune=75112&kind=urgences')).items)).toEqual(['urgences-750000001'])
    expect((await placesAt('/api/places?commune=75113&kind=urgences')).items).toEqual([])
  })

  it.each([
    ['13055', '13201', '13216', '13217'],
    ['69123', '69381', '69389', '69390'],
    ['75056', '75101', '75120', '75121'],
  ])('knows which arrondissements %s has: from %s to %s, and not %s', async (city, first, last, beyond) => {
    const { knowledge: other, client } = await listedKnowledge()
    for (const [rank, code] of [first, last, beyond].entries())
      await client.execute({ sql: 'update places set commune_code = ? where id = ?', args: [code, `essai-000${rank}`] })
    const { items } = (await (
      await (await realApp({ knowledge: other })).request(`/api/places?commune=${city}`)
    ).json()) as Places
    expect(idsOf(items).filter((id) => id.startsWith('essai'))).toEqual(['essai-0000', 'essai-0001'])
  })

  it('says that an empty list says nothing where the kind is not held', async () => {
    expect(await placesAt('/api/places?region=28&kind=ehpad,urgences&limit=1')).toMatchObject({
      coverage: { ehpad: 'none', urgences: 'partial' },
    })
    expect(await placesAt('/api/places?region=28&kind=ehpad')).toMatchObject({
      items: [],
      total: 0,
      sources: [],
      attribution: '',
    })
  })

  it('tells to call the 15 before going to an emergency department', async () => {
    const { items } = await placesAt('/api/places?kind=urgences&region=28')
    expect(items.length).toBeGreaterThan(0)
    for (const { note } of items) expect(note).toMatch(/^Appelez le 15/)
  })

  it('tells the access regime of an emergency department, under the source that says so and not the licence of the list', async () => {
    const starter = await realApp()
    const { items, sources } = (await (await starter.request('/api/places?kind=urgences&departement=14')).json()) as Places
    expect(items.some(({ note }) => /accès régulé/i.test(note ?? ''))).toBe(true)
    expect(new Set(items.map(({ source }) => sources[source]?.licence))).toEqual(new Set(['Licence Ouverte 2.0']))
    expect(sources.map(({ licence }) => licence)).toContain(undefined)
  })

  it('gives no licence to a source that states none', async () => {
    const { sources, attribution } = await placesAt('/api/places?kind=urgences&region=28')
    expect(sources.map((source) => Object.keys(source))).not.toContainEqual(expect.arrayContaining(['licence']))
    expect(attribution).not.toContain('Licence Ouverte')
  })

  it('leads to the next page by the body and by the Link header, and by neither on the last one', async () => {
    const first = await app.request('/api/places?region=28&kind=msp&limit=60')
    const { next } = (await first.json()) as Places
    expect(next).toMatch(/^\/api\/places\?.*cursor=/)
    expect(first.headers.get('link')).toBe(`<${next}>; rel="next"`)
    const second = await app.request(next ?? '')
    expect(await second.json()).not.toHaveProperty('next')
    expect(second.headers.get('link')).toBeNull()
  })
})

type Spot = (typeof invented)[number]

describe('the formats of /api/places', () => {
  const address = '/api/places?kind=pharmacie,msp,kinesitherapeute&near=49.0,0&radius=100&limit=200'

  it('are chosen by parameter, else by the Accept header, else JSON', async () => {
    const typeOf = async (suffix: string, accept?: string) =>
      (await app.request(`${address}${suffix}`, { headers: accept ? { accept } : {} })).headers.get('content-type')?.split(';')[0]
    expect(await typeOf('')).toBe('application/json')
    expect(await typeOf('', '*/*')).toBe('application/json')
    expect(await typeOf('', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8')).toBe('application/json')
    expect(await typeOf('', 'text/csv')).toBe('text/csv')
    expect(await typeOf('', 'application/geo+json, text/csv;q=0.5')).toBe('application/geo+json')
    expect(await typeOf('&format=csv', 'application/json')).toBe('text/csv')
  })

  it('are told apart by caches', async () => {
    const { headers } = await app.request(address)
    expect(headers.get('vary')).toContain('Accept')
    expect(headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('draw a valid GeoJSON of the same places, longitude first, within its bbox', async () => {
    const reply = (await (await app.request(`${address}&format=geojson`)).json()) as z.infer<typeof placesGeojsonSchema>
    expect(placesGeojsonSchema.parse(reply)).toEqual(reply)
    expect(reply.features.map(({ id }) => id)).toEqual(idsOf((await placesAt(address)).items))
    const [west = 0, south = 0, east = 0, north = 0] = reply.bbox ?? []
    const points = invented.map(({ lat, lon }) => [lon, lat])
    expect(reply.features.map(({ geometry }) => geometry?.coordinates)).toEqual(expect.arrayContaining(points))
    for (const [lon = Number.NaN, lat = Number.NaN] of points)
      expect([lon >= west, lon <= east, lat >= south, lat <= north]).not.toContain(false)
    expect(reply.attribution).toContain('Licence Ouverte 2.0')
  })

  it('write a CSV that reads back to the same values, formulas defused, the source in every row', async () => {
    const { items } = await placesAt(address)
    const response = await app.request(`${address}&format=csv`)
    const text = await response.text()
    expect(text.slice(0, 8)).toBe('id,kind,')
    const rows = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
    expect(rows).toHaveLength(items.length)
    for (const [rank, item] of items.entries()) {
      const { source: _, ...fields } = item
      const row = rows[rank] ?? {}
      for (const [name, value] of Object.entries(fields))
        expect(row[name], name).toBe(typeof value === 'string' ? defused(value) : String(value))
      expect(row).toMatchObject({ source: 'ANS, FINESS, essai', source_date: '2026-10-02', licence: 'Licence Ouverte 2.0' })
    }
    expect(rows.filter((row) => /^[=+@-]/.test(row.name ?? '') || /^\+/.test(row.phone ?? ''))).toEqual([])
    expect(rows.some(({ name }) => name === `'=SUM(A1:A9) 1`)).toBe(true)
    // A number stays one, below zero too.
    expect(rows.some(({ lon }) => /^-0\.\d+$/.test(lon ?? ''))).toBe(true)
  })
})

describe('GET /api/places/<id>', () => {
  it('gives the place, its sources and what it was before', async () => {
    const reply = await (await app.request('/api/places/essai-0001')).json()
    expect(placeReplySchema.parse(reply)).toEqual(reply)
    expect(reply).toMatchObject({
      item: { id: 'essai-0001', departement: '14' },
      history: [{ change: 'changed', date: '2026-10-02', name: 'Ancien nom' }],
      sources: [{ publisher: 'ANS' }],
    })
  })

  it('says a closed place is gone, under the name it had last', async () => {
    const response = await app.request('/api/places/essai-ferme')
    expect(response.status).toBe(410)
    const problem = await response.json()
    expect(problem).toMatchObject({ code: 'gone', name: 'Pharmacie de l’Odon', detail: expect.stringContaining('2026-10-02') })
    expect(problem).not.toHaveProperty('mergedInto')
  })

  it('leads from a merged place to the one that stands there now', async () => {
    const response = await app.request('/api/places/essai-fondu')
    expect(response.status).toBe(410)
    expect(await response.json()).toMatchObject({ mergedInto: 'essai-0001' })
  })

  it('has nothing at an id that was never a place', async () => {
    expect((await app.request('/api/places/jamais-vu')).status).toBe(404)
  })
})

describe('the doors', () => {
  it.each([
    ['/api/places?region=28', undefined],
    ['/api/places', 'near'],
    ['/api/places?region=28&departement=14', 'region'],
    ['/api/places?region=28&near=49,0', 'region'],
    ['/api/places?near=49,0', undefined],
    ['/api/places?near=91,0', 'near'],
    ['/api/places?near=49,181', 'near'],
    ['/api/places?near=49', 'near'],
    ['/api/places?near=49;0', 'near'],
    ['/api/places?near=49,0&radius=100', undefined],
    ['/api/places?near=49,0&radius=101', 'radius'],
    ['/api/places?near=49,0&radius=0', 'radius'],
    ['/api/places?region=28&radius=10', 'radius'],
    ['/api/places?bbox=-1,48,1,50', undefined],
    ['/api/places?bbox=1,48,-1,50', 'bbox'],
    ['/api/places?bbox=-1,50,1,48', 'bbox'],
    ['/api/places?bbox=-5,48,5,50', 'bbox'],
    ['/api/places?bbox=-1,48,1', 'bbox'],
    ['/api/places?region=28&kind=msp,urgences', undefined],
    ['/api/places?region=28&kind=maison', 'kind'],
    ['/api/places?region=28&kind=', 'kind'],
    ['/api/places?region=28&limit=200', undefined],
    ['/api/places?region=28&limit=201', 'limit'],
    ['/api/places?region=28&limit=0', 'limit'],
    ['/api/places?region=28&limit=1.5', 'limit'],
    ['/api/places?region=28&cursor=e30', 'cursor'],
    ['/api/places?region=28&cursor=%00', 'cursor'],
    ['/api/places?region=28&format=xml', 'format'],
    ['/api/places?region=28&page=2', 'page'],
    ['/api/places?region=28&region=32', 'region'],
    ['/api/places?region=99', 'region'],
    ['/api/places?departement=14', undefined],
    ['/api/places?departement=20', 'departement'],
    ['/api/places?commune=14118', undefined],
    ['/api/places?commune=14000', 'commune'],
    ['/api/figures?territory=departement:14', undefined],
    ['/api/figures?territory=departement', 'territory'],
    ['/api/figures?territory=departement:00', 'territory'],
    ['/api/figures?level=canton', 'level'],
    ['/api/figures?level=commune&indicator=msp', undefined],
    ['/api/figures?level=commune', 'indicator'],
    ['/api/figures?year=1899', 'year'],
    ['/api/figures?format=geojson', 'format'],
    ['/api/figures?indicator=PSLA', 'indicator'],
    ['/api/aids?profession=infirmier', undefined],
    ['/api/aids?profession=plombier', 'profession'],
    ['/api/aids?territory=zone:61', 'territory'],
    ['/api/contacts?organisation=ars', undefined],
    ['/api/contacts?region=99', 'region'],
  ])('read %s, and name the parameter that is not valid: %s', async (address, field) => {
    const response = await app.request(address)
    expect(response.status).toBe(field ? 422 : 200)
    if (!field) return
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await response.json()) as { detail: string }
    expect(problem).toMatchObject({ code: 'invalid', field, requestId: expect.stringMatching(/.+/) })
    expect(problem.detail).not.toMatch(/Invalid|expected/)
  })

  it.each(['/api/places', '/api/places/essai-0001', '/api/figures', '/api/aids', '/api/contacts'])(
    'refuse to write at %s',
    async (address) => {
      const response = await app.request(address, { method: 'POST' })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toContain('GET')
    },
  )

  it.each(['/api/places?near=49.18,-0.37&kind=msp', '/api/places/essai-0001', '/api/figures', '/api/aids', '/api/contacts'])(
    'go to the base once for %s',
    async (address) => {
      let reads = 0
      const counting: KnowledgeBase = {
        read: (queries) => {
          reads += 1
          return knowledge.read(queries)
        },
      }
      expect((await (await realApp({ knowledge: counting })).request(address)).status).toBe(200)
      expect(reads).toBe(1)
    },
  )

  it('say when the base is out of reach', async () => {
    const broken: KnowledgeBase = { read: () => Promise.reject(new KnowledgeUnavailable(new Error('secret'))) }
    const response = await (await realApp({ knowledge: broken })).request('/api/places?region=28')
    expect(response.status).toBe(503)
    expect(await response.text()).not.toContain('secret')
  })

  it('share the limit of questions', async () => {
    const limited = await realApp({ knowledge })
    const from = (path: string) => limited.request(path, { headers: { 'cf-connecting-ip': '192.0.2.9' } })
    const paths = ['/api/aids', '/api/contacts', '/api/figures', '/api/places/jamais-vu']
    for (let count = 0; count < 120; count++) expect((await from(paths[count % 4] ?? '')).status).not.toBe(429)
    expect((await from('/api/places?region=28')).status).toBe(429)
  })

  it('let the allowed origins read the next page’s address', async () => {
    const open = await realApp({ knowledge, settings: { ALLOWED_ORIGINS: 'https://mairie.example' } })
    const { headers } = await open.request('/api/places?region=28&limit=1', { headers: { origin: 'https://mairie.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('https://mairie.example')
    expect(headers.get('access-control-expose-headers')).toContain('link')
  })

  it('never fail, whatever is asked', async () => {
    const names = ['kind', 'near', 'radius', 'bbox', 'commune', 'departement', 'region', 'limit', 'cursor', 'format', 'indicator']
    const name = fc.oneof(
      fc.constantFrom(...names, 'territory', 'level', 'year', 'profession', 'organisation', '__proto__', 'constructor'),
      fc.string({ maxLength: 10 }),
    )
    const value = fc.oneof(
      fc.constantFrom('49.18,-0.37', '90,180', '-90,0', '100', '1', 'msp', '28', '14', '14118', 'csv', 'geojson', 'psla', 'ars'),
      fc.constantFrom('0,0,1,1', '-180,-90,-175,-85', 'departement:14', 'zone:61', 'commune', '2018', 'infirmier', '1e3', 'NaN'),
      fc.tuple(fc.double(), fc.integer()).map(([rank, number]) => btoa(JSON.stringify({ rank, number }))),
      fc.string().map((mark) => btoa(JSON.stringify(mark.replace(/[^ -~]/g, '')))),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    const path = fc.oneof(
      fc.constantFrom('/api/places', '/api/figures', '/api/aids', '/api/contacts'),
      fc.string({ unit: 'binary', maxLength: 30 }).map((id) => `/api/places/${encodeURIComponent(id)}`),
    )
    await fc.assert(
      fc.asyncProperty(path, fc.array(fc.tuple(name, value), { maxLength: 4 }), async (where, parameters) => {
        const response = await app.request(`${where}?${new URLSearchParams(parameters)}`)
        expect([200, 404, 410, 422]).toContain(response.status)
      }),
      { numRuns: 600, seed: 20261122 },
    )
  })
})
