/**
 * A notice on its way to the channel of a workspace's staff, exactly once: claimed in the ledger, sent, told to the ledger. A run that
 * died between the two leaves a doubt, which the channel itself settles: each message carries the keys of what it tells.
 *
 *     look in the channel, when in doubt ─▶ claim ─▶ send ─▶ sent
 *                                                     └────▶ refused: released, and the channel is left alone for a day
 */
import { webApi } from '@slack/bolt'
import * as z from 'zod'
import type { NoticeBook } from '../../../../db/notices'
import type { TeamSettings } from '../../../../db/teams'
import type { Forms } from '../../../render/slack/answer/message'
import type { NonEmpty } from '../../../types'
import { type AuthorizePorts, tokenFor } from '../installing/authorize'
import { reasonOf, type SlackLog, silentLogger } from '../log'
import { slackFetch } from './fetch'
import { type Client, deadToken, inPlace, patiently, sendForms, toPerson } from './sending'

export type Staff = TeamSettings & { readonly staffChannel: string }

/** What is to be said; of several keys, a run may get some. */
export type PendingNotice = {
  readonly keys: NonEmpty<string>
  /** When a run that died took some of them on; absent when none did. */
  readonly doubtfulSince?: Date | undefined
  /** Reads what it takes, then tells what was claimed, with the keys to remember beside. */
  readonly prepare: () => Promise<(claimed: readonly string[]) => { readonly forms: Forms; readonly also: readonly string[] }>
}

export type NoticePorts = {
  readonly notices: NoticeBook
  readonly authorize: AuthorizePorts
  readonly now: Date
  readonly log: SlackLog
}

/** Days a channel that is closed to us is left alone: a notice that is due is tried once a day, and somebody was told. */
const closedFor = 86_400_000
/** The key of that. */
export const closedKey = (channel: string): string => `closed:${channel}`
export const isLeftAlone = (closedAt: string | undefined, now: Date): boolean =>
  closedAt !== undefined && now.getTime() - Date.parse(closedAt) < closedFor

/**
 * Says the notices of one workspace, one after the other; stops at the first the channel refuses. `wasClosed`: somebody was told so.
 * @throws what the base throws, and NotInstalled
 */
export async function sayNotices(
  staff: Staff,
  pending: readonly PendingNotice[],
  wasClosed: boolean,
  ports: NoticePorts,
): Promise<void> {
  const { notices, now, log } = ports
  const { botToken, installedBy } = await tokenFor(staff.team, ports.authorize)
  const client = clientFor(botToken, ports.authorize.apiUrl)
  for (const notice of pending) {
    const refusal = await sayOnce(staff, notice, client, ports)
    if (refusal === undefined) continue
    log('warn', 'notice refused', refusal)
    if (refusal === rateLimited) return
    if (!wasClosed && !deadToken.has(refusal)) await tellSomebody(staff, installedBy, client, log)
    if (deadToken.has(refusal)) ports.authorize.installations?.forget(staff.team)
    return notices.sent(staff.team, [closedKey(staff.staffChannel)], now)
  }
  if (wasClosed && pending.length > 0) await notices.forget(staff.team, closedKey(staff.staffChannel))
}

/** The code of a clear refusal; undefined when it was said, by us or another run, and when nobody can tell. */
async function sayOnce(staff: Staff, notice: PendingNotice, client: Client, ports: NoticePorts): Promise<string | undefined> {
  const { team, staffChannel: channel } = staff
  const { notices, now, log } = ports
  try {
    const [first, ...others] = await stillToSay(staff, notice, client, ports)
    if (first === undefined) return undefined
    const tell = await notice.prepare()
    const [key, ...more] = await notices.claim(team, [first, ...others], now)
    if (key === undefined) return undefined
    const claimed: NonEmpty<string> = [key, ...more]
    const { forms, also } = tell(claimed)
    const [best, ...rest] = forms
    const metadata = { event_type: noticeEvent, event_payload: { keys: claimed.join(' ') } }
    try {
      await sendForms(
        [{ ...best, metadata }, ...rest.map((form) => ({ ...form, metadata }))],
        inPlace(client, { channel, thread: undefined }),
        log,
      )
    } catch (error) {
      const refusal = clearRefusal(error)
      if (refusal === undefined) throw error
      await notices.release(team, claimed, now)
      return refusal
    }
    await notices.sent(team, [key, ...more, ...also], now)
  } catch (error) {
    log('error', 'notice not settled', reasonOf(error)) // the next run looks in the channel
  }
  return undefined
}

