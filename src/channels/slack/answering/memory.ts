/**
 * Where a Slack conversation stands: our last answer in the thread or direct message carries the state token as message metadata
 * (https://docs.slack.dev/messaging/message-metadata). Nothing is stored on our side.
 */
import { webApi } from '@slack/bolt'
import * as z from 'zod'
import { reasonOf, type SlackLog, silentLogger } from '../log'
import { slackFetch } from '../outgoing/fetch'

const turnEvent = 'proxisoin_turn'
/** Seconds a state token lives; older answers need not be read. */
const stateLifetime = 30 * 60
/** Milliseconds: remembering must not delay an answer; without it the question is taken as a new one. */
const longestRecall = 1500
const mostMessages = 100

const messagesSchema = z.array(
  z.object({
    ts: z.string(),
    metadata: z.object({ event_type: z.string(), event_payload: z.object({ state: z.string().optional() }) }).optional(),
  }),
)

/** What an answer carries so that the next question can follow it; undefined when there is nothing to remember. */
export const turnMetadata = (state: string) => (state === '' ? undefined : { event_type: turnEvent, event_payload: { state } })

export type Conversation = {
  readonly token: string
  readonly apiUrl: string
  readonly channel: string
  /** Absent for a direct message outside any thread. */
  readonly thread: string | undefined
  readonly now: Date
  readonly log: SlackLog
}

/** The state token of our last answer in this conversation, or undefined: none, too old, out of reach, or no right to read. */
export async function lastState({ token, apiUrl, channel, thread, now, log }: Conversation): Promise<string | undefined> {
  const client = recallClient({ token, apiUrl })
  const oldest = String(Math.floor(now.getTime() / 1000) - stateLifetime)
  const options = { channel, oldest, limit: mostMessages, include_all_metadata: true }
  try {
    const { messages } = await (thread
      ? client.conversations.replies({ ...options, ts: thread })
      : client.conversations.history(options))
    const turns = messagesSchema.parse(messages ?? []).filter(({ metadata }) => metadata?.event_type === turnEvent)
    const [last] = turns.toSorted((one, other) => Number(other.ts) - Number(one.ts))
    return last?.metadata?.event_payload.state
  } catch (error) {
    log('warn', 'conversation not recalled', reasonOf(error))
    return undefined
  }
}

/** A client of its own: the listeners' client waits after a 429, and with it the answer would. */
export const recallClient = ({ token, apiUrl }: Pick<Conversation, 'token' | 'apiUrl'>) =>
  new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    fetch: slackFetch,
    timeout: longestRecall,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  })
