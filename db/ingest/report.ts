/** What a load found in its source: nothing is left out in silence. */

/** Why a row was not kept. */
export const refusals = [
  'malformed',
  'no identifier',
  'no name',
  'commune not found',
  'out of France',
  'duplicate identifier',
  'point of several communes',
  'duplicate at one address',
  'closed',
  'not a place of care',
  'not published',
  'withheld',
  'profession not listed',
  'not in a practice',
  'student or substitute',
  'no address',
] as const
export type Refusal = (typeof refusals)[number]

/** What is worth knowing of a row that was kept. */
export const remarks = [
  'without coordinates',
  'coordinates out of France',
  'coordinates far from the commune',
  'ambiguous coordinates',
  'without phone',
  'unreadable phone',
  'commune by a former code',
  'unknown category',
  'duplicate at one address',
  'name against category',
  'lost characters',
  'in part',
] as const
export type Remark = (typeof remarks)[number]

/** How many, and the first few: `010000024 CH de Fleyriat`. */
export type Tally = { readonly count: number; readonly examples: readonly string[] }

export type QualityReport = {
  /** Départements the places lie in, when these are too few for a list of all of France. */
  readonly extractOf?: number
  /** Rows of the source. */
  readonly read: number
  readonly kept: number
  readonly refused: Readonly<Partial<Record<Refusal, Tally>>>
  readonly remarks: Readonly<Partial<Record<Remark, Tally>>>
  /** Against what was in use before. */
  readonly changes: {
    readonly added: number
    readonly changed: number
    readonly unchanged: number
    readonly closed: number
    readonly merged: number
  }
}

/** Examples kept of each: enough to recognise the trouble. */
const mostExamples = 5

/** Counts while a source is read. `read` is called once per row, then `kept` or `refuse`; `remark` as often as needed. */
export class Reporter {
  read = 0
  kept = 0
  readonly #refused = new Map<Refusal, { count: number; examples: string[] }>()
  readonly #remarks = new Map<Remark, { count: number; examples: string[] }>()

  refuse(reason: Refusal, example: string): void {
    add(this.#refused, reason, example)
  }

  remark(what: Remark, example: string): void {
    add(this.#remarks, what, example)
  }

  /** The report, once the changes are known. */
  report(changes: QualityReport['changes']): QualityReport {
    return {
      read: this.read,
      kept: this.kept,
      refused: Object.fromEntries(this.#refused),
      remarks: Object.fromEntries(this.#remarks),
      changes,
    }
  }
}

function add<Key>(tallies: Map<Key, { count: number; examples: string[] }>, key: Key, example: string): void {
  const tally = tallies.get(key) ?? { count: 0, examples: [] }
  tally.count += 1
  if (tally.examples.length < mostExamples) tally.examples.push(example)
  tallies.set(key, tally)
}
