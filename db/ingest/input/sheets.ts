/** Small tables of any make: text, whatever parts its columns, or an Excel workbook. Read whole: 40,000 rows at most. */
import readWorkbook from 'read-excel-file/node'
import { normalise } from '../../../src/understand/normalise'
import { type InputFile, SourceUnreadable } from '../source'
import { csvRows } from './csv'

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** The sheets of a workbook, or the only one of a text file, which bears the file's name. Throws SourceUnreadable when damaged. */
export async function sheetsOf({ name, bytes }: InputFile): Promise<readonly Sheet[]> {
  const whole = await wholeOf(bytes)
  try {
    if (!isZip(whole)) return [{ name, rows: await gathered(csvRows(inOnePiece(whole), delimiterOf(whole))) }]
    const sheets = await readWorkbook(whole)
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(written)) }))
  } catch (cause) {
    const trouble = isZip(whole)
      ? 'is not an Excel workbook, or it is damaged'
      : 'is not a table, or has a quote that is never closed'
    throw new SourceUnreadable(`${name} ${trouble}: download it again`, { cause })
  }
}

/** The bytes of a small file, all of them. */
export const wholeOf = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await gathered(bytes))

async function gathered<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

export async function* inOnePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** « PK », then 3 and 4: an .xlsx is a zip. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** What the first line has most of. */
function delimiterOf(bytes: Buffer): ',' | ';' | '|' {
  const end = bytes.indexOf('\n')
  const line = bytes.toString('latin1', 0, end < 0 ? bytes.length : end)
  const count = (delimiter: string) => line.split(delimiter).length
  return ([';', '|'] as const).find((delimiter) => count(delimiter) >= count(',') && count(delimiter) > 1) ?? ','
}

/** A cell of a workbook as text; `unknown`, because the types of the library say the class of dates for a date. */
function written(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
}

/** The columns wanted, by names of our own: what their header is once normalised. */
export type Columns<Name extends string = string> = Readonly<Record<Name, RegExp>>
/** The rows under a header, by our names. A column that was optional and is missing is empty. */
export type Table<Name extends string> = {
  /** The header as written, and the lines above it: dates hide there. */
  readonly heading: string
  readonly records: readonly Readonly<Record<Name, string>>[]
}

/** Title rows stand above some headers: nine lines in the workbooks of the DREES. */
const mostTitleRows = 20

/**
 * The table of a sheet, from the first row that has every required column; undefined when none of the first rows does.
 *
 *     tableIn(sheet, { code: /^code insee$/ })?.records  →  [{ code: '80021' }, …], from « Code_insee », « #Code INSEE »
 */
export function tableIn<Required extends string, Optional extends string = never>(
  { rows }: Sheet,
  required: Columns<Required>,
  optional: Columns<Optional> = {} as Columns<Optional>,
): Table<Required | Optional> | undefined {
  const start = rows.slice(0, mostTitleRows).findIndex((row) => hasAll(row, required))
  const header = rows[start]
  if (!header) return undefined
  const keys = header.map(normalise)
  const columns = Object.entries<RegExp>({ ...required, ...optional })
  const places = columns.map(([name, pattern]) => [name, keys.findIndex((key) => pattern.test(key))] as const)
  // Every name of `columns` is given a cell; the type system cannot follow it through fromEntries.
  const record = (row: readonly string[]) =>
    Object.fromEntries(places.map(([name, place]) => [name, row[place] ?? ''])) as Readonly<Record<Required | Optional, string>>
  return {
    heading: rows
      .slice(0, start + 1)
      .flat()
      .join(' '),
    records: rows.slice(start + 1).map(record),
  }
}

function hasAll(row: readonly string[], columns: Columns): boolean {
  const keys = row.map(normalise)
  return Object.values(columns).every((pattern) => keys.some((key) => pattern.test(key)))
}

/** A code as the Insee writes it: spreadsheets drop the first zero of « 01004 » and of « 1400 ». */
export const fiveFigures = (code: string): string => code.trim().padStart(5, '0')
