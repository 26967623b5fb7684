import { beforeEach, describe, expect, it } from 'vitest'
import { type AskedLine, askedSince, createAskedBook, type InboxOf, notFoundSince } from '../../db/asked'
import type { Db } from '../../db/client'
import { createFeedbackBook, type Feedback } from '../../db/feedback'
import { createInboxBook, inboxGroups, questionById } from '../../db/inbox'
import { journalLines } from '../../db/journal'
import { createKnowledge } from '../../db/knowledge'
import { ownDb } from '../support/knowledge'

const day = '2026-11-21'
const staff: InboxOf = { team: 'T1', isStaff: true }
const other: InboxOf = { team: 'T2', isStaff: false }
const nobody: InboxOf = { team: '', isStaff: false }

let db: Db
beforeEach(async () => {
  db = await ownDb()
})

const asked = (line: Partial<AskedLine>): AskedLine => ({
  ...{ day, channel: 'slack', intent: 'find-care', outcome: 'not-found', count: 1 },
  ...line,
})
const said = (line: Partial<Feedback>): Feedback => ({
  ...{ day, channel: 'slack', intent: 'find-care', kind: 'found', rating: 'down' },
  ...line,
})
const add = (...lines: readonly Partial<AskedLine>[]) => createAskedBook(db).add(lines.map(asked))
const say = async (...lines: readonly Partial<Feedback>[]) => {
  for (const line of lines) await createFeedbackBook(db).write(said(line))
}
const groups = async (of: InboxOf, today = day) => (await createKnowledge(db).read({ groups: inboxGroups(of, today) })).groups
const shown = async (of: InboxOf, today = day) => (await groups(of, today)).map(({ key, count }) => `${count} ${key}`)
const entry = (of: InboxOf) =>
  ({ at: '2026-11-21T12:00:00Z', team: of.team, who: 'U1', action: 'handled', about: '', what: 'Classé' }) as const
const handle = (key: string, of: InboxOf) => createInboxBook(db).handle(key, of, entry(of))
const idOf = async (text: string) =>
  Number((await db.$client.execute({ sql: 'select id from feedback where question = ?', args: [text] })).rows[0]?.id)

