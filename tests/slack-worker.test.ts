/** Many workspaces at once, in the built Worker inside workerd, against a real sqld and the stand-in for Slack. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSlackBook } from '../db/slack'
import { createInstallationMemory, createInstallations } from '../src/channels/slack/installing/installations'
import { eventFrom } from './support/slack/installer'
import { signingSecret } from './support/slack/signed-request'
import { client, type SlackStandIn, startSlack } from './support/slack/stand-in'
import { type BuiltWorker, startWorker, stateSecret } from './support/worker'

const teams = Array.from({ length: 20 }, (_, index) => `T${index + 1}`)
const mentionsEach = 10

let slack: SlackStandIn
let worker: BuiltWorker

beforeAll(async () => {
  slack = await startSlack({ workspaces: teams.map((teamId) => ({ teamId })) })
  worker = await startWorker({
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_CLIENT_ID: client.clientId,
    SLACK_CLIENT_SECRET: client.clientSecret,
    SLACK_STATE_SECRET: 'a-state-secret-for-tests',
    SLACK_API_URL: slack.apiUrl,
  })
  const installations = createInstallations({
    book: createSlackBook(worker.db),
    memory: createInstallationMemory(),
    secret: stateSecret,
    now: new Date(),
    log: () => {},
  })
  for (const id of teams)
    await installations.keep({ id, name: id, botToken: `xoxb-${id}`, botUserId: 'UBOT', scopes: [], installedBy: 'U1' })
})

afterAll(async () => {
  await worker?.stop()
  await slack?.close()
})

const mention = (team: string, index: number) => ({
  type: 'app_mention',
  user: 'U1',
  text: '<@UBOT> combien de PSLA en Normandie ?',
  ts: `${1700000000 + index}.000100`,
  channel: `C${team}`,
})

it('answers 200 simultaneous events of 20 workspaces, each delivered twice: once, and in its own workspace', async () => {
  const requests = teams.flatMap((team) =>
    Array.from({ length: mentionsEach }, (_, index) => eventFrom({ team }, mention(team, index))),
  )
  const deliveries = await Promise.all(
    requests.map(async (request) => ({ body: await request.text(), headers: request.headers })),
  )
  const statuses = await Promise.all(
    [...deliveries, ...deliveries].map(async ({ body, headers }) => {
      const response = await fetch(new URL('/slack/events', worker.base), { method: 'POST', body, headers })
      return response.status
    }),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))

  const expected = teams.flatMap((team) =>
    Array.from({ length: mentionsEach }, (_, index) => `${team} C${team} ${mention(team, index).ts}`),
  )
  const answers = () => slack.messages().map(({ team, params }) => `${team} ${params.channel} ${params.thread_ts}`)
  await expect.poll(() => answers().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(expected.length)
  expect(answers().toSorted()).toEqual(expected.toSorted())
  expect(slack.messages().filter(({ params }) => !JSON.stringify(params).includes('58'))).toEqual([])
}, 60_000)
