/** Trains the danger model: which kind of danger a sentence tells, or none. Same sentences and lexicon, same bytes. */

import type { DangerKind } from '../types'
import type { Reading } from '../understand/reading'
import { dangerFeatures, dangerLabels } from '../understand/suspicion'
import { framedSentences } from './danger-frames'
import { createFiller, expansion, expansions } from './expansion'
import { learnScores } from './learner'
import type { Sample } from './packed-samples'
import { seeded } from './random'
import { dangerSentences } from './sentences'
import type { Training } from './train'

/** Weights kept for each kind: 56 kB gzip; a fifth fewer raise a false alarm more in 300 questions. */
const weightsPerLabel = 7_100

/** The bytes readModel opens (src/understand/classify.ts). What people ask of every other intent is no danger. */
export function trainDangers({ sentences, lexicon, reader }: Training): ArrayBuffer {
  const fill = createFiller(lexicon)
  const random = seeded(1)
  const sampleOf = (reading: Reading, kind: DangerKind | 'none'): Sample => ({
    features: dangerFeatures(reading),
    label: dangerLabels.indexOf(kind),
  })
  // Every sentence is said as often as an ordinary one: danger's own doubling is meant for the intents' model.
  const telling = [
    ...dangerLabels.flatMap((kind) => dangerSentences[kind].map((sentence) => ({ sentence, kind }))),
    ...framedSentences(random),
  ].flatMap(({ sentence, kind }) =>
    expansions(sentence, 'find-care', fill, reader, random).map((reading) => sampleOf(reading, kind)),
  )
  // Once is enough of what sounds like no danger, as written as often as not: four times teach nothing more.
  const { emergency: _, ...ordinary } = sentences
  const asking = Object.values(ordinary)
    .flat()
    .map((sentence) => sampleOf(expansion(sentence, 'find-care', random() < 0.5, fill, reader, random), 'none'))
  return learnScores([...telling, ...asking], dangerLabels, weightsPerLabel)
}
