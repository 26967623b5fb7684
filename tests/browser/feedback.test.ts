/** « Cette réponse vous aide ? », pressed in a real browser: in the panel, and on the page with and without script. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { hasBrowser, openBrowser, type Site, serveSite } from '../support/browser'
import { ownDb } from '../support/knowledge'
import { realApp } from '../support/product'
import { inPage, inPanel } from './chat'

describe.skipIf(!hasBrowser)('an opinion of an answer', () => {
  let browser: Browser
  let site: Site
  let db: Db
  let context: BrowserContext
  let page: Page
  const lines = async () =>
    (await db.$client.execute('select channel, intent, rating, reason, question from feedback order by id')).rows.map((row) => ({
      ...row,
    }))
  const asked = (rating: string | null, reason: string | null = null, question: string | null = null) => ({
    channel: 'api',
    intent: 'find-care',
    rating,
    reason,
    question,
  })

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    db = await ownDb()
    site = await serveSite(await realApp({ db }))
    context = await browser.newContext()
    page = await context.newPage()
  })
  afterEach(async () => {
    await context.close()
    await site.close()
  })
  const press = (name: string) => page.getByRole('button', { name, exact: true })

  describe.each([['page', inPage] as const, ['panel', inPanel] as const])('in the %s', (_, open) => {
    beforeEach(async () => {
      const chat = await open(page, site.origin)
      await chat.ask('urgences à Vire')
      await chat.settled(1)
    })

    it('counts a yes once, thanks, and tells the host page', async () => {
      const told = page.evaluate(
        () =>
          new Promise((resolve) =>
            document.addEventListener('proxisoin:feedback', (event) => resolve(event instanceof CustomEvent && event.detail), {
              once: true,
            }),
          ),
      )
      await press('Oui').dblclick()
      await page.getByText('Merci, votre avis est noté.').first().waitFor()
      expect(await told).toEqual({ rating: 'up' })
      expect(await press('Oui').count()).toBe(0)
      expect(await lines()).toEqual([asked('up')])
    })

    it('counts a no at once, then takes why, by keyboard, with the question if it is joined', async () => {
      await press('Non').focus()
      await page.keyboard.press('Enter')
      const join = page.getByRole('checkbox', { name: 'Joindre ma question' })
      await join.waitFor()
      expect(await lines()).toEqual([asked('down')])
      expect(await join.isChecked()).toBe(false)
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByText('Merci, votre avis est noté.').first().waitFor()
      expect(await lines()).toEqual([asked('down', 'wrong', 'urgences à Vire')])
    })

    it('says so when it cannot be kept, and can be given again', async () => {
      await page.route('**/api/feedback', (route) => route.abort())
      await press('Non').click()
      await page.getByText('Votre avis n’est pas parti.').first().waitFor()
      await page.unroute('**/api/feedback')
      await press('Non').click()
      await page.getByRole('checkbox', { name: 'Joindre ma question' }).waitFor()
      expect(await lines()).toEqual([asked('down')])
    })

    it('is not asked for again after a reload', async () => {
      await press('Oui').click()
      await page.getByText('Merci, votre avis est noté.').first().waitFor()
      const kept = await page.evaluate(() => Object.values(sessionStorage).join())
      expect(kept).toContain('find-care')
      expect(kept).not.toContain('"rated"')
    })
  })

  it('is posted by the page’s own answer, script or not', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const visit = await browser.newContext({ javaScriptEnabled })
      const own = await visit.newPage()
      await own.goto(`${site.origin}/?intent=find-care&care=urgences&place=commune:14762`)
      if (javaScriptEnabled) await own.locator('proxisoin-panel').waitFor({ state: 'attached' })
      await own.getByRole('button', { name: 'Non', exact: true }).click()
      await own.getByRole('heading', { name: 'Votre « non » est noté' }).waitFor()
      await own.getByRole('button', { name: 'C’est périmé' }).click()
      await own.getByRole('heading', { name: 'Merci, votre avis est noté.' }).waitFor()
      await visit.close()
    }
    const noted = { channel: 'web', intent: 'find-care', rating: 'down', reason: 'outdated', question: null }
    expect(await lines()).toEqual([noted, noted])
  })
})
