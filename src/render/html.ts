/** Answer → HTML for the page that works without JavaScript. Every value goes through hono's `html` tag, which escapes it. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { AidItem, Because, ContactItem, FigureItem, Lang, PlaceItem, Reply, Section, Source } from '../types'
import {
  addressLine,
  answerWords,
  contactLine,
  distanceLabel,
  figureValue,
  openingLine,
  sharedLabel,
  sourceDates,
} from './answer-words'
import { aidStatusLabel, figureDate, labels } from './labels'
import { mailHref, routeHref, telephoneHref, webHref } from './links'
import { unbroken } from './typography'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** One answer: title, sections, then where it comes from. Follow-ups are buttons of the page's form, so the page writes them. */
export function toHtml({ answer }: Reply, lang: Lang): Html {
  return html`<article class="answer answer-${answer.kind}" aria-labelledby="answer-title">
<h2 id="answer-title">${unbroken(answer.title)}</h2>
${answer.sections.map((section) => sectionHtml(section, lang))}
${answer.sources.length > 0 && sourcesHtml(answer.sources, lang)}
</article>`
}

function sectionHtml(section: Section, lang: Lang): Html {
  const title = section.title && html`<h3>${unbroken(section.title)}</h3>`
  switch (section.kind) {
    case 'text':
      return html`${title}<p class="text">${unbroken(section.text)}${mark(section.source, lang)}</p>`
    case 'notice':
      return html`${title}<p class="notice"><strong>${unbroken(labels[lang].notice)}</strong> ${unbroken(section.text)}</p>`
    case 'list':
      return html`${title}<ul class="lines">${section.items.map((item) => html`<li>${unbroken(item.text)}${mark(item.source, lang)}</li>`)}</ul>`
    case 'places':
      return html`${title}<ul class="cards">${section.items.map((item) => placeHtml(item, lang))}</ul>`
    case 'aids':
      return html`${title}<ul class="cards">${section.items.map((item) => aidHtml(item, lang))}</ul>`
    case 'contacts':
      return html`${title}<ul class="cards">${section.items.map((item) => contactHtml(item, lang))}</ul>`
    case 'table':
      return html`${title}${tableHtml(section, lang)}`
    case 'figures':
    case 'chart':
      return figuresHtml(section.items, section.title, lang)
  }
}

/** Wide on a phone: it scrolls by itself, reachable with the keyboard. */
const tableHtml = ({ title, columns, rows }: Extract<Section, { kind: 'table' }>, lang: Lang): Html =>
  html`<div class="table" role="region" aria-label="${title ?? columns.join(', ')}" tabindex="0"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${unbroken(column)}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ header, cells }) =>
      html`<tr><th scope="row">${unbroken(header)}</th>${cells.map((cell) => html`<td>${unbroken(cell.text)}${mark(cell.source, lang)}</td>`)}</tr>`,
  )}</tbody></table></div>`

function placeHtml(item: PlaceItem, lang: Lang): Html {
  const words = answerWords[lang]
  const opening = openingLine(item, lang)
  const route =
    item.lat !== undefined &&
    item.lon !== undefined &&
    html`<a class="action" href="${routeHref(item.lat, item.lon)}" rel="noopener noreferrer">${words.route}<span class="unseen"> ${words.routeTo} ${item.name}</span></a>`
  return html`<li class="card"><p class="name">${item.name}${mark(item.source, lang)}</p>
${item.distanceKm !== undefined && html`<p class="quiet">${distanceLabel(item.distanceKm, lang)}</p>`}
<p>${addressLine(item)}</p>
${opening && html`<p>${unbroken(opening)}</p>`}${noteHtml(item.note)}
<p class="actions">${item.phone && phoneHtml(item.phone, lang)}${route}</p></li>`
}

function aidHtml(item: AidItem, lang: Lang): Html {
  const acronym = item.acronym && !item.name.includes(item.acronym) && ` (${item.acronym})`
  const reasons = item.because ?? []
  return html`<li class="card"><p class="name">${item.name}${acronym}${mark(item.source, lang)}</p>
<p><span class="badge badge-${item.status}">${aidStatusLabel(item, lang)}</span></p>
${item.amount && html`<p class="amount">${unbroken(item.amount)}</p>`}${noteHtml(item.note)}
${reasons.length > 0 && html`<p class="quiet">${answerWords[lang].conditions}</p><ul class="reasons">${reasons.map((reason) => reasonHtml(reason, lang))}</ul>`}</li>`
}

