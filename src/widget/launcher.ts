/**
 * `<proxisoin-chat>`: all that a host page loads before someone asks. A button; the panel comes on the first opening.
 * Attributes: `api`, `lang` (fr, en), `mode` (panel, inline, page). Stores nothing, sends nothing.
 */
import { apiOf, langOf, modeOf } from './host'
import { launcherSheet } from './launcher-style'
import { launcherWords } from './launcher-words'

/** Path and digest of the panel of this very build (src/build/widget.ts). */
declare const panelPath: string
declare const panelIntegrity: string

export class ProxisoinChat extends HTMLElement {
  #panel: HTMLElement | undefined

  connectedCallback(): void {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [launcherSheet()]
    if (modeOf(this) === 'panel') root.append(this.#launcher())
    else this.#load(root)
  }

  #launcher(): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'launcher'
    button.textContent = launcherWords[langOf(this) ?? 'fr'].launch
    button.setAttribute('aria-expanded', 'false')
    button.addEventListener('click', () => this.toggle())
    return button
  }

  /** Opens or closes the floating panel; the focus goes in, and comes back. */
  toggle(): void {
    const root = this.shadowRoot
    const launcher = root?.querySelector<HTMLButtonElement>('.launcher')
    if (!root || !launcher) return
    const panel = this.#panel ?? this.#load(root)
    const isOpen = launcher.getAttribute('aria-expanded') === 'true'
    launcher.setAttribute('aria-expanded', String(!isOpen))
    panel.hidden = isOpen
    if (isOpen) launcher.focus()
    else void customElements.whenDefined('proxisoin-panel').then(() => panel.focus())
  }

  #load(root: ShadowRoot): HTMLElement {
    const panel = document.createElement('proxisoin-panel')
    this.#panel = panel
    root.prepend(panel)
    loadPanel(apiOf(this))
    return panel
  }
}

/** A script element rather than `import()`: it carries an integrity, so the digest of this file vouches for the panel too. */
function loadPanel(api: string): void {
  if (customElements.get('proxisoin-panel') || document.querySelector('script[data-proxisoin]')) return
  const script = document.createElement('script')
  script.type = 'module'
  script.crossOrigin = 'anonymous'
  script.integrity = panelIntegrity
  script.dataset.proxisoin = ''
  script.src = api + panelPath
  document.head.append(script)
}
