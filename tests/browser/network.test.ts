import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { hasBrowser, type Site } from '../support/browser'
import { type Chat, inPage, inPanel, questionsSent } from './chat'
import { inFreshTabs } from './fresh-tab'

type Response = { readonly status: number; readonly headers: Record<string, string>; readonly body: string }

const problem = (status: number, code: string, headers: Record<string, string> = {}): Response => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify({ type: `/api/docs#${code}`, title: '', status, code, requestId: '' }),
})

describe.skipIf(!hasBrowser)('on a bad network', () => {
  let site: Site
  let context: BrowserContext
  let page: Page
  let chat: Chat
  let sent: readonly string[]
  inFreshTabs((tab) => {
    ;({ site, context, page } = tab)
  })
  beforeEach(async () => {
    sent = questionsSent(page)
    chat = await inPanel(page, site.origin)
  })

  const state = () => page.locator('.progress')
  const numbers = () => page.getByRole('dialog').getByRole('link', { name: '15, urgence médicale' })

  it('sends what was asked offline once the network is back: once, in order', async () => {
    await context.setOffline(true)
    await chat.ask('urgences à Vire')
    await chat.ask('plus loin')
    await state().getByText('Vous êtes hors ligne').waitFor()
    expect(await numbers().isVisible()).toBe(true)
    expect(sent).toEqual([])
    await context.setOffline(false)
    await chat.settled(2)
    expect(sent).toEqual(['urgences à Vire', 'plus loin'])
    expect(await chat.turns.nth(1).getByText('Flers').count()).toBeGreaterThan(0) // « plus loin » went with the state of the first answer
  })

  it('keeps a question through a reload, whatever was under way', async () => {
    await page.route('**/api/ask', () => {}, { times: 1 }) // never answers
    await Promise.all([page.waitForRequest('**/api/ask'), chat.ask('urgences à Vire')])
    chat = await inPanel(page, site.origin)
    await chat.settled(1)
    expect(await chat.turns.first().locator('.asked').innerText()).toContain('urgences à Vire')
    chat = await inPanel(page, site.origin)
    await chat.settled(1)
    expect(sent).toEqual(['urgences à Vire', 'urgences à Vire'])
  })

  it.each<[string, Response, string]>([
    ['the data is out of reach', problem(503, 'knowledge-unavailable'), 'seules les urgences obtiennent une réponse'],
    ['the service fails', problem(500, 'internal'), 'Une erreur est survenue de notre côté'],
    [
      'a proxy answers with a page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Wifi</h1>' },
      'Une erreur',
    ],
    ['the body is empty', { status: 200, headers: {}, body: '' }, 'Une erreur'],
    ['it is not a reply', { status: 200, headers: { 'content-type': 'application/json' }, body: '{"answer":{}}' }, 'Une erreur'],
  ])('says so when %s, keeps the question and tries again when asked', async (_, response, words) => {
    await page.route('**/api/ask', (route) => route.fulfill(response), { times: 1 })
    await chat.ask('urgences à Vire')
    await state().getByText(words).waitFor()
    expect(await numbers().isVisible()).toBe(true)
    expect(await chat.waiting.innerText()).toContain('urgences à Vire')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await chat.settled(1)
    expect(sent).toHaveLength(2)
  })

  it('says when the service cannot be reached', async () => {
    await page.route('**/api/ask', (route) => route.abort(), { times: 1 })
    await chat.ask('urgences à Vire')
    await state().getByText('Le service ne répond pas').waitFor()
    const [doctor, anyone] = await Promise.all(
      ['15', '112'].map((name) => state().getByRole('link', { name, exact: true }).boundingBox()),
    )
    for (const target of [doctor, anyone]) expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(24)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await chat.settled(1)
  })

  it('waits as long as a refusal asks, then lets one try again', async () => {
    const refusal = problem(429, 'too-many-requests', { 'retry-after': '2' })
    await page.route('**/api/ask', (route) => route.fulfill(refusal), { times: 1 })
    await chat.ask('urgences à Vire')
    await state().getByText('réessayer dans 2 secondes').waitFor()
    expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await chat.settled(1)
    expect(sent).toHaveLength(2)
  })

  it('offers to change a question that was refused, not to send it again', async () => {
    await page.route('**/api/ask', (route) => route.fulfill(problem(422, 'invalid')), { times: 1 })
    await chat.ask('urgences à Vire')
    await state().getByText('n’a pas pu être lue').waitFor()
    expect(await page.getByRole('button', { name: 'Réessayer' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Retirer la question' }).click()
    expect(await chat.field.inputValue()).toBe('urgences à Vire')
    expect(await chat.waiting.count()).toBe(0)
  })

  it('says when the answer is slow, then that it is too late', async () => {
    await page.clock.install()
    await page.route('**/api/ask', () => {})
    await chat.ask('urgences à Vire')
    await page.clock.runFor(4_100)
    await state().getByText('La réponse tarde').waitFor()
    await page.clock.runFor(16_000)
    await state().getByText('Pas de réponse après 20 secondes').waitFor()
  })

  type Reply = { answer: { sections: unknown[] }; chips: unknown[] }
  it.each<[string, (reply: Reply) => void]>([
    ['a part of an answer it does not know', ({ answer }) => answer.sections.push({ kind: 'hologram', items: [] })],
    ['an answer in no shape it knows', ({ chips }) => chips.push(null)],
  ])('shows %s in plain words', async (_, change) => {
    await page.route('**/api/ask', async (route) => {
      const response = await route.fetch()
      const reply = (await response.json()) as Reply
      change(reply)
      await route.fulfill({ response, json: reply })
    })
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    expect(await chat.turns.first().innerText()).toContain('• Centre hospitalier de Vire')
  })

  it('in the page, lets the plain form ask when the request is blocked, once one has tried again', async () => {
    chat = await inPage(page, site.origin)
    await page.route('**/api/ask', (route) => route.abort('blockedbyclient'))
    await chat.ask('urgences à Vire')
    await state().getByText('Le service ne répond pas').waitFor()
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await page.locator('[slot="turn"] .turn').waitFor()
    expect(page.url()).toBe(`${site.origin}/`)
    expect(await page.locator('.turn').count()).toBe(1)
    expect(await page.locator('.waits').count()).toBe(0)
  })
})
