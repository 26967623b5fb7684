/** Every word the widget says by itself; the answers bring their own. */
import type { Lang } from '../../types'
import type { Failure } from './queue'

type Counted = 'places' | 'aids' | 'contacts' | 'figures'

type Strings = {
  readonly name: string
  readonly intro: string
  readonly close: string
  readonly otherLang: string
  readonly conversation: string
  readonly label: string
  readonly hint: string
  readonly send: string
  readonly emergency: string
  readonly empty: string
  readonly asked: string
  readonly pending: string
  readonly slow: string
  readonly offline: string
  readonly behind: string
  readonly kept: string
  readonly limited: (seconds: number) => string
  readonly failures: Readonly<Record<Failure, string>>
  /** Said with every trouble; its numbers are links (waiting.ts). */
  readonly urgent: string
  readonly retry: string
  readonly giveUp: string
  readonly expired: string
  readonly restart: string
  readonly restarted: string
  readonly nearMe: string
  readonly nearMeSaid: string
  readonly locating: string
  readonly refused: string
  readonly unknown: string
  readonly back: string
  readonly without: (slot: string, label: string) => string
  readonly choices: (count: number) => string
  readonly counts: Readonly<Record<Counted, (count: number) => string>>
}

/** « 1 lieu », « 5 lieux » */
const counter = (one: string, several: string) => (count: number) => `${count} ${count > 1 ? several : one}`

const slotNames: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  fr: { place: 'le lieu', care: 'le soin', profession: 'la profession' },
  en: { place: 'the place', care: 'the care', profession: 'the profession' },
}
const named = (lang: Lang, slot: string, label: string, separator: string) => {
  const name = slotNames[lang][slot]
  return name ? `${name}${separator} ${label}` : label
}

export const strings: Readonly<Record<Lang, Strings>> = {
  fr: {
    name: 'Proxisoin',
    intro: 'Un soin, une aide, un contact : posez votre question avec vos mots. Chaque réponse donne sa source et sa date.',
    close: 'Fermer',
    otherLang: 'English',
    conversation: 'Conversation',
    label: 'Votre question',
    hint: 'N’écrivez ni votre nom ni votre maladie : le lieu et le besoin suffisent.',
    send: 'Demander',
    emergency: 'En cas d’urgence',
    empty: 'Écrivez d’abord votre question.',
    asked: 'Votre question',
    pending: 'Recherche en cours…',
    slow: 'La réponse tarde. Votre question est bien partie.',
    offline: 'Vous êtes hors ligne. Votre question est gardée : elle partira seule au retour de la connexion.',
    behind: 'En attente',
    kept: 'Question gardée : elle partira à son tour.',
    limited: (seconds) =>
      `Beaucoup de questions à la suite. Vous pourrez réessayer dans ${seconds} seconde${seconds > 1 ? 's' : ''}.`,
    failures: {
      unreachable: 'Le service ne répond pas. Votre question est gardée.',
      late: 'Pas de réponse après 20 secondes. Votre question est gardée.',
      unavailable: 'Nos données ne répondent pas en ce moment : seules les urgences obtiennent une réponse.',
      invalid: 'Cette question n’a pas pu être lue. Gardez l’essentiel, en 500 caractères au plus.',
      failed: 'Une erreur est survenue de notre côté. Votre question est gardée.',
      due: 'Vous pouvez réessayer.',
    },
    urgent: 'En cas d’urgence, appelez le 15 ou le 112.',
    retry: 'Réessayer',
    giveUp: 'Retirer la question',
    expired: 'La conversation a expiré : la question qui suit est lue seule.',
    restart: 'Recommencer',
    restarted: 'Conversation effacée.',
    nearMe: 'Autour de moi',
    nearMeSaid: 'Près de moi',
    locating: 'Recherche de votre position…',
    refused: 'Position refusée. Écrivez le nom de votre commune dans la question.',
    unknown: 'Position introuvable. Écrivez le nom de votre commune dans la question.',
    back: 'Retour au texte',
    without: (slot, label) => `Sans ${named('fr', slot, label, ' :')}`,
    choices: counter('réponse proposée', 'réponses proposées'),
    counts: {
      places: counter('lieu', 'lieux'),
      aids: counter('aide', 'aides'),
      contacts: counter('contact', 'contacts'),
      figures: counter('chiffre', 'chiffres'),
    },
  },
  en: {
    name: 'Proxisoin',
    intro: 'Care, financial help, a contact: ask in your own words. Every answer gives its source and its date.',
    close: 'Close',
    otherLang: 'Français',
    conversation: 'Conversation',
    label: 'Your question',
    hint: 'Do not write your name or your illness: the place and the need are enough.',
    send: 'Ask',
    emergency: 'In an emergency',
    empty: 'Write your question first.',
    asked: 'Your question',
    pending: 'Searching…',
    slow: 'The answer is slow to come. Your question has left.',
    offline: 'You are offline. Your question is kept: it will leave by itself once the connection is back.',
    behind: 'Waiting',
    kept: 'Question kept: it will leave in its turn.',
    limited: (seconds) => `Many questions in a row. You can try again in ${seconds} second${seconds > 1 ? 's' : ''}.`,
    failures: {
      unreachable: 'The service does not answer. Your question is kept.',
      late: 'No answer after 20 seconds. Your question is kept.',
      unavailable: 'Our data does not answer at the moment: only emergencies get an answer.',
      invalid: 'This question could not be read. Keep the essential, in 500 characters at most.',
      failed: 'Something failed on our side. Your question is kept.',
      due: 'You can try again.',
    },
    urgent: 'In an emergency, call 15 or 112.',
    retry: 'Try again',
    giveUp: 'Remove the question',
    expired: 'The conversation expired: the next question is read on its own.',
    restart: 'Start again',
    restarted: 'Conversation erased.',
    nearMe: 'Near me',
    nearMeSaid: 'Near my position',
    locating: 'Finding your position…',
    refused: 'Position refused. Write the name of your town in the question.',
    unknown: 'Position not found. Write the name of your town in the question.',
    back: 'Back to the text',
    without: (slot, label) => `Without ${named('en', slot, label, ':')}`,
    choices: counter('reply offered', 'replies offered'),
    counts: {
      places: counter('place', 'places'),
      aids: counter('aid', 'aids'),
      contacts: counter('contact', 'contacts'),
      figures: counter('figure', 'figures'),
    },
  },
}
