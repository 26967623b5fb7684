/** What is said once something was done with an answer. */
import type { Lang } from '../../types'

export const strings = {
  fr: {
    copied: 'Réponse copiée.',
    selected: 'Copie refusée par le navigateur : le texte est sélectionné, copiez-le.',
    linkCopied: 'Lien copié.',
    shared: 'Lien partagé.',
    printing: 'Impression ouverte.',
  },
  en: {
    copied: 'Answer copied.',
    selected: 'The browser refused to copy: the text is selected, copy it.',
    linkCopied: 'Link copied.',
    shared: 'Link shared.',
    printing: 'Printing opened.',
  },
} as const satisfies Record<Lang, Record<string, string>>
