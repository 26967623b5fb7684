/** Loads our other scripts: once per page, whatever the number of widgets, and again after a failure. */
import type { AnswersClass } from './answer/define'

/** File and digest of the other scripts of this very build (src/build/widget.ts). */
declare const panelFile: string
declare const panelIntegrity: string
declare const answersFile: string
declare const answersIntegrity: string

/** Trusted Types (W3C): a page may demand that addresses of scripts be made by a named policy. Ours knows one address. */
type ScriptAddresses = { createScriptURL(address: string): string }
declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses }
  }
}

/** What the panel's script defines: the element, and its own style sheet. */
export type PanelClass = { new (): HTMLElement; readonly styles: string }
let policy: ScriptAddresses | undefined
let tries = 0

/**
 * This script's element, while it runs. A page that vouches for the launcher by a digest vouches for the panel by the one the launcher
 * holds; a page that follows our releases takes the panel of the day, even if its launcher is yesterday's, from a cache.
 */
const ownElement = [...document.scripts].find(({ src }) => src === import.meta.url)
const isVouchedFor = Boolean(ownElement?.integrity)

/** Resolves to `<proxisoin-panel>`, defined; rejects when its script cannot come: blocked, offline, missing, not ours. */
export const panelDefined = definedBy<PanelClass>('proxisoin-panel', () => [panelFile, panelIntegrity])

/** The same of what shows answers. */
export const answersDefined = definedBy<AnswersClass>('proxisoin-answers', () => [answersFile, answersIntegrity])

/** Loads the script once, and again after a failure. */
function definedBy<Class>(tag: string, script: () => readonly [file: string, integrity: string]): () => Promise<Class> {
  let loading: Promise<Class> | undefined
  const load = async () => {
    if (!customElements.get(tag)) await loadScript(...script())
    const Defined = customElements.get(tag)
    if (!Defined) throw new Error(`The script of ${tag} did not run`)
    return Defined as unknown as Class // what our own build defines under that name
  }
  return () => {
    loading ??= load().catch((cause) => {
      loading = undefined
      throw cause
    })
    return loading
  }
}

async function loadScript(file: string, integrity: string): Promise<void> {
  const script = document.createElement('script')
  script.type = 'module'
  script.crossOrigin = 'anonymous'
  script.referrerPolicy = 'no-referrer' // the page one reads may tell of an illness
  if (isVouchedFor) script.integrity = integrity
  const ended = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', reject)
  })
  script.src = trusted(addressOf(file))
  document.head.append(script)
  await ended.finally(() => script.remove())
}

/** A module that failed is never fetched again at the same address (HTML, module map): each new try has its own. */
function addressOf(file: string): string {
  const address = new URL(file, import.meta.url)
  if (tries++ > 0) address.searchParams.set('try', String(tries))
  return address.href
}

function trusted(address: string): string {
  try {
    policy ??= window.trustedTypes?.createPolicy('proxisoin', { createScriptURL: (same) => same })
  } catch {
    // A page may name the policies it allows and yet take plain addresses.
  }
  return policy?.createScriptURL(address) ?? address
}
