/** Every dialogue, in a real browser: through the widget on a town hall's page, and through the page without JavaScript. */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { telephoneHref } from '../../src/render/links'
import { hasBrowser, longVisit, openBrowser, type Sites, serveSites, type Visit } from '../support/browser'
import { type DialogueTurn, dialogues, plain } from '../support/dialogues'
import { type AskReply, conversationWith, realApp } from '../support/product'
import { askIn, askPage, factsOf, openPanel, textOf } from './panel'

describe.skipIf(!hasBrowser)('dialogues in a browser', () => {
  let browser: Browser
  let sites: Sites
  let scripted: Visit
  let plainly: Visit
  let app: Awaited<ReturnType<typeof realApp>>
  beforeAll(async () => {
    sites = await serveSites(async (settings) => {
      app = await realApp({ settings })
      return app
    })
    browser = await openBrowser()
    scripted = await longVisit(browser, [sites.site.origin, sites.host.origin])
    plainly = await longVisit(browser, [sites.site.origin], { javaScriptEnabled: false })
  })
  afterAll(async () => {
    await browser?.close()
    await sites?.close()
  })

  /** Asks the API and the browser the same, turn after turn. */
  async function compare(turns: readonly DialogueTurn[], ask: (says: string) => Promise<Locator>) {
    const askApi = conversationWith(app)
    for (const turn of turns) {
      const reply = await askApi(turn.says)
      const shown = await ask(turn.says)
      const text = plain(await textOf(shown))
      for (const words of turn.shows) expect(text, turn.says).toContain(plain(words))
      for (const words of turn.hides) expect(text, turn.says).not.toContain(words)
      for (const words of wordsOf(reply)) expect(text, turn.says).toContain(plain(words))
      expect(plain(JSON.stringify(await factsOf(shown))), turn.says).toBe(plain(JSON.stringify(factsOfReply(reply))))
    }
  }

  /** The dialogue, and nothing wrong since it began. */
  async function converse(
    { page, problems }: Visit,
    turns: readonly DialogueTurn[],
    open: (page: Page) => Promise<(says: string) => Promise<Locator>>,
  ) {
    const before = problems.length
    await compare(turns, await open(page))
    expect(problems.slice(before)).toEqual([])
  }

  describe.each(dialogues.map(({ name, turns }) => [name, turns] as const))('%s', (_, turns) => {
    it('goes the same in the widget', () =>
      converse(scripted, turns, async (page) => {
        const panel = await openPanel(page, sites.host.origin)
        return (says) => askIn(panel, says)
      }))

    it('goes the same without JavaScript', () =>
      converse(plainly, turns, async (page) => {
        await page.goto(sites.site.origin)
        return (says) => askPage(page, says)
      }))
  })
})

type Item = Record<string, unknown>
type ReplySection = { readonly title?: string; readonly text?: string; readonly items?: readonly Item[] }
const sectionsOf = ({ answer }: AskReply): readonly ReplySection[] => answer.sections

/**
 * Every text of the reply that a page must show: of sections, and the names of what they list. An address within a text becomes a
 * link; the numbers of an emergency come before every word, their title too.
 */
const wordsOf = (reply: AskReply): readonly string[] =>
  sectionsOf(reply)
    .flatMap(({ title, text, items = [] }) => [
      reply.answer.kind === 'emergency' ? undefined : title,
      text,
      ...items.map(({ name, organisation, text: line }) => name ?? organisation ?? line),
    ])
    .flatMap((words) => (typeof words === 'string' ? words.split(/https?:\/\/\S+/) : []))

/** The same facts as the browser's, from the reply. */
function factsOfReply(reply: AskReply) {
  const { answer } = reply
  const phones = sectionsOf(reply)
    .flatMap(({ items = [] }) => items)
    .flatMap(({ phone }) => (typeof phone === 'string' ? [telephoneHref(phone)] : []))
    .filter((href) => href !== undefined)
  return {
    title: answer.title,
    kind: answer.kind,
    phones: [...new Set(phones)],
    sources: answer.sources.map(({ url }) => url),
    followUps: answer.followUps.map(({ text }) => text),
  }
}
