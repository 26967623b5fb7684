/** One answer: title, sections, its other forms, then where it comes from. */
import { labels } from '../../formats'
import type { Answer, Section, Source } from '../../types'
import { answerWords, sourceDates } from '../answer-words'
import { askedBack } from '../asked-back'
import { ownHref } from '../links'
import { element, type Tree } from '../tree'
import { aidView } from './aids'
import { contactView } from './contacts'
import { mark, outwards, titledLink } from './inline'
import { placeView } from './places'
import { figuresView, tableView } from './tables'
import type { Viewing } from './viewing'

/** What an answer shows: the API's reply and ours alike. */
export type Shown = Pick<Answer, 'kind' | 'title' | 'sections' | 'sources' | 'followUps' | 'asks' | 'links'>

/** Follow-ups, and the question they reply to, belong to the turn (turn.ts). */
export function answerView(answer: Shown, viewing: Viewing): Tree {
  const { lang, ids } = viewing
  return element(
    'article',
    { class: `answer answer-${answer.kind}`, 'aria-labelledby': `${ids}title`, lang },
    element('h2', { id: `${ids}title` }, answer.title),
    ...askedBack(answer).sections.map((section) => sectionView(section, viewing)),
    answer.links && linksView(answer.links, viewing),
    answer.sources.length > 0 && sourcesView(answer.sources, viewing),
  )
}

function sectionView(section: Section, viewing: Viewing): readonly Tree[] {
  const title = section.title ? [element('h3', {}, section.title)] : []
  const cards = (items: readonly Tree[]) => [...title, element('ul', { class: 'cards' }, ...items)]
  switch (section.kind) {
    case 'text':
      return [...title, element('p', { class: 'text' }, section.text, mark(section.source, viewing))]
    case 'notice':
      return [...title, element('p', { class: 'notice' }, element('strong', {}, labels[viewing.lang].notice), ` ${section.text}`)]
    case 'list':
      return [...title, linesView(section.items, viewing)]
    case 'places':
      return cards(section.items.map((item) => placeView(item, viewing)))
    case 'aids':
      return cards(section.items.map((item) => aidView(item, viewing)))
    case 'contacts':
      return cards(section.items.map((item) => contactView(item, viewing)))
    case 'table':
      return [tableView(section, viewing)]
    case 'figures':
    case 'chart':
      return [figuresView(section.items, section.title, viewing)]
  }
}

export const linesView = (items: Extract<Section, { kind: 'list' }>['items'], viewing: Viewing): Tree =>
  element('ul', { class: 'lines' }, ...items.map(({ text, source }) => element('li', {}, text, mark(source, viewing))))

function linksView(links: NonNullable<Answer['links']>, { lang, origin }: Viewing): Tree | undefined {
  const shown = links.flatMap(({ label, href }) => {
    const address = ownHref(href, origin)
    return address ? [outwards(address, 'action', label)] : []
  })
  const group = { class: 'actions links', role: 'group', 'aria-label': answerWords[lang].others }
  return shown.length > 0 ? element('p', group, ...shown) : undefined
}

const sourcesView = (sources: readonly Source[], viewing: Viewing): Tree =>
  element('section', { class: 'sources' }, element('h3', {}, labels[viewing.lang].sources), sourceList(sources, viewing))

/** What the marks lead to. */
export const sourceList = (sources: readonly Source[], { lang, ids }: Viewing): Tree =>
  element(
    'ol',
    {},
    ...sources.map((source, index) =>
      element(
        'li',
        { id: `${ids}source-${index + 1}` },
        `${source.publisher}, `,
        titledLink(source.title, source.url),
        ' ',
        element('span', { class: 'dates' }, sourceDates(source, lang)),
      ),
    ),
  )
