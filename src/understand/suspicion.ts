/**
 * Hears danger in any words. A model trained on sentences (intents/phrases/danger) hears how people tell; the table of
 * signs (safety.ts) is exact, and settles what the model only doubts. Runs before everything else and wins.
 *
 *     reading → margin of the likeliest danger over none: sure → alarm · less → what the table says · doubtful → a word of caution
 */
import type { DangerKind } from '../types'
import { type LinearModel, scores } from './classify'
import { alarmingIdeas, dangerIdeas } from './dangers/idea-reader'
import { type Family, type Features, features } from './features'
import { wordsOf } from './normalise'
import { type Reading, without } from './reading'
import { type Danger, danger, isTaught, isToldNotLived, namedAlone, plainly, sayings } from './safety'

/** The labels of the model, in the order of its scores. */
export const dangerLabels: readonly (DangerKind | 'none')[] = ['none', 'physical', 'mental', 'violence', 'child', 'poisoning']

/**
 * How much a kind outweighs « no danger », in units of the model's margin; chosen on questions held out of the training.
 * `certain`: even if the text speaks of the past or of policy. `wordless`: without one word of danger. `alarm`: the model alone.
 * `doubt`: a word of caution; `bare`: the same, where only circumstances are told. `sign`: an alarm with a sign of the table, which below is not even looked at.
 */
const margins = { certain: 0.9, wordless: 0.6, alarm: 0.4, doubt: -1.5, bare: 0.2, bareMental: -1, sign: -2 } as const

/** A danger, or a worry too faint for an alarm, or neither. */
export type Heard = { readonly danger?: Danger; readonly worry?: DangerKind }

/** Listens for danger in a reading. Pure. */
export function listen(reading: Reading, model: LinearModel): Heard {
  const named = namedAlone(reading.text)
  if (named) return { danger: named }
  const [none = 0, ...kinds] = scores(model, dangerFeatures(reading))
  const highest = Math.max(...kinds)
  const kind = dangerLabels[1 + kinds.indexOf(highest)]
  const margin = highest - none
  if (margin < margins.sign || kind === undefined || kind === 'none') return {}
  if (isTaught(reading.text)) return {}
  const ideas = alarmingIdeas(wordsOf(plainly(reading.text.replace(sayings, ' '))))
  const told = (ideas.length > 0 || margin >= margins.wordless) && !isToldNotLived(reading.text, kind)
  if (margin >= margins.certain || (margin >= margins.alarm && told))
    return { danger: { kind, because: `sounds like one: ${ideas.join(', ') || 'its letters'}` } }
  const sign = danger(reading.typed) ?? (reading.text === reading.typed ? undefined : danger(reading.text))
  if (sign) return { danger: sign }
  const telling = alarmingIdeas(wordsOf(plainly(reading.text.replace(sayings, ' ').replace(everyday, ' '))))
  const isBare = telling.every((idea) => circumstances.has(idea))
  const doubt = isBare ? (kind === 'mental' ? margins.bareMental : margins.bare) : margins.doubt
  return told && margin >= doubt ? { worry: kind } : {}
}

/** Ideas that say how a danger is told, and little by themselves: « je vis seule », « le plus vite possible ». */
const circumstances: ReadonlySet<string> = new Set(['alone', 'help'])
/** « la clinique est ouverte », « je touche 900 euros »: no wound, no hand. */
const everyday =
  /\b(?:cabinet|clinique|pharmacie|hopital|laboratoire|labo|centre|service|maison|permanence)s? (?:\w+ )?(?:est|sont|sera|reste|restent) (?:\w+ )?ouverte?s?\b|\btouche\w* (?:\w+ )?\d+/g

/** What the danger model sees of a question: ideas first, the letters they may be mistyped in, and the wording. */
export function dangerFeatures(asRead: Reading): Features {
  const reading = withoutSayings(asRead)
  const [wording = new Map(), letters = new Map(), shapes = new Map()] = features(reading)
  return [dangerIdeas(wordsOf(plainly(reading.text))), letters, together(wording, shapes)]
}

/** « mourir de rire » says nothing of dying. */
function withoutSayings(reading: Reading): Reading {
  const spans = [...reading.text.matchAll(sayings)].map(({ 0: saying, index }) => {
    const start = wordsOf(reading.text.slice(0, index).trim()).length
    return { start, end: start + wordsOf(saying).length }
  })
  return spans.length > 0 ? without(spans, reading) : reading
}

function together(one: Family, other: Family): Family {
  const both = new Map(one)
  for (const [bucket, count] of other) both.set(bucket, (both.get(bucket) ?? 0) + count)
  return both
}
