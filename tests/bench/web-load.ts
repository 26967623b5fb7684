/** What a host page pays for holding the widget before anyone asks: a processor slowed down four times, next to the same page without it, and with the least element that shows as many words. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../src/build'
import { openBrowser, visit } from '../support/browser'
import { openTownHall, plainScript } from '../support/town-hall'
import { busyBetween, traced } from './main-thread'

const slowdown = 4
const runs = 15
const inPage = readFileSync(join(root, 'tests/bench/in-page-load.js'), 'utf8')

export type Loaded = {
  /** Microseconds of main thread from the page's first script to two frames after its load, one a run. */
  readonly withWidget: readonly number[]
  /** Yardsticks: the same page without the widget, and with the least of elements instead; the runs taken in turn. */
  readonly without: readonly number[]
  readonly least: readonly number[]
  /** Layout shift of the page with the widget, the worst run. */
  readonly shift: number
}

/** A button in a shadow root, its style in a sheet, by a script of its own: whatever floats over a page costs it this much. */
const leastElement = `customElements.define('least-chat', class extends HTMLElement {
  connectedCallback() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(':host { position: fixed; right: 16px; bottom: 16px } button { padding: 1em; border: 0; border-radius: 99px; background: #0b5f5a; color: #fff; font: 650 16px system-ui; box-shadow: 0 4px 14px #0003 }')
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    root.append(Object.assign(document.createElement('button'), { textContent: 'Une question de santé ?' }))
  }
})`

/** Loads the pages in fresh visits, so that nothing comes from a cache. */
export async function measureWebLoad(): Promise<Loaded> {
  const town = await openTownHall()
  const browser = await openBrowser()
  try {
    const text = '<h1>Votre mairie</h1>'.concat('<p>Du lundi au vendredi, de 9 h à 17 h.</p>'.repeat(40))
    const head = `<script>${inPage}</script>`
    const bare = town.page(text, { head })
    const script = `data:text/javascript,${encodeURIComponent(leastElement)}`
    const least = town.page(`${text}<least-chat></least-chat><script type="module" src="${script}"></script>`, { head })
    const whole = town.page(`${text}<proxisoin-chat></proxisoin-chat>${plainScript(town)}`, { head })
    await loadOnce(browser, whole) // the first page of a browser pays for the browser
    const withWidget: Awaited<ReturnType<typeof loadOnce>>[] = []
    const without: typeof withWidget = []
    const withLeast: typeof withWidget = []
    for (let run = 0; run < runs; run++) {
      withWidget.push(await loadOnce(browser, whole))
      without.push(await loadOnce(browser, bare))
      withLeast.push(await loadOnce(browser, least))
    }
    return {
      withWidget: withWidget.map(({ busy }) => busy),
      without: without.map(({ busy }) => busy),
      least: withLeast.map(({ busy }) => busy),
      shift: Math.max(...withWidget.map(({ shift }) => shift)),
    }
  } finally {
    await browser.close()
    await town.close()
  }
}

async function loadOnce(browser: Browser, address: string) {
  const { page, context } = await visit(browser, [], { viewport: { width: 390, height: 780 } })
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const events = await traced(browser, page, async () => {
    await page.goto(address)
    await page.evaluate('settled')
  })
  const shift = Number(await page.evaluate('shift'))
  await context.close()
  return { busy: busyBetween(events, 'begun', 'settled'), shift }
}
