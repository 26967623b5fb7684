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

/** Weights kept for each kind: 51 kB gzip; a fifth fewer raise a false alarm more in 300 questions. */
const weightsPerLabel = 7_100

/** Frames are filled once for each of these seeds: with one alone, « mon père fait un AVC » was heard or not by chance. */
const draws = [1, 2, 3]

/** The bytes readModel opens (src/understand/classify.ts). What people ask of every other intent is no danger. */
export function trainDangers({ sentences, lexicon, reader }: Training): ArrayBuffer {
  const fill = createFiller(lexicon)
  const sample = (sentence: string, kind: DangerKind | 'none', asWritten: boolean, random: () => number): Sample => ({
    features: dangerFeatures(expansion(sentence, 'find-care', asWritten, fill, reader, random)),
    label: dangerLabels.indexOf(kind),
  })
  // Once is enough of each, as written as often as not: twice takes longer and teaches nothing more.
  const once = (sentence: string, kind: DangerKind | 'none'): Sample => {
    const random = seededBy(sentence)
    return sample(sentence, kind, random() < 0.5, random)
  }
  // What is told plainly twice, once as written: it must not be drowned by what is told sideways.
  const telling = dangerLabels.flatMap((kind) => [
    ...dangerSentences[kind].map((sentence) => once(sentence, kind)),
    ...toldPlainly(kind).map((sentence) => sample(sentence, kind, true, seededBy(sentence))),
  ])
  const framed = draws.flatMap((draw) => framedSentences(seeded(draw))).map(({ sentence, kind }) => once(sentence, kind))
  const { emergency: _, ...ordinary } = sentences
  const asking = Object.values(ordinary)
    .flat()
    .map((sentence) => once(sentence, 'none'))
  return learnScores([...telling, ...framed, ...asking], dangerLabels, weightsPerLabel)
}
