/** The conversation as a person finds it: in the page, or in a panel that floats over another page of ours. */
import type { Locator, Page } from 'playwright-core'

/** What the tests touch, whatever the mode. */
export type Chat = {
  readonly field: Locator
  readonly turns: Locator
  readonly waiting: Locator
  /** Types a question and sends it with Enter. */
  readonly ask: (text: string) => Promise<void>
  /** Resolves once that many turns stand, and nothing waits. */
  readonly settled: (turns: number) => Promise<void>
}

const chatOf = (page: Page): Chat => {
  const field = page.locator('proxisoin-chat .ask textarea')
  const turns = page.locator('proxisoin-panel .turn:not([aria-busy])') // whole
  const waiting = page.locator('proxisoin-panel .waits')
  return {
    field,
    turns,
    waiting,
    ask: async (text) => {
      await field.fill(text)
      await field.press('Enter')
    },
    settled: async (count) => {
      await turns.nth(count - 1).waitFor()
      await waiting.first().waitFor({ state: 'detached' })
    },
  }
}

/** The page `/`, its form upgraded. */
export async function inPage(page: Page, origin: string): Promise<Chat> {
  await page.goto(origin)
  await page.locator('proxisoin-panel').waitFor({ state: 'attached' })
  return chatOf(page)
}

/** A panel opened over another page. */
export async function inPanel(page: Page, origin: string): Promise<Chat> {
  await page.goto(`${origin}/api/docs`)
  await page.addScriptTag({ url: '/widget.js', type: 'module' })
  await page.evaluate("document.body.append(document.createElement('proxisoin-chat'))")
  await page.getByRole('button', { name: 'Une question de santé ?' }).click()
  await page.locator('proxisoin-panel .ask').waitFor() // the launcher’s own words stand there until the panel has come
  return chatOf(page)
}

/** What was sent to the API so far, in order: the words, or the parameters of a question by ids. */
export function questionsSent(page: Page): readonly string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname === '/api/ask') sent.push((request.postDataJSON() as { text: string }).text)
    if (pathname === '/api/answer') sent.push(search)
  })
  return sent
}
