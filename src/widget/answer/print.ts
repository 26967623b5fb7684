/** Prints one answer and nothing of the page around it: a copy in a frame of our own, that asks nothing of any server. */
import type { Lang } from '../../types'

const paper = `
:root { --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --alert: #000; --warm: #000; }
body { margin: 0; font: 11pt/1.45 system-ui, sans-serif; }
`

/** Opens the browser's printing on `turn` alone, in the style it has in `root`, which holds the frame meanwhile. */
export function print(turn: HTMLElement, lang: Lang, root: ShadowRoot): void {
  root.querySelector('.paper')?.remove() // not every browser says when it has printed
  const frame = document.createElement('iframe')
  frame.className = 'paper'
  // An empty frame loads at once in Chromium, later in Firefox, which replaces its document then.
  frame.addEventListener('load', () => write(frame, turn, lang, root.adoptedStyleSheets), { once: true })
  root.append(frame)
}

function write(frame: HTMLIFrameElement, turn: HTMLElement, lang: Lang, styles: readonly CSSStyleSheet[]): void {
  const { contentDocument: page, contentWindow: view } = frame
  if (!page || !view) return
  // A sheet belongs to its window: the frame's own constructor makes it.
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet()
  const rules = styles.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText)
  sheet.replaceSync([...rules, paper].join('\n'))
  page.adoptedStyleSheets = [sheet]
  page.documentElement.lang = lang
  page.title = `${turn.querySelector('h2')?.textContent ?? ''} – Proxisoin`
  page.body.append(page.importNode(turn, true))
  view.addEventListener('afterprint', () => frame.remove())
  view.print()
}
