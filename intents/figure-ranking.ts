import type { FigureRecord } from '../db/knowledge'
import { countedAs } from '../db/place-kinds'
import { countsIn, figuresFor, loadsInUse, rankedCounts } from '../db/queries'
import { comparedAnswer, containerOf, levelIn, rankedAnswer } from '../src/answer/counted-ranking'
import { byYear, figureQuotes, figureTitle, noFigure } from '../src/answer/figures'
import { type Cite, found, nonEmpty, notice } from '../src/answer/found'
import { figureItem } from '../src/answer/items'
import { territoryKey, territoryKeys } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

const shown = 10
/** Further apart than this, two counts say nothing of one another. */
const comparableYears = 2

export const figureRanking = defineIntent({
  id: 'figure-ranking',
  title: { fr: 'Comparer ou classer des territoires', en: 'Compare or rank territories' },
  required: ['indicator'],
  optional: ['territories', 'level', 'place', 'order', 'perCapita', 'year'],
  missing: { indicator: { fr: 'Que voulez-vous comparer ?', en: 'What would you like to compare?' } },
  suggestions: () => [
    { label: 'Maisons de santé', text: 'Les maisons de santé' },
    { label: 'Zones prioritaires', text: 'Les zones prioritaires' },
  ],
  async resolve({ indicator, territories = [], level, place, order = 'most', perCapita = false }, context) {
    const { lang, knowledge, gazetteer } = context
    const within = containerOf(place)
    const ranking = { level: level ?? levelIn(within), within, order, perCapita }
    const kinds = countedAs[indicator] ?? []
    const {
      known,
      counts,
      loads,
      ranked: rows,
    } = await knowledge.read({
      known: figuresFor({ indicators: [indicator] }),
      loads: loadsInUse(),
      counts: countsIn(kinds, territories),
      ranked: rankedCounts(kinds, { ...ranking, limit: territories.length > 0 ? 0 : shown }),
    })
    const publishedFor = (among: readonly { readonly kind: string; readonly code: string }[]) => (cite: Cite) =>
      known
        .filter(({ territory }) => among.map(territoryKey).includes(territoryKey(territory)))
        .map((record) => figureItem(record, cite, lang))
    const counted =
      territories.length > 0
        ? comparedAnswer({ indicator, territories, order, perCapita }, counts, loads, context, publishedFor(territories))
        : rankedAnswer(
            { indicator, ...ranking },
            rows,
            loads,
            context,
            publishedFor(rows.items.map(({ territory }) => territory)),
          )
    if (counted) return counted
    const wanted = territories.length > 0 ? territories.map(territoryKey) : undefined
    const inPlace = ({ kind, code }: FigureRecord['territory']) =>
      !place ||
      place.kind === 'country' ||
      territoryKeys(gazetteer.place(kind === 'zone' ? 'commune' : kind, code), gazetteer).includes(territoryKey(place))
    const asked = known.filter(({ territory }) =>
      wanted
        ? wanted.includes(territoryKey(territory))
        : territory.kind !== 'country' && (level === undefined || territory.kind === level) && inPlace(territory),
    )
    const compared = alike(asked)
    const newest = [
      ...new Map(
        [...compared]
          .sort(byYear)
          .reverse()
          .map((figure) => [territoryKey(figure.territory), figure]),
      ).values(),
    ]
    const ranked = nonEmpty(newest.sort((one, other) => (order === 'most' ? other.value - one.value : one.value - other.value)))
    if (!ranked) return noFigure(indicator, '', known, context)
    const fr = lang === 'fr'
    const years = ranked.map(({ year }) => year ?? 0)
    const apart = Math.max(...years) - Math.min(...years)
    const missing = wanted ? wanted.length - ranked.length : 0
    return found({
      title:
        ranked.length > 1
          ? figureTitle(ranked[0], lang)
          : fr
            ? `Un seul territoire connu : ${figureTitle(ranked[0], lang)}`
            : `Only one territory known: ${figureTitle(ranked[0], lang)}`,
      ...figureQuotes(ranked[0], lang),
      from: ranked,
      sections: (cite) => [
        { kind: 'figures', items: ranked.slice(0, shown).map((record) => figureItem(record, cite, lang)) },
        ...(ranked.length > 2
          ? [
              {
                kind: 'chart' as const,
                shape: 'bar' as const,
                items: ranked.slice(0, shown).map((record) => figureItem(record, cite, lang)),
              },
            ]
          : []),
        ...(apart > comparableYears
          ? [
              notice(
                fr
                  ? `Ces chiffres ne sont pas comparables : ${apart} ans les séparent.`
                  : `These figures cannot be compared: they are ${apart} years apart.`,
              ),
            ]
          : []),
        ...(missing > 0
          ? [
              notice(
                fr ? `Pas de donnée pour ${missing} des territoires nommés.` : `No data for ${missing} of the territories named.`,
              ),
            ]
          : []),
        notice(
          fr
            ? `Classement parmi les seuls territoires que la base connaît (${ranked.length}), à des dates parfois différentes.`
            : `Ranked among the only territories the base knows (${ranked.length}), sometimes at different dates.`,
        ),
      ],
      followUps: [],
    })
  },
})

/** One kind of territory and one unit: the commonest pair. Régions are not ranked with départements, nor shares with counts. */
function alike(figures: readonly FigureRecord[]): readonly FigureRecord[] {
  const groups = new Map<string, FigureRecord[]>()
  for (const figure of figures) {
    const key = `${figure.territory.kind} ${figure.unit}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].reduce((largest, group) => (group.length > largest.length ? group : largest), [])
}
