/** The widget and the page, used as a person does: real keys, real buttons, and what can then be read. */
import type { Locator, Page } from 'playwright-core'

/** Opens the host page, then the panel, by its button. */
export async function openPanel(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  await page.locator('proxisoin-chat .launcher').click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('textbox').waitFor()
  return panel
}

/** Types the question, or presses the button of the last turn that asks it; resolves to the answer's turn. */
export async function askIn(panel: Locator, text: string): Promise<Locator> {
  const turns = panel.locator('.turn:has(.answer):not([aria-busy])')
  const before = await turns.count()
  const button = turns.last().locator(`.follow-ups button[value=${JSON.stringify(text)}]`)
  if (before > 0 && (await button.count()) > 0) await button.first().click()
  else {
    await panel.getByRole('textbox').click()
    await panel.page().keyboard.type(text)
    await panel.page().keyboard.press('Enter')
  }
  const turn = turns.nth(before)
  await turn.waitFor()
  return turn
}

/** The same on the page without script, where each press loads the next page. */
export async function askPage(page: Page, text: string): Promise<Locator> {
  const button = page.locator(`.turn .follow-ups button[value=${JSON.stringify(text)}]`)
  const offered = (await button.count()) > 0
  if (!offered) {
    await page.locator('.ask textarea').click()
    await page.keyboard.type(text)
  }
  const loaded = page.waitForEvent('domcontentloaded')
  await (offered ? button.first() : page.locator('.ask button[type=submit]')).click()
  await loaded
  return page.locator('.turn')
}

/** What a turn lets one read, folded parts unfolded: what can be opened is shown. */
export async function textOf(turn: Locator): Promise<string> {
  await unfold(turn)
  return turn.innerText()
}

const unfold = (turn: Locator) =>
  turn.evaluate((node) => {
    for (const details of node.querySelectorAll('details')) details.open = true
  })

/** The facts of a turn, in the order of the page. */
export const factsOf = (turn: Locator) =>
  turn.evaluate((node) => {
    const hrefs = (selector: string) => [...node.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '')
    return {
      title: node.querySelector('.answer h2')?.textContent ?? '',
      kind: /answer-([a-z-]+)/.exec(node.querySelector('.answer')?.className ?? '')?.[1],
      phones: [...new Set(hrefs('.answer :is(a[href^="tel:"], a[href^="sms:"]):not(.dial)'))], // within a text, told again
      sources: hrefs('.answer .sources a'),
      followUps: [...node.querySelectorAll<HTMLButtonElement>('.follow-ups button')].map(({ value }) => value),
    }
  })
