/** Which aids suit what is known of a person, and why. Unknown never becomes no. */
import type { AidRecord } from '../../db/knowledge'
import { professionLabels, stageLabels, zoningLabels } from '../labels'
import type { AidStatus, Because, Lang, Place } from '../types'
import { statusOn } from './aid-clock'
import { ofPlace } from './territory'

export type Person = {
  readonly profession?: string | undefined
  readonly stage?: string | undefined
  readonly zoning?: string | undefined
  readonly place?: Place | undefined
}
export type Suited = { readonly aid: AidRecord; readonly because: readonly Because[]; readonly status: AidStatus }

/** Most useful first: what can be had today, then what may, then what is to come. */
const order: readonly AidStatus[] = ['open', 'transitional', 'to-check', 'announced']
/** A place in a ZIP may also be a quartier; the doctors' zones exclude one another. */
const doctorZones = ['zip', 'zac']

/** The aids that are not ended on that day and that nothing known excludes, each with its reasons; ended aids, rules and services never come out. */
export function suitedAids(aids: readonly AidRecord[], person: Person, now: Date, lang: Lang): readonly Suited[] {
  return aids
    .filter(({ kind }) => kind === 'aid')
    .map((aid) => ({ aid, because: reasons(aid, person, lang), status: statusOn(aid, now) }))
    .filter(({ because, status }) => status !== 'ended' && because.every(({ met }) => met !== false))
    .sort((one, other) => rank(one) - rank(other))
}

/** Beyond this many professions an aid is a general one. */
const ownProfessions = 4

/** The sums meant for this profession come before what everyone may have; then status, the zone said, the stage said, the sum. */
function rank({ aid, status, because }: Suited): number {
  const sum = Math.max(0, ...aid.provisions.map(({ amountMax = 0 }) => amountMax))
  const isOwnSum = sum > 0 && aid.professions.length <= ownProfessions
  const inZone = because.some(({ rule, met }) => rule === 'zoning' && met === true)
  const ofStage = because.some(({ rule, met }) => rule === 'stage' && met === true) && aid.stages.length <= ownProfessions
  // Sums are counted by month or by contract: they only settle ties, and never weigh as much as a stage.
  return (
    (isOwnSum ? 0 : 100) + order.indexOf(status) * 10 - (inZone ? 5 : 0) - (ofStage ? 3 : 0) - Math.min(sum, 100_000) / 100_001
  )
}

function reasons(aid: AidRecord, person: Person, lang: Lang): readonly Because[] {
  return [professionReason(aid, person, lang), zoneReason(aid, person, lang), stageReason(aid, person, lang)].filter(
    (reason) => reason !== undefined,
  )
}

function professionReason({ professions }: AidRecord, { profession }: Person, lang: Lang): Because | undefined {
  if (!profession || professions.length === 0) return undefined
  const label = professionLabels(profession)[lang].toLowerCase()
  return { rule: 'profession', met: true, explain: lang === 'fr' ? `ouverte à la profession « ${label} »` : `open to: ${label}` }
}

function zoneReason({ zonings }: AidRecord, { zoning, place }: Person, lang: Lang): Because | undefined {
  if (zonings.length === 0) return undefined
  const names = zonings.map((id) => zoningLabels(id)[lang]).join(lang === 'fr' ? ' ou ' : ' or ')
  if (zoning && zonings.includes(zoning))
    return {
      rule: 'zoning',
      met: true,
      explain: lang === 'fr' ? `vous avez dit : ${zoningLabels(zoning)[lang]}` : `you said: ${zoningLabels(zoning)[lang]}`,
    }
  if (zoning && doctorZones.includes(zoning) && zonings.every((id) => doctorZones.includes(id)))
    return { rule: 'zoning', met: false, explain: lang === 'fr' ? `réservée : ${names}` : `only in: ${names}` }
  const where = place && place.kind === 'commune' ? place.name : undefined
  if (lang === 'en')
    return { rule: 'zoning', met: 'unknown', explain: `only in: ${names}; check the zoning${where ? ` of ${where}` : ''}` }
  return {
    rule: 'zoning',
    met: 'unknown',
    explain: `réservée : ${names} ; zonage${where ? ` ${ofPlace(where)}` : ''} à vérifier`,
  }
}

function stageReason({ stages }: AidRecord, { stage }: Person, lang: Lang): Because | undefined {
  if (!stage || stages.length === 0) return undefined
  const met = stages.includes(stage) ? true : compatible(stage, stages) ? 'unknown' : false
  const names = stages.map((id) => stageLabels(id)[lang]).join(lang === 'fr' ? ' ou ' : ' or ')
  const yours = stageLabels(stage)[lang]
  if (met === true)
    return {
      rule: 'stage',
      met,
      explain: lang === 'fr' ? `correspond à votre étape (${yours})` : `matches your stage (${yours})`,
    }
  return { rule: 'stage', met, explain: lang === 'fr' ? `réservée : ${names}` : `only for: ${names}` }
}

/** Stages that do not exclude one another: someone who settles may do so for the first time, by taking over, or by creating. */
const settling = ['premiere-installation', 'installation', 'reprise', 'creation-cabinet']
const training = ['etudiant', 'interne', 'docteur-junior']
const compatible = (stage: string, stages: readonly string[]) =>
  [settling, training].some((family) => family.includes(stage) && stages.some((other) => family.includes(other))) ||
  stage === 'remplacant'