describe('the groups of an inbox', () => {
  it('gather what asks for the same work, the most frequent first, with its places and its words', async () => {
    await add(
      { team: 'T1', place: 'commune:80021', count: 3 },
      { team: 'T1', place: 'commune:80001', count: 5, day: '2026-11-20' },
      { team: 'T1', place: undefined, count: 1 },
      { team: 'T1', intent: undefined, outcome: 'not-understood', count: 2 },
      { team: 'T1', outcome: 'answered', count: 40 },
    )
    await say(
      { team: 'T1', reason: 'wrong', question: 'un kiné à Ham', place: 'commune:80410' },
      { team: 'T1', reason: 'wrong' },
      { team: 'T1', rating: 'up' },
      { team: 'T1', intent: 'figure' },
      { team: 'T1', intent: 'out-of-scope', kind: 'not-found', question: 'le toubib du coin' },
    )
    expect(await groups(staff)).toEqual([
      {
        ...{ key: 'not-found:find-care', kind: 'not-found', intent: 'find-care', count: 9, lastDay: day, questions: [] },
        places: [
          { key: 'commune:80001', count: 5 },
          { key: 'commune:80021', count: 3 },
        ],
      },
      {
        ...{ key: 'not-understood:', kind: 'not-understood', count: 2, lastDay: day, places: [] },
        questions: [{ id: await idOf('le toubib du coin'), text: 'le toubib du coin' }],
      },
      {
        ...{ key: 'wrong:find-care', kind: 'wrong', intent: 'find-care', count: 2, lastDay: day },
        places: [{ key: 'commune:80410', count: 1 }],
        questions: [{ id: await idOf('un kiné à Ham'), text: 'un kiné à Ham', place: 'commune:80410' }],
      },
      { key: 'unhelpful:figure', kind: 'unhelpful', intent: 'figure', count: 1, lastDay: day, places: [], questions: [] },
    ])
  })

  it('count once who joins words to what found nothing', async () => {
    await add({ team: 'T1', count: 2 })
    await say({ team: 'T1', kind: 'not-found', question: 'un kiné à Ham' })
    expect(await shown(staff)).toEqual(['2 not-found:find-care'])
  })

  it('are those of 90 days', async () => {
    await add(
      { team: 'T1', day: '2026-08-22' },
      { team: 'T1', intent: 'figure', day: '2026-08-23' },
      { team: 'T1', intent: 'training' },
    )
    expect(await shown(staff)).toEqual(['1 not-found:training', '1 not-found:figure'])
  })

  it('quote the same words once, as they were last given, and count them all', async () => {
    await say(...['blorg', 'qsdf', 'blorg'].map((question) => ({ team: 'T1', question, kind: 'not-found' as const })))
    const [group] = await groups(staff)
    expect([group?.count, group?.questions.map(({ id, text }) => [id, text])]).toEqual([
      3,
      [
        [3, 'blorg'],
        [2, 'qsdf'],
      ],
    ])
    await createInboxBook(db).settle(3, staff, new Date())
    expect((await groups(staff))[0]?.questions.map(({ text }) => text)).toEqual(['qsdf'])
  })

  it('are 20 at most, with 5 places and 10 questions each', async () => {
    const places = Array.from({ length: 7 }, (_, rank) => ({ team: 'T1', place: `commune:8000${rank}`, count: 7 - rank }))
    await add(...places)
    await say(...Array.from({ length: 12 }, (_, rank) => ({ team: 'T1', kind: 'not-found' as const, question: `kiné ${rank}` })))
    const [first] = await groups(staff)
    expect(first?.places.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4].map((rank) => `commune:8000${rank}`))
    expect(first?.questions.map(({ text }) => text)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((rank) => `kiné ${rank}`))
    const intents = ['figure', 'training', 'contact', 'find-aids', 'aid-details', 'zone-status'] as const
    const reasons = ['wrong', 'incomplete', 'outdated', 'off-topic'] as const
    await say(...intents.flatMap((intent) => reasons.map((reason) => ({ team: 'T1', intent, reason }))))
    expect(await groups(staff)).toHaveLength(20)
  })
})

describe('an inbox', () => {
  beforeEach(async () => {
    await add(
      { team: 'T1', intent: 'figure' },
      { team: 'T2', intent: 'training', place: 'region:28' },
      { channel: 'web', intent: 'contact' },
      { channel: 'api', intent: 'contact' },
    )
    await say(
      { team: 'T1', reason: 'wrong', question: 'de T1' },
      { team: 'T2', reason: 'outdated', question: 'de T2' },
      { channel: 'api', reason: 'incomplete', question: 'du site' },
    )
  })

  const [ofOne, ofTwo, ofTheSite] = [
    ['1 not-found:figure', '1 wrong:find-care'],
    ['1 not-found:training', '1 outdated:find-care'],
    ['2 not-found:contact', '1 incomplete:find-care'],
  ]
  it.each([
    ['of staff: their workspace, the web and the API', staff, [...ofOne, ...ofTheSite]],
    ['of another workspace: its own', other, ofTwo],
    ['of a workspace that is not of staff: its own', { team: 'T1', isStaff: false }, ofOne],
    ['of no workspace: nothing', nobody, []],
    ['of a workspace that never asked: nothing', { team: 'T3', isStaff: false }, []],
  ])('%s', async (_, of, expected) => {
    expect((await shown(of)).sort()).toEqual([...expected].sort())
    const texts = [
      ['de T1', 'wrong'],
      ['de T2', 'outdated'],
      ['du site', 'incomplete'],
    ] as const
    for (const [text, reason] of texts) {
      const { question } = await createKnowledge(db).read({ question: questionById(await idOf(text), of) })
      expect(question?.text, text).toBe(expected.includes(`1 ${reason}:find-care`) ? text : undefined)
    }
  })

  it('is put away by its own staff only', async () => {
    const all = await shown(staff)
    for (const key of ['not-found:figure', 'wrong:find-care', 'not-found:contact', 'incomplete:find-care'])
      expect(await handle(key, other), key).toBe(false)
    await createInboxBook(db).settle(await idOf('du site'), other, new Date(entry(other).at))
    expect(await shown(staff)).toEqual(all)
    expect((await createKnowledge(db).read({ lines: journalLines(other, 10) })).lines).toEqual([])
    for (const group of await groups(staff)) expect(await handle(group.key, staff)).toBe(true)
    expect(await shown(staff)).toEqual([])
    expect(await shown(other)).toHaveLength(2)
  })

  it('is put away once, with its line in the journal, until it grows again', async () => {
    expect(await Promise.all([handle('not-found:contact', staff), handle('not-found:contact', staff)])).toContain(true)
    expect(await handle('not-found:contact', staff)).toBe(false)
    expect(await handle('wrong:find-care', staff)).toBe(true)
    const { lines } = await createKnowledge(db).read({ lines: journalLines(staff, 10) })
    expect(lines.map(({ who, action, what }) => [who, action, what])).toEqual([
      ['U1', 'handled', 'Classé'],
      ['U1', 'handled', 'Classé'],
    ])
    expect(await shown(staff)).not.toContain('2 not-found:contact')
    await add({ channel: 'web', intent: 'contact' })
    await say({ team: 'T1', reason: 'wrong' })
    expect(await shown(staff)).toEqual(expect.arrayContaining(['1 not-found:contact', '1 wrong:find-care']))
  })

  it('gives the words of a line with what they were taken for, even once put away', async () => {
    await say({ team: 'T1', intent: 'out-of-scope', kind: 'not-found', question: 'le toubib', place: 'commune:80021' })
    const id = await idOf('le toubib')
    await createInboxBook(db).settle(id, staff, new Date(entry(staff).at))
    const read = async (line: number) => (await createKnowledge(db).read({ question: questionById(line, staff) })).question
    expect(await read(id)).toEqual({ id, text: 'le toubib', place: 'commune:80021' })
    expect(await read(await idOf('du site'))).toMatchObject({ text: 'du site', intent: 'find-care' })
    expect(await read(9999)).toBeUndefined()
    expect(await shown(staff)).not.toContain('1 not-understood:')
  })
})

