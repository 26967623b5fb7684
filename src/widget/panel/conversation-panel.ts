/**
 * The conversation, inside the shadow root of `<proxisoin-chat>`: questions in, answers shown. The launcher makes it, loads it on the
 * first opening and hides it; what the host page says is read on its host. Here the pieces meet; each is a file beside this one.
 */
import type { AskReply } from '../../channels/api-schema'
import { element } from '../../render/tree'
import type { AnswersClass } from '../answer/define'
import { node } from '../dom'
import { apiOf, langOf, type Mode, modeOf } from '../host'
import { announcement } from './announcement'
import { createAnnouncer } from './announcer'
import { arrive } from './arrival'
import { type Along, ask, type Outcome } from './ask'
import { Delivery } from './delivery'
import { tell } from './events'
import { frame, restartView } from './frame'
import { hear } from './gestures'
import { isExpired, type Memory, memoryKey, noMemory, recall, remember, type Turn } from './memory'
import { plainTurn } from './plain-turn'
import type { Point, Question, Queue, Waiting } from './queue'
import { followMark, reveal } from './scroll'
import { strings } from './strings'
import { panelStyle } from './style'
import { headWords, isTrouble, waitingViews } from './waiting'
import { aroundHere, nearMe } from './whereabouts'

/** The launcher, as far as we ask something of it. */
type Host = HTMLElement & { close(): void; answers(): Promise<AnswersClass> }

export class ConversationPanel extends HTMLElement {
  /** What the launcher adopts when it takes us in. */
  static readonly styles = panelStyle

