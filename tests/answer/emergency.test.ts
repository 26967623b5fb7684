import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { emergencyAnswer } from '../../src/answer/emergency'
import { poisonCentres } from '../../src/answer/helplines'
import type { Answer, DangerKind, Source } from '../../src/types'

type Expected = { readonly kind: DangerKind; readonly numbers: readonly string[]; readonly also: readonly string[] }
const expected: readonly Expected[] = [
  { kind: 'physical', numbers: ['15', '112', '114'], also: [] },
  { kind: 'poisoning', numbers: ['15', '112', '114'], also: poisonCentres.map(({ phone }) => phone) },
  { kind: 'mental', numbers: ['3114', '15', '112', '114'], also: [] },
  { kind: 'violence', numbers: ['17', '114', '3919', '15', '112'], also: ['3133'] },
  { kind: 'child', numbers: ['119', '17', '114', '15', '112'], also: ['116 000', '3018'] },
]

/** A source as one line, to be compared. */
const line = ({ publisher, title, url, date, checkedOn }: Source) => [publisher, title, url, date, checkedOn].join(' · ')
/** The lists of numbers of an answer, in the order they are read. */
const listed = ({ sections }: Answer) => sections.flatMap((section) => (section.kind === 'contacts' ? [section.items] : []))

describe.each(expected)('the emergency answer to a $kind danger', ({ kind, numbers, also }) => {
  it.each(['fr', 'en'] as const)('gives the right numbers in the right order (%s)', (lang) => {
    const [first, contacts] = emergencyAnswer(kind, lang).sections
    expect(contacts?.kind === 'contacts' && contacts.items.map(({ phone }) => phone)).toEqual(numbers)
    expect(first).toMatchObject({ kind: 'text' })
  })

  it.each(['fr', 'en'] as const)('gives after them the lines of who is in danger, or where (%s)', (lang) => {
    const [, ...others] = listed(emergencyAnswer(kind, lang))
    expect(others.flat().map(({ phone }) => phone)).toEqual(also)
  })

  it.each(['fr', 'en'] as const)('carries every number to call first in its first sentence too (%s)', (lang) => {
    const [first] = emergencyAnswer(kind, lang).sections
    for (const number of numbers) expect(first.kind === 'text' && first.text).toMatch(new RegExp(`\\b${number}\\b`))
  })

  it('starts its title with the number to call first', () => {
    const { title } = emergencyAnswer(kind, 'fr')
    expect(title.match(/\d+/)?.[0]).toBe(numbers[0])
  })

  it('names a source for every number and always offers a way on', () => {
    const answer = emergencyAnswer(kind, 'fr')
    for (const { source, phone } of listed(answer).flat()) expect(answer.sources[source], phone).toBeDefined()
    expect(answer.followUps.length).toBeGreaterThan(0)
  })
})

describe('the emergency answer', () => {
  it('cites for each number the source that gives it', () => {
    const answer = emergencyAnswer('violence', 'fr')
    const helpline = listed(answer)
      .flat()
      .find(({ phone }) => phone === '3133')
    expect(helpline && answer.sources[helpline.source]?.title).toMatch(/3133/)
  })

  it('cites only sources of the knowledge base, word for word', () => {
    const known = new Set(readSeeds().sources.map(line))
    const cited = expected.flatMap(({ kind }) => emergencyAnswer(kind, 'fr').sources.map(line))
    expect(cited.filter((source) => !known.has(source))).toEqual([])
  })

  it('gives the poison centres of the knowledge base, each with the régions it serves there', () => {
    const seeded = new Map<string, string[]>()
    for (const { organisation, phone = '', role = '' } of readSeeds().contacts)
      if (organisation === 'centre-antipoison') seeded.set(phone, [...(seeded.get(phone) ?? []), role])
    const compiled = poisonCentres.map(({ phone, role }) => [phone, role.fr.split(', ').toSorted()])
    expect(compiled).toEqual([...seeded].map(([phone, regions]) => [phone, regions.toSorted()]))
  })

  it('gives each number its own mark', () => {
    for (const { kind } of expected) {
      const ids = listed(emergencyAnswer(kind, 'fr'))
        .flat()
        .map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => /\s/.test(id))).toEqual([])
    }
  })

  it('uses neither language inside the other', () => {
    for (const { kind } of expected) {
      expect(JSON.stringify(emergencyAnswer(kind, 'en').sections)).not.toMatch(/Appelez|Gratuit|Dites/)
      expect(JSON.stringify(emergencyAnswer(kind, 'fr').sections)).not.toMatch(/\bCall\b|\bFree\b|\bSay\b/)
    }
  })
})
