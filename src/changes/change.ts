/** A change of a record of the base, as staff propose it. */
import type { NonEmpty, Source } from '../types'

export const changeKinds = ['place', 'aid', 'contact', 'figure'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** `carried`: was applied, and the record's own source says so by itself now. */
export const changeStatuses = ['proposed', 'applied', 'refused', 'undone', 'carried'] as const
export type ChangeStatus = (typeof changeStatuses)[number]

/** Which record: `subject` is its id in the base. */
export type SubjectKey = { readonly kind: ChangeKind; readonly subject: string }

/** A record as it stands, in the words of its fields; null for an empty one. */
export type Subject = SubjectKey & {
  /** As people name it: « Pharmacie du Marché, Ham (80) ». */
  readonly name: string
  readonly fields: Readonly<Record<string, string | null>>
  readonly source: Source
}

export type Patch = { readonly field: string; readonly before: string | null; readonly after: string | null }

/** Where the proposer read it: the source of the record, once applied. `date` is the page's, ISO 8601 or `n.d.`. */
export type Reference = { readonly publisher: string; readonly url: string; readonly date: string }

export type Proposal = SubjectKey & {
  readonly name: string
  readonly patches: NonEmpty<Patch>
  readonly why: string
  readonly reference: Reference
}

export type Change = Proposal & {
  readonly id: string
  readonly team: string
  readonly status: ChangeStatus
  readonly proposedBy: string
  /** ISO instants. */
  readonly proposedAt: string
  readonly decidedBy?: string
  readonly decidedAt?: string
  /** Where it is shown to those who decide. */
  readonly message?: { readonly channel: string; readonly ts: string }
}
