/** Everything the danger model learns from that is a whole sentence; frames.ts holds those to fill. Never read by the running product. */
import type { DangerKind } from '../../../src/types'
import { said } from '../said'
import { dangerExamples } from './danger-examples'
import { safeExamples } from './safe-examples'
import { veiledDangerExamples } from './veiled-danger-examples'

const dangerous = (kind: DangerKind): readonly string[] => [
  ...dangerExamples[kind],
  ...veiledDangerExamples[kind],
  ...said(`./danger/said/${kind}.txt`),
]

/** Sentences by the danger they tell; `none` only sound like one. */
export const dangerSentences: Readonly<Record<DangerKind | 'none', readonly string[]>> = {
  physical: dangerous('physical'),
  mental: dangerous('mental'),
  violence: dangerous('violence'),
  child: dangerous('child'),
  poisoning: dangerous('poisoning'),
  none: [...safeExamples, ...said('./danger/said/none.txt')],
}
