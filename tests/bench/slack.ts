/** What Slack waits for before it is acknowledged, while the base takes five seconds to say whose token it is, and to answer. */
import { setTimeout as wait } from 'node:timers/promises'
import { Hono } from 'hono'
import type { SlackBook } from '../../db/slack'
import { isSignedBySlack } from '../../src/channels/slack/door/signature'
import { settingsCallback } from '../../src/render/slack/staff/settings'
import { aMention, answering, deliver, kinesInAmiens } from '../support/slack/app'
import { emptyBook } from '../support/slack/book'
import { mountOpen } from '../support/slack/installer'
import { clickRequest, commandRequest, eventRequest, interactionRequest, signingSecret } from '../support/slack/signed-request'
import { startSlack } from '../support/slack/stand-in'

/** Milliseconds. */
const slowness = 5000
const runs = 200
/** Requests at the same time. */
const together = 10

export type SlackMeasure = {
  /** Microseconds, unsorted. */
  readonly acknowledgements: readonly number[]
  /** Of forms: they wait for their listener two seconds and a half, then ask to be sent again. */
  readonly forms: readonly number[]
  /** The same requests, their signature checked and nothing else. */
  readonly yardstick: readonly number[]
}

export async function measureSlack(): Promise<SlackMeasure> {
  const slack = await startSlack()
  try {
    const responseUrl = slack.responseUrl()
    const button = {
      actionId: 'ask:0',
      value: '{"text":"kiné"}',
      responseUrl,
      container: { channel_id: 'C1', is_ephemeral: true },
    }
    const kinds = [
      () => commandRequest('un kiné à Amiens', responseUrl),
      () => commandRequest('boite', responseUrl),
      () => commandRequest('reglages', responseUrl),
      () => clickRequest(button),
      () => eventRequest(aMention),
    ]
    const slow: SlackBook = { ...emptyBook(), workspace: () => wait(slowness, undefined), isFirst: () => wait(slowness, true) }
    const form = () =>
      interactionRequest({
        type: 'view_submission',
        user: { id: 'U1', team_id: 'T1' },
        view: {
          ...{ id: 'V1', type: 'modal', callback_id: settingsCallback, private_metadata: 'fr', state: { values: {} } },
          blocks: [{ type: 'input', block_id: 'channel' }],
        },
      })
    const { answerQuestion } = answering(kinesInAmiens, slowness)
    const product = mountOpen(slack, { book: slow, answerQuestion })
    const bare = new Hono().post('/slack/events', async (c) => {
      const signed = {
        signingSecret,
        signature: c.req.header('x-slack-signature'),
        timestamp: c.req.header('x-slack-request-timestamp'),
        rawBody: new Uint8Array(await c.req.arrayBuffer()),
        now: new Date(),
      }
      return c.body(null, (await isSignedBySlack(signed)) ? 200 : 401)
    })
    return {
      acknowledgements: await timesOf(kinds, product.deliver),
      forms: await timesOf([form], product.deliver, 2 * together),
      yardstick: await timesOf(kinds, (request) => deliver(bare, request)),
    }
  } finally {
    await slack.close()
  }
}

type Deliver = (request: Request) => ReturnType<typeof deliver>

/** Microseconds before each answer; the work that goes on after is waited for at the end. */
async function timesOf(kinds: readonly (() => Request)[], to: Deliver, times = runs): Promise<readonly number[]> {
  const delivered: Awaited<ReturnType<Deliver>>[] = []
  for (let run = 0; run < times; run += together)
    for (const kind of kinds) delivered.push(...(await Promise.all(Array.from({ length: together }, () => to(kind())))))
  await Promise.all(delivered.map(({ settled }) => settled()))
  return delivered.map(({ milliseconds }) => milliseconds * 1000)
}
