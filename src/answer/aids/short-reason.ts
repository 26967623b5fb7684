/** The reason that decides, in the few words a cell of a table has room for. */
import type { Judged } from '../../eligibility/judge'
import type { Person } from '../../eligibility/person'
import type { Reason } from '../../eligibility/reasons'
import { ofProfession } from '../../eligibility/zone-reason'
import { listed } from '../../formats'
import { zoningLabels } from '../../labels'
import type { Lang, Words } from '../../types'

/** What forbids; failing that, what is not known. Undefined when all is met. */
export const decisive = ({ verdict, because }: Judged): Reason | undefined =>
  because.find(({ met }) => met === (verdict === 'no' ? false : 'unknown'))

/**
 * « zonage à vérifier (ZIP ou ZAC) », of all the offers that may suit; « autre profession ». Other reasons are told as they are, without
 * what follows the rule: how the place is classed has its own row.
 */
export function shortReason({ rule, met, explain }: Reason, { offers }: Judged, { profession }: Person, lang: Lang): string {
  if (rule === 'profession' && met === false) return otherProfession[lang]
  if (rule === 'stage' && met === 'unknown') return yourStage[lang]
  if (rule !== 'zoning' || met !== 'unknown') return explain.split(/ ?; /)[0] ?? explain
  const zones = [...new Set(offers.flatMap(({ zonings }) => ofProfession(zonings, profession)))].map((zone) =>
    zoneName(zone, lang),
  )
  return `${lang === 'fr' ? 'zonage à vérifier' : 'zoning to be checked'} (${listed(zones, lang)})`
}

const otherProfession: Words = { fr: 'autre profession', en: 'another profession' }
const yourStage: Words = { fr: 'votre étape à préciser', en: 'your stage, to be told' }

/** Acronyms are how people name them: « ZIP », « FRR+ », but « zone très sous-dotée ». */
const zoneName = (zone: string, lang: Lang): string =>
  zone === 'frr-plus' ? 'FRR+' : zone.length <= 4 ? zone.toUpperCase() : zoningLabels(zone)[lang]