/** The sign is for the eye; the word says the same to whoever does not see it. */
export function reasonHtml({ met, explain }: Because, lang: Lang): Html {
  const { met: yes, unmet: no, unsure } = answerWords[lang]
  const [sign, word] = met === 'unknown' ? ['?', unsure] : met ? ['✓', yes] : ['✗', no]
  return html`<li><span class="sign" aria-hidden="true">${sign}</span><span class="unseen">${word} : </span>${unbroken(explain)}</li>`
}

export function contactHtml(item: ContactItem, lang: Lang): Html {
  const words = answerWords[lang]
  const site = item.url && webHref(item.url)
  const line = contactLine(item)
  return html`<li class="card"><p class="name">${item.organisation}${mark(item.source, lang)}</p>
${line && html`<p class="quiet">${line}</p>`}${item.address && html`<p>${item.address}</p>`}${noteHtml(item.note)}
<p class="actions">${item.phone && phoneHtml(item.phone, lang)}${item.email && emailHtml(item.email, lang)}
${site && html`<a class="action" href="${site}" rel="noopener noreferrer">${words.website}<span class="unseen"> ${item.organisation}</span></a>`}</p></li>`
}

function phoneHtml(phone: string, lang: Lang): Html {
  const href = telephoneHref(phone)
  return href
    ? html`<a class="action call" href="${href}"><span class="unseen">${answerWords[lang].call} </span>${phone}</a>`
    : html`<span class="call">${phone}</span>`
}

function emailHtml(email: string, lang: Lang): Html {
  const href = mailHref(email)
  return href
    ? html`<a class="action" href="${href}"><span class="unseen">${answerWords[lang].writeTo} </span>${email}</a>`
    : html`<span>${email}</span>`
}

/** A chart is the same table: no figure hides behind a picture. */
function figuresHtml(items: readonly FigureItem[], title: string | undefined, lang: Lang): Html {
  const words = answerWords[lang]
  const shared = sharedLabel(items)
  return html`<div class="table"><table><caption>${title ?? shared ?? words.figures}${title && shared && title !== shared && ` : ${shared}`}</caption>
<thead><tr><th scope="col">${words.territory}</th><th scope="col" class="number">${words.value}</th><th scope="col">${words.date}</th></tr></thead>
<tbody>${items.map(
    (
      item,
    ) => html`<tr><th scope="row">${item.territory.name}${shared === undefined && html`<span class="quiet">${item.label}</span>`}${item.note && html`<span class="quiet">${unbroken(item.note)}</span>`}</th>
<td class="number">${figureValue(item, lang)}</td><td>${figureDate(item, lang)}${mark(item.source, lang)}</td></tr>`,
  )}</tbody></table></div>`
}

function sourcesHtml(sources: readonly Source[], lang: Lang): Html {
  return html`<section class="sources"><h3>${labels[lang].sources}</h3>${sourceList(sources, lang)}</section>`
}

/** What the marks lead to. */
export const sourceList = (sources: readonly Source[], lang: Lang): Html =>
  html`<ol>${sources.map(
    (source, index) =>
      html`<li id="source-${index + 1}">${source.publisher}, ${sourceTitle(source)} <span class="dates">${sourceDates(source, lang)}</span></li>`,
  )}</ol>`

function sourceTitle({ title, url }: Source): Html {
  const href = webHref(url)
  return href ? html`<a href="${href}" rel="noopener noreferrer">${title}</a>` : html`${title}`
}

const noteHtml = (note: string | undefined) => note && html`<p class="quiet">${unbroken(note)}</p>`

/** The number of a source, that leads to it. */
export function mark(source: number | undefined, lang: Lang): Html | undefined {
  if (source === undefined) return undefined
  return html`<sup class="mark"><a href="#source-${source + 1}" aria-label="${answerWords[lang].source} ${source + 1}">${source + 1}</a></sup>`
}
