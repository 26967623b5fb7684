/**
 * The second ear for danger: a model trained on sentences (intents/phrases/danger), for what the table of signs has no
 * line for. It learns the way people tell, so it hears new wordings; the table is exact, so it goes first.
 */
import type { DangerKind } from '../types'
import { type LinearModel, scores } from './classify'
import { alarmingIdeas, dangerIdeas } from './dangers/idea-reader'
import { type Family, type Features, features } from './features'
import { wordsOf } from './normalise'
import type { Reading } from './reading'
import { type Danger, isToldNotLived, plainly } from './safety'

/** The labels of the model, in the order of its scores. */
export const dangerLabels: readonly (DangerKind | 'none')[] = ['none', 'physical', 'mental', 'violence', 'child', 'poisoning']

/**
 * How much a kind must outweigh « no danger »; in units of the model's margin. Chosen on sentences held out of the training:
 * lower hears little more, and takes ordinary questions for emergencies.
 */
const alarmAbove = -0.1

/** What a reading sounds like, when nothing in it says that it is past, taught, or a matter of policy. Pure. */
export function suspectedDanger(model: LinearModel, reading: Reading): Danger | undefined {
  const [none = 0, ...kinds] = scores(model, dangerFeatures(reading))
  const highest = Math.max(...kinds)
  const kind = dangerLabels[1 + kinds.indexOf(highest)]
  if (highest - none < alarmAbove || kind === undefined || kind === 'none') return undefined
  if (isToldNotLived(reading.text, kind)) return undefined
  return { kind, because: `sounds like one: ${alarmingIdeas(wordsOf(plainly(reading.text))).join(', ') || 'its letters'}` }
}

/** What the danger model sees of a question: ideas first, the letters they may be mistyped in, and the wording. */
export function dangerFeatures(reading: Reading): Features {
  const [wording = new Map(), letters = new Map(), shapes = new Map()] = features(reading)
  return [dangerIdeas(wordsOf(plainly(reading.text))), letters, together(wording, shapes)]
}

function together(one: Family, other: Family): Family {
  const both = new Map(one)
  for (const [bucket, count] of other) both.set(bucket, (both.get(bucket) ?? 0) + count)
  return both
}
