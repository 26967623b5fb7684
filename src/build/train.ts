/** Trains the intent model from the phrases of every intent. Same phrases and lexicon, same bytes. */
import type { Phrases } from '../intent'
import { type IntentId, intentIds } from '../types'
import { features } from '../understand/features'
import type { Lexicon } from '../understand/lexicon'
import type { Reader } from '../understand/reading'
import { createFiller, expansions } from './expansion'
import { type GroupedSample, learn } from './learner'
import { seeded } from './random'

export type Training = {
  readonly phrases: Readonly<Record<IntentId, Phrases>>
  /** Where the values of `{care}`, `{aid}`… come from. */
  readonly lexicon: Lexicon
  /** What reads questions when the product runs: readerOf (src/understand/reader.ts). */
  readonly reader: Reader
}

/** The bytes readModel opens (src/understand/classify.ts). Held-out `tests` and `notTests` are never read. */
export const trainModel = (training: Training): ArrayBuffer => learn(trainingSamples(training), intentIds)

function trainingSamples({ phrases, lexicon, reader }: Training): readonly GroupedSample[] {
  const fill = createFiller(lexicon)
  const random = seeded(1)
  let group = 0
  return intentIds.flatMap((intent, label) =>
    [...phrases[intent].examples.fr, ...phrases[intent].examples.en].flatMap((phrase) => {
      group += 1
      return expansions(phrase, intent, fill, reader, random).map((reading) => ({ features: features(reading), label, group }))
    }),
  )
}
