/** From a question to its answer: what goes out, what is shown and said while it waits, where its answer goes. */
import type { AskReply } from '../../channels/api-schema'
import { element } from '../../render/tree'
import { node } from '../dom'
import { langOf } from '../host'
import { announcement } from './announcement'
import type { Announcer } from './announcer'
import { bringInView, finishLater, focusTitle } from './arrival'
import { ask, type Outcome } from './ask'
import type { Conversation } from './conversation'
import { Delivery } from './delivery'
import { tell } from './events'
import type { QuestionField } from './question-field'
import type { Queue, Waiting } from './queue'
import type { Surroundings } from './surroundings'
import type { Transcript } from './transcript'
import { headSaid, isTrouble, waitingViews } from './waiting'

export type Exchange = ReturnType<typeof createExchange>

export type Pieces = {
  readonly around: Surroundings
  readonly announcer: Announcer
  readonly field: QuestionField
  readonly conversation: Conversation
  readonly transcript: Transcript
}

export function createExchange({ around, announcer, field, conversation, transcript }: Pieces) {
  /** The questions that wait, under the transcript. */
  const view = node(element('div', { class: 'waiting' }))
  let unreached: number | undefined
  const delivery = new Delivery({ send, changed, answered, failed })

  /** Shows what waits, in the language of now. */
  function show(): void {
    const hadFocus = view.contains(around.root.activeElement)
    view.replaceChildren(...waitingViews(delivery.queue, around.lang).map(node))
    if (hadFocus) view.querySelector<HTMLElement>('.progress')?.focus()
  }

  /** The question goes out and what shows answers comes in, side by side. */
  async function send(question: Waiting, controller: AbortController): Promise<Outcome> {
    const { host, api, lang, words } = around
    if (question.asks.kind === 'text' && conversation.expires(Date.now())) {
      transcript.log.append(node(element('p', { class: 'quiet', lang }, words.expired)))
      announcer.say(words.expired)
    }
    const chosen = langOf(host)
    const along = { ...(chosen ? { lang: chosen } : {}), ...conversation.along(question) }
    const [outcome] = await Promise.all([ask(api, question, along, controller), transcript.prepare()])
    return outcome
  }

  function changed({ waiting, head }: Queue, before: Queue): void {
    if (waiting !== before.waiting) conversation.keep({ waiting })
    show()
    if (waiting.length > before.waiting.length && before.waiting.length > 0) announcer.say(around.words.kept)
    else if (waiting.length > 0 && head !== before.head && head.kind !== 'ready')
      announcer[isTrouble(head) ? 'warn' : 'say'](headSaid(head, around.lang))
  }

  function answered(question: Waiting, reply: AskReply): void {
    const { host, mode } = around
    const { understood, answer, requestId, state } = reply
    const turn = conversation.take(question, reply)
    field.carry(state)
    const { shown, finish } = transcript.stand(turn)
    const arrival = { shown, host, field: field.find(), floats: mode === 'panel' }
    const settle = () => {
      const isRead = focusTitle(arrival)
      announcer.say(announcement(turn, !isRead))
      bringInView(arrival)
      tell(host, 'answer', { intent: understood.intent, kind: answer.kind, requestId })
    }
    if (finish) finishLater(shown, finish, settle)
    else settle()
  }

  function failed(question: Waiting, status: number): void {
    const { host, mode } = around
    tell(host, 'error', { status })
    const { head } = delivery.queue
    if (head.kind !== 'failed' || head.failure !== 'unreachable') return
    if (mode === 'page' && unreached === question.id) submitWithoutScript(question)
    unreached = question.id
  }

  /**
   * Tried again and still unreachable: fetch may be blocked, and the form does what it does without us, with the same question. Not the
   * first time: where the network is only bad, the browser's own page of error would take the numbers and the question away.
   */
  function submitWithoutScript({ asks }: Waiting): void {
    const form = field.find()?.form
    if (!form || asks.kind !== 'text') return
    delivery.tell({ kind: 'givenUp' }) // the form sends it now: the next page must not send it again
    field.write(asks.text)
    form.submit()
  }

  return { view, delivery, show }
}
