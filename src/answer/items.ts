/** Records of the knowledge base → items of an answer. */
import type {
  AccessRegimeRecord,
  AidRecord,
  CarePlaceRecord,
  ContactRecord,
  FigureRecord,
  GuidanceRecord,
} from '../../db/knowledge'
import { statusOn } from '../eligibility/clock'
import type { Judged } from '../eligibility/judge'
import type { Reason } from '../eligibility/reasons'
import { semicolon } from '../formats'
import type { Context } from '../intent'
import { hoursLabel } from '../opening-hours/label'
import { stateAt } from '../opening-hours/state'
import type { AidItem, Because, ContactItem, FigureItem, Lang, ListItem, PlaceItem, Question } from '../types'
import { accessNote } from './access'
import { isByCommune } from './commune-figures'
import { type Cite, caution, withCaution } from './found'
import { kindLabel } from './kind-label'
import { quoting } from './quoting'

type Present<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Drops the keys whose value is undefined: an absent field is absent, never `undefined`. */
function present<T extends object>(fields: T): Present<T> {
  const kept: Partial<T> = {}
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name]
  return kept as Present<T>
}

/** Without the stop that ends each. */
const joined = (pieces: readonly (string | undefined)[], between = '') =>
  pieces
    .filter((piece) => piece !== undefined)
    .map((piece) => piece.replace(/[.\s]+$/, ''))
    .join(between) || undefined

type Shown = {
  /** How well the point the distance is measured from is known; an estimated one gives whole kilometres. */
  readonly from?: 'exact' | 'estimated'
  /** What is known of the access to emergency departments. */
  readonly regimes?: readonly AccessRegimeRecord[]
}

/** Hours and access are those of the moment the question was asked. */
export function placeItem(
  record: CarePlaceRecord,
  cite: Cite,
  { lang, question: { askedAt } }: Pick<Context, 'lang'> & { readonly question: Pick<Question, 'askedAt'> },
  { from = 'exact', regimes = [] }: Shown = {},
): PlaceItem {
  const source = cite(record)
  const access = accessNote(record, regimes, askedAt, lang)
  const practised = practice(record)
  if (access) cite(access.regime)
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    kindName: kindLabel(record.kind, lang),
    address: record.address,
    postcode: record.postcode,
    commune: record.commune,
    communeCode: record.communeCode,
    lat: record.lat,
    lon: record.lon,
    openNow: stateAt(record.hours, askedAt, record.departement).openNow,
    ...present({
      phone: record.phone,
      distanceKm: shownDistance(record, from),
      hours: record.hours && hoursLabel(record.hours, askedAt, record.departement, lang),
      speciality: record.speciality,
      sector: record.sector,
      structure: record.structure,
      note: joined(
        [access?.text, ...emergencyServices(record, lang), practised, unreachable(record, lang)],
        `${semicolon(lang)} `,
      ),
    }),
    ...quoting(lang, practised, access?.regime.source.publisher),
    source,
  }
}

const emergencyServices = ({ paediatric, smur }: CarePlaceRecord, lang: Lang): readonly string[] => [
  ...(paediatric ? [lang === 'fr' ? 'urgences pédiatriques' : 'paediatric emergency department'] : []),
  ...(smur ? [lang === 'fr' ? 'équipe mobile Smur' : 'mobile emergency team (Smur)'] : []),
]

/**
 * What is written about a professional: the speciality, but for a general practitioner who is called so already, the kind of
 * practice, and the name at the door when it says more than the person's own.
 *
 *     « Cardiologie et maladies vasculaires, cabinet de groupe, Maison médicale du Port »
 */
function practice({ kind, name, speciality, sector, structure }: CarePlaceRecord): string | undefined {
  const lastName = name.split(' ').at(-1)?.toLowerCase() ?? name
  return (
    [
      kind === 'generaliste' ? undefined : speciality,
      sector?.toLowerCase(),
      structure?.toLowerCase().includes(lastName) ? undefined : structure,
    ]
      .filter((piece) => piece !== undefined)
      .join(', ') || undefined
  )
}

/** A name and a town are not enough to go by. */
function unreachable({ address, phone }: CarePlaceRecord, lang: Lang): string | undefined {
  if (address !== '' || phone !== undefined) return undefined
  return lang === 'fr' ? 'ni adresse ni téléphone dans nos sources' : 'neither address nor phone in our sources'
}

/** Kilometres: whole ones when a point is an estimate, and none between a town and what is somewhere in it. */
function shownDistance({ distanceKm, precision }: CarePlaceRecord, from: 'exact' | 'estimated'): number | undefined {
  if (distanceKm === undefined) return undefined
  if (from === 'exact' && precision === 'address') return Math.round(distanceKm * 10) / 10
  return Math.round(distanceKm) || undefined
}

