/** Why someone can or cannot have an offer, rule by rule: each reason is true, false or unknown, and says what of. */

import type { Cited } from '../answer/found'
import { professionLabels, stageLabels, structureLabels } from '../labels'
import { dateLabel } from '../render/labels'
import { situations } from '../situations'
import type { AidStatus, Because, Lang, Truth } from '../types'
import { statusOn } from './clock'
import type { Offer } from './offer'
import type { Person } from './person'
import { zoneReason } from './zone-reason'

/** A reason before it is shown; `from` is the fact it rests on, when that is not the offer itself. */
export type Reason = Omit<Because, 'source'> & {
  readonly from?: Cited
  /** The question that would settle it: a key of vocabulary/situation.json, or `zoning`. */
  readonly askable?: string
}

/** Every rule of the offer that concerns the person; a rule that restricts nothing gives no reason. */
export const reasonsOf = (offer: Offer, person: Person, now: Date, lang: Lang): readonly Reason[] =>
  [
    professionReason(offer, person, lang),
    structureReason(offer, person, lang),
    territoryReason(offer, person, lang),
    zoneReason(offer, person, lang),
    stageReason(offer, person, lang),
    ...situationReasons(offer, person, lang),
    clockReason(offer, now, lang),
  ].filter((reason) => reason !== undefined)

/** Whom a profession is one of: a general practitioner is a doctor. */
const kindOf: Readonly<Record<string, string>> = { 'medecin-generaliste': 'medecin', 'medecin-specialiste': 'medecin' }

function professionReason({ professions }: Offer, { profession }: Person, lang: Lang): Reason | undefined {
  if (professions.length === 0 || profession === undefined) return undefined
  const isFor = professions.includes(profession) || professions.includes(kindOf[profession] ?? profession)
  // « médecin » may be the general practitioner the offer is for.
  const met: Truth = isFor ? true : professions.some((one) => kindOf[one] === profession) ? 'unknown' : false
  const label = professionLabels(profession)[lang].toLowerCase()
  const others = listed(
    professions.map((id) => professionLabels(id)[lang].toLowerCase()),
    lang,
  )
  return met === true
    ? { rule: 'profession', met, explain: lang === 'fr' ? `ouverte à la profession « ${label} »` : `open to: ${label}` }
    : { rule: 'profession', met, explain: lang === 'fr' ? `réservée : ${others}` : `only for: ${others}` }
}

function structureReason({ structures }: Offer, { structure }: Person, lang: Lang): Reason | undefined {
  if (structures.length === 0 || structure === undefined) return undefined
  const met = structures.includes(structure)
  const names = listed(
    (met ? [structure] : structures).map((id) => structureLabels(id)[lang]),
    lang,
  )
  return { rule: 'structure', met, explain: lang === 'fr' ? `pour : ${names}` : `for: ${names}` }
}

function territoryReason({ territories }: Offer, person: Person, lang: Lang): Reason | undefined {
  if (territories.length === 0) return undefined
  const { isIn, nameOf } = person.territories
  const where = territories.find((key) => isIn(key) === true)
  const names = listed(territories.map(nameOf), lang)
  if (where !== undefined && person.place)
    return {
      rule: 'territory',
      met: true,
      explain: lang === 'fr' ? `propre à : ${nameOf(where)}` : `specific to: ${nameOf(where)}`,
    }
  const met = territories.some((key) => isIn(key) === 'unknown') ? 'unknown' : false
  return { rule: 'territory', met, explain: lang === 'fr' ? `réservée : ${names}` : `only in: ${names}` }
}

/** Stages that do not exclude one another: someone who settles may do so for the first time, by taking over, or by creating. */
const families: readonly (readonly string[])[] = [
  ['premiere-installation', 'installation', 'reprise', 'creation-cabinet'],
  ['etudiant', 'interne', 'docteur-junior'],
]
/** Who replaces others today may settle tomorrow, or be an intern still. */
const openStages: readonly string[] = ['remplacant']

function stageReason({ stages }: Offer, { stage }: Person, lang: Lang): Reason | undefined {
  if (stages.length === 0 || stage === undefined) return undefined
  const names = listed(
    stages.map((id) => stageLabels(id)[lang]),
    lang,
  )
  const yours = stageLabels(stage)[lang]
  if (stages.includes(stage))
    return {
      rule: 'stage',
      met: true,
      explain: lang === 'fr' ? `correspond à votre étape : ${yours}` : `matches your stage: ${yours}`,
    }
  const maySuit =
    openStages.includes(stage) || families.some((one) => one.includes(stage) && stages.some((other) => one.includes(other)))
  return {
    rule: 'stage',
    met: maySuit ? 'unknown' : false,
    explain: lang === 'fr' ? `réservée à l’étape : ${names}` : `only at the stage: ${names}`,
  }
}

/** What the stage says of the situation: nobody is asked what they have told. */
const saidByStage: Readonly<Record<string, Readonly<Record<string, 'yes' | 'no'>>>> = {
  'premiere-installation': { 'premiere-installation': 'yes', 'installe-plus-un-an': 'no' },
  installation: { 'installe-plus-un-an': 'no' },
  reprise: { 'installe-plus-un-an': 'no', 'creation-ou-reprise': 'yes' },
  'creation-cabinet': { 'installe-plus-un-an': 'no', 'creation-ou-reprise': 'yes' },
  maintien: { 'premiere-installation': 'no', 'deja-installe': 'yes' },
  'fin-de-carriere': { 'premiere-installation': 'no', 'deja-installe': 'yes' },
}

function situationReasons({ requires = {} }: Offer, { situation, stage }: Person, lang: Lang): readonly Reason[] {
  return Object.entries(requires).flatMap(([id, wanted]): readonly Reason[] => {
    const rule = situations.get(id)
    if (!rule) return []
    const told = situation[id] ?? saidByStage[stage ?? '']?.[id]
    if (told === wanted) return [{ rule: id, met: true, explain: rule[wanted].said[lang] }]
    const met: Truth = told === undefined || told === 'unsure' ? 'unknown' : false
    return [{ rule: id, met, explain: rule[wanted].wanted[lang], ...(told === undefined ? { askable: id } : {}) }]
  })
}

/** Dates and certainty: what is not yet there, or not confirmed, is never a yes. */
function clockReason(offer: Offer, now: Date, lang: Lang): Reason | undefined {
  const status: AidStatus = statusOn(offer, now)
  const fr = lang === 'fr'
  const from = offer.validFrom && dateLabel(offer.validFrom, lang)
  switch (status) {
    case 'open':
    case 'transitional':
      return offer.signBy === undefined
        ? undefined
        : {
            rule: 'clock',
            met: true,
            explain: `${fr ? 'à signer au plus tard le' : 'to be signed by'} ${dateLabel(offer.signBy, lang)}`,
          }
    case 'announced':
      return {
        rule: 'clock',
        met: 'unknown',
        explain: fr
          ? `annoncée${from ? ` pour ${from}` : ''} : pas encore ouverte`
          : `announced${from ? ` for ${from}` : ''}: not open yet`,
      }
    case 'to-check':
      return {
        rule: 'clock',
        met: 'unknown',
        explain: fr
          ? 'à faire confirmer : nos sources ne disent pas si elle est encore ouverte'
          : 'to be confirmed: our sources do not say whether it is still open',
      }
    case 'ended':
      return { rule: 'clock', met: false, explain: fr ? 'terminée' : 'ended' }
  }
}

const listed = (names: readonly string[], lang: Lang) => [...new Set(names)].join(lang === 'fr' ? ' ou ' : ' or ')
