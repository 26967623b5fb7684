/**
 * The kinds of places the base may hold: ids of the contract's `care` slot, and a few of our own where the contract's word
 * covers things people must not be sent to by mistake (a dental centre is no place to see a doctor).
 */
import type { Words } from '../src/types'

/** Kinds that are no value of the `care` slot: kept and counted, and searched only through `searchedAs`. */
export const ownKinds = {
  'centre-de-sante-dentaire': { fr: 'centre de santé dentaire', en: 'dental health centre' },
  'centre-de-sante-infirmier': { fr: 'centre de soins infirmiers', en: 'nursing centre' },
  'centre-de-sante-specialise': { fr: 'centre de santé spécialisé', en: 'specialised health centre' },
  'hopital-psychiatrique': { fr: 'établissement psychiatrique', en: 'psychiatric hospital' },
  'soins-de-suite': { fr: 'établissement de soins de suite et de réadaptation', en: 'rehabilitation hospital' },
  'soins-de-longue-duree': { fr: 'établissement de soins de longue durée', en: 'long-term care hospital' },
  'hospitalisation-a-domicile': { fr: 'hospitalisation à domicile', en: 'hospital at home' },
  'antenne-hospitaliere': { fr: 'service ou antenne d’hôpital', en: 'hospital unit or branch' },
  'service-de-soins-a-domicile': { fr: 'service de soins infirmiers à domicile', en: 'home nursing service' },
  cattp: { fr: 'centre d’accueil thérapeutique à temps partiel', en: 'part-time therapeutic day centre' },
  caarud: { fr: 'centre d’accueil et de réduction des risques (Caarud)', en: 'harm reduction centre' },
  cmpp: { fr: 'centre médico-psycho-pédagogique', en: 'child guidance centre' },
  camsp: { fr: 'centre d’action médico-sociale précoce', en: 'early intervention centre' },
  prevention: { fr: 'centre de prévention ou d’examens de santé', en: 'prevention or check-up centre' },
  'residence-autonomie': { fr: 'résidence autonomie', en: 'independent living residence' },
  smur: { fr: 'équipe mobile d’urgence (SMUR)', en: 'mobile emergency team' },
  groupement: { fr: 'groupement ou structure sans accueil du public', en: 'administrative structure' },
  'medecin-specialiste': { fr: 'médecin spécialiste', en: 'specialist doctor' },
  'dentiste-specialiste': { fr: 'orthodontiste ou chirurgien oral', en: 'orthodontist or oral surgeon' },
  autre: { fr: 'autre établissement', en: 'other establishment' },
} as const satisfies Readonly<Record<string, Words>>

/** Where to look when people ask for a care: the kinds that answer it exactly. A care that is not here is looked for as itself. */
const exactly: Readonly<Record<string, readonly string[]>> = {
  cmp: ['cmp'],
  csapa: ['csapa', 'caarud'],
  msp: ['msp'],
}

/** Which kinds answer a `care` exactly. */
export const searchedAs = (care: string): readonly string[] => exactly[care] ?? [care]

/** Kinds that can help when there is none of the kind asked near: nearest meaning first. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  generaliste: ['msp', 'centre-de-sante'],
  cabinet: ['msp', 'centre-de-sante'],
  msp: ['centre-de-sante', 'generaliste'],
  'centre-de-sante': ['msp', 'generaliste'],
  psla: ['msp', 'centre-de-sante'],
  dentiste: ['centre-de-sante-dentaire'],
  infirmier: ['centre-de-sante-infirmier'],
  ipa: ['msp', 'centre-de-sante'],
  'sage-femme': ['pmi', 'centre-de-sante-sexuelle'],
  gynecologue: ['sage-femme', 'centre-de-sante-sexuelle'],
  pediatre: ['pmi', 'generaliste', 'msp'],
  psychiatre: ['cmp', 'hopital-psychiatrique'],
  psychologue: ['cmp'],
  maternite: ['hopital', 'clinique'],
  clinique: ['hopital'],
  hopital: ['clinique'],
  'pharmacie-de-garde': ['pharmacie'],
  'maison-medicale-de-garde': ['msp', 'centre-de-sante'],
  vaccination: ['pharmacie', 'centre-de-sante'],
  imagerie: ['radiologue', 'hopital', 'clinique'],
  radiologue: ['hopital', 'clinique'],
  pass: ['hopital'],
  medicobus: ['msp', 'centre-de-sante'],
  'centre-de-sante-sexuelle': ['pmi', 'sage-femme'],
  csapa: ['cmp'],
  'plateforme-de-repit': ['ehpad'],
}
export const neighboursOf = (care: string): readonly string[] => neighbours[care] ?? ['msp', 'centre-de-sante']

/** The kinds an indicator of the contract counts. An indicator that is not here is not counted in the base. */
export const countedAs: Readonly<Record<string, readonly string[]>> = {
  msp: ['msp'],
  'centres-de-sante': ['centre-de-sante', 'centre-de-sante-dentaire', 'centre-de-sante-infirmier', 'centre-de-sante-specialise'],
  cpts: ['cpts'],
  pharmacies: ['pharmacie'],
  hopitaux: ['hopital'],
  urgences: ['urgences'],
  ehpad: ['ehpad'],
  laboratoires: ['laboratoire'],
  generalistes: ['generaliste'],
}
