/** A page that cannot be shown, for the person who asked for it: why, the way home, and the numbers to call. */
import { html } from 'hono/html'
import type { Lang } from '../types'
import { linked } from './article'
import { type Html, markup } from './markup'
import { shell } from './shell'
import { element } from './tree'

type Said = { readonly title: string; readonly lead: string }

/** `status` is that of the response; one that has no words of its own is told as a failure of ours. */
export function problemPage(status: number, lang: Lang): Html {
  const words = problemWords[lang]
  const { title, lead } = words.byStatus[status] ?? words.failed
  return shell({
    ...{ lang, title, kind: 'article' },
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${title}</h1>
${markup(...[lead, words.home, words.urgent].map((line) => element('p', {}, ...linked(line, lang))))}`,
  })
}

type ProblemWords = {
  readonly byStatus: Readonly<Record<number, Said>>
  readonly failed: Said
  readonly home: string
  readonly urgent: string
}

const problemWords: Readonly<Record<Lang, ProblemWords>> = {
  fr: {
    byStatus: {
      404: { title: 'Cette page n’existe pas', lead: 'L’adresse est mal recopiée, ou la page n’est plus là.' },
      405: { title: 'Cette page ne s’ouvre pas ainsi', lead: 'Il faut y arriver par une autre page du site.' },
      429: { title: 'Trop de demandes à la suite', lead: 'Attendez une minute, puis réessayez.' },
      503: { title: 'Nos données ne répondent pas', lead: 'Réessayez dans un instant.' },
    },
    failed: { title: 'Une erreur est survenue', lead: 'Elle vient de nous, pas de vous. Réessayez dans un instant.' },
    home: '[Poser une question](/) · [Plan du site](/plan)',
    urgent: 'En cas d’urgence, appelez le [15](tel:15) ou le [112](tel:112).',
  },
  en: {
    byStatus: {
      404: { title: 'This page does not exist', lead: 'The address was copied wrongly, or the page is gone.' },
      405: { title: 'This page does not open like this', lead: 'It is reached from another page of the site.' },
      429: { title: 'Too many requests in a row', lead: 'Wait a minute, then try again.' },
      503: { title: 'Our data does not answer', lead: 'Try again in a moment.' },
    },
    failed: { title: 'Something failed', lead: 'On our side, not yours. Try again in a moment.' },
    home: '[Ask a question](/) · [Site map](/plan)',
    urgent: 'In an emergency, call [15](tel:15) or [112](tel:112).',
  },
}
