/**
 * Learns a linear model from labelled features: one support vector machine a label, in plain JavaScript, the same bytes
 * for the same samples. What it writes is what readModel (src/understand/classify.ts) opens.
 * Rejected: multinomial logistic regression by Adagrad, 2 to 3 points less on public corpora and three times slower.
 */
import { probabilities, readModel, scores } from '../understand/classify'
import { bucketCount, type Features, familyWeights } from '../understand/features'
import { encoded, type Trained } from './model-file'
import { seeded, shuffle } from './random'

export type Sample = {
  readonly features: Features
  /** Index in the labels. */
  readonly label: number
  /** Samples of one group (expansions of one phrase) never part when the temperature is fitted. */
  readonly group: number
}

const learning = {
  /** Rounds over the samples; most labels have settled after ten. */
  epochs: 15,
  /** Price of a sample on the wrong side (liblinear's C): a third and three times as much change nothing. */
  cost: 1,
  /** A round that moves no sample by more than this ends a label's training. */
  tolerance: 0.05,
  /** Rounds a sample rests once it is well on its side. */
  rest: 4,
  /** A rare label's samples cost more, by its rarity to this power: it is heard, not shouted. */
  balance: 0.5,
  /** Weight of a feature never seen, as a share of the rarest one's. */
  unseen: 0.4,
} as const

/** The artefact for these samples; `labels` gives each label's name. */
export const learn = (samples: readonly Sample[], labels: readonly string[]): ArrayBuffer =>
  encoded(trained(samples, labels.length), labels, fittedTemperature(samples, labels))

/** The same with fewer rows and no calibrated confidences, for who only compares scores: three times sooner. */
export const learnScores = (samples: readonly Sample[], labels: readonly string[], mostRows: number): ArrayBuffer =>
  encoded(trained(samples, labels.length), labels, 1, mostRows)

type Weighed = { readonly rows: Uint32Array; readonly values: Float32Array; readonly label: number }
function trained(samples: readonly Sample[], labels: number): Trained {
  const { rowOf, buckets, idf, unseenIdf } = vocabulary(samples)
  const weighed = samples.map((sample) => weigh(sample, rowOf, idf))
  const weights = new Float32Array(buckets.length * labels)
  const bias = new Float32Array(labels)
  const costs = classImportance(samples, labels)
  for (let label = 0; label < labels; label++) {
    const { own, ownBias } = separator(weighed, label, buckets.length, costs[label] ?? 1)
    own.forEach((weight, row) => {
      weights[row * labels + label] = weight
    })
    bias[label] = ownBias
  }
  return { buckets, idf, unseenIdf, weights, bias, importance: rowImportance(weighed, weights, buckets.length, labels) }
}

/**
 * One label against the others: L2-regularised squared-hinge support vector machine by dual coordinate descent
 * (Hsieh et al., ICML 2008, algorithm 1: what liblinear's solver 1 does).
 */
function separator(weighed: readonly Weighed[], label: number, rows: number, cost: number) {
  const own = new Float64Array(rows)
  const duals = new Float64Array(weighed.length)
  const norms = weighed.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1))
  const order = weighed.map((_, index) => index)
  /** A sample well on its side rests for a few rounds: most are, and looking at them again changes nothing. */
  const restsUntil = new Uint8Array(weighed.length)
  const random = seeded(20261121)
  let ownBias = 0
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    shuffle(order, random)
    let largest = 0
    for (const index of order) {
      if ((restsUntil[index] as number) > epoch) continue
      const { rows: used, values, label: truth } = weighed[index] as Weighed
      const sign = truth === label ? 1 : -1
      const slack = 1 / (2 * learning.cost * (sign > 0 ? cost : 1))
      let score = ownBias
      for (let at = 0; at < used.length; at++) score += (own[used[at] as number] as number) * (values[at] as number)
      const dual = duals[index] as number
      const gradient = sign * score - 1 + dual * slack
      if (dual === 0 && gradient >= 0) {
        restsUntil[index] = epoch + learning.rest
        continue
      }
      largest = Math.max(largest, Math.abs(gradient))
      const next = Math.max(dual - gradient / ((norms[index] as number) + slack), 0)
      const change = (next - dual) * sign
      duals[index] = next
      ownBias += change
      for (let at = 0; at < used.length; at++) {
        const row = used[at] as number
        own[row] = (own[row] as number) + change * (values[at] as number)
      }
    }
    if (largest < learning.tolerance) break
  }
  return { own, ownBias }
}

