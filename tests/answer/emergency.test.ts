import { describe, expect, it } from 'vitest'
import { emergencyAnswer } from '../../src/answer/emergency'
import type { DangerKind } from '../../src/types'

const expected: readonly { readonly kind: DangerKind; readonly numbers: readonly string[] }[] = [
  { kind: 'physical', numbers: ['15', '112', '114'] },
  { kind: 'poisoning', numbers: ['15', '112', '114'] },
  { kind: 'mental', numbers: ['3114', '15', '112', '114'] },
  { kind: 'violence', numbers: ['17', '114', '3919', '15', '112'] },
  { kind: 'child', numbers: ['119', '17', '114', '15', '112'] },
]

describe.each(expected)('the emergency answer to a $kind danger', ({ kind, numbers }) => {
  it.each(['fr', 'en'] as const)('gives the right numbers in the right order (%s)', (lang) => {
    const [first, contacts] = emergencyAnswer(kind, lang).sections
    expect(contacts?.kind === 'contacts' && contacts.items.map(({ phone }) => phone)).toEqual(numbers)
    expect(first).toMatchObject({ kind: 'text' })
  })

  it.each(['fr', 'en'] as const)('carries every number in its first sentence too (%s)', (lang) => {
    const [first] = emergencyAnswer(kind, lang).sections
    for (const number of numbers) expect(first.kind === 'text' && first.text).toMatch(new RegExp(`\\b${number}\\b`))
  })

  it('starts its title with the number to call first', () => {
    const { title } = emergencyAnswer(kind, 'fr')
    expect(title.match(/\d+/)?.[0]).toBe(numbers[0])
  })

  it('names a source for every number and always offers a way on', () => {
    const answer = emergencyAnswer(kind, 'fr')
    const [, contacts] = answer.sections
    if (contacts?.kind !== 'contacts') throw new Error('no contacts')
    for (const { source, phone } of contacts.items) expect(answer.sources[source], phone).toBeDefined()
    expect(answer.followUps.length).toBeGreaterThan(0)
  })
})

describe('the emergency answer', () => {
  it('cites for each number the source that gives it', () => {
    const answer = emergencyAnswer('violence', 'fr')
    const [, contacts] = answer.sections
    const helpline = contacts?.kind === 'contacts' ? contacts.items.find(({ phone }) => phone === '3919') : undefined
    expect(helpline && answer.sources[helpline.source]?.title).toMatch(/3919/)
  })

  it('uses neither language inside the other', () => {
    for (const { kind } of expected) {
      expect(JSON.stringify(emergencyAnswer(kind, 'en').sections)).not.toMatch(/Appelez|Gratuit|Dites/)
      expect(JSON.stringify(emergencyAnswer(kind, 'fr').sections)).not.toMatch(/\bCall\b|\bFree\b|\bSay\b/)
    }
  })
})
