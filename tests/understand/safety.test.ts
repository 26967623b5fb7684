import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { toldPlainly } from '../../src/build/sentences'
import { danger } from '../../src/understand/safety'

const kinds = ['physical', 'mental', 'violence', 'child', 'poisoning'] as const
const positives = kinds.flatMap((kind) => toldPlainly(kind).map((sentence) => ({ kind, sentence })))
const safeExamples = toldPlainly('none')

describe('danger', () => {
  it('is heard by the table of signs alone in five sentences out of six; the trained ear hears the rest (suspicion.test.ts)', () => {
    const missed = positives.filter(({ sentence }) => danger(sentence) === undefined)
    expect(positives.length).toBeGreaterThan(400)
    expect(missed.length / positives.length, JSON.stringify(missed)).toBeLessThan(1 / 6)
  })

  it('is of the kind that decides which number comes first', () => {
    const wrong = positives.filter(({ kind, sentence }) => (danger(sentence)?.kind ?? kind) !== kind)
    expect(wrong.length / positives.length, JSON.stringify(wrong)).toBeLessThan(0.02)
  })

  it('is not heard in sayings, the past, school, policy and ordinary care', () => {
    expect(safeExamples.length).toBeGreaterThan(150)
    expect(safeExamples.filter((sentence) => danger(sentence) !== undefined)).toEqual([])
  })

  it.each([
    'mon grand-père Alzheimer a disparu ce matin',
    'maman est démente, elle est sortie et on ne la retrouve pas',
    'my mum has dementia and has gone missing',
  ])('is heard when a confused person is missing: « %s »', (sentence) => {
    expect(danger(sentence)?.kind).toBe('physical')
  })

  it.each([
    'maman Alzheimer ne retrouve pas ses clés',
    'les troubles de mon père dément ont disparu avec le traitement',
    'le médecin de mon village a disparu',
  ])('is not heard in what else is lost: « %s »', (sentence) => {
    expect(danger(sentence)).toBeUndefined()
  })

  it('says which sign was seen', () => {
    expect(danger('IL NE RESPIRE PLUS !!!')).toEqual({ kind: 'physical', because: 'breathing stops or is hard' })
  })

  it('is heard in short forms and in capitals', () => {
    for (const sentence of ['ON ME FRAPPE MON MARI ME FRAPPE', 'jveu mourir']) expect(danger(sentence), sentence).toBeDefined()
  })

  it('is heard in the present of a person who also tells a past illness', () => {
    expect(danger('mon père a fait un avc en 2019, quel neurologue à Brive ?')).toBeUndefined()
    expect(danger('mon père a fait un avc en 2019 et là il n’arrive plus à parler')).toMatchObject({ kind: 'physical' })
  })

  it('says nothing of an empty or meaningless text', () => {
    for (const text of ['', '???', 'qsdf jklm', '15']) expect(danger(text)).toBeUndefined()
  })
})

const shared = fileURLToPath(new URL('../../../shared/questions/', import.meta.url))

describe.skipIf(!existsSync(shared))('danger, on labelled questions', () => {
  type Turn = { readonly text: string; readonly intent: string | null }
  const asked = (): readonly Turn[] =>
    readdirSync(shared)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(`${shared}${name}`, 'utf8').trim().split('\n'))
      .flatMap((line): readonly Turn[] => {
        const question: Turn & { readonly turns?: readonly Turn[] } = JSON.parse(line)
        return question.turns ?? [question]
      })

  it('misses none and raises no false alarm', () => {
    const missed = asked().filter(({ text, intent }) => intent === 'emergency' && !danger(text))
    const alarms = asked().filter(({ text, intent }) => intent !== 'emergency' && danger(text))
    expect({ missed, alarms }).toEqual({ missed: [], alarms: [] })
  })
})
