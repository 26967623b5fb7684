/** Writes a trained model in the layout readModel opens (src/understand/classify.ts says which). */
import { type ModelHeader, modelMagic } from '../understand/classify'

/** A model in full precision: one row of weights (one per label) a bucket, in any order. */
export type Trained = {
  readonly buckets: Uint32Array
  readonly idf: Float32Array
  readonly unseenIdf: number
  readonly weights: Float32Array
  readonly bias: Float32Array
  /** How much of each row the samples hold: the sum of its squared values. */
  readonly mass: Float64Array
}

/** Weights kept, for each label: those that move the scores of the samples most. Half as many again change one answer in 500. */
const mostWeights = 5_000
/** Weights are whole numbers from minus to plus this many: finer only weighs more. */
const levels = 7
/** A weight above this share of its label's largest is written as if it were there: few are, and the steps get finer for the others. */
const ceiling = 0.5
/** Whole numbers an inverse document frequency is written with. */
const idfLevels = 15
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
  const { scale, steps } = heaviest(model, count, weightsPerLabel)
  const stepsOf = (row: number) => steps.subarray(row * count, (row + 1) * count)
  const kept = Array.from(model.buckets.keys())
    .filter((row) => stepsOf(row).some((step) => step !== 0))
    .sort((one, other) => (model.buckets[one] ?? 0) - (model.buckets[other] ?? 0))
  if (kept.length > mostRows) throw new Error('Too many samples to write a model: its rows are too many')
  const idfStep = model.idf.reduce((most, idf) => Math.max(most, idf), 1) / idfLevels
  const header: ModelHeader = {
    labels,
    rows: kept.length,
    bias: [...model.bias],
    scale,
    idfStep,
    unseenIdf: model.unseenIdf,
    temperature,
  }
  const json = JSON.stringify(header)
  const headerBytes = padded(new TextEncoder().encode(json))
  const gapsAt = 8 + headerBytes.length
  const bytes = new ArrayBuffer(gapsAt + kept.length * (3 + count))
  new Uint32Array(bytes, 0, 2).set([modelMagic, headerBytes.length])
  new Uint8Array(bytes, 8).set(headerBytes)
  const gaps = new Uint16Array(bytes, gapsAt, kept.length)
  const idf = new Uint8Array(bytes, gapsAt + 2 * kept.length, kept.length)
  const weights = new Int8Array(bytes, gapsAt + 3 * kept.length)
  kept.forEach((row, at) => {
    const gap = (model.buckets[row] ?? 0) - (at === 0 ? 0 : (model.buckets[kept[at - 1] ?? 0] ?? 0))
    if (gap > 0xffff) throw new Error('Too few samples to write a model: its buckets are too far apart')
    gaps[at] = gap
    idf[at] = Math.round((model.idf[row] ?? 0) / idfStep)
    weights.set(stepsOf(row), at * count)
  })
  return bytes
}

/** Every weight as a whole number of its label's steps: zero for those that hardly move a score. */
function heaviest({ weights, mass }: Trained, labels: number, weightsPerLabel: number) {
  const moved = weights.map((weight, at) => Math.abs(weight) * Math.sqrt(mass[Math.floor(at / labels)] ?? 0))
  const faintest =
    moved
      .slice()
      .sort()
      .at(-weightsPerLabel * labels) ?? 0
  const isKept = (at: number) => (moved[at] ?? 0) >= faintest
  const largest = new Float64Array(labels).fill(1e-9)
  weights.forEach((weight, at) => {
    if (isKept(at)) largest[at % labels] = Math.max(largest[at % labels] ?? 0, Math.abs(weight))
  })
  const scale = Array.from(largest, (most) => (most * ceiling) / levels)
  const steps = Int8Array.from(weights, (weight, at) => (isKept(at) ? step(weight / (scale[at % labels] ?? 1)) : 0))
  return { scale, steps }
}

/** What is kept never becomes nothing by rounding. */
const step = (weight: number): number => Math.sign(weight) * Math.min(levels, Math.max(1, Math.round(Math.abs(weight))))

/** Spaces after the JSON, so that the arrays behind it start on a multiple of four. */
function padded(json: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(0x20)
  bytes.set(json)
  return bytes
}
