import fc from 'fast-check'
import { expect, it } from 'vitest'
import { announcement } from '../../src/widget/panel/announcement'
import { plainTurn } from '../../src/widget/panel/plain-turn'
import { isReply } from '../../src/widget/panel/reply'

/** A reply of ours as far as its outline goes, anything in the rest. */
const aDraft = fc.record({
  lang: fc.constantFrom('fr', 'en'),
  state: fc.string(),
  understood: fc.record({ slots: fc.dictionary(fc.string(), fc.jsonValue()) }),
  chips: fc.array(fc.jsonValue()),
  answer: fc.record({
    kind: fc.constantFrom('found', 'clarify', 'emergency', 'constructor'),
    asks: fc.option(fc.string(), { nil: undefined }),
    title: fc.string(),
    text: fc.string(),
    sources: fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
    followUps: fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
    sections: fc.array(
      fc.record(
        {
          kind: fc.constantFrom('text', 'notice', 'places', 'aids', 'contacts', 'figures', 'list', '__proto__'),
          text: fc.jsonValue(),
          items: fc.jsonValue(),
        },
        { requiredKeys: ['kind'] },
      ),
    ),
  }),
})

it('lets nothing through that could not be said and shown in plain words', () => {
  let through = 0
  fc.assert(
    fc.property(aDraft, (draft) => {
      const reply: unknown = JSON.parse(JSON.stringify(draft))
      if (!isReply(reply)) return
      through++
      expect(typeof announcement(reply, true)).toBe('string')
      expect(plainTurn({ ...reply, question: '' }).tag).toBe('section')
    }),
    { numRuns: 1000 },
  )
  expect(through).toBeGreaterThan(10)
})

it.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'Bonjour'],
  ['a list', []],
  [
    'an answer without its state',
    { lang: 'fr', chips: [], answer: { title: '', text: '', sections: [], sources: [], followUps: [] } },
  ],
  [
    'an answer without what was understood',
    { ...{ lang: 'fr', chips: [], state: '' }, answer: { title: '', text: '', sections: [], sources: [], followUps: [] } },
  ],
  [
    'another language',
    { ...{ lang: 'de', chips: [], state: '' }, answer: { title: '', text: '', sections: [], sources: [], followUps: [] } },
  ],
])('is not %s', (_, value) => {
  expect(isReply(value)).toBe(false)
})
