/** The cron of the built Worker, in workerd, against a real sqld and the stand-in for Slack. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTeamBook, noSettings } from '../db/teams'
import { signingSecret } from './support/slack/signed-request'
import { type SlackStandIn, startSlack } from './support/slack/stand-in'
import { type BuiltWorker, startWorker } from './support/worker'

let slack: SlackStandIn
let worker: BuiltWorker

beforeAll(async () => {
  slack = await startSlack({ workspaces: [{ teamId: 'T1' }] })
  worker = await startWorker({ SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: 'xoxb-T1', SLACK_API_URL: slack.apiUrl })
})
afterAll(async () => {
  await worker?.stop()
  await slack?.close()
})

it('sends what is owed once, though two isolates run at the same time, and again and again', async () => {
  const since = new Date(Date.now() - 30 * 86_400_000).toISOString()
  const chosen = { ...noSettings('T1'), staffChannel: 'C1', digest: { day: 3, hour: 9, since } }
  await createTeamBook(worker.db).keep(chosen, {
    ...{ at: since, team: 'T1', who: 'U1', action: 'settings', about: '', what: 'Réglages' },
  })
  const other = await worker.another()
  try {
    const isolates = [worker, other, worker, other]
    expect(await Promise.all(isolates.map(({ scheduled }) => scheduled()))).toEqual(['ok', 'ok', 'ok', 'ok'])
    expect(await other.scheduled()).toBe('ok')
  } finally {
    await other.stop()
  }
  expect(slack.messages().map(({ team, params }) => [team, params.channel])).toEqual([['T1', 'C1']])
  expect(slack.messages()[0]?.params.text).toContain('La semaine du')
}, 60_000)

it('runs every five minutes', () => {
  expect(readFileSync('wrangler.toml', 'utf8')).toContain('crons = ["*/5 * * * *"]')
})
