import type { FigureRecord } from '../db/knowledge'
import { figuresFor } from '../db/queries'
import { byYear, figureTitle, noFigure } from '../src/answer/figures'
import { found, nonEmpty, notice } from '../src/answer/found'
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
  async resolve({ indicator, territories, level, place, order = 'most' }, context) {
    const { lang, knowledge, gazetteer } = context
    const { known } = await knowledge.read({ known: figuresFor({ indicators: [indicator] }) })
    const wanted = territories?.map(territoryKey)
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
