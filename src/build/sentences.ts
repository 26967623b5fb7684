/**
 * Every sentence the models learn from: the phrases of the intents and of danger (intents/phrases), with what people of all
 * sorts wrote (the said/ folders there, one sentence a line, as typed). Read by the build and by tests, never by the product.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writtenPhrases } from '../../intents/phrases'
import { dangerExamples } from '../../intents/phrases/danger/danger-examples'
import { fillers } from '../../intents/phrases/danger/fillers'
import { dangerFrames } from '../../intents/phrases/danger/frames'
import { safeExamples } from '../../intents/phrases/danger/safe-examples'
import { veiledDangerExamples } from '../../intents/phrases/danger/veiled-danger-examples'
import type { Phrases } from '../intent'
import type { DangerKind, IntentId } from '../types'

/** The phrases of each intent, said ones included. */
export const phrasesByIntent: Readonly<Record<IntentId, Phrases>> = withSaid(writtenPhrases)

function withSaid<Written extends Readonly<Record<string, Phrases>>>(intents: Written): Written {
  const all = Object.entries(intents).map(([id, phrases]) => {
    const { fr, en } = phrases.examples
    const examples = { fr: [...fr, ...said(`said/${id}.txt`)], en: [...en, ...said(`said/${id}.en.txt`)] }
    return [id, { ...phrases, examples }]
  })
  return Object.fromEntries(all)
}

const dangerous = (kind: DangerKind): readonly string[] => [
  ...dangerExamples[kind],
  ...veiledDangerExamples[kind],
  ...said(`danger/said/${kind}.txt`),
]

/** Sentences by the danger they tell; `none` only sound like one. */
export const dangerSentences: Readonly<Record<DangerKind | 'none', readonly string[]>> = {
  physical: dangerous('physical'),
  mental: dangerous('mental'),
  violence: dangerous('violence'),
  child: dangerous('child'),
  poisoning: dangerous('poisoning'),
  none: [...safeExamples, ...said('danger/said/none.txt')],
}

/** All of them, for the list of known words. Held-out tests are not among them. */
export const everySentence = (): readonly string[] => [
  ...Object.values(phrasesByIntent).flatMap(({ examples }) => [...examples.fr, ...examples.en]),
  ...Object.values(dangerSentences).flat(),
  ...[...Object.values(dangerFrames), ...Object.values(fillers)].flatMap((text) => text.split(/[|\n]/)),
]

/** The lines of a file under intents/phrases; none when there is no such file: an intent may have no said sentence. */
function said(file: string): readonly string[] {
  const path = fileURLToPath(new URL(`../../intents/phrases/${file}`, import.meta.url))
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []
}