/** The keys that do not stand in the channel; those that do are told to the ledger. @throws when the channel cannot be read for now */
async function stillToSay(
  { team, staffChannel: channel }: Staff,
  { keys, doubtfulSince }: PendingNotice,
  client: Client,
  { notices, now }: NoticePorts,
): Promise<readonly string[]> {
  if (!doubtfulSince) return keys
  const stand = await keysIn(channel, doubtfulSince, client)
  const [found, ...others] = keys.filter((key) => stand.has(key))
  if (found !== undefined) await notices.sent(team, [found, ...others], now)
  return keys.filter((key) => !stand.has(key))
}

/** `event_type` of what we say unasked (https://docs.slack.dev/messaging/message-metadata). */
const noticeEvent = 'proxisoin_notice'
const messagesSchema = z.array(
  z.object({
    metadata: z.object({ event_type: z.string(), event_payload: z.object({ keys: z.string().optional() }) }).optional(),
  }),
)
/** Messages looked at: all that an app of outside the Marketplace may read at once (https://docs.slack.dev/reference/methods/conversations.history). */
const mostMessages = 15
/** Milliseconds after its claim when a run may still have sent: it gives up before. */
const longestSending = 2 * 60_000
/** We may never read there: better twice than never. */
const unreadable = new Set(['missing_scope', 'channel_not_found', 'not_in_channel', 'no_permission'])

/** The keys told in the channel by a run that began then. @throws when it cannot be read for now */
async function keysIn(channel: string, since: Date, client: Client): Promise<ReadonlySet<string>> {
  const seconds = (milliseconds: number) => String(Math.floor((since.getTime() + milliseconds) / 1000))
  const window = { oldest: seconds(-60_000), latest: seconds(longestSending), limit: mostMessages, include_all_metadata: true }
  try {
    const { messages } = await client.conversations.history({ channel, ...window })
    const told = messagesSchema.parse(messages ?? []).filter(({ metadata }) => metadata?.event_type === noticeEvent)
    return new Set(told.flatMap(({ metadata }) => metadata?.event_payload.keys?.split(' ') ?? []))
  } catch (error) {
    if (unreadable.has(reasonOf(error))) return new Set()
    throw error
  }
}

const rateLimited = 'slack_webapi_rate_limited_error'
const refusalSchema = z.object({ data: z.object({ ok: z.literal(false), error: z.string() }) })
/** Codes after which the message may have been posted all the same (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const unclear = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])

/** Why Slack posted nothing, for sure; undefined when it may have. */
function clearRefusal(error: unknown): string | undefined {
  const reason = reasonOf(error)
  if (reason === rateLimited) return reason
  return refusalSchema.safeParse(error).success && !unclear.has(reason) ? reason : undefined
}

/** Who installed us, or else an editor: in person, for the channel is closed. */
async function tellSomebody(staff: Staff, installedBy: string | undefined, client: Client, log: SlackLog): Promise<void> {
  const person = installedBy ?? [...staff.editors, ...staff.approvers].find((id) => /^[UW]/.test(id))
  if (person === undefined) return
  const text = `Je ne peux pas écrire dans le canal choisi pour l’équipe (<#${staff.staffChannel}>) : ni bilan de la semaine, ni alerte n’y arrivent. Invitez-moi dans ce canal, ou choisissez-en un autre avec \`/soins réglages\`.`
  await patiently(() => toPerson(client, person)({ text })).catch((error: unknown) =>
    log('warn', 'nobody told that the channel is closed', reasonOf(error)),
  )
}

/** It tries once: a call that timed out may have posted, and would post twice. */
const clientFor = (token: string, apiUrl: string): Client =>
  new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    fetch: slackFetch,
    timeout: 10_000,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silentLogger,
  })
