/**
 * What is written without a mention: in a direct message everything is for us; in a channel only `!soins …`, and, in a thread
 * where our last answer is less than thirty minutes old, what follows it and calls nobody.
 */
import type { App } from '@slack/bolt'
import { answerMessage, isDirect, type Question, type TypedMessage, typed } from '../answering/ask-message'
import { afterBang, callsSomebody, plainText } from '../door/text'
import type { ListenerPorts } from './ports'

export function listenToMessages(app: App, ports: ListenerPorts): void {
  app.event('message', async ({ event, body, client, context }) => {
    const message = typed(event)
    const question = message && questionIn(message)
    if (question) await answerMessage(question, { client, token: context.botToken, body, ports })
  })
}

/** The question a message may be, or undefined: a mention comes as `app_mention` too, and is answered there. */
function questionIn(message: TypedMessage): Question | undefined {
  const text = plainText(message.text)
  const asked = afterBang(text)
  const { thread_ts: thread, ts } = message
  if (isDirect(message)) return { text: asked ?? text, message, thread, isForUs: true }
  if (asked !== undefined) return { text: asked, message, thread: thread ?? ts, isForUs: true }
  if (thread === undefined || text === '' || callsSomebody(message.text)) return undefined
  return { text, message, thread, isForUs: false }
}
