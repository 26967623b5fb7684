/** Who speaks to us in Slack, and where we answer: command, mention, direct message, button. Every entry acknowledges first. */
import type { AllMiddlewareArgs, App, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import * as z from 'zod'
import { askAction, type ButtonQuestion, readButtonValue, shareAction } from '../../render/slack/button'
import type { Deliveries } from './deliveries'
import { reasonOf } from './log'
import { lastState } from './memory'
import { type AnswerPorts, answered, type OutgoingMessage, sendSafely, viaResponseUrl } from './message'
import { plainText } from './text'
import { slackWords } from './words'

export type ListenerPorts = AnswerPorts & {
  readonly apiUrl: string
  readonly deliveries: Deliveries
  readonly now: Date
}

type Client = AllMiddlewareArgs['client']
type Place = { readonly channel: string; readonly thread: string | undefined }

/** Registers every listener on a Bolt App. */
export function listen(app: App, ports: ListenerPorts): void {
  app.command('/soins', async ({ command, ack, respond }) => {
    const text = plainText(command.text ?? '')
    if (/^(help|aide|\?|)$/i.test(text)) return ack({ response_type: 'ephemeral', text: slackWords.help })
    await ack({ response_type: 'ephemeral', text: slackWords.searching })
    const { message } = await answered({ text }, ports, true)
    await sendSafely(viaResponseUrl(respond, 'ephemeral'), message, ports.log)
  })

  app.event('app_mention', async ({ event, client, context }) => {
    const message = typed(event)
    // A thread keeps the answer next to its question; see https://docs.slack.dev/apis/events-api for what a mention carries.
    if (message) await answerMessage(message, message.thread_ts ?? message.ts, { client, token: context.botToken, ports })
  })

  app.event('message', async ({ event, client, context }) => {
    const message = typed(event)
    if (message?.channel_type === 'im')
      await answerMessage(message, message.thread_ts, { client, token: context.botToken, ports })
  })

  app.action<BlockAction>(askAction, (args) => answerButton(args, ports))
  app.action<BlockAction>(shareAction, (args) => shareAnswer(args, ports))
}

/** A message a person has just typed. Bots, ourselves, edits, deletions and every other subtype have one of the forbidden fields. */
const typedSchema = z.object({
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  user: z.string(),
  text: z.string(),
  subtype: z.undefined().optional(),
  bot_id: z.undefined().optional(),
  edited: z.undefined().optional(),
})
type TypedMessage = z.infer<typeof typedSchema>
const typed = (event: unknown): TypedMessage | undefined => typedSchema.safeParse(event).data

type Speaker = { readonly client: Client; readonly token: string | undefined; readonly ports: ListenerPorts }

async function answerMessage(
  { channel, ts, thread_ts, text: markup, channel_type }: TypedMessage,
  thread: string | undefined,
  { client, token, ports }: Speaker,
) {
  // The same words come as app_mention and as message, under two event ids: they are one question.
  if (!ports.deliveries.isFirst(`${channel}:${ts}`, ports.now)) return
  const send = posting(client, { channel, thread })
  const text = plainText(markup)
  if (text === '') return sendSafely(send, { text: slackWords.help }, ports.log)

  const isFollowing = thread_ts !== undefined || channel_type === 'im'
  const state = isFollowing && token ? await lastState({ token, channel, thread: thread_ts, ...ports }) : undefined
  const { message } = await answered(state ? { text, state } : { text }, ports)
  await sendSafely(send, message, ports.log)
}

type ButtonArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs

const containerSchema = z.object({
  channel_id: z.string(),
  message_ts: z.string(),
  thread_ts: z.string().optional(),
  is_ephemeral: z.boolean().optional(),
})

/** A follow-up is answered where its button is: for one person under an ephemeral message, in the thread otherwise. */
async function answerButton({ action, body, ack, respond, client }: ButtonArgs, ports: ListenerPorts): Promise<void> {
  await ack()
  const question = questionOf(action)
  const message = question ? (await answered(question, ports)).message : { text: slackWords.staleButton }
  const toOnePerson = () => sendSafely(viaResponseUrl(respond, 'ephemeral'), message, ports.log)
  const place = placeOf(body.container)
  if (!place) return toOnePerson()
  try {
    await sendSafely(posting(client, place), message, ports.log)
  } catch (error) {
    ports.log('warn', 'not posted in the channel, sent to the person', reasonOf(error)) // we are not a member where a shared answer stands
    await toOnePerson()
  }
}

/** Asks the question again for the whole channel. Only a found answer is shown there: the rest is for the person alone. */
async function shareAnswer({ action, ack, respond }: ButtonArgs, ports: ListenerPorts): Promise<void> {
  await ack()
  const question = questionOf(action)
  if (!question) return sendSafely(viaResponseUrl(respond, 'ephemeral'), { text: slackWords.staleButton }, ports.log)
  const { kind, message } = await answered(question, ports)
  await sendSafely(viaResponseUrl(respond, kind === 'found' ? 'in_channel' : 'ephemeral'), message, ports.log)
}

/** The words a button asks; undefined when it asks by ids. */
function questionOf(action: object): ButtonQuestion | undefined {
  const read = readButtonValue('value' in action ? action.value : undefined)
  return read && 'text' in read ? read : undefined
}

/** Where to post under a button; undefined when its message is seen by one person only. A direct message (`D…`) needs no thread. */
function placeOf(container: unknown): Place | undefined {
  const found = containerSchema.safeParse(container).data
  if (!found || found.is_ephemeral) return undefined
  const thread = found.thread_ts ?? (found.channel_id.startsWith('D') ? undefined : found.message_ts)
  return { channel: found.channel_id, thread }
}

/** Nothing in our text may be read as a mention, nor unfold into a preview. */
const posting =
  (client: Client, { channel, thread }: Place) =>
  (message: OutgoingMessage) =>
    client.chat.postMessage({
      channel,
      ...(thread ? { thread_ts: thread } : {}),
      ...message,
      parse: 'none',
      unfurl_links: false,
      unfurl_media: false,
    })
