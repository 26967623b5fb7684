/**
 * `<proxisoin-chat>`: all that a host page loads before someone asks. A button; the panel comes on the first opening, and not before:
 * a pointer that passes over us costs nothing. Stores nothing, sends nothing.
 *
 * Attributes: `api`, `lang`, `mode`, `position`, `accent`, `start-question` (host.ts, launcher-style.ts).
 * Events: `proxisoin:open`, `proxisoin:close`. The page /integrer documents them all.
 */
import { element } from '../render/tree'
import { unbroken } from '../render/typography'
import type { Lang } from '../types'
import { accentRule, refusalOf } from './accent-style'
import type { AnswersClass } from './answer/define'
import { boxStyle } from './box-style'
import { node } from './dom'
import { apiOf, langOf, modeOf, startQuestionOf } from './host'
import { launcherStyle } from './launcher-style'
import { launcherWords } from './launcher-words'
import { type LoadingState, loadingView } from './loading-view'
import { answersDefined, panelDefined } from './scripts'
import { dress, withoutRem } from './sheets'

/** Keys and words typed in our fields: a host page's shortcuts would act on them, for it sees them come from no field. */
const ofTheField = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'] as const

/** How far below the screen an inline widget starts to load. */
const nearby = '300px'

export class ProxisoinChat extends HTMLElement {
  static readonly observedAttributes = ['accent', 'lang']

  readonly #launcher = node(element('button', { class: 'launcher', type: 'button', 'aria-haspopup': 'dialog' }))
  readonly #box = node(element('div', {}))
  #panel: HTMLElement | undefined
  /** Of what is open: none before the first opening. */
  #openStyles: readonly string[] = []
  #startQuestion = ''
  /** Pixels; none on our own page, whose root is ours. */
  #textSize: number | undefined
  /** Someone opened it: the panel takes the focus when it comes. */
  #isAwaited = false

  /** Said again when the element is put back or moved: the conversation stays in its shadow root. */
  connectedCallback(): void {
    if (!this.shadowRoot) this.#build(this.attachShadow({ mode: 'open' }))
    this.#dress()
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot) this.#dress()
  }

  /** Opens the panel, with these words in its field when there are any, to be sent or not. */
  open(question?: string): void {
    if (question !== undefined) this.#startQuestion = question
    this.#isAwaited = true
    if (this.#box.hidden) this.#show(true)
    if (this.#panel) this.#enter()
    else void this.#load()
  }

  /** Closes the floating panel; the focus goes back to its launcher. */
  close(): void {
    if (modeOf(this) !== 'panel' || this.#box.hidden) return
    this.#isAwaited = false
    this.#show(false)
    this.#launcher.focus()
  }

  toggle(): void {
    if (this.#box.hidden) this.open()
    else this.close()
  }

  #build(root: ShadowRoot): void {
    const mode = modeOf(this)
    this.#startQuestion = startQuestionOf(this)
    root.append(this.#box)
    if (mode === 'page') {
      this.#box.append(node(element('slot', { name: 'turn' })), node(element('slot', {}))) // the page's own form, until the panel comes
      void this.#load()
      return
    }
    for (const type of ofTheField) root.addEventListener(type, keptFromTheHost)
    this.#box.className = `box ${mode}`
    if (mode === 'panel') this.#float(root)
    else this.#flow()
  }

  /** A block in the text has its height before its panel. */
  #flow(): void {
    this.#openStyles = [boxStyle]
    whenNearby(this, () => void this.#load())
  }

  #float(root: ShadowRoot): void {
    root.prepend(this.#launcher)
    this.#launcher.addEventListener('click', () => this.toggle())
    root.addEventListener('keydown', (event) => event instanceof KeyboardEvent && event.key === 'Escape' && this.close())
    this.#box.hidden = true
    this.#launcher.ariaExpanded = 'false'
  }

  #show(isOpen: boolean): void {
    this.#box.hidden = !isOpen
    this.#launcher.ariaExpanded = String(isOpen)
    this.dispatchEvent(new CustomEvent(isOpen ? 'proxisoin:open' : 'proxisoin:close', { bubbles: true, composed: true }))
  }

  async #load(): Promise<void> {
    this.#showLoading('loading')
    try {
      const Panel = await panelDefined()
      if (this.#panel) return
      this.#panel = new Panel()
      this.#openStyles = [...this.#hostedStyles(), this.#fitted(Panel.styles)]
      this.#dress()
      this.#box.replaceChildren(this.#panel)
      this.#enter()
    } catch {
      this.#showLoading('failed')
    }
  }

  /** The field holds what the host page proposes, unless a conversation is there already; it has the focus if someone opened us. */
  #enter(): void {
    const field = this.#panel?.querySelector('textarea')
    if (field?.value === '' && !this.#panel?.querySelector('.turn')) field.value = this.#startQuestion
    this.#startQuestion = ''
    if (this.#isAwaited) this.#panel?.focus()
  }

  #showLoading(state: LoadingState): void {
    const mode = modeOf(this)
    if (mode === 'page') return
    this.#openStyles = [boxStyle]
    this.#dress()
    const page = `${apiOf(this)}/${this.#lang === 'en' ? '?lang=en' : ''}`
    const view = loadingView(state, { lang: this.#lang, page, isFloating: mode === 'panel' })
    view.retry.addEventListener('click', () => void this.#load())
    view.close.addEventListener('click', () => this.close())
    this.#box.replaceChildren(view.node)
  }

  /** What shows answers, and its style before the panel's; the panel asks for it with the first question. */
  async answers(): Promise<AnswersClass> {
    const Answers = await answersDefined()
    const style = this.#fitted(Answers.styles)
    if (!this.#openStyles.includes(style)) {
      this.#openStyles = [...this.#openStyles.slice(0, -1), style, ...this.#openStyles.slice(-1)]
      this.#dress()
    }
    return Answers
  }

  /** What the host page can do to the panel is read once, when its style is computed anyway. */
  #hostedStyles(): readonly string[] {
    if (modeOf(this) === 'page') return []
    const computed = getComputedStyle(this)
    this.#textSize = Number.parseFloat(computed.fontSize) // the one the person chose in the browser: `all: initial` gives it back to us
    return [boxStyle, ...refusalOf(computed)]
  }

  #fitted(style: string): string {
    return this.#textSize === undefined ? style : withoutRem(style, this.#textSize)
  }

  get #lang(): Lang {
    return langOf(this) ?? 'fr'
  }

  /** Words, language and style, from the attributes as they are now. */
  #dress(): void {
    this.#launcher.textContent = unbroken(launcherWords[this.#lang].launch)
    for (const part of [this.#launcher, this.#box]) part.lang = this.#lang
    if (this.shadowRoot) dress(this.shadowRoot, [launcherStyle, ...accentRule(this.getAttribute('accent')), ...this.#openStyles])
  }
}

function keptFromTheHost(event: Event): void {
  const [innermost] = event.composedPath()
  if (innermost instanceof HTMLTextAreaElement || innermost instanceof HTMLInputElement) event.stopPropagation()
}

function whenNearby(host: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: nearby },
  )
  observer.observe(host)
}
