/** How one commune is classed, in words: the answer first, then each zoning with its day and its order. */
import type { ZoningRecord } from '../db/queries'
import { type Cite, notice } from './answer/found'
import { ofPlace, preciseName } from './answer/territory'
import { classesWanted, isOfSomeProfession, type ZoningAsked, zonedProfessions } from './answer/zones/asked'
import { dateLabel } from './formats'
import { zoningLabels } from './labels'
import type { Lang, ListItem, Place, Section, Words } from './types'

const classNames: Readonly<Record<string, Words>> = {
  zip: { fr: 'zone d’intervention prioritaire (ZIP)', en: 'priority intervention zone (ZIP)' },
  zac: { fr: 'zone d’action complémentaire (ZAC)', en: 'complementary action zone (ZAC)' },
  zar: { fr: 'zone d’accompagnement régional (ZAR)', en: 'regional support zone (ZAR)' },
  qpv: { fr: 'quartier prioritaire de la politique de la ville (QPV)', en: 'priority urban neighbourhood (QPV)' },
  'tres-sous-dotee': { fr: 'zone très sous-dotée', en: 'very under-served zone' },
  'sous-dotee': { fr: 'zone sous-dotée', en: 'under-served zone' },
  intermediaire: { fr: 'zone intermédiaire', en: 'intermediate zone' },
  'tres-dotee': { fr: 'zone très dotée', en: 'well-served zone' },
  'sur-dotee': { fr: 'zone sur-dotée', en: 'over-served zone' },
  'hors-zone': { fr: 'hors des zones aidées', en: 'outside the aided zones' },
  none: { fr: 'hors FRR', en: 'outside FRR' },
  frr: { fr: 'France ruralités revitalisation (FRR)', en: 'FRR (rural revitalisation zone)' },
  'frr-plus': { fr: 'FRR+', en: 'FRR+' },
  beneficiaire: { fr: 'avantages de la FRR sans classement', en: 'benefits of FRR without being classed' },
}
/** « zone d’intervention prioritaire (ZIP) »; of what we hold no name for, the zoning’s label. */
export const className = (id: string, lang: Lang): string => (classNames[id] ?? zoningLabels(id))[lang]

/** The class a record tells: `none` is « hors FRR » of one zoning, « hors des zones aidées » of the others. */
export const classOf = ({ class: classed, zoning }: Pick<ZoningRecord, 'class' | 'zoning'>): string =>
  classed === 'none' && zoning !== 'frr' ? 'hors-zone' : classed

/** FRR is a law of whole sentences; `%` is the commune, `de %` takes its elision. */
const frrSentences: Readonly<Record<string, { readonly whole: Words; readonly part: Words }>> = {
  none: said('% n’est pas classée France ruralités revitalisation (FRR)', '% is not classed as FRR (rural revitalisation zone)'),
  frr: said(
    '% est classée France ruralités revitalisation (FRR)',
    '% is classed as FRR (rural revitalisation zone)',
    'Seule une partie de % est classée France ruralités revitalisation (FRR)',
    'Only a part of % is classed as FRR (rural revitalisation zone)',
  ),
  'frr-plus': said(
    '% est classée FRR+, le niveau renforcé de France ruralités revitalisation',
    '% is classed as FRR+, the stronger level of rural revitalisation zone',
    'Seule une partie de % est classée FRR+',
    'Only a part of % is classed as FRR+',
  ),
  beneficiaire: said(
    '% n’est pas classée FRR, mais en garde les avantages',
    '% is not classed as FRR but keeps its benefits',
    'Seule une partie de % garde les avantages de la FRR, sans être classée',
    'Only a part of % keeps the benefits of FRR, without being classed',
  ),
}
function said(fr: string, en: string, partFr = fr, partEn = en) {
  return { whole: { fr, en }, part: { fr: partFr, en: partEn } }
}
const zonageSentences = said(
  '% est classée',
  '% is classed as',
  'Seule une partie de % est classée',
  'Only a part of % is classed as',
)

/** The zonings that answer what was asked: all of them for « zonage de Laon », none for a zoning that no source lists by commune. */
export const relevantZonings = (records: readonly ZoningRecord[], { zoning, profession }: ZoningAsked): readonly ZoningRecord[] =>
  records.filter((record) => {
    const concerns = profession === undefined || record.profession === '' || record.profession.startsWith(profession)
    if (zoning === undefined) return concerns
    if (zoning === 'frr' || zoning === 'frr-plus') return record.zoning === 'frr'
    return isOfSomeProfession(zoning) ? concerns && isOfSomeProfession(record.zoning) : record.zoning === zoning
  })

/** Yes or no only from an official list and for the whole commune; `unsure` when only an indicative list speaks. */
export type Standing = 'yes' | 'no' | 'part' | 'unsure' | 'unknown'

/** Undefined when no zone was asked, or when the professions differ: there is no one answer. */
export function standingOf(relevant: readonly ZoningRecord[], asked: ZoningAsked): Standing | undefined {
  if (asked.zoning === undefined) return undefined
  const professions = [...new Set(relevant.map(({ profession }) => profession))]
  const standings = new Set(
    professions.map((one) =>
      standingFor(
        relevant.filter(({ profession }) => profession === one),
        asked,
      ),
    ),
  )
  if (standings.size > 1) return undefined
  return [...standings][0] ?? 'unknown'
}

