/** axe-core finds nothing: every page and every state of the panel, at three widths, light and dark. */
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { KnowledgeUnavailable } from '../../db/knowledge'
import { sitePages } from '../../src/render/site'
import { hasBrowser, longVisit, openBrowser, type Site, type Sites, serveSite, serveSites, type Visit } from '../support/browser'
import { ownDb } from '../support/knowledge'
import { realApp } from '../support/product'
import { everyQuestion, otherQuestions, questionOf } from '../support/questions'
import { audit } from './audit'
import { askIn, askPage, openPanel } from './panel'

/** Every page that has an address of its own, in each language it is written in. */
const addresses = [
  ...sitePages.flatMap(({ path, only }) => (only ? [path] : [path, `${path}?lang=en`])),
  '/dossier?profession=infirmier&place=commune:80410',
  '/dossier?profession=infirmier&place=commune:80410&lang=en',
  '/hors-ligne',
  '/hors-ligne?lang=en',
  '/cadre',
]

describe.skipIf(!hasBrowser)('axe', () => {
  let browser: Browser
  let sites: Sites
  /** The product with its knowledge base out of reach. */
  let cut: Site
  let tab: Visit
  beforeAll(async () => {
    const db = await ownDb() // opinions are given
    sites = await serveSites((settings) => realApp({ settings, db }))
    const read = () => Promise.reject(new KnowledgeUnavailable('out of reach'))
    cut = await serveSite(await realApp({ knowledge: { read } }))
    browser = await openBrowser()
    tab = await longVisit(browser, [sites.site.origin, sites.host.origin, cut.origin])
  })
  afterEach(async () => {
    await tab.page.unrouteAll()
    await tab.context.setOffline(false)
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.close()
    await cut?.close()
  })

  /** Brings the page into a state, then looks at it. */
  async function clean(bring: (page: Page) => Promise<unknown>): Promise<void> {
    const before = tab.problems.length
    await bring(tab.page)
    expect(await audit(tab.page, pictureOf(expect.getState().currentTestName ?? ''))).toEqual([])
    expect(tab.problems.slice(before)).toEqual([])
  }

  it.each(addresses)('page %s', (address) => clean((page) => page.goto(sites.site.origin + address)))

  it.each(everyQuestion)('page that answers without script: %s', (_, text) =>
    clean(async (page) => {
      await withoutScript(page, sites.site.origin)
      await askPage(page, text)
    }),
  )

  it('page that asks why an answer does not help', () =>
    clean(async (page) => {
      await withoutScript(page, sites.site.origin)
      await askPage(page, questionOf['find-care'])
      await page.getByRole('button', { name: 'Non', exact: true }).click()
      await page.getByRole('checkbox').waitFor()
    }))

  it('page that refuses an empty question', () =>
    clean(async (page) => {
      await withoutScript(page, sites.site.origin)
      await page.locator('.ask button[type=submit]').click()
      await page.getByRole('alert').waitFor()
    }))

  it('page without its knowledge base', () =>
    clean(async (page) => {
      await withoutScript(page, cut.origin)
      await page.locator('.ask textarea').fill(questionOf['find-care'])
      await page.locator('.ask button[type=submit]').click()
      await page.getByRole('alert').waitFor()
    }))

  it('page that answers in place', () =>
    clean(async (page) => {
      await page.goto(sites.site.origin)
      await askIn(page.locator('proxisoin-chat'), questionOf['find-care'])
    }))

  it('panel, closed', () => clean((page) => page.goto(sites.host.origin)))
  it('panel, open', () => clean((page) => openPanel(page, sites.host.origin)))
  it('panel, open, in English', () => clean((page) => openPanel(page, `${sites.host.origin}/?lang=en`)))

  it.each(everyQuestion)('panel, answered: %s', (_, text) =>
    clean(async (page) => askIn(await openPanel(page, sites.host.origin), text)),
  )

  it('panel, in English, answered', () =>
    clean(async (page) => askIn(await openPanel(page, `${sites.host.origin}/?lang=en`), otherQuestions['in English'])))

  it('panel, asking why an answer does not help', () =>
    clean(async (page) => {
      const turn = await askIn(await openPanel(page, sites.host.origin), questionOf['find-care'])
      await turn.getByRole('button', { name: 'Non', exact: true }).click()
      await turn.getByRole('checkbox').waitFor()
    }))

  it('panel, with several answers', () =>
    clean(async (page) => {
      const panel = await openPanel(page, sites.host.origin)
      for (const text of [questionOf['find-care'], 'plus loin', questionOf.figure]) await askIn(panel, text)
    }))

  it.each<readonly [string, (route: Route) => Promise<void> | void]>([
    ['pending', () => {}],
    ['failed', (route) => route.fulfill({ status: 500, contentType: 'text/html', body: '<p>Bad gateway</p>' })],
    ['rate-limited', (route) => route.fulfill({ status: 429, headers: { 'retry-after': '30' }, body: '{}' })],
    ['without its knowledge base', (route) => route.fulfill({ status: 503, body: '{}' })],
    ['cut off', (route) => route.abort('internetdisconnected')],
  ])('panel, %s', (_, answer) =>
    clean(async (page) => {
      const panel = await openPanel(page, sites.host.origin)
      await page.route('**/api/ask', answer)
      await panel.getByRole('textbox').fill(questionOf['find-care'])
      const asked = page.waitForRequest('**/api/ask')
      await page.keyboard.press('Enter')
      await asked
      await panel.locator('.progress').filter({ hasText: /\S/ }).waitFor()
    }),
  )

  it('panel, offline', () =>
    clean(async (page) => {
      const panel = await openPanel(page, sites.host.origin)
      await page.context().setOffline(true)
      await panel.getByRole('textbox').fill(questionOf['find-care'])
      await page.keyboard.press('Enter')
      await panel.locator('.progress').filter({ hasText: 'hors ligne' }).waitFor()
    }))
})

/** The page whose script never came: as its server wrote it. */
async function withoutScript(page: Page, origin: string): Promise<void> {
  await page.route('**/widget.js*', (route) => route.abort())
  await page.goto(origin)
}

/** A test's name as a file's: « axe > panel, open » → « panel, open ». */
const pictureOf = (test: string) =>
  test
    .replace(/^.*? > /, '')
    .replace(/[^\p{L}\p{N},-]+/gu, ' ')
    .trim()
