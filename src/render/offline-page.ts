/** What an installed or revisited Proxisoin shows without a network: the numbers to call work, and a question can wait. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import type { Html } from './markup'
import { pageWords } from './page-words'
import { questionForm } from './question-form'
import { shell } from './shell'
import { inLang } from './site'
import { unbroken } from './typography'

const words = {
  fr: {
    title: 'Vous êtes hors ligne',
    lead: 'Les numéros d’urgence ci-dessus marchent sans internet : appuyez pour appeler.',
    waits: 'Votre question peut attendre ici : elle partira quand le réseau reviendra.',
    again: 'Réessayer maintenant',
  },
  en: {
    title: 'You are offline',
    lead: 'The emergency numbers above work without the internet: tap to call.',
    waits: 'Your question can wait here: it will leave when the network is back.',
    again: 'Try again now',
  },
} as const satisfies Record<Lang, Record<string, string>>

/** Kept by the service worker: nothing in it changes with the person or the moment. */
export const offlinePage = (lang: Lang): Html =>
  shell({
    lang,
    title: words[lang].title,
    skip: { href: '#question', label: pageWords[lang].skip },
    head: html`<meta name="robots" content="noindex">
<script type="module" src="/widget.js"></script>`,
    body: html`<h1>${words[lang].title}</h1>
<p class="lead">${unbroken(words[lang].lead)}</p>
<p>${unbroken(words[lang].waits)}</p>
<proxisoin-chat mode="page"${lang === 'en' && html` lang="en"`}>
${questionForm({ lang })}
</proxisoin-chat>
<p><a class="action" href="${inLang('/', lang)}">${words[lang].again}</a></p>`,
  })
