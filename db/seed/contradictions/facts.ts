/** Figures, contacts and sources that cannot all be right. */
import type { Contradiction } from '../contradictions'
import type { Fact } from '../facts'
import type { ContactSeed, FigureSeed, SourceRecord } from '../schema'

/** The same thing counted on the same day, twice, and neither says why. */
export const figuresThatDiffer = (figures: readonly FigureSeed[]): readonly Contradiction[] =>
  pairs(figures, ({ indicator, unit, territory, asOf }) =>
    [indicator, unit, territory.kind, territory.code, asOf].join('|'),
  ).flatMap(([one, other]) =>
    one.value === other.value || one.note !== undefined || other.note !== undefined
      ? []
      : [
          {
            ...{ file: 'figures.json', record: one.id, field: 'value' },
            problem: `${one.value}, yet ${other.id} says ${other.value} for the same day: keep one, or say why in a note`,
          },
        ],
  )

/** The same desk of the same organisation, under two numbers. */
export const phonesThatDiffer = (contacts: readonly ContactSeed[]): readonly Contradiction[] =>
  pairs(
    contacts.filter(({ phone }) => phone !== undefined),
    ({ organisation, name, role, territory }) => [organisation, name, role, territory].join('|'),
  ).flatMap(([one, other]) =>
    one.phone === other.phone
      ? []
      : [
          {
            ...{ file: 'contacts.json', record: one.id, field: 'phone' },
            problem: `${one.phone}, yet ${other.id} says ${other.phone} for the same desk: keep one, or name the desks apart`,
          },
        ],
  )

export const outdatedWithoutYear = (facts: readonly Fact[]): readonly Contradiction[] =>
  facts
    .filter(({ reliability, year }) => reliability === 'outdated' && year === undefined)
    .map(({ file, record, at }) => ({
      file,
      record,
      field: `${at}year`,
      problem: 'missing: an outdated fact is told with its year',
    }))

export const sourcesReadTooEarly = (sources: readonly SourceRecord[]): readonly Contradiction[] =>
  sources
    .filter(({ date, checkedOn }) => date !== 'n.d.' && checkedOn < date)
    .map(({ id, date, checkedOn }) => ({
      ...{ file: 'sources.json', record: id, field: 'checkedOn' },
      problem: `${checkedOn}, before the page was written (${date}): correct one of them`,
    }))

/** Each record with the first that shares its key. */
function pairs<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [Item, Item])[] {
  const first = new Map<string, Item>()
  return items.flatMap((item) => {
    const known = first.get(keyOf(item))
    if (known === undefined) first.set(keyOf(item), item)
    return known === undefined ? [] : [[item, known] as const]
  })
}
