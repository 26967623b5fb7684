import { countedAs } from '../db/place-kinds'
import { communeFigures, countsIn, figuresFor, loadsInUse } from '../db/queries'
import { communeRecords } from '../src/answer/commune-figures'
import { countedTrend, france } from '../src/answer/counted-figure'
import { byYear, figureQuotes, figureTitle, noFigure } from '../src/answer/figures'
import { found, nonEmpty, notice } from '../src/answer/found'
import { figureItem } from '../src/answer/items'
import { quoting } from '../src/answer/quoting'
import { territoryKey } from '../src/answer/territory'
import { defineIntent } from '../src/intent'
import { inPlace } from '../src/place-words'

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
  async resolve({ indicator, place, perCapita }, context) {
    const { lang, knowledge } = context
    const territory = place && place.kind !== 'position' ? place : france
    const read = await knowledge.read({
      known: figuresFor({ indicators: [indicator] }),
      byCommune: communeFigures(indicator, territory),
      loads: loadsInUse(),
      counts: countsIn(countedAs[indicator] ?? [], [territory]),
    })
    const byCommune = communeRecords(indicator, territory, read.byCommune, lang)
    const known = [...byCommune, ...read.known]
    const series = nonEmpty(
      [...byCommune, ...read.known.filter((figure) => territoryKey(figure.territory) === territoryKey(territory))].sort(
        (one, other) => byYear(other, one),
      ),
    )
    // Two dates make a trend; one count does not hide a published series.
    const counted = countedTrend({ indicator, place: territory, perCapita }, read.counts, series ?? [], read.loads, context)
    if (counted && (read.counts.length > 1 || !series)) return counted
    if (!series) return noFigure(indicator, place ? ` ${inPlace(place, lang)}` : '', known, context)
    const fr = lang === 'fr'
    const [oldest] = series
    const newest = series[series.length - 1] ?? oldest
    return found({
      title: series.length > 1 ? `${figureTitle(oldest, lang)} → ${figureTitle(newest, lang)}` : figureTitle(oldest, lang),
      ...quoting(lang, ...[oldest, newest].flatMap((figure) => figureQuotes(figure, lang).quotes ?? [])),
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
