/** `npm start`, killed while it sends: a real process, a real base, the stand-in for Slack. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { createDb } from '../db/client'
import { createTeamBook, noSettings } from '../db/teams'
import { seedWhatIsMissing } from '../src/node-prepare'
import { signingSecret } from './support/slack/signed-request'
import { startSlack } from './support/slack/stand-in'

const folder = mkdtempSync(join(tmpdir(), 'proxisoin-scheduled-'))
const running: ChildProcess[] = []
const kill = (child: ChildProcess) => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  return ended
}
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('killed between claim and sending, it is caught up once', async () => {
  const url = `file:${folder}/base.db`
  await seedWhatIsMissing(url, () => {})
  const db = createDb(url)
  const slack = await startSlack({ workspaces: [{ teamId: 'T1' }] })
  const start = () => {
    const settings = { LIBSQL_URL: url, PORT: '0', SLACK_SIGNING_SECRET: signingSecret, SLACK_BOT_TOKEN: 'xoxb-T1' }
    const env = { ...process.env, ...settings, SLACK_API_URL: slack.apiUrl }
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/node.ts'], { env, stdio: 'ignore' })
    running.push(child)
    return child
  }
  try {
    const since = new Date(Date.now() - 30 * 86_400_000).toISOString()
    await createTeamBook(db).keep(
      { ...noSettings('T1'), staffChannel: 'C1', digest: { day: 3, hour: 9, since } },
      { at: since, team: 'T1', who: 'U1', action: 'settings', about: '', what: 'Réglages' },
    )
    slack.refuse('chat.postMessage', 'ratelimited', { times: 1, retryAfter: 15 })
    const first = start()
    await slack.called(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ratelimited')
    await kill(first) // it was waiting, as it was asked to
    const { rows } = await db.$client.execute('select claimed_at, sent_at from notices')
    expect(rows).toMatchObject([{ claimed_at: expect.any(String), sent_at: null }])
    // A quarter of an hour later, which nobody waits for here.
    const before = new Date(Date.now() - 16 * 60_000).toISOString()
    await db.$client.execute({ sql: 'update notices set claimed_at = ?', args: [before] })
    start()
    await slack.called(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok')
    await expect.poll(async () => (await db.$client.execute('select sent_at from notices')).rows[0]?.sent_at).not.toBeNull()
    expect(slack.workspace().channels.get('C1')?.messages).toHaveLength(1)
  } finally {
    db.$client.close()
    await slack.close()
  }
}, 90_000)
