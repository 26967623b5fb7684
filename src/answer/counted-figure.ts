/** A figure counted in the base for one territory, beside the published ones, and how it moved from a load to the next. */
import type { FigureRecord } from '../../db/knowledge'
import type { CountRecord, LoadInUse } from '../../db/queries'
import { colon, numberLabel } from '../formats'
import type { Context } from '../intent'
import { indicatorLabels } from '../labels'
import { inPlace, preciseName } from '../place-words'
import type { Answer, FollowUp, Lang, NonEmpty, Place, Section } from '../types'
import {
  charted,
  countedIn,
  countItem,
  countText,
  countValue,
  type Measure,
  measureOf,
  type NamedCount,
  otherSource,
  published,
  ratedBy,
  staleSections,
  unknownPopulation,
} from './counted'
import { byYear, figureQuotes, figureTitle } from './figures'
import { type Cite, found, nonEmpty, notice } from './found'
import { figureItem } from './items'
import { populationItem } from './population'

export const france: Place = { kind: 'country', code: 'FR', name: 'France' }

type Asked = {
  readonly indicator: string
  readonly place: Place
  readonly year?: number | undefined
  readonly perCapita?: boolean | undefined
}

const named = (counts: readonly CountRecord[], place: Place): readonly NamedCount[] =>
  counts.map((count) => ({ ...count, territory: { ...count.territory, name: preciseName(place) } }))
const yearOf = ({ asOf }: NamedCount) => Number(asOf.slice(0, 4))

/**
 * The newest count, or that of the year asked when one kind of figure knows it; undefined when there is none. The freshest of
 * both kinds comes first.
 */
export function countedFigure(
  { indicator, place, year, perCapita = false }: Asked,
  counts: readonly CountRecord[],
  publishedFigures: readonly FigureRecord[],
  loads: readonly LoadInUse[],
  { lang, question }: Context,
): Answer | undefined {
  const all = named(counts, place)
  const ofYear = year === undefined ? all : all.filter((one) => yearOf(one) === year)
  const publishedOfYear = publishedFigures.filter((one) => year === undefined || one.year === year)
  const isOtherYear = ofYear.length + publishedOfYear.length === 0
  const [count] = isOtherYear ? all : ofYear
  if (!count) return undefined
  const measure = measureOf(indicator, [count], perCapita, lang)
  const others = [...(isOtherYear ? publishedFigures : publishedOfYear)].sort(byYear)
  const [newest] = others
  const isFresher = !newest || yearOf(count) >= (newest.year ?? 0)
  const title = isFresher ? `${count.territory.name}${colon(lang)} ${countText(count, measure)}` : figureTitle(newest, lang)
  return found({
    title: isOtherYear ? notThatYear(year, title, lang) : title,
    ...(isFresher ? {} : figureQuotes(newest, lang)),
    from: [count],
    sections: (cite) => {
      const ownSections = countedSections(count, measure, cite)
      const otherSections: readonly Section[] = newest
        ? [{ kind: 'figures', title: published(lang), items: others.slice(0, 5).map((record) => figureItem(record, cite, lang)) }]
        : []
      return [
        ...(isFresher ? [...ownSections, ...otherSections] : [...otherSections, ...ownSections]),
        ...(newest ? [otherSource(lang)] : []),
        ...staleSections([count], loads, question.askedAt, lang),
        ...unknownPopulation(perCapita, measure),
      ]
    },
    followUps: [listButton(indicator, { ...place, name: preciseName(place) }, lang)],
  })
}

const notThatYear = (year: number | undefined, title: string, lang: Lang): string =>
  lang === 'fr' ? `Pas ce chiffre pour ${year}, mais : ${title}` : `Not that figure for ${year}, but: ${title}`

function countedSections(count: NamedCount, measure: Measure, cite: Cite): readonly Section[] {
  const { lang, indicator } = measure
  const { population } = count
  const rated =
    measure.perInhabitants && population
      ? [countItem(count, { indicator, lang }, cite), populationItem(count.territory, population, cite, lang)]
      : []
  return [{ kind: 'figures', ...countedIn([count], lang), items: [countItem(count, measure, cite), ...rated] }]
}

const listButton = (indicator: string, place: Place, lang: Lang): FollowUp => {
  const label = indicatorLabels(indicator)[lang]
  return lang === 'fr'
    ? { label: 'Voir la liste', text: `Liste : ${label} ${inPlace(place, lang)}` }
    : { label: 'See the list', text: `${label} ${inPlace(place, lang)}` }
}

/** The counts of every load, oldest first, then the published figures, which are another series; undefined without a count. */
export function countedTrend(
  { indicator, place, perCapita = false }: Asked,
  counts: readonly CountRecord[],
  publishedFigures: readonly FigureRecord[],
  loads: readonly LoadInUse[],
  { lang, question }: Context,
): Answer | undefined {
  const series = nonEmpty([...named(counts, place)].reverse())
  if (!series) return undefined
  const measure = measureOf(indicator, series, perCapita, lang)
  const others = [...publishedFigures].sort(byYear).reverse()
  return found({
    title: trendTitle(series, measure),
    from: series,
    sections: (cite) => {
      const items = series.map((count) => countItem(count, measure, cite))
      return [
        { kind: 'figures', ...countedIn(series, lang), items },
        ...charted('line', items),
        ...ratedBy(measure, cite),
        ...unknownPopulation(perCapita, measure),
        ...(series.length > 1 ? [] : [onlyOne(lang)]),
        ...staleSections(series, loads, question.askedAt, lang),
        ...(others.length > 0
          ? [
              { kind: 'figures' as const, title: published(lang), items: others.map((record) => figureItem(record, cite, lang)) },
              otherSource(lang),
            ]
          : []),
      ]
    },
  })
}

/** « Somme : 160 pharmacies (1er novembre 2025) → 158 pharmacies (1er novembre 2026), -2 » */
function trendTitle(series: NonEmpty<NamedCount>, measure: Measure): string {
  const [oldest] = series
  const newest = series[series.length - 1] ?? oldest
  const start = `${oldest.territory.name}${colon(measure.lang)} ${countText(oldest, measure)}`
  if (newest === oldest) return start
  const change = countValue(newest, measure) - countValue(oldest, measure)
  return `${start} → ${countText(newest, measure)}, ${change > 0 ? '+' : ''}${numberLabel(change, measure.lang)}`
}

const onlyOne = (lang: Lang): Section =>
  notice(
    lang === 'fr'
      ? 'Une seule date chargée dans la base : je ne peux pas dire comment ce chiffre évolue.'
      : 'Only one date is loaded in the base: I cannot tell how it moves.',
  )
