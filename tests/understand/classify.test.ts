import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { phrases } from '../../intents/phrases'
import { readArtefacts } from '../../src/build'
import { createFiller, readTemplate } from '../../src/build/expansion'
import { compileLexicon } from '../../src/build/lexicon'
import { seeded } from '../../src/build/random'
import { sentencesByLabel as sentences } from '../../src/build/sentences'
import { trainModel } from '../../src/build/train'
import { type IntentId, intentIds } from '../../src/types'
import { classify, readModel, verdict } from '../../src/understand/classify'
import { readerOf } from '../../src/understand/reader'

const lexicon = compileLexicon(readSeeds())
const reader = readerOf(lexicon, readArtefacts().knownWords)
/** The model the product runs, compiled before the tests. */
const bytes = readArtefacts().model
const model = readModel(bytes)
const fill = createFiller(lexicon)

const readingOf = (sentence: string) => readTemplate(fill(sentence, seeded(3)), reader)
const candidatesOf = (sentence: string) => classify(model, readingOf(sentence)).candidates
const bestOf = (sentence: string) => candidatesOf(sentence)[0]?.intent

type Expected = { readonly sentence: string; readonly intent: IntentId }
const heldOut: readonly Expected[] = intentIds.flatMap((intent) =>
  [...phrases[intent].tests.fr, ...phrases[intent].tests.en].map((sentence) => ({ sentence, intent })),
)
const nearMisses: readonly Expected[] = intentIds.flatMap((id) =>
  Object.entries(phrases[id].notTests).map(([sentence, intent]) => ({ sentence, intent })),
)

function missesOf(expected: readonly Expected[]): readonly string[] {
  return expected
    .filter(({ sentence, intent }) => bestOf(sentence) !== intent)
    .map(({ sentence, intent }) => `${intent} ← « ${sentence} » went to ${bestOf(sentence)}`)
}

describe('the intent model', () => {
  it('understands at least 95 % of the held-out sentences', () => {
    const misses = missesOf(heldOut)
    expect(misses.length / heldOut.length, misses.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('sends at least 90 % of the near misses to the intent they really are', () => {
    const misses = missesOf(nearMisses)
    expect(misses.length / nearMisses.length, misses.join('\n')).toBeLessThanOrEqual(0.1)
  })

  it('never learns a held-out sentence', () => {
    const learnt = new Set(Object.values(sentences).flat())
    const heard = [...heldOut, ...nearMisses].filter(({ sentence }) => learnt.has(sentence)).map(({ sentence }) => sentence)
    expect(heard).toEqual([])
  })

  it('gives confidences that add up to one, the highest first', () => {
    const candidates = candidatesOf('kiné {place}')
    expect(candidates.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1)
    expect(candidates.map(({ confidence }) => confidence)).toEqual(
      [...candidates.map(({ confidence }) => confidence)].sort((a, b) => b - a),
    )
  })

  it('is right about as often as it says', () => {
    const said = heldOut.map(({ sentence, intent }) => ({ best: candidatesOf(sentence)[0], intent }))
    const confidence = said.reduce((sum, { best }) => sum + (best?.confidence ?? 0), 0) / said.length
    const accuracy = said.filter(({ best, intent }) => best?.intent === intent).length / said.length
    expect(Math.abs(confidence - accuracy)).toBeLessThan(0.12)
  })

  it('is the same, byte for byte, when trained again', () => {
    const again = trainModel({ sentences, lexicon, reader })
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true)
  }, 60_000)

  it('fits in 250 kB gzipped', () => {
    expect(gzipSync(new Uint8Array(bytes)).length).toBeLessThan(250_000)
  })

  it('refuses bytes that are not a model', () => {
    expect(() => readModel(new ArrayBuffer(16))).toThrow('not one of this version')
  })
})

describe('the verdict', () => {
  it.each([
    ['sure', [0.8, 0.1]],
    ['close', [0.45, 0.4]],
    ['unsure', [0.2, 0.15]],
    ['unsure', []],
  ] as const)('is %s for confidences %j', (expected, confidences) => {
    expect(verdict(confidences.map((confidence) => ({ intent: 'figure', confidence })))).toBe(expected)
  })
})
