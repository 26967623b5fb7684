import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AidRecord } from '../../db/knowledge'
import { type Judged, judged } from '../../src/eligibility/judge'
import { pairsOf, together } from '../../src/eligibility/sum'
import { aids, personFrom } from './people'

const now = new Date('2026-11-21T12:00:00+01:00')
/** Open to anyone, so that only what they pay and what is said of them matters. */
const bare = { professions: [], stages: [], zonings: [], territories: [], structures: [] }
const paid: readonly AidRecord[] = aids.slice(0, 6).map((aid, at) => ({
  ...aid,
  ...bare,
  kind: 'aid',
  status: 'open',
  validFrom: undefined,
  validTo: undefined,
  provisions: aid.provisions.slice(0, 1).map(({ row, title, territory, reliability, source }) => ({
    ...{ row, title, territory, reliability, source },
    kind: 'offer',
    status: 'open',
    pays:
      at === 4
        ? { how: 'share', percents: [25], of: 'honoraires' }
        : at === 5
          ? { how: 'each', euros: 600, per: 'month' }
          : { how: 'once', euros: 1000 * (at + 1) },
  })),
}))
const ids = paid.map(({ id }) => id)
const words = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.boolean(), fc.boolean()), { maxLength: 12 })
type Words = readonly (readonly [string, string, boolean, boolean])[]

/** The aids with what is said: who speaks, of whom, for or against, and whether the row that says it still runs. */
const withWords = (said: Words): readonly AidRecord[] =>
  paid.map((aid) => ({
    ...aid,
    provisions: [
      ...aid.provisions,
      ...said
        .filter(([speaker, other]) => speaker === aid.id && other !== aid.id)
        .flatMap(([, other, cumulates, runs]) =>
          aid.provisions.map(({ pays: _, ...provision }) => ({
            ...provision,
            kind: 'detail' as const,
            status: runs ? ('open' as const) : ('ended' as const),
            ...(cumulates ? { cumulatesWith: [other] } : { excludes: [other] }),
          })),
        ),
    ],
  }))

const anyone = personFrom({ slots: {}, zonings: [] })
const summed = (said: Words) => {
  const all = judged(withWords(said), anyone, now, 'fr')
  return { all, sum: together(all, pairsOf(all, anyone, now)) }
}
const isSaid = (said: Words, one: Judged, other: Judged, cumulates: boolean) =>
  said.some(
    ([speaker, named, word, runs]) =>
      runs && word === cumulates && [one, other].every(({ aid }) => aid.id === speaker || aid.id === named) && speaker !== named,
  )

describe('sums', () => {
  it('add only totals, of aids that sources pair two by two and that no source parts', () => {
    fc.assert(
      fc.property(words, (said) => {
        const { sum } = summed(said)
        if (!sum) return
        expect(sum.aids.length).toBeGreaterThan(1)
        expect(sum.aids.map(({ offers: [{ pays }] }) => pays?.how)).not.toContain('share')
        expect(sum.aids.map(({ offers: [{ pays }] }) => pays?.how)).not.toContain('each')
        for (const [at, one] of sum.aids.entries())
          for (const other of sum.aids.slice(at + 1)) {
            expect(isSaid(said, one, other, true)).toBe(true)
            expect(isSaid(said, one, other, false)).toBe(false)
          }
        expect(sum.euros).toBe(sum.aids.reduce((total, { aid }) => total + 1000 * (ids.indexOf(aid.id) + 1), 0))
      }),
    )
  })

  it('are the largest of the pairs said', () => {
    fc.assert(
      fc.property(words, (said) => {
        const { all, sum } = summed(said)
        const totals = all.filter(({ aid }) => ids.indexOf(aid.id) < 4)
        const pairs = totals.flatMap((one, at) =>
          totals
            .slice(at + 1)
            .filter((other) => isSaid(said, one, other, true) && !isSaid(said, one, other, false))
            .map((other) => 1000 * (ids.indexOf(one.aid.id) + ids.indexOf(other.aid.id) + 2)),
        )
        expect(sum?.euros ?? 0).toBeGreaterThanOrEqual(Math.max(0, ...pairs))
      }),
    )
  })
})
