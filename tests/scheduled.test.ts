/** Digests and alerts: real base, strict stand-in for Slack, several workspaces, runs that come together, die, and are refused. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBooks } from '../db/books'
import type { Db } from '../db/client'
import { createKnowledge } from '../db/knowledge'
import { noteFailure } from '../db/load-failures'
import { feedback, loads, slackWorkspaces, sources } from '../db/schema'
import { createSlackBook } from '../db/slack'
import { createTeamBook, noSettings, type TeamSettings } from '../db/teams'
import { readArtefacts } from '../src/build'
import { createInstallationMemory, createInstallations } from '../src/channels/slack/installing/installations'
import type { SlackSettings } from '../src/channels/slack/routes'
import { createScheduled } from '../src/scheduled'
import { createGazetteer } from '../src/understand/places'
import { ownDb } from './support/knowledge'
import { oauth } from './support/slack/installer'
import { type SlackStandIn, startSlack } from './support/slack/stand-in'

const gazetteer = createGazetteer(readArtefacts().gazetteer)
/** Monday, eight in Paris. */
const monday = new Date('2026-11-23T07:00:00Z')
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)
const digest = { day: 1, hour: 8, since: '2026-11-20T10:00:00.000Z' }

let slack: SlackStandIn
let db: Db
let clock: Date
let logged: string[]

beforeEach(async () => {
  clock = monday
  slack = await startSlack({
    workspaces: ['T1', 'T2', 'T3'].map((teamId) => ({
      teamId,
      people: [{ id: 'U1' }, { id: 'U2' }],
      channels: [{ id: 'CSTAFF' }, { id: 'COUT', hasApp: false, kind: 'private' }],
    })),
    now: () => clock.getTime(),
  })
  db = await ownDb()
  logged = []
  for (const id of ['T1', 'T2', 'T3']) await installed(id)
})
afterEach(async () => {
  db.$client.close()
  await slack.close()
})

/** Installed, with the token of a workspace. */
const installed = (id: string, team = id) =>
  createInstallations({
    book: createSlackBook(db),
    memory: createInstallationMemory(),
    secret: oauth.sealSecret,
    now: monday,
    log: () => {},
  }).keep({ id, name: id, botToken: `xoxb-${team}`, botUserId: 'UBOT', scopes: [], installedBy: 'U1' })
const choose = (team: string, chosen: Partial<TeamSettings> = {}) =>
  createTeamBook(db).keep(
    { ...noSettings(team), staffChannel: 'CSTAFF', digest, ...chosen },
    { at: monday.toISOString(), team, who: 'U1', action: 'settings', about: '', what: 'Réglages' },
  )
/** One process; `run` is one tick. */
function aProcess(
  settings: Partial<SlackSettings> = {},
  change: (ports: ReturnType<typeof portsOf>) => ReturnType<typeof portsOf> = (ports) => ports,
) {
  const whole: SlackSettings = { signingSecret: 's', apiUrl: slack.apiUrl, oauth, staffTeams: ['T1'], ...settings }
  const runScheduled = createScheduled(whole, () => change(portsOf()), { log: (...words) => logged.push(words.join(' | ')) })
  return async (at: Date) => {
    clock = at
    await runScheduled(at)
  }
}
const portsOf = () => ({ ...createBooks(db), knowledge: createKnowledge(db), gazetteer })
const slowly = () => new Promise<never>((_, reject) => setTimeout(reject, 300, new Error('too slow')))
const said = () =>
  slack.calls
    .filter(({ method, outcome }) => method === 'chat.postMessage' && outcome === 'ok')
    .map(({ team, params }) => `${team} ${params.channel} ${String(params.text).split('\n')[0]}`)
const week = 'La semaine du 16 au 22 novembre 2026'

