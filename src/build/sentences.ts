/**
 * Every sentence the models learn from (intents/phrases): the phrases of the intents with what people of all sorts wrote
 * (said/), and the sentences of danger. Read by the build and by tests, never by the product.
 */
import { writtenPhrases } from '../../intents/phrases'
import type { Phrases } from '../intent'
import type { DangerKind, IntentId } from '../types'
import { framePhrases } from './danger-frames'
import { sentencesIn } from './sentence-files'

/** The phrases of each intent, said ones included. */
export const phrasesByIntent: Readonly<Record<IntentId, Phrases>> = withSaid(writtenPhrases)

function withSaid<Written extends Readonly<Record<string, Phrases>>>(intents: Written): Written {
  const all = Object.entries(intents).map(([id, phrases]) => {
    const { fr, en } = phrases.examples
    const examples = { fr: [...fr, ...sentencesIn(`said/${id}.txt`)], en: [...en, ...sentencesIn(`said/${id}.en.txt`)] }
    return [id, { ...phrases, examples }]
  })
  return Object.fromEntries(all)
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

/** All of them, for the list of known words. Held-out tests are not among them. */
export const everySentence = (): readonly string[] => [
  ...Object.values(phrasesByIntent).flatMap(({ examples }) => [...examples.fr, ...examples.en]),
  ...Object.values(dangerSentences).flat(),
  ...framePhrases(),
]
