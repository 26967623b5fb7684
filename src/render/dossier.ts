/** The dossier as a page: read on a phone, printed on A4, complete without JavaScript. */
import { html } from 'hono/html'
import type { Dossier, DossierAid, DossierDeadline } from '../answer/dossier/dossier'
import { aidStatusLabel, colon, dateLabel, labels, semicolon } from '../formats'
import type { Lang, ListItem } from '../types'
import { aidName, termsOf } from './aid-words'
import { deadlineCautions, dossierWords } from './dossier-words'
import { type Html, markup } from './markup'
import { shell } from './shell'
import { inLang } from './site'
import { element } from './tree'
import { unbroken } from './typography'
import { reasonsView, termsView } from './view/aids'
import { linesView, sourceList } from './view/answer'
import { contactView } from './view/contacts'
import { mark } from './view/inline'
import type { Viewing } from './view/viewing'

/** `path` is this dossier's address in French; `calendarHref` that of the deadlines, absent when there is none. */
export function dossierPage(dossier: Dossier, lang: Lang, path: string | undefined, calendarHref: string | undefined): Html {
  const words = dossierWords[lang]
  const { title, day, who, zonings, deadlines, aids, pairs, refused, checklist, contacts, sources } = dossier
  const nothing = aids.yes.length + aids.depends.length === 0
  return dossierShell(
    title,
    lang,
    path,
    html`<p class="lead">${words.judged} ${dateLabel(day, lang)}, ${unbroken(words.how)}${words.inFrench && ` ${words.inFrench}`}</p>
<p class="actions screen">${calendarHref && html`<a class="action" href="${calendarHref}">${words.calendar}</a>`}<span class="quiet">${unbroken(words.print)}</span></p>
${part(words.who, html`<dl>${who.map(({ name, value }) => row(name, value))}</dl>`)}
${part(words.zoning, lines(zonings, lang))}
${part(words.deadlines, deadlines.length > 0 ? html`<ul class="lines">${deadlines.map((one) => deadlineHtml(one, lang))}</ul>` : html`<p>${words.noDeadline}</p>`)}
${nothing && html`<p class="notice">${words.nothing}</p>`}
${(['yes', 'depends'] as const).map((verdict) => aids[verdict].length > 0 && part(words[verdict], html`${aids[verdict].map((aid) => aidHtml(aid, lang))}`))}
${pairs.length > 0 && part(words.pairs, lines(pairs, lang))}
${checklist.length > 0 && part(words.checklist, html`<p>${unbroken(words.checklistBy)}</p><ul class="checklist">${checklist.map((line) => html`<li>${unbroken(line)}</li>`)}</ul>`)}
${contacts.length > 0 && part(words.contacts, html`<ul class="cards">${markup(...contacts.map((item) => contactView(item, viewingIn(lang))))}</ul>`)}
${refused.length > 0 && part(words.refused, lines(refused, lang))}
${sources.length > 0 && html`<section class="sources"><h2>${labels[lang].sources}</h2>${markup(...sourceList(sources, viewingIn(lang)))}</section>`}`,
  )
}

/** Why there is no dossier, in words. */
export const dossierRefusal = (reason: string, lang: Lang): Html =>
  dossierShell(dossierWords[lang].refusedTitle, lang, undefined, html`<p class="error" role="alert">${unbroken(reason)}</p>`)

const dossierShell = (title: string, lang: Lang, path: string | undefined, body: Html): Html =>
  shell({
    ...{ lang, title, kind: 'dossier' },
    ...(path ? { path } : {}),
    head: html`<meta name="robots" content="noindex">`,
    body: html`<h1>${unbroken(title)}</h1>
${body}
<p class="screen"><a href="${inLang('/', lang)}">${dossierWords[lang].back}</a></p>`,
  })

const part = (title: string, body: Html): Html => html`<section><h2>${title}</h2>${body}</section>`

const row = (name: string, value: string | undefined) => value && html`<div><dt>${name}</dt><dd>${unbroken(value)}</dd></div>`

const viewingIn = (lang: Lang): Viewing => ({ lang, origin: '', ids: '', scripted: false, fields: [] })

/** In French in any language. */
const quoted = (text: string, lang: Lang): Html => markup(element('span', lang === 'fr' ? {} : { lang: 'fr' }, text))

const lines = (items: readonly ListItem[], lang: Lang): Html => markup(linesView(items, viewingIn(lang)))

function markHtml(source: number | undefined, lang: Lang) {
  const shown = mark(source, viewingIn(lang))
  return shown && markup(shown)
}

function deadlineHtml({ deadline, source }: DossierDeadline, lang: Lang): Html {
  const { aid, kind, day } = deadline
  const cautions = deadlineCautions(deadline, lang)
  return html`<li><time datetime="${day}">${dateLabel(day, lang)}</time>${unbroken(colon(lang))} ${aid.acronym ?? aid.name[lang]}, ${dossierWords[lang].deadline[kind].what}${cautions.length > 0 && ` (${unbroken(cautions.join(`${semicolon(lang)} `))})`}${markHtml(source, lang)}</li>`
}

function aidHtml(aid: DossierAid, lang: Lang): Html {
  const words = dossierWords[lang]
  return html`<article class="card"><h3>${unbroken(aidName(aid))}${markHtml(aid.source, lang)}</h3>
<p><span class="badge badge-${aid.status}">${aidStatusLabel(aid, lang)}</span></p>
${aid.amount && html`<p class="amount">${quoted(aid.amount, lang)}</p>`}${markup(reasonsView(aid.because ?? [], viewingIn(lang)))}
${markup(termsView(termsOf(aid, lang), viewingIn(lang)))}
<dl class="terms">${aid.legalText && html`<div><dt>${words.legalText}</dt><dd>${quoted(aid.legalText, lang)}</dd></div>`}${row(words.note, aid.note)}</dl></article>`
}
