import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import type { KnowledgeBase } from '../../db/knowledge'
import type { aidsReplySchema, contactsReplySchema, figuresReplySchema } from '../../src/channels/data-reply-schema'
import { listedKnowledge } from '../support/listed-places'
import { realApp } from '../support/product'

type Figures = z.infer<typeof figuresReplySchema>
type Aids = z.infer<typeof aidsReplySchema>
type Contacts = z.infer<typeof contactsReplySchema>

let app: Awaited<ReturnType<typeof realApp>>
let knowledge: KnowledgeBase
beforeAll(async () => {
  knowledge = (await listedKnowledge()).knowledge
  app = await realApp({ knowledge })
})
async function replyAt<Reply>(address: string): Promise<Reply> {
  const response = await app.request(address)
  expect(response.status, address).toBe(200)
  return (await response.json()) as Reply
}

describe('GET /api/figures', () => {
  const figuresAt = (address: string) => replyAt<Figures>(`/api/figures${address}`)

  it('tells what is published from what we count, each with its own source', async () => {
    const { items, sources, attribution } = await figuresAt('?indicator=msp&territory=region:28')
    expect(items.map(({ basis, year, value }) => [basis, year, value])).toEqual([
      ['published', 2020, 40],
      ['published', 2024, 58],
      ['computed', 2025, 67],
      ['computed', 2026, 67],
    ])
    expect(items.map(({ source }) => sources[source]?.date)).toEqual(['2026-01', '2026-01', '2025-10-03', '2026-10-02'])
    expect(sources.map(({ licence }) => licence)).toEqual([undefined, 'Licence Ouverte 2.0', 'Licence Ouverte 2.0'])
    expect(attribution).toBe(
      'Ameli, Aides, janvier 2026 ; ANS, FINESS, essai, 3 octobre 2025, Licence Ouverte 2.0 ; ANS, FINESS, essai, 2 octobre 2026, Licence Ouverte 2.0',
    )
  })

  it('says when the list counted does not cover all of France', async () => {
    const { items } = await figuresAt('?indicator=urgences&territory=region:28')
    expect(items).toMatchObject([{ basis: 'computed', value: 2, note: expect.stringContaining('ne couvre pas toute la France') }])
    expect((await figuresAt('?indicator=pharmacies&territory=region:28')).items[0]).not.toHaveProperty('note')
  })

  it('keeps communes and EPCI for those who ask for them', async () => {
    const levels = async (address: string) => [
      ...new Set((await figuresAt(address)).items.map(({ territory }) => territory.kind)),
    ]
    expect(await levels('?indicator=pharmacies')).toEqual(['country', 'departement', 'region'])
    expect(await levels('?indicator=pharmacies&level=commune')).toEqual(['commune'])
    expect(await levels('?indicator=pharmacies&territory=commune:14118')).toEqual(['commune'])
    expect(await levels('?indicator=pharmacies&territory=commune:14118&level=region')).toEqual([])
  })

  it('names territories', async () => {
    const { items } = await figuresAt('?indicator=pharmacies&level=commune&year=2026')
    expect(items.map(({ territory }) => territory.name)).toEqual(['Caen', 'Alençon'])
  })

  it('keeps to the year asked', async () => {
    const years = (await figuresAt('?year=2024')).items.map(({ year }) => year)
    expect(new Set(years)).toEqual(new Set([2024]))
  })

  it('gives each figure exactly once, whatever the size of the page', async () => {
    const all = (await figuresAt('?limit=200')).items
    expect(all.length).toBeGreaterThan(10)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (limit) => {
        const items: Figures['items'][number][] = []
        for (let next: string | undefined = `?limit=${limit}`; next; ) {
          const page: Figures = await figuresAt(next)
          items.push(...page.items)
          next = page.next?.replace('/api/figures', '')
        }
        expect(items.map(({ source: _, ...figure }) => figure)).toEqual(all.map(({ source: _, ...figure }) => figure))
      }),
      { numRuns: 12, seed: 3 },
    )
  })

  it('are a table too', async () => {
    const text = await (await app.request('/api/figures?indicator=msp&territory=region:28&format=csv')).text()
    expect(parse(text, { columns: true })).toMatchObject([
      {
        basis: 'published',
        level: 'region',
        territoryName: 'Normandie',
        year: '2020',
        value: '40',
        source: 'Ameli, Aides',
        licence: '',
      },
      { year: '2024' },
      { basis: 'computed', source_date: '2025-10-03' },
      { basis: 'computed', value: '67', source: 'ANS, FINESS, essai', source_date: '2026-10-02', licence: 'Licence Ouverte 2.0' },
    ])
  })
})

