/** Writes the starter base in one transaction: whatever interrupts it, the base is the one before or the one after. */
import type { Client, InStatement, Transaction } from '@libsql/client'
import { eq, getTableName, type Table } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import { changeKinds } from '../../src/changes/change'
import { settled, withdrawn } from '../changes/replay'
import { readTerritories } from '../ingest/communes'
import { insertion } from '../insertion'
import { counted, indexed, kindRows } from '../place-index'
import { meta, placeKinds, places } from '../schema'
import { seedFingerprint } from './fingerprint'
import { readSeeds, type Seeds } from './read'
import { checkTerritories } from './references'
import {
  type BaseTerritories,
  emergencyKinds,
  emergencyPlaces,
  localPlaceRows,
  seedFamily,
  seedRows,
  type TableRows,
  tableRows,
} from './rows'

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
export function readSeedContent(): SeedContent {
  const seeds = readSeeds()
  const territories = readTerritories()
  checkTerritories(seeds, territories)
  return { seeds, territories, fingerprint: seedFingerprint() }
}

/**
 * Replaces the starter base and the territories of a migrated base; rows other loaders wrote stay.
 * Rejects, and changes nothing, when the base is locked or refuses a row.
 */
export async function seed(
  client: Client,
  options: { readonly content?: SeedContent; readonly onProgress?: OnProgress } = {},
): Promise<RowCounts> {
  const { seeds, territories, fingerprint } = options.content ?? readSeedContent()
  const holders = await kindHolders(client)
  const isOurs = (kind: string) => (holders.get(kind) ?? seedFamily) === seedFamily
  // A loaded list of the whole country stands: the starter one, of four régions, would hide most of it.
  const listed = emergencyKinds.filter(isOurs)
  const seededPlaces = [
    ...emergencyPlaces(seeds.emergencyDepartments, territories).filter(({ kind }) => isOurs(kind)),
    ...localPlaceRows(seeds.localPlaces, territories),
  ]
  const rows = [...seedRows(seeds, territories), tableRows(places, seededPlaces)]
  const kinds = [...new Set([...(await seededKinds(client)), ...seededPlaces.map(({ kind }) => kind)])]
  const [department] = seeds.emergencyDepartments
  const forgotten = [...withdrawn(changeKinds), ...forgetSeed, ...forgetTerritories(territories)]
  await rewrite(client, forgotten, rows, options.onProgress, [
    centred,
    ...settled(changeKinds),
    ...kindRows(kinds.filter(isOurs), seedFamily, false),
    ...indexed(kinds),
    // Places typed by hand are no list of all there are: they are not counted.
    ...(department ? counted(listed, department.asOf, department.source) : []),
    { sql: 'insert or replace into meta (key, value) values (?, ?)', args: [fingerprintKey, fingerprint] },
  ])
  return countsOf(rows)
}

/** True when a migrated base holds the starter base of this fingerprint (`seedFingerprint()`), whole. */
export async function isSeeded(client: Client, fingerprint: string): Promise<boolean> {
  const [row] = await drizzle(client).select().from(meta).where(eq(meta.key, fingerprintKey))
  return row?.value === fingerprint
}

/** The loader that holds each kind of places. */
async function kindHolders(client: Client): Promise<ReadonlyMap<string, string>> {
  const rows = await drizzle(client).select({ kind: placeKinds.kind, family: placeKinds.family }).from(placeKinds)
  return new Map(rows.map(({ kind, family }) => [kind, family]))
}

/** The kinds of the places the starter base wrote last time. */
async function seededKinds(client: Client): Promise<readonly string[]> {
  const { rows } = await client.execute(`select distinct kind from places where ${ofSeed}`)
  return rows.map(({ kind }) => String(kind))
}

const ofSeed = `source_id in (select id from sources where family = '${seedFamily}')`
/** Children before parents: the base checks every reference. */
const forgetSeed: readonly string[] = [
  'delete from aid_sources',
  'delete from aids',
  'delete from programme_facts',
  'delete from programmes',
  'delete from terms',
  'delete from guidance',
  'delete from contacts',
  `delete from access_regimes where ${ofSeed}`,
  `delete from figures where ${ofSeed}`,
  `delete from place_counts where ${ofSeed}`,
  `delete from places where ${ofSeed}`,
  `delete from sources where family = '${seedFamily}'`,
]
/** Former codes that the packages do not know were loaded: they stay. */
const forgetTerritories = ({ formerCommunes }: BaseTerritories): readonly InStatement[] => [
  ...['communes', 'epcis', 'departements', 'regions'].map((name) => `delete from ${name}`),
  {
    sql: 'delete from former_communes where code in (select value from json_each(?))',
    args: [JSON.stringify(formerCommunes.map(({ code }) => code))],
  },
]

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
