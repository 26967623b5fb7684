import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as z from 'zod'
import type { figuresReplySchema, placesReplySchema } from '../../src/channels/data-reply-schema'
import { inventedPlaces, listedKnowledge } from '../support/listed-places'
import { realApp } from '../support/product'
import { hasSqld, type Sqld, startSqld } from '../support/sqld'

type Page = z.infer<typeof placesReplySchema> | z.infer<typeof figuresReplySchema>

describe.runIf(hasSqld)('the open data over a libSQL server', () => {
  let sqld: Sqld
  let local: Awaited<ReturnType<typeof realApp>>
  let remote: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    sqld = await startSqld()
    local = await realApp({ knowledge: (await listedKnowledge()).knowledge })
    remote = await realApp({ knowledge: (await listedKnowledge(sqld.url)).knowledge })
  })
  afterAll(() => sqld?.stop())

  it.each([
    '/api/places?kind=pharmacie,msp,kinesitherapeute&near=49.0,0&radius=100&limit=9',
    '/api/places?region=28&limit=40',
    '/api/figures?limit=5',
    '/api/aids',
    '/api/contacts?region=28',
  ])('is what an embedded base gives, page after page: %s', async (address) => {
    let items = 0
    for (let next: string | undefined = address; next; ) {
      const [here, there]: readonly Page[] = await Promise.all(
        [local, remote].map(async (app) => (await (await app.request(next ?? '')).json()) as Page),
      )
      expect(there).toEqual(here)
      items += there?.items.length ?? 0
      next = there?.next
    }
    expect(items).toBeGreaterThan(2)
    if (address.includes('near')) expect(items).toBe(inventedPlaces(200).length)
  })
})
