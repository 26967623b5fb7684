/** Words that staff tied to an intent. */
import type { JournalEntry } from '../src/changes/journal'
import type { IntentId, Lang } from '../src/types'
import { unwritten } from '../src/unwritten'
import type { Db } from './client'
import { defineQuery, type Query } from './query'
import { learnedPhrases } from './schema'

export type LearnedPhrase = {
  readonly id: string
  readonly team: string
  /** As it was asked. */
  readonly phrase: string
  readonly intent: IntentId
  readonly lang: Lang
  readonly addedBy: string
  readonly addedAt: string
}

/** All that hold. */
export const phrasesInUse = (): Query<readonly LearnedPhrase[]> =>
  defineQuery(
    'phrasesInUse',
    (db) => db.select().from(learnedPhrases),
    () => unwritten('phrasesInUse'),
  )

/** Methods reject when the base is out of reach, or read-only. */
export interface PhraseBook {
  add(phrase: LearnedPhrase, entry: JournalEntry): Promise<void>
  /** False when there is none, or it was removed before. */
  remove(id: string, entry: JournalEntry): Promise<boolean>
}

export const createPhraseBook = (_db: Db): PhraseBook => ({
  add: async () => unwritten('PhraseBook.add'),
  remove: async () => unwritten('PhraseBook.remove'),
})
