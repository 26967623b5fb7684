/** What a few rules know better than the model: they move confidence between intents, and never invent one. */
import { intentById } from '../../intents'
import type { SlotName } from '../slots'
import type { Candidate, Entity, IntentId } from '../types'
import type { Reading } from './reading'
import { slotsFrom } from './slots-from'
import { countsTowns, tellsApart } from './zone-words'

/**
 * The model's candidates after the rules, likeliest first. Danger was listened for before (suspicion.ts): what the model
 * still takes for one is a medical question, which is refused and sent to someone who can answer.
 */
export const reconsidered = (candidates: readonly Candidate[], reading: Reading): readonly Candidate[] =>
  merged(
    preferringTheOffice(
      preferringTheCost(
        preferringLater(
          preferringTheProject(preferringTheZone(preferringTheAid(candidates, reading), reading), reading),
          reading,
        ),
        reading,
      ),
      reading,
    ),
    'emergency',
    'medical-advice',
  )

/** Says that a meaning is asked for, not an amount: « c’est quoi », « que veut dire », « définition ». */
const asksMeaning =
  /\b(quoi|koi|kezako|ca veut dire|veut dire|signifi\w*|definition|definir|sens|sigle|acronyme|expli\w*|mean\w*|what is|what s|stands? for)\b/

/** Says that the aid itself is asked about: how much, on what conditions, still open. */
const asksTerms =
  /\b(montant|combien|cb|cmb|somme|euros?|touche\w*|verse\w*|duree|conditions?|engage\w*|oblige\w*|impose\w*|toujours|tjs|encore|dispo\w*|droit|indemnites?|primes?|paye\w*|paie\w*|gagne\w*|amount|how much|still)\b|€/

/** Of a programme that is also an aid: « comment obtenir l’aide … ». */
const asksForTheAid = /\b(l aide|obtenir|toucher|the aid|apply)\b/

/** An aid's acronym is also a word of the glossary: unless its meaning is asked for, the aid itself is what helps. */
function preferringTheAid(candidates: readonly Candidate[], reading: Reading): readonly Candidate[] {
  const isAid = reading.entities.some(({ slot }) => slot === 'aid')
  const meaning = asksMeaning.test(reading.text) && !asksTerms.test(reading.text)
  if (!isAid || meaning) return candidates
  const named = merged(candidates, 'explain-term', 'aid-details')
  const sought = asksForTheAid.test(reading.text) ? merged(named, 'programme-info', 'aid-details') : named
  // « je suis généraliste, pourquoi pas le CAIM ? »: who speaks is not who is looked for.
  return /\bje suis\b/.test(reading.text) ? merged(sought, 'find-care', 'aid-details') : sought
}

/** Zonings explained side by side. */
const pairs: readonly (readonly string[])[] = [
  ['zip', 'zac'],
  ['frr', 'zrr'],
]

/** Towns counted by zone, and zones told from one another, are answered by the zones themselves. */
function preferringTheZone(candidates: readonly Candidate[], { text, entities }: Reading): readonly Candidate[] {
  const zones = [...new Set(entities.filter(({ slot }) => slot === 'zoning').map(({ value }) => String(value)))]
  if (zones.length === 1 && countsTowns(text)) return into('zone-status', ['figure', 'figure-ranking'], candidates)
  const isPair = zones.length === 2 && pairs.some((pair) => zones.every((zone) => pair.includes(zone)))
  return isPair && tellsApart(text) ? into('zone-status', ['explain-term', 'aid-details', 'figure'], candidates) : candidates
}

/**
 * « adjoint au maire, quelles aides pour une maison de santé ? »: the aids of a project, not of a practice. « la mairie peut-elle
 * donner un local ? »: the aid it names, which a council gives.
 */
