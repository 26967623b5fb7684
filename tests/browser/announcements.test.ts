import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { hasBrowser, type Site } from '../support/browser'
import { type Chat, inPanel } from './chat'
import { inFreshTabs } from './fresh-tab'

/** Writes down every text that reaches a live region of the panel, from the moment the panel is there. */
const record = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const root = document.querySelector('proxisoin-chat')?.shadowRoot
    for (const region of root?.querySelectorAll('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])') ?? [])
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes)
          for (const added of addedNodes) said.push(`${region.getAttribute('role')}: ${added.textContent}`)
      }).observe(region, { childList: true, subtree: true, characterData: true })
  })
const said = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: string[] }).said.map((text) => text.replaceAll('\u00a0', ' ')))

describe.skipIf(!hasBrowser)('what a screen reader is told', () => {
  let site: Site
  let context: BrowserContext
  let page: Page
  let chat: Chat
  inFreshTabs((tab) => {
    ;({ site, context, page } = tab)
  })
  beforeEach(async () => {
    chat = await inPanel(page, site.origin)
    await record(page)
  })

  it('is that the search began, then the answer: each once, and purged', async () => {
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    expect(await said(page)).toEqual([
      'status: Recherche en cours…',
      expect.stringMatching(
        /^status: Service d’urgences près de Vire Normandie : .*\. Appelez le 15 avant de vous déplacer.*\. \d+ lieux\.$/,
      ),
    ])
    await page.waitForFunction(
      () => document.querySelector('proxisoin-chat')?.shadowRoot?.querySelector('[role="status"]')?.childElementCount === 0,
    )
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('off')
  })

  it('is the new answer only, without its title when the focus goes there', async () => {
    await chat.ask('kiné')
    await chat.settled(1)
    await chat.ask('urgences à Vire')
    await chat.settled(2)
    await page.getByRole('button', { name: 'Plus loin' }).click()
    await chat.settled(3)
    const all = await said(page)
    expect(all).toHaveLength(6)
    expect(all[1]).toBe('status: Dans quelle commune cherchez-vous ?')
    expect(all[5]).not.toContain('Service d’urgences')
    expect(all[5]).toMatch(/\d+ lieux/)
  })

  it('is trouble at once, and what becomes of the question', async () => {
    await context.setOffline(true)
    await chat.ask('urgences à Vire')
    await chat.ask('plus loin')
    await context.setOffline(false)
    await chat.settled(2)
    expect((await said(page)).slice(0, 3)).toEqual([
      expect.stringContaining('alert: Vous êtes hors ligne.'),
      'status: Question gardée : elle partira à son tour.',
      'status: Recherche en cours…',
    ])
  })

  it('is nothing of what comes back after a reload', async () => {
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.addInitScript(() => {
      // Before anything is mounted: whatever text a live region holds is written down.
      const told: string[] = []
      Object.assign(window, { told })
      const attach = Element.prototype.attachShadow
      Element.prototype.attachShadow = function (options) {
        const root = attach.call(this, options)
        new MutationObserver(() => {
          for (const region of root.querySelectorAll('proxisoin-panel [role="status"], proxisoin-panel [role="alert"]'))
            if (region.textContent) told.push(region.textContent)
        }).observe(root, { childList: true, subtree: true })
        return root
      }
    })
    chat = await inPanel(page, site.origin)
    await chat.settled(1)
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([])
  })

  it('is what a button did', async () => {
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.getByRole('button', { name: 'Recommencer' }).click()
    expect((await said(page)).at(-1)).toBe('status: Conversation effacée.')
    await chat.field.press('Enter')
    expect((await said(page)).at(-1)).toBe('alert: Écrivez d’abord votre question.')
  })
})
