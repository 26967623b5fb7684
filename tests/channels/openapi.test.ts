import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { askReplySchema, askRequestSchema } from '../../src/channels/api-schema'
import {
  aidsReplySchema,
  contactsReplySchema,
  figuresReplySchema,
  placeReplySchema,
  placesReplySchema,
} from '../../src/channels/data-reply-schema'
import { openapiDocument, openapiRoutes } from '../../src/channels/openapi'
import { problemStatuses } from '../../src/errors'
import { toJson } from '../../src/render/json'
import { realApp } from '../support/product'
import { aFoundAnswer, aReply, everySection } from '../support/replies'

const app = new Hono().route('/', openapiRoutes())

describe('the OpenAPI document', () => {
  const document = openapiDocument()
  const components = document.components?.schemas ?? {}

  it('describes the routes a machine calls', () => {
    expect(document.openapi).toBe('3.1.1')
    expect(Object.keys(document.paths ?? {})).toEqual([
      '/api/ask',
      '/api/answer',
      '/api/feedback',
      '/api/places',
      '/api/places/{id}',
      '/api/figures',
      '/api/aids',
      '/api/contacts',
      '/healthz',
      '/readyz',
    ])
  })

  it('resolves every reference it makes', () => {
    const names = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !name || !(name in components))).toEqual([])
    expect(JSON.stringify(document)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/)
  })

  it('closes the request and leaves the reply open to new fields', () => {
    expect(components).toHaveProperty('AskRequest.additionalProperties', false)
    expect(components).not.toHaveProperty('AskReply.additionalProperties')
  })

  it('is served as JSON, to any origin', async () => {
    const response = await app.request('/api/openapi.json')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(document)))
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })
})

describe('the schemas', () => {
  it('accept the reply that the JSON renderer writes, whatever the section', () => {
    const json = toJson(aReply(aFoundAnswer(everySection)), 'request-1', 'signed.token', 'fr')
    expect(askReplySchema.parse(json)).toEqual(json)
  })

  it.each([
    ['a bare question', { text: 'kiné' }, true],
    ['no text', {}, false],
    ['blank text', { text: '  ' }, false],
    ['500 characters', { text: 'a'.repeat(500) }, true],
    ['501 characters', { text: 'a'.repeat(501) }, false],
    ['English', { text: 'physio', lang: 'en' }, true],
    ['a language we do not speak', { text: 'physio', lang: 'de' }, false],
    ['a field that is not ours', { text: 'kiné', name: 'x' }, false],
    ['a position', { text: 'kiné', position: { lat: 49.89, lon: 2.3 } }, true],
    ['a position off the globe', { text: 'kiné', position: { lat: 91, lon: 2.3 } }, false],
    ['a state of 4097 characters', { text: 'kiné', state: 'a'.repeat(4097) }, false],
  ])('judge %s', (_, request, isValid) => {
    expect(askRequestSchema.safeParse(request).success).toBe(isValid)
  })
})

describe('the open data', () => {
  it('is given away under the names the document tells, in the shapes it tells, for each example of the page', async () => {
    const product = await realApp()
    const html = await (await product.request('/api/docs')).text()
    const links = [...html.matchAll(/href="(\/api\/[a-z]+[?/][^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
    const replies: Readonly<Record<string, z.ZodType>> = {
      '/api/answer': askReplySchema,
      ...{ '/api/places': placesReplySchema, '/api/places/urgences-800000143': placeReplySchema },
      ...{ '/api/figures': figuresReplySchema, '/api/aids': aidsReplySchema, '/api/contacts': contactsReplySchema },
    }
    expect(links.map((link) => link.split('?')[0])).toEqual(Object.keys(replies))
    for (const link of links) {
      const response = await product.request(link)
      expect(response.status, link).toBe(200)
      const reply = await response.json()
      expect(replies[link.split('?')[0] ?? '']?.parse(reply), link).toEqual(reply)
      expect(JSON.stringify(reply), link).not.toMatch(/"items":\[\]|"attribution":""/)
    }
  })

  it('lists every parameter of every door on the page', async () => {
    const html = await (await app.request('/api/docs')).text()
    for (const name of [
      'kind',
      'near',
      'radius',
      'bbox',
      'cursor',
      'format',
      'indicator',
      'profession',
      'on',
      'organisation',
      'id',
    ])
      expect(html).toContain(`<code>${name}</code>`)
  })
})

it('shows the document as a page, with an anchor for every problem and link', async () => {
  const response = await app.request('/api/docs')
  const html = await response.text()
  const ids = new Set([...html.matchAll(/id="([^"]+)"/g)].map(([, id]) => id))
  const fragments = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  expect(fragments.filter((fragment) => !ids.has(fragment))).toEqual([])
  expect(Object.keys(problemStatuses).filter((code) => !ids.has(code))).toEqual([])
  expect(html).not.toContain('<script')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})