describe('GET /api/aids', () => {
  it('says what an aid is worth, and which ones have ended', async () => {
    const { items, sources } = await replyAt<Aids>('/api/aids')
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ['finissante', 'open'],
      ['locale', 'open'],
      ['nouvelle', 'open'],
      ['ancienne', 'ended'],
    ])
    const latest = items.find(({ id }) => id === 'nouvelle')
    expect(latest).toMatchObject({ amount: '10 000 €', summary: 'Une aide.', professions: ['medecin'] })
    expect(sources[latest?.source ?? -1]).toMatchObject({ title: 'Aides' })
  })

  it.each([
    ['2026-12-31T22:59:00Z', 'open'],
    ['2026-12-31T23:01:00Z', 'ended'],
  ])('has an aid end as its last day does in Paris: at %s it is %s', async (now, status) => {
    const then = await realApp({ knowledge, now: () => new Date(now) })
    const { items } = (await (await then.request('/api/aids')).json()) as Aids
    expect(items.find(({ id }) => id === 'finissante')).toMatchObject({ status, validTo: '2026' })
  })

  it('keeps to a profession and to the territories a place lies in', async () => {
    const ids = async (query: string) => (await replyAt<Aids>(`/api/aids?${query}`)).items.map(({ id }) => id)
    expect(await ids('profession=infirmier')).toEqual(['locale'])
    expect(await ids('territory=commune:61001')).toEqual(['finissante', 'locale', 'nouvelle', 'ancienne'])
    expect(await ids('territory=departement:14')).toEqual(['finissante', 'nouvelle', 'ancienne'])
  })

  it.each([
    ['2026-12-31', 'open'],
    ['2027-01-01', 'ended'],
  ])('tells the status of the day asked: on %s it is %s', async (on, status) => {
    const reply = await replyAt<Aids>(`/api/aids?on=${on}`)
    expect(reply.on).toBe(on)
    expect(reply.items.find(({ id }) => id === 'finissante')).toMatchObject({ status })
  })

  it.each(['2026-02-30', '2026', 'demain', ''])('refuses %j as a day', async (on) => {
    const response = await app.request(`/api/aids?on=${on}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ field: 'on', detail: expect.stringContaining('2026-10-30') })
  })

  it('gives every provision with what it pays, its status and its source', async () => {
    const { items, sources } = await replyAt<Aids>('/api/aids')
    const { provisions = [] } = items.find(({ id }) => id === 'nouvelle') ?? {}
    expect(provisions.map(({ row, source }) => [row, sources[source]?.title])).toEqual([
      ['A003', 'SAE'],
      ['A001', 'Aides'],
    ])
    expect(provisions[1]).toMatchObject({ kind: 'offer', pays: { how: 'once', euros: 10000 }, status: 'open' })
  })

  it('tells aids from rules and services, and loses none', async () => {
    const starter = await realApp()
    const { items, rules } = (await (await starter.request('/api/aids')).json()) as Aids
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['aid']))
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(['rule', 'service']))
    const table = await (await starter.request('/api/aids?format=csv')).text()
    const rows: { readonly id: string; readonly provision: string }[] = parse(table, { columns: true })
    expect(rows.map(({ id, provision }) => `${id} ${provision}`).toSorted()).toEqual(
      [...items, ...rules].flatMap(({ id, provisions }) => provisions.map(({ row }) => `${id} ${row}`)).toSorted(),
    )
  })

  it('are a table too, one provision a row', async () => {
    const text = await (
      await app.request('/api/aids?profession=medecin&on=2026-12-31', { headers: { accept: 'text/csv' } })
    ).text()
    const rows: readonly Record<string, string>[] = parse(text, { columns: true })
    expect(rows.filter(({ id }) => id === 'nouvelle')).toMatchObject([
      { provision: 'A003', provisionTitle: 'Second volet', paysEuros: '', amount: '10 000 €', source: 'DREES, SAE' },
      { provision: 'A001', provisionAmount: '10 000 €', paysHow: 'once', paysEuros: '10000', source_date: '2026-01' },
    ])
    const local = await (await app.request('/api/aids?profession=infirmier&format=csv')).text()
    expect(parse(local, { columns: true })).toMatchObject([
      {
        id: 'locale',
        kind: 'aid',
        status: 'open',
        territories: 'departement:61',
        source: 'Ameli, Aides',
        source_date: '2026-01',
      },
    ])
  })
})

describe('GET /api/contacts', () => {
  it('gives those of a région, then those of all France', async () => {
    const { items } = await replyAt<Contacts>('/api/contacts?region=28')
    expect(items.map(({ id, territory }) => [id, territory])).toEqual([
      ['ars-normandie', '28'],
      ['ars-france', 'FR'],
      ['cpam', 'FR'],
    ])
  })

  it('keeps to an organisation', async () => {
    const { items, attribution } = await replyAt<Contacts>('/api/contacts?organisation=cpam')
    expect(items).toMatchObject([{ id: 'cpam', organisation: 'CPAM', organisationId: 'cpam', phone: '36 46' }])
    expect(attribution).toBe('Ameli, Aides, janvier 2026')
    expect(await replyAt<Contacts>('/api/contacts?organisation=aucune')).toMatchObject({ items: [] })
  })

  it('are a table too', async () => {
    const text = await (await app.request('/api/contacts?organisation=cpam&format=csv')).text()
    expect(parse(text, { columns: true })).toMatchObject([{ organisation: 'CPAM', phone: '36 46', source: 'Ameli, Aides' }])
  })
})
