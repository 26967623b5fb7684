/** Files as a loader hands them to a source, a few real communes, and what the source says of itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { getTableName } from 'drizzle-orm'
import { strToU8, zipSync } from 'fflate'
import { readTerritories } from '../../../db/ingest/communes'
import { Reporter } from '../../../db/ingest/report'
import type { InputFile, PlaceDraft, PlacesSource, Reading, TablesSource } from '../../../db/ingest/source'
import { type Towns, townsOf } from '../../../db/ingest/towns'

/** Where the official samples are, when they are. */
export const samples = new URL('../../../../shared/data/', import.meta.url)

let towns: Towns | undefined
/** The real communes: a second to read, once per test file. */
export const realTowns = (): Towns => {
  towns ??= townsOf(readTerritories())
  return towns
}

type Content = string | Uint8Array

export function aReading(files: Readonly<Record<string, Content>>): { readonly reading: Reading; readonly said: () => Said } {
  const reporter = new Reporter()
  const days: string[] = []
  const dated = (day: string) => days.push(day)
  const reading = { files: inputs(files), towns: realTowns(), reporter, dated, withheld: new Set<string>() }
  const nothing = { added: 0, changed: 0, unchanged: 0, closed: 0, merged: 0 }
  return { reading, said: () => ({ ...reporter.report(nothing), day: days.at(-1) }) }
}
type Said = ReturnType<Reporter['report']> & { readonly day: string | undefined }

async function* inputs(files: Readonly<Record<string, Content>>): AsyncIterable<InputFile> {
  for (const [name, content] of Object.entries(files)) yield { name, bytes: inPieces(content) }
}

/** Small pieces, so that a character is cut here and there. */
async function* inPieces(content: Content) {
  const bytes = Buffer.from(content)
  const size = bytes.length > 100_000 ? 65_536 : 1_001
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

/** The rows a source of tables writes, by table, and its report. */
export async function tablesOf(source: TablesSource, files: Readonly<Record<string, Content>>) {
  const { reading, said } = aReading(files)
  const { forget, tables } = await source.read(reading, source.id)
  const rows: Readonly<Record<string, readonly object[]>> = Object.fromEntries(
    tables.map((table) => [getTableName(table.table), table.rows]),
  )
  return { forget, rows, said: said() }
}

export async function placesOf(source: PlacesSource, files: Readonly<Record<string, Content>>) {
  const { reading, said } = aReading(files)
  const places: PlaceDraft[] = []
  for await (const place of source.read(reading)) places.push(place)
  return { places, said: said() }
}

/** Files of the samples whose name matches. */
export const sampleFiles = (pattern: RegExp): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    readdirSync(samples)
      .filter((name) => pattern.test(name))
      .map((name) => [name, readFileSync(new URL(name, samples))]),
  )

type Cell = string | number

/** A workbook with the fewest parts Excel accepts: texts are inline, numbers are numbers. */
export function aWorkbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const each = (line: (name: string, number: number) => string) => names.map((name, rank) => line(name, rank + 1)).join('')
  const sheet = (rows: readonly (readonly Cell[])[]) =>
    `<worksheet xmlns="${main}"><sheetData>${rows.map((cells, rank) => row(cells, rank + 1)).join('')}</sheetData></worksheet>`
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${parts}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((name, number) => `<sheet name="${name}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${parts}">${each((_, number) => `<Relationship Id="r${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    ),
    ...Object.fromEntries(names.map((name, rank) => [`xl/worksheets/sheet${rank + 1}.xml`, strToU8(sheet(sheets[name] ?? []))])),
  })
}

const row = (cells: readonly Cell[], number: number) =>
  `<row r="${number}">${cells.map((cell, column) => written(cell, `${String.fromCharCode(65 + column)}${number}`)).join('')}</row>`

const written = (cell: Cell, place: string) =>
  typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
