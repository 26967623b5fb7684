/**
 * What a question asks of its subject besides its slots, one id each: the steps of a project, the total of a list of aids.
 * The understanding hears it in the words (understand/side.ts); an address by ids says it.
 */
import type { IntentId } from './types'

export const sides = {
  contact: ['complaint', 'project'],
  figure: ['share'],
  'find-aids': ['together', 'until', 'commitment', 'contact', 'print', 'later'],
  'start-structure': ['money', 'steps', 'contacts'],
  'zone-status': ['difference', 'frr-plus'],
} as const satisfies Partial<Record<IntentId, readonly string[]>>

type Sided = keyof typeof sides
export type SideOf<Id extends Sided> = (typeof sides)[Id][number]
export type Side = SideOf<Sided>

/** What a structure's project may be asked: its steps, whom to call, or who pays. */
export type ProjectSide = SideOf<'start-structure'>
/** Of the list of aids just given: what they make together, their last days, what they bind to, whom to call, on paper, another day. */
export type SideQuestion = SideOf<'find-aids'>

const isSided = (intent: IntentId): intent is Sided => intent in sides
/** The sides an intent knows; none for most. */
export const sidesOf = (intent: IntentId): readonly Side[] => (isSided(intent) ? sides[intent] : [])

/** The side asked, if the intent knows it. */
export const sideIn = <Id extends Sided>(intent: Id, asked: Side | undefined): SideOf<Id> | undefined => {
  const known: readonly SideOf<Id>[] = sides[intent]
  return known.find((side) => side === asked)
}
