/** The widget on a phone: a browser slowed down four times, each figure next to the bare append of the same nodes in the same page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { root } from '../../src/build'
import { openBrowser, serveSites, visit } from '../support/browser'
import { realApp } from '../support/product'
import { questionOf } from '../support/questions'
import { busyBetween, traced } from './main-thread'

const slowdown = 4
const runs = 9
const inPage = readFileSync(join(root, 'tests/bench/in-page.js'), 'utf8')

const questions = {
  'five places': 'urgences à Amiens',
  aids: questionOf['find-aids'],
  'a ranking': questionOf['figure-ranking'],
} as const

export type Rendered = {
  readonly name: string
  /** Microseconds of main thread from the reply's arrival to its answer painted, the first in a fresh page; one a run. */
  readonly answer: readonly number[]
  /** The same for its nodes alone. */
  readonly yardstick: readonly number[]
  /** Layout shift of the host page, from its load to the answer; the worst run. */
  readonly shift: number
}

/** Asks each question in fresh pages. */
export async function measureWeb(): Promise<readonly Rendered[]> {
  const sites = await serveSites((settings) => realApp({ settings }))
  const browser = await openBrowser()
  try {
    const measured: Rendered[] = []
    for (const [name, text] of Object.entries(questions)) {
      const each: Awaited<ReturnType<typeof askOnce>>[] = []
      for (let run = 0; run < runs; run++) each.push(await askOnce(browser, sites.host.origin, sites.site.origin, text))
      measured.push({
        name,
        answer: each.map(({ answer }) => answer),
        yardstick: each.map(({ yardstick }) => yardstick),
        shift: Math.max(...each.map(({ shift }) => shift)),
      })
    }
    return measured
  } finally {
    await browser.close()
    await sites.close()
  }
}

async function askOnce(browser: Browser, host: string, api: string, text: string) {
  const { page, context } = await visit(browser, [host, api], { viewport: { width: 390, height: 780 } })
  await page.addInitScript(inPage)
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(host)
  await page.locator('.launcher').click()
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.fill(text)
  const events = await traced(browser, page, async () => {
    await field.press('Enter')
    await page.evaluate('painted')
  })
  const bare = await traced(browser, page, () => page.evaluate('putBack()'))
  const shift = Number(await page.evaluate('shift'))
  await context.close()
  return { answer: busyBetween(events, 'arrived', 'painted'), yardstick: busyBetween(bare, 'arrived', 'painted'), shift }
}
