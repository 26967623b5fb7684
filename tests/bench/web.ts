/** The widget on a phone: a browser slowed down four times, each figure next to the bare append of the same nodes, and of a single word. */
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
  /** Microseconds of main thread from the reply's arrival to the first screen of its answer painted, in a fresh page; one a run. */
  readonly answer: readonly number[]
  /** …to the whole of it painted. */
  readonly whole: readonly number[]
  /** The same for the whole of its nodes alone, and for one word: what a frame costs. */
  readonly nodes: readonly number[]
  readonly word: readonly number[]
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
      for (let run = 0; run < runs; run++) each.push(await askOnce(browser, [sites.host.origin, sites.site.origin], text))
      measured.push({
        name,
        answer: each.map(({ answer }) => answer),
        whole: each.map(({ whole }) => whole),
        nodes: each.map(({ nodes }) => nodes),
        word: each.map(({ word }) => word),
        shift: Math.max(...each.map(({ shift }) => shift)),
      })
    }
    return measured
  } finally {
    await browser.close()
    await sites.close()
  }
}

async function askOnce(browser: Browser, origins: readonly string[], text: string) {
  const asked = await openSlowed(browser, origins)
  await asked.field.fill(text)
  await asked.page.evaluate("customElements.whenDefined('proxisoin-answers')") // it comes while a person writes
  const events = await traced(browser, asked.page, async () => {
    await asked.field.press('Enter')
    await asked.page.evaluate('answered')
  })
  const markup = String(await asked.page.evaluate('turnMarkup()'))
  const shift = Number(await asked.page.evaluate('shift'))
  await asked.page.context().close()
  const bare = async (nodes: string) => {
    const { page } = await openSlowed(browser, origins)
    const appended = await traced(browser, page, () => page.evaluate(`appendBare(${JSON.stringify(nodes)})`))
    await page.context().close()
    return busyBetween(appended, 'arrived', 'painted')
  }
  return {
    answer: busyBetween(events, 'arrived', 'painted'),
    whole: busyBetween(events, 'arrived', 'whole'),
    nodes: await bare(markup),
    word: await bare('<p class="answer">Oui.</p>'),
    shift,
  }
}

/** A phone's window on the host page, its panel open. */
async function openSlowed(browser: Browser, [host = '', api = '']: readonly string[]) {
  const { page, context } = await visit(browser, [host, api], { viewport: { width: 390, height: 780 } })
  await page.addInitScript(inPage)
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.goto(host)
  await page.locator('.launcher').click()
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.waitFor()
  return { page, field }
}
