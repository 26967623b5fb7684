/** The name of a kind of place, as people read it. */
import { ownKinds } from '../../db/place-kinds'
import { careLabels } from '../labels'
import type { Lang, Words } from '../types'

const own: Readonly<Record<string, Words>> = ownKinds

export const kindLabel = (kind: string, lang: Lang): string => (own[kind] ?? careLabels(kind))[lang]

/** Several of a kind: those of which there are lists, and those that may help instead of another. */
const several: Readonly<Record<string, Words>> = {
  msp: { fr: 'maisons de santé', en: 'multi-professional health centres' },
  'centre-de-sante': { fr: 'centres de santé', en: 'health centres' },
  'centre-de-sante-dentaire': { fr: 'centres de santé dentaires', en: 'dental health centres' },
  'centre-de-sante-infirmier': { fr: 'centres de soins infirmiers', en: 'nursing centres' },
  'centre-de-sante-sexuelle': { fr: 'centres de santé sexuelle', en: 'sexual health centres' },
  generaliste: { fr: 'médecins généralistes', en: 'general practitioners' },
  dentiste: { fr: 'chirurgiens-dentistes', en: 'dentists' },
  infirmier: { fr: 'infirmiers', en: 'nurses' },
  kinesitherapeute: { fr: 'masseurs-kinésithérapeutes', en: 'physiotherapists' },
  'sage-femme': { fr: 'sages-femmes', en: 'midwives' },
  radiologue: { fr: 'radiologues', en: 'radiologists' },
  pmi: { fr: 'centres de PMI', en: 'mother and child health centres (PMI)' },
  cmp: { fr: 'centres médico-psychologiques', en: 'community mental health centres' },
  'hopital-psychiatrique': { fr: 'établissements psychiatriques', en: 'psychiatric hospitals' },
  hopital: { fr: 'hôpitaux', en: 'hospitals' },
  clinique: { fr: 'cliniques', en: 'private clinics' },
  urgences: { fr: 'services d’urgences', en: 'emergency departments' },
  pharmacie: { fr: 'pharmacies', en: 'pharmacies' },
  laboratoire: { fr: 'laboratoires d’analyses médicales', en: 'medical laboratories' },
  ehpad: { fr: 'EHPAD (maisons de retraite médicalisées)', en: 'nursing homes' },
}

/** « pharmacies », « hôpitaux »; the name of one where no plural is known. */
export const kindsLabel = (kind: string, lang: Lang): string => several[kind]?.[lang] ?? kindLabel(kind, lang)
