/** What is done with an answer: copied, shared, printed, rated. Each says in words what happened. */
import type { Turn } from '../panel/memory'
import { opinions } from './opinions'
import { print } from './print'
import { strings } from './strings'

/** An answer that stands in the transcript. */
export type Standing = { readonly turn: Turn; readonly shown: HTMLElement; readonly root: ShadowRoot; readonly api: string }

/** What to say once done; undefined when there is nothing to say (the person closed the device's own sharing). */
export type Tool = (standing: Standing) => Promise<string | undefined>

export const tools: Readonly<Record<string, Tool>> = {
  ...opinions,
  async copy({ turn, shown }) {
    const words = strings[turn.lang]
    if (await written(turn.answer.text)) return words.copied
    const article = shown.querySelector('article')
    if (article) getSelection()?.selectAllChildren(article)
    return words.selected
  },
  async share({ turn, shown, api }) {
    const words = strings[turn.lang]
    const url = new URL(turn.share ?? '/', api).href
    if ('share' in navigator) {
      try {
        await navigator.share({ title: turn.answer.title, url })
        return words.shared
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return undefined
        // Refused by the host page's policy: the link is copied instead.
      }
    }
    if (await written(url)) return words.linkCopied
    const link = shown.querySelector('[data-tool="share"]')
    link?.replaceChildren(url)
    if (link) getSelection()?.selectAllChildren(link)
    return words.selected
  },
  async print({ turn, shown, root }) {
    print(shown, turn.lang, root)
    return strings[turn.lang].printing
  },
}

/** False where the browser, or the page that embeds us, refuses the clipboard. */
async function written(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false // refused, or no clipboard outside a secure context
  }
}
