/** The web page: one field, one answer, the emergency numbers always on top. Complete without JavaScript. */
import { html } from 'hono/html'
import type { Lang, Reply } from '../types'
import { linked } from './article'
import { shareOf } from './chips'
import { exampleButtons } from './examples'
import { type Html, markup } from './markup'
import { type PageError, pageWords } from './page-words'
import { hiddenFields, questionForm } from './question-form'
import { shell } from './shell'
import { inLang } from './site'
import { element } from './tree'
import { turnParts } from './turn-parts'
import { unbroken } from './typography'
import { turnView } from './view/turn'
import type { Viewing } from './view/viewing'

export type PageView = {
  readonly lang: Lang
  /** The turn to show: the person's own words, or ours for a question by ids, and our reply. */
  readonly turn?: { readonly question: string; readonly reply: Reply }
  /** The signed conversation, carried by the page. */
  readonly state?: string
  readonly error?: PageError
  /** What to put back in the field after an error. */
  readonly typed?: string
}

/** The whole page. The other language is the same question asked by ids, when it can be; otherwise a fresh page. */
export function page(view: PageView): Html {
  const { lang, turn, error } = view
  const words = pageWords[lang]
  const isHome = !turn && !error
  return shell({
    lang,
    title: error ? words.errorTitle : (turn?.reply.answer.title ?? words.heading),
    path: (turn && shareOf(turn.reply, 'fr')) ?? '/',
    skip: turn ? { href: '#reponse', label: words.skipToAnswer } : { href: '#question', label: words.skip },
    head: html`<meta name="description" content="${words.description}">
${!isHome && html`<meta name="robots" content="noindex">`}
<script type="module" src="/widget.js"></script>
<script type="module" src="/page.js"></script>`,
    body: html`<h1${isHome ? '' : html` class="unseen"`}>${words.heading}</h1>
${isHome && html`<p class="lead">${unbroken(words.lead)}</p>`}
<proxisoin-chat mode="page"${lang === 'en' && html` lang="en"`}>
${turn && turnHtml(turn, view)}
${view.state && html`<p slot="turn" class="end"><a class="restart" href="${inLang('/', lang)}">${words.restart}</a></p>`}
${questionForm({ ...view, follows: turn !== undefined })}
${publicsHtml(view)}
</proxisoin-chat>
${isHome && aboutHtml(lang)}`,
  })
}

function turnHtml({ question, reply }: NonNullable<PageView['turn']>, view: PageView): Html {
  const turn = { question, answer: reply.answer, ...turnParts(reply, view.lang) }
  return html`<div slot="turn" id="reponse" tabindex="-1">${markup(turnView(turn, viewingOf(view)))}</div>`
}

const viewingOf = (view: PageView): Viewing => ({
  lang: view.lang,
  origin: '',
  ids: '',
  scripted: false,
  fields: hiddenFields(view),
})

/** Questions to start with; under an answer they are folded: whoever is here has started. */
function publicsHtml(view: PageView): Html {
  const words = pageWords[view.lang]
  const title = html`<h2 id="examples">${words.examples}</h2>`
  const grid = html`<div class="grid">${words.publics.map(
    ({ who, what, examples }) => html`<div><h3>${who}</h3><p class="quiet">${what}</p>
${markup(exampleButtons(examples, who, view.lang, hiddenFields(view)))}</div>`,
  )}</div>`
  return view.turn
    ? html`<details class="publics"><summary>${title}</summary>
${grid}</details>`
    : html`<section class="publics" aria-labelledby="examples">${title}
${grid}</section>`
}

const aboutHtml = (lang: Lang) =>
  html`<div class="about">${pageWords[lang].about.map(
    ({ title, text }) => html`<section><h2>${title}</h2>${markup(element('p', {}, ...linked(text, lang)))}</section>`,
  )}</div>`
