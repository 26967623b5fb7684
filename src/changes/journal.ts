/** The audit log: who did what, when, and why. */
export const journalActions = [
  'proposed',
  'applied',
  'refused',
  'undone',
  'phrase-added',
  'phrase-removed',
  'handled',
  'settings',
] as const
export type JournalAction = (typeof journalActions)[number]

/** One line; `at` is an ISO instant, `who` a Slack id, `what` French words that can be read alone. */
export type JournalEntry = {
  readonly at: string
  readonly team: string
  readonly who: string
  readonly action: JournalAction
  /** Id of the change or of the phrase; empty for settings and the inbox. */
  readonly about: string
  readonly what: string
  readonly why?: string | undefined
}