export function contactItem(record: ContactRecord, cite: Cite, lang: Lang): ContactItem {
  const { id, name: organisation, role, phone, email, url, address } = record
  return {
    id,
    organisation,
    ...present({ role, phone, email, url, address, note: joined([record.note, caution(record, lang)], `${semicolon(lang)} `) }),
    ...quoting(lang, organisation, role, record.note),
    source: cite(record),
  }
}

/** What is known by commune is worded by us (commune-figures.ts). */
export function figureItem(record: FigureRecord, cite: Cite, lang: Lang): FigureItem {
  const { indicator, label, territory, value, unit, year, asOf } = record
  return {
    indicator,
    label,
    territory,
    value,
    unit,
    ...present({ year, asOf, note: joined([record.note, caution(record, lang)], `${semicolon(lang)} `) }),
    ...quoting(lang, territory.name, ...(isByCommune(indicator) ? [] : [label, unit, asOf, record.note])),
    source: cite(record),
  }
}

/** The aid through its main provision: the first that still runs, else the first. Nobody's case is judged. */
export function aidItem(aid: AidRecord, now: Date, cite: Cite, lang: Lang): AidItem {
  const running = aid.provisions.filter((provision) => statusOn(provision, now) !== 'ended')
  const main = running.find(({ amount }) => amount) ?? running[0] ?? aid.provisions[0]
  if (!main) throw new Error(`aid ${aid.id} has no provision`)
  return { ...aidHead(aid, now, lang), ...present({ amount: main.amount, note: caution(main, lang) }), source: cite(main) }
}

const aidHead = (aid: AidRecord, now: Date, lang: Lang) => ({
  id: aid.id,
  name: aid.name[lang],
  status: statusOn(aid, now),
  ...present({ acronym: aid.acronym, validFrom: aid.validFrom, validTo: aid.validTo }),
})

/** « FMT », « Aide ponctuelle à la primo-installation »: as the aid is called in a list of names. */
export const shortName = ({ acronym, name }: AidRecord, lang: Lang): string => acronym ?? name[lang]

/** The aid as it was judged for someone: through its best offers, with the reasons. One that cannot be had is told by its reasons alone; notes are for who asks for the details. */
export function judgedItem({ aid, verdict, offers, because }: Judged, now: Date, cite: Cite, lang: Lang): AidItem {
  const [main] = offers
  const source = cite(main)
  const head = { ...aidHead(aid, now, lang), verdict, because: because.map((reason) => becauseItem(reason, cite)) }
  if (verdict === 'no') return { ...head, source }
  return {
    ...head,
    ...present({
      amount: amountOf(offers),
      conditions: main.conditions,
      commitment: main.commitment,
      contact: main.contact,
      signBy: main.signBy,
      note: caution(main, lang),
    }),
    source,
  }
}

/** A reason as it is shown, with the source of the fact it rests on. */
export const becauseItem = ({ from, rule, met, explain, quotes }: Reason, cite: Cite): Because => ({
  ...{ rule, met, explain, ...(quotes ? { quotes } : {}) },
  ...(from ? { source: cite(from) } : {}),
})

/** Of several offers that may suit, each amount with what it is for: « Première installation en ZIP : 10 000 € ; … en ZAC : 5 000 € ». */
function amountOf(offers: Judged['offers']): string | undefined {
  const paid = offers.filter(({ amount }) => amount !== undefined)
  return paid.length > 1 ? paid.map(({ title, amount }) => `${title} : ${amount}`).join(' ; ') : paid[0]?.amount
}

/** « Titre : texte. Comment… », then a line each for whom it is, what it costs and what else is known, with its caution. */
export function guidanceItem(record: GuidanceRecord, cite: Cite, lang: Lang): ListItem {
  const { title, text, how, who, cost, note } = record
  const lines = [
    joined([lowerFirst(text), how], '. '),
    ...[who && `Pour : ${lowerFirst(who)}`, cost && `Coût : ${cost}`, note].map((line) => joined([line])),
  ].filter((line) => line !== undefined)
  const lead = `${title} :`
  const said = `${lead} ${lines.join('.\n')}`
  return { text: `${withCaution(said, record, lang)}.`, lead, ...quoting(lang, lead, ...lines), source: cite(record) }
}

/** Keeps acronyms: « SAS » stays, « Maison » becomes « maison ». */
const lowerFirst = (sentence: string) =>
  /^\p{Lu}[\p{Lu}\d]/u.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)
