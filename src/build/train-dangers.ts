/** Trains the danger model: which kind of danger a sentence tells, or none. Same sentences and lexicon, same bytes. */

import type { DangerKind } from '../types'
import { dangerFeatures, dangerLabels } from '../understand/suspicion'
import { framedSentences } from './danger-frames'
import { createFiller, expansion } from './expansion'
import { learnScores } from './learner'
import type { Sample } from './packed-samples'
import { seeded, seededBy } from './random'
import { dangerSentences, toldPlainly } from './sentences'
import type { Training } from './train'

/** Weights kept for each kind: 53 kB gzip; a fifth fewer raise a false alarm more in 300 questions. */
const weightsPerLabel = 7_100

/** The bytes readModel opens (src/understand/classify.ts). What people ask of every other intent is no danger. */
export function trainDangers({ sentences, lexicon, reader }: Training): ArrayBuffer {
  const fill = createFiller(lexicon)
  // Once is enough of each, as written as often as not: twice takes longer and teaches nothing more.
  const sample = (sentence: string, kind: DangerKind | 'none', random = seededBy(sentence)): Sample => ({
    features: dangerFeatures(expansion(sentence, 'find-care', random() < 0.5, fill, reader, random)),
    label: dangerLabels.indexOf(kind),
  })
  // What is told plainly twice: it must not be drowned by what is told sideways.
  const telling = dangerLabels.flatMap((kind) => [
    ...dangerSentences[kind].map((sentence) => sample(sentence, kind)),
    ...toldPlainly(kind).map((sentence) => sample(sentence, kind, seededBy(`again ${sentence}`))),
  ])
  const framed = framedSentences(seeded(1)).map(({ sentence, kind }) => sample(sentence, kind))
  const { emergency: _, ...ordinary } = sentences
  const asking = Object.values(ordinary)
    .flat()
    .map((sentence) => sample(sentence, 'none'))
  return learnScores([...telling, ...framed, ...asking], dangerLabels, weightsPerLabel)
}
