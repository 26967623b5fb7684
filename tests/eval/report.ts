/** How scores look, for a person and for a machine. */
import type { CorpusScore } from './corpus'
import { figuresOf, intentScores, isMet, lost, mostLostToTypos, rate, type Share, type Target, targetsOf } from './figures'
import type { Scored } from './score'

/** `mistyped` holds every seed's run, one after the other, when the typist was asked for. */
export type ScoredSet = { readonly name: string; readonly clean: readonly Scored[]; readonly mistyped?: readonly Scored[] }

/** Misses with their reasons, then each intent, then the sets, then the targets: what matters most is what stays on the screen. */
export function report(sets: readonly ScoredSet[]): string {
  const all = together(sets)
  return [
    ...shown(all).filter(isMiss).map(missLine),
    '',
    `${'intent'.padEnd(18)} ${'asked'.padStart(6)} ${'precision'.padStart(9)} ${'recall'.padStart(8)}   taken for`,
    ...intentScores(shown(all)).map(({ intent, asked, precision, recall, takenFor }) =>
      `${intent.padEnd(18)} ${String(asked).padStart(6)} ${percent(precision).padStart(9)} ${percent(recall).padStart(8)}   ${Object.entries(
        takenFor,
      )
        .map(([other, times]) => `${other} ${times}`)
        .join(', ')}`.trimEnd(),
    ),
    '',
    ...[...sets, ...(sets.length > 1 ? [all] : [])].map((set) => `${set.name.padEnd(24)} ${setLine(shown(set))}`),
    '',
    ...targetTable(all),
  ].join('\n')
}

/** The same figures and misses as plain data. */
export function asJson(sets: readonly ScoredSet[]) {
  const all = together(sets)
  return {
    sets: sets.map((set) => ({ name: set.name, ...figuresOf(shown(set)) })),
    all: figuresOf(shown(all)),
    ...(all.mistyped ? { clean: figuresOf(all.clean) } : {}),
    intents: intentScores(shown(all)),
    targets: targetsOf(figuresOf(shown(all))).map((target) => ({ ...target, met: isMet(target) })),
    misses: shown(all).filter(isMiss),
  }
}

const together = (sets: readonly ScoredSet[]): ScoredSet => {
  const mistyped = sets.flatMap((set) => set.mistyped ?? [])
  return { name: 'all', clean: sets.flatMap(({ clean }) => clean), ...(mistyped.length > 0 ? { mistyped } : {}) }
}

/** What the person asked to see: the mistyped runs when there are some. */
const shown = ({ clean, mistyped }: ScoredSet): readonly Scored[] => mistyped ?? clean

const isMiss = ({ reasons }: Scored): boolean => reasons.length > 0

function missLine({ id, text, reasons, because }: Scored): string {
  const said = text.length > 110 ? `${text.slice(0, 110)}…` : text
  const read = because.length > 0 ? `\n    read: ${because.slice(0, 6).join(' · ')}` : ''
  return `✗ ${id} « ${said} » ${reasons.join(' ; ')}${read}`
}

function setLine(results: readonly Scored[]): string {
  const figures = figuresOf(results)
  return [
    `${String(results.length).padStart(5)} questions`,
    `intent ${percent(rate(figures.intent))}`,
    `place ${counted(figures.place)}`,
    `other slots ${counted(figures.otherSlots)}`,
    `all right ${percent(rate(figures.whole))}`,
    `${Math.round(figures.microsecondsP50)} µs (p99 ${Math.round(figures.microsecondsP99)})`,
  ].join(' · ')
}

const counted = (share: Share): string => (share.of === 0 ? '–' : `${percent(rate(share))} of ${share.of}`)

/** The issue's targets, one a line; mistyped, what they lost as well. */
function targetTable(all: ScoredSet): readonly string[] {
  const clean = targetsOf(figuresOf(all.clean))
  const mistyped = all.mistyped && targetsOf(figuresOf(all.mistyped))
  const head = `${'target'.padEnd(38)} ${'aim'.padStart(9)} ${'measured'.padStart(9)} ${'asked'.padStart(6)}`
  return [
    mistyped ? `${head}   ${'mistyped'.padStart(9)} ${'lost'.padStart(6)}` : head,
    ...clean.map((target, index) => {
      const noisy = mistyped?.[index]
      return noisy ? `${targetLine(target)}  ${lostColumns(target, noisy)}` : `${targetLine(target)}  ${verdict(isMet(target))}`
    }),
  ]
}

const targetLine = (target: Target): string =>
  [
    target.name.padEnd(38),
    `${target.most ? '≤' : '≥'} ${percent(target.limit)}`.padStart(9),
    (target.measured.of === 0 ? '–' : percent(rate(target.measured))).padStart(9),
    String(target.measured.of).padStart(6),
  ].join(' ')

function lostColumns(clean: Target, mistyped: Target): string {
  const points = lost(clean, mistyped)
  return ` ${percent(rate(mistyped.measured)).padStart(9)} ${(100 * points).toFixed(1).padStart(6)}  ${verdict(points <= mostLostToTypos)}`
}

const verdict = (met: boolean): string => (met ? '✓ met' : '✗ not met')

/** One line of figures for a corpus. */
export const corpusReport = (result: CorpusScore): string =>
  [
    `${result.corpus.padEnd(18)} ${result.labels} labels`,
    `accuracy ${percent(result.accuracy)}, mistyped ${percent(result.mistypedAccuracy)}`,
    `macro-F1 ${percent(result.macroF1)}`,
    ...(result.oosAuroc === undefined ? [] : [`out of scope AUROC ${result.oosAuroc.toFixed(3)}`]),
    `training ${Math.round(result.trainMilliseconds)} ms`,
    `${Math.round(result.microsecondsP50)} µs (p99 ${Math.round(result.microsecondsP99)})`,
    `${Math.round(result.modelBytes / 1000)} kB (gzip ${Math.round(result.modelGzipBytes / 1000)})`,
  ].join(' · ')

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
