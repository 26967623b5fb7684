/** The built Worker inside workerd, against a real sqld: what a deployment runs. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aBrowser, eventFrom, mentionIn } from './support/slack/installer'
import { eventRequest, signingSecret } from './support/slack/signed-request'
import { client, startSlack } from './support/slack/stand-in'
import { type BuiltWorker, startWorker } from './support/worker'

describe('the built Worker in workerd', () => {
  let slack: Awaited<ReturnType<typeof startSlack>>
  let worker: BuiltWorker
  let base: URL

  beforeAll(async () => {
    slack = await startSlack({
      workspaces: [
        { teamId: 'T1', token: 'xoxb-test' },
        { teamId: 'T2', name: 'Deux', token: null },
      ],
    })
    worker = await startWorker({
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_CLIENT_ID: client.clientId,
      SLACK_CLIENT_SECRET: client.clientSecret,
      SLACK_STATE_SECRET: 'a-state-secret-for-the-smoke-test',
      SLACK_API_URL: slack.apiUrl,
    })
    base = worker.base
  })

  afterAll(async () => {
    await worker?.stop()
    await slack?.close()
  })

  const ask = async (body: object) =>
    (
      await fetch(new URL('/api/ask', base), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()

  it('answers a question from the knowledge base, with its sources', async () => {
    const reply = await ask({ text: 'Quelles urgences près de Vire ?' })
    expect(reply).toMatchObject({
      understood: { intent: 'find-care', slots: { care: 'urgences', place: { code: '14762' } } },
      answer: { kind: 'found' },
    })
    expect(JSON.stringify(reply)).toContain('Vire')
  })

  it('counts the questions of a burst, once their answers have left', async () => {
    const asking = Array.from({ length: 50 }, () => ask({ text: 'au revoir' }))
    await Promise.all(asking)
    const counted = async () =>
      (await worker.db.$client.execute("select sum(count) as count from asked_counts where intent = 'goodbye'")).rows[0]?.count
    await vi.waitFor(async () => expect(await counted()).toBe(50), 10_000)
  })

  it('keeps the conversation in the state token', async () => {
    const { state } = (await ask({ text: 'Combien de MSP en Nouvelle-Aquitaine ?' })) as { state: string }
    expect(await ask({ text: 'et en Occitanie ?', state })).toMatchObject({ understood: { intent: 'figure', by: 'follow-up' } })
  })

  it('gives places away, from the emergency departments around Amiens', async () => {
    const response = await fetch(new URL('/api/places?kind=urgences&near=49.89,2.3', base))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ kind: 'urgences', commune: 'Amiens' })]),
      sources: [{ publisher: 'DREES', licence: 'Licence Ouverte 2.0' }],
    })
  })

  it('serves the page', async () => {
    const page = await fetch(base)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Proxisoin')
  })

  it('answers a signed Slack mention in its thread', async () => {
    const mention = {
      type: 'app_mention',
      user: 'U1',
      text: '<@UBOT> combien de PSLA en Normandie ?',
      ts: '1700000000.000100',
      channel: 'C1',
    }
    const request = eventRequest(mention)
    const response = await fetch(new URL('/slack/events', base), {
      method: 'POST',
      body: await request.text(),
      headers: request.headers,
    })
    expect(response.status).toBe(200)
    await expect.poll(() => slack.messages().length).toBe(1)
    const [message] = slack.messages()
    expect(message).toMatchObject({ outcome: 'ok', params: { channel: 'C1', thread_ts: '1700000000.000100' } })
    expect(JSON.stringify(message?.params)).toContain('58')
  })

  it('is installed by link, and answers that workspace with its own token', async () => {
    const deliver = async (request: Request) => ({ response: await fetch(await toWorker(request)) })
    const browser = aBrowser({ deliver })
    const { location } = await browser.visit('/slack/install')
    const { status, html } = await browser.visit(slack.consent(location, { teamId: 'T2' }))
    expect([status, html.includes('Proxisoin est installé dans Deux')]).toEqual([200, true])
    slack.clear()
    expect((await fetch(await toWorker(eventFrom({ team: 'T2' }, mentionIn('C9'))))).status).toBe(200)
    await expect.poll(() => slack.messages().map(({ team, params }) => [team, params.channel])).toEqual([['T2', 'C9']])
  })

  /** The same request, to the address of the Worker; where it sends the browser is for the browser to follow. */
  async function toWorker(request: Request): Promise<Request> {
    const { pathname, search } = new URL(request.url)
    const body = request.method === 'POST' ? await request.text() : null
    return new Request(new URL(pathname + search, base), {
      method: request.method,
      headers: request.headers,
      body,
      redirect: 'manual',
    })
  }
})
