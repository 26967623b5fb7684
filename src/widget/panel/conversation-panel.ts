/**
 * The conversation, inside the shadow root of `<proxisoin-chat>`: a question in, an answer shown. The launcher makes it, loads it on
 * the first opening and hides it; what the host page says is read on its host.
 */
import type { AskRequest } from '../../channels/api-schema'
import { element } from '../../render/tree'
import { turnView } from '../../render/view/turn'
import { node } from '../dom'
import { apiOf, langOf, modeOf } from '../host'
import { ask, type Outcome } from './ask'
import { frame } from './frame'
import { type StatusName, strings } from './strings'
import { panelStyle } from './style'

type Pending = { readonly text: string; readonly controller: AbortController }

export class ConversationPanel extends HTMLElement {
  /** What the launcher adopts when it takes us in. */
  static readonly styles = panelStyle

  #pending: Pending | undefined
  #state = ''
  #turns = 0
  readonly #log = node(element('div', { role: 'log', 'aria-live': 'polite' }))
  readonly #says = node(element('p', { role: 'status' }))
  readonly #status = node(element('div', { class: 'status' }))

  connectedCallback(): void {
    const root = this.getRootNode()
    if (!(root instanceof ShadowRoot) || this.childElementCount > 0) return
    this.#status.append(this.#says)
    this.#log.setAttribute('aria-label', strings[this.#lang].conversation)
    this.append(...frame(modeOf(this.#host), this.#lang, [this.#log, this.#status]))
    this.#state = this.#host.querySelector<HTMLInputElement>('.ask input[name="state"]')?.value ?? ''
    // The page's forms are slotted, so their events pass through the shadow root as well: one listener for all modes.
    root.addEventListener('submit', (event) => this.#onSubmit(event))
    root.addEventListener('keydown', sendOnEnter)
    this.querySelector('.close')?.addEventListener('click', () => this.#close())
    this.addEventListener('keydown', (event) => event.key === 'Escape' && this.#close())
  }

  disconnectedCallback(): void {
    this.#pending?.controller.abort()
    this.#pending = undefined
  }

  /** The launcher opens it: the next thing to do is to write. */
  override focus(): void {
    this.#field?.focus()
  }

  #close(): void {
    if (modeOf(this.#host) === 'panel') (this.#host as HTMLElement & { toggle(): void }).toggle()
  }

  get #host(): Element {
    return (this.getRootNode() as ShadowRoot).host
  }

  get #lang() {
    return langOf(this.#host) ?? 'fr'
  }

  /** The question's field: the page's own in page mode, ours otherwise. */
  get #field(): HTMLTextAreaElement | null {
    return (modeOf(this.#host) === 'page' ? this.#host : this).querySelector<HTMLTextAreaElement>('.ask textarea')
  }

  #onSubmit(event: Event): void {
    event.preventDefault()
    const pressed = event instanceof SubmitEvent && event.submitter instanceof HTMLButtonElement ? event.submitter : undefined
    const text = (pressed?.name === 'text' ? pressed.value : (this.#field?.value ?? '')).trim()
    if (text === '') {
      this.#say('empty')
      this.#field?.focus()
    } else void this.#send(text)
  }

  /** A second click on the same question changes nothing; another question takes the place of the one under way. */
  async #send(text: string): Promise<void> {
    if (this.#pending?.text === text) return
    this.#pending?.controller.abort()
    const pending = { text, controller: new AbortController() }
    this.#pending = pending
    this.#say('pending')
    const outcome = await ask(apiOf(this.#host), this.#request(text), pending.controller)
    if (this.#pending !== pending) return
    this.#pending = undefined
    this.#settle(text, outcome)
  }

  #request(text: string): AskRequest {
    const lang = langOf(this.#host)
    return { text, ...(lang ? { lang } : {}), ...(this.#state ? { state: this.#state } : {}) }
  }

  #settle(text: string, outcome: Outcome): void {
    if (outcome.kind === 'failed') {
      if (outcome.status === 'unreachable' && modeOf(this.#host) === 'page') this.#submitWithoutScript(text)
      else this.#say(outcome.status, text)
      return
    }
    const { lang, state } = outcome.reply
    this.#state = state
    const viewing = { lang, origin: apiOf(this.#host), ids: `turn-${++this.#turns}-`, scripted: true, fields: [] }
    const turn = node(turnView({ question: text, ...outcome.reply }, viewing))
    this.#log.append(turn)
    this.#say(undefined)
    const field = this.#field
    if (field?.value.trim() === text) field.value = ''
    turn.scrollIntoView({ block: 'start' })
  }

  /** fetch is blocked or broken while the network is there: the form does what it does without us, with the same question. */
  #submitWithoutScript(text: string): void {
    const field = this.#field
    const state = this.#host.querySelector<HTMLInputElement>('.ask input[name="state"]')
    if (field?.form && state) {
      field.value = text
      state.value = this.#state
      field.form.submit()
    } else this.#say('unreachable', text)
  }

  /** Shows a status, with a retry when there is a question to send again; undefined clears it. */
  #say(name: StatusName | undefined, retryText?: string): void {
    this.#says.textContent = name ? strings[this.#lang][name] : ''
    this.#says.classList.toggle('error', name !== undefined && name !== 'pending')
    this.#status.querySelector('button')?.remove()
    if (retryText === undefined) return
    const retry = node(element('button', { class: 'primary', type: 'button' }, strings[this.#lang].retry))
    retry.addEventListener('click', () => void this.#send(retryText))
    this.#status.append(retry)
  }
}

/** Enter sends, Shift + Enter starts a line; the Enter that ends a composed character does neither. */
function sendOnEnter(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  if (!(event.target instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  event.target.form?.requestSubmit()
}
