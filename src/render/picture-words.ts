/** The words of maps and charts. */
import { numberLabel } from '../formats'
import type { FigureItem, Lang, Origin, PlaceItem } from '../types'
import { figureValue } from './answer-words'

/** « Carte : Amiens et 5 lieux, de 0,3 à 12 km. La liste suit. » */
export function mapCaption(places: readonly PlaceItem[], origin: Origin | undefined, lang: Lang): string {
  const fr = lang === 'fr'
  const many = places.length > 1 ? 's' : ''
  const counted = fr ? `${places.length} lieu${many && 'x'}` : `${places.length} place${many}`
  const shown = [...(origin ? [origin.label] : []), counted].join(fr ? ' et ' : ' and ')
  return `${fr ? 'Carte :' : 'Map:'} ${shown}${reach(places, lang)}. ${fr ? 'La liste suit.' : 'The list follows.'}`
}

function reach(places: readonly PlaceItem[], lang: Lang): string {
  const distances = places.flatMap(({ distanceKm }) => distanceKm ?? [])
  if (distances.length < places.length) return ''
  const [nearest, farthest] = [Math.min(...distances), Math.max(...distances)].map((distance) =>
    numberLabel(distance < 10 ? distance : Math.round(distance), lang),
  )
  if (nearest === farthest) return lang === 'fr' ? `, à ${nearest} km` : `, ${nearest} km away`
  return lang === 'fr' ? `, de ${nearest} à ${farthest} km` : `, ${nearest} to ${farthest} km away`
}

/** « 3, CH de Vire, et à côté : 7, 9 » */
export function pinName(numbers: readonly number[], name: string, lang: Lang): string {
  const [first, ...others] = numbers
  const beside = lang === 'fr' ? 'et à côté :' : 'and beside it:'
  return [`${first}, ${name}`, ...(others.length > 0 ? [`${beside} ${others.join(', ')}`] : [])].join(', ')
}

/** « Courbe : de 63 000 médecins (2010) à 52 500 (2020), en baisse. » Highest and lowest are in the table that follows. */
export function trendName(points: readonly { readonly item: FigureItem; readonly when: string }[], lang: Lang): string {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const change = last.item.value - first.item.value
  const way = trends[lang][Math.sign(change) + 1] ?? ''
  const [start, end] = [
    `${figureValue(first.item, lang)} (${first.when})`,
    `${numberLabel(last.item.value, lang)} (${last.when})`,
  ]
  return lang === 'fr' ? `Courbe : de ${start} à ${end}, ${way}.` : `Line: from ${start} to ${end}, ${way}.`
}

/** Down, level, up. */
const trends: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['en baisse', 'stable', 'en hausse'],
  en: ['falling', 'level', 'rising'],
}
