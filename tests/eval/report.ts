/** How scores look, for a person and for a machine. */
import type { CorpusScore } from './corpus'
import { intentScores, type Scored } from './score'

export type ScoredSet = { readonly name: string; readonly results: readonly Scored[] }

/** Misses with their reasons, then each intent, then the totals: what matters most is what stays on the screen. */
export function report(sets: readonly ScoredSet[]): string {
  const all = sets.flatMap(({ results }) => results)
  const misses = all.filter(({ reasons }) => reasons.length > 0)
  return [
    ...misses.map(
      ({ id, text, reasons }) => `✗ ${id} « ${text.length > 110 ? `${text.slice(0, 110)}…` : text} » ${reasons.join(' ; ')}`,
    ),
    '',
    `${'intent'.padEnd(18)} ${'asked'.padStart(5)} ${'precision'.padStart(9)} ${'recall'.padStart(7)}`,
    ...intentScores(all).map(
      ({ intent, asked, precision, recall }) =>
        `${intent.padEnd(18)} ${String(asked).padStart(5)} ${percent(precision).padStart(9)} ${percent(recall).padStart(7)}`,
    ),
    '',
    ...sets.map(({ name, results }) => `${name.padEnd(24)} ${line(totals(results))}`),
    ...(sets.length > 1 ? [`${'all'.padEnd(24)} ${line(totals(all))}`] : []),
  ].join('\n')
}

/** The same figures and misses as plain data. */
export function asJson(sets: readonly ScoredSet[]) {
  const all = sets.flatMap(({ results }) => results)
  return {
    sets: sets.map(({ name, results }) => ({ name, ...totals(results) })),
    all: totals(all),
    intents: intentScores(all),
    misses: all.filter(({ reasons }) => reasons.length > 0),
  }
}

function totals(results: readonly Scored[]) {
  const slots = results.flatMap((result) => result.slots)
  const durations = results.map(({ microseconds }) => microseconds).sort((one, other) => one - other)
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  const emergencies = results.filter(({ expected }) => expected === 'emergency')
  const others = results.filter(({ expected }) => expected !== 'emergency')
  return {
    questions: results.length,
    intentAccuracy: share(results.filter(({ intentRight }) => intentRight).length, results.length),
    slots: slots.length,
    slotAccuracy: share(slots.filter(({ right }) => right).length, slots.length),
    /** Intent and every slot. */
    whole: share(results.filter(({ reasons }) => reasons.length === 0).length, results.length),
    emergencyRecall: share(emergencies.filter(({ intentRight }) => intentRight).length, emergencies.length),
    emergencyFalseAlarms: others.filter(({ got, intentRight }) => got === 'emergency' && !intentRight).length,
    microsecondsP50: durations[Math.floor(durations.length / 2)] ?? 0,
    microsecondsP99: durations[Math.floor(durations.length * 0.99)] ?? 0,
  }
}

function line(total: ReturnType<typeof totals>): string {
  return [
    `${String(total.questions).padStart(4)} questions`,
    `intent ${percent(total.intentAccuracy)}`,
    `slots ${percent(total.slotAccuracy)} of ${total.slots}`,
    `both ${percent(total.whole)}`,
    `emergency recall ${percent(total.emergencyRecall)}, false alarms ${total.emergencyFalseAlarms}`,
    `${Math.round(total.microsecondsP50)} µs (p99 ${Math.round(total.microsecondsP99)})`,
  ].join(' · ')
}

/** One line of figures for a corpus. */
export const corpusReport = (result: CorpusScore): string =>
  [
    `${result.corpus.padEnd(18)} ${result.labels} labels`,
    `accuracy ${percent(result.accuracy)}, mistyped ${percent(result.noisyAccuracy)}`,
    `macro-F1 ${percent(result.macroF1)}`,
    ...(result.oosAuroc === undefined ? [] : [`out of scope AUROC ${result.oosAuroc.toFixed(3)}`]),
    `training ${Math.round(result.trainMilliseconds)} ms`,
    `${Math.round(result.microsecondsP50)} µs (p99 ${Math.round(result.microsecondsP99)})`,
    `${Math.round(result.modelBytes / 1000)} kB (gzip ${Math.round(result.modelGzipBytes / 1000)})`,
  ].join(' · ')

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
