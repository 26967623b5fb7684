/** Every word of the journal in Slack; the lines themselves are kept in French (src/changes/journal.ts). */
import type { JournalAction } from '../../../changes/journal'
import type { Lang } from '../../../types'

type JournalWords = {
  readonly title: string
  readonly empty: string
  readonly waiting: (count: number) => string
  readonly look: string
  readonly undo: string
  readonly more: string
  readonly csv: string
  readonly csvLabel: string
  readonly file: string
  readonly fileName: string
  readonly fileHead: readonly string[]
  readonly elsewhere: string
  readonly somebody: string
  readonly why: string
  readonly actions: Readonly<Record<JournalAction, string>>
}

export const journalWords: Readonly<Record<Lang, JournalWords>> = {
  fr: {
    title: 'Journal',
    empty: 'Le journal est encore vide : rien n’a été changé.',
    waiting: (count) => (count > 1 ? `${count} corrections attendent une décision.` : 'Une correction attend une décision.'),
    look: 'Voir',
    undo: 'Annuler',
    more: 'Suite',
    csv: 'CSV',
    csvLabel: 'Recevoir le journal en CSV',
    file: 'Le journal, le plus récent d’abord :',
    fileName: 'proxisoin-journal.csv',
    fileHead: ['date', 'qui', 'action', 'quoi', 'pourquoi'],
    elsewhere: 'un autre espace',
    somebody: 'quelqu’un',
    why: 'Pourquoi :',
    actions: {
      proposed: 'a proposé',
      applied: 'a appliqué',
      refused: 'a refusé',
      undone: 'a annulé',
      'phrase-added': 'a ajouté une tournure',
      'phrase-removed': 'a retiré une tournure',
      handled: 'a classé',
      settings: 'a réglé',
    },
  },
  en: {
    title: 'Log',
    empty: 'The log is still empty: nothing was changed.',
    waiting: (count) => (count > 1 ? `${count} corrections wait for a decision.` : 'One correction waits for a decision.'),
    look: 'Look',
    undo: 'Undo',
    more: 'More',
    csv: 'CSV',
    csvLabel: 'Get the log as CSV',
    file: 'The log, the newest first:',
    fileName: 'proxisoin-log.csv',
    fileHead: ['date', 'who', 'action', 'what', 'why'],
    elsewhere: 'another workspace',
    somebody: 'somebody',
    why: 'Why:',
    actions: {
      proposed: 'proposed',
      applied: 'applied',
      refused: 'refused',
      undone: 'undid',
      'phrase-added': 'added a phrase',
      'phrase-removed': 'removed a phrase',
      handled: 'put away',
      settings: 'set',
    },
  },
}
