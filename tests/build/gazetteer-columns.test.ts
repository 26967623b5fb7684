import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paired } from '../../src/build/pairs'
import { codeNumber, codeSteps, codesFrom, codeText } from '../../src/understand/gazetteer/codes'
import { beginning, withCapitals } from '../../src/understand/gazetteer/names'
import { stepOf, writtenStep } from '../../src/understand/gazetteer/steps'

const bytesOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0))
const textOf = (bytes: readonly number[]) => String.fromCharCode(...bytes)

describe('what the gazetteer writes comes back', () => {
  it('steps', () => {
    fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (step) => stepOf(writtenStep(step)) === step))
    expect([0, -1, 1, -2].map(writtenStep)).toEqual([0, 1, 2, 3])
  })

  it('codes of a group', () => {
    const codes = [80_021, 80_001, 80_999]
    expect([...codesFrom(Uint16Array.from(codeSteps(codes)), 80)]).toEqual(codes)
  })

  it.each([
    ['01004', 5],
    ['2A004', 5],
    ['97411', 5],
    ['2B', 2],
    ['200065597', 9],
  ])('the code %s', (code, digits) => {
    expect(codeText(codeNumber(code), digits)).toBe(code)
  })

  it('names in pairs of letters', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12 }), {
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(names, (texts) => {
        const written = texts.flatMap((text) => [...bytesOf(text), 0])
        const { rests, pairs } = paired(written)
        const meaning = new Map<number, readonly number[]>()
        for (let at = 0; at < pairs.length; at += 3) {
          const [byte = 0, left = 0, right = 0] = pairs.subarray(at, at + 3)
          meaning.set(
            byte,
            [left, right].flatMap((half) => meaning.get(half) ?? [half]),
          )
        }
        const read = [...rests].map((byte) => meaning.get(byte) ?? [byte])
        expect(read.flat()).toEqual(written)
        expect(read.every((text) => !text.slice(0, -1).includes(0))).toBe(true)
      }),
    )
  })
})

describe('a name of the gazetteer', () => {
  it.each([
    ["saint-jean-d'angély", "Saint-Jean-d'Angély"],
    ['île-de-bréhat', 'Île-de-Bréhat'],
    ['le-mans', 'Le-Mans'],
    ["Berd'huis", "Berd'huis"],
  ])('gets its capitals back: %s', (written, shown) => {
    expect(withCapitals(written)).toBe(shown)
  })

  it.each([
    ['abbeville-la-riviere', 9, 'abbeville-'],
    ['abbeville', 9, 'abbeville'],
    ['abbeville', 0, ''],
    ["l'ile", 1, "l'"],
  ])('lends its beginning: %s, %d letters', (text, letters, lent) => {
    expect(textOf(beginning(bytesOf(text), letters))).toBe(lent)
  })
})
