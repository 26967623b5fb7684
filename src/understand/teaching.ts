/** Which words staff may tie to which intent, and what a list of such phrases teaches. Pure. */
import { type IntentId, intentIds, type Lang, type Understanding } from '../types'
import { bringsSubject } from './brought'
import { afterDenial } from './denied-alarm'
import { intentTitled, type UnderstandingIndex, understand } from './index'
import { isTelling, type Learned, patternOf } from './learned'
import { asItLooks, withoutNoise } from './noise'
import { normalise } from './normalise'
import type { Gazetteer } from './places'
import { read } from './reading'
import { withoutTakenBack } from './taken-back'
import { leavesNoTrace } from './turn'

/** An emergency is heard, never taught; what is out of scope is no answer. */
export const teachableIntents: readonly IntentId[] = intentIds.filter((id) => id !== 'emergency' && id !== 'out-of-scope')
export const isTeachable = (id: string): id is IntentId => teachableIntents.some((intent) => intent === id)

const teachingRefusals = ['danger', 'personal', 'title', 'small-talk', 'vague', 'known', 'clear'] as const
/**
 * `danger`: it would alarm. `personal`: it holds a telephone number or an address. `title`: a button says it. `small-talk`: nothing
 * is asked, or what is asked would be answered by a courtesy. `vague`: too little is left once places and names are masked. `known`:
 * it is understood so already. `clear`: it is plainly understood otherwise, and everybody who asks it would lose that answer.
 */
export type TeachingRefusal = (typeof teachingRefusals)[number]

export type Teachable =
  /** `today`: what the phrase gives without being learned. */
  | { readonly ok: true; readonly pattern: string; readonly today: Understanding }
  | { readonly ok: false; readonly reason: TeachingRefusal; readonly today: Understanding }

/** Confidence from which the model, alone, is not contradicted: of the questions it misreads, hardly one is above. */
const clearly = 0.9

/** What understanding needs, and what it learned so far. */
export type Understander = { readonly index: UnderstandingIndex; readonly gazetteer: Gazetteer; readonly learned: Learned }

/** Whether a phrase may be tied to an intent; the first reason why not. */
export function teachable(
  phrase: { readonly text: string; readonly lang: Lang; readonly intent: IntentId },
  { index, gazetteer, learned }: Understander,
): Teachable {
  const text = afterDenial(phrase.text) ?? phrase.text
  const question = { text, lang: phrase.lang, channel: 'slack', askedAt: new Date(0) } as const
  const today = understand(question, index, gazetteer, learned)
  const untaught = understand(question, index, gazetteer)
  const reading = readAlone(text, index, gazetteer)
  const pattern = patternOf(reading)
  const isMeant = today.kind === 'matched'
  const reasons: Readonly<Record<TeachingRefusal, boolean>> = {
    danger: isMeant && today.by === 'safety',
    personal: withoutNoise(text) !== asItLooks(text),
    title: intentTitled(normalise(text)) !== undefined,
    'small-talk':
      (isMeant && isCourtesy(today.intent) && !bringsSubject(reading)) || (isCourtesy(phrase.intent) && bringsSubject(reading)),
    vague: !isTelling(pattern),
    known: isMeant && today.intent === phrase.intent,
    clear:
      untaught.kind === 'matched' &&
      untaught.by === 'match' &&
      untaught.intent !== phrase.intent &&
      untaught.confidence >= clearly,
  }
  const reason = teachingRefusals.find((one) => reasons[one])
  return reason ? { ok: false, reason, today } : { ok: true, pattern, today }
}

const isCourtesy = (intent: IntentId): boolean => leavesNoTrace.has(intent) && intent !== 'medical-advice'

/** Reads the pattern of a phrase: a fifth of a millisecond. */
export const patternIn =
  (index: UnderstandingIndex, gazetteer: Gazetteer) =>
  (phrase: string): string =>
    patternOf(readAlone(afterDenial(phrase) ?? phrase, index, gazetteer))

/** As `understand` reads a first question. */
const readAlone = (text: string, { reader }: UnderstandingIndex, gazetteer: Gazetteer) =>
  withoutTakenBack(read(withoutNoise(text), reader, gazetteer))

/**
 * What phrases teach, the oldest first: of two with one pattern the newest holds. One that an older version of the vocabulary took,
 * and that is too vague for this one, teaches nothing; nor does one that was not read yet.
 */
export function learnedFrom(phrases: readonly { readonly pattern?: string | undefined; readonly intent: IntentId }[]): Learned {
  const taught = phrases.map(({ pattern = '', intent }) => [pattern, intent] as const)
  return new Map(taught.filter(([pattern, intent]) => isTelling(pattern) && isTeachable(intent)))
}
