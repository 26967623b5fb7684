/** What axe does not look at: reflow, spacing, motion, borders, sizes, order. Each list is what is wrong; none is what we want. */
import type { Page } from 'playwright-core'

declare global {
  interface Window {
    /** Every element shown, in the order of the page, shadow roots and slots included. */
    shown?: () => readonly (HTMLElement | SVGElement)[]
    /** A few words that tell which element it is. */
    called?: (element: Element) => string
  }
}

/** Gives the page what the functions below ask of it. To be called once a document. */
export const equip = (page: Page) =>
  page.evaluate(() => {
    const childrenOf = (element: Element): readonly Element[] => {
      if (element.shadowRoot) return [...element.shadowRoot.children]
      const assigned = element instanceof HTMLSlotElement ? element.assignedElements() : []
      return assigned.length > 0 ? assigned : [...element.children]
    }
    const under = (element: Element): readonly Element[] => childrenOf(element).flatMap((child) => [child, ...under(child)])
    window.shown = () =>
      under(document.body).filter(
        (element): element is HTMLElement | SVGElement =>
          (element instanceof HTMLElement || element instanceof SVGElement) &&
          element.checkVisibility({ visibilityProperty: true }),
      )
    window.called = (element) => {
      const words = element.getAttribute('aria-label') ?? element.textContent ?? ''
      const id = element.id ? `#${element.id}` : ''
      return `${element.localName}${id} ${words.replace(/\s+/g, ' ').trim().slice(0, 60)}`.trim()
    }
  })

/** Elements that stick out of the window, unless in a scroller of their own (WCAG 1.4.10), and the page itself when it scrolls sideways. */
export const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null
    const inScroller = (element: Element): boolean => {
      const parent = parentOf(element)
      if (!parent || parent === document.body) return false
      return getComputedStyle(parent).overflowX !== 'visible' || inScroller(parent)
    }
    const width = document.documentElement.clientWidth
    const out = (window.shown?.() ?? [])
      .filter((element) => element.getBoundingClientRect().right > width + 0.5 && !inScroller(element))
      .map((element) => window.called?.(element) ?? '')
    const scrolled = document.scrollingElement?.scrollWidth ?? 0
    return scrolled > width ? [`the page is ${scrolled} px wide`, ...out] : out
  })

/** Text cut by its own box: boxes that hide what does not fit (WCAG 1.4.4, 1.4.12). What is for screen readers alone is meant to be. */
export const cut = (page: Page) =>
  page.evaluate(() =>
    (window.shown?.() ?? [])
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element)
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        const tooWide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1
        const tooHigh = hides(overflowY) && element.scrollHeight > element.clientHeight + 1
        return clipPath === 'none' && (tooWide || tooHigh)
      })
      .map((element) => window.called?.(element) ?? ''),
  )

/** Targets less than 24 px wide or high (WCAG 2.5.8); a link in a line of text has the size of its line, by exception. */
export const small = (page: Page) =>
  page.evaluate(() =>
    (window.shown?.() ?? [])
      .filter((element) => element.matches('a[href], button, input, textarea, select, summary, [tabindex="0"]'))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .flatMap((element) => {
        const { width, height, left } = element.getBoundingClientRect()
        const away = left < -100 // a skip link waiting for the focus
        return away || (width >= 24 && height >= 24) ? [] : [`${window.called?.(element)}: ${width} × ${height}`]
      }),
  )

/** Elements that would move (WCAG 2.3.3), to be asked for when the person wants less of it. */
export const moving = (page: Page) =>
  page.evaluate(() =>
    (window.shown?.() ?? [])
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element)
        const isStill = transitionDuration.split(', ').every((duration) => Number.parseFloat(duration) === 0)
        return !isStill || animationName !== 'none' || scrollBehavior === 'smooth'
      })
      .map((element) => window.called?.(element) ?? ''),
  )

/** What can be used, or floats above the rest, and has no edge in forced colours, where backgrounds vanish: neither its own nor its list's. */
export const borderless = (page: Page) =>
  page.evaluate(() => {
    const hasEdge = (element: Element | null) => {
      if (!element) return false
      const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(element)
      return (borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) >= 1) || textDecorationLine.includes('underline')
    }
    return (window.shown?.() ?? [])
      .filter((element) => element.matches('button, input, textarea, select, .action, .chip, .card, .box.panel'))
      .filter((element) => !hasEdge(element) && !(element.matches('button') && hasEdge(element.parentElement)))
      .map((element) => window.called?.(element) ?? '')
  })

/** Elements moved ahead of the order of the page, and levels of heading that are skipped or come twice as the first. */
export const disordered = (page: Page) =>
  page.evaluate(() => {
    const shown = window.shown?.() ?? []
    const ahead = shown.filter(({ tabIndex }) => tabIndex > 0).map((element) => `ahead: ${window.called?.(element)}`)
    const headings = shown.filter((element) => element.matches('h1, h2, h3, h4, h5, h6'))
    const levels = headings.map(({ localName }) => Number(localName.slice(1)))
    const skipped = headings
      .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
      .map((heading) => `level skipped: ${window.called?.(heading)}`)
    const firsts = levels.filter((level) => level === 1).length
    return [...ahead, ...skipped, ...(firsts === 1 ? [] : [`${firsts} headings of level 1`])]
  })

/** The spacing that a reader may impose (WCAG 1.4.12), in the page and in every shadow root. */
export const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const style =
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'
    const roots = [document, ...(window.shown?.() ?? []).flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []))]
    for (const root of roots) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(style)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    }
  })

/** One press of Tab: where the focus is now, and whether one sees it there. */
export type Stop = { readonly at: string; readonly outlined: boolean; readonly inView: boolean }

/** Presses Tab through the page, up to its end: the stops, in order (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11). */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(() => {
    // From the top, wherever the focus was: losing it would go on from there.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  const stops: Stop[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const inside = (element: Element | null): Element | null =>
        element?.shadowRoot?.activeElement ? inside(element.shadowRoot.activeElement) : element
      const element = inside(document.activeElement)
      if (!element || element === document.body) return undefined
      if (element.hasAttribute('data-tabbed')) return undefined
      element.setAttribute('data-tabbed', '')
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const hit = (x: number, y: number) => {
        const under = (root: Document | ShadowRoot): Element | null => {
          const found = root.elementFromPoint(x, y)
          return found?.shadowRoot && found.shadowRoot !== root ? (under(found.shadowRoot) ?? found) : found
        }
        const found = under(document)
        return found !== null && (element.contains(found) || found.contains(element))
      }
      // A link on two lines is two boxes.
      const seen = [...element.getClientRects()].every(({ x, y, width, height }) => hit(x + width / 2, y + height / 2))
      // Within a drawing, the shape that the focus thickens is what one sees.
      const thickened = [...element.querySelectorAll('circle')].some(
        (shape) => Number.parseFloat(getComputedStyle(shape).strokeWidth) > 3,
      )
      return {
        at: window.called?.(element) ?? '',
        outlined: thickened || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1),
        inView: seen,
      }
    })
    if (!stop) break
    stops.push(stop)
  }
  await page.evaluate(() => {
    for (const element of window.shown?.() ?? []) element.removeAttribute('data-tabbed')
  })
  return stops
}

/** What Tab ought to stop at: everything that can be used, in the order in which it is read. */
export const usable = (page: Page) =>
  page.evaluate(() =>
    (window.shown?.() ?? [])
      .filter((element) =>
        element.matches('a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, summary, [tabindex="0"]'),
      )
      .map((element) => window.called?.(element) ?? ''),
  )
