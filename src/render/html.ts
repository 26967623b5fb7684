/** Answer → HTML for the page that works without JavaScript. Every value goes through hono's `html` tag, which escapes it. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { figureDate, labels } from '../formats'
import type { AidItem, AnswerLink, Because, ContactItem, FigureItem, Lang, PlaceItem, Reply, Section, Source } from '../types'
import { aidName, badgeOf, metLabel, reasonsOf, statusBeside, termsOf, truthSign } from './aid-words'
import {
  addressLine,
  answerWords,
  contactLine,
  distanceLabel,
  figureValue,
  openingLine,
  sharedLabel,
  sourceDates,
  truthWord,
} from './answer-words'
import { askedBack } from './asked-back'
import { mailHref, ownHref, routeHref, telephoneHref, webHref } from './links'
import { unbroken } from './typography'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/**
 * One answer: title, sections, its other forms, then where it comes from. Follow-ups are buttons of the page's form, so the page
 * writes them, and the question they reply to.
 */
export function toHtml({ answer }: Reply, lang: Lang): Html {
  return html`<article class="answer answer-${answer.kind}" aria-labelledby="answer-title">
<h2 id="answer-title">${unbroken(answer.title)}</h2>
${askedBack(answer).sections.map((section) => sectionHtml(section, lang))}
${linksHtml(answer.links ?? [], lang)}
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
      return tableHtml(section, lang)
    case 'figures':
    case 'chart':
      return figuresHtml(section.items, section.title, lang)
  }
}

/** Where there is no room for columns the style stacks the cells, each under the name of its own. */
function tableHtml({ title, columns, rows }: Extract<Section, { kind: 'table' }>, lang: Lang): Html {
  const [, ...named] = columns
  return html`<div class="table"><table class="compared">${title && html`<caption>${unbroken(title)}</caption>`}
<thead><tr>${columns.map((column) => html`<th scope="col">${unbroken(column)}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ header, cells }) =>
      html`<tr><th scope="row">${unbroken(header)}</th>${cells.map(
        ({ text, verdict, source }, index) =>
          html`<td data-column="${named[index] ?? ''}"${verdict && html` class="verdict-${verdict}"`}>${unbroken(text)}${mark(source, lang)}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`
}

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
  const badge = badgeOf(item, lang)
  const { telling, met } = reasonsOf(item)
  const terms = termsOf(item, lang)
  return html`<li class="card"><p class="name">${unbroken(aidName(item))}${mark(item.source, lang)}</p>
<p><span class="badge badge-${badge.name}">${badge.label}</span> <span class="quiet">${statusBeside(item, lang)}</span></p>
${item.amount && html`<p class="amount">${unbroken(item.amount)}</p>`}${telling.length > 0 && reasonsHtml(telling, lang)}
${terms.length > 0 && html`<dl class="terms">${terms.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${unbroken(text)}</dd></div>`)}</dl>`}${noteHtml(item.note)}
${met.length > 0 && html`<details class="met"><summary>${metLabel(met.length, lang)}</summary>${reasonsHtml(met, lang)}</details>`}</li>`
}

export const reasonsHtml = (reasons: readonly Because[], lang: Lang): Html =>
  html`<ul class="reasons">${reasons.map((reason) => reasonHtml(reason, lang))}</ul>`

/** The sign is for the eye; the word says the same to whoever does not see it. */
const reasonHtml = ({ met, explain, source }: Because, lang: Lang): Html =>
  html`<li><span class="sign" aria-hidden="true">${truthSign(met)}</span><span><span class="unseen">${truthWord(met, lang)} : </span>${unbroken(explain)}${mark(source, lang)}</span></li>`

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

function linksHtml(links: readonly AnswerLink[], lang: Lang): Html | false {
  const shown = links.map(({ label, href }) => ({ label, href: ownHref(href) })).filter(({ href }) => href !== undefined)
  return (
    shown.length > 0 &&
    html`<p class="actions links" role="group" aria-label="${answerWords[lang].others}">${shown.map(({ label, href }) => html`<a class="action" href="${href}">${unbroken(label)}</a>`)}</p>`
  )
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
