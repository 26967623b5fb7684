/** What is said once something was done with an answer. */
import type { Lang } from '../../types'

export const strings = {
  fr: {
    copied: 'Réponse copiée.',
    selected: 'Copie refusée : le texte est sélectionné, copiez-le.',
    linkCopied: 'Lien copié.',
    shared: 'Lien partagé.',
    printing: 'Impression ouverte.',
    tooLate: 'Réponse trop ancienne : posez la question de nouveau pour donner votre avis.',
    notSent: 'Votre avis n’est pas parti. Réessayez.',
  },
  en: {
    copied: 'Answer copied.',
    selected: 'Copy refused: the text is selected, copy it.',
    linkCopied: 'Link copied.',
    shared: 'Link shared.',
    printing: 'Printing opened.',
    tooLate: 'Answer too old: ask the question again to give your opinion.',
    notSent: 'Your opinion was not sent. Try again.',
  },
} as const satisfies Record<Lang, Record<string, string>>
