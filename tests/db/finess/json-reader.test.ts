import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonReader } from '../../../db/ingest/finess/json-reader'

/** What is found at `$.items.*`, the bytes being cut where `cuts` say. */
function items(bytes: Uint8Array, cuts: readonly number[] = [], unread: readonly string[] = ['unread']) {
  const found: unknown[] = []
  const reader = jsonReader(['$.items.*'], new Set(unread), ({ value }) => found.push(structuredClone(value)))
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((one, other) => one - other)
  let start = 0
  for (const end of ends) {
    reader.write(bytes.subarray(start, end))
    start = end
  }
  return { found, isWhole: reader.isWhole() }
}
const written = (document: unknown, indent = 0) => Buffer.from(JSON.stringify(document, null, indent))
const json = fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })
const document = fc.record({ unread: json, items: fc.array(fc.record({ id: json, unread: json, list: fc.array(json) })) })

/** Objects and arrays under the key `unread` are null, wherever they are. */
const withoutUnread = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner) => (key === 'unread' && typeof inner === 'object' ? null : inner))

describe('reading a JSON document in one pass', () => {
  it('gives what JSON.parse gives, but for what is left unread, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(document, fc.array(fc.nat(), { maxLength: 5 }), fc.constantFrom(0, 2), (whole, cuts, indent) => {
        expect(items(written(whole, indent), cuts)).toEqual({ found: withoutUnread(whole.items), isWhole: true })
      }),
    )
  })

  it('is never whole when the end is missing', () => {
    fc.assert(
      fc.property(document, fc.nat(), (whole, cut) => {
        const bytes = written(whole)
        expect(items(bytes.subarray(0, cut % bytes.length)).isWhole).toBe(false)
      }),
    )
  })

  it.each([
    ['a comma too many', '{"items":[1,,2]}'],
    ['brackets that do not match', '{"items":[1}]'],
    ['brackets that do not match, unread', '{"unread":{"a":[1}],"items":[]}'],
    ['a word that is no value', '{"items":[oui]}'],
    ['a second document', '{"items":[1]}{"items":[2]}'],
  ])('refuses %s', (_, text) => {
    expect(() => items(Buffer.from(text))).toThrow()
    expect(items(Buffer.from('{"unread":{"a":[1]},"items":[1]}'))).toEqual({ found: [1], isWhole: true })
  })
})
