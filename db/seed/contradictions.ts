/**
 * What no record can be right about together with another, or with itself: two dates in the wrong order, two amounts for the same
 * people, an aid that one row allows and another forbids. The records are read in one order, so the first found is always the same.
 */
import { aidChains } from './contradictions/chains'
import { clockFaults } from './contradictions/clock'
import { figuresThatDiffer, outdatedWithoutYear, phonesThatDiffer, sourcesReadTooEarly } from './contradictions/facts'
import { offerFaults } from './contradictions/offers'
import { amountFaults } from './contradictions/pays'
import { factsOf } from './facts'
import type { Seeds } from './read'

/** Where it is, and what to do: `field` is a path in the record, `problem` one line. */
export type Contradiction = {
  readonly file: string
  readonly record: string
  readonly field: string
  readonly problem: string
}

/** Every contradiction of the records; none in what the product serves. */
export const contradictions = (seeds: Seeds): readonly Contradiction[] => [
  ...seeds.aids.flatMap((aid) =>
    [...clockFaults(aid), ...amountFaults(aid), ...offerFaults(aid)].map(({ field, problem }) => ({
      ...{ file: `aids/${aid.id}.json`, record: aid.id, field, problem },
    })),
  ),
  ...aidChains(seeds.aids),
  ...figuresThatDiffer(seeds.figures),
  ...phonesThatDiffer(seeds.contacts),
  ...outdatedWithoutYear(factsOf(seeds)),
  ...sourcesReadTooEarly(seeds.sources),
]

/** Throws on the first, in one line. */
export function checkContradictions(seeds: Seeds): void {
  const [first] = contradictions(seeds)
  if (first) throw new Error(`db/seed/${first.file}: record ${first.record}: ${first.field}: ${first.problem}`)
}
