/** What every load writes of itself: the rows of `sources` that its facts point to, and its row of `loads`. */
import type { InStatement, InValue } from '@libsql/client'
import { claimKey } from './claim'
import type { Run } from './load'
import type { QualityReport } from './report'
import type { OpenDataSource } from './source'
import type { Load } from './state'

/** The load that this run makes visible. */
export function loadOf(source: OpenDataSource, run: Run, rows: number, report: QualityReport): Load {
  const asOf = run.asOf()
  const staleFrom = isoDay(new Date(Date.parse(asOf) + source.staleAfterDays * aDay))
  return { id: run.name, source: source.id, origin: run.origin, asOf, loadedAt: run.now.toISOString(), staleFrom, rows, report }
}

/** The data of one date, which figures of that date keep pointing to: `finess-2026-10-02`. */
export const vintageId = ({ source, asOf }: Pick<Load, 'source' | 'asOf'>): string => `${source}-${asOf}`

/** The source as places and rows cite it, and its vintage as counts cite it. */
export const sourceRows = (source: OpenDataSource, load: Load): readonly InStatement[] =>
  [source.id, vintageId(load)].map((id) => ({
    sql: `insert into sources (id, family, publisher, title, url, date, checked_on, licence) values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set family = excluded.family, publisher = excluded.publisher, title = excluded.title,
        url = excluded.url, date = excluded.date, checked_on = excluded.checked_on,
        licence = excluded.licence`,
    args: [id, source.id, source.publisher, source.title, source.page, load.asOf, load.loadedAt.slice(0, 10), source.licence],
  }))

/**
 * The first statement of what makes a load visible: a null id, which the base refuses, stops everything when the claim was
 * lost or `condition` (SQL, with its arguments) does not hold.
 */
export const loadRow = (load: Load, condition = 'true', conditionArgs: readonly InValue[] = []): InStatement => ({
  sql: `insert into loads (id, source, origin, as_of, loaded_at, stale_from, rows, report) values (
    case when (select value ->> '$.run' from meta where key = ?) = ? and ${condition} then ? end, ?, ?, ?, ?, ?, ?, ?)`,
  args: [
    ...[claimKey(load.source), load.id, ...conditionArgs, load.id],
    ...[load.source, load.origin, load.asOf, load.loadedAt, load.staleFrom, load.rows, JSON.stringify(load.report)],
  ],
})

const aDay = 86_400_000
const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