  readonly #announcer = createAnnouncer()
  readonly #log = node(element('div', { class: 'log', role: 'log', 'aria-live': 'off' }))
  readonly #waiting = node(element('div', { class: 'waiting' }))
  readonly #note = node(element('p', { class: 'note' }))
  readonly #end = node(element('p', { class: 'end' }))
  readonly #talk = node(element('div', { class: 'talk' }))
  readonly #delivery = new Delivery({
    send: (question, controller) => this.#send(question, controller),
    changed: (queue, before) => this.#onChange(queue, before),
    answered: (question, reply) => this.#onAnswer(question, reply),
    failed: (question, status) => this.#onFailure(question, status),
  })
  readonly #standing = new WeakMap<Element, Turn>()
  #answers: AnswersClass | undefined
  /** Where the person is, while the answers are about it: kept by nothing but this page. */
  #point: Point | undefined
  #memory: Memory = noMemory
  #key = ''
  #turns = 0

  connectedCallback(): void {
    if (!(this.getRootNode() instanceof ShadowRoot)) return
    if (this.childElementCount === 0) this.#build()
    this.#delivery.start(this.#memory.waiting)
  }

  /** A host that moves the element takes it out and puts it back: only what stays out stops. */
  disconnectedCallback(): void {
    queueMicrotask(() => this.isConnected || this.#delivery.stop())
  }

  /** The launcher opens it: the next thing to do is to write. */
  override focus(): void {
    this.#field?.focus()
  }

  #build(): void {
    const root = this.#root
    this.#key = memoryKey(this.#api, this.#host)
    this.#memory = this.#recalled()
    const { lang, turns } = this.#memory
    if (lang) this.#host.lang = lang
    this.#talk.append(node(element('slot', { name: 'turn' })), this.#log, this.#waiting, this.#end)
    this.append(...this.#announcer.regions)
    this.#frame('')
    if ('geolocation' in navigator) this.#host.querySelector('.near-me')?.removeAttribute('hidden')
    if (turns.length > 0) void this.#standAgain(turns)
    hear(root, {
      ask: (question, isTyped) => this.#ask(question, isTyped),
      empty: () => this.#onEmpty(),
      takeBack: (slot, label, path) => this.#takeBack(slot, label, path),
      use: (tool, shown) => void this.#use(tool, shown),
      mark: (mark) => followMark(mark, root, this.#words.back),
      act: (action) => this.#actions[action]?.(),
      typed: () => this.#field?.value ?? '',
    })
    new MutationObserver(() => this.#frame(this.#field?.value ?? '')).observe(this.#host, { attributeFilter: ['lang'] })
  }

  /** A page that comes with an answer begins there: what the tab remembers of before is let go, what waits is not. */
  #recalled(): Memory {
    const memory = recall(this.#key)
    const state = this.#stateInput?.value
    return state ? { ...noMemory, waiting: memory.waiting, state, stateAt: performance.timeOrigin } : memory
  }

  /** Our words around the conversation, written again when the language changes; what is typed stays, and so does the focus. */
  #frame(typed: string): void {
    const focused = this.#root.activeElement?.getAttribute('data-do')
    this.#log.setAttribute('aria-label', this.#words.conversation)
    this.#end.replaceChildren(node(restartView(this.#lang)))
    this.#showWaiting(this.#delivery.queue)
    const kept = this.#announcer.regions
    for (const child of [...this.children]) if (!kept.some((region) => region === child)) child.remove()
    this.append(...frame({ mode: this.#mode, lang: this.#lang, typed }, [this.#talk, this.#note]))
    if (focused) this.querySelector<HTMLElement>(`[data-do="${focused}"]`)?.focus()
  }

  /** The question goes out and what shows answers comes in, side by side. */
  async #send(question: Waiting, controller: AbortController): Promise<Outcome> {
    const [outcome] = await Promise.all([ask(this.#api, question, this.#along(question), controller), this.#prepare()])
    return outcome
  }

  /** Without what shows answers (blocked, a network that fails half-way), they stand in plain words. */
  async #prepare(): Promise<void> {
    this.#answers ??= await this.#host.answers().catch(() => undefined)
  }

  async #standAgain(turns: readonly Turn[]): Promise<void> {
    await this.#prepare()
    for (const turn of turns) this.#stand(turn)
    this.#talk.scrollTop = this.#talk.scrollHeight
  }

  #ask(question: Question, isTyped: boolean): void {
    const field = this.#field
    if (isTyped && field) field.value = ''
    this.#noteDown('')
    this.#delivery.tell({ kind: 'asked', question })
    const last = this.#waiting.lastElementChild
    if (last) reveal(last, 'nearest')
  }

  /** Enter twice: the first one took the words away, there is nothing to say of the second. */
  #onEmpty(): void {
    if (this.#delivery.queue.waiting.length > 0) return
    this.#warn(this.#words.empty)
    this.#field?.focus()
  }

  #takeBack(slot: string, label: string, path: string): void {
    this.#ask({ label: this.#words.without(slot, label), asks: { kind: 'ids', path } }, false)
    this.#field?.focus()
  }

  readonly #actions: Readonly<Record<string, () => void>> = {
    close: () => this.#host.close(),
    lang: () => this.#keep({ lang: this.#lang === 'fr' ? 'en' : 'fr' }),
    restart: () => this.#restart(),
    retry: () => this.#delivery.tell({ kind: 'retried' }),
    'give-up': () => this.#giveUp(),
    'near-me': () => void this.#askNearMe(),
  }

  #restart(): void {
    this.#host.querySelector('[slot="turn"]')?.remove()
    this.#log.replaceChildren()
    const { lang } = this.#memory
    this.#memory = { ...noMemory, ...(lang ? { lang } : {}) }
    this.#point = undefined
    this.#carry('')
    this.#delivery.tell({ kind: 'emptied' })
    this.#keep({})
    this.#noteDown('')
    const field = this.#field
    if (field) field.value = ''
    field?.focus()
    this.#announcer.say(this.#words.restarted)
  }

  /** The words go back where they can be changed, unless others are there. */
  #giveUp(): void {
    const [question] = this.#delivery.queue.waiting
    const field = this.#field
    if (field && field.value === '' && question?.asks.kind === 'text') field.value = question.asks.text
    this.#delivery.tell({ kind: 'givenUp' })
    field?.focus()
  }

  async #askNearMe(): Promise<void> {
    const typed = this.#field?.value.trim() ?? ''
    this.#announcer.say(this.#noteDown(this.#words.locating))
    const found = await nearMe()
    if (found === 'refused' || found === 'unknown') {
      this.#warn(this.#words[found])
      this.#field?.focus()
    } else {
      const text = aroundHere(typed, this.#words.nearMeSaid)
      this.#ask({ label: text, asks: { kind: 'text', text, position: found } }, true)
    }
  }

  async #use(name: string, shown: HTMLElement): Promise<void> {
    const turn = this.#standing.get(shown)
    const done = turn && (await this.#answers?.tools[name]?.({ turn, shown, root: this.#root, api: this.#api }))
    if (turn?.rated && !shown.querySelector('[name="rating"]')) this.#forgetToAsk(turn)
    if (!done) return
    shown.querySelector('.done')?.remove()
    shown.querySelector('.tools')?.append(node(element('span', { class: 'done quiet' }, done)))
    this.#announcer.say(done)
  }

  /** An opinion given is not asked for again after a reload. */
  #forgetToAsk(turn: Turn): void {
    const { rated: _, ...others } = turn
    this.#keep({ turns: this.#memory.turns.map((one) => (one === turn ? others : one)) })
  }

  /** What goes with a question; a conversation that expired is dropped, and that is said. */
  #along({ asks }: Waiting): Along {
    const lang = langOf(this.#host)
    if (asks.kind === 'text' && isExpired(this.#memory, Date.now())) {
      this.#keep({ state: '', stateAt: 0 })
      this.#log.append(node(element('p', { class: 'quiet', lang: this.#lang }, this.#words.expired)))
      this.#announcer.say(this.#words.expired)
    }
    const { state } = this.#memory
    const conversation =
      asks.kind === 'text' ? { ...(state ? { state } : {}), ...(this.#point ? { position: this.#point } : {}) } : {}
    return { ...(lang ? { lang } : {}), ...conversation }
  }

  #onChange(queue: Queue, before: Queue): void {
    this.#keep({ waiting: queue.waiting })
    this.#showWaiting(queue)
    if (queue.waiting.length > before.waiting.length && before.waiting.length > 0) this.#announcer.say(this.#words.kept)
    else if (queue.waiting.length > 0 && queue.head !== before.head && queue.head.kind !== 'ready') {
      const words = headWords(queue.head, this.#lang)
      if (isTrouble(queue.head)) this.#announcer.warn(words)
      else this.#announcer.say(words)
    }
  }

  #showWaiting(queue: Queue): void {
    const hadFocus = this.#waiting.contains(this.#root.activeElement)
    this.#waiting.replaceChildren(...waitingViews(queue, this.#lang).map(node))
    if (hadFocus) this.#waiting.querySelector<HTMLElement>('.progress')?.focus()
  }

  #onAnswer({ label, asks }: Waiting, { requestId, understood, ...told }: AskReply): void {
    const { answer, state } = told
    const turn: Turn = { question: label, ...told }
    this.#keep({ turns: [...this.#memory.turns, turn], state, stateAt: Date.now() })
    this.#point =
      understood.slots.place?.kind === 'position'
        ? ((asks.kind === 'text' ? asks.position : undefined) ?? this.#point)
        : undefined
    this.#carry(state)
    const arrival = { shown: this.#stand(turn), host: this.#host, field: this.#field, floats: this.#mode === 'panel' }
    const isRead = arrive(arrival)
    this.#announcer.say(announcement(turn, !isRead))
    tell(this.#host, 'answer', { intent: understood.intent, kind: answer.kind, requestId })
  }

  #onFailure(question: Waiting, status: number): void {
    tell(this.#host, 'error', { status })
    const { head } = this.#delivery.queue
    if (head.kind === 'failed' && head.failure === 'unreachable' && this.#mode === 'page') this.#submitWithoutScript(question)
  }

  /** fetch is blocked or broken while the network is there: the form does what it does without us, with the same question. */
  #submitWithoutScript({ asks }: Waiting): void {
    const field = this.#field
    if (!field?.form || asks.kind !== 'text') return
    this.#delivery.tell({ kind: 'givenUp' }) // the form sends it now: the next page must not send it again
    field.value = asks.text
    field.form.submit()
  }

  /** Puts a turn at the end of the transcript. */
  #stand(turn: Turn): HTMLElement {
    const ids = `turn-${++this.#turns}-`
    const viewing = { lang: turn.lang, origin: this.#api, ids, scripted: true, fields: [] }
    const shown = this.#answers ? this.#answers.turnNode(turn, viewing) : node(plainTurn(turn))
    this.#standing.set(shown, turn)
    this.#log.append(shown)
    return shown
  }

  #warn(words: string): void {
    this.#announcer.warn(this.#noteDown(words))
  }

  /** A word beside the field; empty, it goes away. */
  #noteDown(words: string): string {
    this.#note.textContent = words
    return words
  }

  /** The page's own form carries the conversation too: it may have to do without us. */
  #carry(state: string): void {
    const input = this.#stateInput
    if (input) input.value = state
  }

  #keep(changes: Partial<Memory>): void {
    this.#memory = { ...this.#memory, ...changes }
    remember(this.#key, this.#memory)
    if (changes.lang) this.#host.lang = changes.lang
    const { turns, waiting, state } = this.#memory
    this.classList.toggle('begun', turns.length + waiting.length > 0 || state !== '')
  }

  get #root(): ShadowRoot {
    return this.getRootNode() as ShadowRoot
  }
  get #host(): Host {
    return this.#root.host as Host
  }
  get #api(): string {
    return apiOf(this.#host)
  }
  get #mode(): Mode {
    return modeOf(this.#host)
  }
  get #lang() {
    return langOf(this.#host) ?? 'fr'
  }
  get #words() {
    return strings[this.#lang]
  }
  /** The question's field: the page's own in page mode, ours otherwise. */
  get #field(): HTMLTextAreaElement | null {
    return (this.#mode === 'page' ? this.#host : this).querySelector<HTMLTextAreaElement>('.ask textarea')
  }
  get #stateInput(): HTMLInputElement | null {
    return this.#host.querySelector<HTMLInputElement>('.ask input[name="state"]')
  }
}
