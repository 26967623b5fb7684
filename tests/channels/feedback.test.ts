/** What people say of an answer: through the API, and by the page's form without JavaScript. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createDb, type Db } from '../../db/client'
import { createFeedbackBook, FeedbackUnavailable } from '../../db/feedback'
import { ownDb } from '../support/knowledge'
import { conversationWith, realApp, today } from '../support/product'

let db: Db
let app: Awaited<ReturnType<typeof realApp>>
beforeEach(async () => {
  db = await ownDb()
  app = await realApp({ db })
})

const lines = async () => (await db.$client.execute('select * from feedback order by id')).rows.map((row) => ({ ...row }))
const stateOf = async (...texts: string[]) => {
  const ask = conversationWith(app)
  let state = ''
  for (const text of texts) state = (await ask(text)).state
  return state
}
const say = (body: object, on = app) =>
  on.request('/api/feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const down = { kind: 'found', rating: 'down' } as const

describe('POST /api/feedback', () => {
  it('keeps the day, the subject and the place that the token tells, and nothing of who', async () => {
    const state = await stateOf('un dentiste à Amiens')
    const response = await say({ state, kind: 'found', rating: 'up' })
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([204, 'no-store', ''])
    expect(await lines()).toEqual([
      {
        id: 1,
        day: '2026-11-21',
        channel: 'api',
        intent: 'find-care',
        place: 'commune:80021',
        kind: 'found',
        rating: 'up',
        reason: null,
        question: null,
        team: null,
        handled_on: null,
      },
    ])
  })

  it('completes the rating by its reason: one person, one line', async () => {
    const state = await stateOf('un dentiste à Amiens')
    const other = await stateOf('un dentiste à Abbeville')
    await say({ state: other, ...down })
    await say({ state, ...down })
    await say({ state, ...down, reason: 'wrong', question: 'un dentiste à Amiens' })
    await say({ state, ...down, reason: 'wrong' })
    expect((await lines()).map(({ place, reason, question }) => [place, reason, question])).toEqual([
      ['commune:80001', null, null],
      ['commune:80021', 'wrong', 'un dentiste à Amiens'],
      ['commune:80021', 'wrong', null],
    ])
  })

  it('keeps the words of what was not understood when they are joined, whatever was asked before', async () => {
    const state = await stateOf('un dentiste à Amiens', 'qsdf jklm')
    const said = { kind: 'not-understood', rating: 'down' }
    await say({ state, ...said })
    await say({ state, ...said, reason: 'off-topic', question: 'qsdf jklm' })
    expect(await lines()).toMatchObject([
      { intent: 'out-of-scope', place: null, kind: 'not-understood', reason: 'off-topic', question: 'qsdf jklm' },
    ])
  })

  it('keeps no position', async () => {
    const ask = conversationWith(app)
    const { state } = await ask('un dentiste', { position: { lat: 49.89, lon: 2.3 } })
    expect((await say({ state, kind: 'found', rating: 'up' })).status).toBe(204)
    expect(await lines()).toMatchObject([{ intent: 'find-care', place: null }])
  })

  it.each([
    ['as asked', {}, 204, undefined],
    ['with a reason', { rating: 'down', reason: 'outdated' }, 204, undefined],
    ['with a question and its reason', { rating: 'down', reason: 'wrong', question: 'kiné ?' }, 204, undefined],
    ['with a question of 501 characters', { rating: 'down', reason: 'wrong', question: 'k'.repeat(501) }, 422, 'question'],
    ['with a question without reason', { rating: 'down', question: 'kiné ?' }, 422, 'question'],
    ['with a reason to be glad', { reason: 'wrong' }, 422, 'reason'],
    ['with a reason of one’s own', { rating: 'down', reason: 'moche' }, 422, 'reason'],
    ['of an alarm', { kind: 'emergency' }, 422, 'kind'],
    ['with an intent made up', { intent: 'figure' }, 422, 'intent'],
    ['with a forged token', { state: 'eyJ0dXJuIjp7fX0.c2lnbmVk' }, 422, 'state'],
    ['without token', { state: undefined }, 422, 'state'],
    ['without token, of what was not understood', { state: undefined, kind: 'not-understood' }, 204, undefined],
    ['of what was not found, without token', { state: undefined, kind: 'not-found' }, 422, 'state'],
  ])('%s answers as it must', async (_, more, status, field) => {
    const state = await stateOf('un dentiste à Amiens')
    const response = await say({ state, kind: 'found', rating: 'up', ...more })
    expect(response.status).toBe(status)
    if (field) expect(await response.json()).toMatchObject({ code: 'invalid', field })
    expect(await lines()).toHaveLength(status === 204 ? 1 : 0)
  })

  it('refuses a token of half an hour ago, in words', async () => {
    const state = await stateOf('un dentiste à Amiens')
    const later = await realApp({ db, now: () => new Date(today.getTime() + 31 * 60_000) })
    const response = await say({ state, ...down }, later)
    expect(await response.json()).toMatchObject({ status: 422, detail: expect.stringContaining('trente minutes') })
  })

  it('says so when the base is read-only, and answers on', async () => {
    const state = await stateOf('un dentiste à Amiens')
    await db.$client.execute('pragma query_only = on')
    const response = await say({ state, ...down })
    expect([response.status, (await response.json()) as object]).toMatchObject([503, { code: 'feedback-not-kept' }])
    expect((await conversationWith(app)('un dentiste à Amiens')).answer.kind).toBe('found')
    await db.$client.execute('pragma query_only = off')
  })

  it('is refused unless it is small JSON, and counted with the questions', async () => {
    expect((await app.request('/api/feedback', { method: 'POST', body: '{}' })).status).toBe(415)
    expect((await say({ question: 'k'.repeat(5000) })).status).toBe(413)
    expect((await app.request('/api/feedback')).status).toBe(405)
    const headers = { 'cf-connecting-ip': '192.0.2.9' }
    for (let count = 0; count < 120; count++) await app.request('/api/feedback', { method: 'POST', headers })
    expect((await app.request('/avis', { method: 'POST', headers })).status).toBe(429)
  })
})

describe('the form under an answer', () => {
  const post = (path: string, fields: Record<string, string>) =>
    app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    })
  /** The fields of the page's form, as a browser would send them. */
  const fieldsOf = (html: string) => {
    const [form = ''] = /<form class="feedback"[\s\S]*?<\/form>/.exec(html) ?? []
    return Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ]),
    )
  }

  it('counts nothing that another site sends, nor what is no form', async () => {
    const fields = fieldsOf(await (await post('/', { text: 'un dentiste à Amiens' })).text())
    const body = new URLSearchParams({ ...fields, rating: 'up' }).toString()
    const type = 'application/x-www-form-urlencoded'
    const from = (headers: Record<string, string>) => app.request('/avis', { method: 'POST', headers, body })
    expect((await from({ 'content-type': type, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await from({ 'content-type': 'multipart/form-data' })).status).toBe(422)
    expect(await lines()).toEqual([])
    expect((await from({ 'content-type': type, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  })

  it('counts a yes, and thanks', async () => {
    const fields = fieldsOf(await (await post('/', { text: 'un dentiste à Amiens' })).text())
    const html = await (await post('/avis', { ...fields, rating: 'up' })).text()
    expect(html).toContain('<h1>Merci, votre avis est noté.</h1>')
    expect(await lines()).toMatchObject([{ channel: 'web', rating: 'up', reason: null, question: null }])
  })

  it('counts a no at once, asks why, and joins the question only when the box is ticked', async () => {
    const text = 'un dentiste à Amiens, c’est "urgent" ?'
    const fields = fieldsOf(await (await post('/', { text })).text())
    const why = await (await post('/avis', { ...fields, rating: 'down' })).text()
    expect(why).toContain('<h1>Votre «\u00a0non\u00a0» est noté</h1>')
    expect(why).toMatch(/<input type="checkbox" name="join" value="yes">/)
    expect(await lines()).toMatchObject([{ rating: 'down', reason: null, question: null }])
    await post('/avis', { ...fieldsOf(why), reason: 'incomplete' })
    expect(await lines()).toMatchObject([{ rating: 'down', reason: 'incomplete', question: null }])
    await post('/avis', { ...fieldsOf(why), reason: 'incomplete', join: 'yes' })
    expect(await lines()).toMatchObject([{ question: null }, { reason: 'incomplete', question: text }])
  })

  it('asks only for the words of what was not understood: there is nothing to call wrong', async () => {
    const fields = fieldsOf(await (await post('/', { text: 'qsdf jklm' })).text())
    const why = await (await post('/avis', { ...fields, rating: 'down' })).text()
    expect([...why.matchAll(/<button type="submit" name="reason" value="([^"]+)">([^<]+)/g)].map(([, ...said]) => said)).toEqual([
      ['off-topic', 'OK'],
    ])
    await post('/avis', { ...fieldsOf(why), reason: 'off-topic', join: 'yes' })
    expect(await lines()).toMatchObject([{ kind: 'not-understood', question: 'qsdf jklm' }])
  })

  it('is not under small talk, a question of ours nor an alarm', async () => {
    for (const text of ['bonjour', 'un dentiste', 'il ne respire plus', 'quelle dose de paracétamol ?'])
      expect(await (await post('/', { text })).text(), text).not.toContain('class="feedback"')
    expect(await (await post('/', { text: 'un dentiste à Amiens' })).text()).toContain('class="feedback"')
  })

  it('is under what was not understood, so that the words can be given', async () => {
    const fields = fieldsOf(await (await post('/', { text: 'qsdf jklm' })).text())
    const why = await (await post('/avis', { ...fields, rating: 'down' })).text()
    await post('/avis', { ...fieldsOf(why), reason: 'incomplete', join: 'yes' })
    expect(await lines()).toMatchObject([{ channel: 'web', intent: 'out-of-scope', reason: 'incomplete', question: 'qsdf jklm' }])
  })

  it('says kindly what it cannot keep', async () => {
    expect(await (await post('/avis', { state: 'x', kind: 'found', rating: 'up' })).text()).toContain(
      'Votre avis n’est pas parti',
    )
    expect((await post('/avis', { rating: 'up' })).status).toBe(422)
    expect((await app.request('/avis')).headers.get('location')).toBe('/')
  })
})

describe('the book of feedback', () => {
  const line = { day: '2026-11-21', channel: 'web', intent: 'find-care', kind: 'found', rating: 'down' } as const

  it('forgets after a year', async () => {
    const book = createFeedbackBook(db)
    await book.write({ ...line, day: '2025-11-20' })
    await book.write({ ...line, day: '2025-11-21' })
    await book.write(line)
    expect((await lines()).map(({ day }) => day)).toEqual(['2025-11-21', '2026-11-21'])
  })

  it('rejects by name when the base cannot be written', async () => {
    const unmigrated = createDb(':memory:')
    await expect(createFeedbackBook(unmigrated).write(line)).rejects.toThrow(FeedbackUnavailable)
  })
})
