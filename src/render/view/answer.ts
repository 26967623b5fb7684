/** One answer: title, sections, its other forms, then where it comes from. */
import { labels } from '../../formats'
import type { Answer, ListItem, PlaceItem, Section, Source } from '../../types'
import { answerWords, moreSources } from '../answer-words'
import { askedBack } from '../asked-back'
import { drawn } from '../figures'
import { ownHref } from '../links'
import type { Drawing } from '../map/map'
import { placedIn } from '../map/places'
import { type Child, element, type Tree } from '../tree'
import { aidsView } from './aids'
import { contactView, lifelineView } from './contacts'
import { dayView, french, mark, outwards, spoken, titledLink } from './inline'
import { mapView } from './map'
import { placeView } from './places'
import { figuresView, tableView } from './tables'
import type { Viewing } from './viewing'

/** What an answer shows: the API's reply and ours alike. */
export type Shown = Pick<Answer, 'kind' | 'title' | 'quotes' | 'sections' | 'sources' | 'followUps' | 'asks' | 'links'>

/** Follow-ups, and the question they reply to, belong to the turn (turn.ts). */
export function answerView(answer: Shown, viewing: Viewing, map?: Drawing): Tree {
  const { lang, ids } = viewing
  return element(
    'article',
    { class: `answer answer-${answer.kind}`, 'aria-labelledby': `${ids}title`, lang },
    element('h2', { id: `${ids}title` }, spoken(answer.title, answer)),
    ...bodyOf(answer, map, viewing),
    answer.links && linksView(answer.links, viewing),
    answer.sources.length > 0 && sourcesView(answer.sources, viewing),
  )
}

/** In an emergency the numbers to call come before every word. */
function bodyOf(answer: Shown, map: Drawing | undefined, viewing: Viewing): readonly Child[] {
  const sections = drawn(askedBack(answer).sections)
  const { places } = placedIn(sections)
  const mapBefore = (section: Section) =>
    map && section.kind === 'places' && section.items[0] === places[0] && mapView(map, sections, viewing)
  const first = answer.kind === 'emergency' ? sections.find((section) => section.kind === 'contacts') : undefined
  return [
    first && element('ul', { class: 'lifelines' }, ...first.items.map((item) => lifelineView(item, viewing))),
    ...sections
      .filter((section) => section !== first)
      .flatMap((section) => [mapBefore(section), ...sectionView(section, places, viewing)]),
  ]
}

/** `places`: those of the whole answer, whose ranks are their numbers on the map. */
function sectionView(section: Section, places: readonly PlaceItem[], viewing: Viewing): readonly Child[] {
  const title = section.title ? [element('h3', {}, spoken(section.title, section))] : []
  const cards = (items: readonly Tree[]) => [...title, element('ul', { class: 'cards' }, ...items)]
  switch (section.kind) {
    case 'text':
      return [...title, element('p', { class: 'text' }, spoken(section.text, section), mark(section.source, viewing))]
    case 'notice':
      return [...title, noticeView(section, viewing)]
    case 'list':
      return [...title, linesView(section.items, viewing)]
    case 'places':
      return cards(section.items.map((item) => placeView(item, places.indexOf(item) + 1, viewing)))
    case 'aids':
      return [...title, aidsView(section.items, viewing)]
    case 'contacts':
      return cards(section.items.map((item) => contactView(item, viewing)))
    case 'table':
      return [tableView(section, viewing)]
    case 'figures':
    case 'chart':
      return figuresView(section, viewing)
  }
}

const noticeView = (section: Extract<Section, { kind: 'notice' }>, { lang }: Viewing): Tree =>
  element('p', { class: 'notice' }, element('strong', {}, labels[lang].notice), ' ', spoken(section.text, section))

export const linesView = (items: readonly ListItem[], viewing: Viewing): Tree =>
  element('ul', { class: 'lines' }, ...items.map((item) => lineView(item, viewing)))

function lineView(item: ListItem, viewing: Viewing): Tree {
  const lead = item.lead && item.text.startsWith(item.lead) ? item.lead : ''
  const rest = spoken(item.text.slice(lead.length), item)
  return element('li', {}, lead && element('strong', {}, spoken(lead, item)), rest, mark(item.source, viewing))
}

function linksView(links: NonNullable<Answer['links']>, { lang, origin }: Viewing): Tree | undefined {
  const shown = links.flatMap(({ label, href }) => {
    const address = ownHref(href, origin)
    return address ? [outwards(address, 'action', label)] : []
  })
  const group = { class: 'actions links', role: 'group', 'aria-label': answerWords[lang].others }
  return shown.length > 0 ? element('p', group, ...shown) : undefined
}

const sourcesView = (sources: readonly Source[], viewing: Viewing): Tree =>
  element('section', { class: 'sources' }, element('h3', {}, labels[viewing.lang].sources), ...sourceList(sources, viewing))

/** More are folded: a mark that leads to one of them unfolds them, as a fragment does (HTML, 7.4.6.4). */
const mostShown = 5

/** What the marks lead to. */
export function sourceList(sources: readonly Source[], viewing: Viewing): readonly Tree[] {
  const [shown, folded] = [sources.slice(0, mostShown), sources.slice(mostShown)]
  const list = (some: readonly Source[], first: number) =>
    element('ol', { start: first }, ...some.map((source, index) => sourceView(source, first + index, viewing)))
  if (folded.length === 0) return [list(shown, 1)]
  const summary = element('summary', {}, moreSources(folded.length, viewing.lang))
  return [list(shown, 1), element('details', { class: 'more' }, summary, list(folded, mostShown + 1))]
}

const sourceView = ({ publisher, title, url, date, checkedOn }: Source, rank: number, viewing: Viewing): Tree => {
  const { lang, ids } = viewing
  const dates = [dayView(date, lang), `, ${labels[lang].checked} `, dayView(checkedOn, lang)]
  return element(
    'li',
    { id: `${ids}source-${rank}` },
    french(`${publisher}, `, viewing),
    titledLink(french(title, viewing), url),
    ', ',
    ...dates,
  )
}
