/** Inhabitants, from the table of the territories. */

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

export function populationAnswer(place: Place, value: number, { lang }: Context): Answer {
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
