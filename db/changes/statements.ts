/** What is sent to the base when a change is proposed, decided or undone: one batch, which a null status stops when its condition fails. */
import type { InStatement, InValue } from '@libsql/client'
import type { Change, ChangeStatus, Proposal, SubjectKey } from '../../src/changes/change'
import { changeText } from '../../src/changes/difference'
import type { JournalAction } from '../../src/changes/journal'
import type { Db } from '../client'
import { journalLine } from '../journal'
import type { Cells } from './aid'
import type { Who } from './index'
import type { Held, ReadAt } from './record'
import { assignments, cellsSql, tableOf } from './shapes'

/** A condition in SQL, with its arguments. */
export type Condition = readonly [sql: string, ...args: InValue[]]

/** The record is still the text that was read. */
export const isStill = ({ kind, subject, text }: Held): Condition => [
  `exists (select 1 from ${tableOf(kind)} where id = ? and ${cellsSql(kind)} = ?)`,
  subject,
  text,
]
export const always: Condition = ['true']

/** The family of the pages that staff read: no loader's. */
export const correctionFamily = 'correction'
export const correctionSource = (change: string): string => `correction-${change}`

/** The first statement of a proposal: nothing of the batch happens when the condition fails. */
export const added = (
  { id, team, kind, subject, name, why, reference, status, proposedBy, proposedAt, decidedBy, decidedAt }: Change,
  [condition, ...args]: Condition,
): InStatement => ({
  sql: `insert into changes (id, team, kind, subject, name, why, publisher, url, date, status, proposed_by, proposed_at, decided_by,
    decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, case when ${condition} then ? end, ?, ?, ?, ?)`,
  args: [
    ...[id, team, kind, subject, name, why, reference.publisher, reference.url, reference.date],
    ...[...args, status, proposedBy, proposedAt, decidedBy ?? null, decidedAt ?? null],
  ],
})

/** The first statement of a decision: as above. */
export const decided = (
  id: string,
  { from, to }: { readonly from: ChangeStatus; readonly to: ChangeStatus },
  by: Who,
  [condition, ...args]: Condition,
): InStatement => ({
  sql: `update changes set status = case when status = ? and ${condition} then ? end, decided_by = ?, decided_at = ?
    where id = ?`,
  args: [from, ...args, to, by.user, by.at.toISOString(), id],
})

export const fieldRows = ({ id, patches }: Pick<Change, 'id' | 'patches'>): readonly InStatement[] =>
  patches.map(({ field, before, after }) => fieldRow(id, field, before, after))

/** What the change writes in the record, before and after. */
export const imageRow = (id: string, before: Cells, after: Cells): InStatement => fieldRow(id, '', before, after)

const fieldRow = (id: string, field: string, before: unknown, after: unknown): InStatement => ({
  sql: 'insert into changed_fields (change, field, before, after) values (?, ?, ?, ?)',
  args: [id, field, ...[before, after].map((value) => (value === null ? null : JSON.stringify(value)))],
})

/** The record takes this text; `isStill` of the same batch says that it has not moved. */
export const rewritten = ({ kind, subject }: SubjectKey, text: string): InStatement => ({
  sql: `update ${tableOf(kind)} set ${kind === 'aid' ? 'record = ?1' : assignments(kind, '?1')} where id = ?2`,
  args: [text, subject],
})

/** The page becomes a source that records may point to. */
export const sourceAdded = ({ kind, subject }: SubjectKey, page: ReadAt): readonly InStatement[] => [
  {
    sql: 'insert into sources (id, family, publisher, title, url, date, checked_on) values (?, ?, ?, ?, ?, ?, ?)',
    args: [page.id, correctionFamily, page.publisher, page.title, page.url, page.date, page.checkedOn],
  },
  ...(kind === 'aid' ? [{ sql: 'insert into aid_sources (aid_id, source_id) values (?, ?)', args: [subject, page.id] }] : []),
]

/** Nothing points to it any more. */
export const sourceRemoved = (change: string): readonly InStatement[] =>
  ['delete from aid_sources where source_id = ?', 'delete from sources where id = ?'].map((sql) => ({
    sql,
    args: [correctionSource(change)],
  }))

export function journalled(
  db: Db,
  action: JournalAction,
  change: Pick<Proposal, 'kind' | 'name' | 'patches'> & { readonly id: string },
  { team, user, at }: Who,
  why?: string,
): InStatement {
  const { sql, params } = journalLine(db, {
    ...{ at: at.toISOString(), team, who: user, action, about: change.id, what: changeText(change, 'fr'), why },
  }).toSQL()
  return { sql, args: params as InValue[] }
}