function standingFor(records: readonly ZoningRecord[], asked: ZoningAsked): Standing {
  const sure = records.filter(({ reliability }) => reliability !== 'inferred')
  if (sure.length === 0) return 'unsure'
  const wanted = sure.filter(({ class: classed }) => classesWanted(asked).includes(classed))
  if (wanted.some(({ partly }) => !partly)) return 'yes'
  if (wanted.length > 0) return 'part'
  return sure.some(({ partly }) => !partly) ? 'no' : 'part'
}

const openings: Readonly<Record<Standing, Words>> = {
  yes: { fr: 'Oui : ', en: 'Yes: ' },
  no: { fr: 'Non : ', en: 'No: ' },
  part: { fr: 'En partie : ', en: 'In part: ' },
  unsure: { fr: 'Je ne sais pas avec certitude : ', en: 'I do not know for sure: ' },
  unknown: { fr: 'Je ne sais pas : ', en: 'I do not know: ' },
}

/** « Oui : Laon est classée FRR+… (décret n° 2025-628 du 9 juillet 2025), au 10 juillet 2025 », one line for each zoning. */
export function zoningItems(
  records: readonly ZoningRecord[],
  { place, standing, cite, lang }: { place: Place; standing: Standing | undefined; cite: Cite; lang: Lang },
): readonly ListItem[] {
  return records.map((record) => ({
    text: `${standing ? openings[standing][lang] : ''}${zoningText(record, place, lang)}`,
    source: cite(record),
  }))
}

/** « Ham est classée zone d’intervention prioritaire (ZIP) pour les médecins (arrêté du …), depuis le 1er janvier 2026 ». */
export function zoningText(record: ZoningRecord, place: Place, lang: Lang): string {
  const order = record.decree ? ` (${record.decree})` : ''
  return [`${sentence(record, place, lang)}${order}`, ...since(record, lang), ...howSure(record, lang)].join(', ')
}

function sentence(record: ZoningRecord, place: Place, lang: Lang): string {
  // What is said of the whole city is not said of one arrondissement.
  const name = record.communeCode === place.code ? place.name : preciseName(place)
  const law = record.family === 'frr' ? frrSentences[record.class] : undefined
  const { whole, part } = law ?? zonageSentences
  const start = (record.partly ? part : whole)[lang].replace(/de %/, lang === 'fr' ? ofPlace(name) : 'de %').replace('%', name)
  return law ? start : `${start} ${className(classOf(record), lang)}${practisedBy(record.profession, lang)}`
}

/** « pour les médecins »; nothing for all. */
export function practisedBy(profession: string, lang: Lang): string {
  const who = zonedProfessions[profession.startsWith('medecin') ? 'medecin' : profession]?.[lang]
  return who ? ` ${lang === 'fr' ? 'pour' : 'for'} ${who}` : ''
}

/** Orders have their own days; that of their file would date a zoning by another one's. */
function since({ family, since: day, source }: ZoningRecord, lang: Lang): readonly string[] {
  if (day) return [`${lang === 'fr' ? 'depuis le' : 'since'} ${dateLabel(day, lang)}`]
  return family === 'frr' ? [asOf(source.date, lang)] : []
}

export const asOf = (date: string, lang: Lang): string => `${lang === 'fr' ? 'au' : 'as of'} ${dateLabel(date, lang)}`

export const howSure = ({ reliability }: Pick<ZoningRecord, 'reliability'>, lang: Lang): readonly string[] =>
  reliability === 'inferred' ? [lang === 'fr' ? 'à titre indicatif' : 'for information only'] : []

/** « Je ne sais pas : … » for a place that no list holds: « de Ham », « en Normandie ». */
export function unknownText({ profession = '' }: ZoningAsked, where: string, lang: Lang): string {
  const whose = `${where}${practisedBy(profession, lang)}`
  return lang === 'fr'
    ? `${openings.unknown.fr}je n’ai pas le classement ${whose}. La carte officielle fait foi, voici où la voir.`
    : `${openings.unknown.en}I do not hold the classification ${whose}. The official map decides; here is where to see it.`
}

/** What must be said of zonings that do not decide (half a commune, a list nobody signs) and of a zone that is another profession's. */
export function zoningNotices(
  records: readonly { readonly partly?: boolean; readonly reliability: string }[],
  { misnamed }: ZoningAsked,
  lang: Lang,
): readonly Section[] {
  const fr = lang === 'fr'
  const all: readonly (readonly [boolean, string])[] = [
    [
      misnamed,
      fr
        ? 'Les ZIP et les ZAC sont des zones pour les médecins ; les autres professions ont des zones « très sous-dotées » et « sous-dotées ».'
        : 'ZIP and ZAC are zones for doctors; the other professions have “very under-served” and “under-served” zones.',
    ],
    [
      records.some(({ partly }) => partly === true),
      fr ? 'En partie : seule l’adresse exacte permet de savoir.' : 'In part: only the exact address can tell.',
    ],
    [
      records.some(({ reliability }) => reliability === 'inferred'),
      fr
        ? 'Indicatif : ce zonage n’est ni daté ni signé. Aucune aide ne se décide sur lui ; la carte officielle fait foi.'
        : 'For information only: this zoning is neither dated nor signed. No aid is decided on it; the official map decides.',
    ],
  ]
  return all.flatMap(([isTrue, words]) => (isTrue ? [notice(words)] : []))
}
