/** The judge is judged: a score that cannot fall proves nothing. */
import { describe, expect, it } from 'vitest'
import { openEngine } from './engine'
import { figuresOf, intentScores, rate } from './figures'
import { readTurns } from './labelled'
import { createTypist } from './noise'
import { asJson, report } from './report'
import { score } from './score'

const engine = openEngine()
const lille = { kind: 'commune', code: '59350', name: 'Lille' }
const scored = (...turns: readonly object[]) => score([{ id: 'T1', lang: 'fr', turns: readTurns(turns) }], engine)
const figures = (...turns: readonly object[]) => figuresOf(scored(...turns))

describe('the score', () => {
  it.each([
    ['the intent', { intent: 'find-aids', slots: {} }, 'intent'],
    ['the place', { intent: 'find-care', slots: { place: { ...lille, code: '59009' } } }, 'place'],
    ['another slot', { intent: 'find-care', slots: { care: 'dentiste' } }, 'otherSlots'],
  ] as const)('counts %s of a wrong label as a miss, and of the right one as right', (_, wrong, figure) => {
    const text = 'un kiné à Lille'
    const right = { text, intent: 'find-care', slots: { care: 'kinesitherapeute', place: lille } }
    expect(figures({ ...right, ...wrong })[figure]).toEqual({ right: 0, of: 1 })
    expect(figures(right)[figure]).toEqual({ right: 1, of: 1 })
  })

  it.each([
    ['Pharmacie à Sainte-Colombe ?', 1],
    ['Pharmacie à Lille ?', 0],
  ])('asks which place of %s: %i right', (text, right) => {
    expect(figures({ text, intent: 'find-care', slots: { place: { kind: 'commune', name: '?' } } }).homonyms).toEqual({
      right,
      of: 1,
    })
  })

  it('judges slots even where the intent is missed', () => {
    const [missed] = scored({ text: 'un kiné à Lille', intent: 'contact', slots: { care: 'dentiste' } })
    expect(missed).toMatchObject({ intentRight: false, slots: [{ name: 'care', right: false }] })
  })

  it('hears a false alarm and a missed danger', () => {
    const text = 'mon père ne respire plus'
    expect(figures({ text, intent: 'find-care' }).falseAlarms).toEqual({ right: 1, of: 1 })
    expect(figures({ text, intent: 'emergency' }).emergencyRecall).toEqual({ right: 1, of: 1 })
    expect(figures({ text: 'un kiné à Lille', intent: 'emergency' }).emergencyRecall).toEqual({ right: 0, of: 1 })
  })

  it('counts as answered a question of ours labelled off-topic', () => {
    expect(figures({ text: 'un kiné à Lille', intent: null }).refused).toEqual({ right: 0, of: 1 })
    expect(figures({ text: 'qui a gagné le match de rugby hier soir', intent: null }).refused).toEqual({ right: 1, of: 1 })
  })

  it('carries what was said from turn to turn, in dialogues only', () => {
    const first = { text: 'un kiné à Lille', intent: 'find-care', slots: { care: 'kinesitherapeute', place: lille } }
    const second = { text: 'et un dentiste ?', intent: 'find-care', slots: { care: 'dentiste', place: lille } }
    expect(figures(first, second).dialogueTurns).toEqual({ right: 2, of: 2 })
    expect(figures(first).dialogueTurns).toEqual({ right: 0, of: 0 })
  })

  it('says what an intent was taken for', () => {
    expect(intentScores(scored({ text: 'un kiné à Lille', intent: 'contact' }))).toMatchObject([
      { intent: 'find-care', asked: 0, precision: 0 },
      { intent: 'contact', asked: 1, recall: 0, takenFor: { 'find-care': 1 } },
    ])
  })
})

describe('the report', () => {
  const clean = scored({ text: 'un kiné à Lille', intent: 'contact', slots: { place: lille } })

  it('ends with the targets, met or not', () => {
    const lines = report([{ name: 'one', clean }]).split('\n')
    expect(lines.find((line) => line.startsWith('intent  '))).toBeDefined()
    expect(lines.find((line) => line.startsWith('place, where'))).toMatch(/100\.0 % +1 {2}✓ met$/)
    expect(lines.filter((line) => line.startsWith('intent')).at(-1)).toMatch(/0\.0 % +1 {2}✗ not met$/)
  })

  it('counts the points lost to typos against the clean run', () => {
    const wrong = scored({ text: 'un kiné à Lyon', intent: 'contact', slots: { place: lille } })
    expect(report([{ name: 'one', clean, mistyped: wrong }])).toMatch(/place, where.*100\.0 % +1 +0\.0 % +100\.0 {2}✗ not met/)
    expect(rate(asJson([{ name: 'one', clean, mistyped: wrong }]).all.place)).toBe(0)
  })
})

describe('the typist', () => {
  it('types the same slips for the same seed, others for another', () => {
    const text = 'je cherche une sage-femme près de chez moi'
    expect(createTypist(1)(text)).toBe(createTypist(1)(text))
    expect(createTypist(1)(text)).not.toBe(createTypist(2)(text))
  })

  it('touches about a third of the words of three letters or more', () => {
    const words = Array.from({ length: 3000 }, () => 'urgences')
    const touched = createTypist(1)(words.join(' '))
      .split(' ')
      .filter((word) => word !== 'urgences').length
    expect(touched / words.length).toBeGreaterThan(0.25)
    expect(touched / words.length).toBeLessThan(0.35)
  })
})
