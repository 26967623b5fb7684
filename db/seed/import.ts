/** Writes the starter base in one transaction: whatever interrupts it, the base is the one before or the one after. */
import type { Client, InStatement, Transaction } from '@libsql/client'
import { eq, getTableName, type Table } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import { readTerritories } from '../ingest/communes'
import { insertion } from '../insertion'
import { counted, indexed, kindRows } from '../place-index'
import { meta, placeKinds, places } from '../schema'
import { seedFingerprint } from './fingerprint'
import { readSeeds, type Seeds } from './read'
import { type BaseTerritories, emergencyPlaces, seedFamily, seedRows, type TableRows } from './rows'

export type SeedContent = {
  readonly seeds: Seeds
  readonly territories: BaseTerritories
  /** Names this content; written last. */
  readonly fingerprint: string
}
/** Rows written by table: `{ aids: 49, communes: 34969 }`. */
export type RowCounts = Readonly<Record<string, number>>
/** Told after each statement: rows written so far and rows in all. */
export type OnProgress = (done: number, total: number) => void

const fingerprintKey = 'seed-fingerprint'

/** What the repository holds today. Throws on the first wrong record, naming it. */
export const readSeedContent = (): SeedContent => ({
  seeds: readSeeds(),
  territories: readTerritories(),
  fingerprint: seedFingerprint(),
})

/**
 * Replaces the starter base and the territories of a migrated base; rows other loaders wrote stay.
 * Rejects, and changes nothing, when the base is locked or refuses a row.
 */
export async function seed(
  client: Client,
  options: { readonly content?: SeedContent; readonly onProgress?: OnProgress } = {},
): Promise<RowCounts> {
  const { seeds, territories, fingerprint } = options.content ?? readSeedContent()
  const departments = seeds.emergencyDepartments
  const rows = [
    ...seedRows(seeds, territories),
    // A loaded list of the whole country stands: the starter one, of four régions, would hide most of it.
    ...((await holderOf(client, 'urgences')) === seedFamily ? [emergencyPlaces(departments, territories)] : []),
  ]
  const settled = rows.some(({ table }) => table === places)
    ? [
        ...kindRows(['urgences'], seedFamily, false),
        ...indexed(['urgences']),
        ...departments.slice(0, 1).flatMap(({ asOf, source }) => counted(['urgences'], asOf, source)),
      ]
    : []
  await rewrite(client, [...forgetSeed, ...forgetTerritories], rows, options.onProgress, [
    centred,
    ...settled,
    { sql: 'insert or replace into meta (key, value) values (?, ?)', args: [fingerprintKey, fingerprint] },
  ])
  return countsOf(rows)
}

/** True when a migrated base holds the starter base of this fingerprint (`seedFingerprint()`), whole. */
export async function isSeeded(client: Client, fingerprint: string): Promise<boolean> {
  const [row] = await drizzle(client).select().from(meta).where(eq(meta.key, fingerprintKey))
  return row?.value === fingerprint
}

/** The loader that holds a kind of places; the starter base when nobody does. */
async function holderOf(client: Client, kind: string): Promise<string> {
  const [row] = await drizzle(client).select({ family: placeKinds.family }).from(placeKinds).where(eq(placeKinds.kind, kind))
  return row?.family ?? seedFamily
}

const ofSeed = `source_id in (select id from sources where family = '${seedFamily}')`
/** Children before parents: the base checks every reference. */
const forgetSeed: readonly string[] = [
  'delete from aid_provisions',
  'delete from aids',
  'delete from programme_facts',
  'delete from programmes',
  'delete from terms',
  'delete from guidance',
  'delete from contacts',
  `delete from figures where ${ofSeed}`,
  `delete from place_counts where ${ofSeed}`,
  `delete from places where ${ofSeed}`,
  `delete from sources where family = '${seedFamily}'`,
]
const forgetTerritories: readonly string[] = ['communes', 'former_communes', 'epcis', 'departements', 'regions'].map(
  (name) => `delete from ${name}`,
)

/** Official centres, when the base has them, in place of the estimates. */
export const centred =
  'update communes set lat = points.lat, lon = points.lon, approximate = 0 from commune_points as points where points.code = communes.code'

/** Rows per statement: some hundreds of kB each, so a remote base gets few requests, none of them large. */
const rowsPerStatement = 4_000

export async function rewrite(
  client: Client,
  before: readonly InStatement[],
  tables: readonly TableRows[],
  onProgress: OnProgress = () => {},
  after: readonly InStatement[] = [],
): Promise<void> {
  // Built first: a remote server gives a transaction a few seconds, and embedded readers wait for its end.
  const inserts = tables.flatMap(({ table, rows }) => insertions(table, rows))
  const total = inserts.reduce((sum, { count }) => sum + count, 0)
  const transaction = await client.transaction('write')
  try {
    await transaction.batch([...before])
    await insertAll(transaction, inserts, (done) => onProgress(done, total))
    await transaction.batch([...after])
    await transaction.commit()
  } finally {
    transaction.close()
  }
}

type Insertion = { readonly statement: InStatement; readonly count: number }

async function insertAll(transaction: Transaction, inserts: readonly Insertion[], onRows: (done: number) => void): Promise<void> {
  let done = 0
  for (const { statement, count } of inserts) {
    await transaction.execute(statement)
    done += count
    onRows(done)
  }
}

function insertions(table: Table, rows: readonly object[]): readonly Insertion[] {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, rank) => rank * rowsPerStatement)
  return starts.map((start) => {
    const chunk = rows.slice(start, start + rowsPerStatement)
    return { statement: insertion(table, chunk), count: chunk.length }
  })
}

const countsOf = (tables: readonly TableRows[]): RowCounts =>
  Object.fromEntries(tables.map(({ table, rows }) => [getTableName(table), rows.length]))
