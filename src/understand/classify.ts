/**
 * Which intent a question has: a linear model over hashed features, trained at build time (src/build/train.ts).
 * One pass over the question's features; nothing is allocated that grows with the model.
 */
import type { Candidate, IntentId } from '../types'
import { bucketCount, type Features, familyWeights, features, sayings } from './features'
import type { Reading } from './reading'

/**
 * The artefact, in this order: magic and header length (two uint32), header (JSON, padded to four bytes), gaps between the
 * sorted buckets (their low bytes, then their high ones), idf (uint8), one bit for each label of each bucket that is set when
 * it has a weight, the weights (int8).
 */
export type ModelHeader = {
  readonly labels: readonly string[]
  readonly rows: number
  readonly bias: readonly number[]
  /** What one step of the int8 weights is worth, in a row whose reach is one. */
  readonly step: number
  readonly idfStep: number
  /** Weight of a feature never seen in training: it tells nothing, but makes the rest less sure. */
  readonly unseenIdf: number
  /** Divides the scores before the softmax; fitted so that a confidence of 0.8 is right eight times in ten. */
  readonly temperature: number
}
export const modelMagic = 0x50585333

export type LinearModel = ModelHeader & {
  /** Bucket → row of weights plus one; 0 when unseen. */
  readonly rowOf: Uint16Array
  readonly idf: Uint8Array
  /** What one step of a weight is worth, by the idf of its row. */
  readonly worth: Float64Array
  readonly weights: Int8Array
}
/** A linear model whose labels are our intents, and `leaning`. */
export type IntentModel = LinearModel

/**
 * How much further a weight goes in a row of this inverse document frequency than in one seen in every sample: the inverse of
 * the square root of how often it is seen. Weights are kept to a precision that moves the scores of all samples alike.
 */
export const reachOf = (idf: number): number => Math.exp(idf / 2)

/** Opens the artefact. Throws when it is not a model, or one of another version. */
export function readModel(bytes: ArrayBuffer): LinearModel {
  const [magic, headerLength] = new Uint32Array(bytes, 0, 2)
  if (magic !== modelMagic || headerLength === undefined) throw new Error('The intent model is not one of this version')
  // Written by our own build a moment before and guarded by the magic: not a door.
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, headerLength))) as ModelHeader
  const gapsAt = 8 + headerLength
  const idfAt = gapsAt + 2 * header.rows
  const filledAt = idfAt + header.rows
  const gaps = new Uint8Array(bytes, gapsAt, 2 * header.rows)
  const rowOf = new Uint16Array(bucketCount)
  let bucket = 0
  for (let row = 0; row < header.rows; row++) {
    bucket += (gaps[row] ?? 0) + ((gaps[header.rows + row] ?? 0) << 8)
    rowOf[bucket] = row + 1
  }
  const worth = Float64Array.from({ length: 256 }, (_, level) => header.step * reachOf(level * header.idfStep))
  const weights = new Int8Array(header.rows * header.labels.length)
  const filled = new Uint8Array(bytes, filledAt, Math.ceil(weights.length / 8))
  const written = new Int8Array(bytes, filledAt + filled.length)
  let next = 0
  for (let at = 0; at < filled.length; at++)
    for (let bits = filled[at] ?? 0; bits !== 0; bits &= bits - 1)
      weights[at * 8 + 31 - Math.clz32(bits & -bits)] = written[next++] ?? 0
  return { ...header, rowOf, idf: new Uint8Array(bytes, idfAt, header.rows), worth, weights }
}

/** Beside the intents, the model knows what only makes sense after another question: « c’est cher ? », « et si je pars avant ? ». */
export const leaningLabel = 'leaning'
export type ModelLabel = IntentId | typeof leaningLabel

/** Every intent with its confidence, the likeliest first, adding up to 1; apart from them, how surely the text leans on the one before. */
export type Classified = { readonly candidates: readonly Candidate[]; readonly leaning: number }

/** Asks the model what a reading is. */
export function classify(model: IntentModel, reading: Reading): Classified {
  const confidences = probabilities(scores(model, features(reading)), model.temperature)
  const leaning = confidences[model.labels.indexOf(leaningLabel)] ?? 0
  const candidates = model.labels
    .map((label, index) => ({ intent: label as ModelLabel, confidence: (confidences[index] ?? 0) / (1 - leaning || 1) }))
    .filter((candidate): candidate is Candidate => candidate.intent !== leaningLabel)
    .sort((one, other) => other.confidence - one.confidence)
  return { candidates, leaning }
}

/** Likelier than not to make no sense alone. */
export const leans = ({ leaning }: Pick<Classified, 'leaning'>): boolean => leaning > 0.5

/** How many words are shown as having decided. */
const mostDecisive = 3

/** The words that spoke most for an intent against another, the heaviest first. */
export function decisiveWords(model: IntentModel, reading: Reading, winner: IntentId, rival: IntentId): readonly string[] {
  const { labels, worth, idf, weights, rowOf } = model
  const [won, lost] = [labels.indexOf(winner), labels.indexOf(rival)]
  const weightOf = (row: number, label: number) => weights[row * labels.length + label] ?? 0
  return [...sayings(reading)]
    .map(([said, bucket]) => {
      const row = (rowOf[bucket] ?? 0) - 1
      return { said, weight: row < 0 ? 0 : (worth[idf[row] ?? 0] ?? 0) * (weightOf(row, won) - weightOf(row, lost)) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, mostDecisive)
    .map(({ said }) => said)
}

/** Below this the model abstains: on held-out sentences, typed well and badly, what scores less is wrong most of the time. */
export const abstainBelow = 0.35
/** Two intents nearer than this are both offered: on the same sentences the second is then the right one a third of the time. */
export const closeMargin = 0.15

/** Whether to answer, to ask which of the first two was meant, or to say that nothing was understood. */
export function verdict(candidates: readonly Candidate[]): 'sure' | 'close' | 'unsure' {
  const [first, second] = candidates
  if (!first || first.confidence < abstainBelow) return 'unsure'
  return second && first.confidence - second.confidence < closeMargin ? 'close' : 'sure'
}

/** Raw score of each label. Each family of features is brought to length 1 (its unseen features included), then weighed. */
export function scores(model: LinearModel, families: Features): Float64Array {
  const { rowOf, idf, idfStep, unseenIdf, worth, weights, bias } = model
  const labels = bias.length
  const totals = new Float64Array(labels)
  families.forEach((family, index) => {
    const sums = new Float64Array(labels)
    let square = 0
    for (const [bucket, count] of family) {
      const row = (rowOf[bucket] ?? 0) - 1
      const times = 1 + Math.log(count)
      const level = row < 0 ? 0 : (idf[row] ?? 0)
      const value = times * (row < 0 ? unseenIdf : level * idfStep)
      square += value * value
      if (row < 0) continue
      const step = times * (worth[level] ?? 0)
      const at = row * labels
      for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + step * (weights[at + label] ?? 0)
    }
    const factor = (familyWeights[index] ?? 0) / Math.sqrt(square || 1)
    for (let label = 0; label < labels; label++) totals[label] = (totals[label] ?? 0) + factor * (sums[label] ?? 0)
  })
  return totals.map((total, label) => total + (bias[label] ?? 0))
}

/** Softmax of the scores at a temperature. */
export function probabilities(totals: Float64Array, temperature: number): Float64Array {
  const highest = totals.reduce((most, total) => Math.max(most, total), Number.NEGATIVE_INFINITY)
  const powers = totals.map((total) => Math.exp((total - highest) / temperature))
  const sum = powers.reduce((all, power) => all + power, 0)
  return powers.map((power) => power / sum)
}
