import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { assetRoutes } from '../../src/channels/assets'
import { embedRoutes } from '../../src/channels/embed'
import { integrityOf, versionOf } from '../../src/integrity'

const assets = { '/widget.js': 'export {}', '/panel.js': 'export {} // panel', '/answers.js': 'export {} // answers' }
const site = (...allowedOrigins: readonly string[]) =>
  new Hono().route('/', assetRoutes(assets)).route('/', embedRoutes(assets, allowedOrigins))

describe('scripts by version', () => {
  it.each(['/widget.js', '/panel.js', '/answers.js'] as const)('keeps %s for ever under its own version only', async (path) => {
    const caching = async (query: string) => (await site().request(`${path}${query}`)).headers.get('cache-control')
    expect(await caching(`?v=${versionOf(await integrityOf(assets[path]))}`)).toBe('public, max-age=31536000, immutable')
    expect(await caching(`?v=${versionOf(await integrityOf('another release'))}`)).toBe('no-cache')
    expect(await caching('')).toContain('max-age=300')
  })

  it('digests as the W3C says: SHA-384 of the bytes, in base64', async () => {
    expect(await integrityOf("alert('Hello, world.');")).toBe(
      'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
    )
  })
})

describe('/integrer', () => {
  it.each([
    ['', 'fr', 'La ligne à copier'],
    ['?lang=en', 'en', 'The line to copy'],
  ])('gives the lines of this very release%s', async (query, lang, title) => {
    const response = await site().request(`https://proxisoin.example/integrer${query}`)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-language')).toBe(lang)
    expect(html).toContain(title)
    expect(html).toContain('src=&quot;https://proxisoin.example/widget.js&quot;')
    expect(html).toContain(`integrity=&quot;${await integrityOf(assets['/widget.js'])}&quot;`)
  })

  it('is reached as hosts reach it, behind a proxy that ends TLS', async () => {
    const asked = (proto: string) =>
      site().request('http://proxisoin.example/integrer', { headers: { 'x-forwarded-proto': proto } })
    expect(await (await asked('https')).text()).toContain('src=&quot;https://proxisoin.example/widget.js&quot;')
    expect(await (await asked('javascript')).text()).toContain('src=&quot;http://proxisoin.example/widget.js&quot;')
  })

  it.each([
    [[], 'Aucun autre site n’est encore autorisé'],
    [['https://mairie.example'], 'dont l’adresse lui a été donnée'],
    [['*'], 'Tous les sites peuvent'],
  ])('says who may use the service: %j', async (origins, words) => {
    expect(await (await site(...origins).request('/integrer')).text()).toContain(words)
  })
})

describe('/cadre', () => {
  it.each([
    [[], "frame-ancestors 'none'"],
    [['https://mairie.example', 'https://cpts.example'], 'frame-ancestors https://mairie.example https://cpts.example'],
    [['*'], 'frame-ancestors *'],
  ])('may be framed by those who may call the API: %j', async (origins, directive) => {
    const policy = (await site(...origins).request('/cadre')).headers.get('content-security-policy')
    expect(policy?.split('; ')).toContain(directive)
    const elsewhere = (await site(...origins).request('/integrer')).headers.get('content-security-policy')
    expect(elsewhere?.split('; ')).toContain("frame-ancestors 'none'")
  })
})
