/** Changes as they are read back. */
import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import * as z from 'zod'
import type { Change, SubjectKey } from '../../src/changes/change'
import { changeFields } from '../../src/changes/fields'
import type { NonEmpty } from '../../src/types'
import type { Db } from '../client'
import { changedFields, changes } from '../schema'
import type { Cells } from './aid'

/** What an applied change wrote in its record. */
export type ChangeImage = { readonly change: string; readonly before: Cells; readonly after: Cells }

export const foundChange = async (db: Db, id: string): Promise<Change | undefined> => (await changesOf(db, [id]))[0]

/** Those that wait, of a workspace, the oldest first. */
export async function pendingChanges(db: Db, team: string): Promise<readonly Change[]> {
  const rows = await db
    .select({ id: changes.id })
    .from(changes)
    .where(and(eq(changes.team, team), eq(changes.status, 'proposed')))
  return changesOf(
    db,
    rows.map(({ id }) => id),
  )
}

/** With what people see of their fields; the oldest first. */
export async function changesOf(db: Pick<Db, 'select'>, ids: readonly string[]): Promise<readonly Change[]> {
  const rows = await db
    .select()
    .from(changes)
    .innerJoin(changedFields, eq(changedFields.change, changes.id))
    .where(and(inArray(changes.id, [...ids]), ne(changedFields.field, '')))
    .orderBy(asc(changes.proposedAt), changes.id)
  const found = new Map(rows.map((row) => [row.changes.id, row.changes]))
  return [...found.values()].map((change) =>
    changeOf(
      change,
      rows.filter((row) => row.changes.id === change.id).map((row) => row.changed_fields),
    ),
  )
}

function changeOf(row: typeof changes.$inferSelect, fields: readonly (typeof changedFields.$inferSelect)[]): Change {
  const { publisher, url, date, decidedBy, decidedAt, message, ...change } = row
  const [channel, ts] = message?.split(' ') ?? []
  const order = changeFields[row.kind].map(({ id }) => id)
  const patches = fields
    .map(({ field, before, after }) => ({ field, before: told(before), after: told(after) }))
    .sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))
  return {
    ...change,
    reference: { publisher, url, date },
    // A change without fields is not written.
    patches: patches as unknown as NonEmpty<(typeof patches)[number]>,
    ...(decidedBy === null ? {} : { decidedBy }),
    ...(decidedAt === null ? {} : { decidedAt }),
    ...(channel && ts ? { message: { channel, ts } } : {}),
  }
}

const told = (json: string | null): string | null => (json === null ? null : z.string().parse(JSON.parse(json)))

const imageSchema = z.record(z.string(), z.unknown())

/** What stands on a record, in the order it was applied. */
export async function imagesOf(db: Db, { kind, subject }: SubjectKey): Promise<readonly ChangeImage[]> {
  const rows = await db
    .select({ change: changes.id, before: changedFields.before, after: changedFields.after })
    .from(changes)
    .innerJoin(changedFields, and(eq(changedFields.change, changes.id), eq(changedFields.field, '')))
    .where(and(eq(changes.kind, kind), eq(changes.subject, subject), eq(changes.status, 'applied')))
    .orderBy(asc(changes.decidedAt), changes.id)
  return rows.map(({ change, before, after }) => ({
    change,
    before: imageSchema.parse(JSON.parse(before ?? '{}')),
    after: imageSchema.parse(JSON.parse(after ?? '{}')),
  }))
}
