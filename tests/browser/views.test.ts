/** An answer looks the same whoever builds it: the server’s markup and the widget’s nodes are the tree, whatever the words. */
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markup } from '../../src/render/markup'
import type { Tree } from '../../src/render/tree'
import { turnView } from '../../src/render/view/turn'
import { hasBrowser, openBrowser } from '../support/browser'
import { hostileAnswer } from '../support/hostile-answer'

type Built = { tag: string; attributes: Record<string, string>; children: (Built | string)[] }

/** A tree as a document holds it: attributes are words, neighbouring texts are one. */
function expected({ tag, attributes, children }: Tree): Built {
  const told = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, heard(value === true ? '' : String(value))] as const],
  )
  const held: (Built | string)[] = []
  for (const child of children) {
    const [one, last] = [typeof child === 'string' ? heard(child) : expected(child), held.at(-1)]
    if (typeof one === 'string' && typeof last === 'string') held[held.length - 1] = last + one
    else if (one !== '') held.push(one)
  }
  return { tag, attributes: Object.fromEntries(told), children: held }
}

/** HTML has no NUL and no half characters, and one sign for a line’s end (HTML, 13.2.3.5). */
const heard = (text: string) => text.replaceAll(/[\0\ufffd\p{Surrogate}]/gu, '').replaceAll(/\r\n?/g, '\n')

/** The same of a node, in the page. */
const builtInPage = `
  const heard = (text) => text.replaceAll(/[\\0\\ufffd\\p{Surrogate}]/gu, '').replaceAll(/\\r\\n?/g, '\\n')
  const built = (node) => ({
    tag: node.localName,
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, heard(value)])),
    children: [...node.childNodes].map((one) => (one.nodeType === 3 ? heard(one.data) : built(one))).filter((one) => one !== ''),
  })
  window.built = (node) => { node.normalize(); return built(node) }`

describe.skipIf(!hasBrowser)('a turn', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { node } from './dom'`,
        resolveDir: fileURLToPath(new URL('../../src/widget', import.meta.url)),
      },
      ...{ bundle: true, format: 'iife', globalName: 'widget', write: false },
    })
    browser = await openBrowser()
    page = await browser.newPage()
    await page.addScriptTag({ content: `${outputFiles[0]?.text}; window.widget = widget` })
    await page.addScriptTag({ content: builtInPage })
  })
  afterAll(async () => browser?.close())

  it('is the same tree once parsed from markup, and once built as nodes', async () => {
    await fc.assert(
      fc.asyncProperty(
        hostileAnswer,
        fc.constantFrom('fr', 'en'),
        fc.string({ unit: 'binary', maxLength: 40 }),
        async (answer, lang, question) => {
          const tree = turnView(
            { question, answer, chips: [{ slot: 'place', label: question, href: '/?intent=find-care' }] },
            { lang, origin: '', ids: 'turn-1-', scripted: true, fields: [] },
          )
          const { parsed, nodes } = await page.evaluate(
            ([html, given]) => {
              const { built, widget } = window as unknown as {
                built: (node: Element) => unknown
                widget: { node: (tree: unknown) => Element }
              }
              const body = new DOMParser().parseFromString(`<!doctype html>${html}`, 'text/html').body
              return { parsed: [...body.children].map(built), nodes: [built(widget.node(given))] }
            },
            [heard(String(markup(tree))), JSON.parse(JSON.stringify(tree)) as unknown] as const,
          )
          const whole = JSON.stringify([expected(tree)])
          expect(JSON.stringify(parsed)).toBe(whole)
          expect(JSON.stringify(nodes)).toBe(whole)
        },
      ),
      { numRuns: 40 },
    )
  })
})
