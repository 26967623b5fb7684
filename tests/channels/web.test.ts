import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { readArtefacts } from '../../src/build'
import { assetRoutes } from '../../src/channels/assets'
import { webRoutes } from '../../src/channels/web'
import type { TurnInput } from '../../src/conversation'
import type { Lang } from '../../src/types'
import { createGazetteer } from '../../src/understand/places'
import { aFoundAnswer, aReply, everySection } from '../support/replies'

const gazetteer = createGazetteer(readArtefacts().gazetteer)
/** Links by ids have their own tests: shared-link.test.ts. */
const answerNothing = () => Promise.reject(new Error('asked by ids'))

/** The page with an assistant that always answers the same, and remembers what it was asked. */
function aPage({ failure, heard = 'fr' }: { readonly failure?: Error; readonly heard?: Lang } = {}) {
  const asked: TurnInput[] = []
  const answerQuestion = async (input: TurnInput) => {
    asked.push(input)
    if (failure) throw failure
    return { reply: aReply(aFoundAnswer(everySection)), stateToken: 'signed.token', lang: input.lang ?? heard }
  }
  const app = new Hono()
    .route(
      '/',
      webRoutes(() => ({ answerQuestion, answerAsked: answerNothing, gazetteer })),
    )
    .route('/', assetRoutes({ '/widget.js': 'export {}', '/panel.js': 'export {}', '/answers.js': 'export {}' }))
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    app.request('/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields).toString(),
    })
  return { app, asked, post }
}

