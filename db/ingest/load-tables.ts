/** Small tables: read whole, then replaced in one transaction. */
import type { Client } from '@libsql/client'
import { getTableColumns, getTableName, is, type Table } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { communePoints } from '../schema'
import { centred, rewrite } from '../seed/import'
import type { TableRows } from '../seed/rows'
import type { Run } from './load'
import { loadOf, loadRow, sourceRows } from './load-rows'
import { refuseEmpty, refuseLoss } from './loss'
import type { QualityReport } from './report'
import type { Reading, TablesSource } from './source'
import type { Load } from './state'

/** Rejects, and writes nothing, when no row is kept or too many would be lost. */
export async function loadTables(client: Client, source: TablesSource, reading: Reading, run: Run): Promise<Load> {
  const { forget, tables } = await source.read(reading, source.id)
  const rows = tables.reduce((sum, one) => sum + one.rows.length, 0)
  refuseEmpty(source, rows, run.reporter)
  const had = run.before?.rows ?? 0
  refuseLoss(source, { had, lost: had - rows }, rows, run.force)
  const load = loadOf(source, run, rows, run.reporter.report(await changesOf(client, tables, had)))
  const points = tables.some(({ table }) => table === communePoints) ? [centred] : []
  await rewrite(client, [...sourceRows(source, load), ...forget], tables, run.onRows, [...points, loadRow(load)])
  return load
}

/** Against the rows of today, by primary key. What is in neither is what the last load had and this one has not. */
async function changesOf(client: Client, tables: readonly TableRows[], had: number): Promise<QualityReport['changes']> {
  const tally = { added: 0, changed: 0, unchanged: 0 }
  for (const { table, rows } of tables) {
    const { keyOf, contentOf } = shapeOf(table)
    const { rows: today } = await client.execute(`select * from "${getTableName(table)}"`)
    const known = new Map(today.map((row) => [keyOf(row), contentOf(row)]))
    for (const row of rows) {
      const driven = drivenValues(table, row)
      const before = known.get(keyOf(driven))
      tally[before === undefined ? 'added' : before === contentOf(driven) ? 'unchanged' : 'changed'] += 1
    }
  }
  return { ...tally, closed: Math.max(0, had - tally.changed - tally.unchanged), merged: 0 }
}

type Values = Readonly<Record<string, unknown>>

/** A row as the base holds it, by the names of the columns. */
const drivenValues = (table: Table, row: object): Values =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([field, column]) => {
      const value: unknown = Reflect.get(row, field)
      return [column.name, value === undefined || value === null ? null : column.mapToDriverValue(value)]
    }),
  )

/** How to tell a row (its primary key) and what it says, as text. */
function shapeOf(table: Table) {
  const names = Object.values(getTableColumns(table)).map(({ name }) => name)
  const own = is(table, SQLiteTable) ? getTableConfig(table) : { columns: [], primaryKeys: [] }
  const keys = [...own.columns.filter(({ primary }) => primary), ...own.primaryKeys.flatMap(({ columns }) => columns)].map(
    ({ name }) => name,
  )
  const textOf = (of: readonly string[]) => (row: Values) => JSON.stringify(of.map((name) => row[name] ?? null))
  return { keyOf: textOf(keys), contentOf: textOf(names.filter((name) => !keys.includes(name))) }
}
