/**
 * `<proxisoin-chat>`: a question in, an answer shown. Attributes: `api` (origin of the service; empty for the page's own),
 * `lang` (fr, en; without it, answers are in the language of the question), `mode` (panel, inline, page). Stores nothing, and sends nothing before the first question.
 */
import type { AskRequest } from '../channels/api-schema'
import type { Lang } from '../types'
import { ask, type Outcome } from './ask'
import { element } from './dom'
import { frame, type Mode } from './frame'
import { type StatusName, strings } from './strings'
import { widgetSheet } from './style'
import { turnView } from './view'

type Pending = { readonly text: string; readonly controller: AbortController }

export class ProxisoinChat extends HTMLElement {
  #pending: Pending | undefined
  #state = ''
  readonly #log = element('div', { role: 'log', 'aria-live': 'polite' })
  readonly #says = element('p', { role: 'status' })
  readonly #status = element('div', { class: 'status' }, this.#says)

  connectedCallback(): void {
    if (this.shadowRoot) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [widgetSheet()]
    this.#log.setAttribute('aria-label', strings[this.#lang].conversation)
    root.append(...frame(this.#mode, this.#lang, [this.#log, this.#status]))
    this.#state = this.querySelector<HTMLInputElement>('.ask input[name="state"]')?.value ?? ''
    // The page's forms are slotted, so their events pass through the shadow root as well: one listener for all modes.
    root.addEventListener('submit', (event) => this.#onSubmit(event))
    root.addEventListener('keydown', sendOnEnter)
  }

  disconnectedCallback(): void {
    this.#pending?.controller.abort()
    this.#pending = undefined
  }

  get #lang(): Lang {
    return this.getAttribute('lang') === 'en' ? 'en' : 'fr'
  }

  get #mode(): Mode {
    const mode = this.getAttribute('mode')
    return mode === 'page' || mode === 'inline' ? mode : 'panel'
  }

  /** The question's field: the page's own in page mode, ours otherwise. */
  get #field(): HTMLTextAreaElement | null | undefined {
    return (this.#mode === 'page' ? this : this.shadowRoot)?.querySelector<HTMLTextAreaElement>('.ask textarea')
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
    const api = this.getAttribute('api') ?? ''
    const outcome = await ask(api, this.#request(text), pending.controller)
    if (this.#pending !== pending) return
    this.#pending = undefined
    this.#settle(text, outcome)
  }

  #request(text: string): AskRequest {
    return { text, ...(this.hasAttribute('lang') ? { lang: this.#lang } : {}), ...(this.#state ? { state: this.#state } : {}) }
  }

  #settle(text: string, outcome: Outcome): void {
    if (outcome.kind === 'failed') {
      if (outcome.status === 'unreachable' && this.#mode === 'page') this.#submitWithoutScript(text)
      else this.#say(outcome.status, text)
      return
    }
    this.#state = outcome.reply.state
    const turn = turnView(text, outcome.reply.answer, outcome.reply.lang, this.getAttribute('api') ?? '')
    this.#log.append(turn)
    this.#say(undefined)
    const field = this.#field
    if (field?.value.trim() === text) field.value = ''
    turn.scrollIntoView({ block: 'start' })
  }

  /** fetch is blocked or broken while the network is there: the form does what it does without us, with the same question. */
  #submitWithoutScript(text: string): void {
    const field = this.#field
    const state = this.querySelector<HTMLInputElement>('.ask input[name="state"]')
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
    const retry = element('button', { class: 'primary', type: 'button' }, strings[this.#lang].retry)
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
