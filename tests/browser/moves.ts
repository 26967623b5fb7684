/** What moves on a page: layout shifts, and each element asked for that is no more where it was, frame after frame. */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    readonly moves: readonly string[]
  }
}

/** From the next page on, when said before a visit. `selector` is looked for in the page and in the widget. */
export const watchMovesFromStart = (page: Page, selector: string) => page.addInitScript(watch, selector)

/** From now on: what was done before is painted first. */
export const watchMoves = async (page: Page, selector: string) => {
  await painted(page)
  await page.evaluate(watch, selector)
}

/** What moved so far, once all has been painted: none is what we want. */
export const movesOf = async (page: Page) => {
  await painted(page)
  return page.evaluate(() => window.moves)
}

const painted = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

/** Positions too: what is slotted anew is laid out anew, and counts as no shift (Layout Instability, 2.2). */
function watch(selector: string): void {
  const moves: string[] = []
  Object.assign(window, { moves })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) moves.push(`shift of ${(entry as PerformanceEntry & { value: number }).value}`)
  }).observe({ type: 'layout-shift' })
  const places = new Map<Element, string>()
  const look = (): void => {
    const roots = [...document.querySelectorAll('proxisoin-chat')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    for (const element of [document, ...roots].flatMap((root) => [...root.querySelectorAll(selector)])) {
      const { x, y, width, height } = element.getBoundingClientRect()
      const place = `${x}, ${y}, ${width} × ${height}`
      const before = places.get(element) ?? place
      if (before !== place) moves.push(`${element.localName}.${element.classList} from ${before} to ${place}`)
      places.set(element, place)
    }
    requestAnimationFrame(look)
  }
  look()
}
