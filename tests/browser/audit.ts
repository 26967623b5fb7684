/** axe-core over a page as it stands, at several widths and in both colour schemes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { root } from '../../src/build'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a width can change, and what a colour scheme can; the other rules read the document, which stays the same. */
const ofWidth = ['scrollable-region-focusable', 'target-size']
const ofColour = ['color-contrast', 'link-in-text-block']
/** A phone, a tablet, a computer (CSS pixels). 320 is also what a window of 1280 shows at 400 % (WCAG 1.4.10). */
export const widths = [320, 768, 1280] as const
const schemes = ['light', 'dark'] as const
const pictured: ReadonlySet<string> = new Set(['320 light', '1280 dark'])

/** What axe finds wrong, one line each: none is what we want. Leaves a picture of the phone by day and of the computer by night. */
export async function audit(page: Page, name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of schemes) {
      // A colour on its way from one scheme to the other is nobody's: without motion it is there at once.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const lines = await violations(page, rulesFor(width, colorScheme))
      found.push(...lines.map((line) => `${line} (${width}, ${colorScheme})`))
      if (pictured.has(`${width} ${colorScheme}`))
        await page.screenshot({ path: join(root, `dist/screenshots/${name}, ${width} ${colorScheme}.png`) })
    }
  }
  return found
}

/** Every rule once, by day on a phone; a scheme moves nothing, so what a width changes is read by day only. */
function rulesFor(width: number, colorScheme: 'light' | 'dark'): Pick<RunOptions, 'runOnly' | 'rules'> {
  if (width === 320 && colorScheme === 'light')
    return { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } }
  return { runOnly: { type: 'rule', values: colorScheme === 'light' ? [...ofWidth, ...ofColour] : ofColour } }
}

/** The protocol evaluates the source apart from the page's scripts: its content security policy stays as it is. */
async function violations(page: Page, rules: Pick<RunOptions, 'runOnly' | 'rules'>): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  return page.evaluate(
    async (wanted) => {
      const { violations } = await window.axe.run(document, wanted)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n').at(1)?.trim()}`),
      )
    },
    { ...rules, resultTypes: ['violations'], preload: false } satisfies RunOptions,
  )
}
