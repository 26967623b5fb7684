/** The words around every page. */
import type { Lang } from '../types'

export const shellWords = {
  fr: {
    skip: 'Aller au contenu',
    emergency: 'En cas d’urgence',
    pages: 'Pages du site',
    /** Said in the language it leads to (WCAG 3.1.2). */
    inThisLanguage: 'Français',
  },
  en: {
    skip: 'Go to the content',
    emergency: 'In an emergency',
    pages: 'Pages of this site',
    inThisLanguage: 'English',
  },
} as const satisfies Record<Lang, Record<string, string>>
