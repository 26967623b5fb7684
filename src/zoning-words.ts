/** How communes are classed, in words: whose zonings there are, the name of each class, and a sentence with its day and its order. */
import type { ZoningRecord } from '../db/queries'
import { dateLabel } from './formats'
import { zoningLabels } from './labels'
import { ofPlace, preciseName } from './place-words'
import type { Lang, Place, Words } from './types'

/** The professions that have a zoning of their own: https://hauts-de-france.paps.sante.fr/publication-du-nouveau-zonage-pour-la-profession-dinfirmier */
export const zonedProfessions: Readonly<Record<string, Words>> = {
  medecin: { fr: 'les médecins', en: 'doctors' },
  infirmier: { fr: 'les infirmiers', en: 'nurses' },
  kinesitherapeute: { fr: 'les kinésithérapeutes', en: 'physiotherapists' },
  'sage-femme': { fr: 'les sages-femmes', en: 'midwives' },
  orthophoniste: { fr: 'les orthophonistes', en: 'speech therapists' },
  'chirurgien-dentiste': { fr: 'les chirurgiens-dentistes', en: 'dentists' },
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
    'seule une partie de % est classée France ruralités revitalisation (FRR)',
    'only a part of % is classed as FRR (rural revitalisation zone)',
  ),
  'frr-plus': said(
    '% est classée FRR+, le niveau renforcé de France ruralités revitalisation',
    '% is classed as FRR+, the stronger level of rural revitalisation zone',
    'seule une partie de % est classée FRR+',
    'only a part of % is classed as FRR+',
  ),
  beneficiaire: said(
    '% n’est pas classée FRR, mais en garde les avantages',
    '% is not classed as FRR but keeps its benefits',
    'seule une partie de % garde les avantages de la FRR, sans être classée',
    'only a part of % keeps the benefits of FRR, without being classed',
  ),
}
function said(fr: string, en: string, partFr = fr, partEn = en) {
  return { whole: { fr, en }, part: { fr: partFr, en: partEn } }
}
const zonageSentences = said(
  '% est classée',
  '% is classed as',
  'seule une partie de % est classée',
  'only a part of % is classed as',
)

/** « Ham est classée zone d’intervention prioritaire (ZIP) pour les médecins (arrêté du …), depuis le 1er janvier 2026 ». */
export function zoningText(record: ZoningRecord, place: Place, lang: Lang): string {
  const order = record.decree ? ` (${record.decree})` : ''
  return [`${sentence(record, place, lang)}${order}`, ...since(record, lang), ...howSure(record, lang)].join(', ')
}

/** « zone très sous-dotée, en partie, depuis le 1er janvier 2026 »: the class in a cell of a table. */
export function classText(record: ZoningRecord, lang: Lang): string {
  const part = record.partly ? [lang === 'fr' ? 'en partie' : 'in part'] : []
  return [className(classOf(record), lang), ...part, ...since(record, lang), ...howSure(record, lang)].join(', ')
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
