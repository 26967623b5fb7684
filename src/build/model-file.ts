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
  const weights = Int8Array.from(kept.flatMap((row) => [...stepsOf(row)]))
  const headerBytes = padded(new TextEncoder().encode(JSON.stringify(header)))
  return joined([
    new Uint8Array(Uint32Array.of(modelMagic, headerBytes.length).buffer),
    headerBytes,
    gapsBetween(kept.map((row) => model.buckets[row] ?? 0)),
    Uint8Array.from(kept, (row) => idfLevel[row] ?? 0),
    bitsOf(weights),
    new Uint8Array(weights.filter((weight) => weight !== 0).buffer),
  ])
}

/** How far each bucket is from the one before: the low bytes, then the high ones, nearly all zero. */
function gapsBetween(buckets: readonly number[]): Uint8Array {
  const gaps = buckets.map((bucket, at) => bucket - (buckets[at - 1] ?? 0))
  if (gaps.some((gap) => gap > 0xffff)) throw new Error('Too few samples to write a model: its buckets are too far apart')
  return Uint8Array.from([...gaps.map((gap) => gap & 0xff), ...gaps.map((gap) => gap >> 8)])
}

/** One bit a weight, set where it is not zero: most are, and compress better apart. */
function bitsOf(weights: Int8Array): Uint8Array {
  const bits = new Uint8Array(Math.ceil(weights.length / 8))
  weights.forEach((weight, at) => {
    if (weight !== 0) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7))
  })
  return bits
}

function joined(parts: readonly Uint8Array[]): ArrayBuffer {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    bytes.set(part, at)
    return at + part.length
  }, 0)
  return bytes.buffer
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
