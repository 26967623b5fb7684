/** A message a person typed: is it one, and how it is answered where it stands. */
import * as z from 'zod'
import { intentById } from '../../../../intents'
import type { Lang } from '../../../types'
import { type Delivered, isFirstAnywhere } from '../door/deliveries'
import { langOf } from '../door/text'
import type { ListenerPorts } from '../listeners/ports'
import { reasonOf } from '../log'
import { type Client, inPlace, type Place, send, toPerson } from '../outgoing/sending'
import { usualOf } from '../people/preferences'
import { slackWords } from '../words'
import { lastState } from './memory'
import { type Answered, answered, said } from './message'

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
export type TypedMessage = z.infer<typeof typedSchema>
export const typed = (event: unknown): TypedMessage | undefined => typedSchema.safeParse(event).data

/** Who delivers a message, and the token that answers it. */
export type Speaker = {
  readonly client: Client
  readonly token: string | undefined
  readonly body: { readonly team_id: string; readonly event_id: string }
  readonly ports: ListenerPorts
}

export type Question = {
  /** Without markup, mention nor `!soins`; empty for somebody who only calls us. */
  readonly text: string
  readonly message: TypedMessage
  /** Where its answer stands. */
  readonly thread: string | undefined
  /** False when it may be meant for somebody else: it is then answered only when it follows our last answer, and is understood. */
  readonly isForUs: boolean
}

/** Answers once, whatever Slack delivers; stays silent on what is not for us. @throws as `send` does */
export async function answerMessage(question: Question, speaker: Speaker): Promise<void> {
  const { client, ports } = speaker
  const { text, message, thread, isForUs } = question
  const state = await stateBefore(question, speaker)
  if (!isForUs && state === undefined) return
  if (!(await isFirstAnywhere(idsOf(message, speaker), ports))) return

  const place = { channel: message.channel, thread }
  const ways = [inPlace(client, place), ...(isDirect(message) ? [] : [toPerson(client, message.user)])]
  const team = speaker.body.team_id
  const usual = await usualOf({ team, user: message.user }, isDirect(message), ports)
  const lang = langOf(text, usual?.lang)
  if (text === '') return send(said('help', lang), ways, { ...ports, lang })

  const searching = isForUs ? tellSearching(client, place, lang) : undefined
  const answer = await answered(state ? { text, state } : { text }, ports, { team, usual })
  await searching // or it could be shown again below the answer
  if (!isForUs && isChatter(answer)) return
  await send(answer.forms, ways, { ...ports, lang: answer.lang })
  if (isDirect(message) && state === undefined) await nameThread(client, place, answer, ports)
}

export const isDirect = ({ channel_type }: TypedMessage): boolean => channel_type === 'im'

const idsOf = ({ channel, ts }: TypedMessage, { body }: Speaker): Delivered => ({
  event: `${body.team_id}:${body.event_id}`,
  message: `${body.team_id}:${channel}:${ts}`,
})

/** The turn this message follows: the last one of its thread or direct message. */
async function stateBefore({ message }: Question, { token, ports }: Speaker): Promise<string | undefined> {
  const { channel, thread_ts: thread } = message
  return token && (thread !== undefined || isDirect(message)) ? lastState({ token, channel, thread, ...ports }) : undefined
}

/** What people say to each other below an answer, and what we would only say that we do not understand. */
const smallTalk: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye', 'out-of-scope'])
const isChatter = ({ kind, intent }: Answered) => kind !== 'emergency' && (intent === undefined || smallTalk.has(intent))

/**
 * « Je cherche… » under the message, which our answer takes away (https://docs.slack.dev/reference/methods/assistant.threads.setStatus,
 * with `chat:write` in channels since 2026-03-05). Only a courtesy: refused, nothing is lost.
 */
async function tellSearching(client: Client, { channel, thread }: Place, lang: Lang): Promise<void> {
  if (thread === undefined) return
  await client.assistant.threads
    .setStatus({ channel_id: channel, thread_ts: thread, status: slackWords[lang].searching })
    .catch(() => undefined)
}

/** A thread of the agent pane is named after what was asked for, never by the person's words: they would stand in a list. */
async function nameThread(
  client: Client,
  { channel, thread }: Place,
  { intent, lang }: Answered,
  { log }: ListenerPorts,
): Promise<void> {
  if (thread === undefined || intent === undefined) return
  await client.assistant.threads
    .setTitle({ channel_id: channel, thread_ts: thread, title: intentById(intent).title[lang] })
    .catch((error: unknown) => log('warn', 'thread not named', reasonOf(error)))
}
