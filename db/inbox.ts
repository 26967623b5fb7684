/** What people could not find, or say is wrong, in groups: read and put away by the staff of a workspace. */
import type { JournalEntry } from '../src/changes/journal'
import type { FeedbackReason } from '../src/feedback'
import type { IntentId } from '../src/types'
import { unwritten } from '../src/unwritten'
import type { Db } from './client'
import type { Query } from './query'
import { defineQuery } from './query'
import { feedback } from './schema'

/** Whose inbox: items of this workspace, and, for the one that keeps the base true, of the web and the API. */
export type InboxOf = { readonly team: string; readonly isStaff: boolean }

export type InboxKind = 'not-found' | 'not-understood' | 'unhelpful' | FeedbackReason

/** Items that ask for the same work. */
export type InboxGroup = {
  /** Stands for the group in a button: `wrong:find-care`. */
  readonly key: string
  readonly kind: InboxKind
  /** Undefined when nothing was understood. */
  readonly intent?: IntentId
  readonly count: number
  /** The day of the last one, in Paris. */
  readonly lastDay: string
  /** The most frequent first: `commune:80021`. */
  readonly places: readonly { readonly key: string; readonly count: number }[]
  /** Words whose author agreed that they be kept, the newest first; `id` is the line's in `feedback`. */
  readonly questions: readonly { readonly id: number; readonly text: string; readonly place?: string }[]
}

/** The groups nobody has put away, the most frequent first. */
export const inboxGroups = (_of: InboxOf): Query<readonly InboxGroup[]> =>
  defineQuery(
    'inboxGroups',
    (db) => db.select().from(feedback),
    () => unwritten('inboxGroups'),
  )

export interface InboxBook {
  /** Puts a group away until it grows again, and writes it in the journal. Rejects when the base is out of reach. */
  handle(key: string, of: InboxOf, entry: JournalEntry): Promise<void>
}

export const createInboxBook = (_db: Db): InboxBook => ({
  handle: async () => unwritten('InboxBook.handle'),
})
