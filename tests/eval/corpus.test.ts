import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scoreCorpus } from './corpus'

const says = (intent: string, ...texts: readonly string[]) => texts.map((text) => ({ text, intent }))
const train = [
  ...says('bake', 'comment cuire du pain', 'une recette de gâteau', 'quelle farine pour la brioche'),
  ...says('garden', 'quand planter des tomates', 'tailler un rosier', 'arroser les salades du jardin'),
]

function scored(corpus: object) {
  const path = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'corpus.json')
  writeFileSync(path, JSON.stringify({ name: 'tiny', train, ...corpus }))
  return scoreCorpus(path)
}

describe('a public corpus', () => {
  it('is scored on its test alone, each label counting as much', () => {
    const wrong = says('bake', 'tailler un rosier')
    const { labels, accuracy, macroF1 } = scored({ test: [...train, ...wrong] })
    expect(labels).toBe(2)
    expect(accuracy).toBeCloseTo(6 / 7)
    expect(macroF1).toBeCloseTo(6 / 7)
  })

  it('has its mistyped words put right towards its own, whatever our vocabulary', () => {
    // The letters of the slips are those of the other intent.
    const corpus = [...says('metal', 'zorblaxium'), ...says('noise', 'zrol olba zrolb rolba')]
    const mistyped = says('metal', 'zrolbaxium')
    expect(scored({ train: corpus, test: mistyped }).accuracy).toBe(1)
  })

  it('tells its questions from those of no intent by their confidence', () => {
    const oos = [{ text: 'xyz' }, { text: '12 + 30' }]
    expect(scored({ test: train, oos }).oosAuroc).toBe(1)
    expect(scored({ test: train })).not.toHaveProperty('oosAuroc')
  })
})
