/** Writes a trained model in the layout readModel opens (src/understand/classify.ts says which). */
import { type ModelHeader, modelMagic } from '../understand/classify'

/** A model in full precision: one row of weights (one per label) a bucket, in any order. */
export type Trained = {
  readonly buckets: Uint32Array
  readonly idf: Float32Array
  readonly unseenIdf: number
  readonly weights: Float32Array
  readonly bias: Float32Array
  /** How much each row moves the scores: the least important are left out of the bytes. */
  readonly importance: Float64Array
}

/** Rows kept of the intents' model. */
const intentRows = Number(process.env.ROWS ?? 40_000)
/** Weights are whole numbers from minus to plus this many, those under `least` none at all: finer only weighs more. */
const levels = Number(process.env.LEVELS ?? 15)
const least = 0.8
/** Whole numbers an inverse document frequency is written with. */
const idfLevels = 31

/** The bytes of a trained model, its heaviest rows only. Throws when two kept rows are too far apart for the format. */
export function encoded(model: Trained, labels: readonly string[], temperature: number, mostRows = intentRows): ArrayBuffer {
  const count = labels.length
  const kept = Array.from(model.buckets.keys())
    .sort((one, other) => (model.importance[other] ?? 0) - (model.importance[one] ?? 0) || one - other)
    .slice(0, mostRows)
    .sort((one, other) => (model.buckets[one] ?? 0) - (model.buckets[other] ?? 0))
  const scale = labels.map(
    (_, label) => kept.reduce((most, row) => Math.max(most, Math.abs(model.weights[row * count + label] ?? 0)), 1e-9) / levels,
  )
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
    for (let label = 0; label < count; label++)
      weights[at * count + label] = step((model.weights[row * count + label] ?? 0) / (scale[label] ?? 1))
  })
  return bytes
}

const step = (weight: number): number => (Math.abs(weight) < least ? 0 : Math.round(weight))

/** Spaces after the JSON, so that the arrays behind it start on a multiple of four. */
function padded(json: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(json.length / 4) * 4).fill(0x20)
  bytes.set(json)
  return bytes
}
