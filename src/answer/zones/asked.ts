/** What a question about zones asks: which class, for which profession, and where that is looked up. */

import { zoneFamilies } from '../../eligibility/zone-reason'
import type { Slots } from '../../slots'
import { zonedProfessions } from '../../zoning-words'

/** A zoning is always some profession's, but for those of everyone: FRR, QPV, « zones rouges ». */
export type ZoningAsked = {
  /** `zip`, `tres-sous-dotee`, `frr`, `frr-plus`…; absent for « quel zonage ? ». */
  readonly zoning?: string
  /** One of `zonedProfessions`; absent for all. */
  readonly profession?: string
  /** True when the zone named is not one of the profession's: a physiotherapist asks for a ZIP. */
  readonly misnamed: boolean
}

/** Whose zoning holds for those who have none of their own. */
const zonedAs: Readonly<Record<string, string>> = {
  'medecin-generaliste': 'medecin',
  'medecin-specialiste': 'medecin',
  interne: 'medecin',
  'etudiant-medecine': 'medecin',
  ipa: 'infirmier',
}

const { ofDoctors: classesOfDoctors, ofConventions: classesOfOthers } = zoneFamilies

/** `asksPlus`: « FRR+ » is the same zoning as FRR to the slots. The ZRR became the FRR. */
export function zoningAsked({ zoning, profession: said }: Slots, asksPlus = false): ZoningAsked {
  const named = zoning === 'zrr' ? 'frr' : zoning
  const isEveryones = named !== undefined && !isOfSomeProfession(named)
  const known = said && !isEveryones ? (zonedProfessions[said] ? said : zonedAs[said]) : undefined
  const profession = known ?? (named && classesOfDoctors.includes(named) ? 'medecin' : undefined)
  const misnamed = named !== undefined && profession !== undefined && !classesOf(profession).includes(named)
  const plus = named === 'frr' && asksPlus
  return {
    ...(named && !misnamed ? { zoning: plus ? 'frr-plus' : named } : {}),
    ...(profession ? { profession } : {}),
    misnamed,
  }
}

const classesOf = (profession: string) => (profession === 'medecin' ? classesOfDoctors : classesOfOthers)

/** True of the zonings the ARS set profession by profession. */
export const isOfSomeProfession = (zoning: string): boolean =>
  classesOfDoctors.includes(zoning) || classesOfOthers.includes(zoning)

/** The zonings to look for in a territory: the one asked with those that exclude it, so that « none » differs from « no list ». */
export function zoningsSought({ zoning, profession }: ZoningAsked): readonly string[] {
  if (zoning === 'frr' || zoning === 'frr-plus') return ['frr']
  if (zoning && !isOfSomeProfession(zoning)) return [zoning]
  if (profession) return classesOf(profession)
  return zoning ? classesOfOthers : ['frr', ...classesOfDoctors, ...classesOfOthers]
}

/** The classes that answer yes; those that open aids, when no zone is named. */
export function classesWanted({ zoning }: ZoningAsked): readonly string[] {
  if (zoning === 'frr') return ['frr', 'frr-plus']
  return zoning ? [zoning] : ['frr', 'frr-plus', 'zip', 'zac', 'tres-sous-dotee']
}

/** Who shows the official map (contacts.json), the best first. */
export function mapsOf({ zoning, profession }: ZoningAsked): readonly string[] {
  if (zoning === 'frr' || zoning === 'frr-plus') return ['zonage-frr', 'impots']
  if (zoning && !isOfSomeProfession(zoning)) return ['paps', 'ars']
  return profession ? [`zonage-${profession}`, 'zonage', 'paps'] : ['zonage-medecin', 'zonage', 'zonage-frr', 'paps']
}

/** True when someone shows that zoning on a map or a list: nobody does of « zones rouges » nor of QPV. */
export const isMapped = (asked: ZoningAsked): boolean => mapsOf(asked)[0]?.startsWith('zonage') ?? false

/** The terms that explain it; a pair when one is told from the other. */
export function termsOf({ zoning, profession, misnamed }: ZoningAsked): readonly [string, string] {
  if (zoning === undefined && profession === undefined) return ['zip', 'zone-tres-sous-dotee']
  if (misnamed || profession !== 'medecin') return terms[zoning ?? ''] ?? ['zone-tres-sous-dotee', 'zip']
  return terms[zoning ?? 'zip'] ?? ['zip', 'zac']
}
const terms: Readonly<Record<string, readonly [string, string]>> = {
  zip: ['zip', 'zac'],
  zac: ['zac', 'zip'],
  frr: ['frr', 'zrr'],
  'frr-plus': ['frr', 'zrr'],
  qpv: ['qpv', 'zip'],
  'zone-prioritaire': ['zone-rouge', 'zip'],
}
