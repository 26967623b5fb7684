/** Zonings of communes, in words: how one commune is classed, and which communes of a territory are in a zone. */
import type { ZonedCommunes, ZoningRecord } from '../../db/queries'
import { professionLabels, zoningLabels } from '../labels'
import { dateLabel, numberLabel } from '../render/labels'
import type { Lang, ListItem, Place, Section, Words } from '../types'
import { normalise } from '../understand/normalise'
import { type Cite, capitalised, notice } from './found'

/** Communes named for each class: beyond, the list is the source's. */
export const mostNamed = 30

/** FRR is a law of whole sentences; `%` is the commune. */
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
  'hors-zone': { fr: 'hors zone', en: 'outside the aided zones' },
  none: { fr: 'hors FRR', en: 'outside FRR' },
  frr: { fr: 'FRR', en: 'FRR' },
  'frr-plus': { fr: 'FRR+', en: 'FRR+' },
  beneficiaire: { fr: 'avantages de la FRR sans classement', en: 'benefits of FRR without being classed' },
}
export const className = (id: string, lang: Lang): string => (classNames[id] ?? zoningLabels(id))[lang]

/** The zonings of doctors, then those of other conventions; in each, one excludes the others: « ZIP ? No, ZAC ». */
const ofDoctors = new Set(['zip', 'zac', 'zar'])
const ofArs = new Set([...ofDoctors, 'tres-sous-dotee', 'sous-dotee'])

/** The zonings that answer what was asked: all of them for « zonage de Laon », none for a zoning that no source lists by commune. */
export function relevantZonings(
  records: readonly ZoningRecord[],
  asked: string | undefined,
  profession: string | undefined = asked && ofDoctors.has(asked) ? 'medecin' : undefined,
): readonly ZoningRecord[] {
  const answers = ({ zoning, family }: ZoningRecord) =>
    asked === undefined || asked === zoning || (ofArs.has(asked) && family === 'zonage' && zoning !== 'qpv')
  const concerns = (record: ZoningRecord) =>
    profession === undefined || record.profession === '' || kin(record.profession) === kin(profession)
  return records.filter((record) => answers(record) && concerns(record))
}

/** The conventions zone doctors together, whatever their speciality. */
const kin = (profession: string) => (profession.startsWith('medecin') ? 'medecin' : profession)

/** The zonings to look for in a territory when one is asked. */
export const zonedKinds = (asked: string): readonly string[] =>
  asked === 'frr' || asked === 'qpv' || ofArs.has(asked) ? [asked] : []

/** « Laon est classée FRR+… (décret n° 2025-628 du 9 juillet 2025), au 10 juillet 2025 », one line for each zoning. */
export const zoningItems = (records: readonly ZoningRecord[], place: Place, cite: Cite, lang: Lang): readonly ListItem[] =>
  records.map((record) => {
    const classed = `${sentence(record, place.name, lang)}${record.decree ? ` (${record.decree})` : ''}`
    return { text: [classed, ...since(record, lang), ...howSure(record, lang)].join(', '), source: cite(record) }
  })

function sentence({ family, zoning, class: classed, profession, partly }: ZoningRecord, name: string, lang: Lang): string {
  const law = family === 'frr' && frrSentences[classed]
  if (law) return law[partly ? 'part' : 'whole'][lang].replace('%', name)
  const part = lang === 'fr' ? ', pour une partie seulement de la commune' : ', for a part of the town only'
  return `${practised(profession, lang)}${lang === 'fr' ? ' : ' : ': '}${className(zoning, lang)}${partly ? part : ''}`
}

function practised(profession: string, lang: Lang): string {
  if (profession === '') return lang === 'fr' ? 'Toutes professions' : 'All professions'
  return capitalised(professionLabels(profession)[lang])
}

/** Orders have their own days; that of their file would date a zoning by another one's. */
function since({ family, since: day, source }: ZoningRecord, lang: Lang): readonly string[] {
  if (day) return [`${lang === 'fr' ? 'depuis le' : 'since'} ${dateLabel(day, lang)}`]
  return family === 'frr' ? asOf(source.date, lang) : []
}

const asOf = (date: string, lang: Lang): readonly string[] => [`${lang === 'fr' ? 'au' : 'as of'} ${dateLabel(date, lang)}`]

const howSure = ({ reliability }: Pick<ZoningRecord, 'reliability'>, lang: Lang): readonly string[] =>
  reliability === 'inferred' ? [lang === 'fr' ? 'à titre indicatif' : 'for information only'] : []

/**
 * « FRR+ : 2 communes, au 10 juillet 2025 – Roye, Ham » for the classes asked; the others are only counted. « FRR+ » is the same
 * zoning as FRR to the slots: the question's own words tell.
 */
export function zonedItems(groups: readonly ZonedCommunes[], question: string, cite: Cite, lang: Lang): readonly ListItem[] {
  const namesOnly = normalise(question).includes('frr plus') ? 'frr-plus' : undefined
  const isAsked = ({ class: classed }: ZonedCommunes) =>
    namesOnly ? classed === namesOnly : classed !== 'none' && classed !== 'beneficiaire'
  return groups
    .toSorted((one, other) => Number(isAsked(other)) - Number(isAsked(one)))
    .map((group) => ({ text: zonedText(group, isAsked(group), lang), source: cite(group) }))
}

function zonedText(group: ZonedCommunes, named: boolean, lang: Lang): string {
  const { zoning, class: classed, profession, count, largest, source } = group
  const fr = lang === 'fr'
  const who = profession === '' ? '' : `, ${professionLabels(profession)[lang]}`
  const towns = `${numberLabel(count, lang)} ${fr ? 'commune' : 'town'}${count > 1 ? 's' : ''}`
  const when = zoning === 'frr' ? asOf(source.date, lang) : []
  const counted = [
    `${capitalised(className(classed, lang))}${who}${fr ? ' : ' : ': '}${towns}`,
    ...when,
    ...howSure(group, lang),
  ].join(', ')
  if (!named) return counted
  const names = largest.map(({ name, partly }) => (partly ? `${name} (${fr ? 'en partie' : 'in part'})` : name)).join(', ')
  if (count === largest.length) return `${counted} – ${names}`
  return `${counted}. ${fr ? `Les ${largest.length} plus peuplées :` : `The ${largest.length} most populated:`} ${names}…`
}

/** What must be said of zonings that do not decide: half a commune, a list nobody signs. */
export function zoningNotice(
  records: readonly { readonly partly?: boolean; readonly reliability: string }[],
  lang: Lang,
): readonly Section[] {
  const fr = lang === 'fr'
  return [
    ...(records.some(({ partly }) => partly)
      ? [fr ? 'En partie : seule l’adresse exacte permet de savoir.' : 'In part: only the exact address can tell.']
      : []),
    ...(records.some(({ reliability }) => reliability === 'inferred')
      ? [
          fr
            ? 'Indicatif : ce zonage n’est ni daté ni signé. Aucune aide ne se décide sur lui ; la carte officielle fait foi.'
            : 'For information only: this zoning is neither dated nor signed. No aid is decided on it; the official map decides.',
        ]
      : []),
  ].map(notice)
}
