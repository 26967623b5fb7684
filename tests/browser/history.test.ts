import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { hasBrowser, type Site } from '../support/browser'
import { inPage, inPanel, questionsSent } from './chat'
import { inFreshTabs } from './fresh-tab'

const stored = (page: Page) =>
  page.evaluate(() => ({ session: Object.keys(sessionStorage), local: localStorage.length, cookies: document.cookie }))
const nothing = { session: [], local: 0, cookies: '' }

describe.skipIf(!hasBrowser)('what the tab remembers', () => {
  let site: Site
  let context: BrowserContext
  let page: Page
  inFreshTabs((tab) => {
    ;({ site, context, page } = tab)
  })

  it.each([['page', inPage] as const, ['panel', inPanel] as const])(
    'in the %s, is nothing before the first question, then the conversation, then nothing once erased',
    async (_, open) => {
      const sent = questionsSent(page)
      let chat = await open(page, site.origin)
      expect(await stored(page)).toEqual(nothing)
      expect(sent).toEqual([])
      await chat.ask('urgences à Vire')
      await chat.settled(1)
      expect(await stored(page)).toEqual({ ...nothing, session: [`proxisoin ${site.origin} 0`] })

      chat = await open(page, site.origin)
      await chat.settled(1)
      await chat.ask('plus loin')
      await chat.settled(2)
      expect(await chat.turns.nth(1).getByText('Flers').count()).toBeGreaterThan(0)
      expect(sent).toEqual(['urgences à Vire', 'plus loin'])

      await chat.field.fill('un brouillon')
      await page.getByRole('button', { name: 'Recommencer' }).click()
      expect(await chat.turns.count()).toBe(0)
      expect(await chat.field.inputValue()).toBe('')
      expect(await chat.field.evaluate((field) => field.matches(':focus'))).toBe(true)
      expect(await stored(page)).toEqual(nothing)
      chat = await open(page, site.origin)
      expect(await chat.turns.count()).toBe(0)
    },
  )

  it('is dropped after half an hour, which is said', async () => {
    await page.clock.install()
    const states: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/ask')) states.push((request.postDataJSON() as { state?: string }).state)
    })
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.clock.fastForward('29:00')
    await chat.ask('plus loin')
    await chat.settled(2)
    await page.clock.fastForward('31:00')
    await chat.ask('urgences à Caen')
    await chat.settled(3)
    expect(states.map((state) => state !== undefined)).toEqual([false, true, false])
    expect(await page.getByRole('log').innerText()).toContain('La conversation a expiré')
  })

  it.each<[string, string]>([
    ['corrupt', '{"turns":[{'],
    ['someone else’s', '{"version":1,"turns":[{"question":"a","answer":{"title":"b"}}],"waiting":[],"state":"","stateAt":0}'],
  ])('is ignored when it is %s', async (_, text) => {
    await page.addInitScript(([key = '', value = '']) => sessionStorage.setItem(key, value), [`proxisoin ${site.origin} 0`, text])
    const chat = await inPage(page, site.origin)
    expect(await chat.turns.count()).toBe(0)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
  })

  it('is nothing where the browser refuses storage', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      }),
    )
    const chat = await inPage(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
  })

  it('is another in another tab, and in another widget of the page', async () => {
    const chat = await inPage(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    const other = await context.newPage()
    expect(await (await inPage(other, site.origin)).turns.count()).toBe(0)
    await page.evaluate(() => {
      const second = document.createElement('proxisoin-chat')
      second.setAttribute('mode', 'inline')
      document.body.prepend(second)
    })
    const second = page.locator('proxisoin-chat').first()
    await second.locator('.ask').waitFor()
    expect(await second.locator('.turn').count()).toBe(0)
  })

  it('is taken up by the widget that comes in place of one the host removed', async () => {
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.evaluate(() => document.querySelector('proxisoin-chat')?.replaceWith(document.createElement('proxisoin-chat')))
    await page.getByRole('button', { name: 'Une question de santé ?' }).click()
    await chat.settled(1)
  })

  it('does not come back when it is erased before it stands again', async () => {
    let chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/answers.js*', (route) => held.then(() => route.continue()))
    chat = await inPanel(page, site.origin)
    await page.getByRole('button', { name: 'Recommencer' }).click()
    release()
    await chat.ask('urgences à Caen')
    await chat.settled(1)
    expect(await chat.turns.allInnerTexts()).toEqual([expect.stringContaining('Caen')])
    expect(await stored(page)).toEqual({ ...nothing, session: [`proxisoin ${site.origin} 0`] })
  })

  it('shows its last turn when one comes back to the page', async () => {
    await page.setViewportSize({ width: 390, height: 600 })
    let chat = await inPage(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await chat.ask('urgences à Caen')
    await chat.settled(2)
    await page.goto(`${site.origin}/aide`)
    chat = await inPage(page, site.origin)
    await chat.settled(2)
    await page.waitForFunction(() => scrollY > 0)
    await page.evaluate(() => new Promise(requestAnimationFrame))
    expect((await chat.turns.nth(1).boundingBox())?.y).toBeCloseTo(12, -1) // .75rem below the edge
  })

  it('keeps what followed the answer of a link through a reload', async () => {
    await page.goto(`${site.origin}/?intent=find-care&care=urgences&place=commune:14762`)
    await page.locator('proxisoin-panel').waitFor({ state: 'attached' })
    const sent = questionsSent(page)
    await page.locator('.ask textarea').fill('plus loin')
    await page.keyboard.press('Enter')
    const follows = page.locator('proxisoin-panel .turn')
    await follows.getByText('Flers').first().waitFor()
    await page.reload()
    await follows.getByText('Flers').first().waitFor()
    expect(await follows.count()).toBe(1)
    expect(await page.locator('[slot="turn"] .turn').count()).toBe(1)
    expect(sent).toHaveLength(1)
  })

  it('begins with the answer a page comes with', async () => {
    const chat = await inPage(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('.ask')
      if (!form) return
      const field = form.querySelector('textarea')
      if (field) field.value = 'urgences à Caen'
      form.submit()
    })
    await page.locator('[slot="turn"] .turn').waitFor()
    await page.locator('proxisoin-panel').waitFor({ state: 'attached' })
    expect(await chat.turns.count()).toBe(0)
    await chat.ask('plus loin')
    await chat.settled(1)
    expect(await chat.turns.first().innerText()).toContain('Caen')
  })
})
