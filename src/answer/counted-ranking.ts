/** Territories ranked or compared by what is counted in the base. */
import { type CountedLevel, type CountRecord, type LoadInUse, type Ranking, rankedInhabitants } from '../../db/queries'
import { colon, numberLabel } from '../formats'
import type { Context } from '../intent'
import { inPlace, ofPlace, preciseName } from '../place-words'
import type { Answer, FigureItem, Lang, NonEmpty, Place, Section, Words } from '../types'
import {
  charted,
  countedIn,
  countItem,
  countLabel,
  countValue,
  type Measure,
  measureOf,
  type NamedCount,
  newestOf,
  otherSource,
  published,
  ratedBy,
  staleSections,
  unknownPopulation,
} from './counted'
import { type Cite, found, nonEmpty, notice } from './found'

type Order = 'most' | 'least'
/** Published figures of the same territories: shown apart. */
type Published = (cite: Cite) => readonly FigureItem[]

const levelWords: Readonly<Record<CountedLevel, Words>> = {
  commune: { fr: 'communes', en: 'communes' },
  epci: { fr: 'intercommunalités', en: 'intercommunalities' },
  departement: { fr: 'départements', en: 'départements' },
  region: { fr: 'régions', en: 'régions' },
}

/** The territories inside which others may be ranked. */
const containers: readonly Place['kind'][] = ['epci', 'departement', 'region']
export const containerOf = (place: Place | undefined): Place | undefined =>
  place && containers.includes(place.kind) ? place : undefined

/** What is ranked when the question does not say: the next level down. */
export function levelIn(within: Place | undefined): CountedLevel {
  if (!within) return 'region'
  return within.kind === 'region' ? 'departement' : 'commune'
}

/** The first territories of a level; undefined when the base cannot rank them. */
export function rankedAnswer(
  asked: {
    readonly indicator: string
    readonly level: CountedLevel
    readonly within?: Place | undefined
    readonly order: Order
    readonly perCapita: boolean
  },
  { items, total }: Ranking,
  loads: readonly LoadInUse[],
  { lang, question }: Context,
  publishedItems: Published,
): Answer | undefined {
  const counts = nonEmpty(items)
  if (!counts) return undefined
  const { indicator, level, within, order, perCapita } = asked
  const measure = measureOf(indicator, counts, perCapita, lang)
  const [first] = counts
  const levels = levelWords[level][lang]
  const where = within ? ` ${inPlace(within, lang)}` : ''
  const which = lang === 'fr' ? (order === 'most' ? 'le plus' : 'le moins') : order === 'most' ? 'most' : 'fewest'
  const value = `${first.territory.name} (${numberLabel(countValue(first, measure), lang)})`
  const title =
    lang === 'fr'
      ? `${levels}${where} avec ${which} ${ofPlace(countLabel(measure))} : ${value}`
      : `${levels}${where} with the ${which} ${countLabel(measure)}: ${value}`
  return found({
    title,
    from: counts,
    sections: (cite) => [
      ...sectionsOf(counts, measure, cite, publishedItems),
      ...staleSections(counts, loads, question.askedAt, lang),
      notice(whoIsRanked(level, total, perCapita, within !== undefined, lang)),
    ],
  })
}

/** Territories named in the question, the first of the order asked first; undefined when fewer than two are counted. */
export function comparedAnswer(
  asked: {
    readonly indicator: string
    readonly territories: readonly Place[]
    readonly order: Order
    readonly perCapita: boolean
  },
  counts: readonly CountRecord[],
  loads: readonly LoadInUse[],
  { lang, question }: Context,
  publishedItems: Published,
): Answer | undefined {
  const { indicator, territories, order, perCapita } = asked
  const known = newestOf(counts).map((count): NamedCount => {
    const place = territories.find(
      ({ kind, code, arrondissementCode }) =>
        kind === count.territory.kind && (arrondissementCode ?? code) === count.territory.code,
    )
    return { ...count, territory: { ...count.territory, name: place ? preciseName(place) : count.territory.code } }
  })
  const measure = measureOf(indicator, known, perCapita, lang)
  const direction = order === 'most' ? -1 : 1
  const ranked = nonEmpty([...known].sort((one, other) => direction * (countValue(one, measure) - countValue(other, measure))))
  if (!ranked || ranked.length < 2) return undefined
  const values = ranked.map((count) => `${count.territory.name} ${numberLabel(countValue(count, measure), lang)}`)
  const missing = territories.length - ranked.length
  return found({
    title: `${countLabel(measure)}${colon(lang)} ${values.join(', ')}`,
    from: ranked,
    sections: (cite) => [
      ...sectionsOf(ranked, measure, cite, publishedItems),
      ...unknownPopulation(perCapita, measure),
      ...staleSections(ranked, loads, question.askedAt, lang),
      ...(missing > 0
        ? [
            notice(
              lang === 'fr'
                ? `Pas de donnée pour ${missing} des territoires nommés.`
                : `No data for ${missing} of the territories named.`,
            ),
          ]
        : []),
    ],
  })
}

function sectionsOf(counts: NonEmpty<NamedCount>, measure: Measure, cite: Cite, publishedItems: Published): readonly Section[] {
  const items = counts.map((count) => countItem(count, measure, cite))
  const others = publishedItems(cite)
  return [
    { kind: 'figures', ...countedIn(counts, measure.lang), items },
    ...charted('bar', items),
    ...ratedBy(measure, cite),
    ...(others.length > 0
      ? [{ kind: 'figures' as const, title: published(measure.lang), items: others }, otherSource(measure.lang)]
      : []),
  ]
}

/** Which territories the ranking is among: nothing is left out in silence. */
function whoIsRanked(level: CountedLevel, total: number, perCapita: boolean, isInside: boolean, lang: Lang): string {
  const among = `${numberLabel(total, lang)} ${levelWords[level][lang]}`
  const people = numberLabel(rankedInhabitants, lang)
  if (level === 'commune' && perCapita)
    return lang === 'fr' ? `Parmi ${among} d’au moins ${people} habitants.` : `Among ${among} of at least ${people} inhabitants.`
  if (level === 'commune')
    return lang === 'fr'
      ? `Parmi ${among} : celles d’au moins ${people} habitants, et les autres quand elles en ont.`
      : `Among ${among}: those of at least ${people} inhabitants, and the others when they have some.`
  if (level === 'epci' && isInside)
    return lang === 'fr'
      ? `Parmi ${among} : toutes celles qui y ont une commune, comptées entières.`
      : `Among ${among}: all those with a commune there, counted whole.`
  const those = level === 'departement' ? 'ceux' : 'celles'
  return lang === 'fr' ? `Parmi ${among}, sans oublier ${those} qui n’en ont pas.` : `Among ${among}, those without any included.`
}
