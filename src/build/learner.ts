/**
 * Learns a linear model from labelled features: one support vector machine a label, in plain JavaScript, the same bytes
 * for the same samples. What it writes is what readModel (src/understand/classify.ts) opens.
 * Rejected: multinomial logistic regression by Adagrad, 2 to 3 points less on public corpora and three times slower.
 */
import { readModel, scores } from '../understand/classify'
import { encoded, type Trained } from './model-file'
import { type PackedSamples, packed, type Sample } from './packed-samples'
import { seeded, shuffle } from './random'

/** A sample among others of its group (expansions of one phrase), which never part when the temperature is fitted. */
export type GroupedSample = Sample & { readonly group: number }

const learning = {
  /** Rounds over the samples at most; all labels together, the weights are then within 1 % of where they would settle. */
  epochs: 30,
  /** Rounds when only the spread of the scores matters. */
  fewEpochs: 6,
  /** Price of a sample on the wrong side (liblinear's C): a third and three times as much change nothing. */
  cost: 1,
  /** A round that moves no sample by more than this ends a label's training. */
  tolerance: 0.05,
  /** Rounds a sample rests once it is well on its side: most are, and looking at them again changes nothing. */
  rest: 8,
  /** A rare label's samples cost more, by its rarity to this power: it is heard, not shouted. */
  balance: 0.5,
} as const

/** The artefact for these samples; `labels` gives each label's name. */
export const learn = (samples: readonly GroupedSample[], labels: readonly string[]): ArrayBuffer =>
  encoded(trained(samples, labels.length, learning.epochs), labels, fittedTemperature(samples, labels))

/** The same without calibrated confidences, for who only compares scores; `weightsPerLabel` sets its size. */
export const learnScores = (samples: readonly Sample[], labels: readonly string[], weightsPerLabel: number): ArrayBuffer =>
  encoded(trained(samples, labels.length, learning.epochs), labels, 1, weightsPerLabel)

function trained(list: readonly Sample[], labels: number, epochs: number): Trained {
  const samples = packed(list)
  const { buckets, idf, unseenIdf } = samples
  const weights = new Float32Array(buckets.length * labels)
  const bias = new Float32Array(labels)
  const costs = classImportance(samples, labels)
  for (let label = 0; label < labels; label++) {
    const { own, ownBias } = separator(samples, label, costs[label] ?? 1, epochs)
    own.forEach((weight, row) => {
      weights[row * labels + label] = weight
    })
    bias[label] = ownBias
  }
  return { buckets, idf, unseenIdf, weights, bias }
}

/**
 * One label against the others: L2-regularised squared-hinge support vector machine by dual coordinate descent
 * (Hsieh et al., ICML 2008, algorithm 1: what liblinear's solver 1 does).
 */
function separator(samples: PackedSamples, label: number, cost: number, epochs: number) {
  const { labels, starts, rows, values, norms, buckets } = samples
  const own = new Float64Array(buckets.length)
  const duals = new Float64Array(labels.length)
  const order = Array.from(labels.keys())
  const restsUntil = new Uint8Array(labels.length)
  const random = seeded(20261121)
  let ownBias = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let largest = 0
    for (const index of order) {
      if ((restsUntil[index] as number) > epoch) continue
      const sign = labels[index] === label ? 1 : -1
      const slack = 1 / (2 * learning.cost * (sign > 0 ? cost : 1))
      const start = starts[index] as number
      const end = starts[index + 1] as number
      let score = ownBias
      for (let at = start; at < end; at++) score += (own[rows[at] as number] as number) * (values[at] as number)
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
      for (let at = start; at < end; at++) {
        const row = rows[at] as number
        own[row] = (own[row] as number) + change * (values[at] as number)
      }
    }
    if (largest < learning.tolerance) break
  }
  return { own, ownBias }
}

/** What a sample of each label costs, by the label's rarity. */
function classImportance({ labels: own }: PackedSamples, labels: number): Float64Array {
  const counts = new Float64Array(labels)
  for (const label of own) counts[label] = (counts[label] ?? 0) + 1
  return counts.map((count) => (own.length / Math.max(count, 1)) ** learning.balance)
}

/** One phrase in two judges what the others taught: enough for one number. */
const isHeldOut = ({ group }: GroupedSample) => group % 2 === 0
/** Temperatures are looked for between these, until they are known to this ratio. */
const temperatures = { lowest: 0.03, highest: 0.9, ratio: 1.02 } as const

/** The temperature that makes the labels of the held-out half likeliest: too low and too high are both worse. */
function fittedTemperature(samples: readonly GroupedSample[], labels: readonly string[]): number {
  const learnt = samples.filter((sample) => !isHeldOut(sample))
  const model = readModel(encoded(trained(learnt, labels.length, learning.fewEpochs), labels, 1))
  const judged = samples.filter(isHeldOut).map(({ features, label }) => ({ totals: scores(model, features), label }))
  const loss = (temperature: number) => judged.reduce((sum, { totals, label }) => sum + surprise(totals, label, temperature), 0)
  let { lowest, highest }: { lowest: number; highest: number } = temperatures
  while (highest > lowest * temperatures.ratio) {
    const third = (highest - lowest) / 3
    if (loss(lowest + third) < loss(highest - third)) highest -= third
    else lowest += third
  }
  return highest
}

/** Minus the logarithm of the probability of a label (`probabilities`, without the other labels'). */
function surprise(totals: Float64Array, label: number, temperature: number): number {
  const truth = totals[label] ?? 0
  let sum = 0
  for (const total of totals) sum += Math.exp((total - truth) / temperature)
  return Math.min(Math.log(sum), mostSurprise)
}
/** One hopeless sentence weighs no more than this. */
const mostSurprise = 20
