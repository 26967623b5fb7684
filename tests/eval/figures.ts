/** From scored turns to the figures: shares, each intent's precision and recall, what is taken for what, the targets. */
import { type IntentId, intentIds } from '../../src/types'
import type { Scored } from './score'

/** So many right out of so many asked. */
export type Share = { readonly right: number; readonly of: number }

export const rate = ({ right, of }: Share): number => (of === 0 ? 1 : right / of)

export type Figures = {
  readonly intent: Share
  readonly place: Share
  readonly otherSlots: Share
  readonly homonyms: Share
  readonly emergencyRecall: Share
  readonly falseAlarms: Share
  readonly refused: Share
  readonly dialogueTurns: Share
  /** Intent and every slot. */
  readonly whole: Share
  readonly microsecondsP50: number
  readonly microsecondsP99: number
}

const share = <Item>(items: readonly Item[], holds: (item: Item) => boolean): Share => ({
  right: items.filter(holds).length,
  of: items.length,
})

/** The figures of scored turns; a share of nothing asked counts as right. */
export function figuresOf(results: readonly Scored[]): Figures {
  const slots = results.flatMap((result) => result.slots)
  const slotsOfKind = (kind: string) => slots.filter((slot) => slot.kind === kind)
  const emergencies = results.filter(({ expected }) => expected === 'emergency')
  const others = results.filter(({ expected }) => expected !== 'emergency')
  const durations = results.map(({ microseconds }) => microseconds).sort((one, other) => one - other)
  const isRight = ({ right }: { readonly right: boolean }) => right
  const intentRight = (result: Scored) => result.intentRight
  const allRight = ({ reasons }: Scored) => reasons.length === 0
  return {
    intent: share(results, intentRight),
    place: share(slotsOfKind('place'), isRight),
    otherSlots: share(slotsOfKind('other'), isRight),
    homonyms: share(slotsOfKind('homonym'), isRight),
    emergencyRecall: share(emergencies, intentRight),
    falseAlarms: share(others, (result) => result.got === 'emergency' && !result.intentRight),
    refused: share(
      results.filter(({ expected }) => expected === null),
      ({ refused }) => refused,
    ),
    dialogueTurns: share(
      results.filter(({ inDialogue }) => inDialogue),
      allRight,
    ),
    whole: share(results, allRight),
    microsecondsP50: durations[Math.floor(durations.length / 2)] ?? 0,
    microsecondsP99: durations[Math.floor(durations.length * 0.99)] ?? 0,
  }
}

export type Target = {
  readonly name: string
  readonly measured: Share
  /** At least this share, or at most when `most`. */
  readonly limit: number
  readonly most?: true
}

/** The targets that labelled questions can measure. */
export const targetsOf = (figures: Figures): readonly Target[] => [
  { name: 'intent', measured: figures.intent, limit: 0.96 },
  { name: 'place, where one is named', measured: figures.place, limit: 0.97 },
  { name: 'other slots, where one is named', measured: figures.otherSlots, limit: 0.94 },
  { name: 'homonym asked back when it must be', measured: figures.homonyms, limit: 0.95 },
  { name: 'emergency recall', measured: figures.emergencyRecall, limit: 0.99 },
  { name: 'false alarms on the rest', measured: figures.falseAlarms, limit: 0.005, most: true },
  { name: 'off-topic refused', measured: figures.refused, limit: 0.96 },
  { name: 'dialogue turns right, slots carried', measured: figures.dialogueTurns, limit: 0.94 },
]

/** How far a mistyped run may fall below the clean one. */
export const mostLostToTypos = 0.04

export const isMet = ({ measured, limit, most }: Target): boolean => (most ? rate(measured) <= limit : rate(measured) >= limit)

/** Points a target's rate is worse by, from one run to another. */
export const lost = (clean: Target, mistyped: Target): number =>
  (rate(clean.measured) - rate(mistyped.measured)) * (clean.most ? -1 : 1)

type Label = IntentId | 'nothing'
const labels: readonly (IntentId | null)[] = [...intentIds, null]
const named = (intent: IntentId | null): Label => intent ?? 'nothing'

export type IntentScore = {
  readonly intent: Label
  readonly asked: number
  readonly precision: number
  readonly recall: number
  /** What it was taken for, and how often. */
  readonly takenFor: Readonly<Partial<Record<Label, number>>>
}

/** Precision, recall and confusions of each intent that was expected or given; an accepted alternative counts as the one expected. */
export function intentScores(results: readonly Scored[]): readonly IntentScore[] {
  const counted = results.map(({ expected, got, intentRight }) => ({ expected, got: intentRight ? expected : got, intentRight }))
  return labels.flatMap((intent) => {
    const asked = counted.filter(({ expected }) => expected === intent)
    const given = counted.filter(({ got }) => got === intent).length
    if (asked.length + given === 0) return []
    const right = asked.filter(({ intentRight }) => intentRight).length
    const takenFor: Partial<Record<Label, number>> = {}
    for (const { got, intentRight } of asked) if (!intentRight) takenFor[named(got)] = (takenFor[named(got)] ?? 0) + 1
    return [
      {
        intent: named(intent),
        asked: asked.length,
        precision: right / Math.max(given, 1),
        recall: right / Math.max(asked.length, 1),
        takenFor,
      },
    ]
  })
}
