import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWidget } from '../../src/build/widget'
import { askRequestSchema } from '../../src/channels/api-schema'
import { webRoutes } from '../../src/channels/web'
import { toJson } from '../../src/render/json'
import { aFoundAnswer, aReply, aSource, everySection } from '../support/replies'

const browser = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0)
const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'

/** A page where fetch always fails while the network is there, as behind some proxies and extensions. */
const withoutFetch = `
await customElements.whenDefined('proxisoin-chat')
window.fetch = () => Promise.reject(new TypeError('blocked'))
const field = document.querySelector('.ask textarea')
field.value = 'urgences à Amiens'
field.form.requestSubmit()`

/** The real page and the real widget, with an assistant that is slow when told « lent » and fails once when told « panne ». */
async function aSite() {
  const widget = await buildWidget()
  const asked: string[] = []
  const reply = aReply(
    aFoundAnswer(
      [...everySection, { kind: 'text', text: hostile }],
      [aSource(), aSource({ title: 'Refusée', url: 'javascript:alert(3)' })],
    ),
  )
  const answerQuestion = async () => ({ reply, stateToken: 'signed.token', lang: 'fr' as const })
  const page = webRoutes(() => ({ answerQuestion, asset: () => widget, now: new Date() }))
  const app = new Hono()
  app.get('/requests', (c) => c.json(asked))
  app.get('/drive.js', (c) => c.body(readFileSync('tests/widget/drive.js', 'utf8'), 200, { 'content-type': 'text/javascript' }))
  app.post('/api/ask', async (c) => {
    const { text, state } = askRequestSchema.parse(await c.req.json())
    asked.push(`${text} | ${state ?? 'no state'}`)
    if (text === 'lent') await new Promise((resolve) => setTimeout(resolve, 300))
    const isFirstFailure = text === 'panne' && asked.filter((question) => question.startsWith('panne')).length === 1
    return isFirstFailure ? c.json({}, 503) : c.json(toJson(reply, 'request-1', 'signed.token', 'fr'))
  })
  app.get('/blocked.js', (c) => c.body(withoutFetch, 200, { 'content-type': 'text/javascript' }))
  app.get('/with/:script', async (c) => {
    const response = await page.request('/')
    const html = (await response.text()).replace(
      '</body>',
      `<script type="module" src="/${c.req.param('script')}"></script></body>`,
    )
    return new Response(html, { headers: response.headers })
  })
  return app.route('/', page)
}

describe.skipIf(!browser)('the widget in a browser, under the page’s own policy', () => {
  let seen: Record<string, unknown> = {}
  let pageWithoutFetch = ''
  let server: ReturnType<typeof serve>

  beforeAll(async () => {
    const app = await aSite()
    const port = await new Promise<number>((resolve) => {
      server = serve({ fetch: app.fetch, port: 0 }, (address) => resolve(address.port))
    })
    const visit = async (script: string) => {
      const options = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=15000', '--dump-dom']
      const address = `http://localhost:${port}/with/${script}`
      return (await promisify(execFile)(browser ?? '', [...options, address], { maxBuffer: 10_000_000 })).stdout
    }
    const found = /<pre id="seen">([\s\S]*?)<\/pre>/.exec(await visit('drive.js'))?.[1] ?? '{}'
    seen = JSON.parse(
      found.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '\u00a0').replaceAll('&amp;', '&'),
    )
    pageWithoutFetch = await visit('blocked.js')
  })
  afterAll(() => server.close())

  it('goes through the whole visit', () => {
    expect(seen).not.toEqual({})
    expect(seen.error).toBeUndefined()
  })

  it('sends and stores nothing before the first question', () => {
    expect(seen.requestsBeforeTheFirstQuestion).toEqual([])
    expect(seen.stored).toEqual([0, 0, ''])
  })

  it('announces answers politely, in a log', () => {
    expect(seen.log).toBe('polite')
    expect(seen.whilePending).toBe('Nous cherchons…')
    expect(seen.statusAfterTheAnswer).toBe('')
  })

  it('asks for words when there are none', () => {
    expect(seen.emptyQuestion).toBe('Écrivez d’abord votre question.')
  })

  it('sends a double click once, and empties the field after the answer', () => {
    expect(seen.requestsAfterADoubleClick).toEqual(['urgences à Amiens | no state'])
    expect(seen.fieldAfterTheAnswer).toBe('')
  })

  it('shows markup as text and refuses unsafe links', () => {
    expect(seen.answer).toContain(hostile)
    expect(seen.injected).toBe(0)
    expect(seen.links).toContain('tel:0300000000')
    expect(seen.links).not.toContain('javascript:alert(3)')
    expect(seen.answer).toContain('Refusée')
  })

  it('carries the conversation to the next question', () => {
    expect(seen.requestsAfterAFollowUp).toEqual(['urgences à Amiens | no state', 'urgences dans la Somme | signed.token'])
  })

  it('drops the question under way when another is sent with Enter', () => {
    expect(seen.questionsAnswered).toEqual(['urgences à Amiens', 'urgences dans la Somme', 'rapide'])
  })

  it('says when the data is out of reach, keeps the question and offers to try again', () => {
    expect(seen.unavailable).toContain('appelez le 15 ou le 112')
    expect(seen.keptAfterAFailure).toBe('panne')
    expect(seen.turnsAfterTheRetry).toBe(4)
  })

  it('opens a panel on its field and gives the focus back on Escape', () => {
    expect(seen.panelAtFirst).toBe(true)
    expect(seen.focusWhenOpen).toBe('textarea')
    expect(seen.panelAfterEscape).toBe(true)
    expect(seen.focusAfterEscape).toBe(true)
    expect(seen.panelState).toBe('false')
  })

  it('falls back on the plain form when the request cannot be made', () => {
    expect(pageWithoutFetch).toContain('</span>urgences à Amiens</p>')
    expect(pageWithoutFetch).toContain('name="state" value="signed.token"')
  })
})
