import { figuresFor } from '../db/queries'
import { byYear, figureTitle, noFigure } from '../src/answer/figures'
import { found, nonEmpty, notice } from '../src/answer/found'
import { figureItem } from '../src/answer/items'
import { inPlace, territoryKey } from '../src/answer/territory'
import { defineIntent } from '../src/intent'

export const figureTrend = defineIntent({
  id: 'figure-trend',
  title: { fr: 'L’évolution d’un chiffre', en: 'How a figure moves' },
  required: ['indicator'],
  optional: ['place', 'year', 'perCapita'],
  missing: { indicator: { fr: 'Quel chiffre voulez-vous suivre ?', en: 'Which figure would you like to follow?' } },
  suggestions: () => [
    { label: 'Généralistes', text: 'Les généralistes' },
    { label: 'Maisons de santé', text: 'Les maisons de santé' },
  ],
  async resolve({ indicator, place }, context) {
    const { lang, knowledge } = context
    const { known } = await knowledge.read({ known: figuresFor({ indicators: [indicator] }) })
    const key = place && place.kind !== 'position' ? territoryKey(place) : 'country:FR'
    const series = nonEmpty(
      known.filter(({ territory }) => territoryKey(territory) === key).sort((one, other) => byYear(other, one)),
    )
    if (!series) return noFigure(indicator, place ? ` ${inPlace(place, lang)}` : '', known, context)
    const fr = lang === 'fr'
    const [oldest] = series
    const newest = series[series.length - 1] ?? oldest
    return found({
      title: series.length > 1 ? `${figureTitle(oldest, lang)} → ${figureTitle(newest, lang)}` : figureTitle(oldest, lang),
      from: series,
      sections: (cite) => [
        { kind: 'figures', items: series.map((record) => figureItem(record, cite, lang)) },
        ...(series.length > 2
          ? [{ kind: 'chart' as const, shape: 'line' as const, items: series.map((record) => figureItem(record, cite, lang)) }]
          : []),
        notice(
          series.length > 1
            ? fr
              ? 'Sources et périmètres peuvent différer d’une année à l’autre.'
              : 'Sources and scope may differ from one year to the next.'
            : fr
              ? 'Une seule date connue : je ne peux pas dire comment ce chiffre évolue.'
              : 'Only one date is known: I cannot tell how it moves.',
        ),
      ],
    })
  },
})
