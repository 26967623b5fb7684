import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { journalLines } from '../../db/journal'
import { createKnowledge } from '../../db/knowledge'
import { askedCounts, changedFields, changes, feedback, notices, teamPeople, teamSettings } from '../../db/schema'
import { createSlackBook } from '../../db/slack'
import { createTeamBook, noSettings, type TeamBook, type TeamSettings } from '../../db/teams'
import type { JournalEntry } from '../../src/changes/journal'
import { ownDb } from '../support/knowledge'

const chosen: TeamSettings = {
  team: 'T1',
  staffChannel: 'C1',
  editors: ['U1', 'S1'],
  approvers: ['U2'],
  needsTwo: true,
  timezone: 'Indian/Reunion',
  digest: { day: 1, hour: 8, since: '2026-11-22T10:00:00.000Z' },
  alerts: true,
}
const entry: JournalEntry = {
  at: '2026-11-22T10:00:00.000Z',
  team: 'T1',
  who: 'U1',
  action: 'settings',
  about: '',
  what: 'Relecture à deux : oui',
}

let db: Db
let teams: TeamBook
beforeEach(async () => {
  db = await ownDb()
  teams = createTeamBook(db)
})

describe('the settings of a workspace', () => {
  it('are what it chose, or nothing chosen, and never another’s', async () => {
    await teams.keep(chosen, entry)
    expect(await teams.settings('T1')).toEqual(chosen)
    expect(await teams.settings('T2')).toEqual(noSettings('T2'))
  })

  it('are the last ones chosen, without what was taken away', async () => {
    await teams.keep(chosen, entry)
    const { staffChannel: _, digest: __, ...less } = chosen
    await teams.keep(less, entry)
    expect(await teams.settings('T1')).toEqual(less)
  })

  it('are written with a line of the journal', async () => {
    await teams.keep(chosen, entry)
    const { lines } = await createKnowledge(db).read({ lines: journalLines({ team: 'T1', isStaff: false }, 10) })
    expect(lines).toEqual([{ ...entry, number: 1 }])
  })

  it('are listed where there is a channel for the staff', async () => {
    const { staffChannel: _, ...channelless } = chosen
    await teams.keep({ ...chosen, team: 'T2' }, { ...entry, team: 'T2' })
    await teams.keep(chosen, entry)
    await teams.keep({ ...channelless, team: 'T3' }, { ...entry, team: 'T3' })
    expect(await teams.withStaffChannel()).toEqual([chosen, { ...chosen, team: 'T2' }])
  })
})

describe('the preferences of a person', () => {
  it('are theirs in that workspace alone', async () => {
    await teams.prefer('T1', 'U1', { lang: 'en', place: 'commune:80021' })
    expect(await teams.preferences('T1', 'U1')).toEqual({ lang: 'en', place: 'commune:80021' })
    expect(await teams.preferences('T2', 'U1')).toEqual({})
    expect(await teams.preferences('T1', 'U2')).toEqual({})
  })

  it('are forgotten one by one, then leave no row', async () => {
    await teams.prefer('T1', 'U1', { lang: 'en', place: 'commune:80021' })
    await teams.prefer('T1', 'U1', { lang: 'en' })
    expect(await teams.preferences('T1', 'U1')).toEqual({ lang: 'en' })
    await teams.prefer('T1', 'U1', {})
    expect(await db.select().from(teamPeople)).toEqual([])
  })
})

describe('a workspace that removes us', () => {
  const change = {
    ...({ kind: 'place', subject: 'p1', name: 'Pharmacie', why: 'déménagée' } as const),
    ...{ publisher: 'Mairie', url: 'https://ham.example', date: 'n.d.', proposedBy: 'U1', proposedAt: entry.at },
  }
  const count = { day: '2026-11-22', channel: 'slack', intent: 'find-care', place: '', outcome: 'answered', count: 3 } as const
  const opinion = { day: '2026-11-22', channel: 'slack', intent: 'find-care', kind: 'found', rating: 'down' } as const

  beforeEach(async () => {
    for (const team of ['T1', 'T2']) {
      await teams.keep({ ...chosen, team }, { ...entry, team })
      await teams.prefer(team, 'U1', { lang: 'en' })
      await db.insert(askedCounts).values({ ...count, team })
      await db.insert(feedback).values({ ...opinion, team })
      await db.insert(notices).values({ team, key: 'digest:1', claimedAt: entry.at })
      for (const status of ['proposed', 'applied'] as const) {
        await db.insert(changes).values({ ...change, id: `${team}-${status}`, team, status })
        await db.insert(changedFields).values({ change: `${team}-${status}`, field: 'phone', before: null, after: '"03"' })
      }
    }
  })
  const teamsLeftIn = async () => {
    const tables = { teamSettings, teamPeople, askedCounts, feedback, notices }
    const left = await Promise.all(
      Object.entries(tables).map(async ([name, table]) => [
        name,
        (await db.select({ team: table.team }).from(table)).map(({ team }) => team),
      ]),
    )
    return Object.fromEntries(left)
  }
  const everywhere = (left: readonly string[]) => ({
    teamSettings: left,
    teamPeople: left,
    askedCounts: left,
    feedback: left,
    notices: left,
  })

  it('leaves nothing of its own, and what it changed of the base', async () => {
    await teams.erase('T1')
    expect(await teamsLeftIn()).toEqual(everywhere(['T2']))
    expect((await db.select({ id: changes.id }).from(changes)).map(({ id }) => id).sort()).toEqual([
      'T1-applied',
      'T2-applied',
      'T2-proposed',
    ])
    expect(await db.select().from(changedFields)).toHaveLength(3)
    const { lines } = await createKnowledge(db).read({ lines: journalLines({ team: 'T1', isStaff: false }, 10) })
    expect(lines).toHaveLength(1)
  })

  it('and has installed us again since keeps everything', async () => {
    const workspace = { id: 'T1', name: 'Une agence', botToken: 'sealed', botUserId: 'UBOT', scopes: [], installedBy: 'U1' }
    await createSlackBook(db).keep({ ...workspace, installedAt: entry.at })
    await teams.erase('T1')
    expect(await teamsLeftIn()).toEqual(everywhere(['T1', 'T2']))
  })
})
