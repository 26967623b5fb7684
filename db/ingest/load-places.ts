/** Places: staged as they are read, then published whole. */
import type { Client } from '@libsql/client'
import * as z from 'zod'
import { settled, withdrawn } from '../changes/replay'
import type { Run } from './load'
import { loadOf } from './load-rows'
import { refuseEmpty, refuseLoss } from './loss'
import { publication } from './publish'
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
  // What sources say of a site, not what staff corrected: that stays theirs.
  await client.batch([...withdrawn(['place']), ...completed(name, source.id), ...settled(['place'])], 'write')
  const { departements, ...loss } = await comparison(client, source, name)
  refuseLoss(source, loss, rows, run.force)
  const isWhole = departements >= source.spread
  const report = { ...reporter.report(unknown), ...(isWhole ? {} : { extractOf: departements }) }
  const load = loadOf(source, run, rows, report)
  const results = await client.batch([...publication(source, load, isWhole)], 'write')
  const { changes } = changesOf.parse(JSON.parse(String(results.at(-1)?.rows[0]?.report)))
  return { ...load, report: { ...load.report, changes } }
}

/** How many places the source has in use, how many of them the staged run no longer has, and the départements of the run. */
async function comparison(client: Client, { id }: PlacesSource, run: string) {
  const { rows } = await client.execute({
    sql: `select count(*) as had, count(*) filter (where id not in (select id from staged_places where run = ?)) as lost,
        (select count(distinct departement) from staged_places where run = ?) as departements
      from places where source_id = ?`,
    args: [run, run, id],
  })
  const { had, lost, departements } = z
    .object({ had: z.number(), lost: z.number(), departements: z.number() })
    .parse({ ...rows[0] })
  return { had, lost, departements }
}
