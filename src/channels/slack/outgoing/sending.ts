/**
 * A message on its way to a person: several forms of it, several places to put it. Slack refuses blocks → the next form;
 * a place is closed to us → the next place; Slack asks us to wait → we wait, for this workspace alone.
 */
import type { AllMiddlewareArgs } from '@slack/bolt'
import * as z from 'zod'
import type { Lang } from '../../../types'
import type { Forms, OutgoingMessage } from '../answering/message'
import { reasonOf, type SlackLog } from '../log'
import { slackWords } from '../words'
import { slackFetch } from './fetch'

export type Client = AllMiddlewareArgs['client']
/** Where a message stands; no thread in a direct message that has none. */
export type Place = { readonly channel: string; readonly thread: string | undefined }
/** Puts a message somewhere. @throws an error that `reasonOf` can name */
export type Way = (message: OutgoingMessage) => Promise<unknown>
export type SendPorts = { readonly log: SlackLog; readonly lang: Lang }

/** Milliseconds we wait in all when Slack says 429: a Worker's work ends 30 s after its answer. */
const longestWait = 20_000

/** Blocks Slack will not show (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const refusedBlocks = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_payload'])
/** What we were answering is gone: there is nothing to answer any more. */
const gone = new Set(['message_not_found', 'thread_not_found'])
/** Our token will never work again, wherever we write (https://docs.slack.dev/reference/methods/auth.test#errors). */
export const deadToken: ReadonlySet<string> = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
])

/**
 * Sends by the first way that is open, in the first form Slack accepts there; says so when it is not the way one expects.
 * @throws the refusal of a token that is dead: nobody can be told
 */
export async function send(forms: Forms, ways: readonly Way[], { log, lang }: SendPorts): Promise<void> {
  for (const [rank, way] of ways.entries()) {
    try {
      if (rank > 0) await patiently(() => way({ text: slackWords[lang].elsewhere }))
      return await sendForms(forms, way, log)
    } catch (error) {
      const reason = reasonOf(error)
      if (deadToken.has(reason)) throw error
      log('warn', 'not sent there', reason)
      if (gone.has(reason)) return
    }
  }
  log('error', 'not sent at all')
}

/** In the first form Slack accepts. @throws what Slack, or the network, throws */
export async function sendForms([form, ...others]: Forms, way: Way, log: SlackLog): Promise<void> {
  try {
    await patiently(() => way(form))
  } catch (error) {
    const [next, ...rest] = others
    if (!next || !refusedBlocks.has(reasonOf(error))) throw error
    log('warn', 'blocks refused', reasonOf(error))
    await sendForms([next, ...rest], way, log)
  }
}

const limitedSchema = z.object({ retryAfter: z.number() })

/** Waits as long as a 429 asks (https://docs.slack.dev/apis/web-api/rate-limits), within the life of the request. */
export async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let waited = 0; ; ) {
    try {
      return await call()
    } catch (error) {
      const seconds = limitedSchema.safeParse(error).data?.retryAfter
      if (seconds === undefined || waited + seconds * 1000 > longestWait) throw error
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
      waited += seconds * 1000
    }
  }
}

/** Nothing in our text may be read as a mention, nor unfold into a preview. */
export const asPosted = { parse: 'none', unfurl_links: false, unfurl_media: false } as const

/** In a conversation, for all who are there. */
export const inPlace =
  (client: Client, { channel, thread }: Place): Way =>
  (message) =>
    client.chat.postMessage({ channel, ...(thread ? { thread_ts: thread } : {}), ...message, ...asPosted })

/** In the direct message of one person: Slack takes a person's id for a channel (https://docs.slack.dev/reference/methods/chat.postMessage#channels). */
export const toPerson = (client: Client, user: string): Way => inPlace(client, { channel: user, thread: undefined })

/** In the place of a message of ours that all see (https://docs.slack.dev/reference/methods/chat.update). */
export const inPlaceOf =
  (client: Client, message: { readonly channel: string; readonly ts: string }): Way =>
  ({ text, blocks }) =>
    client.chat.update({ ...message, text, ...(blocks ? { blocks } : {}), parse: 'none' })

/** For one person's eyes, in a channel we are in; metadata has no place there. */
export const whispered =
  (client: Client, channel: string, user: string): Way =>
  ({ text, blocks }) =>
    client.chat.postEphemeral({ channel, user, text, ...(blocks ? { blocks } : {}), parse: 'none' })

/**
 * By a response_url: five times within thirty minutes, no token needed
 * (https://docs.slack.dev/interactivity/handling-user-interaction). It may say 200 and refuse in its body.
 */
export const byResponseUrl =
  (url: string, responseType: 'ephemeral' | 'in_channel', isReplacing = false): Way =>
  async ({ text, blocks }) => {
    const response = await slackFetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_type: responseType, replace_original: isReplacing, text, ...(blocks ? { blocks } : {}) }),
    })
    const refusal = /"error"\s*:\s*"(\w+)"/.exec(await response.text())?.[1]
    if (response.ok && !refusal) return
    const retryAfter = response.status === 429 ? Number(response.headers.get('retry-after')) : undefined
    throw Object.assign(new Error('refused by a response_url'), {
      code: refusal ?? `response_url_${response.status}`,
      ...(retryAfter ? { retryAfter } : {}),
    })
  }
