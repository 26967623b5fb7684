/** Runs labelled dialogues through the understanding and says, for each turn, what is right and why not. */
import type { Slots } from '../../src/slots'
import { type IntentId, intentIds, type Lang, type Turn, type Understanding } from '../../src/types'
import { type UnderstandingIndex, understand } from '../../src/understand'
import type { Gazetteer } from '../../src/understand/places'
import { nextTurn } from '../../src/understand/turn'
import type { LabelledDialogue, LabelledTurn } from './labelled'

export type Scored = {
  readonly id: string
  readonly text: string
  readonly expected: IntentId | null
  readonly got: IntentId | null
  readonly intentRight: boolean
  readonly slots: readonly { readonly name: string; readonly right: boolean }[]
  /** Why it is not right; empty when it is. */
  readonly reasons: readonly string[]
  readonly microseconds: number
}

export type Engine = { readonly index: UnderstandingIndex; readonly gazetteer: Gazetteer }

/** Scores every turn in order, each with the conversation before it. `retype` makes the typed text of a label's. */
export function score(
  dialogues: readonly LabelledDialogue[],
  engine: Engine,
  retype: (text: string) => string,
): readonly Scored[] {
  return dialogues.flatMap(({ id, lang, turns }) => {
    let previous: Turn | undefined
    return turns.map((turn, index) => {
      const text = retype(turn.text)
      const start = performance.now()
      const understood = understand(asked(text, lang, previous), engine.index, engine.gazetteer)
      const microseconds = (performance.now() - start) * 1000
      previous = nextTurn(understood, previous)
      return scored(turns.length > 1 ? `${id}.${index + 1}` : id, text, turn, understood, microseconds)
    })
  })
}

const asked = (text: string, lang: Lang, previous: Turn | undefined) => ({
  text,
  lang,
  channel: 'terminal' as const,
  askedAt: new Date('2026-11-21T10:00:00Z'),
  ...(previous ? { previous } : {}),
})

function scored(id: string, text: string, turn: LabelledTurn, understood: Understanding, microseconds: number): Scored {
  const got = understood.kind === 'matched' && understood.intent !== 'out-of-scope' ? understood.intent : null
  const accepted = [turn.intent, ...turn.acceptIntents, ...(turn.acceptIntent === undefined ? [] : [turn.acceptIntent])].map(
    (intent): IntentId | null => (intent === 'out-of-scope' ? null : intent),
  )
  const offered = understood.kind === 'ambiguous' ? understood.candidates.map(({ intent }) => intent) : []
  const askedBack = turn.acceptClarify && offered.some((intent) => accepted.includes(intent))
  const intentRight = askedBack || (understood.kind !== 'ambiguous' && accepted.includes(got))
  const expectedSlots = intentRight && !askedBack ? expectations(turn) : []
  const slots = expectedSlots.map(({ name, check }) => ({ name, wrong: check(understood) }))
  const reasons = [
    ...(intentRight
      ? []
      : [
          `${turn.intent ?? 'nothing'} expected, ${offered.length > 0 ? `asked back ${offered.join(' or ')}` : describe(understood)}`,
        ]),
    ...slots.flatMap(({ name, wrong }) => (wrong === undefined ? [] : [`${name}: ${wrong}`])),
  ]
  return {
    id,
    text,
    expected: turn.intent,
    got,
    intentRight,
    slots: slots.map(({ name, wrong }) => ({ name, right: wrong === undefined })),
    reasons,
    microseconds,
  }
}

function describe(understood: Understanding): string {
  const [best] = understood.candidates
  const sure = best ? ` (${best.intent} ${best.confidence.toFixed(2)})` : ''
  return understood.kind === 'matched' ? `got ${understood.intent}${sure}` : `nothing understood${sure}`
}

/** A check says what is wrong, or nothing. */
type Expectation = { readonly name: string; readonly check: (understood: Understanding) => string | undefined }

function expectations(turn: LabelledTurn): readonly Expectation[] {
  const named = Object.entries(turn.slots).flatMap(([name, value]): Expectation[] => {
    if (name === 'place' && asksWhichPlace(turn)) return []
    const others = [...(turn.accept[name] ?? []), ...(turn.acceptSlots[name] ?? [])]
    return [{ name, check: (understood) => wrongValue(slotsOf(understood)[name as keyof Slots], [value, ...others]) }]
  })
  const { placeCandidates, arrondissementCode, expectOrder } = turn
  return [
    ...named,
    ...(asksWhichPlace(turn)
      ? [{ name: 'place', check: (understood: Understanding) => wrongHomonyms(understood, placeCandidates) }]
      : []),
    ...(expectOrder
      ? [{ name: 'order', check: (understood: Understanding) => wrongValue(slotsOf(understood).order, [expectOrder]) }]
      : []),
    ...(arrondissementCode
      ? [
          {
            name: 'arrondissement',
            check: (understood: Understanding) => wrongValue(slotsOf(understood).place?.arrondissementCode, [arrondissementCode]),
          },
        ]
      : []),
  ]
}

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

function wrongHomonyms(understood: Understanding, codes: readonly string[] | undefined): string | undefined {
  const offered = understood.kind === 'matched' ? (understood.placeCandidates ?? []).map(({ code }) => code) : []
  if (offered.length === 0) return 'homonyms to offer, none offered'
  const missing = (codes ?? []).filter((code) => !offered.includes(code))
  return missing.length === 0 ? undefined : `${missing.join(', ')} not offered among ${offered.join(', ')}`
}

export type IntentScore = {
  readonly intent: IntentId | 'nothing'
  readonly asked: number
  readonly precision: number
  readonly recall: number
}

/** Precision and recall of each intent that was expected or given; an accepted alternative counts as the one expected. */
export function intentScores(results: readonly Scored[]): readonly IntentScore[] {
  const counted = results.map(({ expected, got, intentRight }) => ({ expected, got: intentRight ? expected : got }))
  return [...intentIds, null].flatMap((intent) => {
    const asked = counted.filter(({ expected }) => expected === intent).length
    const given = counted.filter(({ got }) => got === intent).length
    if (asked + given === 0) return []
    const right = results.filter(({ expected, intentRight }) => expected === intent && intentRight).length
    return [
      {
        intent: intent ?? ('nothing' as const),
        asked,
        precision: right / Math.max(given, 1),
        recall: right / Math.max(asked, 1),
      },
    ]
  })
}
