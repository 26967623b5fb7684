/** A shared link: the page with its answer, without a word typed. */
import { beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { realApp } from '../support/product'

const link = '/?intent=find-care&care=kinesitherapeute&place=commune:80021'
const textOf = (html: string) =>
  html
    .slice(html.indexOf('<main'), html.indexOf('</main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u202f]+/g, ' ')

describe('a shared link', () => {
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    app = await realApp()
  })

  it('shows the answer, called by our own words, and goes on from there', async () => {
    const response = await app.request(link)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(textOf(html)).toContain('Masseur-kinésithérapeute à Amiens')
    const state = /name="state" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const next = await app.request('/', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: 'et à Abbeville ?', state }).toString(),
    })
    expect(textOf(await next.text())).toContain('Abbeville')
  })

  it('is the same with what a social network added to it', async () => {
    const response = await app.request(`${link}&fbclid=IwAR0&utm_source=mail&utm_source=sms`)
    expect(response.status).toBe(200)
    expect(textOf(await response.text())).toContain('Masseur-kinésithérapeute à Amiens')
  })

  it('is stored by nobody, and listed by no search engine', async () => {
    const response = await app.request(link)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('<meta name="robots" content="noindex">')
  })

  it('asks where, once its chip took the place back', async () => {
    const html = await (await app.request(link)).text()
    const [, href = ''] = /class="chip" href="([^"]+)" data-slot="place"/.exec(html) ?? []
    expect(textOf(await (await app.request(href.replaceAll('&amp;', '&'))).text())).toContain(
      'Dans quelle commune cherchez-vous ?',
    )
  })

  it.each(['/?intent=', '/?intent=find-carrots', '/?intent=find-care&place=commune:00000', '/?intent=emergency&lang=en'])(
    'that leads nowhere says so kindly, with the field: %s',
    async (address) => {
      const response = await app.request(address)
      expect(response.status).toBe(422)
      const html = await response.text()
      expect(textOf(html)).toMatch(/Ce lien ne mène à aucune réponse|This link leads to no answer/)
      expect(html).toContain('<textarea id="question"')
    },
  )

  it('keeps its question in the field when the data do not answer', async () => {
    const cut = await realApp({ knowledge: { read: () => Promise.reject(new KnowledgeUnavailable(new Error('cut'))) } })
    const response = await cut.request(link)
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(/<textarea[^>]*>\s*Masseur-kinésithérapeute à Amiens</)
  })

  it('is counted with the questions of its address', async () => {
    const headers = { 'cf-connecting-ip': '192.0.2.7' }
    const limited = await realApp()
    for (let count = 0; count < 120; count++) await limited.request('/?intent=', { headers })
    const refused = await limited.request(link, { headers })
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  it('leaves the home page to addresses that ask nothing', async () => {
    const response = await app.request('/?utm_source=mairie')
    expect([response.status, (await response.text()).includes('noindex')]).toEqual([200, false])
  })
})
