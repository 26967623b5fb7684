/** « @Proxisoin … » in a channel: answered in its thread, which keeps the answer next to its question. */
import type { App } from '@slack/bolt'
import { answerMessage, typed } from '../answering/ask-message'
import { plainText } from '../door/text'
import type { ListenerPorts } from './ports'

export function listenToMentions(app: App, ports: ListenerPorts): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    const message = typed(event)
    if (!message) return
    const thread = message.thread_ts ?? message.ts
    await answerMessage(
      { text: plainText(message.text), message, thread, isForUs: true },
      { client, token: context.botToken, body, ports },
    )
  })
}
