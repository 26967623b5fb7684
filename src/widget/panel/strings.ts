/** Every word the widget says by itself; the answers bring their own. */
import type { Lang } from '../../types'

export const strings = {
  fr: {
    name: 'Proxisoin',
    close: 'Fermer',
    conversation: 'Conversation',
    label: 'Votre question',
    hint: 'N’écrivez ni votre nom ni votre maladie. Rien n’est conservé.',
    send: 'Demander',
    emergency: 'En cas d’urgence',
    empty: 'Écrivez d’abord votre question.',
    pending: 'Nous cherchons…',
    offline: 'Vous êtes hors ligne. Votre question est gardée : réessayez une fois la connexion revenue.',
    unreachable: 'Le service ne répond pas. Votre question est gardée : réessayez. En cas d’urgence, appelez le 15 ou le 112.',
    unavailable:
      'Nos données ne répondent pas en ce moment. Réessayez dans un instant. En cas d’urgence, appelez le 15 ou le 112.',
    tooMany: 'Beaucoup de questions à la suite. Attendez un peu, puis réessayez.',
    invalid: 'Cette question n’a pas pu être lue. Gardez l’essentiel, en 500 caractères au plus.',
    failed: 'Une erreur est survenue de notre côté. Réessayez dans un instant.',
    retry: 'Réessayer',
  },
  en: {
    name: 'Proxisoin',
    close: 'Close',
    conversation: 'Conversation',
    label: 'Your question',
    hint: 'Do not write your name or your illness. Nothing is kept.',
    send: 'Ask',
    emergency: 'In an emergency',
    empty: 'Write your question first.',
    pending: 'Searching…',
    offline: 'You are offline. Your question is kept: try again once the connection is back.',
    unreachable: 'The service does not answer. Your question is kept: try again. In an emergency, call 15 or 112.',
    unavailable: 'Our data does not answer at the moment. Try again shortly. In an emergency, call 15 or 112.',
    tooMany: 'Many questions in a row. Wait a little, then try again.',
    invalid: 'This question could not be read. Keep the essential, in 500 characters at most.',
    failed: 'Something failed on our side. Try again in a moment.',
    retry: 'Try again',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** A status the widget may show while there is no answer. */
export type StatusName = 'empty' | 'pending' | 'offline' | 'unreachable' | 'unavailable' | 'tooMany' | 'invalid' | 'failed'
