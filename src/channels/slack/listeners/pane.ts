/**
 * The agent pane: questions to begin with. Since 2026-06-30 it is the Messages tab, whose prompts are set without `thread_ts`: with
 * it the call fails silently (https://docs.slack.dev/ai/migrating-to-agent-messaging/). Older installations still open a thread.
 */
import type { App } from '@slack/bolt'
import { reasonOf } from '../log'
import type { Client } from '../outgoing/sending'
import { type Person, preferencesOf } from '../people/preferences'
import { examples, slackWords } from '../words'
import type { ListenerPorts } from './ports'

export function listenToPane(app: App, ports: ListenerPorts): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    const person = { team: body.team_id, user: event.user }
    if (event.tab === 'messages') await suggest(client, { channel_id: event.channel }, person, ports)
  })
  app.event('assistant_thread_started', async ({ event, body, client }) => {
    const { channel_id, thread_ts, user_id: user } = event.assistant_thread
    await suggest(client, { channel_id, thread_ts }, { team: body.team_id, user }, ports)
  })
}

type Where = { readonly channel_id: string; readonly thread_ts?: string }

/** An installation without the pane has no right to it: its person has lost nothing. */
async function suggest(client: Client, where: Where, person: Person, ports: ListenerPorts): Promise<void> {
  const { lang = 'fr' } = await preferencesOf(person, ports)
  const [first, ...others] = examples[lang]
  await client.assistant.threads
    .setSuggestedPrompts({ ...where, title: slackWords[lang].prompts, prompts: [first, ...others] })
    .catch((error: unknown) => ports.log('warn', 'no prompts suggested', reasonOf(error)))
}
