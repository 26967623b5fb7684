/** Inhabitants, from the reference table the gazetteer is compiled from. */

import type { Context } from '../intent'
import { numberLabel } from '../render/labels'
import type { Answer, Place, Source } from '../types'
import { found } from './found'

/** The populations in force in 2026, as the package that lists the communes carries them. */
const source: Source = {
  publisher: 'Insee, repris par Etalab',
  title: 'Populations légales, dans le découpage administratif',
  url: 'https://github.com/etalab/decoupage-administratif',
  date: '2026',
  checkedOn: '2026-11-21',
}

/** The population of a place, or undefined when the table does not give it. */
export function populationAnswer(place: Place, { gazetteer, lang }: Context): Answer | undefined {
  const value = gazetteer.populationOf(place)
  if (value === undefined) return undefined
  const unit = lang === 'fr' ? 'habitants' : 'inhabitants'
  return found({
    title: `${place.name} : ${numberLabel(value, lang)} ${unit}`,
    from: [{ source }],
    sections: (cite) => [
      {
        kind: 'figures',
        items: [
          {
            indicator: 'population',
            label: lang === 'fr' ? 'population municipale' : 'municipal population',
            territory: place,
            value,
            unit,
            asOf: lang === 'fr' ? 'en vigueur en 2026' : 'in force in 2026',
            source: cite({ source }),
          },
        ],
      },
    ],
  })
}
