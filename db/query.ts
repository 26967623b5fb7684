/** What a query is: a statement not yet sent and the way its rows become domain records. */
import { type Column, getTableColumns, getTableName, or, type SQL, sql } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Source } from '../src/types'
import type { Db } from './client'
import { sources } from './schema'

/** A value: nothing runs until `KnowledgeBase.read` sends it, in one batch with the others. */
export type Query<Result> = {
  /** The constructor that made it, for logs and tests. */
  readonly name: string
  readonly statement: (db: Db) => BatchItem<'sqlite'>
  /** Takes what the driver returned for this very statement. */
  readonly map: (rows: unknown) => Result
}

type RowsOf<Statement> = Statement extends { readonly _: { readonly result: infer Rows } } ? Rows : never

/** Ties a statement to its mapper by type, then forgets the type of the rows so that queries of all kinds share a batch. */
export function defineQuery<Statement extends BatchItem<'sqlite'>, Result>(
  name: string,
  statement: (db: Db) => Statement,
  map: (rows: RowsOf<Statement>) => Result,
): Query<Result> {
  // The batch gives every statement its own rows back, in order; the driver's types lose that.
  return { name, statement, map: (rows) => map(rows as RowsOf<Statement>) }
}

/** The columns a fact shows of its source. */
export const sourceColumns = {
  publisher: sources.publisher,
  title: sources.title,
  url: sources.url,
  date: sources.date,
  checkedOn: sources.checkedOn,
}

/** A row without its nulls: a column that may be null becomes an optional field. */
export type Present<Row> = { readonly [Name in keyof Row as null extends Row[Name] ? never : Name]: Row[Name] } & {
  readonly [Name in keyof Row as null extends Row[Name] ? Name : never]?: NonNullable<Row[Name]>
}

/**
 * Drops the nulls of a row.
 *
 *     present({ name: 'Ars', phone: null })  →  { name: 'Ars' }
 */
export function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<Row>
}

/** A fact's row joined to its source, as a domain record: the key of the source gives way to the source. */
export function sourced<Row extends { readonly sourceId: string }>(
  row: Row,
  source: Source,
): Present<Omit<Row, 'sourceId'>> & { readonly source: Source } {
  const { sourceId: _, ...fact } = row
  return { ...present(fact), source }
}

/** The table's rows joined to `sources`, each as one JSON text without its nulls: a row of twenty columns costs the driver three times more. */
export function factAsJson<Fact extends SQLiteTable>(table: Fact): SQL<FactJson<Fact['$inferSelect']>> {
  const from = getTableName(table)
  const fields = Object.entries(getTableColumns(table)).filter(([name]) => name !== 'sourceId')
  const own = fields.map(([name, column]) => `'${name}', ${jsonValue(column, `"${from}"."${column.name}"`)}`)
  const source = Object.entries(sourceColumns).map(([name, column]) => `'${name}', "sources"."${column.name}"`)
  // A merge patch leaves out what is null (RFC 7396).
  return sql.raw(`json_patch('{}', json_object(${own.join(', ')}, 'source', json_object(${source.join(', ')})))`) as SQL<
    FactJson<Fact['$inferSelect']>
  >
}

function jsonValue({ dataType }: Column, name: string): string {
  if (dataType === 'boolean') return `iif(${name}, json('true'), json('false'))`
  return dataType === 'json' ? `json(${name})` : name
}

/** The JSON text of a row: it remembers what it holds. */
export type FactJson<Row> = string & { readonly holds?: Row }

/** Reads what `factAsJson` wrote. */
export const factOf = <Row extends { readonly sourceId: string }>(json: FactJson<Row>): ReturnType<typeof sourced<Row>> =>
  JSON.parse(json)

/**
 * True when a JSON list of ids shares one with `wanted`; never, when `wanted` is empty. An id is found in the list's own text,
 * between its quotes: opening the list of each row costs several times more.
 */
export const holdsAny = (column: Column, wanted: readonly string[]): SQL =>
  or(...wanted.map((id) => sql`instr(${column}, ${JSON.stringify(id)})`)) ?? sql`false`

export const isEmptyList = (column: Column): SQL => sql`${column} = '[]'`
