/** The product served once for a file of tests, and a tab of its own for each test: a tab remembers its conversation. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openBrowser, type Site, serveSite } from '../support/browser'
import { realApp } from '../support/product'

export type FreshTab = { readonly browser: Browser; readonly site: Site; readonly context: BrowserContext; readonly page: Page }

/** Says the hooks of a `describe`; `take` is given the tab before each test, and before the hooks said after this. */
export function inFreshTabs(take: (tab: FreshTab) => void, options: BrowserContextOptions = {}): void {
  let browser: Browser
  let site: Site
  let context: BrowserContext
  beforeAll(async () => {
    site = await serveSite(await realApp())
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext(options)
    take({ browser, site, context, page: await context.newPage() })
  })
  afterEach(() => context.close())
}
