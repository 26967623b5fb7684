/** Living in someone else's page: its styles, its scripts, its keys, its moves. */
import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasBrowser, openBrowser, visit } from '../support/browser'
import { openTownHall, plainScript, type TownHall } from '../support/town-hall'
import { movesOf, watchMovesFromStart } from './moves'
import { askIn, openPanel } from './panel'

const question = 'quelles urgences près de Vire'
const phone = '02 31 67 47 47'
const chat = '<proxisoin-chat></proxisoin-chat>'

/** What hosts do to elements they did not expect; the important ones are aimed at everything. */
const hostile = `html { font-size: 62.5%; direction: rtl } body { font: bold italic 40px/3 fantasy; letter-spacing: 9px; text-transform: uppercase; text-align: center }
* { display: none !important; margin: 30px !important; padding: 30px !important; color: red !important; opacity: .1 !important; visibility: hidden !important }
html, body { display: block !important; opacity: 1 !important; margin: 0 !important; padding: 0 !important }
button, textarea, a { all: unset; font-size: 3px !important } proxisoin-chat { position: static; float: left; width: 3px; z-index: 1 }`

describe.skipIf(!hasBrowser)('the assistant in a host page', () => {
  let browser: Browser
  let town: TownHall
  beforeAll(async () => {
    town = await openTownHall()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await town?.close()
  })

  const enter = (options = {}) => visit(browser, [town.site.origin, town.host.origin], options)
  const withScript = (body: string, head = '') => town.page(`${body}${plainScript(town)}`, { head })

  it.each([
    [375, 667],
    [320, 256],
    [844, 390],
    [412, 915],
  ])('fills a screen of %i × %i once a question is answered, and still takes the next one', async (width, height) => {
    const { page, context } = await enter({ viewport: { width, height } })
    const panel = await openPanel(page, withScript(`<main>Mairie</main>${chat}`))
    await askIn(panel, question)
    await page.locator('.turn:not([aria-busy])').waitFor()
    expect(await page.locator('.box').boundingBox()).toEqual({ x: 0, y: 0, width, height })
    const send = panel.getByRole('button', { name: 'Demander' })
    await send.scrollIntoViewIfNeeded()
    const { y = height, height: tall = 0 } = (await send.boundingBox()) ?? {}
    expect(y + tall).toBeLessThanOrEqual(height)
    await context.close()
  })

  it('looks the same whatever the style of the host page', async () => {
    const { page, context, problems } = await enter()
    const seen = async (head: string) => {
      const panel = await openPanel(page, withScript(`<main>Mairie</main>${chat}`, head))
      const parts = [
        page.locator('.launcher'),
        panel,
        panel.getByRole('textbox'),
        panel.getByRole('button', { name: 'Demander' }),
      ]
      return Promise.all(parts.map(appearance))
    }
    const usual = await seen('')
    expect(await seen(`<style>${hostile}</style>`)).toEqual(usual)
    expect(usual.map(({ isVisible }) => isVisible)).toEqual([true, true, true, true])
    expect(problems).toEqual([])
    await context.close()
  })

  it('stays above and within a host page written from right to left, and goes where it is told', async () => {
    const { page, context } = await enter({ viewport: { width: 1000, height: 700 } })
    await page.goto(withScript(`<div dir="rtl"><proxisoin-chat></proxisoin-chat></div>`))
    const launcher = page.locator('.launcher')
    const box = async () => (await launcher.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    expect((await box()).x + (await box()).width).toBe(1000 - 16)
    expect((await box()).y + (await box()).height).toBe(700 - 16)
    await page.locator('proxisoin-chat').evaluate((element) => {
      element.setAttribute('position', 'bottom-left')
      element.setAttribute('lang', 'en-GB')
    })
    expect((await box()).x).toBe(16)
    expect(await launcher.innerText()).toBe('A question about care?')
    expect(await launcher.getAttribute('lang')).toBe('en')
    await context.close()
  })

  it('takes its sizes from properties of the host page', async () => {
    const { page, context } = await enter({ viewport: { width: 1000, height: 700 } })
    const style =
      '<style>proxisoin-chat { --proxisoin-width: 300px; --proxisoin-offset: 40px; --proxisoin-radius: 3px; --proxisoin-font: serif; --proxisoin-z-index: 7 }</style>'
    const panel = await openPanel(page, withScript(chat, style))
    expect(await page.locator('.box').boundingBox()).toMatchObject({ x: 1000 - 40 - 300, width: 300 })
    expect(await page.locator('.launcher').evaluate((element) => getComputedStyle(element).borderRadius)).toBe('3px')
    expect(await panel.getByRole('textbox').evaluate((element) => getComputedStyle(element).fontFamily)).toBe('serif')
    expect(await page.locator('proxisoin-chat').evaluate((element) => getComputedStyle(element).zIndex)).toBe('7')
    await context.close()
  })

  it.each(['light', 'dark'] as const)('keeps 4.5 : 1 with any accent, %s', async (colorScheme) => {
    const { page, context } = await enter({ colorScheme })
    await openPanel(page, withScript(chat))
    for (const accent of accents) {
      await page.locator('proxisoin-chat').evaluate((element, value) => element.setAttribute('accent', value), accent)
      const ratios = await page.evaluate(contrasts)
      expect(Math.min(...Object.values(ratios)), `${accent} ${JSON.stringify(ratios)}`).toBeGreaterThanOrEqual(4.5)
    }
    await context.close()
  })

  it('takes the accent from the attribute or, before it, from the host’s style sheet; refuses what is no colour', async () => {
    const { page, context } = await enter()
    await page.goto(withScript(chat))
    const fill = async (attribute: string, property = '') => {
      await page.locator('proxisoin-chat').evaluate(
        (element, [accent = '', own = '']) => {
          element.setAttribute('accent', accent)
          ;(element as HTMLElement).style.setProperty('--proxisoin-accent', own)
        },
        [attribute, property],
      )
      return page.locator('.launcher').evaluate(backgroundOf)
    }
    const ours = await fill('')
    expect(await fill('#123456')).toEqual([0x12, 0x34, 0x56])
    expect(await fill('#123456', 'rebeccapurple')).toEqual([0x66, 0x33, 0x99])
    for (const none of ['banana', 'red; display: none', 'red } .launcher { display: none', 'url(/x)']) {
      expect(await fill(none)).toEqual(ours)
      expect(await page.locator('.launcher').isVisible()).toBe(true)
    }
    await fill('', 'banana')
    await page.locator('.launcher').click()
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    await expect.poll(() => page.locator('.launcher').evaluate(backgroundOf)).toEqual(ours) // colours take their time to change
    await context.close()
  })

  it('keeps two conversations apart', async () => {
    const { page, context } = await enter()
    await page.goto(withScript(`${chat}<proxisoin-chat position="bottom-left"></proxisoin-chat>`))
    const [one, other] = [page.locator('proxisoin-chat').first(), page.locator('proxisoin-chat').last()]
    for (const each of [one, other]) await each.locator('.launcher').click()
    await askIn(one.getByRole('dialog'), question)
    expect(await one.locator('.turn').count()).toBe(1)
    expect(await other.locator('.turn').count()).toBe(0)
    await context.close()
  })

  it('keeps the conversation and its style when taken out, put back, and moved to another document', async () => {
    const { page, context, problems } = await enter()
    const panel = await openPanel(page, withScript(`<aside></aside>${chat}<iframe title="Autre"></iframe>`))
    await askIn(panel, question)
    const { style } = await appearance(panel.getByRole('textbox'))
    await page.evaluate(() => {
      const element = document.querySelector('proxisoin-chat')
      element?.remove()
      if (element) document.querySelector('aside')?.append(element)
    })
    await panel.getByText(phone).first().waitFor()
    expect(await appearance(panel.getByRole('textbox'))).toMatchObject({ style, isVisible: true })
    await page.evaluate(() => {
      const frame = document.querySelector('iframe')
      const element = document.querySelector('proxisoin-chat')
      if (frame?.contentDocument && element) frame.contentDocument.body.append(element)
    })
    const moved = page.frameLocator('iframe').locator('proxisoin-chat')
    await moved.getByText(phone).first().waitFor()
    expect(await moved.locator('.launcher').evaluate((element) => getComputedStyle(element).cursor)).toBe('pointer')
    expect(problems).toEqual([])
    await context.close()
  })

  it.each([320, 768, 1280])('moves nothing in the host page, %i pixels wide', async (width) => {
    const { page, context } = await enter({ viewport: { width, height: 900 } })
    await watchMovesFromStart(page, 'p, .inline')
    const reserved = '<style>proxisoin-chat[mode="inline"] { display: block; min-height: 460px }</style>'
    const text = '<p>Des nouvelles de la mairie.</p>'.repeat(3)
    await page.goto(withScript(`${text}<proxisoin-chat mode="inline"></proxisoin-chat>${text}${chat}`, reserved))
    await page.locator('.inline').getByRole('textbox').waitFor()
    await page.locator('.launcher').click()
    await page.getByRole('dialog').getByRole('textbox').waitFor()
    expect(await movesOf(page)).toEqual([])
    await context.close()
  })

  it('loads within the text only when it comes near the screen', async () => {
    const { page, context } = await enter({ viewport: { width: 800, height: 600 } })
    const tall = '<style>div { height: 3000px }</style>'
    await page.goto(withScript('<div></div><proxisoin-chat mode="inline"></proxisoin-chat>', tall))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    expect(await page.locator('proxisoin-panel').count()).toBe(0)
    await page.locator('proxisoin-chat').scrollIntoViewIfNeeded()
    await page.locator('proxisoin-panel').getByRole('textbox').waitFor()
    await context.close()
  })

  it('is not printed with the host page', async () => {
    const { page, context } = await enter()
    const panel = await openPanel(page, withScript(chat))
    await page.emulateMedia({ media: 'print' })
    expect(await panel.isVisible()).toBe(false)
    expect(await page.locator('.launcher').isVisible()).toBe(false)
    await context.close()
  })

  it('is opened, filled and closed by the host’s scripts, and sends nothing by itself', async () => {
    const { page, context } = await enter()
    const posts: string[] = []
    page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
    await page.addInitScript(watchEvents)
    const start = 'Où trouver un dentiste ?'
    await page.goto(withScript(`<proxisoin-chat start-question="${start}"></proxisoin-chat>`))
    const element = page.locator('proxisoin-chat')
    const field = page.getByRole('dialog').getByRole('textbox')
    const say = (name: 'open' | 'close' | 'toggle', ...words: readonly string[]) =>
      element.evaluate(
        (chat, [method = '', text]) => (chat as unknown as Record<string, (text?: string) => void>)[method]?.(text),
        [name, ...words],
      )
    await say('open')
    await field.waitFor()
    expect(await field.inputValue()).toBe(start)
    await field.fill('')
    await say('toggle')
    await say('open', 'Et une pharmacie ?')
    expect(await field.inputValue()).toBe('Et une pharmacie ?')
    await say('close')
    expect(await page.evaluate('events')).toEqual([
      ['proxisoin:open', null],
      ['proxisoin:close', null],
      ['proxisoin:open', null],
      ['proxisoin:close', null],
    ])
    expect(posts).toEqual([])
    await context.close()
  })

  it('takes the focus when it opens, and gives it back', async () => {
    const { page, context } = await enter()
    const panel = await openPanel(page, withScript(`<button>Avant</button>${chat}`))
    const focused = () => page.evaluate(() => document.querySelector('proxisoin-chat')?.shadowRoot?.activeElement?.localName)
    expect(await focused()).toBe('textarea')
    expect(await page.locator('.launcher').getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await panel.count()).toBe(0)
    expect(await focused()).toBe('button')
    expect(await page.locator('.launcher').getAttribute('aria-expanded')).toBe('false')
    await context.close()
  })

  it('keeps what is typed from the shortcuts of the host page', async () => {
    const { page, context } = await enter()
    await page.addInitScript(watchKeys)
    const panel = await openPanel(page, withScript(chat))
    await panel.getByRole('textbox').click()
    await page.keyboard.type('s?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('h')
    expect(await page.evaluate('keys')).toEqual(['h'])
    await context.close()
  })
})

const accents = [
  ...['black', 'white', 'yellow', 'gold', 'red', 'blue', 'lime', 'cyan', 'magenta', 'gray', 'navy', 'maroon', 'teal', 'tomato'],
  ...['#777', '#767676', '#0b5f5a', '#000091', '#e1000f', 'hsl(60 100% 25%)', 'hsl(210 100% 56%)', 'transparent', '#ff000011'],
  ...['oklch(70% .3 300)', 'color(display-p3 0 1 0)', 'lab(50 80 -90)'],
]

/** Where a part is and what it looks like, all that a host's style could change. */
async function appearance(part: Locator) {
  const names = [
    'fontSize',
    'fontFamily',
    'fontWeight',
    'fontStyle',
    'lineHeight',
    'letterSpacing',
    'textTransform',
    'textAlign',
    'color',
  ] as const
  const style = await part.evaluate((element, properties) => properties.map((name) => getComputedStyle(element)[name]), names)
  return { style, box: await part.boundingBox(), isVisible: await part.isVisible() }
}

/** WCAG 1.4.3 of every pair in which the accent takes part, as the screen shows it. */
function contrasts(): Record<string, number> {
  const root = document.querySelector('proxisoin-chat')?.shadowRoot
  const probe = root?.appendChild(document.createElement('i'))
  if (!probe) return {}
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const luminance = (name: string) => {
    probe.style.color = `var(--${name})`
    if (!context) return 0
    context.fillStyle = getComputedStyle(probe).color
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((level) =>
      level / 255 <= 0.04045 ? level / 255 / 12.92 : ((level / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const pairs = [
    ['on-fill', 'fill'],
    ['on-accent', 'accent'],
    ...['ground', 'surface', 'tint'].flatMap((ground) => ['accent', 'ink', 'quiet'].map((text) => [text, ground])),
  ]
  const ratios = pairs.map(([text = '', ground = '']) => {
    const [light = 0, dark = 0] = [luminance(text), luminance(ground)].sort((one, other) => other - one)
    return [`${text} on ${ground}`, (light + 0.05) / (dark + 0.05)]
  })
  probe.remove()
  return Object.fromEntries(ratios)
}

/** Red, green and blue of what an element stands on, 0 to 255. */
function backgroundOf(element: Element): readonly number[] {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return []
  context.fillStyle = getComputedStyle(element).backgroundColor
  context.fillRect(0, 0, 1, 1)
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3)
}

function watchEvents(): void {
  const events: unknown[] = []
  Object.assign(window, { events })
  for (const type of ['proxisoin:open', 'proxisoin:close'])
    document.addEventListener(type, (event) => events.push([type, (event as CustomEvent).detail]))
}

function watchKeys(): void {
  const keys: string[] = []
  Object.assign(window, { keys })
  document.addEventListener('keydown', ({ key }) => keys.push(key))
}
