/** The same learner on a public intent corpus, so that its figures stand next to other engines' on the same texts. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import * as z from 'zod'
import { compileKnownWords } from '../../src/build/known-words'
import { learn } from '../../src/build/learner'
import { type LinearModel, probabilities, readModel, scores } from '../../src/understand/classify'
import { type Features, features } from '../../src/understand/features'
import { normalise, wordsOf } from '../../src/understand/normalise'
import { readingOf } from '../../src/understand/reading'
import { createCorrector } from '../../src/understand/words/corrector'
import { readKnownWords } from '../../src/understand/words/known-words'
import { createTypist, typists } from './noise'

const labelled = z.array(z.looseObject({ text: z.string(), intent: z.string() }))
const corpusSchema = z.looseObject({
  name: z.string(),
  train: labelled,
  test: labelled,
  /** Questions of no intent: the confidence must tell them from the others. */
  oos: z.array(z.looseObject({ text: z.string() })).optional(),
})

export type CorpusScore = {
  readonly corpus: string
  readonly labels: number
  readonly accuracy: number
  readonly mistypedAccuracy: number
  readonly macroF1: number
  /** Chance that a question of the corpus is more confident than one of no intent. */
  readonly oosAuroc?: number
  readonly trainMilliseconds: number
  readonly microsecondsP50: number
  readonly microsecondsP99: number
  /** Of the model and of the words mistyped ones are compared with. */
  readonly modelBytes: number
  readonly modelGzipBytes: number
}

/** Trains on the corpus's `train` (no vocabulary, no places: its words and the language's) and scores its `test`. */
export function scoreCorpus(path: string): CorpusScore {
  const { name, train, test, oos } = corpusSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  const labels = [...new Set(train.map(({ intent }) => intent))].sort()
  const start = performance.now()
  const sentences = train.map(({ text }) => text)
  const knownWords = compileKnownWords(sentences, [])
  const featuresOf = featureReader(knownWords, sentences)
  const bytes = learn(
    train.map(({ text, intent }, group) => ({ features: featuresOf(text), label: labels.indexOf(intent), group })),
    labels,
  )
  const trainMilliseconds = performance.now() - start
  const guess = guesser(readModel(bytes), featuresOf)
  // A first pass warms the code up, so that the microseconds are those of a running product.
  for (const { text } of test) guess(text)
  const clean = test.map(({ text, intent }) => ({ intent, ...guess(text) }))
  const mistyped = typists.flatMap((seed) => {
    const typist = createTypist(seed)
    return test.map(({ text, intent }) => ({ intent, ...guess(typist(text)) }))
  })
  const durations = clean.map(({ microseconds }) => microseconds).sort((one, other) => one - other)
  return {
    corpus: name,
    labels: labels.length,
    accuracy: share(clean, ({ intent, label }) => intent === label),
    mistypedAccuracy: share(mistyped, ({ intent, label }) => intent === label),
    macroF1: labels.reduce((sum, label) => sum + f1(clean, label), 0) / labels.length,
    ...(oos && oos.length > 0
      ? {
          oosAuroc: auroc(
            clean.map(({ confidence }) => confidence),
            oos.map(({ text }) => guess(text).confidence),
          ),
        }
      : {}),
    trainMilliseconds,
    microsecondsP50: durations[Math.floor(durations.length / 2)] ?? 0,
    microsecondsP99: durations[Math.floor(durations.length * 0.99)] ?? 0,
    modelBytes: bytes.byteLength + knownWords.byteLength,
    modelGzipBytes: gzipSync(new Uint8Array(bytes)).length + gzipSync(new Uint8Array(knownWords)).length,
  }
}

type FeatureReader = (text: string) => Features

/** Reads a text as the product does, mistyped words put right towards those of the corpus. */
function featureReader(knownWords: ArrayBuffer, sentences: readonly string[]): FeatureReader {
  const vocabulary = new Set(sentences.flatMap((sentence) => wordsOf(normalise(sentence))))
  const correct = createCorrector(readKnownWords(knownWords), () => vocabulary)
  const surroundings = { isInPlace: () => false, nearPlace: () => undefined, isAcronym: () => false }
  // Our ideas (the last family) are of our domain: they say nothing of another's.
  return (text) => features(readingOf(correct(wordsOf(normalise(text)), surroundings))).slice(0, -1)
}

type Guess = { readonly label: string; readonly confidence: number; readonly microseconds: number }

const guesser =
  (model: LinearModel, featuresOf: FeatureReader) =>
  (text: string): Guess => {
    const start = performance.now()
    const chances = probabilities(scores(model, featuresOf(text)), model.temperature)
    const best = chances.reduce((highest, chance, label) => (chance > (chances[highest] ?? 0) ? label : highest), 0)
    return { label: model.labels[best] ?? '', confidence: chances[best] ?? 0, microseconds: (performance.now() - start) * 1000 }
  }

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
  items.filter(holds).length / Math.max(items.length, 1)

function f1(results: readonly (Guess & { readonly intent: string })[], label: string): number {
  const right = results.filter((result) => result.intent === label && result.label === label).length
  const seen = results.filter(({ intent }) => intent === label).length + results.filter((result) => result.label === label).length
  return seen === 0 ? 1 : (2 * right) / seen
}

/** Mann-Whitney: share of the pairs where the first is higher, a tie counting half. */
function auroc(high: readonly number[], low: readonly number[]): number {
  const sorted = [...low].sort((one, other) => one - other)
  const below = (value: number, orEqual: boolean) => {
    let [left, right] = [0, sorted.length]
    while (left < right) {
      const middle = (left + right) >> 1
      const other = sorted[middle] ?? 0
      if (other < value || (orEqual && other === value)) left = middle + 1
      else right = middle
    }
    return left
  }
  const wins = high.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0)
  return wins / (high.length * low.length)
}
