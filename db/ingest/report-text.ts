/** A quality report as people read it in a terminal. */
import { count } from './progress'
import type { Tally } from './report'
import type { Load } from './state'

/**
 *     finess: data of 2026-10-02, loaded on 2026-11-21, stale from 2026-11-16
 *       from https://…/finess-structures-journalier-20261002.json.gz
 *       174,508 read, 104,699 kept: 104,000 added, 600 changed, …
 *       refused: closed                    69,809  010000024 CH de Fleyriat · …
 *       remark:  without phone              3,120  …
 */
export function reportText({ source, origin, asOf, loadedAt, staleFrom, report }: Omit<Load, 'id'>): string {
  const { added, changed, unchanged, closed, merged } = report.changes
  const changes = [
    `${count(added)} added`,
    `${count(changed)} changed`,
    `${count(unchanged)} unchanged`,
    `${count(closed)} closed`,
    `${count(merged)} merged`,
  ]
  return [
    `${source}: data of ${asOf}, loaded on ${loadedAt.slice(0, 10)}, stale from ${staleFrom}`,
    `  from ${origin}`,
    `  ${count(report.read)} rows read, ${count(report.kept)} kept: ${changes.join(', ')}`,
    ...(report.extractOf === undefined
      ? []
      : [`  an extract, of ${count(report.extractOf)} départements: counted nowhere, and what it does not have may exist`]),
    ...tallies('refused', report.refused),
    ...tallies('remark', report.remarks),
  ].join('\n')
}

const tallies = (what: string, of: Readonly<Partial<Record<string, Tally>>>): readonly string[] =>
  Object.entries(of)
    .flatMap(([name, tally]) => (tally ? [{ name, ...tally }] : []))
    .sort((one, other) => other.count - one.count)
    .map((one) => `  ${`${what}:`.padEnd(9)}${one.name.padEnd(34)}${count(one.count).padStart(9)}  ${one.examples.join(' · ')}`)
