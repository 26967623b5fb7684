/** What people say of answers. Nothing tells who: no address, no account, no hour; the question only when its author joins it. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { feedbackReasons, ratedKinds, ratings } from '../../src/feedback'

export const feedback = sqliteTable(
  'feedback',
  {
    id: integer('id').primaryKey(),
    /** `2026-11-21`, in Paris. */
    day: text('day').notNull(),
    /** The Slack workspace it was said in; null elsewhere. */
    team: text('team'),
    channel: text('channel').notNull(),
    intent: text('intent').notNull(),
    /** `commune:80021`; null when none was asked about, and for a position. */
    place: text('place'),
    /** Of the answer. */
    kind: text('kind', { enum: ratedKinds }).notNull(),
    rating: text('rating', { enum: ratings }).notNull(),
    reason: text('reason', { enum: feedbackReasons }),
    question: text('question'),
    /** The day somebody looked at it. */
    handledOn: text('handled_on'),
  },
  (table) => [index('feedback_day').on(table.day)],
)