describe('the page', () => {
  it('shows the emergency numbers, a labelled field and example questions before anything is asked', async () => {
    const html = await (await aPage().app.request('/')).text()
    for (const href of ['tel:15', 'tel:112', 'sms:114', 'tel:3114', 'tel:3919', 'tel:119'])
      expect(html).toContain(`href="${href}"`)
    expect(html).toContain('<label for="question">Votre question</label>')
    expect(html.indexOf('tel:15')).toBeLessThan(html.indexOf('<textarea'))
    expect(html.match(/<button type="submit" name="text"/g)).toHaveLength(9)
    expect(html).toContain('Accessibilité\u00a0: non conforme</a>')
  })

  it('speaks English when asked to', async () => {
    const response = await aPage().app.request('/?lang=en')
    expect(response.headers.get('content-language')).toBe('en')
    expect(await response.text()).toContain('<label for="question">Your question</label>')
  })

  it('answers in the language it heard, and keeps the one that was chosen', async () => {
    const page = aPage({ heard: 'en' })
    expect((await page.post({ text: 'any dentist near Albi?' })).headers.get('content-language')).toBe('en')
    expect((await page.post({ text: 'any dentist near Albi?', lang: 'fr' })).headers.get('content-language')).toBe('fr')
    expect(page.asked.map(({ lang }) => lang)).toEqual([undefined, 'fr'])
    expect(await (await page.app.request('/')).text()).not.toContain('name="lang"')
    expect(await (await page.app.request('/?lang=en')).text()).toContain('name="lang" value="en"')
  })

  it('forbids the browser everything but itself, and sets no cookie', async () => {
    const { headers } = await aPage().app.request('/')
    const policy = headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('needs no inline script or style, so that its own policy lets it live', async () => {
    const html = await (await aPage().post({ text: 'urgences à Amiens' })).text()
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
  })
})

describe('the form without JavaScript', () => {
  it('answers with the question echoed, the answer before the field, sources, and ways on', async () => {
    const { post, asked } = aPage()
    const response = await post({ text: '  urgences à Amiens  ', state: 'earlier.token', lang: 'fr' })
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(asked).toEqual([{ text: 'urgences à Amiens', lang: 'fr', stateToken: 'earlier.token' }])
    expect(html).toContain('</span>urgences à Amiens</p>')
    expect(html.indexOf('Les urgences les plus proches')).toBeLessThan(html.indexOf('<textarea'))
    expect(html).toContain('<button type="submit" name="text" value="urgences dans la Somme">')
    expect(html).toContain('<title>Les urgences les plus proches d’Amiens – Proxisoin</title>')
  })

  it('carries the signed conversation in every form it shows', async () => {
    const html = await (await aPage().post({ text: 'urgences à Amiens' })).text()
    const forms = html.match(/<form/g)?.length
    expect(html.match(/<input type="hidden" name="state" value="signed\.token"/g)).toHaveLength(forms ?? 0)
  })

  it('is never kept by a cache', async () => {
    expect((await aPage().post({ text: 'urgences' })).headers.get('cache-control')).toBe('no-store')
  })

  it('shows what a person types as text, never as markup', async () => {
    const html = await (await aPage().post({ text: '</textarea><script>alert("1")</script>' })).text()
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)')
  })

  it.each([
    ['an empty question', { text: '   ' }, 'Écrivez d’abord votre question'],
    ['a question of 501 characters', { text: 'a'.repeat(501) }, 'dépasse 500 caractères'],
    ['a form with a field that is not ours', { text: 'urgences', other: 'x' }, 'illisible'],
    ['a form without question', { lang: 'fr' }, 'illisible'],
  ])('refuses %s kindly and asks nothing', async (_, fields, words) => {
    const { post, asked } = aPage()
    const response = await post(fields)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(words)
    expect(asked).toEqual([])
  })

  it('accepts a question of 500 characters', async () => {
    expect((await aPage().post({ text: 'a'.repeat(500) })).status).toBe(200)
  })

  it('keeps what was typed and the conversation when it refuses', async () => {
    const html = await (await aPage().post({ text: `<b>${'a'.repeat(500)}`, state: 'earlier.token' })).text()
    expect(html).toContain(`>\n&lt;b&gt;${'a'.repeat(500)}</textarea>`)
    expect(html).toContain('name="state" value="earlier.token"')
    expect(html).toContain('aria-invalid="true"')
  })

  it('refuses a form larger than any question, and a body that is not a form', async () => {
    const { post } = aPage()
    expect((await post({ text: 'a'.repeat(20_000) })).status).toBe(422)
    expect((await post({ text: 'urgences' }, { 'content-type': 'text/plain' })).status).toBe(422)
  })

  it('treats an oversized state as no state', async () => {
    const { post, asked } = aPage()
    expect((await post({ text: 'urgences', state: 'a'.repeat(4097) })).status).toBe(200)
    expect(asked[0]?.stateToken).toBeUndefined()
  })

  it('says so when the knowledge base is out of reach, with the numbers to call and the question kept', async () => {
    const response = await aPage({ failure: new KnowledgeUnavailable(new Error('down')) }).post({ text: 'kiné à Amiens' })
    const html = await response.text()
    expect(response.status).toBe(503)
    expect(html).toContain('appelez le 15 ou le 112')
    expect(html).toContain('>\nkiné à Amiens</textarea>')
  })

  it('says so when something breaks, without a word of what broke, in the page or in the log', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    const response = await aPage({ failure: new Error('secret detail') }).post({ text: 'kiné à Amiens' })
    const html = await response.text()
    expect(response.status).toBe(500)
    expect(html).toContain('Une erreur est survenue de notre côté')
    expect(html).not.toContain('secret detail')
    expect(log.mock.calls.join()).not.toContain('secret detail')
    log.mockRestore()
  })
})

describe('what the page loads', () => {
  it.each([
    ['/style.css', 'text/css; charset=utf-8'],
    ['/widget.js', 'text/javascript; charset=utf-8'],
  ])('serves %s as %s, revalidated by its tag', async (path, type) => {
    const { app } = aPage()
    const first = await app.request(path)
    expect(first.headers.get('content-type')).toBe(type)
    expect(first.headers.get('cache-control')).toContain('max-age=300')
    const again = await app.request(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  it('lets any site embed the widget', async () => {
    const { headers } = await aPage().app.request('/widget.js')
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })
})
