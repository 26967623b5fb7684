/** All that is written while people use the product, over one base. */
import { type AskedBook, createAskedBook } from './asked'
import { type ChangeBook, createChangeBook } from './changes'
import type { Db } from './client'
import { createFeedbackBook, type FeedbackBook } from './feedback'
import { createInboxBook, type InboxBook } from './inbox'
import { createNoticeBook, type NoticeBook } from './notices'
import { createPhraseBook, type PhraseBook } from './phrases'
import { createSlackBook, type SlackBook } from './slack'
import { createTeamBook, type TeamBook } from './teams'

export type Books = {
  readonly feedback: FeedbackBook
  readonly asked: AskedBook
  readonly inbox: InboxBook
  readonly slack: SlackBook
  readonly teams: TeamBook
  readonly changes: ChangeBook
  readonly phrases: PhraseBook
  readonly notices: NoticeBook
}

export const createBooks = (db: Db): Books => ({
  feedback: createFeedbackBook(db),
  asked: createAskedBook(db),
  inbox: createInboxBook(db),
  slack: createSlackBook(db),
  teams: createTeamBook(db),
  changes: createChangeBook(db),
  phrases: createPhraseBook(db),
  notices: createNoticeBook(db),
})
