/** GET /api/answer: the same question again, by ids, as links and chips ask it. */
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { askReplySchema } from '../../src/channels/api-schema'
import { slotsSchema } from '../../src/slots'
import { intentIds } from '../../src/types'
import { conversationWith, realApp } from '../support/product'

let app: Awaited<ReturnType<typeof realApp>>
beforeAll(async () => {
  app = await realApp()
})
const get = (query: string) => app.request(`/api/answer?${query}`)
const physiotherapist = 'intent=find-care&care=kinesitherapeute&place=commune:80021'

describe('a question by ids', () => {
  it('is answered as the same question in words, in a conversation of its own', async () => {
    const said = await conversationWith(app)('kiné à Amiens')
    const reply = askReplySchema.parse(await (await get(physiotherapist)).json())
    expect(reply.understood).toMatchObject({ intent: 'find-care', confidence: 1, by: 'match' })
    expect(reply.understood.slots.place).toEqual({ kind: 'commune', code: '80021', name: 'Amiens' })
    expect(reply.answer).toEqual(said.answer)
    const next = await app.request('/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'et à Abbeville ?', state: reply.state }),
    })
    expect(await next.json()).toMatchObject({ understood: { slots: { care: 'kinesitherapeute', place: { code: '80001' } } } })
  })

  it('asks back what the intent lacks', async () => {
    const reply = askReplySchema.parse(await (await get('intent=find-care&care=kinesitherapeute')).json())
    expect(reply.answer).toMatchObject({ kind: 'clarify', title: 'Dans quelle commune cherchez-vous ?' })
  })

  it('is kept by nobody', async () => {
    expect((await get(physiotherapist)).headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    [physiotherapist, 200, undefined],
    ['', 422, 'intent'],
    ['intent=find-carrots', 422, 'intent'],
    ['intent=emergency', 422, 'intent'],
    ['intent=find-care&care=chaman', 422, 'care'],
    ['intent=find-care&care=dentiste&place=commune:00000', 422, 'place'],
    ['intent=find-care&care=dentiste&place=position:', 422, 'place'],
    ['intent=find-care&care=dentiste&care=urgences', 422, 'care'],
    ['intent=find-care&care=dentiste&place=commune:80021&radiusKm=30', 200, undefined],
    ['intent=find-care&care=dentiste&place=commune:80021&radiusKm=201', 422, 'radiusKm'],
    ['intent=find-care&care=dentiste&year=2020', 422, 'year'],
    ['intent=figure&indicator=msp&year=2020', 200, undefined],
    ['intent=figure&indicator=msp&year=1800', 422, 'year'],
    ['intent=find-aids&profession=infirmier&situation=aide-dix-ans:no', 200, undefined],
    ['intent=find-aids&profession=infirmier&situation=aide-cent-ans:no', 422, 'situation'],
    ['intent=figure-ranking&indicator=msp&territories=departement:80,departement:60', 200, undefined],
    ['intent=figure-ranking&indicator=msp&territories=departement:80,departement:99', 422, 'territories'],
    ['intent=find-care&text=bonjour', 422, 'text'],
    ['intent=find-care&lang=de', 422, 'lang'],
  ])('« %s » answers %i (%s)', async (query, status, field) => {
    const response = await get(query)
    expect(response.status).toBe(status)
    if (status === 200) return
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'invalid', field })
  })

  it('names an arrondissement and its city', async () => {
    const reply = askReplySchema.parse(await (await get('intent=find-care&care=dentiste&place=commune:75113')).json())
    expect(reply.understood.slots.place).toMatchObject({ code: '75056', arrondissementCode: '75113' })
    expect(reply.share).toContain('place=commune:75113')
  })

  it('is refused by another method, by name', async () => {
    const response = await app.request('/api/answer', { method: 'POST' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('never fails, whatever the address holds', async () => {
    const name = fc.constantFrom('intent', 'lang', ...slotsSchema.keyof().options)
    const likely = fc.constantFrom(
      ...intentIds,
      'commune:80021',
      'departement:2A',
      'country:FR',
      'epci:0',
      'yes',
      'a:b',
      'msp',
      '1',
    )
    const value = fc.oneof(likely, fc.string())
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...intentIds),
        fc.array(fc.tuple(name, value), { maxLength: 4 }),
        async (intent, pairs) => {
          const query = new URLSearchParams([['intent', intent], ...pairs.filter(([key]) => key !== 'intent')])
          expect([200, 422]).toContain((await get(query.toString())).status)
        },
      ),
      { numRuns: 400 },
    )
  })
})
