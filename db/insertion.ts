/** One statement for thousands of rows. */
import type { InStatement } from '@libsql/client'
import { getTableColumns, getTableName, type Table } from 'drizzle-orm'

/**
 * Inserts these rows (by the names of the schema's fields; a field that is missing is null). One argument holds them all as
 * JSON: no limit of parameters is met, and the base does the loop. Some hundreds of kB at a time suit a remote base.
 */
export function insertion(table: Table, rows: readonly object[]): InStatement {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, column]) => `"${column.name}"`)
  const values = columns.map((_, rank) => `value ->> ${rank}`)
  const encoded = rows.map((row) =>
    columns.map(([field, column]) => {
      const value: unknown = Reflect.get(row, field)
      return value === undefined || value === null ? null : column.mapToDriverValue(value)
    }),
  )
  return {
    sql: `insert into "${getTableName(table)}" (${names}) select ${values} from json_each(?)`,
    args: [JSON.stringify(encoded)],
  }
}
