import { describe, expect, it } from 'vitest'
import { encoded, type Trained } from '../../src/build/model-file'
import { seeded } from '../../src/build/random'
import { readModel, scores } from '../../src/understand/classify'
import { bucketCount, type Features, familyWeights } from '../../src/understand/features'

const labels = ['a', 'b', 'c']
const rows = 400
const random = seeded(4)
/** Rare rows have larger weights, as trained ones have. */
const idf = Float32Array.from({ length: rows }, () => 1 + 5 * random())
const model: Trained = {
  buckets: Uint32Array.from({ length: rows }, (_, row) => ((row * 7919) % rows) * Math.floor(bucketCount / rows)),
  idf,
  unseenIdf: 2,
  weights: Float32Array.from({ length: rows * labels.length }, (_, at) => (random() - 0.5) * (idf[Math.floor(at / 3)] ?? 1)),
  bias: Float32Array.from([0.1, -0.2, 0.3]),
}

/** The score of one feature alone, by the arithmetic of the training. */
const exact = (row: number) =>
  labels.map((_, label) => familyWeights[0] * (model.weights[row * labels.length + label] ?? 0) + (model.bias[label] ?? 0))
const asked = (row: number): Features => [new Map([[model.buckets[row] ?? 0, 1]])]
const furthest = (bytes: ArrayBuffer) => {
  const read = readModel(bytes)
  const errors = Array.from({ length: rows }, (_, row) => {
    const totals = scores(read, asked(row))
    return Math.max(...exact(row).map((score, label) => Math.abs(score - (totals[label] ?? 0))))
  })
  return Math.max(...errors)
}

describe('a model written and read again', () => {
  it('scores as it was trained when every weight is kept', () => {
    expect(furthest(encoded(model, labels, 1, rows))).toBeLessThan(0.05)
  })

  it('is coarser and smaller when fewer weights are kept', () => {
    const [few, many] = [encoded(model, labels, 1, 50), encoded(model, labels, 1, rows)]
    expect(few.byteLength).toBeLessThan(many.byteLength)
    expect(furthest(few)).toBeGreaterThan(furthest(many))
  })

  it('keeps about as many weights as were asked for', () => {
    const read = readModel(encoded(model, labels, 1, 100))
    expect(read.weights.filter((weight) => weight !== 0)).toHaveLength(100 * labels.length)
  })

  it('refuses buckets too far apart for its format', () => {
    const sparse = {
      ...model,
      buckets: Uint32Array.of(0, bucketCount - 1),
      idf: Float32Array.of(1, 1),
      weights: new Float32Array(6).fill(1),
    }
    expect(() => encoded(sparse, labels, 1)).toThrow('too far apart')
  })
})
