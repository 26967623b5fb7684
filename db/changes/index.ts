/** Changes of records by staff: proposed, decided, applied to the rows themselves, undone; each with its line of the journal. */
import { LibsqlError } from '@libsql/client'
import type { Change, ChangeStatus, Proposal, Subject, SubjectKey } from '../../src/changes/change'
import { parisDay } from '../../src/eligibility/clock'
import type { Words } from '../../src/types'
import type { Db } from '../client'
import { aidFaults, aidWith, type Cells } from './aid'
import { figureFaults } from './figure'
import { foundChange, imagesOf, pendingChanges } from './queries'
import { cellsAfter, cellsNow, type Held, heldRecord, type ReadAt, textWith } from './record'
import { overtakenChanges } from './replay'
import {
  added,
  always,
  correctionSource,
  decided,
  fieldRows,
  imageRow,
  isStill,
  journalled,
  rewritten,
  sourceAdded,
  sourceRemoved,
} from './statements'
import { undoneCells } from './undone'

export type Who = { readonly team: string; readonly user: string; readonly at: Date }

/**
 * `moved`: the record, or the change, is no longer what it was; nothing was done. `same-person`: somebody else must decide.
 * `contradicts`: the record would say one thing and its contrary; `faults` by id of the field.
 */
export type Decided =
  | { readonly outcome: 'done'; readonly change: Change }
  | { readonly outcome: 'moved'; readonly change?: Change | undefined }
  | { readonly outcome: 'same-person'; readonly change: Change }
  | { readonly outcome: 'contradicts'; readonly faults: Readonly<Record<string, Words>> }

/** Methods reject when the base is out of reach, or read-only. */
export interface ChangeBook {
  /** The record as it stands; undefined when it is no more, or nobody may change it here. `figureKey` finds a figure too. */
  subject(key: SubjectKey): Promise<Subject | undefined>
  /** Kept, and applied at once when `isApplied`. `moved` when a field is not what the proposal says it was. */
  propose(proposal: Proposal, by: Who, isApplied: boolean): Promise<Decided>
  /** Applies or refuses, in the workspace it was proposed in; `needsTwo`: not by who proposed it. */
  decide(
    id: string,
    by: Who,
    how: { readonly isApproved: boolean; readonly needsTwo: boolean; readonly why?: string | undefined },
  ): Promise<Decided>
  /**
   * Puts the record back as it was before an applied change, whichever workspace of staff applied it: that one may be gone. `moved` when
   * a later change of the same field stands.
   */
  undo(id: string, by: Who, why?: string): Promise<Decided>
  /** Where the change is shown to those who decide. */
  shownAt(id: string, message: { readonly channel: string; readonly ts: string }): Promise<void>
  find(id: string): Promise<Change | undefined>
  /** Those that wait for somebody, the oldest first. */
  pending(team: string): Promise<readonly Change[]>
  /** Applied ones whose record a newer load says otherwise: to be looked at. */
  overtaken(team: string): Promise<readonly Change[]>
}

