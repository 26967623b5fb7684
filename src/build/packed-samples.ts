/**
 * Labelled samples as the learner walks them, thousands of times: one long list of rows and one of values, sample after
 * sample, instead of a map each.
 */
import { bucketCount, type Features, familyWeights } from '../understand/features'

export type Sample = {
  readonly features: Features
  /** Index in the labels. */
  readonly label: number
}

export type PackedSamples = {
  /** The label of each sample. */
  readonly labels: Uint8Array
  /** Where each sample starts in `rows` and `values`, and where the last one ends. */
  readonly starts: Uint32Array
  readonly rows: Uint32Array
  readonly values: Float32Array
  /** The squared length of each sample, the bias counted as one more feature. */
  readonly norms: Float64Array
  /** The bucket of each row, the most seen first: what is used together lies together. */
  readonly buckets: Uint32Array
  /** Inverse document frequency of each row, and of a feature that is in none. */
  readonly idf: Float32Array
  readonly unseenIdf: number
}

/**
 * Weight of a feature that is in no row, as a share of the rarest one's: it was never seen, or seen and told nothing. Where a
 * model drops most rows, less would be as good; where it keeps them all, more tells what is out of scope a little better.
 */
const unseenShare = 0.55

/** The samples with each family weighed as `scores` does (src/understand/classify.ts). */
export function packed(samples: readonly Sample[]): PackedSamples {
  const seen = documentFrequencies(samples)
  const buckets = Uint32Array.from(seen.keys())
    .filter((bucket) => (seen[bucket] ?? 0) > 0)
    .sort((one, other) => (seen[other] ?? 0) - (seen[one] ?? 0) || one - other)
  const rarity = (times: number) => 1 + Math.log((1 + samples.length) / (1 + times))
  const idf = Float32Array.from(buckets, (bucket) => rarity(seen[bucket] ?? 0))
  const labels = Uint8Array.from(samples, ({ label }) => label)
  return { labels, buckets, idf, unseenIdf: unseenShare * rarity(1), ...weighed(samples, buckets, idf) }
}

function documentFrequencies(samples: readonly Sample[]): Uint32Array {
  const seen = new Uint32Array(bucketCount)
  for (const { features } of samples)
    for (const family of features) for (const bucket of family.keys()) seen[bucket] = (seen[bucket] ?? 0) + 1
  return seen
}

function weighed(samples: readonly Sample[], buckets: Uint32Array, idf: Float32Array) {
  const rowOf = new Uint32Array(bucketCount)
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row
  })
  const sizes = samples.map(({ features }) => features.reduce((sum, { size }) => sum + size, 0))
  const starts = new Uint32Array(samples.length + 1)
  sizes.forEach((size, index) => {
    starts[index + 1] = (starts[index] ?? 0) + size
  })
  const rows = new Uint32Array(starts.at(-1) ?? 0)
  const values = new Float32Array(rows.length)
  const norms = new Float64Array(samples.length).fill(1)
  let at = 0
  for (const [sample, { features }] of samples.entries())
    for (const [index, family] of features.entries()) {
      const start = at
      let square = 0
      for (const [bucket, count] of family) {
        const row = rowOf[bucket] ?? 0
        const value = (1 + Math.log(count)) * (idf[row] ?? 0)
        rows[at] = row
        values[at] = value
        square += value * value
        at++
      }
      const weight = familyWeights[index] ?? 0
      const factor = weight / Math.sqrt(square || 1)
      if (square > 0) norms[sample] = (norms[sample] ?? 0) + weight ** 2
      for (let one = start; one < at; one++) values[one] = (values[one] ?? 0) * factor
    }
  return { starts, rows, values, norms }
}
