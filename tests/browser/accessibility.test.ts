/** What axe cannot see: the keyboard, the focus, zoom, spacing, motion and forced colours, in a real browser. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, type Sites, serveSites, visit } from '../support/browser'
import { realApp } from '../support/product'
import { otherQuestions, questionOf } from '../support/questions'
import { borderless, cut, disordered, equip, moving, small, spaceOut, stickingOut, tabThrough, usable } from './inspect'
import { movesOf, watchMoves } from './moves'
import { askIn, askPage, openPanel } from './panel'

let browser: Browser
let sites: Sites

const page = (address: string) => (tab: Page) => tab.goto(sites.site.origin + address)
const panel = async (tab: Page, text?: string) => {
  const opened = await openPanel(tab, sites.host.origin)
  if (text) await askIn(opened, text)
}
const answered = (text: string) => async (tab: Page) => {
  await tab.route('**/widget.js*', (route) => route.abort())
  await tab.goto(sites.site.origin)
  await askPage(tab, text)
}

/** What people may have before them. */
const scenes: readonly (readonly [name: string, bring: (tab: Page) => Promise<unknown>])[] = [
  ['the page', page('/')],
  ['the page in English', page('/?lang=en')],
  ['the file of aids', page('/dossier?profession=infirmier&place=commune:80410')],
  ['the API’s documentation', page('/api/docs')],
  ['the page, places', answered(questionOf['find-care'])],
  ['the page, two towns side by side', answered(otherQuestions['side by side'])],
  ['the panel, closed', (tab) => tab.goto(sites.host.origin)],
  ['the panel, open', (tab) => panel(tab)],
  ['the panel, places', (tab) => panel(tab, questionOf['find-care'])],
  ['the panel, aids', (tab) => panel(tab, questionOf['find-aids'])],
  ['the panel, figures', (tab) => panel(tab, questionOf['figure-ranking'])],
  ['the panel, two towns side by side', (tab) => panel(tab, otherQuestions['side by side'])],
  ['the panel, an emergency', (tab) => panel(tab, questionOf.emergency)],
]

describe.skipIf(!hasBrowser)('accessibility', () => {
  beforeAll(async () => {
    sites = await serveSites((settings) => realApp({ settings }))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.close()
  })

  const open = async () => visit(browser, [sites.site.origin, sites.host.origin])

  describe.each(scenes)('%s', (_, bring) => {
    let tab: Page
    let problems: readonly string[]
    beforeAll(async () => {
      const opened = await open()
      tab = opened.page
      problems = opened.problems
      await bring(tab)
      await equip(tab)
    })
    afterAll(async () => {
      expect(problems).toEqual([])
      await tab.context().close()
    })
    const show = (width: number, media: Parameters<Page['emulateMedia']>[0] = {}) =>
      Promise.all([tab.setViewportSize({ width, height: 720 }), tab.emulateMedia(media)])

    it('gives every control to the keyboard, in the order of reading, and shows where the focus is', async () => {
      await show(1280)
      const stops = await tabThrough(tab)
      expect(stops.map(({ at }) => at)).toEqual(await usable(tab))
      expect(stops.filter(({ outlined, inView }) => !outlined || !inView)).toEqual([])
    })

    it.each([320, 768, 1280])('fits in %i px, each target at least 24 px', async (width) => {
      await show(width)
      expect({ out: await stickingOut(tab), cut: await cut(tab), small: await small(tab) }).toEqual({
        out: [],
        cut: [],
        small: [],
      })
    })

    it('keeps its order: one first heading, no level skipped, nothing ahead', async () => {
      expect(await disordered(tab)).toEqual([])
    })

    it('stands still for who wants less motion', async () => {
      await show(768, { reducedMotion: 'reduce' })
      expect(await moving(tab)).toEqual([])
    })

    it('keeps the edges of what can be used in forced colours', async () => {
      await show(1280, { forcedColors: 'active' })
      expect({ borderless: await borderless(tab), out: await stickingOut(tab) }).toEqual({ borderless: [], out: [] })
    })

    it('loses nothing in wider spacing, nor in text twice as large', async () => {
      await show(320, { forcedColors: 'none' })
      await spaceOut(tab)
      expect({ out: await stickingOut(tab), cut: await cut(tab) }).toEqual({ out: [], cut: [] })
      await show(640)
      await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect({ out: await stickingOut(tab), cut: await cut(tab) }).toEqual({ out: [], cut: [] })
    })
  })

  it('is used by the keyboard alone, from the launcher and back', async () => {
    const { page: tab, context, problems } = await open()
    await tab.goto(sites.host.origin)
    const press = (key: string) => tab.keyboard.press(key)
    const focused = () =>
      tab.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.className.split(' ')[0] ?? document.activeElement?.localName,
      )
    await press('Tab')
    await press('Tab')
    expect(await focused()).toBe('launcher')
    await press('Enter')
    await tab.getByRole('dialog').getByRole('textbox').waitFor()
    await tab.keyboard.type(questionOf['find-care'])
    await press('Enter')
    const answers = tab.locator('proxisoin-chat .answer')
    await answers.first().waitFor()
    const followUp = tab.locator('proxisoin-chat .follow-ups button').first()
    await walkTo(tab, followUp)
    await press('Enter')
    await answers.nth(1).waitFor()
    await press('Escape')
    expect(await tab.getByRole('dialog').count()).toBe(0)
    expect(await focused()).toBe('launcher')
    await press('Shift+Tab')
    expect(await focused()).toBe('a')
    expect(problems).toEqual([])
    await context.close()
  })

  it.each([390, 1280])('moves nothing under the reader when a reply comes late, at %i px', async (width) => {
    const { page: tab, context } = await visit(browser, [sites.site.origin, sites.host.origin], {
      viewport: { width, height: 780 },
    })
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await tab.route('**/api/ask', (route) => held.then(() => route.continue()))
    const opened = await openPanel(tab, sites.host.origin)
    await opened.getByRole('textbox').fill(questionOf['find-care'])
    await tab.keyboard.press('Enter')
    await opened.locator('.waits').waitFor()
    await watchMoves(tab, 'main, main *, .launcher, .box, .top, .ask, .ask *')
    release()
    await opened.locator('.answer').waitFor()
    expect(await movesOf(tab)).toEqual([])
    await context.close()
  })

  it('is used by the keyboard alone without JavaScript', async () => {
    const { page: tab, context } = await visit(browser, [sites.site.origin], { javaScriptEnabled: false })
    await tab.goto(sites.site.origin)
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter') // the skip link
    await tab.keyboard.type(questionOf['find-care'])
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Enter')
    await tab.locator('.answer').getByText('02 31 67 47 47').waitFor()
    await context.close()
  })
})

/** Presses Shift+Tab or Tab until this element has the focus, as one would; a hundred presses are too many for anyone. */
async function walkTo(tab: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await tab.keyboard.press('Shift+Tab')
    if (await target.evaluate((element) => element.matches(':focus'))) return
  }
  throw new Error('The keyboard does not get there')
}
