/**
 * What was once understood stays understood. The shared questions live beside the repository: without them, our own
 * held-out phrases are the gate (tests/understand/classify.test.ts). Thresholds sit a little under today's figures.
 */
import { describe, expect, it } from 'vitest'
import { openEngine, questionSets } from './engine'
import { type Figures, figuresOf, rate } from './figures'
import { createTypist } from './noise'
import { type Scored, score } from './score'

const sets = questionSets()
const engine = openEngine()
const ask = (retype?: (text: string) => string) => sets.flatMap(({ dialogues }) => score(dialogues, engine, retype))

type Figure = Exclude<keyof Figures, 'microsecondsP50' | 'microsecondsP99'>
const misses = (results: readonly Scored[]) =>
  results.flatMap(({ id, text, reasons }) => (reasons.length > 0 ? [`${id} « ${text} » ${reasons.join(' ; ')}`] : [])).join('\n')

describe.skipIf(sets.length === 0)('the labelled questions (skipped: ../shared/questions is not there)', () => {
  const clean = ask()
  const mistyped = ask(createTypist(1))

  it.each<[Figure, number]>([
    ['intent', 0.97],
    ['place', 0.98],
    ['otherSlots', 0.96],
    ['homonyms', 1],
    ['emergencyRecall', 1],
    ['refused', 0.96],
    ['dialogueTurns', 0.96],
    ['whole', 0.95],
  ])('are understood: %s at least %d', (figure, least) => {
    expect(rate(figuresOf(clean)[figure]), misses(clean)).toBeGreaterThanOrEqual(least)
  })

  it('raise no more than one false alarm', () => {
    expect(figuresOf(clean).falseAlarms.right, misses(clean)).toBeLessThanOrEqual(1)
  })

  it.each<[Figure, number]>([
    ['intent', 0.92],
    ['place', 0.8],
    ['otherSlots', 0.87],
    ['emergencyRecall', 0.9],
    ['refused', 0.88],
  ])('are understood when mistyped: %s at least %d', (figure, least) => {
    expect(rate(figuresOf(mistyped)[figure]), misses(mistyped)).toBeGreaterThanOrEqual(least)
  })
})
