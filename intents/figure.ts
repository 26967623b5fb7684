import type { FigureRecord } from '../db/knowledge'
import { countedAs } from '../db/place-kinds'
import { communeFigures, countsIn, figuresFor, inhabitantsOf, loadsInUse } from '../db/queries'
import { communeRecords } from '../src/answer/commune-figures'
import { countedFigure, france } from '../src/answer/counted-figure'
import { byYear, figureQuotes, figureTitle, noFigure } from '../src/answer/figures'
import { found, nonEmpty, notice } from '../src/answer/found'
import { figureItem } from '../src/answer/items'
import { populationAnswer } from '../src/answer/population'
import { territoryKey, territoryKeys } from '../src/answer/territory'
import { defineIntent } from '../src/intent'
import { indicatorLabels } from '../src/labels'
import { inPlace } from '../src/place-words'
import type { Place } from '../src/types'

export const figure = defineIntent({
  id: 'figure',
  title: { fr: 'Un chiffre pour un territoire', en: 'A figure for a territory' },
  required: ['indicator'],
  optional: ['place', 'year', 'perCapita'],
  missing: { indicator: { fr: 'Quel chiffre cherchez-vous ?', en: 'Which figure are you looking for?' } },
  suggestions: () => [
    { label: 'Maisons de santé', text: 'Nombre de maisons de santé' },
    { label: 'Généralistes', text: 'Nombre de généralistes' },
    { label: 'Zones prioritaires', text: 'Nombre de zones prioritaires' },
  ],
  async resolve({ indicator, place, year, perCapita }, context) {
    const { lang, knowledge, gazetteer, side } = context
    const nowhere = { kind: 'position', code: '', name: '' } as const
    const read = await knowledge.read({
      known: figuresFor({ indicators: [indicator] }),
      byCommune: communeFigures(indicator, place ?? nowhere),
      loads: loadsInUse(),
      counts: countsIn(countedAs[indicator] ?? [], [place ?? france]),
      inhabitants: inhabitantsOf(place ?? nowhere),
    })
    const { counts, inhabitants, loads } = read
    const byCommune = communeRecords(indicator, place, read.byCommune, lang)
    const known = [...byCommune, ...read.known]
    const isOf = (territory: Place) => (record: FigureRecord) =>
      byCommune.includes(record) || territoryKey(record.territory) === territoryKey(territory)
    if (indicator === 'population' && place && inhabitants && year === undefined && side !== 'share')
      return populationAnswer(place, inhabitants, context)
    const here = place && place.kind !== 'position' ? known.filter(isOf(place)) : known
    const then = year === undefined ? here : here.filter((figure) => figure.year === year)
    const exact = nonEmpty([...(then.length > 0 ? then : here)].sort(place ? byYear : national))
    const around = place
      ? nonEmpty(known.filter(({ territory }) => territoryKeys(place, gazetteer).includes(territoryKey(territory))).sort(byYear))
      : undefined
    const same = known.filter(isOf(place ?? france))
    const counted = countedFigure({ indicator, place: place ?? france, year, perCapita }, counts, same, loads, context)
    if (counted) return counted
    const figures = exact ?? around
    if (!figures) return noFigure(indicator, place ? ` ${inPlace(place, lang)}` : '', known, context)
    const fr = lang === 'fr'
    const wrongYear = year !== undefined && then.length === 0
    return found({
      title:
        wrongYear || !exact
          ? fr
            ? `Pas ce chiffre${wrongYear ? ` pour ${year}` : ''}, mais : ${figureTitle(figures[0], lang)}`
            : `Not that figure${wrongYear ? ` for ${year}` : ''}, but: ${figureTitle(figures[0], lang)}`
          : figureTitle(figures[0], lang),
      ...figureQuotes(figures[0], lang),
      from: figures,
      sections: (cite) => [
        { kind: 'figures', items: figures.slice(0, 6).map((record) => figureItem(record, cite, lang)) },
        ...(perCapita && !figures.some(({ unit }) => unit.includes('pour'))
          ? [
              notice(
                fr
                  ? 'Ce chiffre est un nombre total : je ne l’ai pas rapporté à la population.'
                  : 'This is a total: I do not hold it per inhabitant.',
              ),
            ]
          : []),
        ...(figures.length > 1 && figures.some(({ reliability }) => reliability !== 'verified')
          ? [
              notice(
                fr
                  ? 'Chiffres de sources et de dates différentes : ne les comparez pas sans le dire.'
                  : 'Figures from different sources and dates: do not compare them silently.',
              ),
            ]
          : []),
      ],
      followUps: [
        ...new Map(known.filter((other) => !figures.includes(other)).map((other) => [other.territory.name, other])).values(),
      ]
        .slice(0, 3)
        .map(({ territory }) => ({
          label: territory.name,
          text: fr ? `${indicatorLabels(indicator).fr} : ${territory.name}` : `And for ${territory.name}?`,
        })),
    })
  },
})

/** Without a place, France first, then the régions. */
const national = (one: { territory: { kind: string } }, other: { territory: { kind: string } }) =>
  Number(other.territory.kind === 'country') - Number(one.territory.kind === 'country')
