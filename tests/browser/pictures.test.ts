import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, type Site, serveSite } from '../support/browser'
import { realApp } from '../support/product'
import { audit, widths } from './audit'
import { askPage } from './panel'

const question = 'quelles urgences près de Vire'

describe.skipIf(!hasBrowser)('pictures in a browser', () => {
  let browser: Browser
  let site: Site
  beforeAll(async () => {
    site = await serveSite(await realApp())
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  /** The answer's turn and its page: by the server alone, or by the widget in the page. */
  const asked = async (javaScriptEnabled: boolean): Promise<{ readonly page: Page; readonly turn: Locator }> => {
    const context = await browser.newContext({
      javaScriptEnabled,
      reducedMotion: 'reduce',
      viewport: { width: 320, height: 640 },
    })
    const page = await context.newPage()
    await page.goto(site.origin)
    if (!javaScriptEnabled) return { page, turn: await askPage(page, question) }
    await page.getByLabel('Votre question').fill(question)
    await page.keyboard.press('Enter')
    const turn = page.locator('proxisoin-chat .turn:has(.answer):not([aria-busy])')
    await turn.waitFor()
    return { page, turn }
  }

  it.each([
    ['without script', false],
    ['in the widget', true],
  ])('draws a map of the places %s, on the land, with a pin for each card', async (_, hasScript) => {
    const { page, turn } = await asked(hasScript)
    const map = turn.getByRole('group', { name: /^Carte : Vire Normandie et 5 lieux, de .* La liste suit\.$/ })
    expect(await map.getByRole('link').count()).toBe(5)
    expect(await turn.locator('.card').count()).toBe(5)
    expect(await turn.locator('.land path').count()).toBeGreaterThan(1)
    await page.context().close()
  })

  it('leads to the top of a card that is taller than the screen', async () => {
    const { page, turn } = await asked(true)
    await page.setViewportSize({ width: 320, height: 100 })
    const card = turn.locator('.card').nth(2)
    expect((await boxOf(card)).height).toBeGreaterThan(100)
    await turn.getByRole('link', { name: /^3, / }).press('Enter')
    await expect.poll(async () => Math.abs((await boxOf(card)).y)).toBeLessThan(2)
    await page.context().close()
  })

  it('keeps pins apart, wide enough for a finger, and inside the map, at every width', async () => {
    const { page, turn } = await asked(false)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const frame = await boxOf(turn.locator('.map > svg'))
      expect(frame.x + frame.width).toBeLessThanOrEqual(width)
      const pins = await Promise.all((await turn.locator('.pin circle').all()).map(boxOf))
      pins.forEach((pin, rank) => {
        expect(Math.min(pin.width, pin.height)).toBeGreaterThanOrEqual(24)
        expect(pin.x).toBeGreaterThanOrEqual(frame.x)
        expect(pin.x + pin.width).toBeLessThanOrEqual(frame.x + frame.width)
        for (const other of pins.slice(rank + 1)) expect(between(pin, other)).toBeGreaterThanOrEqual(pin.width - 0.5)
      })
    }
    await page.context().close()
  })

  it.each([
    ['without script', false],
    ['in the widget', true],
  ])('leads from a pin to its card by the keyboard %s', async (_, hasScript) => {
    const { page, turn } = await asked(hasScript)
    const pin = turn.getByRole('link', { name: /^3, / })
    const name = (await pin.getAttribute('aria-label'))?.slice(3) ?? ''
    await pin.focus()
    await page.keyboard.press('Enter')
    const card = turn.locator('.card').nth(2)
    expect(await card.innerText()).toContain(name)
    await inView(page, card)
    await page.context().close()
  })

  it('has nothing axe would find', async () => {
    const { page } = await asked(true)
    expect(await audit(page, 'map and charts')).toEqual([])
    await page.context().close()
  }, 60_000)
})

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not shown')
  return box
}

const between = (one: Box, other: Box) => Math.hypot(one.x - other.x, one.y - other.y)

/** Resolves once it stands on the screen, wherever the scroll has got to. */
const inView = (page: Page, card: Locator) =>
  expect
    .poll(async () => {
      const { y } = await boxOf(card)
      return y >= -1 && y < (page.viewportSize()?.height ?? 0)
    })
    .toBe(true)
