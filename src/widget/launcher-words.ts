/** Every word the launcher says. */
import type { Lang } from '../types'

export const launcherWords = {
  fr: {
    launch: 'Une question de santé ?',
    loading: 'L’assistant arrive…',
    failed: 'L’assistant n’a pas pu être chargé.',
    page: 'Poser la question sur Proxisoin',
    retry: 'Réessayer',
    close: 'Fermer',
    emergency: 'En cas d’urgence :',
  },
  en: {
    launch: 'A question about care?',
    loading: 'The assistant is coming…',
    failed: 'The assistant could not be loaded.',
    page: 'Ask the question on Proxisoin',
    retry: 'Try again',
    close: 'Close',
    emergency: 'In an emergency:',
  },
} as const satisfies Record<Lang, Record<string, string>>
