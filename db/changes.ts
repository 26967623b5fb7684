/** Changes of records by staff: proposed, decided, applied to the rows themselves, undone; each with its line of the journal. */
import type { Change, Proposal, Subject, SubjectKey } from '../src/changes/change'
import { unwritten } from '../src/unwritten'
import type { Db } from './client'

export type Who = { readonly team: string; readonly user: string; readonly at: Date }

/** `moved`: the record, or the change, is no longer what it was; nothing was done. `same-person`: somebody else must decide. */
export type Decided =
  | { readonly outcome: 'done'; readonly change: Change }
  | { readonly outcome: 'moved'; readonly change?: Change | undefined }
  | { readonly outcome: 'same-person'; readonly change: Change }

/** Methods reject when the base is out of reach, or read-only. */
export interface ChangeBook {
  /** The record as it stands; undefined when it is no more, or nobody may change it here. */
  subject(key: SubjectKey): Promise<Subject | undefined>
  /** Kept, and applied at once when `isApplied`. `moved` when a field is not what the proposal says it was. */
  propose(proposal: Proposal, by: Who, isApplied: boolean): Promise<Decided>
  /** Applies or refuses; `needsTwo`: not by who proposed it. */
  decide(
    id: string,
    by: Who,
    how: { readonly isApproved: boolean; readonly needsTwo: boolean; readonly why?: string | undefined },
  ): Promise<Decided>
  /** Puts the record back as it was before an applied change. */
  undo(id: string, by: Who, why?: string): Promise<Decided>
  /** Where the change is shown to those who decide. */
  shownAt(id: string, message: { readonly channel: string; readonly ts: string }): Promise<void>
  find(id: string): Promise<Change | undefined>
  /** Those that wait for somebody, the oldest first. */
  pending(team: string): Promise<readonly Change[]>
  /** Applied ones whose record a newer load says otherwise: to be looked at. */
  overtaken(team: string): Promise<readonly Change[]>
}

export const createChangeBook = (_db: Db): ChangeBook => ({
  subject: async () => unwritten('ChangeBook.subject'),
  propose: async () => unwritten('ChangeBook.propose'),
  decide: async () => unwritten('ChangeBook.decide'),
  undo: async () => unwritten('ChangeBook.undo'),
  shownAt: async () => unwritten('ChangeBook.shownAt'),
  find: async () => unwritten('ChangeBook.find'),
  pending: async () => unwritten('ChangeBook.pending'),
  overtaken: async () => unwritten('ChangeBook.overtaken'),
})
