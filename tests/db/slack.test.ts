import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../db/client'
import { createSlackBook, type SlackBook } from '../../db/slack'
import { ownDb } from '../support/knowledge'

const now = new Date('2026-11-22T10:00:00Z')
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

describe('what Slack delivered', () => {
  let db: Db
  let book: SlackBook
  beforeEach(async () => {
    db = await ownDb()
    book = createSlackBook(db)
  })

  it('is new once in 24 hours', async () => {
    expect(await book.isFirst(['T1:Ev1'], now)).toBe(true)
    expect(await book.isFirst(['T1:Ev1'], later(23))).toBe(false)
    expect(await book.isFirst(['T1:Ev1'], later(25))).toBe(true)
  })

  it('is one question under two event ids, and another in another workspace', async () => {
    expect(await book.isFirst(['T1:Ev1', 'T1:C1:100.1'], now)).toBe(true)
    expect(await book.isFirst(['T1:Ev2', 'T1:C1:100.1'], now)).toBe(false)
    expect(await book.isFirst(['T2:Ev1'], now)).toBe(true)
  })

  it('is answered by one of many who ask at the same time', async () => {
    const firsts = await Promise.all(Array.from({ length: 20 }, () => book.isFirst(['T1:Ev1'], now)))
    expect(firsts.filter(Boolean)).toHaveLength(1)
  })

  it('leaves the base after 24 hours, not at each delivery', async () => {
    const held = async () => (await db.$client.execute('select id from slack_deliveries order by id')).rows.map(({ id }) => id)
    await book.isFirst(['T1:Ev1'], now)
    await book.isFirst(['T1:Ev2'], new Date(later(25).getTime() + 1000))
    expect(await held()).toEqual(['T1:Ev1', 'T1:Ev2'])
    await book.isFirst(['T1:Ev3'], later(25))
    expect(await held()).toEqual(['T1:Ev2', 'T1:Ev3'])
  })

  it('is new again once forgotten', async () => {
    await book.isFirst(['T1:Ev1'], now)
    await book.forget(['T1:Ev1'])
    expect(await book.isFirst(['T1:Ev1'], now)).toBe(true)
  })
})