function preferringTheProject(candidates: readonly Candidate[], { entities }: Reading): readonly Candidate[] {
  const says = (slot: SlotName) => entities.some((entity) => entity.slot === slot)
  const professions = entities.filter(({ slot }) => slot === 'profession')
  const isCouncil = ({ value }: Entity) => value === 'collectivite'
  // « aides pour une collectivité » names who asks, not an aid.
  const councils = professions.filter(isCouncil)
  const isApart = (one: Entity) => councils.every(({ start, end }) => end <= one.start || one.end <= start)
  if (councils.length > 0 && entities.some((entity) => entity.slot === 'aid' && isApart(entity)))
    return merged(candidates, 'find-aids', 'aid-details')
  const isProject = says('structure') && professions.length > 0 && professions.every(isCouncil)
  return isProject ? merged(candidates, 'find-aids', 'start-structure') : candidates
}

const asksCost = /\b(combien .*(cout\w*|paie\w*|paye\w*)|cout\w*|prix|tarifs?|how much .*cost|costs?|price)\b/

/** « combien coûte la pharmacie de garde à Caen » counts no pharmacies. */
function preferringTheCost(candidates: readonly Candidate[], { text, entities }: Reading): readonly Candidate[] {
  const isCost = asksCost.test(text) && entities.some(({ slot, value }) => slot === 'topic' && value === 'remboursement')
  return isCost ? into('care-rights', ['figure', 'figure-ranking'], candidates) : candidates
}

const asksNumber = /\b(numero|num|tel|telephone|joindre|appeler|contacter|number|phone|call)\b/

/** « le numéro de la sécu de Caen »: with a place, an office’s, not a person’s. */
function preferringTheOffice(candidates: readonly Candidate[], { text, entities, places }: Reading): readonly Candidate[] {
  const says = (slot: SlotName) => entities.some((entity) => entity.slot === slot)
  const isOffice = asksNumber.test(text) && says('organisation') && places.length > 0 && !says('care')
  return isOffice ? into('contact', ['find-care', 'care-rights', 'out-of-scope'], candidates) : candidates
}

/** When practices are open, a day or more ahead: « demain », « lundi », « prendre rdv ». */
const later =
  /\b(demain|lundi|mardi|mercredi|jeudi|vendredi|semaine prochaine|rdvs?|rendez vous|tomorrow|monday|tuesday|wednesday|thursday|friday|next week|appointment)\b/
/** Outside opening hours, or without delay. */
const outsideHours =
  /\b(gardes?|urgen\w*|soir\w*|nuit|maintenant|mtn|tout de suite|aujourd|samedi|dimanche|week ?end|feries?|sos|ouvert\w*|ferme\w*|on call|on duty|duty|tonight|night|now|today|saturday|sunday|open|evening)\b/

/** « un médecin demain matin » is looked for; only what cannot wait for opening hours is on call. */
function preferringLater(candidates: readonly Candidate[], { text, entities }: Reading): readonly Candidate[] {
  const isLater = later.test(text) && !outsideHours.test(text) && entities.some(({ slot }) => slot === 'care')
  return isLater ? merged(candidates, 'on-call-care', 'find-care') : candidates
}

const into = (intent: IntentId, others: readonly IntentId[], candidates: readonly Candidate[]): readonly Candidate[] =>
  others.reduce((left, other) => merged(left, other, intent), candidates)

/** The candidates with what `from` had given to `into`, likeliest first. */
function merged(candidates: readonly Candidate[], from: IntentId, into: IntentId): readonly Candidate[] {
  const given = candidates.find(({ intent }) => intent === from)?.confidence ?? 0
  return candidates
    .filter(({ intent }) => intent !== from)
    .map((candidate) => (candidate.intent === into ? { ...candidate, confidence: candidate.confidence + given } : candidate))
    .sort((one, other) => other.confidence - one.confidence)
}

/** Asking back is for those who asked us something: when what we need was not said and « not ours » comes close behind, they did not. */
export function isProbablyNotOurs(best: Candidate, second: Candidate | undefined, reading: Reading): boolean {
  if (second?.intent !== 'out-of-scope' || second.confidence < best.confidence * closeBehind) return false
  const { required, firstMissing } = intentById(best.intent)
  return firstMissing(slotsFrom(reading, required).slots) !== undefined
}

/** A runner-up at least half as likely as the first: of those, most had nothing to do with care; of the others, nearly none. */
const closeBehind = 0.5
