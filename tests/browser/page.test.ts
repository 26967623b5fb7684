import type { Browser, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sitePages } from '../../src/render/site'
import { hasBrowser, type Site } from '../support/browser'
import { inFreshTabs } from './fresh-tab'
import { movesOf, watchMovesFromStart } from './moves'

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let browser: Browser
  let site: Site
  let page: Page
  inFreshTabs((tab) => {
    ;({ browser, site, page } = tab)
  })

  it('answers in place, and the next question follows', async () => {
    await page.goto(site.origin)
    await page.getByLabel('Votre question').fill('quelles urgences près de Vire')
    await page.keyboard.press('Enter')
    await page.locator('proxisoin-chat .turn').getByText('02 31 67 47 47').waitFor()
    await page.getByLabel('Votre question').fill('plus loin')
    await page.keyboard.press('Enter')
    await page.locator('proxisoin-chat .turn').nth(1).getByText('Flers').first().waitFor()
    expect(await page.locator('proxisoin-chat .turn').count()).toBe(2)
  })

  it('opens a floating panel on another page of the same origin', async () => {
    await page.goto(`${site.origin}/api/docs`)
    await page.addScriptTag({ url: '/widget.js', type: 'module' })
    await page.evaluate(() => document.body.append(document.createElement('proxisoin-chat')))
    await page.getByRole('button', { name: 'Une question de santé ?' }).click()
    await page.getByRole('dialog').getByLabel('Votre question').fill('quelles urgences près de Vire')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('02 31 67 47 47').last().waitFor() // the tab’s conversation goes on from the other page
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  /** The widget has taken the page over when it shows the button that needs it. */
  const upgraded = () => page.locator('.near-me').waitFor({ state: 'visible' })

  it.each([
    ['/', { width: 360, height: 640 }],
    ['/', { width: 1280, height: 800 }],
    ['/', { width: 320, height: 568 }],
    ['/?lang=en', { width: 768, height: 1024 }],
    ['/?intent=find-care&care=urgences&place=commune:80021', { width: 360, height: 640 }],
    ['/?intent=find-care&care=urgences&place=commune:80021&lang=en', { width: 1280, height: 800 }],
  ])('moves nothing while the widget takes %s over at %o', async (path, size) => {
    await page.setViewportSize(size)
    const parts =
      'h1, .lead, .asked, .turn h2, .ask label, #question, #hint, .ask .primary, .publics, .publics button, .about h2, footer'
    await watchMovesFromStart(page, parts)
    // As on a slow network: each script comes after the page was painted, and the panel after the launcher.
    for (const script of ['widget', 'panel'])
      await page.route(`**/${script}.js*`, async (route) => {
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
        await route.continue()
      })
    await page.goto(site.origin + path)
    await upgraded()
    expect(await page.locator(parts).count()).toBeGreaterThan(15)
    expect(await movesOf(page)).toEqual([])
  })

  it('shows the examples until someone asks, and again after a new start', async () => {
    await page.goto(site.origin)
    await upgraded()
    const examples = page.locator('.publics')
    expect(await examples.isVisible()).toBe(true)
    await page.getByLabel('Votre question').fill('quelles urgences près de Vire')
    await page.keyboard.press('Enter')
    await page.locator('proxisoin-chat .turn').waitFor()
    expect(await examples.isVisible()).toBe(false)
    await page.reload()
    await page.locator('proxisoin-chat .turn').waitFor()
    expect(await examples.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Recommencer' }).click()
    await examples.waitFor()
  })

  it('folds the examples under an answer of the page itself, and says once how to start again', async () => {
    await page.goto(`${site.origin}/?intent=find-care&care=urgences&place=commune:80021`)
    await upgraded()
    expect(await page.getByText('Recommencer').filter({ visible: true }).count()).toBe(1)
    const example = page.locator('.publics button').first()
    expect(await example.isVisible()).toBe(false)
    await page.locator('.publics summary').click()
    expect(await example.isVisible()).toBe(true)
  })

  it.each(sitePages.map(({ path }) => path))('fits %s in the width of a screen', async (path) => {
    await page.goto(site.origin + path)
    for (const width of [320, 390, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width)
    }
  })

  it('has the numbers, the sentence, the field and the button on the first screen of a small phone', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await page.goto(site.origin)
    await upgraded()
    for (const selector of ['.emergency a[href="tel:15"]', '.emergency a[href="tel:119"]', 'h1', '#question', '.ask .primary']) {
      const box = await page.locator(selector).boundingBox()
      expect((box?.y ?? 1000) + (box?.height ?? 0), selector).toBeLessThanOrEqual(640)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })

  it.each(['widget', 'plain form'])(
    'prints the question, the answer and its sources with their addresses, from the %s',
    async (by) => {
      const context = await browser.newContext({ javaScriptEnabled: by === 'widget', colorScheme: 'dark' })
      try {
        const sheet = await context.newPage()
        await sheet.goto(site.origin)
        await sheet.locator('#question').fill('quelles urgences près de Vire')
        await sheet.locator('.ask .primary').click()
        await sheet.locator('.sources').waitFor()
        await sheet.emulateMedia({ media: 'print' })
        const isShown = (selector: string) => sheet.locator(selector).first().isVisible()
        for (const kept of ['.asked', '.answer h2', '.sources', '.call']) expect(await isShown(kept), kept).toBe(true)
        for (const left of ['header', 'footer', '#question', '.publics', '.tools', '.follow-ups', '.restart'])
          expect(await isShown(left), left).toBe(false)
        // Through the engine: the page itself may run no script.
        const paper = await sheet.pdf()
        expect(paper.length).toBeGreaterThan(5000)
        if (by === 'plain form') return
        const address = await sheet
          .locator('.sources a')
          .first()
          .evaluate((link) => getComputedStyle(link, '::after').content)
        expect(address).toContain('https://')
        expect(await sheet.locator('.answer h2').evaluate((title) => getComputedStyle(title).color)).toBe('rgb(0, 0, 0)')
        expect(
          await sheet
            .locator('.call')
            .first()
            .evaluate((link) => getComputedStyle(link).color),
        ).toBe('rgb(0, 0, 0)')
      } finally {
        await context.close()
      }
    },
  )
})
