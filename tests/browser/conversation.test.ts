import type { BrowserContext, Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { toJson } from '../../src/render/json'
import { hasBrowser, type Site } from '../support/browser'
import { aFoundAnswer, aReply, aSource, everySection } from '../support/replies'
import { type Chat, inPage, inPanel, questionsSent } from './chat'
import { inFreshTabs } from './fresh-tab'

const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>'

/** The words of what has the focus, in the panel. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement
    const inner = active?.shadowRoot?.activeElement ?? active
    return inner instanceof HTMLTextAreaElement ? 'field' : (inner?.textContent ?? '')
  })

describe.skipIf(!hasBrowser)('a conversation', () => {
  let site: Site
  let context: BrowserContext
  let page: Page
  inFreshTabs((tab) => {
    ;({ site, context, page } = tab)
  })

  describe.each([['page', inPage] as const, ['panel', inPanel] as const])('in the %s', (_, open) => {
    let chat: Chat
    let sent: readonly string[]
    beforeEach(async () => {
      sent = questionsSent(page)
      chat = await open(page, site.origin)
    })

    it('sends a double click, two Enters and a double button once', async () => {
      await chat.field.fill('urgences à Vire')
      await page.getByRole('button', { name: 'Demander' }).dblclick()
      await chat.settled(1)
      await chat.field.fill('plus loin')
      await chat.field.press('Enter')
      await chat.field.press('Enter')
      await chat.settled(2)
      await chat.turns.nth(1).getByRole('button', { name: 'Médecin de garde' }).dblclick()
      await chat.settled(3)
      expect(sent).toEqual(['urgences à Vire', 'plus loin', expect.stringContaining('édecin de garde')])
    })

    it('answers questions asked while another is under way, in order', async () => {
      let release = () => {}
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      await page.route('**/api/ask', async (route) => {
        await held
        await route.continue()
      })
      await chat.ask('urgences à Vire')
      await chat.ask('plus loin')
      expect(await chat.waiting.count()).toBe(2)
      release()
      await chat.settled(2)
      expect(sent).toEqual(['urgences à Vire', 'plus loin'])
      const questions = await chat.turns.locator('.asked').allInnerTexts()
      expect(questions.map((question) => question.replace(/\s+/g, ' ').trim())).toEqual([
        expect.stringContaining('urgences à Vire'),
        expect.stringContaining('plus loin'),
      ])
    })

    it('empties the field, and asks for words when there are none', async () => {
      await chat.ask('urgences à Vire')
      expect(await chat.field.inputValue()).toBe('')
      await chat.settled(1)
      await chat.field.press('Enter')
      await page.locator('.note').getByText('Écrivez d’abord votre question.').waitFor()
    })

    it('leaves the focus in the field when it stays visible, gives it to the title of an answer asked by a button', async () => {
      await page.setViewportSize({ width: 1280, height: 4000 })
      await chat.ask('urgences à Vire')
      await chat.settled(1)
      expect(await focused(page)).toBe('field')
      await chat.turns.first().getByRole('button', { name: 'Plus loin' }).click()
      await chat.settled(2)
      expect(await focused(page)).toBe(await chat.turns.nth(1).locator('h2').textContent())
    })

    it('takes a chip back in place, then waits for another place', async () => {
      await chat.ask('urgences à Vire')
      await chat.settled(1)
      await chat.turns.first().locator('[data-slot="place"]').click()
      await chat.settled(2)
      expect(sent[1]).toMatch(/^\?intent=find-care&care=urgences/)
      const asked = await chat.turns.nth(1).locator('.asked').innerText()
      expect(asked.replaceAll('\u00a0', ' ')).toContain('Sans le lieu : Vire Normandie')
      expect(await focused(page)).toBe('field')
      await chat.ask('Albi')
      await chat.settled(3)
      expect(await chat.turns.nth(2).locator('h2').innerText()).toContain('Albi')
    })

    it('leads from a mark to its source, and back', async () => {
      await chat.ask('urgences à Vire')
      await chat.settled(1)
      const mark = chat.turns.first().locator('.mark a').first()
      await mark.click()
      expect(await focused(page)).toContain('DREES')
      await page.getByRole('button', { name: 'Retour au texte' }).click()
      expect(await focused(page)).toBe('1')
    })
  })

  it('in the page, gives the focus to the title of an answer that pushes the field off the screen', async () => {
    await page.setViewportSize({ width: 320, height: 256 })
    const chat = await inPage(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    const title = chat.turns.first().locator('h2')
    expect(await focused(page)).toBe(await title.textContent())
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => scrollY > 0)
    const field = await chat.field.boundingBox()
    expect(field?.y ?? 0).toBeGreaterThan(256)
    await chat.field.fill('pharmacie')
    await page.keyboard.press('Enter')
    await chat.field.pressSequentially('et')
    await chat.settled(2)
    expect(await focused(page)).toBe('field') // who writes the next question is not carried away
  })

  it('shows markup as text and refuses unsafe links', async () => {
    const answer = aFoundAnswer(
      [...everySection, { kind: 'text', text: hostile }],
      [aSource(), aSource({ title: 'Refusée', url: 'javascript:alert(3)' })],
    )
    await page.route('**/api/ask', (route) => route.fulfill({ json: toJson(aReply(answer), 'request-1', 'signed.token', 'fr') }))
    const chat = await inPage(page, site.origin)
    await chat.ask('urgences à Amiens')
    await chat.settled(1)
    const turn = chat.turns.first()
    expect(await turn.innerText()).toContain(hostile)
    expect(await turn.locator('img, script').count()).toBe(0)
    const links = await turn.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(links).toContain('tel:0300000000')
    expect(links).not.toContain('javascript:alert(3)')
    expect(await turn.innerText()).toContain('Refusée')
  })

  it('opens a panel on its field and gives the focus back on Escape', async () => {
    await inPanel(page, site.origin)
    await page.waitForFunction(
      () => document.querySelector('proxisoin-chat')?.shadowRoot?.activeElement?.localName === 'textarea',
    )
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await focused(page)).toContain('Une question de santé')
  })

  it('tells the host page that something happened, never what was asked', async () => {
    const chat = await inPanel(page, site.origin)
    await page.evaluate(() => {
      const told: unknown[] = []
      Object.assign(window, { told })
      for (const name of ['answer', 'error'])
        document.addEventListener(`proxisoin:${name}`, (event) => told.push([name, (event as CustomEvent).detail]))
    })
    await page.route('**/api/ask', (route) => route.fulfill({ status: 500, body: '' }), { times: 1 })
    await chat.ask('urgences à Vire')
    await page.getByRole('button', { name: 'Réessayer' }).click()
    await chat.settled(1)
    const told = await page.evaluate(() => (window as unknown as { told: unknown[] }).told)
    expect(told).toEqual([
      ['error', { status: 500 }],
      ['answer', { intent: 'find-care', kind: 'found', requestId: expect.any(String) }],
    ])
  })

  it('copies an answer, or selects it when the browser refuses', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.getByRole('button', { name: 'Copier' }).click()
    await page.getByText('Réponse copiée.').last().waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Centre hospitalier de Vire')
    expect(copied).toContain('Sources')
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
    })
    await page.getByRole('button', { name: 'Copier' }).click()
    await page.locator('.done').getByText('le texte est sélectionné').waitFor()
  })

  it('shares a link to an answer, by the device or by the clipboard', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }))
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', { value: async (data: ShareData) => Object.assign(window, { shared: data.url }) })
    })
    await chat.turns.first().locator('[data-tool="share"]').click()
    await page.locator('.done').getByText('Lien partagé.').waitFor()
    expect(await page.evaluate(() => (window as unknown as { shared: string }).shared)).toBe(
      `${site.origin}/?intent=find-care&care=urgences&place=commune:14762`,
    )
  })

  it('prints one answer, not the page around it', async () => {
    await page.addInitScript(() => {
      window.print = () =>
        Object.assign(window.top ?? window, { printed: document.body.innerText, inFrame: window !== window.top })
    })
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.getByRole('button', { name: 'Imprimer' }).click()
    await page.locator('.done').getByText('Impression ouverte.').waitFor()
    const seen = await page.evaluate(() => {
      const { printed, inFrame } = window as unknown as { printed: string; inFrame: boolean }
      return { printed, inFrame }
    })
    expect(seen.inFrame).toBe(true)
    expect(seen.printed).toContain('Centre hospitalier de Vire')
    expect(seen.printed).not.toContain('POST /api/ask')
    await page.emulateMedia({ media: 'print' })
    const tools = page.frames()[1]?.locator('.tools')
    expect(await tools?.evaluate((shown) => getComputedStyle(shown).display)).toBe('none')
  })

  it('asks around the person on a click only, a hundred metres blurred', async () => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 48.83881234, longitude: -0.88921234 })
    const positions: unknown[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/api/ask')) positions.push((request.postDataJSON() as { position?: unknown }).position)
    })
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Caen')
    await chat.settled(1)
    await page.getByRole('button', { name: 'Autour de moi' }).click()
    await chat.settled(2)
    expect(await chat.turns.nth(1).locator('h2').innerText()).toContain('près de vous')
    await chat.ask('plus loin')
    await chat.settled(3)
    await chat.ask('urgences à Caen')
    await chat.settled(4)
    await chat.ask('plus loin')
    await chat.settled(5)
    const here = { lat: 48.839, lon: expect.closeTo(-0.8892, 3) }
    // « urgences à Caen » goes with it too: only the answer tells that a place was named.
    expect(positions).toEqual([undefined, here, here, here, undefined])
    expect(JSON.stringify(positions)).not.toContain('1234')
  })

  it('does without the position where it is refused', async () => {
    const chat = await inPanel(page, site.origin)
    await chat.field.fill('urgences')
    await page.getByRole('button', { name: 'Autour de moi' }).click()
    await page.locator('.note').getByText('Position refusée').waitFor()
    expect(await chat.field.inputValue()).toBe('urgences')
    expect(await chat.waiting.count()).toBe(0)
  })

  it.each<[string, (chat: Chat) => Promise<unknown>, readonly string[]]>([
    ['asks something else', (chat) => chat.ask('urgences à Caen'), ['urgences à Caen']],
    ['starts again', () => page.getByRole('button', { name: 'Recommencer' }).click(), []],
    ['asks again where they are', () => page.getByRole('button', { name: 'Autour de moi' }).click(), ['Près de moi']],
  ])('waits for the position no more when the person %s meanwhile', async (_, act, asked) => {
    await page.addInitScript(() => {
      const waiting: PositionCallback[] = []
      const coords = { latitude: 48.8388, longitude: -0.8892 } as GeolocationCoordinates
      Object.assign(window, { find: () => waiting.map((found) => found({ coords } as GeolocationPosition)) })
      navigator.geolocation.getCurrentPosition = (found) => void waiting.push(found)
    })
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    const sent = questionsSent(page)
    await page.getByRole('button', { name: 'Autour de moi' }).click()
    await page.locator('.note').getByText('Recherche de votre position').waitFor()
    await act(chat)
    await page.evaluate('void find()')
    await page.locator('.note').filter({ hasText: /./ }).waitFor({ state: 'detached' })
    await chat.waiting.first().waitFor({ state: 'detached' })
    expect(sent).toEqual(asked)
  })

  it('keeps what is written while the position is awaited', async () => {
    await context.grantPermissions(['geolocation'])
    await context.setGeolocation({ latitude: 48.8388, longitude: -0.8892 })
    const chat = await inPanel(page, site.origin)
    await page.evaluate(() => {
      const { geolocation } = navigator
      const ask = geolocation.getCurrentPosition.bind(geolocation)
      geolocation.getCurrentPosition = (...found) => void Object.assign(window, { find: () => ask(...found) })
    })
    await page.getByRole('button', { name: 'Autour de moi' }).click()
    await chat.field.fill('pharmacie')
    await page.evaluate('find()')
    await chat.settled(1)
    expect(await chat.field.inputValue()).toBe('pharmacie')
  })

  it('changes its language under the reader without a move, nor a focus lost', async () => {
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    const talk = page.locator('.talk')
    await talk.evaluate((scroller) => {
      scroller.scrollTop = 120
    })
    const lang = (value: string) => page.locator('proxisoin-chat').evaluate((host, to) => host.setAttribute('lang', to), value)
    await lang('en')
    await page.getByLabel('Your question', { exact: true }).waitFor()
    expect(await talk.evaluate(({ scrollTop }) => scrollTop)).toBe(120)
    expect(await focused(page)).toBe('field')
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByLabel('Votre question', { exact: true }).waitFor()
    expect(await talk.evaluate(({ scrollTop }) => scrollTop)).toBe(120)
    expect(await focused(page)).toBe('English')
  })

  it('speaks the other language from the next question on', async () => {
    const sent = questionsSent(page)
    const chat = await inPanel(page, site.origin)
    await chat.ask('urgences à Vire')
    await chat.settled(1)
    await page.getByRole('button', { name: 'English' }).click()
    const field = page.getByLabel('Your question', { exact: true })
    await field.waitFor()
    expect(sent).toHaveLength(1)
    expect(await page.getByRole('dialog').getAttribute('lang')).toBe('en')
    await field.fill('urgences à Caen')
    await field.press('Enter')
    await chat.settled(2)
    expect(await chat.turns.nth(0).getAttribute('lang')).toBe('fr')
    expect(await chat.turns.nth(1).getAttribute('lang')).toBe('en')
    expect(await chat.turns.nth(1).locator('h2').innerText()).toContain('Emergency department')
  })

  it('goes on when the host takes the element out and puts it back', async () => {
    const chat = await inPanel(page, site.origin)
    await page.route('**/api/ask', () => {}, { times: 1 })
    await Promise.all([page.waitForRequest('**/api/ask'), chat.ask('urgences à Vire')])
    await page.evaluate(async () => {
      const host = document.querySelector('proxisoin-chat')
      host?.remove()
      await Promise.resolve()
      await new Promise(requestAnimationFrame)
      if (host) document.body.append(host)
    })
    await chat.settled(1)
  })
})
