/** The kind of place an establishment is: from its category and its name together, for either alone misleads. */
import { type CategoryKind, categoryKinds, categoryOf } from './categories'

/** Kinds that only a name tells, within a category. */
type NamedKind = 'antenne-hospitaliere' | 'centre-de-sante-dentaire' | 'centre-de-sante-infirmier'
export type FinessKind = CategoryKind | NamedKind

/** Every kind the readers may give. Not `urgences` nor `smur`: FINESS has no category for them, the SAE does. */
export const finessKinds: readonly FinessKind[] = [
  ...categoryKinds,
  'antenne-hospitaliere',
  'centre-de-sante-dentaire',
  'centre-de-sante-infirmier',
]

export type Kind = {
  readonly kind: FinessKind
  /** False when the category is not in the nomenclature we know. */
  readonly known: boolean
  /** True when the name says something else than the category, whichever was believed. */
  readonly disputed: boolean
}

/**
 * The kind of an establishment, from its category code and its names.
 *
 *     kindOf('355', 'CH DE FLEYRIAT')                    →  hopital
 *     kindOf('101', 'SMUR CHU NANTES SITE CH ANCENIS')   →  antenne-hospitaliere, disputed
 *     kindOf('109', 'MAISON DE SANTE MARIE GALENE')      →  soins-de-suite, disputed
 */
export function kindOf(category: string, ...names: readonly string[]): Kind {
  const known = categoryOf(category)
  const name = names.map(plainName).join(' / ')
  if (!known) return { kind: 'autre', known: false, disputed: false }
  const kind = known.kind === 'centre-de-sante' ? healthCentre(name) : (wing(known.kind, name) ?? known.kind)
  const claimed = claims.find(([pattern]) => pattern.test(name))
  const disputed = (known.kind !== 'centre-de-sante' && kind !== known.kind) || (claimed ? !claimed[1].includes(kind) : false)
  return { kind, known: true, disputed }
}

/**
 * Upper case, without accents nor dots: what the rules below are written in.
 *
 *     plainName('M.S.P.BX. Bagatelle')  →  'MSP BX BAGATELLE'
 */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/\b([A-Z])\.(?=[A-Z]{2})/g, '$1 ')
    .replace(/(?<=\b[A-Z])\./g, '')
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()

/** Parts of a hospital registered under the hospital's own category. The first that the name tells is believed. */
const wings: readonly (readonly [RegExp, FinessKind])[] = [
  [/(?:^|\/ )(?:SMUR|SAMU|PLATE ?FORME SAMU)\b|\bANTENNE (?:DE |DU )?SMUR\b/, 'antenne-hospitaliere'],
  [/\bEHPAD\b|\bMAPAD\b/, 'ehpad'],
  [/\bUSLD\b|\bLONGUE DUREE\b|\bLONG SEJOUR\b/, 'soins-de-longue-duree'],
  [/\bCMP(?:A|E|I|EA)?\b/, 'cmp'],
  [/\bCATTP\b/, 'cattp'],
  [/\bCMPP\b/, 'cmpp'],
  [/\bCAMSP\b/, 'camsp'],
  [/\bCSAPA\b/, 'csapa'],
  [/\bSSIAD\b|\bSPASAD\b/, 'service-de-soins-a-domicile'],
  [/(?:^|\/ )GCS\b/, 'groupement'],
]
/** Of public hospitals only: a clinic may well be called after its rehabilitation. */
const publicWings: typeof wings = [
  ...wings,
  [/\bHAD\b|\bA DOMICILE\b/, 'hospitalisation-a-domicile'],
  [/DIALYSE|\bUDM\b/, 'dialyse'],
  [/\b(?:U?SSRS?|CSSR|SMR|CRF)\b|SOINS DE SUITE|MOYEN SEJOUR|\bCONVAL|READAPT|REEDUC/, 'soins-de-suite'],
  [/PSYCHIATR|PSYCHOTH|\bPSY\b|SANTE MENTALE|\bCHS\b/, 'hopital-psychiatrique'],
  [/\bHD?J\b|\bHOP(?:ITAL)? (?:DE )?JOUR\b|\bCENTRE DE JOUR\b|\bCPP\b|PERINATAL DE PROX/, 'antenne-hospitaliere'],
  [/PERSONNES AGEES|GERONTOLOG|ALCOOLOG|AUTISME/, 'antenne-hospitaliere'],
  [/(?:^|\/ )(?:ANTENNE|UNITE|SERVICE|RESIDENCE|MAISON DE CURE)\b/, 'antenne-hospitaliere'],
]
const wingsOf: Readonly<Partial<Record<CategoryKind, typeof wings>>> = {
  hopital: publicWings,
  clinique: wings,
  'hopital-psychiatrique': wings,
  'soins-de-suite': wings,
}
const wing = (kind: CategoryKind, name: string): FinessKind | undefined =>
  wingsOf[kind]?.find(([pattern]) => pattern.test(name))?.[1]

const dental = /DENTAIRE|DENTAL|DENTISTE|DENTIFREE|DENTEGO|ODONTO|ORTHODONT/
const nursing = /INFIRMIER|\bCSI\b/
/** One speciality, or one public: students are received by their university's centre, and nobody else is. */
const specialised =
  /OPHTALM|VISION\b|VISUEL|IMAGERIE|RADIOLOG|CARDIO|DERMATO|GYNECO|\bORL\b|AUDITI|OPTIQUE|ETUDIANT|UNIVERSITAIRE|\bSI?UMPPS\b/
const general = /MEDICAL|MEDICO|POLYVALENT|PLURI|MEDECINE GENERALE|GENERALISTE|\bCMS\b|MUNICIPAL/

/** Category 124 mixes dentists, nurses, single specialities and general practice. */
function healthCentre(name: string): FinessKind {
  if (general.test(name)) return 'centre-de-sante'
  if (dental.test(name)) return 'centre-de-sante-dentaire'
  if (nursing.test(name)) return 'centre-de-sante-infirmier'
  return specialised.test(name) ? 'centre-de-sante-specialise' : 'centre-de-sante'
}

/** What a name claims to be, and the kinds that may bear it without surprise. */
const claims: readonly (readonly [RegExp, readonly FinessKind[]])[] = [
  [/(?:^|\/ )(?:MAISON DE SANTE|MSP)\b/, ['msp']],
  [
    /(?:^|\/ )(?:CENTRE|CTRE) (?:MUNICIPAL )?DE SANTE\b(?! (?:MENTALE|SEXUELLE))/,
    ['centre-de-sante', 'centre-de-sante-dentaire', 'centre-de-sante-infirmier', 'centre-de-sante-specialise'],
  ],
  [/(?:^|\/ )PHARMACIE\b/, ['pharmacie']],
  [/(?:^|\/ )(?:LBM|LABM|LABORATOIRE)\b/, ['laboratoire']],
  [/(?:^|\/ )EHPAD\b/, ['ehpad']],
  [/\bURGENCES?\b/, []],
]
