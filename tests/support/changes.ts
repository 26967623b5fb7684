/** Changes of records as staff make them. */
import type { ChangeBook, Decided, Who } from '../../db/changes'
import type { Change, Patch, Proposal, SubjectKey } from '../../src/changes/change'
import type { NonEmpty } from '../../src/types'

/** By id of the field: what it becomes. */
export type Wanted = Readonly<Record<string, string | null>>
type Grounds = Pick<Proposal, 'why' | 'reference'>

/** What is proposed of a record as it stands. @throws Error when there is none */
export async function proposalOf(book: ChangeBook, key: SubjectKey, wanted: Wanted, grounds: Grounds): Promise<Proposal> {
  const subject = await book.subject(key)
  if (!subject) throw new Error(`no ${key.kind} ${key.subject}`)
  const patches = Object.entries(wanted).map(([field, after]) => ({ field, before: subject.fields[field] ?? null, after }))
  return { ...key, ...grounds, name: subject.name, patches: patches as unknown as NonEmpty<Patch> }
}

/** A change that somebody applies alone. @throws Error with what was decided otherwise */
export const applied = async (book: ChangeBook, proposal: Proposal, by: Who): Promise<Change> =>
  changeDone(await book.propose(proposal, by, true))

/** @throws Error with what was decided otherwise */
export function changeDone(decided: Decided): Change {
  if (decided.outcome !== 'done') throw new Error(JSON.stringify(decided))
  return decided.change
}
