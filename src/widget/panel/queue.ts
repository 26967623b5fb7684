/**
 * The questions that wait for their answer, as a value: one is sent at a time, in order, for the state token flows from each to the
 * next. A question leaves only when its answer has arrived, or when the person gives it up.
 *
 *     ready ──sent──▶ sending ──slow──▶ slow
 *       ▲                └──────┬────────┘
 *       │                     failed
 *       │            ┌──────────┼─────────────┐
 *       ├──online── offline   limited ──due─▶ failed
 *       └──────────── retried ────────────────┘
 */

/** WGS84 decimal degrees, rounded on the device (whereabouts.ts). */
export type Point = { readonly lat: number; readonly lon: number }

/** `text` is sent as typed; `ids` is a path of ours that asks by ids. `label` is what the turn shows. */
export type Question = {
  readonly label: string
  readonly asks:
    | { readonly kind: 'text'; readonly text: string; readonly position?: Point }
    | { readonly kind: 'ids'; readonly path: string }
}

/** `id` tells a reply to this question from a late one to another. */
export type Waiting = Question & { readonly id: number }

/** Why a question got no answer, beyond a lost network (`offline`) and too many questions (`limited`). */
export type Failure = 'unreachable' | 'late' | 'unavailable' | 'invalid' | 'failed' | 'due'

export type Head =
  | { readonly kind: 'ready' | 'sending' | 'slow' | 'offline' }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** `head` is the state of the first question that waits; the others wait behind it. */
export type Queue = { readonly waiting: readonly Waiting[]; readonly head: Head; readonly lastId: number }

export type QueueEvent =
  | { readonly kind: 'asked'; readonly question: Question }
  | { readonly kind: 'sent' | 'online' | 'offline' | 'retried' | 'givenUp' | 'emptied' }
  | { readonly kind: 'slow' | 'answered' | 'due'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly head: Head }

export const emptyQueue: Queue = { waiting: [], head: { kind: 'ready' }, lastId: 0 }

/** The question to send now, if there is one. */
export const toSend = ({ waiting, head }: Queue): Waiting | undefined => (head.kind === 'ready' ? waiting[0] : undefined)

/** A queue read back from storage: what was being sent has no answer yet, so it is sent again. */
export const resumed = (waiting: readonly Waiting[]): Queue => ({
  waiting,
  head: { kind: 'ready' },
  lastId: Math.max(0, ...waiting.map(({ id }) => id)),
})

/** The queue after an event; an event about another question than the first changes nothing. */
export function queueAfter(queue: Queue, event: QueueEvent): Queue {
  const { waiting, head } = queue
  const [first] = waiting
  if ('id' in event && event.id !== first?.id) return queue
  switch (event.kind) {
    case 'asked':
      return asked(queue, event.question)
    case 'sent':
      return first && head.kind === 'ready' ? { ...queue, head: { kind: 'sending' } } : queue
    case 'slow':
      return head.kind === 'sending' ? { ...queue, head: { kind: 'slow' } } : queue
    case 'answered':
      return isUnderWay(head) ? withoutFirst(queue) : queue
    case 'failed':
      return isUnderWay(head) ? { ...queue, head: event.head } : queue
    case 'offline':
      return head.kind === 'ready' && first ? { ...queue, head: { kind: 'offline' } } : queue
    case 'online':
      return head.kind === 'offline' ? { ...queue, head: { kind: 'ready' } } : queue
    case 'due':
      return head.kind === 'limited' ? { ...queue, head: { kind: 'failed', failure: 'due' } } : queue
    case 'retried':
      return head.kind === 'offline' || head.kind === 'failed' ? { ...queue, head: { kind: 'ready' } } : queue
    case 'givenUp':
      return first ? withoutFirst(queue) : queue
    case 'emptied':
      return { ...emptyQueue, lastId: queue.lastId }
  }
}

/** A question that already waits is not asked twice: a double click, Enter twice. */
function asked({ waiting, head, lastId }: Queue, question: Question): Queue {
  if (waiting.some((other) => isSame(other, question))) return { waiting, head, lastId }
  return { waiting: [...waiting, { ...question, id: lastId + 1 }], head, lastId: lastId + 1 }
}

const isSame = (one: Question, other: Question): boolean => key(one) === key(other)
const key = ({ asks }: Question): string => (asks.kind === 'ids' ? asks.path : `${asks.text}${asks.position ? ' @' : ''}`)

const isUnderWay = ({ kind }: Head): boolean => kind === 'sending' || kind === 'slow'

const withoutFirst = ({ waiting, lastId }: Queue): Queue => ({ waiting: waiting.slice(1), head: { kind: 'ready' }, lastId })
