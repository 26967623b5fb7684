/** Loads a source: read aside, compared with what is in use, then visible at once. Whatever goes wrong, the base in use stays. */
import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'
import { forgetFailures, noteFailure } from '../load-failures'
import { withheldPersons } from '../schema'
import { seed } from '../seed/import'
import { whileClaimed } from './claim'
import { explained, Refused, UnderWay } from './failure'
import { type OpenOptions, openInput } from './input/open'
import { loadPlaces } from './load-places'
import { loadTables } from './load-tables'
import { readTowns } from './read-towns'
import { Reporter } from './report'
import type { OpenDataSource, Reading } from './source'
import { type Load, lastLoads } from './state'
import type { Towns } from './towns'

export type LoadOptions = {
  /** A file, a folder or an address, in place of the source's own. */
  readonly from?: string
  /** Publishes even when more than a tenth of the rows in use would be lost. */
  readonly force?: boolean
  readonly onProgress?: (progress: LoadProgress) => void
  readonly now?: Date
  /** Those of the installed packages, with the points of the base, when absent. */
  readonly towns?: Towns
  readonly open?: Partial<OpenOptions>
}

/** How far it is: bytes as they lie in the file, of a total that may be unknown, or rows kept. */
export type LoadProgress = { readonly bytes: number; readonly total: number | undefined } | { readonly rows: number }

/** What a kind of source needs to know of the load under way. */
export type Run = {
  readonly name: string
  /** The address, or the name of the file. */
  readonly origin: string
  readonly now: Date
  readonly force: boolean
  readonly reporter: Reporter
  /** The load in use; absent the first time. */
  readonly before: Load | undefined
  /** The day the data speak of, once they are read. */
  readonly asOf: () => string
  readonly onRows: (rows: number) => void
}

export type Loaded = { readonly load: Load; readonly before: Load | undefined }

/**
 * Loads `source` into a migrated base, which is given the starter base first when it is empty. Rejects with one line that
 * says what happened and what to do next; nothing of what is in use was changed then.
 */
export async function loadSource(client: Client, source: OpenDataSource, options: LoadOptions = {}): Promise<Loaded> {
  const { from = source.address, force = false, now = new Date(), onProgress = () => {} } = options
  if (from === undefined)
    throw new Refused(`${source.id} has no address of its own: get the file from ${source.page} and give it with --from`)
  const onBytes = (bytes: number, total: number | undefined) => onProgress({ bytes, total })
  const onRows = (rows: number) => onProgress({ rows })
  const isMistyped = typeof options.from === 'string' && !isAddress(options.from)
  const input = await openInput(from, { page: source.page, ...options.open, onBytes }).catch(async (error: unknown) => {
    if (!isMistyped) await note(client, source, now, error)
    throw error
  })
  try {
    await seedWhenEmpty(client)
    return await whileClaimed(client, source.id, async (name) => {
      const reporter = new Reporter()
      let asOf = input.modified ?? isoDay(now)
      const reading: Reading = {
        files: input.files,
        towns: options.towns ?? (await readTowns(client, source)),
        reporter,
        withheld: await withheldIn(client),
        dated: (day) => {
          asOf = day
        },
      }
      const before = (await lastLoads(client)).get(source.id)
      const run: Run = { name, origin: input.name, now, force, reporter, before, asOf: () => asOf, onRows }
      return { load: await written(client, source, reading, run), before }
    })
  } catch (error) {
    const told = explained(error, input.origin, source.page)
    if (!(error instanceof UnderWay))
      await note(client, source, now, new Error(told.message.replaceAll(input.origin, input.name)))
    throw told
  }
}

/** For staff to be told: best effort, since the base may be what failed. */
async function note(client: Client, { id }: OpenDataSource, at: Date, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  await noteFailure(drizzle(client), { source: id, at, reason }).catch(() => {})
}

async function written(client: Client, source: OpenDataSource, reading: Reading, run: Run): Promise<Load> {
  const load = await (source.brings === 'places'
    ? loadPlaces(client, source, reading, run)
    : loadTables(client, source, reading, run))
  // Should it not be done: what failed before a load is not told any more either.
  await forgetFailures(drizzle(client), source.id).catch(() => {})
  // One file, nothing left in the write-ahead log: it can be copied as it is.
  if (client.protocol === 'file') await client.execute('pragma wal_checkpoint(truncate)')
  return load
}

/** Territories are needed to count: a base that was never seeded is seeded first. */
async function seedWhenEmpty(client: Client): Promise<void> {
  const { rows } = await client.execute('select 1 from communes limit 1')
  if (rows.length === 0) await seed(client)
}

async function withheldIn(client: Client): Promise<ReadonlySet<string>> {
  const rows = await drizzle(client).select().from(withheldPersons)
  return new Set(rows.map(({ person }) => person))
}

const isAddress = (from: string): boolean => /^https?:/i.test(from)
const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
