/** The words around every page. */
import type { Lang } from '../types'
import type { emergencyNumbers } from './emergency-numbers'

type EmergencyNumber = (typeof emergencyNumbers)[number]['number']

type ShellWords = {
  readonly skip: string
  readonly emergency: string
  /** What each number is for, in a word that fits a narrow screen; the whole is said as well. */
  readonly short: Readonly<Record<EmergencyNumber, string>>
  readonly pages: string
  /** Said in the language it leads to (WCAG 3.1.2). */
  readonly inThisLanguage: string
}

export const shellWords: Readonly<Record<Lang, ShellWords>> = {
  fr: {
    skip: 'Aller au contenu',
    emergency: 'En cas d’urgence',
    short: { 15: 'Samu', 112: 'secours', 114: 'par SMS', 3114: 'suicide', 3919: 'violences', 119: 'enfants' },
    pages: 'Pages du site',
    inThisLanguage: 'Français',
  },
  en: {
    skip: 'Go to the content',
    emergency: 'In an emergency',
    short: { 15: 'medical', 112: 'all', 114: 'by text', 3114: 'suicide', 3919: 'violence', 119: 'children' },
    pages: 'Pages of this site',
    inThisLanguage: 'English',
  },
}
