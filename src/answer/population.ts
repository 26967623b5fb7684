/** Inhabitants, from the table of the territories. */

import { colon, numberLabel } from '../formats'
import type { Context } from '../intent'
import type { Answer, FigureItem, Lang, Place, Source } from '../types'
import { type Cite, found } from './found'

/** The populations in force in 2026, as the package that lists the communes carries them. */
const source: Source = {
  publisher: 'Insee, repris par Etalab',
  title: 'Populations légales, dans le découpage administratif',
  url: 'https://github.com/etalab/decoupage-administratif',
  date: '2026',
  checkedOn: '2026-11-21',
}

export function populationAnswer(place: Place, value: number, { lang }: Context): Answer {
  return found({
    title: `${place.name}${colon(lang)} ${numberLabel(value, lang)} ${units[lang]}`,
    from: [{ source }],
    sections: (cite) => [{ kind: 'figures', items: [populationItem(place, value, cite, lang)] }],
  })
}

const units: Readonly<Record<Lang, string>> = { fr: 'habitants', en: 'inhabitants' }

export const populationItem = (territory: FigureItem['territory'], value: number, cite: Cite, lang: Lang): FigureItem => ({
  indicator: 'population',
  label: lang === 'fr' ? 'population municipale' : 'municipal population',
  territory,
  value,
  unit: units[lang],
  asOf: lang === 'fr' ? 'en vigueur en 2026' : 'in force in 2026',
  source: cite({ source }),
})

/** Index of the source of all populations, for what is worked out from them. */
export const citePopulations = (cite: Cite): number => cite({ source })
