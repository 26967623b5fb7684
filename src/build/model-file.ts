/** Writes a trained model in the layout readModel opens (src/understand/classify.ts says which). */
import { type ModelHeader, modelMagic, reachOf } from '../understand/classify'

/** A model in full precision: one row of weights (one per label) a bucket, in any order. */
export type Trained = {
  readonly buckets: Uint32Array
  readonly idf: Float32Array
  readonly unseenIdf: number
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** Weights kept, for each label on average: those that move the scores of the samples most. */
const mostWeights = 5_200
/** A weight is at most this many steps: an int8. */
const mostSteps = 127
/** Whole numbers an inverse document frequency is written with: twice as many change nothing. */
const idfLevels = 31
/** The reader numbers rows with 16 bits, zero for none. */
const mostRows = 0xffff

/** The bytes of a trained model, its heaviest weights only. Throws when what is kept is too much, or too far apart, for the format. */
export function encoded(
  model: Trained,
  labels: readonly string[],
  temperature: number,
  weightsPerLabel = mostWeights,
): ArrayBuffer {
  const count = labels.length
  const idfStep = model.idf.reduce((most, idf) => Math.max(most, idf), 1) / idfLevels
  const idfLevel = Uint8Array.from(model.idf, (idf) => Math.round(idf / idfStep))
  const { step, steps } = inSteps(model, idfLevel, idfStep, count, weightsPerLabel)
  const stepsOf = (row: number) => steps.subarray(row * count, (row + 1) * count)
  const kept = Array.from(model.buckets.keys())
    .filter((row) => stepsOf(row).some((weight) => weight !== 0))
    .sort((one, other) => (model.buckets[one] ?? 0) - (model.buckets[other] ?? 0))
  if (kept.length > mostRows) throw new Error('Too many samples to write a model: its rows are too many')
  const header: ModelHeader = {
    labels,
    rows: kept.length,
    bias: [...model.bias],
    step,
    idfStep,
    unseenIdf: model.unseenIdf,
    temperature,
  }
  const headerBytes = padded(new TextEncoder().encode(JSON.stringify(header)))
  const gapsAt = 8 + headerBytes.length
  const bytes = new ArrayBuffer(gapsAt + kept.length * (3 + count))
  new Uint32Array(bytes, 0, 2).set([modelMagic, headerBytes.length])
  new Uint8Array(bytes, 8).set(headerBytes)
  const gaps = new Uint8Array(bytes, gapsAt, 2 * kept.length)
  const idf = new Uint8Array(bytes, gapsAt + 2 * kept.length, kept.length)
  const weights = new Int8Array(bytes, gapsAt + 3 * kept.length)
  kept.forEach((row, at) => {
    const gap = (model.buckets[row] ?? 0) - (at === 0 ? 0 : (model.buckets[kept[at - 1] ?? 0] ?? 0))
    if (gap > 0xffff) throw new Error('Too few samples to write a model: its buckets are too far apart')
    gaps[at] = gap
    gaps[kept.length + at] = gap >> 8
    idf[at] = idfLevel[row] ?? 0
    weights.set(stepsOf(row), at * count)
  })
  return bytes
}

/**
 * Every weight as a whole number of steps, the step as fine as the weights to keep allow: what moves a score by less than half
 * of one is nothing. A step is worth as much in every row: a rare one's weights count in larger ones, for they move fewer scores.
 */
function inSteps({ weights, idf }: Trained, idfLevel: Uint8Array, idfStep: number, labels: number, weightsPerLabel: number) {
  const reach = Float64Array.from(idfLevel, (level) => reachOf(level * idfStep))
  const moved = weights.map((weight, at) => {
    const row = Math.floor(at / labels)
    return (weight * (idf[row] ?? 0)) / (reach[row] ?? 1)
  })
  const sorted = moved.map(Math.abs).sort()
  const step = Math.max(2 * (sorted.at(-weightsPerLabel * labels) ?? 0), (sorted.at(-1) ?? 0) / mostSteps)
  return { step, steps: Int8Array.from(moved, (move) => Math.sign(move) * Math.round(Math.abs(move) / step)) }
}

/** Spaces after the JSON, so that the arrays behind it start on a multiple of four. */
function padded(json: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(0x20)
  bytes.set(json)
  return bytes
}
