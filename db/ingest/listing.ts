/** The sources that can be loaded, and the state of each in the base. */
import type { Client } from '@libsql/client'
import { seedFingerprint } from '../seed/fingerprint'
import { isSeeded } from '../seed/import'
import { count } from './progress'
import type { OpenDataSource } from './source'
import type { Load } from './state'

type Line = readonly string[]
const header: Line = ['source', 'state', 'data of', 'loaded on', 'rows', 'licence', 'what']
const never = ['never loaded', '', '', '']

/** One line for each, in columns. */
export function listing(lines: readonly Line[]): string {
  const all = [header, ...lines]
  const widths = header.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The load is the one in use, if any. */
export function sourceLine({ id, title, licence }: OpenDataSource, load: Load | undefined, today: string): Line {
  const state = load ? [stateOf(load, today), load.asOf, load.loadedAt.slice(0, 10), count(load.rows)] : never
  return [id, ...state, licence, title]
}

/** The starter base has no date: it is that of these records, or it is not. */
export async function seedLine(client: Client | undefined): Promise<Line> {
  const state = client && (await isSeeded(client, seedFingerprint())) ? ['fresh', '', '', ''] : never
  return [
    'seed',
    ...state,
    '',
    'starter base: aids, programmes, terms, guidance, contacts, figures, emergency departments, territories',
  ]
}

/** `stale` from the day its data are called old. */
export const stateOf = ({ staleFrom }: Load, today: string): 'fresh' | 'stale' => (today >= staleFrom ? 'stale' : 'fresh')
