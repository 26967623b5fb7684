import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, type Site, serveSite } from '../support/browser'
import { realApp } from '../support/product'

describe.skipIf(!hasBrowser)('the page in a browser', () => {
  let browser: Browser
  let site: Site
  let page: Page
  beforeAll(async () => {
    site = await serveSite(await realApp())
    browser = await openBrowser()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
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
})
