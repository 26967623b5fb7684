/** How often things are asked: added by the doors, read by the digest and the inbox, kept a year. */
import { and, asc, desc, eq, gte, type SQL, sql, sum } from 'drizzle-orm'
import type { Outcome } from '../src/outcome'
import type { Channel, IntentId } from '../src/types'
import type { Db } from './client'
import { defineQuery, type Query } from './query'
import { askedCounts } from './schema'

export type AskedLine = {
  /** In Paris: `2026-11-21`. */
  readonly day: string
  /** The Slack workspace; undefined elsewhere. */
  readonly team?: string | undefined
  readonly channel: Channel
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId | undefined
  /** `commune:80021`, only of what was not found. */
  readonly place?: string | undefined
  readonly outcome: Outcome
  readonly count: number
}

export interface AskedBook {
  /** Adds to the counts, in one round trip. Rejects when the base is out of reach or read-only. */
  add(lines: readonly AskedLine[]): Promise<void>
}

export const createAskedBook = (db: Db): AskedBook => ({
  async add(lines) {
    const last = lines
      .map(({ day }) => day)
      .sort()
      .at(-1)
    if (last) await db.batch([adding(db, lines), forgetting(db, last)])
  },
})

/** All the lines in one statement; a name the table does not hold is an empty text. */
const adding = (db: Db, lines: readonly AskedLine[]) =>
  db.run(sql`insert into ${askedCounts} (day, team, channel, intent, place, outcome, count)
    select value ->> 'day', coalesce(value ->> 'team', ''), value ->> 'channel', coalesce(value ->> 'intent', ''),
      coalesce(value ->> 'place', ''), value ->> 'outcome', value ->> 'count'
    from json_each(${JSON.stringify(lines)})
    where true
    on conflict do update set count = count + excluded.count`)

/** Days are the first column of the key: when nothing is a year old, it is one step in the index. */
const forgetting = (db: Db, day: string) => db.delete(askedCounts).where(sql`${askedCounts.day} < date(${day}, '-1 year')`)

/** Whose items: those of this workspace, and, for one that keeps the base true, of the web and the API. */
export type InboxOf = { readonly team: string; readonly isStaff: boolean }

/** The workspaces whose lines one may see. A line of none (`''`) is for staff; a caller without workspace sees nothing by its name. */
export const namesOf = ({ team, isStaff }: InboxOf): SQL =>
  sql`(select value from json_each(${JSON.stringify([...(team ? [team] : []), ...(isStaff ? [''] : [])])}))`

/** True of the lines one may see; a line of none may be null. */
export const isOf = (column: SQL | typeof askedCounts.team, of: InboxOf): SQL => sql`coalesce(${column}, '') in ${namesOf(of)}`

/** How often an intent was asked in a channel, and what came of it. */
export type AskedCount = {
  readonly channel: Channel
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId
  readonly outcome: Outcome
  readonly count: number
}

/** What was asked since a day (`2026-11-21`, in Paris): by channel, intent and outcome, the most frequent first. */
export const askedSince = (of: InboxOf, since: string): Query<readonly AskedCount[]> =>
  defineQuery(
    'askedSince',
    (db) =>
      db
        .select({
          channel: askedCounts.channel,
          intent: askedCounts.intent,
          outcome: askedCounts.outcome,
          count: sum(askedCounts.count).mapWith(Number),
        })
        .from(askedCounts)
        .where(and(gte(askedCounts.day, since), isOf(askedCounts.team, of)))
        .groupBy(askedCounts.channel, askedCounts.intent, askedCounts.outcome)
        .orderBy(desc(sum(askedCounts.count)), asc(askedCounts.intent), asc(askedCounts.channel), asc(askedCounts.outcome)),
    (rows) =>
      rows.map(({ channel, intent, ...counted }) => ({
        ...counted,
        channel: channel as Channel, // written by `add` only
        ...(intent ? { intent: intent as IntentId } : {}),
      })),
  )

/** Where an intent found nothing, and how often. */
export type NotFoundPlace = { readonly intent: IntentId; readonly place: string; readonly count: number }

/** The places for which nothing was found since a day, the most frequent first: `most` in all. */
export const notFoundSince = (of: InboxOf, since: string, most: number): Query<readonly NotFoundPlace[]> =>
  defineQuery(
    'notFoundSince',
    (db) =>
      db
        .select({ intent: askedCounts.intent, place: askedCounts.place, count: sum(askedCounts.count).mapWith(Number) })
        .from(askedCounts)
        .where(
          and(
            eq(askedCounts.outcome, 'not-found'),
            gte(askedCounts.day, since),
            isOf(askedCounts.team, of),
            sql`${askedCounts.place} <> ''`,
          ),
        )
        .groupBy(askedCounts.intent, askedCounts.place)
        .orderBy(desc(sum(askedCounts.count)), asc(askedCounts.intent), asc(askedCounts.place))
        .limit(most),
    (rows) => rows.map(({ intent, ...counted }) => ({ ...counted, intent: intent as IntentId })),
  )
