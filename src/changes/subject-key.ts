/** Which record of the base an item of an answer is. */
import type { AidItem, ContactItem, FigureItem, PlaceItem } from '../types'
import type { SubjectKey } from './change'

type Told = {
  readonly places: PlaceItem
  readonly aids: AidItem
  readonly contacts: ContactItem
  readonly figures: FigureItem
  readonly chart: FigureItem
}

/** Undefined for what is no record: what we count, and the emergency numbers compiled in. */
export const subjectKeyOf = <Kind extends keyof Told>(kind: Kind, item: Told[Kind]): SubjectKey | undefined => keys[kind](item)

const figure = (item: FigureItem): SubjectKey | undefined => {
  const subject = figureKey(item)
  return subject === undefined ? undefined : { kind: 'figure', subject }
}

const keys: { readonly [Kind in keyof Told]: (item: Told[Kind]) => SubjectKey | undefined } = {
  places: ({ id }) => ({ kind: 'place', subject: id }),
  aids: ({ id }) => ({ kind: 'aid', subject: id }),
  contacts: ({ id }) => (id.startsWith('urgence-') ? undefined : { kind: 'contact', subject: id }),
  figures: figure,
  chart: figure,
}

/**
 * What finds the record of a figure, whose items have no id: `part-zone-prioritaire/region:76/2025/%`. Undefined without a year:
 * such figures are counted by us, or of an unknown date.
 */
export const figureKey = ({
  indicator,
  territory: { kind, code },
  year,
  unit,
}: Pick<FigureItem, 'indicator' | 'territory' | 'year' | 'unit'>): string | undefined =>
  year === undefined ? undefined : `${indicator}/${kind}:${code}/${year}/${unit}`