/** Every bucket seen, sorted, with its inverse document frequency. */
function vocabulary(samples: readonly Sample[]) {
  const seen = new Uint32Array(bucketCount)
  for (const { features } of samples)
    for (const family of features) for (const bucket of family.keys()) seen[bucket] = (seen[bucket] ?? 0) + 1
  const buckets = Uint32Array.from(seen.keys()).filter((bucket) => (seen[bucket] ?? 0) > 0)
  const rowOf = new Int32Array(bucketCount).fill(-1)
  const idf = new Float32Array(buckets.length)
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row
    idf[row] = 1 + Math.log((1 + samples.length) / (1 + (seen[bucket] ?? 0)))
  })
  return { rowOf, buckets, idf, unseenIdf: learning.unseen * (1 + Math.log((1 + samples.length) / 2)) }
}

function weigh({ features, label }: Sample, rowOf: Int32Array, idf: Float32Array): Weighed {
  const rows: number[] = []
  const values: number[] = []
  features.forEach((family, index) => {
    const start = values.length
    let square = 0
    for (const [bucket, count] of family) {
      const row = rowOf[bucket] ?? 0
      const value = (1 + Math.log(count)) * (idf[row] ?? 0)
      rows.push(row)
      values.push(value)
      square += value * value
    }
    const factor = (familyWeights[index] ?? 0) / Math.sqrt(square || 1)
    for (let at = start; at < values.length; at++) values[at] = (values[at] ?? 0) * factor
  })
  return { rows: Uint32Array.from(rows), values: Float32Array.from(values), label }
}

/** What a sample of each label costs, by the label's rarity. */
function classImportance(samples: readonly Sample[], labels: number): Float64Array {
  const counts = new Float64Array(labels)
  for (const { label } of samples) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => (samples.length / Math.max(count, 1)) ** learning.balance)
}

function rowImportance(weighed: readonly Weighed[], weights: Float32Array, rows: number, labels: number): Float64Array {
  const mass = new Float64Array(rows)
  for (const { rows: used, values } of weighed)
    used.forEach((row, at) => {
      mass[row] = (mass[row] ?? 0) + (values[at] ?? 0) ** 2
    })
  return mass.map((seen, row) => {
    let most = 0
    for (let one = 0; one < labels; one++) most = Math.max(most, Math.abs(weights[row * labels + one] ?? 0))
    return Math.sqrt(seen) * most
  })
}

/** One phrase in two judges what the others taught: enough for one number. */
const isHeldOut = ({ group }: Sample) => group % 2 === 0
/** Temperatures tried: each a fifth above the one before, no answer changes within that. */
const temperatures = Array.from({ length: 16 }, (_, index) => 0.05 * 1.2 ** index)

/** The temperature that makes the labels of the held-out half likeliest. */
function fittedTemperature(samples: readonly Sample[], labels: readonly string[]): number {
  const learnt = samples.filter((sample) => !isHeldOut(sample))
  const model = readModel(encoded(trained(learnt, labels.length), labels, 1))
  const judged = samples.filter(isHeldOut).map(({ features, label }) => ({ totals: scores(model, features), label }))
  const losses = temperatures.map((temperature) =>
    judged.reduce((sum, { totals, label }) => sum - Math.log(Math.max(probabilities(totals, temperature)[label] ?? 0, 1e-9)), 0),
  )
  return temperatures[losses.indexOf(Math.min(...losses))] ?? 1
}
