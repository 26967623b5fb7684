/** One turn → DOM, with the same classes as the page's HTML (src/render/html.ts), so that one style dresses both. */
import type { AskReply } from '../channels/api-schema'
import { figureDate, labels } from '../formats'
import { aidName, badgeOf, metLabel, reasonsOf, statusBeside, termsOf, truthSign } from '../render/aid-words'
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
} from '../render/answer-words'
import { askedBack } from '../render/asked-back'
import { mailHref, ownHref, routeHref, telephoneHref, webHref } from '../render/links'
import type { AidItem, Because, ContactItem, FigureItem, Lang, PlaceItem, Section, Source } from '../types'
import { element } from './dom'

type Answer = AskReply['answer']

/**
 * The question echoed, the answer, its sources, and the ways on as a form of buttons named `text`, under the question we ask when
 * there is one. `api` is the origin our own links lead to.
 */
export function turnView(question: string, answer: Answer, lang: Lang, api: string): HTMLElement {
  const { sections, question: asks } = askedBack(answer)
  const article = element('article', { class: `answer answer-${answer.kind}`, lang }, element('h2', {}, answer.title))
  for (const section of sections) article.append(...sectionView(section, lang))
  if (answer.links) article.append(linksView(answer.links, lang, api))
  if (answer.sources.length > 0) article.append(sourcesView(answer.sources, lang))
  const asked = element('p', { class: 'asked' }, unseen(`${answerWords[lang].asked} : `), question)
  return element(
    'section',
    { class: 'turn' },
    asked,
    article,
    asks && element('p', { class: 'asks', lang }, asks),
    answer.followUps.length > 0 && followUpsView(answer, asks ?? answerWords[lang].next),
  )
}

function sectionView(section: Section, lang: Lang): readonly HTMLElement[] {
  const title = section.title ? [element('h3', {}, section.title)] : []
  const cards = (items: readonly HTMLElement[]) => [...title, element('ul', { class: 'cards' }, ...items)]
  switch (section.kind) {
    case 'text':
      return [...title, element('p', { class: 'text' }, section.text, mark(section.source))]
    case 'notice':
      return [...title, element('p', { class: 'notice' }, element('strong', {}, labels[lang].notice), ` ${section.text}`)]
    case 'list':
      return [
        ...title,
        element('ul', { class: 'lines' }, ...section.items.map((item) => element('li', {}, item.text, mark(item.source)))),
      ]
    case 'places':
      return cards(section.items.map((item) => placeView(item, lang)))
    case 'aids':
      return cards(section.items.map((item) => aidView(item, lang)))
    case 'contacts':
      return cards(section.items.map((item) => contactView(item, lang)))
    case 'table':
      return [tableView(section)]
    case 'figures':
    case 'chart':
      return [figuresView(section.items, section.title, lang)]
  }
}

/** Where there is no room for columns the style stacks the cells, each under the name of its own. */
function tableView({ title, columns, rows }: Extract<Section, { kind: 'table' }>): HTMLElement {
  const heads = columns.map((column) => element('th', { scope: 'col' }, column))
  const lines = rows.map(({ header, cells }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, header),
      ...cells.map(({ text, verdict, source }, index) =>
        element('td', { 'data-column': columns[index + 1], class: verdict && `verdict-${verdict}` }, text, mark(source)),
      ),
    ),
  )
  const caption = title && element('caption', {}, title)
  const head = element('thead', {}, element('tr', {}, ...heads))
  return element(
    'div',
    { class: 'table' },
    element('table', { class: 'compared' }, caption, head, element('tbody', {}, ...lines)),
  )
}

function placeView(item: PlaceItem, lang: Lang): HTMLElement {
  const words = answerWords[lang]
  const opening = openingLine(item, lang)
  const { lat, lon } = item
  const route =
    lat !== undefined &&
    lon !== undefined &&
    link(routeHref(lat, lon), 'action', words.route, unseen(` ${words.routeTo} ${item.name}`))
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, item.name, mark(item.source)),
    item.distanceKm !== undefined && quiet(distanceLabel(item.distanceKm, lang)),
    element('p', {}, addressLine(item)),
    opening && element('p', {}, opening),
    note(item.note),
    element('p', { class: 'actions' }, phoneView(item.phone, lang), route),
  )
}

