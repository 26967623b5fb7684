/** Every word about what people say of an answer, on the page and in the widget. */
import type { FeedbackReason } from '../feedback'
import type { Lang } from '../types'

type FeedbackWords = {
  readonly asks: string
  readonly up: string
  readonly down: string
  readonly why: string
  readonly reasons: Readonly<Record<FeedbackReason, string>>
  readonly join: string
  readonly thanks: string
}

export const feedbackWords: Readonly<Record<Lang, FeedbackWords>> = {
  fr: {
    asks: 'Cette réponse vous aide ?',
    up: 'Oui',
    down: 'Non',
    why: 'Qu’est-ce qui ne va pas ?',
    reasons: { wrong: 'C’est faux', incomplete: 'C’est incomplet', outdated: 'C’est périmé', 'off-topic': 'C’est hors sujet' },
    join: 'Joindre ma question',
    thanks: 'Merci, votre avis est noté.',
  },
  en: {
    asks: 'Does this answer help?',
    up: 'Yes',
    down: 'No',
    why: 'What is wrong?',
    reasons: { wrong: 'It is wrong', incomplete: 'It is incomplete', outdated: 'It is outdated', 'off-topic': 'It is off topic' },
    join: 'Send my question too',
    thanks: 'Thank you, your opinion is noted.',
  },
}
