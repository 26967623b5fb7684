import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, type Site, serveSite } from '../support/browser'
import { realApp } from '../support/product'
import { inFreshTabs } from './fresh-tab'

describe.skipIf(!hasBrowser)('without a network', () => {
  let site: Site
  let context: BrowserContext
  let page: Page
  inFreshTabs(
    (tab) => {
      ;({ site, context, page } = tab)
    },
    { serviceWorkers: 'allow' },
  )

  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  const cached = () =>
    page.evaluate(async () => {
      const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
      const requests = await Promise.all(caches_.map((cache) => cache.keys()))
      return requests
        .flat()
        .map(({ url }) => url.slice(location.origin.length))
        .sort()
    })
  /** Asks as people do; the service worker is ready when it is done. */
  const askOnce = async (path = '/') => {
    await page.goto(site.origin + path)
    await page.locator('#question').fill('quelles urgences près de Vire')
    await page.keyboard.press('Enter')
    await page.locator('proxisoin-chat .turn').getByText('02 31 67 47 47').first().waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  }

  it('keeps nothing before the first question', async () => {
    await page.goto(site.origin)
    await page.locator('proxisoin-panel').waitFor({ state: 'attached' })
    expect(await registrations()).toBe(0)
    expect(await cached()).toEqual([])
  })

  it('keeps the offline page after it, and nothing that was asked or answered', async () => {
    await askOnce()
    expect(await registrations()).toBe(1)
    expect(await cached()).toEqual([
      '/answers.js',
      '/hors-ligne',
      '/hors-ligne?lang=en',
      '/icon.svg',
      '/panel.js',
      '/style.css',
      '/widget.js',
    ])
    await page.goto(`${site.origin}/aide`)
    await page.goto(`${site.origin}/?lang=en`)
    expect(await cached()).toHaveLength(7)
  })

  it('says that it is offline, with the numbers to call and the field, in the language of the page', async () => {
    await askOnce()
    await context.setOffline(true)
    for (const [path, title] of [
      ['/', 'Vous êtes hors ligne'],
      ['/aide', 'Vous êtes hors ligne'],
      ['/?lang=en', 'You are offline'],
    ] as const) {
      await page.goto(site.origin + path)
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      expect(await page.locator('header a[href="tel:15"]').isVisible()).toBe(true)
      expect(await page.locator('header a[href="sms:114"]').isVisible()).toBe(true)
      expect(await page.locator('#question').isVisible()).toBe(true)
      // Styled: the sheet was kept too.
      expect(await page.locator('.emergency').evaluate((strip) => getComputedStyle(strip).backgroundColor)).not.toBe(
        'rgba(0, 0, 0, 0)',
      )
    }
  })

  it('keeps a question written offline, and sends it once when the network is back', async () => {
    await askOnce()
    await context.setOffline(true)
    await page.goto(site.origin)
    await page.getByRole('heading', { name: 'Vous êtes hors ligne' }).waitFor()
    const asked: string[] = []
    page.on('request', (request) => request.url().endsWith('/api/ask') && asked.push(request.postData() ?? ''))
    await page.locator('#question').fill('pharmacie de garde à Vire')
    await page.keyboard.press('Enter')
    await page.locator('proxisoin-chat .waits').getByText('pharmacie de garde à Vire').waitFor()
    asked.length = 0
    await context.setOffline(false)
    await page.locator('proxisoin-chat .turn').getByText('3237').first().waitFor()
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('pharmacie de garde à Vire')
  })

  it('goes back to the network as soon as there is one', async () => {
    await askOnce()
    await context.setOffline(true)
    await page.goto(site.origin)
    await page.getByRole('heading', { name: 'Vous êtes hors ligne' }).waitFor()
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Réessayer maintenant' }).click()
    await page.getByRole('heading', { level: 1, name: 'Trouver un soin' }).waitFor()
  })
})

describe.skipIf(!hasBrowser)('a service worker of another version', () => {
  it('takes the place of the former and forgets what it kept; the withdrawn one leaves nothing', async () => {
    // One origin, whose service worker changes between visits.
    let served: { fetch: Awaited<ReturnType<typeof realApp>>['fetch'] } = await realApp()
    const withdrawn = await realApp({ settings: { OFFLINE_PAGE: 'off' } })
    const site = await serveSite({ fetch: (...request) => served.fetch(...request) })
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      await page.goto(site.origin)
      await page.evaluate(async () => {
        await caches.open('proxisoin-former')
        await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
        await navigator.serviceWorker.ready
      })
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      await page.waitForFunction(async () => !(await caches.has('proxisoin-former')) && (await caches.keys()).length === 1)
      served = withdrawn
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
      await page.waitForFunction(
        async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0,
      )
    } finally {
      await browser.close()
      await site.close()
    }
  })
})
