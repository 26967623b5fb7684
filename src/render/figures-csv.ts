/** The figures of an answer as a file for a spreadsheet: the numbers it shows, each with where it comes from. */
import type { CsvCell } from '../csv'
import type { Answer, FigureItem, Lang, Source } from '../types'
import { drawn } from './figures'
import { type Spreadsheet, spreadsheet } from './spreadsheet'

const names: Readonly<Record<Lang, string>> = { fr: 'proxisoin-chiffres.csv', en: 'proxisoin-figures.csv' }
const heads: Readonly<Record<Lang, readonly string[]>> = {
  fr: ['territoire', 'code', 'indicateur', 'valeur', 'unité', 'date', 'note', 'source', 'adresse', 'vérifié le'],
  en: ['territory', 'code', 'indicator', 'value', 'unit', 'date', 'note', 'source', 'address', 'checked on'],
}

/** One row a figure, in the order shown, its number not rounded, its date in ISO 8601 or as the source says it; undefined when there is none. */
export function figuresFile({ sections, sources }: Pick<Answer, 'sections' | 'sources'>, lang: Lang): Spreadsheet | undefined {
  const items = drawn(sections).flatMap((section) =>
    section.kind === 'figures' || section.kind === 'chart' ? section.items : [],
  )
  if (items.length === 0) return undefined
  const rows = items.map((item) => rowOf(item, sources[item.source]))
  return spreadsheet(names[lang], [heads[lang], ...rows], lang)
}

const rowOf = (item: FigureItem, source: Source | undefined): readonly CsvCell[] => [
  item.territory.name,
  item.territory.code,
  item.label,
  item.value,
  item.unit,
  item.asOf ?? item.year,
  item.note,
  source && `${source.publisher}, ${source.title}`,
  source?.url,
  source?.checkedOn,
]
