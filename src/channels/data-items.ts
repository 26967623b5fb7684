/** Records of the knowledge base → items of the open-data doors: those of the contract, with what programs need besides. */
import type { ListedFigure } from '../../db/data-figures'
import type { AccessRegimeRecord, AidRecord, CarePlaceRecord, ContactRecord, ProvisionRecord } from '../../db/knowledge'
import type { Licensed } from '../../db/queries'
import { type Cite, caution, citations } from '../answer/found'
import { aidItem, contactItem, placeItem } from '../answer/items'
import { statusOn } from '../eligibility/clock'
import { dateLabel } from '../formats'
import { indicatorLabels } from '../labels'
import type { AidItem, ContactItem, FigureItem, PlaceItem, Source } from '../types'

/** Data go out in French. */
const lang = 'fr'

export type ListedSource = Source & { readonly licence?: string }
/** The licence asks for the producer and the date of the data: they go with every reply. */
export type Citation = { readonly sources: readonly ListedSource[]; readonly attribution: string }

/** Items made by `items`, with the sources they cite by index, each under its own licence when it has one. */
export function listed<Item>(
  licences: readonly Licensed[],
  items: (cite: Cite) => readonly Item[],
): Citation & { readonly items: readonly Item[] } {
  const { cite, cited } = citations()
  const made = items(cite)
  const sources = cited.map((source) => {
    const licensed = licences.find(({ url, title }) => url === source.url && title === source.title)
    return licensed ? { ...source, licence: licensed.licence } : source
  })
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

export function placeData(record: CarePlaceRecord, { now, regimes }: Moment, cite: Cite): PlaceData {
  const { departement, region, precision, asOf, finess, category, categoryLabel } = record
  const item = placeItem(record, cite, { lang, question: { askedAt: now } }, { regimes })
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

/** A provision as the record has it, with its status on the day asked. */
export type ProvisionData = Omit<ProvisionRecord, 'source'> & { readonly source: number }
export type AidData = AidItem &
  Pick<
    AidRecord,
    'kind' | 'summary' | 'professions' | 'stages' | 'zonings' | 'territories' | 'structures' | 'replacedBy' | 'transition'
  > & { readonly provisions: readonly ProvisionData[] }

/** `on` is the moment its status is that of. */
export function aidData(aid: AidRecord, on: Date, cite: Cite): AidData {
  const { kind, summary, professions, stages, zonings, territories, structures, replacedBy, transition } = aid
  return {
    ...aidItem(aid, on, cite, lang),
    ...{ kind, summary, professions, stages, zonings, territories, structures, replacedBy },
    ...given({ transition }),
    provisions: aid.provisions.map((provision) => ({
      ...provision,
      status: statusOn(provision, on),
      source: cite(provision),
    })),
  }
}

/** One provision a row, with its own source, beside what is said of the aid. */
export type AidRow = AidData & { readonly provision: ProvisionData }

export const aidRows = (aids: readonly AidData[]): readonly AidRow[] =>
  aids.flatMap((aid) => aid.provisions.map((provision) => ({ ...aid, provision, source: provision.source })))

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