describe('the digest', () => {
  it('comes once, to the channel of each workspace that asked for it, whatever the runs', async () => {
    await choose('T1')
    await choose('T2', { timezone: 'Indian/Reunion' })
    await choose('T3', { digest: undefined })
    await aProcess()(later(-1))
    expect(said()).toEqual([`T2 CSTAFF ${week}`])
    const runs = [aProcess(), aProcess(), aProcess()]
    await Promise.all(runs.map((run) => run(later(1))))
    for (const run of runs) await run(later(30))
    expect(said().toSorted()).toEqual([`T1 CSTAFF ${week}`, `T2 CSTAFF ${week}`])
  })

  it('tells what was asked, with the week before, and not what another workspace asked', async () => {
    await choose('T1')
    await choose('T2')
    const lines = [
      { day: '2026-11-18', count: 4, intent: 'find-care', outcome: 'answered' },
      { day: '2026-11-11', count: 3, intent: 'find-care', outcome: 'answered' },
      { day: '2026-11-20', count: 2, intent: 'on-call-care', outcome: 'not-found', place: 'commune:80021' },
      { day: '2026-11-23', count: 9, intent: 'find-care', outcome: 'answered' },
    ] as const
    const { asked } = createBooks(db)
    await asked.add(lines.map((line) => ({ ...line, channel: 'web' as const })))
    await asked.add([{ day: '2026-11-17', team: 'T2', channel: 'slack', intent: 'contact', outcome: 'answered', count: 7 }])
    await aProcess()(later(1))
    const texts = Object.fromEntries(slack.messages().map(({ team, params }) => [team, String(params.text)]))
    expect(texts.T1).toContain('*6 questions* (3 la semaine d’avant) · *2* sans résultat')
    expect(texts.T1).toContain('• Trouver un soin près d’un lieu : *4* (3 avant)')
    expect(texts.T1).toContain('Amiens : *2*')
    expect(texts.T2).toContain('*7 questions*')
    expect(texts.T2).not.toContain('Amiens')
  })

  it('says a quiet week in one line, and how to stop', async () => {
    await choose('T1')
    await aProcess()(later(1))
    expect(slack.messages()[0]?.params.text).toContain('Une semaine calme')
    expect(slack.messages()[0]?.params.text).toContain('/soins réglages')
  })

  it('missed for days is caught up once; missed for weeks, only the last one', async () => {
    await choose('T1')
    const run = aProcess()
    await run(later(3 * 24 * 60))
    await run(later(3 * 24 * 60 + 15))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
    await run(later(24 * 24 * 60))
    expect(said()).toHaveLength(2)
    expect(said()[1]).toContain('La semaine du 7 au 13 décembre 2026')
  })

  it('does not come twice on a day, though its hour is moved after it came', async () => {
    await choose('T1')
    await aProcess()(later(1))
    await choose('T1', { digest: { day: 1, hour: 11, since: later(120).toISOString() } })
    await aProcess()(later(4 * 60))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
    await aProcess()(later(7 * 24 * 60 + 4 * 60))
    expect(said()).toHaveLength(2)
  })

  it('comes to a workspace served by its organisation’s installation, once that is known', async () => {
    await db.delete(slackWorkspaces)
    await installed('E1', 'T1')
    await choose('T1')
    await aProcess()(later(1))
    expect(said()).toEqual([])
    await createSlackBook(db).belongs('T1', 'E1')
    await aProcess()(later(16))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
  })

  it.each<[string, Partial<ReturnType<typeof portsOf>>]>([
    ['out of reach', { knowledge: { read: () => Promise.reject(new Error('down')) } }],
    ['slow', { teams: { ...createTeamBook({} as Db), withStaffChannel: () => slowly() } }],
    ['only read', { notices: { ...createBooks({} as Db).notices, claim: () => Promise.reject(new Error('readonly')) } }],
  ])('with the base %s is not said, and is said once by the next run', async (_, broken) => {
    await choose('T1')
    await aProcess({}, (ports) => ({ ...ports, ...broken }))(later(1)).catch(({ message }) => logged.push(message))
    expect(said()).toEqual([])
    expect(logged).toHaveLength(1)
    const run = aProcess()
    await run(later(20))
    await run(later(40))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
  })

  it('of a run that died before it sent is sent by the next, after a quarter of an hour', async () => {
    await choose('T1')
    await createBooks(db).notices.claim('T1', ['digest:2026-11-23'], later(1))
    await aProcess()(later(10))
    expect(said()).toEqual([])
    await aProcess()(later(20))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
  })

  it('of a run that died after it sent is not sent again', async () => {
    await choose('T1')
    const dying = aProcess({}, (ports) => ({
      ...ports,
      notices: { ...ports.notices, sent: () => Promise.reject(new Error('killed')) },
    }))
    await dying(later(1))
    expect(said()).toHaveLength(1)
    await aProcess()(later(20))
    await aProcess()(later(40))
    expect(said()).toHaveLength(1)
  })

  it('waits for the next run while the channel cannot be read, in doubt', async () => {
    await choose('T1')
    await createBooks(db).notices.claim('T1', ['digest:2026-11-23'], later(1))
    slack.refuse('conversations.history', 'internal_error', { times: 1 })
    await aProcess()(later(20))
    expect(said()).toEqual([])
    await aProcess()(later(40))
    expect(said()).toHaveLength(1)
  })
})

describe('a channel that is closed', () => {
  it('is told once in person, tried once a day, and hears again once it is open', async () => {
    await choose('T1', { staffChannel: 'COUT', alerts: true })
    const run = aProcess()
    for (const minutes of [1, 16, 31]) await run(later(minutes))
    expect(said()).toEqual([expect.stringMatching(/^T1 U1 Je ne peux pas écrire dans le canal/)])
    const tried = () => slack.calls.filter(({ params }) => params.channel === 'COUT').length
    expect(tried()).toBe(1)
    await run(later(24 * 60 + 5))
    expect([tried(), said().length]).toEqual([2, 1])
    slack.workspace('T1').channels.get('COUT')?.members.add('UBOT')
    await run(later(48 * 60 + 10))
    expect(said()[1]).toBe(`T1 COUT ${week}`)
  })

  it('or a token that is dead, stops no other workspace', async () => {
    for (const team of ['T1', 'T2', 'T3']) await choose(team)
    slack.refuse('chat.postMessage', 'token_revoked', { team: 'T1' })
    slack.refuse('chat.postMessage', 'ratelimited', { team: 'T2', times: 1, retryAfter: 1 })
    await aProcess()(later(1))
    expect(said().toSorted()).toEqual([`T2 CSTAFF ${week}`, `T3 CSTAFF ${week}`])
  })

  it('is none when blocks are refused: the words come alone', async () => {
    await choose('T1')
    slack.refuse('chat.postMessage', 'invalid_blocks', { times: 1 })
    await aProcess()(later(1))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
  })
})

