/** Trains the danger model: which kind of danger a sentence tells, or none. Same sentences and lexicon, same bytes. */

import { type DangerKind, intentIds } from '../types'
import { dangerFeatures, dangerLabels } from '../understand/suspicion'
import { framedSentences } from './danger-frames'
import { createFiller, expansions } from './expansion'
import { learnScores } from './learner'
import type { Sample } from './packed-samples'
import { seeded } from './random'
import { dangerSentences } from './sentences'
import type { Training } from './train'

/** Rows kept: 60 kB gzip; twice as many hear half a danger more in a hundred. */
const mostRows = Number(process.env.DROWS ?? 14_000)

/** The bytes readModel opens (src/understand/classify.ts). What people ask of every other intent is no danger. */
export function trainDangers({ phrases, lexicon, reader }: Training): ArrayBuffer {
  const fill = createFiller(lexicon)
  const random = seeded(1)
  const samples: Sample[] = []
  let group = 0
  const add = (sentence: string, kind: DangerKind | 'none') => {
    group += 1
    // Every sentence is said as often as an ordinary one: danger's own doubling is meant for the intents' model.
    for (const reading of expansions(sentence, 'find-care', fill, reader, random))
      samples.push({ features: dangerFeatures(reading), label: dangerLabels.indexOf(kind), group })
  }
  for (const kind of dangerLabels) for (const sentence of dangerSentences[kind]) add(sentence, kind)
  for (const { sentence, kind } of framedSentences(random)) add(sentence, kind)
  for (const intent of intentIds)
    if (intent !== 'emergency')
      for (const sentence of [...phrases[intent].examples.fr, ...phrases[intent].examples.en]) add(sentence, 'none')
  return learnScores(samples, dangerLabels, mostRows)
}
