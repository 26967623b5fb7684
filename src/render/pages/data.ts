/** What is known and since when: every source of the base, and what it covers. */
import { dateLabel, listed, numberLabel } from '../../formats'
import { careLabels } from '../../labels'
import type { Lang, Source } from '../../types'
import type { Article, Block } from '../article'
import { webHref } from '../links'
import { element, type Tree } from '../tree'
import { dataWords } from './data-words'

/** What the base says of itself (db/state-queries.ts, db/place-queries.ts). */
export type DataState = {
  readonly sources: readonly CitedSource[]
  /** Of each source of open data, the load in use; days are `2026-11-21`. */
  readonly loads: readonly {
    readonly source: string
    readonly asOf: string
    readonly loadedAt: string
    readonly staleFrom: string
    readonly rows: number
  }[]
  readonly kinds: readonly Kind[]
}

/** `seed` is the family of what we read and reworded, `correction` of what staff changed since; any other is open data, under a licence. */
type CitedSource = Source & { readonly family: string; readonly licence?: string }
type Kind = { readonly kind: string; readonly national: boolean; readonly regions: readonly string[] }

/** The name of a région, from its INSEE code. */
export type RegionName = (code: string) => string

/** `today` (`2026-11-21`, in Paris) tells which loads are stale. */
export function dataPage(state: DataState, regionName: RegionName, today: string, lang: Lang): Article {
  const words = dataWords[lang]
  const read = state.sources.filter(({ family }) => family === 'seed')
  const corrected = state.sources.filter(({ family }) => family === 'correction')
  return {
    title: words.title,
    lead: words.lead,
    sections: [
      { title: words.loaded, blocks: loadedBlocks(state, today, lang) },
      { title: words.covers, blocks: coverBlocks(state.kinds, regionName, lang) },
      { title: words.read, blocks: readBlocks(read, lang) },
      ...(corrected.length > 0 ? [{ title: words.corrected, blocks: correctedBlocks(corrected, lang) }] : []),
      { title: words.reuse, blocks: [words.api, words.stale] },
    ],
  }
}

/** Why there is no page: the base is out of reach. */
export const dataUnavailable = (lang: Lang): Article => ({
  title: dataWords[lang].title,
  lead: dataWords[lang].unavailable,
  sections: [],
})

function loadedBlocks({ sources, loads }: DataState, today: string, lang: Lang): readonly Block[] {
  const words = dataWords[lang]
  const rows = loads.map((load) => {
    const stale = load.staleFrom <= today
    const own = sources.filter(({ family }) => family === load.source)
    const [first] = own
    return element(
      'li',
      { class: 'card' },
      element('h3', {}, first ? sourceLink(first) : load.source),
      element(
        'p',
        { class: 'quiet' },
        [
          listed(
            own.map(({ publisher }) => publisher),
            lang,
            words.and,
          ),
          first && licenceOf(first, lang),
        ]
          .filter(Boolean)
          .join(', '),
      ),
      element(
        'p',
        {},
        element('span', { class: stale ? 'badge badge-to-check' : 'badge' }, stale ? words.isStale : words.isFresh),
        ` ${words.dataOf} ${dateLabel(load.asOf, lang)}, ${words.loadedOn} ${dateLabel(load.loadedAt.slice(0, 10), lang)}, ${words.rows(numberLabel(load.rows, lang))}`,
      ),
    )
  })
  return rows.length > 0 ? [element('ul', { class: 'cards' }, ...rows)] : [words.nothingLoaded]
}

/** What the base can find all over France, in some régions only, and not at all. */
function coverBlocks(kinds: readonly Kind[], regionName: RegionName, lang: Lang): readonly Block[] {
  const words = dataWords[lang]
  const named = (held: readonly Kind[]) =>
    listed(
      held.map(({ kind }) => careLabels(kind)[lang]).toSorted((one, other) => one.localeCompare(other, lang)),
      lang,
      words.and,
    )
  const national = kinds.filter((held) => held.national)
  const regional = kinds.filter((held) => !held.national && held.regions.length > 0)
  const places = regional.map(({ regions }) => listed(regions.map(regionName).toSorted(), lang, words.and))
  return [
    [
      ...(national.length > 0 ? [`${words.everywhere} ${named(national)}.`] : []),
      ...[...new Set(places)].map(
        (place) => `${words.only} (${place})${words.colon} ${named(regional.filter((_, index) => places[index] === place))}.`,
      ),
    ],
    words.others,
  ].filter((block) => block.length > 0)
}

function readBlocks(sources: readonly CitedSource[], lang: Lang): readonly Block[] {
  const words = dataWords[lang]
  const oldest = sources.map(({ checkedOn }) => checkedOn).toSorted()[0]
  return [words.readBy(numberLabel(sources.length, lang), oldest && dateLabel(oldest, lang)), pageList(sources, lang)]
}

const correctedBlocks = (sources: readonly CitedSource[], lang: Lang): readonly Block[] => [
  dataWords[lang].correctedBy(numberLabel(sources.length, lang)),
  pageList(sources, lang),
]

function pageList(sources: readonly CitedSource[], lang: Lang): Tree {
  const words = dataWords[lang]
  const items = sources.map((source) =>
    element(
      'li',
      {},
      element('cite', {}, sourceLink(source)),
      element(
        'span',
        { class: 'quiet what' },
        [
          source.publisher,
          dateLabel(source.date, lang),
          `${words.checkedOn} ${dateLabel(source.checkedOn, lang)}`,
          licenceOf(source, lang),
        ]
          .filter(Boolean)
          .join(', '),
      ),
    ),
  )
  return element('details', {}, element('summary', {}, words.readList), element('ul', { class: 'plain' }, ...items))
}

/** Most are proper names. */
const licenceOf = ({ licence = '' }: CitedSource, lang: Lang): string => dataWords[lang].licences[licence] ?? licence

/** Titles are the producers' own words, in French. */
const sourceLink = ({ title, url }: CitedSource): Tree => element('a', { href: webHref(url), lang: 'fr' }, title)