function aidView(item: AidItem, lang: Lang): HTMLElement {
  const badge = badgeOf(item, lang)
  const beside = statusBeside(item, lang)
  const { telling, met } = reasonsOf(item)
  const terms = termsOf(item, lang).map(({ label, text }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, text)),
  )
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, aidName(item), mark(item.source)),
    element(
      'p',
      {},
      element('span', { class: `badge badge-${badge.name}` }, badge.label),
      ' ',
      beside && element('span', { class: 'quiet' }, beside),
    ),
    item.amount ? element('p', { class: 'amount' }, item.amount) : undefined,
    telling.length > 0 && reasonsView(telling, lang),
    terms.length > 0 && element('dl', { class: 'terms' }, ...terms),
    note(item.note),
    met.length > 0 &&
      element('details', { class: 'met' }, element('summary', {}, metLabel(met.length, lang)), reasonsView(met, lang)),
  )
}

const reasonsView = (reasons: readonly Because[], lang: Lang) =>
  element('ul', { class: 'reasons' }, ...reasons.map((reason) => reasonView(reason, lang)))

function reasonView({ met, explain, source }: Because, lang: Lang): HTMLElement {
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, truthSign(met))
  return element('li', {}, sign, element('span', {}, unseen(`${truthWord(met, lang)} : `), explain, mark(source)))
}

function contactView(item: ContactItem, lang: Lang): HTMLElement {
  const words = answerWords[lang]
  const site = item.url && webHref(item.url)
  const mail = item.email && mailHref(item.email)
  return element(
    'li',
    { class: 'card' },
    element('p', { class: 'name' }, item.organisation, mark(item.source)),
    note(contactLine(item)),
    item.address ? element('p', {}, item.address) : undefined,
    note(item.note),
    element(
      'p',
      { class: 'actions' },
      phoneView(item.phone, lang),
      mail ? link(mail, 'action', unseen(`${words.writeTo} `), item.email) : item.email,
      site ? link(site, 'action', words.website, unseen(` ${item.organisation}`)) : undefined,
    ),
  )
}

function phoneView(phone: string | undefined, lang: Lang): HTMLElement | undefined {
  if (!phone) return undefined
  const href = telephoneHref(phone)
  return href ? link(href, 'action call', unseen(`${answerWords[lang].call} `), phone) : element('span', { class: 'call' }, phone)
}

function figuresView(items: readonly FigureItem[], title: string | undefined, lang: Lang): HTMLElement {
  const words = answerWords[lang]
  const shared = sharedLabel(items)
  const caption = [...new Set([title, shared].filter((part) => part !== undefined))].join(' : ') || words.figures
  const head = (text: string, name?: string) => element('th', { scope: 'col', class: name }, text)
  const small = (text: string | undefined) => text && element('span', { class: 'quiet' }, text)
  const rows = items.map((item) => {
    const name = element('th', { scope: 'row' }, item.territory.name, shared === undefined && small(item.label), small(item.note))
    const when = element('td', {}, figureDate(item, lang), mark(item.source))
    return element('tr', {}, name, element('td', { class: 'number' }, figureValue(item, lang)), when)
  })
  const heads = element('tr', {}, head(words.territory), head(words.value, 'number'), head(words.date))
  const table = element('table', {}, element('caption', {}, caption), element('thead', {}, heads), element('tbody', {}, ...rows))
  return element('div', { class: 'table' }, table)
}

function sourcesView(sources: readonly Source[], lang: Lang): HTMLElement {
  const lines = sources.map((source) => {
    const href = webHref(source.url)
    const title = href ? link(href, undefined, source.title) : source.title
    return element('li', {}, `${source.publisher}, `, title, ' ', element('span', { class: 'dates' }, sourceDates(source, lang)))
  })
  return element('section', { class: 'sources' }, element('h3', {}, labels[lang].sources), element('ol', {}, ...lines))
}

function linksView(links: NonNullable<Answer['links']>, lang: Lang, api: string): HTMLElement {
  const shown = links.map(({ label, href }) => {
    const address = ownHref(href, api)
    return address && link(address, 'action', label)
  })
  return element('p', { class: 'actions links', role: 'group', 'aria-label': answerWords[lang].others }, ...shown)
}

const followUpsView = ({ followUps }: Answer, label: string) =>
  element(
    'form',
    { class: 'follow-ups', 'aria-label': label },
    ...followUps.map(({ label, text }) => element('button', { type: 'submit', name: 'text', value: text }, label)),
  )

const link = (href: string, name: string | undefined, ...children: Parameters<typeof element>[2][]) =>
  element('a', { href, class: name, rel: 'noopener noreferrer' }, ...children)
const unseen = (text: string) => element('span', { class: 'unseen' }, text)
const quiet = (text: string) => element('p', { class: 'quiet' }, text)
const note = (text: string | undefined) => (text ? quiet(text) : undefined)
/** Plain, not a link: a fragment does not lead into a shadow root. */
const mark = (source: number | undefined) =>
  source === undefined ? undefined : element('sup', { class: 'mark' }, `\u00a0[${source + 1}]`)
