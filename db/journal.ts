/** The audit log: lines are written with what they tell, in one batch, and never changed. */
import { and, desc, eq, lt, ne, or, sql } from 'drizzle-orm'
import type { JournalEntry } from '../src/changes/journal'
import type { Db } from './client'
import { defineQuery, type Present, present, type Query } from './query'
import { journal } from './schema'

/** The statement that writes a line, to be sent in the batch of what it tells. */
export const journalLine = (db: Db, entry: JournalEntry) => db.insert(journal).values({ ...entry, why: entry.why ?? null })

/** The same, when the statement before it in the batch changed something: `changes()` counts its rows. */
export const journalLineOfChange = (db: Db, { at, team, who, action, about, what, why }: JournalEntry) =>
  db.run(sql`insert into ${journal} (at, team, who, action, about, what, why)
    select ${at}, ${team}, ${who}, ${action}, ${about}, ${what}, ${why ?? null} where changes() > 0`)

export type JournalLine = Present<typeof journal.$inferSelect>

/**
 * The last lines, the newest first; `before` is the number of the first line not wanted again. A workspace reads its own; one that keeps
 * the base true (`isStaff`) also reads what others changed of the base, not what they set for themselves.
 */
export const journalLines = (
  { team, isStaff }: { readonly team: string; readonly isStaff: boolean },
  most: number,
  before = Number.MAX_SAFE_INTEGER,
): Query<readonly JournalLine[]> =>
  defineQuery(
    'journalLines',
    (db) =>
      db
        .select()
        .from(journal)
        .where(
          and(
            lt(journal.number, before),
            isStaff
              ? or(eq(journal.team, team), and(ne(journal.action, 'settings'), ne(journal.action, 'handled')))
              : eq(journal.team, team),
          ),
        )
        .orderBy(desc(journal.number))
        .limit(most),
    (rows) => rows.map(present),
  )
