/** The web page: one field, one answer, the emergency numbers always on top. Complete without JavaScript. */
import { html } from 'hono/html'
import type { Lang, Reply } from '../types'
import { chipsOf, shareOf } from './chips'
import { emergencyNumbers } from './emergency-numbers'
import { headHtml } from './head'
import { type Html, markup } from './markup'
import { type PageError, pageWords } from './page-words'
import { element } from './tree'
import { unbroken } from './typography'
import { questionButtons, turnView } from './view/turn'
import type { Viewing } from './view/viewing'

export type PageView = {
  readonly lang: Lang
  /** The turn to show: the person's own words and our reply. */
  readonly turn?: { readonly question: string; readonly reply: Reply }
  /** The signed conversation, carried by the page. */
  readonly state?: string
  readonly error?: PageError
  /** What to put back in the field after an error. */
  readonly typed?: string
}

/** The longest text the field accepts, in characters; the server refuses more as well. */
const maxLength = 500

/** The whole page, from doctype to footer. */
export function page(view: PageView): Html {
  const words = pageWords[view.lang]
  const title = view.error ? words.errorTitle : view.turn?.reply.answer.title
  return html`<!doctype html>
<html lang="${view.lang}">
${headHtml(
  title ? `${title} – Proxisoin` : words.title,
  html`<meta name="description" content="${words.description}">
<script type="module" src="/widget.js"></script>`,
)}
<body>
<a class="skip" href="#question">${words.skip}</a>
${emergencyStrip(view.lang)}
${banner(view.lang)}
<main class="column">
<h1${view.turn || view.error ? html` class="unseen"` : ''}>${words.heading}</h1>
${!view.turn && !view.error && html`<p class="lead">${unbroken(words.lead)}</p>`}
<proxisoin-chat mode="page"${view.lang === 'en' && html` lang="en"`}>
${view.turn && turnHtml(view.turn, view)}
${questionForm(view)}
${publicsHtml(view)}
</proxisoin-chat>
${aboutHtml(view.lang)}
</main>
${footer(view.lang)}
</body>
</html>`
}

function emergencyStrip(lang: Lang): Html {
  return html`<nav class="emergency" aria-label="${pageWords[lang].emergency}"><ul class="column">${emergencyNumbers.map(
    ({ href, number, what }) => html`<li><a href="${href}"><strong>${number}</strong> <span>${what[lang]}</span></a></li>`,
  )}</ul></nav>`
}

function banner(lang: Lang): Html {
  const other = lang === 'fr' ? 'en' : 'fr'
  const home = lang === 'fr' ? '/' : '/?lang=en'
  return html`<header class="banner column"><a class="brand" href="${home}">Proxisoin</a>
<a class="lang" href="${other === 'fr' ? '/' : '/?lang=en'}" lang="${other}" hreflang="${other}">${pageWords[lang].otherLang}</a></header>`
}

function turnHtml({ question, reply }: NonNullable<PageView['turn']>, view: PageView): Html {
  const { understood, answer } = reply
  const share = shareOf(reply, view.lang)
  const turn = { question, answer, chips: chipsOf(understood, view.lang), ...(share ? { share } : {}) }
  return html`<div slot="turn">${markup(turnView(turn, viewingOf(view)))}</div>`
}

function questionForm(view: PageView): Html {
  const words = pageWords[view.lang]
  const invalid = view.error === 'empty' || view.error === 'tooLong'
  return html`<form class="ask" method="post" action="/" autocomplete="off" novalidate>
${view.error && html`<p class="error" id="error" role="alert"><strong>${words.errorTitle}.</strong> ${unbroken(words.errors[view.error])}</p>`}
<label for="question">${unbroken(view.turn ? words.labelAgain : words.label)}</label>
<textarea id="question" name="text" rows="2" maxlength="${maxLength}" autocomplete="off" enterkeyhint="send" aria-describedby="${view.error ? 'error hint' : 'hint'}"${invalid ? html` aria-invalid="true"` : ''}>
${view.typed ?? ''}</textarea>
${markup(...hiddenFields(view))}
<p class="row"><span class="quiet" id="hint">${unbroken(words.hint)}</span><button class="primary" type="submit">${words.ask}</button></p>
${view.state && html`<p><a href="${view.lang === 'fr' ? '/' : '/?lang=en'}">${words.restart}</a></p>`}
</form>`
}

/** French is where everyone arrives, English a choice: only the choice is sent, so that an English question is heard as one. */
function hiddenFields({ lang, state }: PageView) {
  const hidden = (name: string, value: string) => element('input', { type: 'hidden', name, value })
  return [...(lang === 'en' ? [hidden('lang', lang)] : []), hidden('state', state ?? '')]
}

const viewingOf = (view: PageView): Viewing => ({
  lang: view.lang,
  origin: '',
  ids: '',
  scripted: false,
  fields: hiddenFields(view),
})

function publicsHtml(view: PageView): Html {
  const words = pageWords[view.lang]
  return html`<section class="publics" aria-labelledby="examples"><h2 id="examples">${words.examples}</h2>
<div class="grid">${words.publics.map(
    ({ who, what, examples }) => html`<div><h3>${who}</h3><p class="quiet">${what}</p>
${markup(
  questionButtons(
    examples.map((text) => ({ label: text, text })),
    who,
    viewingOf(view),
  ),
)}</div>`,
  )}</div></section>`
}

const aboutHtml = (lang: Lang) =>
  html`<div class="about">${pageWords[lang].about.map(
    ({ id, title, text }) => html`<section id="${id}"><h2>${title}</h2><p>${unbroken(text)}</p></section>`,
  )}</div>`

const footer = (lang: Lang) =>
  html`<footer class="column"><a href="#accessibilite">${unbroken(pageWords[lang].accessibility)}</a><a href="/readyz">${pageWords[lang].dates}</a><a href="/api/docs">${pageWords[lang].api}</a><span>Proxisoin</span></footer>`
