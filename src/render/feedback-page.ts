/** The page after « Cette réponse vous aide ? », where no script sends the answer: why, thanks, or what went wrong. */
import { html } from 'hono/html'
import type { RatedKind } from '../feedback'
import type { Lang } from '../types'
import { langField } from './examples'
import { feedbackWords } from './feedback-words'
import { type Html, markup } from './markup'
import { shell } from './shell'
import { inLang } from './site'
import { element } from './tree'
import { unbroken } from './typography'
import { reasonsView } from './view/feedback'

export type FeedbackStep =
  | { readonly kind: 'thanks' | 'expired' | 'unreadable' | 'unavailable' }
  | { readonly kind: 'why'; readonly state?: string | undefined; readonly of: RatedKind; readonly question?: string | undefined }

export function feedbackPage(step: FeedbackStep, lang: Lang): Html {
  const { thanks, ...words } = { ...feedbackWords[lang], ...pageWords[lang] }
  const title = step.kind === 'why' ? words.noted : step.kind === 'thanks' ? thanks : words.title
  return shell({
    lang,
    title,
    kind: 'article',
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${unbroken(title)}</h1>
<p>${unbroken(step.kind === 'why' ? words.whyLead : step.kind === 'thanks' ? words.thanksLead : words[step.kind])}</p>
${step.kind === 'why' && reasons(step, lang)}
<p><a href="${inLang('/', lang)}">${words.home}</a></p>`,
  })
}

function reasons({ state = '', of, question = '' }: Extract<FeedbackStep, { kind: 'why' }>, lang: Lang): Html {
  const fields = [...langField(lang), element('input', { type: 'hidden', name: 'state', value: state })]
  return markup(reasonsView({ kind: of, question }, { lang, origin: '', ids: '', scripted: false, fields }))
}

const pageWords = {
  fr: {
    noted: 'Votre « non » est noté',
    title: 'Votre avis n’est pas parti',
    whyLead: 'Dire pourquoi nous aide à corriger ; votre question n’est gardée que si vous cochez la case.',
    thanksLead: 'Il sera lu par l’équipe, sans savoir de qui il vient.',
    expired: 'La réponse a plus de trente minutes : posez la question de nouveau pour donner votre avis.',
    unreadable: 'Le formulaire reçu est illisible.',
    unavailable: 'Nous ne pouvons pas le garder en ce moment. Réessayez dans un instant.',
    home: 'Poser une autre question',
  },
  en: {
    noted: 'Your “no” is noted',
    title: 'Your opinion was not sent',
    whyLead: 'Telling why helps us correct the answer; your question is kept only if you tick the box.',
    thanksLead: 'The team will read it, without knowing whom it comes from.',
    expired: 'The answer is more than thirty minutes old: ask the question again to give your opinion.',
    unreadable: 'The form we received cannot be read.',
    unavailable: 'We cannot keep it at the moment. Try again in a moment.',
    home: 'Ask another question',
  },
} as const satisfies Record<Lang, Record<string, string>>
