/** Trains the intent model. Same sentences and lexicon, same bytes. */
import { intentIds } from '../types'
import { leaningLabel, type ModelLabel } from '../understand/classify'
import { features } from '../understand/features'
import type { Lexicon } from '../understand/lexicon'
import type { Reader } from '../understand/reading'
import { createFiller, expansions } from './expansion'
import { type GroupedSample, learn } from './learner'
import { seededBy } from './random'

export type Training = {
  /** What each label is learnt from (sentences.ts). */
  readonly sentences: Readonly<Record<ModelLabel, readonly string[]>>
  /** Where the values of `{care}`, `{aid}`… come from. */
  readonly lexicon: Lexicon
  /** What reads questions when the product runs: readerOf (src/understand/reader.ts). */
  readonly reader: Reader
}

const labels: readonly ModelLabel[] = [...intentIds, leaningLabel]

/** The bytes readModel opens (src/understand/classify.ts). */
export const trainModel = (training: Training): ArrayBuffer => learn(trainingSamples(training), labels)

function trainingSamples({ sentences, lexicon, reader }: Training): readonly GroupedSample[] {
  const fill = createFiller(lexicon)
  let group = 0
  return labels.flatMap((meant, label) =>
    sentences[meant].flatMap((sentence) => {
      group += 1
      return expansions(sentence, meant, fill, reader, seededBy(sentence)).map((reading) => ({
        features: features(reading),
        label,
        group,
      }))
    }),
  )
}
