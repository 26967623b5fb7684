/**
 * The conversation, inside the shadow root of `<proxisoin-chat>`: questions in, answers shown. The launcher makes it, loads it on the
 * first opening and hides it. Here the pieces meet, and what the person does reaches them; each is a file beside this one:
 *
 *     gestures ──▶ question-field ──▶ exchange (delivery, ask) ──▶ conversation (memory) ──▶ transcript, announcer
 */
import { element } from '../../render/tree'
import { node } from '../dom'
import { createAnnouncer } from './announcer'
import { createConversation } from './conversation'
import { createExchange } from './exchange'
import { frame, restartView } from './frame'
import { hear } from './gestures'
import { hasBegun, memoryKey, type Turn } from './memory'
import { createField } from './question-field'
import type { Question } from './queue'
import { followMark, reveal } from './scroll'
import { panelStyle } from './style'
import { Surroundings } from './surroundings'
import { createTranscript } from './transcript'
import { aroundHere, nearMe } from './whereabouts'

export class ConversationPanel extends HTMLElement {
  /** What the launcher adopts when it takes us in. */
  static readonly styles = panelStyle

  readonly #around = new Surroundings(this)
  readonly #announcer = createAnnouncer()
  readonly #field = createField(this.#around)
  readonly #transcript = createTranscript(this.#around)
  readonly #conversation = createConversation((memory) => this.classList.toggle('begun', hasBegun(memory)))
  readonly #exchange = createExchange({
    around: this.#around,
    announcer: this.#announcer,
    field: this.#field,
    conversation: this.#conversation,
    transcript: this.#transcript,
  })
  /** The position that is awaited: whoever asks something else meanwhile, or starts again, waits for it no more. */
  #search: symbol | undefined
  readonly #talk = node(element('div', { class: 'talk' }))
  readonly #end = node(element('p', { class: 'end' }))

  connectedCallback(): void {
    if (!(this.getRootNode() instanceof ShadowRoot)) return
    if (this.childElementCount === 0) this.#build()
    this.#exchange.delivery.start(this.#conversation.memory().waiting)
  }

  /** A host that moves the element takes it out and puts it back: only what stays out stops. */
  disconnectedCallback(): void {
    queueMicrotask(() => this.isConnected || this.#exchange.delivery.stop())
  }

  /** The launcher opens it: the next thing to do is to write. */
  override focus(): void {
    this.#field.focus()
  }

  #build(): void {
    const { root, host, api } = this.#around
    this.#conversation.begin(memoryKey(api, host), this.#field.carried(), location.search)
    const { lang, turns } = this.#conversation.memory()
    if (lang) host.lang = lang
    host.querySelector('.end')?.remove() // ours takes its place
    this.#talk.append(node(element('slot', { name: 'turn' })), this.#transcript.log, this.#exchange.view, this.#end)
    this.append(...this.#announcer.regions)
    this.#frame('')
    if ('geolocation' in navigator) host.querySelector('.near-me')?.removeAttribute('hidden')
    if (turns.length > 0) void this.#standAgain(turns)
    root.addEventListener('input', () => void this.#transcript.prepare(), { once: true }) // who writes will be answered
    hear(root, {
      ask: (question, isTyped) => this.#ask(question, isTyped),
      empty: () => this.#onEmpty(),
      takeBack: (slot, label, path) => this.#takeBack(slot, label, path),
      use: (tool, shown) => void this.#use(tool, shown),
      mark: (mark) => followMark(mark, root, this.#around.words.back),
      act: (action) => this.#actions[action]?.(),
      typed: () => this.#field.typed(),
    })
    new MutationObserver(() => this.#frame(this.#field.typed())).observe(host, { attributeFilter: ['lang'] })
  }

  /** Our words around the conversation, written again when the language changes: what is typed, read and focused stays so. */
  #frame(typed: string): void {
    const { root, mode, lang, words } = this.#around
    const focused = root.activeElement
    const { scrollTop } = this.#talk
    this.#transcript.log.setAttribute('aria-label', words.conversation)
    this.#end.replaceChildren(node(restartView(lang)))
    this.#exchange.show()
    for (const child of [...this.children].slice(this.#announcer.regions.length)) child.remove() // the regions come first, and stay
    this.append(...frame({ mode, lang, typed }, [this.#talk, this.#field.note]))
    this.#talk.scrollTop = scrollTop
    if (focused instanceof HTMLTextAreaElement) this.focus()
    else if (focused instanceof HTMLButtonElement) this.querySelector<HTMLElement>(`[data-do="${focused.dataset.do}"]`)?.focus()
  }

  async #standAgain(turns: readonly Turn[]): Promise<void> {
    await this.#transcript.prepare()
    const { turns: kept } = this.#conversation.memory()
    for (const turn of turns) if (kept.includes(turn)) this.#transcript.stand(turn).finish?.() // unless erased meanwhile
    this.#talk.scrollTop = this.#talk.scrollHeight
    if (this.#around.mode === 'page' && scrollY === 0) this.#transcript.log.lastElementChild?.scrollIntoView() // unless one was elsewhere
  }

  #ask(question: Question, isTyped: boolean): void {
    this.#search = undefined
    if (isTyped) this.#field.write('')
    this.#field.say('')
    this.#exchange.delivery.tell({ kind: 'asked', question })
    const last = this.#exchange.view.lastElementChild
    if (last) reveal(last, 'nearest')
  }

  /** Enter twice: the first one took the words away, there is nothing to say of the second. */
  #onEmpty(): void {
    if (this.#exchange.delivery.queue.waiting.length === 0) this.#warn(this.#around.words.empty)
  }

  #takeBack(slot: string, label: string, path: string): void {
    this.#ask({ label: this.#around.words.without(slot, label), asks: { kind: 'ids', path } }, false)
    this.#field.focus()
  }

  async #use(tool: string, shown: HTMLElement): Promise<void> {
    const done = await this.#transcript.use(tool, shown)
    const turn = this.#transcript.turnOf(shown)
    if (turn?.rated && !shown.querySelector('[name="rating"]')) this.#conversation.forgetToAsk(turn)
    if (done) this.#announcer.say(done)
  }

  readonly #actions: Readonly<Record<string, () => void>> = {
    close: () => this.#around.host.close(),
    lang: () => this.#changeLang(),
    restart: () => this.#restart(),
    retry: () => this.#exchange.delivery.tell({ kind: 'retried' }),
    'give-up': () => this.#giveUp(),
    'near-me': () => void this.#askNearMe(),
  }

  #changeLang(): void {
    const lang = this.#around.lang === 'fr' ? 'en' : 'fr'
    this.#conversation.keep({ lang })
    this.#around.host.lang = lang
  }

  #restart(): void {
    this.#around.host.querySelector('[slot="turn"]')?.remove()
    this.#transcript.log.replaceChildren()
    this.#search = undefined
    this.#conversation.restart()
    this.#exchange.delivery.tell({ kind: 'emptied' })
    this.#field.carry('')
    this.#field.write('')
    this.#field.say('')
    this.#field.focus()
    this.#announcer.say(this.#around.words.restarted)
  }

  /** The words go back where they can be changed, unless others are there. */
  #giveUp(): void {
    const [question] = this.#exchange.delivery.queue.waiting
    if (this.#field.typed() === '' && question?.asks.kind === 'text') this.#field.write(question.asks.text)
    this.#exchange.delivery.tell({ kind: 'givenUp' })
    this.#field.focus()
  }

  async #askNearMe(): Promise<void> {
    const { words } = this.#around
    const typed = this.#field.typed().trim()
    this.#announcer.say(this.#field.say(words.locating))
    const search = Symbol()
    this.#search = search
    const found = await nearMe()
    if (this.#search !== search) return
    if (found === 'refused' || found === 'unknown') return this.#warn(words[found])
    const text = aroundHere(typed, words.nearMeSaid)
    this.#ask({ label: text, asks: { kind: 'text', text, position: found } }, typed === this.#field.typed().trim())
  }

  /** Said at once, shown beside the field, which is where to do otherwise. */
  #warn(words: string): void {
    this.#announcer.warn(this.#field.say(words))
    this.#field.focus()
  }
}
