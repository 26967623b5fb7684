/**
 * Reads a text as the reply to the question on the person's situation that the last answer ended with:
 *
 *     « oui », « non pas encore », « jsp »      the rule asked about: yes, no, unsure
 *     « jamais »                                the reply whose names say it, when the other's do not
 *     « en ZAC », « ni l’une ni l’autre »       the zoning asked about
 *
 * Every other word makes it a question of its own (« non, quelles urgences à Ham ? »).
 */
import { situations } from '../situations'
import type { Situation, Slots } from '../slots'
import type { Turn } from '../types'
import { acceptedBy, brings } from './brought'
import type { FollowedUp } from './follow-up'
import { normalise, wordsOf } from './normalise'
import type { Reading } from './reading'
import { toldBy } from './situation'

type Reply = Situation[string]

/** The last intent with the reply in its slots; undefined when nothing was asked, or when the text is no reply. */
export function replied(reading: Reading, isQuestion: boolean, { asking, intent, slots }: Turn): FollowedUp | undefined {
  if (asking === undefined || isQuestion || !acceptedBy(intent).includes('situation')) return undefined
  const news = asking === 'zoning' ? zoningTold(reading) : situationTold(asking, reading)
  if (news === undefined) return undefined
  const situation = news.situation && { situation: { ...slots.situation, ...news.situation } }
  return { intent, confidence: 0.95, inherited: { ...slots, ...news, ...situation } }
}

/** The reply to a yes or no question; told in words of its own (« secteur 2 »), the text fills the slot by itself. */
function situationTold(asking: string, reading: Reading): Slots | undefined {
  const isTold = reading.entities.some((entity) => entity.slot === 'situation' && toldBy(entity)[0] === asking)
  if (isTold) return left(reading).every(isReplyWord) ? {} : undefined
  const reply = plainReply(reading, asking)
  // « non, à Vire » corrects the place, « nan, infirmière » the profession: neither says no to what was asked.
  if (reply === 'no' && (reading.places.length > 0 || brings(reading, 'profession'))) return undefined
  return reply && { situation: { [asking]: reply } }
}

/** The zoning told; « je ne sais pas » is remembered too, so that it is not asked again. */
function zoningTold(reading: Reading): Slots | undefined {
  if (reading.entities.some(({ slot }) => slot === 'zoning')) return left(reading).every(isReplyWord) ? {} : undefined
  if (noZoning.test(reading.typed)) return { zoning: 'hors-zone' }
  // « oui » and « non » name no zone.
  return plainReply(reading, 'zoning') ? { situation: { zoning: 'unsure' } } : undefined
}
const noZoning =
  /^(non )?(aucune?( (zone|des (deux|trois|quatre)))?|ni (l )?une? ni (l )?autre|none( of them)?|neither|pas de zone)$/

/** Yes, no or unsure, said of what is asked; words that say both are unsure. */
function plainReply(reading: Reading, asking: string): Reply | undefined {
  const words = [reading.typed, left(reading).join(' ')]
    .map((text) => wordsOf(opened(text)))
    .find((said) => said.every(isReplyWord))
  if (!words || words.length === 0) return undefined
  if (words.some((word) => doubts.has(word))) return 'unsure'
  const hinted = named(words.filter((word) => !agreements.has(word) && !refusals.has(word)).join(' '), asking)
  const agrees = words.some((word) => agreements.has(word))
  const refuses = words.some((word) => refusals.has(word) || (!hinted && negations.has(word)))
  const said: readonly Reply[] = [
    ...(agrees ? (['yes'] as const) : []),
    ...(refuses ? (['no'] as const) : []),
    ...(hinted ? [hinted] : []),
  ]
  return said.every((reply) => reply === said[0]) ? said[0] : 'unsure'
}

/** The reply whose names hold these words, when the other's do not: « jamais » (été installé), « pas encore » (reçu d’aide). */
function named(said: string, asking: string): 'yes' | 'no' | undefined {
  const rule = situations.get(asking)
  // « a », « de », « que » are in every name.
  if (!rule || !/\p{L}{4}/u.test(said)) return undefined
  const holding = (['yes', 'no'] as const).filter((reply) =>
    [...rule[reply].names, ...rule[reply].english].some((name) => ` ${normalise(name)} `.includes(` ${said} `)),
  )
  return holding.length === 1 ? holding[0] : undefined
}

/** The words that fill no slot of a person. */
function left({ words, entities, places }: Reading): readonly string[] {
  const spans = [...entities.filter(({ slot }) => ofThePerson.has(slot)), ...places]
  return words.filter((_, index) => !spans.some(({ start, end }) => start <= index && index < end))
}
const ofThePerson: ReadonlySet<string> = new Set(['situation', 'zoning', 'profession', 'stage'])

/** « bien sûr » is no doubt. */
const opened = (text: string) => text.replace(/\b(bien sur|tout a fait|en effet|of course)\b/g, 'oui')

const setOf = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(' ')))
const agreements = setOf(
  'oui ouais ouai ouaip oue ui wi yes yep yeah yup exact exactement affirmatif absolument effectivement evidemment carrement',
)
const refusals = setOf('non nan nn nope no negatif aucun aucune aucunement')
/** A refusal, unless what it denies says more: « pas encore » (reçu d’aide). */
const negations = setOf('pas not')
const doubts = setOf(
  'sais sait jsp chsp chaispas idee etre sur sure certain certaine know idea maybe perhaps depend depends crois pense suppose think guess unsure',
)
const manners = setOf(
  'a ah alors at avons ben bah bien c ca cas ce ces chais ce d dans de du dont don donc do en encore est et euh fait franchement have i is it j jamais je l la le me',
  'mais merci moi mon n ne never not of on ou par pas peut plus please pour que quoi right s svp t that the to toujours tout trop tres vous voila vraiment y yet am my suis ai',
)
const isReplyWord = (word: string): boolean => [agreements, refusals, doubts, manners].some((words) => words.has(word))
