/** Why someone can or cannot have an offer, rule by rule: each reason is true, false or unknown, and says what of. */
import { aidStatusLabel, dateLabel, listed } from '../formats'
import { professionLabels, structureLabels } from '../labels'
import type { Because, Cited, Lang, Truth } from '../types'
import { statusOn } from './clock'
import type { Offer } from './offer'
import type { Person } from './person'
import { situationReasons } from './situation-reasons'
import { stageReason } from './stage-reason'
import { zoneReason } from './zone-reason'

/** A reason before it is shown; `from` is the fact it rests on, when that is not the offer itself. */
export type Reason = Omit<Because, 'source'> & {
  readonly from?: Cited
  /** The question that would settle it: a key of vocabulary/situation.json, `zoning` or `stage`. */
  readonly askable?: string
}

/** Every rule of the offer; a rule that restricts nothing gives no reason. */
export const reasonsOf = (offer: Offer, person: Person, now: Date, lang: Lang): readonly Reason[] =>
  [
    professionReason(offer, person, lang),
    structureReason(offer, person, lang),
    territoryReason(offer, person, lang),
    zoneReason(offer.zonings, person, lang),
    stageReason(offer, person, lang),
    ...situationReasons(offer, person, lang),
    clockReason(offer, now, lang),
  ].filter((reason) => reason !== undefined)

/** Whom a profession is one of: a general practitioner is a doctor. */
const kindOf: Readonly<Record<string, string>> = { 'medecin-generaliste': 'medecin', 'medecin-specialiste': 'medecin' }

function professionReason({ professions }: Offer, { profession }: Person, lang: Lang): Reason | undefined {
  if (professions.length === 0) return undefined
  const name = (id: string) => professionLabels(id)[lang].toLowerCase()
  const met = isOneOf(professions, profession)
  if (met === true && profession !== undefined)
    return {
      rule: 'profession',
      met,
      explain: lang === 'fr' ? `ouverte à : ${name(profession)}` : `open to: ${name(profession)}`,
    }
  // « médecin » says the general practitioner and the specialist.
  const named = professions.filter((id) => !professions.includes(kindOf[id] ?? '')).map(name)
  return { rule: 'profession', met, explain: reservedTo(named, lang) }
}

function isOneOf(professions: readonly string[], profession: string | undefined): Truth {
  if (profession === undefined) return 'unknown'
  if (professions.includes(profession) || professions.includes(kindOf[profession] ?? profession)) return true
  // « médecin » may be the general practitioner the offer is for.
  return professions.some((one) => kindOf[one] === profession) ? 'unknown' : false
}

function structureReason({ structures }: Offer, { structure }: Person, lang: Lang): Reason | undefined {
  if (structures.length === 0) return undefined
  const met = structure === undefined ? 'unknown' : structures.includes(structure)
  const names = (met === true && structure !== undefined ? [structure] : structures).map((id) => structureLabels(id)[lang])
  return { rule: 'structure', met, explain: `${lang === 'fr' ? 'pour : ' : 'for: '}${listed(names, lang)}` }
}

function territoryReason({ territories }: Offer, { territories: { isIn, nameOf } }: Person, lang: Lang): Reason | undefined {
  if (territories.length === 0) return undefined
  const where = territories.find((key) => isIn(key) === true)
  if (where !== undefined)
    return { rule: 'territory', met: true, explain: `${lang === 'fr' ? 'propre à : ' : 'specific to: '}${nameOf(where)}` }
  const met = territories.some((key) => isIn(key) === 'unknown') ? 'unknown' : false
  return { rule: 'territory', met, explain: reservedTo(territories.map(nameOf), lang) }
}

/** Dates and certainty: what is not yet there, or not confirmed, is never a yes. */
function clockReason(offer: Offer, now: Date, lang: Lang): Reason | undefined {
  const fr = lang === 'fr'
  const rule = 'clock'
  switch (statusOn(offer, now)) {
    case 'open':
    case 'transitional': {
      if (offer.signBy === undefined) return undefined
      const day = dateLabel(offer.signBy, lang)
      return { rule, met: true, explain: fr ? `à signer au plus tard le ${day}` : `to be signed by ${day}` }
    }
    case 'announced': {
      const announced = aidStatusLabel({ status: 'announced', validFrom: offer.validFrom }, lang)
      return { rule, met: 'unknown', explain: `${announced}, ${fr ? 'pas encore ouverte' : 'not open yet'}` }
    }
    case 'to-check':
      return {
        rule,
        met: 'unknown',
        explain: fr
          ? 'à faire confirmer : nos sources ne disent pas si elle est encore ouverte'
          : 'to be confirmed: our sources do not say whether it is still open',
      }
    case 'ended':
      return { rule, met: false, explain: fr ? 'terminée' : 'ended' }
  }
}

/** « réservée : médecin généraliste ou sage-femme ». */
export const reservedTo = (names: readonly string[], lang: Lang): string =>
  `${lang === 'fr' ? 'réservée : ' : 'only for: '}${listed(names, lang)}`
