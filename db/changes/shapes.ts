/**
 * How each kind of record lies in the base. A record's *cells* are one JSON object, made by SQL: what staff may change, then, marked
 * with `@`, what says where it comes from. An aid is a document: its cells are those of the aid, and of each provision after its row.
 *
 *     contact   {"name":"ARS Normandie","phone":"02 31 …","@sourceId":"ars-normandie","@reliability":"verified","@year":null, …}
 *     aid       {"status":"open","validTo":"2026-12-31","A031.status":"open","A031.amount":"50 000 €","A031@reliability":"verified", …}
 *
 * What a change wrote is kept as two such objects, before and after (`changed_fields`, under the field ''): one statement takes the
 * changes of all records away before a load, another puts them back.
 */
import type { ChangeKind } from '../../src/changes/change'

export type ColumnKind = Exclude<ChangeKind, 'aid'>

/** Cell → column, in SQL. */
const columns: Readonly<Record<ColumnKind, Readonly<Record<string, string>>>> = {
  place: {
    ...{ name: 'name', address: 'address', phone: 'phone', hours: 'hours', url: `details ->> '$.url'` },
    ...{ '@sourceId': 'source_id', '@reliability': 'reliability', '@asOf': 'as_of' },
  },
  contact: {
    ...{ name: 'name', role: 'role', address: 'address', phone: 'phone', email: 'email', url: 'url' },
    ...{ '@sourceId': 'source_id', '@reliability': 'reliability', '@year': 'year' },
  },
  figure: {
    ...{ value: 'value', asOf: 'as_of' },
    ...{ '@sourceId': 'source_id', '@reliability': 'reliability', '@year': 'year' },
  },
}

const tables: Readonly<Record<ChangeKind, string>> = { place: 'places', contact: 'contacts', figure: 'figures', aid: 'aids' }
export const tableOf = (kind: ChangeKind): string => tables[kind]

/** The cells of a row of the kind's table, as a JSON object; an aid's whole document. */
export const cellsSql = (kind: ChangeKind): string =>
  kind === 'aid'
    ? 'aids.record'
    : `json_object(${Object.entries(columns[kind])
        .map(([cell, column]) => `'${cell}', ${tables[kind]}.${column}`)
        .join(', ')})`

/** `set …` that writes the cells of `doc`, an SQL expression of JSON: a cell that it lacks becomes null. */
export const assignments = (kind: ColumnKind, doc: string): string =>
  Object.entries(columns[kind])
    .map(([cell, column]) => {
      const value = `${doc} ->> '$."${cell}"'`
      return column === `details ->> '$.url'`
        ? `details = json_patch(details, json_object('url', ${value}))`
        : `${column} = ${value}`
    })
    .join(', ')

/** What staff may not change themselves. */
export const isOrigin = (cell: string): boolean => cell.includes('@')
