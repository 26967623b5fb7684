/** What staff changed of the base: proposals with their fields, what was learned of people's words, and who did what. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { changeKinds, changeStatuses } from '../../src/changes/change'
import { journalActions } from '../../src/changes/journal'
import type { IntentId, Lang } from '../../src/types'

/** A change of one record: proposed, then applied or refused; an applied one may be undone. */
export const changes = sqliteTable(
  'changes',
  {
    id: text('id').primaryKey(),
    team: text('team').notNull(),
    kind: text('kind', { enum: changeKinds }).notNull(),
    /** Id of the record. */
    subject: text('subject').notNull(),
    /** As people name it. */
    name: text('name').notNull(),
    why: text('why').notNull(),
    /** The page that says so: the record's source once applied. */
    publisher: text('publisher').notNull(),
    url: text('url').notNull(),
    /** Of the page, ISO 8601 or `n.d.`. */
    date: text('date').notNull(),
    status: text('status', { enum: changeStatuses }).notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedAt: text('proposed_at').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: text('decided_at'),
    /** Where it is shown to those who decide: `C1 1700000000.000100`. */
    message: text('message'),
  },
  (table) => [index('changes_subject').on(table.kind, table.subject), index('changes_status').on(table.status)],
)

/**
 * One field of a change; values as JSON text, null for none. The field '' of an applied change holds all that it wrote in the record,
 * before and after: an object of the cells of db/changes/shapes.ts.
 */
export const changedFields = sqliteTable(
  'changed_fields',
  {
    change: text('change')
      .notNull()
      .references(() => changes.id),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (table) => [primaryKey({ columns: [table.change, table.field] })],
)

/** Words that staff tied to an intent, with the agreement of who wrote them. */
export const learnedPhrases = sqliteTable(
  'learned_phrases',
  {
    id: text('id').primaryKey(),
    team: text('team').notNull(),
    /** As it was asked. */
    phrase: text('phrase').notNull(),
    /** How the reader of the day it was added reads it (src/understand/learned.ts); null when nobody read it. */
    pattern: text('pattern'),
    intent: text('intent').$type<IntentId>().notNull(),
    lang: text('lang').$type<Lang>().notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [index('learned_phrases_removed').on(table.removedAt)],
)

/** Written once, never changed: who did what, when, and why. */
export const journal = sqliteTable(
  'journal',
  {
    number: integer('number').primaryKey({ autoIncrement: true }),
    /** ISO instant. */
    at: text('at').notNull(),
    team: text('team').notNull(),
    /** Slack id of the person. */
    who: text('who').notNull(),
    action: text('action', { enum: journalActions }).notNull(),
    /** Id of the change or of the phrase; empty for settings and the inbox. */
    about: text('about').notNull(),
    /** In French, whole: « Téléphone de … : 03 … → 03 … ». */
    what: text('what').notNull(),
    why: text('why'),
  },
  (table) => [index('journal_team').on(table.team, table.number)],
)
