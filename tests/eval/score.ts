/** Runs labelled dialogues through the understanding and says, for each turn, what is right and why not. */
import type { IntentId, Lang, Turn, Understanding } from '../../src/types'
import { type UnderstandingIndex, understand } from '../../src/understand'
import type { Gazetteer } from '../../src/understand/places'
import { leavesNoTrace, nextTurn } from '../../src/understand/turn'
import { expectations, type SlotKind } from './expectations'
import type { LabelledDialogue, LabelledTurn } from './labelled'

export type Scored = {
  readonly id: string
  readonly text: string
  /** One turn of several: what was said before counts. */
  readonly inDialogue: boolean
  readonly expected: IntentId | null
  readonly got: IntentId | null
  readonly intentRight: boolean
  /** Nothing is answered as if it were ours. Only told of questions that have nothing to do with care. */
  readonly refused: boolean
  readonly slots: readonly { readonly name: string; readonly kind: SlotKind; readonly right: boolean }[]
  /** Why it is not right; empty when it is. */
  readonly reasons: readonly string[]
  /** What the understanding itself says of its reading. */
  readonly because: readonly string[]
  readonly microseconds: number
}

export type Engine = { readonly index: UnderstandingIndex; readonly gazetteer: Gazetteer }

/** Scores every turn in order, each with the conversation before it. `retype` makes the typed text of a label's. */
export function score(
  dialogues: readonly LabelledDialogue[],
  engine: Engine,
  retype: (text: string) => string = (text) => text,
): readonly Scored[] {
  return dialogues.flatMap(({ id, lang, turns }) => {
    const inDialogue = turns.length > 1
    let previous: Turn | undefined
    return turns.map((turn, index) => {
      const text = retype(turn.text)
      const start = performance.now()
      const understood = understand(asked(text, lang, previous), engine.index, engine.gazetteer)
      const microseconds = (performance.now() - start) * 1000
      previous = nextTurn(understood, previous)
      return { id: inDialogue ? `${id}.${index + 1}` : id, text, inDialogue, microseconds, ...judged(turn, understood) }
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

type Judgement = Omit<Scored, 'id' | 'text' | 'inDialogue' | 'microseconds'>

/** Slots are judged whatever the intent: what was named is either carried or lost. */
function judged(turn: LabelledTurn, understood: Understanding): Judgement {
  const got = understood.kind === 'matched' ? orNothing(understood.intent) : null
  const accepted = [turn.intent, ...turn.acceptIntents, ...(turn.acceptIntent === undefined ? [] : [turn.acceptIntent])].map(
    orNothing,
  )
  const offered = understood.kind === 'ambiguous' ? understood.candidates.map(({ intent }) => intent) : []
  const askedBack = turn.acceptClarify && offered.some((intent) => accepted.includes(intent))
  const intentRight = askedBack || (understood.kind !== 'ambiguous' && accepted.includes(got))
  const slots = askedBack ? [] : expectations(turn).map(({ name, kind, check }) => ({ name, kind, wrong: check(understood) }))
  const expectedIntent = turn.intent ?? 'nothing'
  const gotIntent = offered.length > 0 ? `asked back ${offered.join(' or ')}` : described(understood)
  return {
    expected: orNothing(turn.intent),
    got,
    intentRight,
    refused: intentRight || understood.kind !== 'matched' || findsNothing(understood.intent),
    slots: slots.map(({ name, kind, wrong }) => ({ name, kind, right: wrong === undefined })),
    reasons: [
      ...(intentRight ? [] : [`${expectedIntent} expected, ${gotIntent}`]),
      ...slots.flatMap(({ name, wrong }) => (wrong === undefined ? [] : [`${name}: ${wrong}`])),
    ],
    because: understood.because,
  }
}

/** An alarm answers with the numbers to call: it is the only small turn that finds something. */
const findsNothing = (intent: IntentId): boolean => leavesNoTrace.has(intent) && intent !== 'emergency'

const orNothing = (intent: IntentId | null): IntentId | null => (intent === 'out-of-scope' ? null : intent)

function described(understood: Understanding): string {
  const [best] = understood.candidates
  const sure = best ? ` (${best.intent} ${best.confidence.toFixed(2)})` : ''
  return understood.kind === 'matched' ? `got ${understood.intent}${sure}` : `nothing understood${sure}`
}
