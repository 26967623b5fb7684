/** `npm run ingest`: loads an open-data source into the knowledge base, lists them, or checks the records. */
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import * as z from 'zod'
import { embeddedUrl } from '../../src/node-prepare'
import { openMigrated } from '../migrate'
import { readSeeds } from '../seed/read'
import { findings } from './check'
import { loaderCalled, loaders } from './index'

const usage = `npm run ingest -- <source> [--from <file or URL>]   loads a source into the base at LIBSQL_URL
npm run ingest -- --list                             lists the sources
npm run ingest -- --check                            looks for ended aids and wrong links in the records`

const settings = z.object({
  LIBSQL_URL: z
    .string()
    .transform((url) => url || embeddedUrl)
    .default(embeddedUrl),
  LIBSQL_AUTH_TOKEN: z.string().optional(),
})

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { list: { type: 'boolean' }, check: { type: 'boolean' }, from: { type: 'string' } },
  })
  const [source, ...others] = positionals
  if (values.list) return console.log(loaders.map(({ id, title }) => `${id.padEnd(10)} ${title}`).join('\n'))
  if (values.check) return check()
  if (!source || others.length > 0) throw new Error(usage)
  return load(source, values.from)
}

async function load(source: string, from: string | undefined): Promise<void> {
  const loader = loaderCalled(source)
  if (from !== undefined && !loader.takesFrom) throw new Error(`${source} takes no --from: it reads what is installed here`)
  const { LIBSQL_URL: url, LIBSQL_AUTH_TOKEN: token } = settings.parse(process.env)
  const started = performance.now()
  const db = await openMigrated(url, token)
  const bar = new SingleBar({ format: `${source} [{bar}] {percentage} % | {value}/{total} rows`, hideCursor: true })
  try {
    bar.start(1, 0)
    const counts = await loader.load(db.$client, {
      ...(from === undefined ? {} : { from }),
      onProgress: (done, total) => {
        bar.setTotal(total)
        bar.update(done)
      },
    })
    bar.stop()
    report(source, counts, performance.now() - started)
  } finally {
    bar.stop()
    db.$client.close()
  }
}

function report(source: string, counts: Readonly<Record<string, number>>, milliseconds: number): void {
  for (const [table, rows] of Object.entries(counts)) console.log(`${String(rows).padStart(8)}  ${table}`)
  console.log(`${source}: done in ${(milliseconds / 1000).toFixed(1)} s`)
}

function check(): void {
  const found = findings(readSeeds(), new Date())
  for (const { level, text } of found) console.log(`${level}: ${text}`)
  const errors = found.filter(({ level }) => level === 'error').length
  console.log(`${errors} error(s), ${found.length - errors} warning(s)`)
  if (errors > 0) process.exitCode = 1
}