export const createChangeBook = (db: Db): ChangeBook => ({
  async subject(key) {
    const held = await heldRecord(db, key)
    return held && { kind: held.kind, subject: held.subject, name: held.name, fields: held.fields, source: held.source }
  },

  async propose(proposal, by, isApplied) {
    const held = await heldRecord(db, proposal)
    if (!held || hasMoved(held, proposal)) return { outcome: 'moved' }
    const change: Change = {
      ...proposal,
      ...{ id: crypto.randomUUID(), subject: held.subject, team: by.team, proposedBy: by.user, proposedAt: by.at.toISOString() },
      ...(isApplied ? { status: 'applied', decidedBy: by.user, decidedAt: by.at.toISOString() } : { status: 'proposed' }),
    }
    const applied = application(held, change)
    if ('faults' in applied) return { outcome: 'contradicts', faults: applied.faults }
    const isDone = await sent(db, [
      added(change, isStill(held)),
      ...fieldRows(change),
      ...(isApplied ? applied.statements : []),
      journalled(db, isApplied ? 'applied' : 'proposed', change, by, change.why),
    ])
    return isDone ? { outcome: 'done', change } : { outcome: 'moved' }
  },

  async decide(id, by, { isApproved, needsTwo, why }) {
    const change = await foundChange(db, id)
    if (change?.status !== 'proposed' || change.team !== by.team) return { outcome: 'moved', change: ofTeam(change, by) }
    if (needsTwo && change.proposedBy === by.user) return { outcome: 'same-person', change }
    const held = isApproved ? await heldRecord(db, change) : undefined
    if (isApproved && (!held || hasMoved(held, change))) return { outcome: 'moved', change }
    const applied = held && application(held, change)
    if (applied && 'faults' in applied) return { outcome: 'contradicts', faults: applied.faults }
    const to: ChangeStatus = isApproved ? 'applied' : 'refused'
    const [still, ...stillArgs] = held ? isStill(held) : always
    const isDone = await sent(db, [
      decided(id, { from: 'proposed', to }, by, [
        `${still} and team = ? and not (? and proposed_by = ?)`,
        ...stillArgs,
        by.team,
        Number(needsTwo),
        by.user,
      ]),
      ...(applied?.statements ?? []),
      journalled(db, to, change, by, why),
    ])
    return after(db, id, isDone)
  },

  async undo(id, by, why) {
    const change = await foundChange(db, id)
    if (change?.status !== 'applied') return { outcome: 'moved', change: ofTeam(change, by) }
    const [held, images] = await Promise.all([heldRecord(db, change), imagesOf(db, change)])
    const undone = undoneCells(id, images, (cells) => (held ? cellsNow(held, cells) : {}))
    if (!undone) return { outcome: 'moved', change }
    const isDone = await sent(db, [
      decided(id, { from: 'applied', to: 'undone' }, by, held ? isStill(held) : always),
      ...undone.relinked,
      ...(held ? [rewritten(held, textWith(held, undone.cells))] : []),
      ...sourceRemoved(id),
      journalled(db, 'undone', change, by, why),
    ])
    return after(db, id, isDone)
  },

  async shownAt(id, { channel, ts }) {
    await db.$client.execute({ sql: 'update changes set message = ? where id = ?', args: [`${channel} ${ts}`, id] })
  },
  find: (id) => foundChange(db, id),
  pending: (team) => pendingChanges(db, team),
  overtaken: (team) => overtakenChanges(db, team),
})

const ofTeam = (change: Change | undefined, { team }: Who) => (change?.team === team ? change : undefined)

const hasMoved = ({ fields }: Subject, { patches }: Pick<Proposal, 'patches'>): boolean =>
  patches.some(({ field, before }) => (fields[field] ?? null) !== before)

/** What applying the change writes, or why the record would not hold together. */
function application(held: Held, change: Change) {
  const page = pageOf(change)
  const cells: Cells = cellsAfter(held, change.patches, page)
  const faults = faultsOf(held, cells, change)
  if (Object.keys(faults).length > 0) return { faults }
  return {
    statements: [
      imageRow(change.id, cellsNow(held, cells), cells),
      ...sourceAdded(held, page),
      rewritten(held, textWith(held, cells)),
    ],
  }
}

function faultsOf(held: Held, cells: Cells, change: Change): Readonly<Record<string, Words>> {
  if (held.kind === 'aid') return aidFaults(aidWith(held.aid, cells))
  return held.kind === 'figure' ? figureFaults(change, held.bounds) : {}
}

/** The page, as answers cite it. It was read the day the change was proposed. */
const pageOf = ({ id, name, reference, proposedAt }: Change): ReadAt => ({
  ...reference,
  ...{ id: correctionSource(id), title: `Fiche relue : ${name}`, checkedOn: parisDay(new Date(proposedAt)) },
})

async function after(db: Db, id: string, isDone: boolean): Promise<Decided> {
  const change = await foundChange(db, id)
  return isDone && change ? { outcome: 'done', change } : { outcome: 'moved', change }
}

/** False, and nothing done, when the condition of the first statement failed: its null is refused by the base. */
async function sent(db: Db, statements: Parameters<Db['$client']['batch']>[0]): Promise<boolean> {
  try {
    await db.$client.batch(statements, 'write')
    return true
  } catch (error) {
    if (error instanceof LibsqlError && /NOT NULL constraint failed: changes\.status/.test(error.message)) return false
    throw error
  }
}