describe('the token', () => {
  it('set by hand writes to its own workspace, and to no other whose settings stayed', async () => {
    await choose('T1')
    await choose('T2')
    await aProcess({ oauth: undefined, botToken: 'xoxb-T1', staffTeams: undefined })(later(1))
    expect(said()).toEqual([`T1 CSTAFF ${week}`])
    expect(logged.join()).toContain('slack_not_installed')
  })
})

describe('alerts', () => {
  const load = async (source: string, staleFrom: string) => {
    const row = {
      publisher: 'Ministère',
      title: `Fichier ${source}`,
      url: 'https://example.org/f',
      date: '2026-01-01',
      checkedOn: '2026-01-02',
    }
    await db
      .insert(sources)
      .values({ id: source, family: source, ...row })
      .onConflictDoNothing()
    await db.insert(loads).values({
      ...{
        id: `${source}-${staleFrom}`,
        source,
        origin: 'x',
        asOf: '2026-01-01',
        loadedAt: '2026-01-02T00:00:00.000Z',
        staleFrom,
        rows: 1,
      },
      report: { read: 1, kept: 1, refused: {}, changes: {} } as never,
    })
  }
  const anOpinion = { day: '2026-11-22', channel: 'web', intent: 'find-care', kind: 'found', rating: 'down' } as const
  const opinion = (
    id: number,
    team: string | null,
    reason: 'wrong' | 'outdated' | 'off-topic',
    more: Partial<typeof feedback.$inferInsert> = {},
  ) => db.insert(feedback).values({ ...anOpinion, id, team, reason, ...more })

  it('tell once, in one message, what went stale, what failed to load and what is said untrue', async () => {
    await choose('T1', { digest: undefined, alerts: true })
    await load('essai', '2026-11-23')
    await noteFailure(db, { source: 'essai', at: later(-60), reason: 'essai.csv: <!channel> is missing' })
    await opinion(1, null, 'wrong')
    await opinion(2, 'T2', 'wrong')
    await opinion(3, 'T1', 'off-topic')
    await opinion(4, 'T1', 'wrong', { intent: 'out-of-scope', kind: 'not-understood' })
    await Promise.all([aProcess()(later(1)), aProcess()(later(1))])
    await aProcess()(later(16))
    const [alert, ...others] = slack.messages()
    expect(others).toEqual([])
    expect(alert?.params.text).toContain('Fichier essai')
    expect(alert?.params.text).toContain('&lt;!channel&gt;')
    expect(alert?.params.text).toContain('1 personne')
  })

  it('of opinions come once a day at most, and tell new ones only', async () => {
    await choose('T1', { digest: undefined, alerts: true })
    await opinion(1, null, 'wrong')
    const run = aProcess()
    await run(later(1))
    await opinion(2, null, 'outdated')
    await run(later(60))
    expect(said()).toHaveLength(1)
    await run(later(24 * 60))
    await run(later(2 * 24 * 60))
    expect(slack.messages().map(({ params }) => /\*1 personne\*|\*\d+ avis\*/.exec(String(params.text))?.[0])).toEqual([
      '*1 personne*',
      '*1 personne*',
    ])
  })

  it('are for who asked for them, and failures for staff', async () => {
    await choose('T2', { digest: undefined, alerts: true })
    await choose('T3', { digest: undefined })
    await noteFailure(db, { source: 'essai', at: later(-60), reason: 'gone' })
    await aProcess()(later(1))
    expect(said()).toEqual([])
  })
})

it('pays the oldest debts first, a few at a time, the others at the next runs', async () => {
  const teams = Array.from({ length: 12 }, (_, index) => `T${index + 1}`)
  await slack.close()
  slack = await startSlack({ workspaces: teams.map((teamId) => ({ teamId })), now: () => clock.getTime() })
  for (const id of teams) {
    await installed(id)
    await choose(id, { digest: { ...digest, hour: id === 'T12' ? 7 : 8 } })
  }
  const run = aProcess()
  await run(later(1))
  expect(said()).toHaveLength(5)
  expect(said().some((line) => line.startsWith('T12 '))).toBe(true)
  await run(later(16))
  await run(later(31))
  await run(later(46))
  expect(said()).toHaveLength(12)
})
