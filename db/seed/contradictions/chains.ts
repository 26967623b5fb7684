/** What aids say of one another: names they share, what replaces them, what may be had together. */
import { normalise } from '../../../src/understand/normalise'
import type { AidSeed } from '../aid-schema'
import type { Contradiction } from '../contradictions'

export const aidChains = (aids: readonly AidSeed[]): readonly Contradiction[] => [
  ...sharedNames(aids),
  ...aids.flatMap((aid) => [
    ...ownFaults(aid),
    ...replacementFaults(aid, aids),
    ...transitionFaults(aid, aids),
    ...togetherFaults(aid, aids),
  ]),
]

const inAid = (record: string, field: string, problem: string): Contradiction => ({
  ...{ file: `aids/${record}.json`, record, field, problem },
})

/** As the recogniser reads them. */
function sharedNames(aids: readonly AidSeed[]): readonly Contradiction[] {
  const owners = new Map<string, string>()
  return aids.flatMap(({ id, names, acronym }) =>
    [...names, ...(acronym === undefined ? [] : [acronym])].flatMap((name) => {
      const owner = owners.get(normalise(name)) ?? id
      owners.set(normalise(name), owner)
      return owner === id ? [] : [inAid(id, 'names', `« ${name} » is also a name of ${owner}: leave it to one of them`)]
    }),
  )
}

/** An aid says nothing of itself. */
const ownFaults = ({ id, provisions }: AidSeed): readonly Contradiction[] =>
  provisions.flatMap((provision, rank) =>
    (['cumulatesWith', 'excludes'] as const)
      .filter((list) => provision[list]?.includes(id))
      .map((list) => inAid(id, `provisions.${rank}.${list}`, 'names the aid itself: name the other one')),
  )

/** What becomes of those who have an ended aid is a rule that runs. */
function transitionFaults({ id, status, validTo, transition }: AidSeed, aids: readonly AidSeed[]): readonly Contradiction[] {
  if (transition === undefined) return []
  if (status !== 'ended' && validTo === undefined)
    return [inAid(id, 'transition', `names ${transition}, yet the aid is ${status} without end: end it, or drop it`)]
  return aids.some((aid) => aid.id === transition && aid.status === 'ended')
    ? [inAid(id, 'transition', `${transition} has ended: name the rule that runs, or none`)]
    : []
}

/** Who asks for an ended aid is sent to one that lives, along the chain; an aid that nothing replaced names none. */
function replacementFaults({ id, status, validTo, replacedBy }: AidSeed, aids: readonly AidSeed[]): readonly Contradiction[] {
  if (replacedBy.length === 0) return []
  if (status !== 'ended' && validTo === undefined)
    return [inAid(id, 'replacedBy', `names ${replacedBy.join(', ')}, yet the aid is ${status} without end: end it, or drop it`)]
  const successors = successorsOf(id, aids)
  if (successors.has(id)) return [inAid(id, 'replacedBy', 'the chain comes back to the aid itself: break it')]
  return aids.some((aid) => successors.has(aid.id) && aid.status !== 'ended')
    ? []
    : [inAid(id, 'replacedBy', `leads to ended aids only (${[...successors].join(', ')}): name one that lives, or none`)]
}

function successorsOf(id: string, aids: readonly AidSeed[]): ReadonlySet<string> {
  const found = new Set<string>()
  const follow = (from: string) => {
    for (const next of aids.find((aid) => aid.id === from)?.replacedBy ?? [])
      if (!found.has(next)) {
        found.add(next)
        follow(next)
      }
  }
  follow(id)
  return found
}

function togetherFaults(aid: AidSeed, aids: readonly AidSeed[]): readonly Contradiction[] {
  return aid.provisions.flatMap(({ cumulatesWith = [] }, rank) =>
    cumulatesWith.flatMap((id) => {
      const other = aids.find((one) => one.id === id)
      const against = excludes(aid, id) ? aid.id : other && excludes(other, aid.id) ? id : undefined
      return against === undefined
        ? []
        : [
            inAid(
              aid.id,
              `provisions.${rank}.cumulatesWith`,
              `names ${id}, yet a row of ${against} excludes it: keep what is right`,
            ),
          ]
    }),
  )
}

const excludes = ({ provisions }: AidSeed, other: string): boolean =>
  provisions.some(({ excludes: excluded = [] }) => excluded.includes(other))
