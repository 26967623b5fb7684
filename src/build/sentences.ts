/**
 * Every sentence the models learn from (intents/phrases): the phrases of the intents with what people of all sorts wrote
 * (said/), and the sentences of danger. Read by the build and by tests, never by the product.
 */
import { phrases } from '../../intents/phrases'
import { type DangerKind, type IntentId, intentIds } from '../types'
import { leaningLabel, type ModelLabel } from '../understand/classify'
import { framePhrases } from './danger-frames'
import { sentencesIn } from './sentence-files'

const inBothLanguages = (path: string): readonly string[] => [...sentencesIn(`${path}.txt`), ...sentencesIn(`${path}.en.txt`)]

/** What the intent model learns each label from; `{care}`, `{place}`… stand for any value. Held-out tests are not among them. */
export const sentencesByLabel: Readonly<Record<ModelLabel, readonly string[]>> = {
  ...(Object.fromEntries(intentIds.map((id) => [id, sentencesOf(id)])) as Record<IntentId, readonly string[]>),
  [leaningLabel]: inBothLanguages('follow-ups'),
}

function sentencesOf(id: IntentId): readonly string[] {
  const { fr, en } = phrases[id].examples
  return [...fr, ...en, ...inBothLanguages(`said/${id}`)]
}

/** Danger told plainly, which the table of signs must hear by itself; `none` is what it must leave alone. */
export const toldPlainly = (kind: DangerKind | 'none'): readonly string[] => sentencesIn(`danger/told/${kind}.txt`)

const toldInAnyWay = (kind: DangerKind | 'none'): readonly string[] => [
  ...toldPlainly(kind),
  ...sentencesIn(`danger/veiled/${kind}.txt`),
  ...sentencesIn(`danger/said/${kind}.txt`),
]

/** Sentences by the danger they tell; `none` only sound like one. */
export const dangerSentences: Readonly<Record<DangerKind | 'none', readonly string[]>> = {
  physical: toldInAnyWay('physical'),
  mental: toldInAnyWay('mental'),
  violence: toldInAnyWay('violence'),
  child: toldInAnyWay('child'),
  poisoning: toldInAnyWay('poisoning'),
  none: toldInAnyWay('none'),
}

/** All of them, for the list of known words. */
export const everySentence = (): readonly string[] => [
  ...Object.values(sentencesByLabel).flat(),
  ...Object.values(dangerSentences).flat(),
  ...framePhrases(),
]
