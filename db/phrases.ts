/** Words that staff tied to an intent. */
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { JournalEntry } from '../src/changes/journal'
import type { IntentId, Lang } from '../src/types'
import type { Db } from './client'
import { journalLine, journalLineOfChange } from './journal'
import { defineQuery, type Query } from './query'
import { learnedPhrases } from './schema'

export type LearnedPhrase = {
  readonly id: string
  readonly team: string
  /** As it was asked. */
  readonly phrase: string
  readonly intent: IntentId
  readonly lang: Lang
  /** Slack id of the person. */
  readonly addedBy: string
  /** ISO instant. */
  readonly addedAt: string
}

/** All that hold, the oldest first. */
export const phrasesInUse = (): Query<readonly LearnedPhrase[]> =>
  defineQuery(
    'phrasesInUse',
    (db) =>
      db
        .select()
        .from(learnedPhrases)
        .where(isNull(learnedPhrases.removedAt))
        .orderBy(asc(learnedPhrases.addedAt), asc(learnedPhrases.id)),
    (rows) => rows.map(({ removedAt: _, ...phrase }) => phrase),
  )

/** What is done is written in the journal in the same batch. Methods reject when the base is out of reach, or read-only. */
export interface PhraseBook {
  add(phrase: LearnedPhrase, entry: JournalEntry): Promise<void>
  /** False when there is none, or it was removed before: nothing is written then. */
  remove(id: string, entry: JournalEntry): Promise<boolean>
}

export const createPhraseBook = (db: Db): PhraseBook => ({
  async add(phrase, entry) {
    await db.batch([db.insert(learnedPhrases).values(phrase), journalLine(db, entry)])
  },
  async remove(id, entry) {
    const [removed] = await db.batch([
      db
        .update(learnedPhrases)
        .set({ removedAt: entry.at })
        .where(and(eq(learnedPhrases.id, id), isNull(learnedPhrases.removedAt))),
      journalLineOfChange(db, entry),
    ])
    return removed.rowsAffected > 0
  },
})