describe('what was asked', () => {
  it('adds up, line by line, and is told by channel, intent and outcome', async () => {
    await add({ team: 'T1' }, { team: 'T1' }, { team: 'T1', outcome: 'answered', count: 4 }, { team: 'T2', count: 9 })
    await add({ team: 'T1' }, { channel: 'web', intent: undefined, outcome: 'not-understood', count: 2 })
    await add({ team: 'T1', day: '2026-11-13', count: 50 })
    await add()
    const since = '2026-11-14'
    const told = async (of: InboxOf) => (await createKnowledge(db).read({ asked: askedSince(of, since) })).asked
    expect(await told(staff)).toEqual([
      { channel: 'slack', intent: 'find-care', outcome: 'answered', count: 4 },
      { channel: 'slack', intent: 'find-care', outcome: 'not-found', count: 3 },
      { channel: 'web', outcome: 'not-understood', count: 2 },
    ])
    expect(await told(other)).toEqual([{ channel: 'slack', intent: 'find-care', outcome: 'not-found', count: 9 }])
    expect(await told(nobody)).toEqual([])
  })

  it('tells where nothing was found, the most frequent first', async () => {
    await add(
      { team: 'T1', place: 'commune:80021', count: 2 },
      { team: 'T1', place: 'commune:80001', count: 3, day: '2026-11-20' },
      { channel: 'web', place: 'commune:80021' },
      { team: 'T2', place: 'region:28', count: 9 },
      { team: 'T1', count: 9 },
    )
    const told = async (of: InboxOf) => (await createKnowledge(db).read({ places: notFoundSince(of, '2026-11-14', 2) })).places
    expect(await told(staff)).toEqual([
      { intent: 'find-care', place: 'commune:80001', count: 3 },
      { intent: 'find-care', place: 'commune:80021', count: 3 },
    ])
    expect(await told(other)).toEqual([{ intent: 'find-care', place: 'region:28', count: 9 }])
  })

  it('is forgotten after a year', async () => {
    await add({ day: '2025-11-20' }, { day: '2025-11-21' })
    await add({})
    const { rows } = await db.$client.execute('select day from asked_counts order by day')
    expect(rows.map((row) => row.day)).toEqual(['2025-11-21', day])
  })
})
