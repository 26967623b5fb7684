/** The line that a site copies: what its browser then loads, checks, sends and keeps. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, visit } from '../support/browser'
import { openTownHall, plainScript, type TownHall } from '../support/town-hall'
import { askIn, openPanel } from './panel'

const question = 'quelles urgences près de Vire'
const phone = '02 31 67 47 47'
const launcher = 'Une question de santé ?'

describe.skipIf(!hasBrowser)('the assistant on another site', () => {
  let browser: Browser
  let town: TownHall
  let stranger: TownHall
  beforeAll(async () => {
    town = await openTownHall()
    stranger = await openTownHall({ allowed: false })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await town?.close()
    await stranger?.close()
  })

  const enter = (options = {}) => visit(browser, [town.site.origin, town.host.origin], options)

  /** The lines of /integrer, as a person copies them: the nth example. */
  async function copied(page: Page, nth: number): Promise<string> {
    await page.goto(`${town.site.origin}/integrer`)
    return page.locator('pre').nth(nth).innerText()
  }

  it('answers under the strictest policy: no style, trusted types, two addresses', async () => {
    const { page, context, problems } = await enter()
    const { origin } = town.site
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types proxisoin`
    const panel = await openPanel(page, town.page(`${plainScript(town)}<proxisoin-chat></proxisoin-chat>`, { policy }))
    await (await askIn(panel, question)).getByText(phone).first().waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  it('stores nothing and asks for two files before the first question', async () => {
    const { page, context } = await enter()
    const requests: string[] = []
    page.on('request', (request) => requests.push(`${request.method()} ${request.url().replace(/\?v=.*/, '')}`))
    const address = town.page(`${plainScript(town)}<proxisoin-chat></proxisoin-chat>`)
    await page.goto(address)
    await page.getByRole('button', { name: launcher }).hover()
    expect(requests).toEqual([`GET ${address}`, `GET ${town.site.origin}/widget.js`])
    const panel = await openPanel(page, address)
    await panel.getByRole('textbox').fill('à moitié écrit')
    expect(requests.slice(4)).toEqual([`GET ${town.site.origin}/panel.js`])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    await context.close()
  })

  it.each([0, 1])('works by example %i of /integrer, copied as it is', async (nth) => {
    const { page, context, problems } = await enter()
    const panel = await openPanel(page, town.page(await copied(page, nth)))
    await (await askIn(panel, question)).getByText(phone).first().waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  it('refuses a launcher that is not the one whose digest was copied; the link remains', async () => {
    const { page, context } = await enter()
    const line = await copied(page, 1)
    const address = town.page(line)
    await page.route('**/widget.js*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()};` })
    })
    await page.goto(address)
    await page.getByRole('link', { name: launcher }).waitFor()
    expect(await page.evaluate(() => customElements.get('proxisoin-chat') === undefined)).toBe(true)
    await context.close()
  })

  it.each([
    ['the digest', 1, false],
    ['no digest', 0, true],
  ] as const)('with %s on the launcher, takes the panel of another release: %#', async (_, nth, isTaken) => {
    const { page, context } = await enter()
    const address = town.page(await copied(page, nth))
    await page.route('**/panel.js*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: `${await response.text()};` })
    })
    await page.goto(address)
    await page.getByRole('button', { name: launcher }).click()
    const outcome = page.getByRole('dialog').getByRole(isTaken ? 'textbox' : 'alert')
    await outcome.waitFor()
    expect(await page.evaluate(() => customElements.get('proxisoin-panel') !== undefined)).toBe(isTaken)
    await context.close()
  })

  it('says that the panel cannot be loaded, gives the page and the numbers, and tries again', async () => {
    const { page, context } = await enter()
    const tried: string[] = []
    page.on('request', (request) => request.url().includes('/panel.js') && tried.push(request.url()))
    await page.route('**/panel.js*', (route) => route.fulfill({ status: 404 }), { times: 1 })
    await page.goto(town.page(`${plainScript(town)}<proxisoin-chat></proxisoin-chat>`))
    await page.getByRole('button', { name: launcher }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('alert').innerText()).toBe('L’assistant n’a pas pu être chargé.')
    expect(await dialog.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'tel:15',
      'tel:112',
      'sms:114',
      `${town.site.origin}/`,
    ])
    await dialog.getByRole('button', { name: 'Réessayer' }).click()
    await dialog.getByRole('textbox').waitFor()
    // The HTML standard keeps the failure of a module under its address; Chromium alone does not.
    expect(new Set(tried).size).toBe(2)
    await context.close()
  })

  it('says so while the panel comes, and can be closed meanwhile', async () => {
    const { page, context } = await enter()
    let comes = () => {}
    const held = new Promise<void>((resolve) => {
      comes = resolve
    })
    await page.route('**/panel.js*', (route) => held.then(() => route.continue()))
    await page.goto(town.page(`${plainScript(town)}<proxisoin-chat></proxisoin-chat>`))
    await page.getByRole('button', { name: launcher }).click()
    await page.getByRole('dialog').getByText('L’assistant arrive…').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    comes()
    await page.waitForFunction(() => customElements.get('proxisoin-panel') !== undefined)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.evaluate(() => document.querySelector('proxisoin-chat')?.shadowRoot?.activeElement?.className)).toBe(
      'launcher',
    )
    await context.close()
  })

  it('loads each script once, whatever the number of widgets and of lines', async () => {
    const { page, context, problems } = await enter()
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname))
    const twice = `${plainScript(town)}<script type="module" src="${town.site.origin}/widget.js?again"></script>`
    const chat = '<proxisoin-chat></proxisoin-chat>'
    await page.goto(town.page(`${twice}${chat}${chat.replace('>', ' position="bottom-left">')}`))
    for (const nth of [0, 1]) {
      await page.getByRole('button', { name: launcher }).nth(nth).click()
      await page.getByRole('dialog').nth(nth).getByRole('textbox').waitFor()
    }
    expect(scripts).toEqual(['/widget.js', '/widget.js', '/panel.js'])
    expect(problems).toEqual([])
    await context.close()
  })

  it('leaves the link to a reader without script', async () => {
    const { page, context } = await enter({ javaScriptEnabled: false })
    await page.goto(
      town.page(`${plainScript(town)}<proxisoin-chat><a href="${town.site.origin}/">${launcher}</a></proxisoin-chat>`),
    )
    expect(await page.getByRole('link', { name: launcher }).isVisible()).toBe(true)
    await context.close()
  })

  it('cannot ask from a site that was not allowed, and says what still works', async () => {
    const { page, context } = await visit(browser, [stranger.site.origin, stranger.host.origin])
    const panel = await openPanel(page, stranger.page(`${plainScript(stranger)}<proxisoin-chat></proxisoin-chat>`))
    await panel.getByRole('textbox').fill(question)
    await page.keyboard.press('Enter')
    await panel.getByText('Le service ne répond pas').first().waitFor()
    expect(await panel.getByRole('link', { name: /^15\b/ }).first().isVisible()).toBe(true)
    expect(await panel.getByText(phone).count()).toBe(0)
    await context.close()
  })

  it('answers in a frame on a site that was allowed, and only there', async () => {
    const { page, context, problems } = await enter()
    const frame = (address: string) => `<iframe src="${address}/cadre" title="Proxisoin" width="100%" height="640"></iframe>`
    await page.goto(town.page(frame(town.site.origin)))
    const panel = page.frameLocator('iframe').locator('proxisoin-panel')
    await panel.getByRole('textbox').fill(question)
    await panel.getByRole('textbox').press('Enter')
    await panel.getByText(phone).first().waitFor()
    expect(problems).toEqual([])
    await page.goto(town.page(frame(stranger.site.origin)))
    expect(await page.frames()[1]?.evaluate(() => document.querySelector('proxisoin-chat'))).toBe(null)
    await context.close()
  })
})
