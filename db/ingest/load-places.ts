/** Places: staged as they are read, then published whole. */
import type { Client } from '@libsql/client'
import * as z from 'zod'
import type { Run } from './load'
import { loadOf } from './load-rows'
import { refuseEmpty, refuseLoss } from './loss'
import { publication, superseded } from './publish'
import type { QualityReport } from './report'
import type { PlacesSource, Reading } from './source'
import { completed, stage } from './staging'
import type { Load } from './state'

/** What publishing gives back: the report with the changes, as the base counted them. */
const changesOf = z.object({
  changes: z.object({ added: z.number(), changed: z.number(), unchanged: z.number(), closed: z.number(), merged: z.number() }),
})
const unknown: QualityReport['changes'] = { added: 0, changed: 0, unchanged: 0, closed: 0, merged: 0 }

/** Rejects, and publishes nothing, when no row is kept or too many would be lost. */
export async function loadPlaces(client: Client, source: PlacesSource, reading: Reading, run: Run): Promise<Load> {
  const { name, reporter, onRows } = run
  const rows = await stage(client, source.read(reading), { run: name, sourceId: source.id, reporter, onRows })
  reporter.kept = rows
  refuseEmpty(source, rows, reporter)
  await client.batch(completed(name, source.id), 'write')
  refuseLoss(source, await loss(client, source, name, rows), rows, run.force)
  const load = loadOf(source, run, rows, reporter.report(unknown))
  const results = await client.batch([...publication(source, load)], 'write')
  const { changes } = changesOf.parse(JSON.parse(String(results.at(-1)?.rows[0]?.report)))
  return { ...load, report: { ...load.report, changes } }
}

/**
 * How many places in use the load would replace, and how many of them would be lost: those of the source that the staged run
 * no longer has, and those of the starter base in excess of what it brings (their identifiers are not the same). The extract
 * of a département must not empty the others.
 */
async function loss(client: Client, source: PlacesSource, run: string, staged: number) {
  const { rows } = await client.execute({
    sql: `select count(*) filter (where source_id = ?) as own, count(*) filter (where ${superseded}) as starter,
        count(*) filter (where source_id = ? and id not in (select id from staged_places where run = ?)) as lost
      from places`,
    args: [source.id, JSON.stringify(source.kinds), source.id, run],
  })
  const { own, starter, lost } = z.object({ own: z.number(), starter: z.number(), lost: z.number() }).parse({ ...rows[0] })
  return { had: own + starter, lost: lost + Math.max(0, starter - staged) }
}
