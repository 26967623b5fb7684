/** What a label expects of the slots, as checks that say what is wrong. */
import type { Slots } from '../../src/slots'
import type { Understanding } from '../../src/types'
import type { LabelledTurn } from './labelled'

/** Places, homonyms to ask back and other slots have each their own target. */
export type SlotKind = 'place' | 'homonym' | 'other'

type Expectation = {
  readonly name: string
  readonly kind: SlotKind
  /** What is wrong, or nothing. */
  readonly check: (understood: Understanding) => string | undefined
}

/** One check for each slot the label names. */
export function expectations(turn: LabelledTurn): readonly Expectation[] {
  const { placeCandidates, arrondissementCode, expectOrder } = turn
  const asksWhich = asksWhichPlace(turn)
  const named = Object.entries(turn.slots)
    .filter(([name]) => !(name === 'place' && asksWhich))
    .map(([name, value]): Expectation => {
      const accepted = [value, ...(turn.accept[name] ?? []), ...(turn.acceptSlots[name] ?? [])]
      return {
        name,
        kind: name === 'place' || name === 'territories' ? 'place' : 'other',
        check: (understood) => wrongValue(slotsOf(understood)[name as keyof Slots], accepted),
      }
    })
  return [
    ...named,
    ...(asksWhich ? [{ name: 'place', kind: 'homonym' as const, check: homonymsFor(placeCandidates) }] : []),
    ...(expectOrder ? [{ name: 'order', kind: 'other' as const, check: valueIn((slots) => slots.order, [expectOrder]) }] : []),
    ...(arrondissementCode
      ? [
          {
            name: 'arrondissement',
            kind: 'place' as const,
            check: valueIn((slots) => slots.place?.arrondissementCode, [arrondissementCode]),
          },
        ]
      : []),
  ]
}

const valueIn =
  (slotOf: (slots: Slots) => unknown, accepted: readonly unknown[]) =>
  (understood: Understanding): string | undefined =>
    wrongValue(slotOf(slotsOf(understood)), accepted)

/** The label of a place with homonyms has a name but no code. */
function asksWhichPlace({ ambiguous, placeCandidates, slots: { place } }: LabelledTurn): boolean {
  const codeless = typeof place === 'object' && place !== null && !('code' in place)
  return ambiguous || placeCandidates !== undefined || codeless
}

const slotsOf = (understood: Understanding): Slots => (understood.kind === 'unknown' ? {} : understood.slots)

function wrongValue(got: unknown, accepted: readonly unknown[]): string | undefined {
  const right = accepted.map(identity)
  return right.includes(identity(got)) ? undefined : `${right.join(' or ')} expected, got ${identity(got)}`
}

/** What makes two values the same: a place by its kind and code, several places by theirs in any order. */
function identity(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.map(identity).sort().join(' + ')
  if (typeof value === 'object' && value !== null && 'kind' in value && 'code' in value) return `${value.kind} ${value.code}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const homonymsFor =
  (codes: readonly string[] | undefined) =>
  (understood: Understanding): string | undefined => {
    const offered = understood.kind === 'matched' ? (understood.placeCandidates ?? []).map(({ code }) => code) : []
    if (offered.length === 0) return 'homonyms to offer, none offered'
    const missing = (codes ?? []).filter((code) => !offered.includes(code))
    return missing.length === 0 ? undefined : `${missing.join(', ')} not offered among ${offered.join(', ')}`
  }
