import { describe, expect, it } from 'vitest'
import { emptyQueue, type Head } from '../../src/widget/panel/queue'
import { headSaid, isTrouble, waitingViews } from '../../src/widget/panel/waiting'
import { elementsOf, textOf } from '../support/tree'

const waits = (head: Head) => ({
  ...emptyQueue,
  head,
  waiting: [{ id: 1, label: 'urgences à Vire', asks: { kind: 'text' as const, text: 'urgences à Vire' } }],
})
const failures = ['unreachable', 'late', 'unavailable', 'invalid', 'failed', 'due'] as const
const troubles: readonly Head[] = [
  { kind: 'offline' },
  { kind: 'limited', seconds: 15 },
  ...failures.map((failure) => ({ kind: 'failed' as const, failure })),
]

describe('a question that waits', () => {
  it.each(troubles.flatMap((head) => (['fr', 'en'] as const).map((lang) => ({ head, lang }))))(
    'has whom to call under the thumb, and aloud: %o',
    ({ head, lang }) => {
      expect(isTrouble(head)).toBe(true)
      const [view] = waitingViews(waits(head), lang)
      const links = view ? elementsOf(view, ({ tag }) => tag === 'a') : []
      expect(links.map(({ attributes }) => attributes.href)).toEqual(['tel:15', 'tel:112'])
      expect(links.map(textOf)).toEqual(['15', '112'])
      expect(headSaid(head, lang)).toMatch(/15 (ou le|or) 112\.$/)
    },
  )

  it('has nobody to call while all goes well', () => {
    for (const kind of ['ready', 'sending', 'slow'] as const) {
      const [view] = waitingViews(waits({ kind }), 'fr')
      expect(view && elementsOf(view, ({ tag }) => tag === 'a')).toEqual([])
      expect(headSaid({ kind }, 'fr')).not.toContain('15')
    }
  })
})
