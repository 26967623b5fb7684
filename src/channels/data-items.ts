/** Records of the knowledge base → items of the open-data doors: those of the contract, with what programs need besides. */
import type { ListedFigure } from '../../db/data-figures'
import type { AccessRegimeRecord, AidRecord, CarePlaceRecord, ContactRecord } from '../../db/knowledge'
import { type Cite, caution } from '../answer/found'
import { aidItem, contactItem, placeItem } from '../answer/items'
import { indicatorLabels } from '../labels'
import { dateLabel } from '../render/labels'
import type { AidItem, ContactItem, FigureItem, PlaceItem, Source } from '../types'

/** The licence of the open data we load; what we reword from public pages has none to give. */
const openLicence = 'Licence Ouverte 2.0'
/** Data go out in French. */
const lang = 'fr'

export type ListedSource = Source & { readonly licence?: string }
/** The licence asks for the producer and the date of the data: they go with every reply. */
export type Citation = { readonly sources: readonly ListedSource[]; readonly attribution: string }

/** Items made by `items`, with the sources they cite by index. `isOpen`: under which licence a record is given away. */
export function listed<Item>(
  items: (cite: Cite, citeOpen: Cite) => readonly Item[],
): Citation & { readonly items: readonly Item[] } {
  const sources: ListedSource[] = []
  const citing =
    (licence: { readonly licence?: string }): Cite =>
    ({ source }) => {
      // The vintages of one data set only differ by their date.
      const known = sources.findIndex(
        ({ url, title, date }) => url === source.url && title === source.title && date === source.date,
      )
      return known >= 0 ? known : sources.push({ ...source, ...licence }) - 1
    }
  const made = items(citing({}), citing({ licence: openLicence }))
  return { items: made, sources, attribution: sources.map(attribution).join(' ; ') }
}

/** « DREES, SAE 2023, 2023, Licence Ouverte 2.0 ». */
const attribution = ({ publisher, title, date, licence }: ListedSource): string =>
  [publisher, title, dateLabel(date, lang), licence].filter((piece) => piece !== undefined).join(', ')

export type PlaceData = PlaceItem &
  Pick<CarePlaceRecord, 'departement' | 'region' | 'precision' | 'asOf'> &
  Partial<Pick<CarePlaceRecord, 'finess' | 'category' | 'categoryLabel'>>

/** Beside the name of an emergency department, wherever it goes. */
const callFirst = 'Appelez le 15 avant de vous déplacer : certains services d’urgences sont régulés'

/** What is known of the access to an emergency department comes with its own source. */
export type Moment = { readonly now: Date; readonly regimes: readonly AccessRegimeRecord[] }

export function placeData(record: CarePlaceRecord, { now, regimes }: Moment, cite: Cite, citeOpen: Cite): PlaceData {
  const { departement, region, precision, asOf, finess, category, categoryLabel } = record
  // Places typed by hand (`local-…`) come from pages that give no licence.
  const isOpenData = !record.id.startsWith('local-')
  const citing: Cite = (fact) => (isOpenData && fact === record ? citeOpen(fact) : cite(fact))
  const item = placeItem(record, citing, { lang, question: { askedAt: now } }, { regimes })
  const note = joined([record.kind === 'urgences' ? callFirst : undefined, item.note])
  return {
    ...item,
    ...{ departement, region, precision, asOf },
    ...given({ note, finess, category, categoryLabel }),
  }
}

export type FigureData = FigureItem & Pick<ListedFigure, 'basis'>

export function figureData(figure: ListedFigure, cite: Cite): FigureData {
  const { basis, indicator, territory, year, asOf, value } = figure
  const counted = indicatorLabels(indicator).fr
  const { label = counted, unit = counted } = figure
  const partial = figure.isPartial ? 'compté dans une liste qui ne couvre pas toute la France' : undefined
  const note = joined([figure.note, partial, caution(figure, lang)])
  return { indicator, label, territory, asOf, value, unit, basis, ...given({ year, note }), source: cite(figure) }
}

export type AidData = AidItem & Pick<AidRecord, 'summary' | 'professions' | 'territories'>

export function aidData(aid: AidRecord, now: Date, cite: Cite): AidData {
  const { summary, professions, territories } = aid
  return { ...aidItem(aid, now, cite, lang), summary, professions, territories }
}

export type ContactData = ContactItem & { readonly organisationId: string; readonly territory: string }

export function contactData(contact: ContactRecord, cite: Cite): ContactData {
  const { organisation: organisationId, territory } = contact
  return { ...contactItem(contact, cite, lang), organisationId, territory }
}

const joined = (pieces: readonly (string | undefined)[]) => pieces.filter((piece) => piece !== undefined).join(' ; ') || undefined

/** Without the fields that are undefined. */
const given = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>
  }
