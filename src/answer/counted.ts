/** Figures counted in the base itself, for the kinds of places it holds: always apart from published ones, with their own source and date. */
import { countedAs } from '../../db/place-kinds'
import type { CountRecord, LoadInUse } from '../../db/queries'
import { dateLabel, numberLabel } from '../formats'
import { indicatorLabels } from '../labels'
import type { FigureItem, Lang, NonEmpty, Quoting, Section } from '../types'
import { type Cite, notice } from './found'
import { staleNotice } from './freshness'
import { kindLabel } from './kind-label'
import { citePopulations } from './population'
import { quoting } from './quoting'

/** A count whose territory has its name. */
export type NamedCount = Omit<CountRecord, 'territory'> & { readonly territory: FigureItem['territory'] }

/** Inhabitants a count is told for: the first that gives at least one, so that nobody reads « 0,04 ». */
const scales = [10_000, 100_000] as const

/** How counts are told: as they are, or for so many inhabitants. */
export type Measure = {
  readonly indicator: string
  readonly lang: Lang
  readonly perInhabitants?: (typeof scales)[number]
}

/** `perCapita` holds only when the inhabitants of every territory are known: a rate is not compared with a total. */
export function measureOf(indicator: string, counts: readonly NamedCount[], perCapita: boolean, lang: Lang): Measure {
  const rates = counts.flatMap(({ count, population }) => (population ? [count / population] : []))
  if (!perCapita || rates.length === 0 || rates.length < counts.length) return { indicator, lang }
  const most = Math.max(...rates)
  return { indicator, lang, perInhabitants: scales.find((scale) => most * scale >= 1) ?? scales[1] }
}

export const countValue = ({ count, population }: NamedCount, { perInhabitants }: Measure): number =>
  perInhabitants && population ? (count / population) * perInhabitants : count

/** « pharmacies », « pharmacies pour 10 000 habitants »; of that many when given: French says « 0 pharmacie ». */
export function countLabel({ indicator, lang, perInhabitants }: Measure, value = 2): string {
  const isSingular = lang === 'fr' ? value < 2 : value === 1
  const [kind] = countedAs[indicator] ?? []
  // The vocabulary has indicators by the many; one of them is one place of the kind counted.
  const label = isSingular && kind ? kindLabel(kind, lang) : indicatorLabels(indicator)[lang]
  if (!perInhabitants) return label
  const inhabitants = numberLabel(perInhabitants, lang)
  return lang === 'fr' ? `${label} pour ${inhabitants} habitants` : `${label} per ${inhabitants} inhabitants`
}

/** « 3,1 pharmacies pour 10 000 habitants (1er novembre 2026) » */
export function countText(count: NamedCount, measure: Measure): string {
  const value = countValue(count, measure)
  return `${numberLabel(value, measure.lang)} ${countLabel(measure, value)} (${dateLabel(count.asOf, measure.lang)})`
}

export function countItem(count: NamedCount, measure: Measure, cite: Cite): FigureItem {
  const value = countValue(count, measure)
  const unit = countLabel(measure, value)
  return {
    ...{ indicator: measure.indicator, label: unit, territory: count.territory, value, unit, asOf: count.asOf },
    source: cite(count),
  }
}

/** « Compté dans FINESS, données du 1er novembre 2026 » */
export function countedIn(counts: NonEmpty<NamedCount>, lang: Lang): Quoting & { readonly title: string } {
  const [first] = counts
  const quoted = quoting(lang, first.source.title, first.source.publisher)
  const from = `${first.source.title}, ${first.source.publisher}`
  const dates = [...new Set(counts.map(({ asOf }) => dateLabel(asOf, lang)))]
  const day = dates.length > 1 ? '' : lang === 'fr' ? `, données du ${dates}` : `, data of ${dates}`
  return { title: `${lang === 'fr' ? 'Compté dans la base :' : 'Counted in the base:'} ${from}${day}`, ...quoted }
}

/** Says that a rate was asked, and could not be worked out. */
export const unknownPopulation = (perCapita: boolean, measure: Measure): readonly Section[] =>
  perCapita && !measure.perInhabitants
    ? [
        notice(
          measure.lang === 'fr'
            ? 'Je ne connais pas le nombre d’habitants de chaque territoire : je donne le total.'
            : 'I do not know how many people live there: this is the total.',
        ),
      ]
    : []

/** What a rate is worked out from. */
export const ratedBy = (measure: Measure, cite: Cite): readonly Section[] =>
  measure.perInhabitants
    ? [
        {
          kind: 'text',
          text: measure.lang === 'fr' ? 'Rapporté à la population municipale.' : 'For the municipal population.',
          source: citePopulations(cite),
        },
      ]
    : []

/** Says that counts are old, when the load they come from is the one in use and is stale. */
export function staleSections(
  counts: readonly NamedCount[],
  loads: readonly LoadInUse[],
  askedAt: Date,
  lang: Lang,
): readonly Section[] {
  const used = loads.filter(({ source, asOf }) => counts.some((count) => count.family === source && count.asOf === asOf))
  const words = staleNotice(used, askedAt, lang)
  return words === undefined ? [] : [notice(words)]
}

/** Bars or a line say something from three values on. */
export const charted = (shape: 'bar' | 'line', items: readonly FigureItem[]): readonly Section[] =>
  items.length > 2 ? [{ kind: 'chart', shape, items }] : []

/** Counts of the same day are compared; those of another day are left to the trend. */
export const newestOf = <Count extends CountRecord>(counts: readonly Count[]): readonly Count[] =>
  counts.filter(({ asOf }) => asOf === counts[0]?.asOf)

/** Said when published figures stand beside counted ones. */
export const otherSource = (lang: Lang): Section =>
  notice(
    lang === 'fr'
      ? 'Les chiffres comptés et les chiffres publiés viennent de sources et de dates différentes : ne les comparez pas.'
      : 'Counted and published figures come from different sources and dates: do not compare them.',
  )
export const published = (lang: Lang): string => (lang === 'fr' ? 'Publié, d’une autre source' : 'Published, from another source')
