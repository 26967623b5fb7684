/** Figures known commune by commune (the APL), as the other figures are. */
import type { FigureRecord } from '../../db/knowledge'
import type { CommuneFigure } from '../../db/queries'
import { indicatorLabels } from '../labels'
import { preciseName } from '../place-words'
import type { Lang, Place, Words } from '../types'

/** In what each indicator is told: the DREES counts the APL of general practitioners in visits within reach. */
const units: Readonly<Record<string, Words>> = {
  'apl-generalistes': {
    fr: 'consultations accessibles par an et par habitant',
    en: 'visits within reach per year and inhabitant',
  },
}

/** True when the indicator is known by commune, and by commune alone. */
export const isByCommune = (indicator: string): boolean => indicator in units

export const communeRecords = (
  indicator: string,
  place: Place | undefined,
  figures: readonly CommuneFigure[],
  lang: Lang,
): readonly FigureRecord[] =>
  place
    ? figures.map(({ year, value, source }) => ({
        ...{ id: `${indicator}-${place.code}-${year}`, row: '', indicator, label: indicatorLabels(indicator)[lang] },
        ...{
          territory: { kind: 'commune', code: place.arrondissementCode ?? place.code, name: preciseName(place) },
          value,
          year,
          asOf: `${year}`,
        },
        ...{ unit: units[indicator]?.[lang] ?? '', source, reliability: 'verified' },
      }))
    : []
