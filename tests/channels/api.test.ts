import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type KnowledgeBase, KnowledgeUnavailable } from '../../db/knowledge'
import { askReplySchema } from '../../src/channels/api-schema'
import { readinessSchema } from '../../src/channels/openapi'
import { listedKnowledge } from '../support/listed-places'
import { conversationWith, realApp } from '../support/product'

const json = { 'content-type': 'application/json' }
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) => ({
  method: 'POST',
  body,
  headers,
})
const brokenKnowledge: KnowledgeBase = { read: () => Promise.reject(new KnowledgeUnavailable(new Error('secret internal text'))) }

describe('POST /api/ask', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp()
  })

  it('answers in the shape of the contract', async () => {
    const response = await app.request('/api/ask', post(JSON.stringify({ text: 'Combien de PSLA en Normandie ?' })))
    expect(response.status).toBe(200)
    const reply = await response.json()
    expect(askReplySchema.parse(reply)).toMatchObject({ understood: { intent: 'figure' }, answer: { kind: 'found' } })
  })

  it('stops reading a body that never ends', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(new Uint8Array(1024))
      },
    })
    const headers = { 'content-type': 'application/json' }
    const response = await app.request('/api/ask', { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(10)
  })

  it.each([
    ['malformed JSON', post('{"text":'), 400, 'malformed-json'],
    ['bytes that are not UTF-8', post(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])), 400, 'malformed-json'],
    ['another content type', post('text=bonjour', { 'content-type': 'text/plain' }), 415, 'not-json'],
    ['no content type', { method: 'POST', body: new Blob(['{}']) }, 415, 'not-json'],
    ['more than 4 KiB', post(JSON.stringify({ text: 'bonjour', state: 'x'.repeat(4100) })), 413, 'too-large'],
    ['no text', post('{}'), 422, 'invalid'],
    ['an empty text', post(JSON.stringify({ text: '   ' })), 422, 'invalid'],
    ['501 characters', post(JSON.stringify({ text: 'a'.repeat(501) })), 422, 'invalid'],
    ['a text that is not a text', post(JSON.stringify({ text: 42 })), 422, 'invalid'],
    ['an unknown field', post(JSON.stringify({ text: 'bonjour', admin: true })), 422, 'invalid'],
    ['an unknown language', post(JSON.stringify({ text: 'bonjour', lang: 'de' })), 422, 'invalid'],
    ['a position off the globe', post(JSON.stringify({ text: 'bonjour', position: { lat: 91, lon: 0 } })), 422, 'invalid'],
    ['an array', post('[]'), 422, 'invalid'],
  ])('refuses %s with the contract’s problem', async (_, request, status, code) => {
    const response = await app.request('/api/ask', request)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({
      status,
      code,
      type: expect.any(String),
      title: expect.any(String),
      requestId: expect.stringMatching(/.+/),
    })
    expect(JSON.stringify(problem)).not.toMatch(/at .*\.ts|Error:/)
  })

  it.each([
    ['any dentist near Albi?', undefined, 'en'],
    ['un dentiste près d’Albi ?', undefined, 'fr'],
    ['dentiste Albi', undefined, 'fr'],
    ['MSP', undefined, 'fr'],
    ['any dentist near Albi?', 'fr', 'fr'],
    ['un dentiste près d’Albi ?', 'en', 'en'],
  ])('answers « %s », asked for in %s, in %s', async (text, lang, expected) => {
    const response = await app.request('/api/ask', post(JSON.stringify({ text, lang })))
    expect(await response.json()).toMatchObject({ lang: expected })
  })

  it('keeps to the language of the conversation when a question is too short to tell', async () => {
    const ask = conversationWith(app)
    await ask('where can I find a dentist?')
    expect(await ask('Albi')).toMatchObject({ lang: 'en', understood: { slots: { care: 'dentiste' } } })
    expect(await ask('et un kiné ?')).toMatchObject({ lang: 'fr' })
  })

  it('names the field that is not valid', async () => {
    const response = await app.request('/api/ask', post(JSON.stringify({ text: 'bonjour', lang: 'de' })))
    expect(await response.json()).toMatchObject({ field: 'lang' })
  })

  it.each(['', 'forged', 'a.b', 'e30.e30'])('ignores the forged state « %s » and answers', async (state) => {
    const response = await app.request('/api/ask', post(JSON.stringify({ text: 'bonjour', state })))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ understood: { intent: 'greeting' } })
  })

  it('ignores an expired state', async () => {
    let now = new Date('2026-11-21T12:00:00Z')
    const asked = conversationWith(await realApp({ now: () => now }))
    await asked('un dentiste à Amiens')
    now = new Date('2026-11-21T12:31:00Z')
    expect((await asked('et à Lille ?')).understood.by).not.toBe('follow-up')
  })

  it('answers 503 when the knowledge base is out of reach, and leaks nothing', async () => {
    const response = await (await realApp({ knowledge: brokenKnowledge })).request(
      '/api/ask',
      post(JSON.stringify({ text: 'Combien de PSLA en Normandie ?' })),
    )
    expect(response.status).toBe(503)
    const body = await response.text()
    expect(body).toContain('knowledge-unavailable')
    expect(body).not.toContain('secret internal text')
  })

  it('answers an emergency even when the knowledge base is out of reach', async () => {
    const reply = await conversationWith(await realApp({ knowledge: brokenKnowledge }))('mon père fait un AVC')
    expect(reply).toMatchObject({ understood: { intent: 'emergency', by: 'safety' }, answer: { kind: 'emergency' } })
    expect(reply.answer.text).toMatch(/15/)
  })

  it.each([
    '🚑🚑🚑',
    '<script>alert(1)</script>',
    "'; drop table aids; --",
    'مرحبا',
    '\u0000\u0001\u0002',
    '日本語',
    'a'.repeat(500),
    '   .   ',
    '\u202Eenvers',
  ])('gives a helpful answer to « %s »', async (text) => {
    const reply = await conversationWith(app)(text)
    expect(['not-found', 'clarify', 'chat']).toContain(reply.answer.kind)
    expect(reply.answer.followUps.length).toBeGreaterThan(0)
  })

  it('never fails, and never finds without a source, whatever is typed', async () => {
    const words = fc.constantFrom(
      'aide',
      'médecin',
      'à',
      'Amiens',
      'urgences',
      'zip',
      '2022',
      'combien',
      'psla',
      'le',
      'et',
      'Normandie',
      'c’est quoi',
      'CPTS',
      '<b>',
      'kiné',
      'plus loin',
      'près de',
      '80',
    )
    const typed = fc.oneof(
      fc.string({ minLength: 1, maxLength: 120, unit: 'binary' }),
      fc.array(words, { minLength: 1, maxLength: 12 }).map((list) => list.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          typed.filter((text) => text.trim() !== ''),
          { minLength: 1, maxLength: 3 },
        ),
        async (texts) => {
          const asked = conversationWith(app)
          for (const text of texts) {
            const { answer } = await asked(text)
            if (answer.kind === 'found') expect(answer.sources.length).toBeGreaterThan(0)
          }
        },
      ),
      { numRuns: 150, seed: 20261121 },
    )
  })

  it('limits one address and says when to come back', async () => {
    const now = new Date('2026-11-21T12:00:00Z')
    const limited = await realApp({ now: () => now })
    const from = (address: string) =>
      limited.request('/api/ask', post(JSON.stringify({ text: 'bonjour' }), { ...json, 'cf-connecting-ip': address }))
    for (let count = 0; count < 120; count++) expect((await from('192.0.2.1')).status).toBe(200)
    const refused = await from('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await from('192.0.2.2')).status).toBe(200)
  })

  it('lets only the allowed origins call from a browser', async () => {
    const open = await realApp({ settings: { ALLOWED_ORIGINS: 'https://mairie.example' } })
    const origin = async (name: string) =>
      (await open.request('/api/ask', post(JSON.stringify({ text: 'bonjour' }), { ...json, origin: name }))).headers.get(
        'access-control-allow-origin',
      )
    expect(await origin('https://mairie.example')).toBe('https://mairie.example')
    expect(await origin('https://autre.example')).toBeNull()
  })
})

describe('health', () => {
  it('says the process is alive without reading anything', async () => {
    expect((await (await realApp({ knowledge: brokenKnowledge })).request('/healthz')).status).toBe(200)
  })
  it('says the knowledge base is reachable, with its dates', async () => {
    expect(await (await (await realApp()).request('/readyz')).json()).toMatchObject({ status: 'ready', dates: expect.any(Array) })
  })
  it('tells of each loaded source its date, when it was loaded, its rows and whether it is stale', async () => {
    const { knowledge } = await listedKnowledge()
    const { dates } = readinessSchema.parse(await (await (await realApp({ knowledge })).request('/readyz')).json())
    expect(dates.map(({ family, load }) => [family, load])).toEqual([
      [
        'finess',
        {
          asOf: '2026-10-02',
          loadedAt: '2026-10-02T04:00:00Z',
          staleFrom: '2027-01-01',
          rows: 1,
          stale: expect.any(Boolean),
        },
      ],
      ['seed', undefined],
    ])
  })
  it('says when it is not', async () => {
    expect((await (await realApp({ knowledge: brokenKnowledge })).request('/readyz')).status).toBe(503)
  })
})
