/** Kills loads at random moments and looks at what is left: `npx tsx tests/support/kill-ingest.ts [times]` (50 by default). */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openMigrated } from '../../db/migrate'
import { seed } from '../../db/seed/import'
import { pharmacies, plainFile } from './plain-source'
import { tinyContent } from './seed-content'

/** `ended`: loads that were over before the blow. `broken`: what was wrong, one line each. */
export type Aftermath = { readonly killed: number; readonly ended: number; readonly broken: readonly string[] }

const size = 30_000

/** Loads one of two files in turn into a base of its own, `times` times, and kills each load at a random moment. */
export async function killIngests(times: number, random: () => number = Math.random): Promise<Aftermath> {
  const folder = mkdtempSync(join(tmpdir(), 'proxisoin-kill-'))
  const url = `file:${join(folder, 'knowledge.db')}`
  const files = [pharmacies(size), pharmacies(size, 1_000)].map((rows, rank) => {
    const path = join(folder, `${rank}.csv`)
    writeFileSync(path, plainFile(`2026-10-0${rank + 1}`, rows))
    return path
  })
  const { $client: client } = await openMigrated(url)
  try {
    await seed(client, { content: tinyContent('tiny') })
    const began = performance.now()
    await ended(load(url, files[0] ?? ''))
    const duration = performance.now() - began
    const tally = { killed: 0, ended: 0 }
    const broken: string[] = []
    for (let time = 0; time < times; time++) {
      const child = load(url, files[(time + 1) % 2] ?? '')
      await wait(random() * duration)
      child.kill('SIGKILL')
      await ended(child)
      tally[child.signalCode === 'SIGKILL' ? 'killed' : 'ended'] += 1
      broken.push(...(await wounds(url)))
    }
    const last = load(url, files[0] ?? '')
    await ended(last)
    if (last.exitCode !== 0) broken.push('the load after the last blow failed')
    return { ...tally, broken }
  } finally {
    client.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const load = (url: string, file: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'tests/support/ingest-process.ts', 'plain', '--from', file], {
    env: { ...process.env, LIBSQL_URL: url },
    stdio: 'ignore',
  })

/** The base holds one file or the other, whole, with its index, its counts and its load. */
async function wounds(url: string): Promise<readonly string[]> {
  const { $client: client } = await openMigrated(url)
  const { rows } = await client.execute(`
    with ours as (select min(id) as first, count(*) as rows, count(distinct source_id) as sources from places where kind = 'pharmacie')
    select ours.rows, (select count(*) from places_index join places using (number) where kind = 'pharmacie') as indexed,
      (select as_of from loads order by loaded_at desc limit 1) as loaded,
      (select date from sources where id = 'plain') as dated,
      (select count(*) from places where id = 'pharmacie-0') + 1 as oldest,
      (select integrity_check from pragma_integrity_check) as integrity
    from ours`)
  client.close()
  const [row] = rows
  const day = row?.oldest === 2 ? '2026-10-01' : '2026-10-02'
  const sound = { rows: size, indexed: size, loaded: day, dated: day, integrity: 'ok' }
  return Object.entries(sound).flatMap(([what, value]) =>
    row?.[what] === value ? [] : [`${what}: ${row?.[what]}, not ${value}`],
  )
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const times = Number(process.argv[2] ?? 50)
  const { killed, ended: over, broken } = await killIngests(times)
  console.log(`${killed} loads killed, ${over} over before the blow: base intact ${times - broken.length} of ${times}`)
  for (const wound of broken) console.log(wound)
  process.exitCode = broken.length > 0 ? 1 : 0
}
