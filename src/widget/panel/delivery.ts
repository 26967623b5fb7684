/** Sends what waits, one at a time, and lives through the network's moods; the rules are queue.ts's, the effects are here. */
import type { AskReply } from '../../channels/api-schema'
import type { Outcome } from './ask'
import { emptyQueue, type Queue, type QueueEvent, queueAfter, resumed, toSend, type Waiting } from './queue'

/** Milliseconds before we say that the answer is slow. */
const slowAfter = 4000

export type DeliveryPorts = {
  readonly send: (question: Waiting, controller: AbortController) => Promise<Outcome>
  /** The queue after each event, and before. */
  readonly changed: (queue: Queue, before: Queue) => void
  /** Called before the question leaves the queue, so that the next one goes with the new state. */
  readonly answered: (question: Waiting, reply: AskReply) => void
  readonly failed: (question: Waiting, status: number) => void
}

export class Delivery {
  #queue: Queue = emptyQueue
  #controller: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #runs = false

  constructor(readonly ports: DeliveryPorts) {}

  get queue(): Queue {
    return this.#queue
  }

  /** Begins, or begins again, with the questions kept. */
  start(waiting: readonly Waiting[] = this.#queue.waiting): void {
    if (this.#runs) return
    this.#runs = true
    addEventListener('online', this.#onOnline)
    const before = this.#queue
    this.#queue = { ...resumed(waiting), lastId: Math.max(before.lastId, resumed(waiting).lastId) }
    this.ports.changed(this.#queue, before)
    this.#pump()
  }

  /** Sends nothing more; what was under way waits again. */
  stop(): void {
    this.#runs = false
    removeEventListener('online', this.#onOnline)
    this.#abort()
  }

  tell(event: QueueEvent): void {
    const before = this.#queue
    this.#queue = queueAfter(before, event)
    if (this.#queue.waiting[0]?.id !== before.waiting[0]?.id) this.#abort()
    if (this.#queue !== before) this.ports.changed(this.#queue, before)
    this.#pump(event.kind === 'retried')
  }

  readonly #onOnline = () => this.tell({ kind: 'online' })

  /** A browser may believe itself offline: one who insists is heard. */
  #pump(insists = false): void {
    const question = this.#runs ? toSend(this.#queue) : undefined
    if (!question) return
    if (!navigator.onLine && !insists) this.tell({ kind: 'offline' })
    else void this.#send(question)
  }

  async #send(question: Waiting): Promise<void> {
    const { id } = question
    const controller = new AbortController()
    this.#controller = controller
    this.tell({ kind: 'sent' })
    this.#timer = setTimeout(() => this.tell({ kind: 'slow', id }), slowAfter)
    const outcome = await this.ports.send(question, controller)
    if (this.#controller !== controller) return
    this.#abort()
    if (outcome.kind === 'answered') {
      this.ports.answered(question, outcome.reply)
      this.tell({ kind: 'answered', id })
    } else {
      const { head } = outcome
      this.tell({ kind: 'failed', id, head })
      if (head.kind === 'limited') this.#timer = setTimeout(() => this.tell({ kind: 'due', id }), head.seconds * 1000)
      this.ports.failed(question, outcome.status)
    }
  }

  #abort(): void {
    clearTimeout(this.#timer)
    this.#controller?.abort()
    this.#controller = undefined
  }
}
