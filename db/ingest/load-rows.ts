/** What every load writes of itself: the rows of `sources` that its facts point to, and its row of `loads`. */
import type { InStatement, InValue } from '@libsql/client'
import { claimKey } from './claim'
import type { QualityReport } from './report'
import type { OpenDataSource } from './source'

export type Load = {
  /** The name of the run, and the id of the load. */
  readonly run: string
  readonly origin: string
  /** `YYYY-MM-DD`: the day the data speak of. */
  readonly asOf: string
  readonly loadedAt: Date
  /** Rows it makes visible. */
  readonly rows: number
  readonly report: QualityReport
}

/** The data of one date, which figures of that date keep pointing to: `finess-2026-10-02`. */
export const vintageId = (source: OpenDataSource, { asOf }: Load): string => `${source.id}-${asOf}`

/** The source as places and rows cite it, and its vintage as counts cite it. */
export const sourceRows = (source: OpenDataSource, load: Load): readonly InStatement[] =>
  [source.id, vintageId(source, load)].map((id) => ({
    sql: `insert into sources (id, family, publisher, title, url, date, checked_on) values (?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set family = excluded.family, publisher = excluded.publisher, title = excluded.title,
        url = excluded.url, date = excluded.date, checked_on = excluded.checked_on`,
    args: [id, source.id, source.publisher, source.title, source.page, load.asOf, isoDay(load.loadedAt)],
  }))

/**
 * The first statement of what makes a load visible: a null id, which the base refuses, stops everything when the claim was
 * lost or `condition` (SQL, with its arguments) does not hold.
 */
export const loadRow = (
  source: OpenDataSource,
  load: Load,
  condition = 'true',
  conditionArgs: readonly InValue[] = [],
): InStatement => ({
  sql: `insert into loads (id, source, origin, as_of, loaded_at, stale_from, rows, report) values (
    case when (select value ->> '$.run' from meta where key = ?) = ? and ${condition} then ? end, ?, ?, ?, ?, ?, ?, ?)`,
  args: [
    claimKey(source.id),
    load.run,
    ...conditionArgs,
    load.run,
    source.id,
    load.origin,
    load.asOf,
    load.loadedAt.toISOString(),
    isoDay(new Date(Date.parse(load.asOf) + source.staleAfterDays * aDay)),
    load.rows,
    JSON.stringify(load.report),
  ],
})

const aDay = 86_400_000
const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
