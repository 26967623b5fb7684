/** What someone sees of an address that leads nowhere, or that fails: a page; a program gets its problem. */
import { beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { pageHeaders } from '../../src/channels/page-headers'
import { tagsOf } from '../support/html'
import { realApp } from '../support/product'

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

let app: Awaited<ReturnType<typeof realApp>>
beforeAll(async () => {
  app = await realApp()
})

describe('a page that does not exist', () => {
  it('says so in a page of ours, with the way home and the numbers to call', async () => {
    const response = await app.request('/aides', { headers: browser })
    expect(response.status).toBe(404)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      ...pageHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'fr',
      'cache-control': 'no-store',
      vary: 'accept',
    })
    const html = await response.text()
    expect(html).toContain('<h1>Cette page n’existe pas</h1>')
    const main = html.slice(html.indexOf('<main'), html.indexOf('<footer'))
    expect(tagsOf(main).flatMap(({ attributes: { href } }) => href ?? [])).toEqual(['/', '/plan', 'tel:15', 'tel:112'])
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it('speaks the language of its address', async () => {
    const response = await app.request('/nowhere?lang=en', { headers: browser })
    expect(response.headers.get('content-language')).toBe('en')
    const html = await response.text()
    for (const said of ['<html lang="en">', '<h1>This page does not exist</h1>', 'href="/plan?lang=en"'])
      expect(html).toContain(said)
  })

  it('has no body for HEAD', async () => {
    const response = await app.request('/aides', { method: 'HEAD', headers: browser })
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  it.each([
    ['/aides', {}],
    ['/aides', { accept: '*/*' }],
    ['/aides', { accept: 'application/json, text/html' }],
    ['/aides', { accept: 'text/html;q=0.2, application/problem+json' }],
    ['/api/aides', browser],
  ])('is a problem for a program: %s, %o', async (path, headers) => {
    const response = await app.request(path, { headers })
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })
})

it('keeps what a refusal tells the browser: the methods, the delay', async () => {
  const wrong = await app.request('/dossier', { method: 'DELETE', headers: browser })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await wrong.text()).toContain('<h1>Cette page ne s’ouvre pas ainsi</h1>')

  const limited = await realApp()
  const headers = { ...browser, 'cf-connecting-ip': '192.0.2.8' }
  for (let count = 0; count < 120; count++) await limited.request('/donnees?count', { headers, method: 'OPTIONS' })
  const refused = await limited.request('/donnees', { headers })
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await refused.text()).toContain('<h1>Trop de demandes à la suite</h1>')
})

it.each([
  ['the data do not answer', new KnowledgeUnavailable(new Error('cut')), 503, 'Nos données ne répondent pas'],
  ['something breaks', new Error('words typed by someone'), 500, 'Une erreur est survenue'],
])('tells a person that %s', async (_, error, status, title) => {
  const broken = await realApp({ knowledge: { read: () => Promise.reject(error) } })
  const response = await broken.request('/dossier.ics?profession=infirmier', { headers: browser })
  const html = await response.text()
  expect([response.status, html.includes(`<h1>${title}</h1>`), html.includes('typed')]).toEqual([status, true, false])
})
