/** Rows of a delimited text file. */
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { SourceUnreadable } from '../source'
import { textOf } from './text'

/** The cells of each row, trimmed; empty lines are skipped, quotes are doubled inside quoted cells (RFC 4180), rows may differ in length. */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, delimiter: ',' | ';' | '|'): AsyncIterable<readonly string[]> {
  const parser = parse({
    delimiter,
    quote: delimiter === '|' ? null : '"',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  // An error while reading must reach whoever reads the rows.
  const source = Readable.from(textOf(bytes))
  source.on('error', (error) => parser.destroy(error))
  yield* source.pipe(parser) as AsyncIterable<readonly string[]>
}

/** Rows by the names of the first one. Throws SourceUnreadable when a `required` name is missing: the layout has changed. */
export async function* csvRecords(
  bytes: AsyncIterable<Uint8Array>,
  delimiter: ',' | ';' | '|',
  required: readonly string[],
): AsyncIterable<Readonly<Record<string, string>>> {
  let header: readonly string[] | undefined
  for await (const row of csvRows(bytes, delimiter)) {
    if (!header) {
      header = row
      const missing = required.filter((name) => !row.includes(name))
      if (missing.length > 0) throw new SourceUnreadable(`column ${missing.join(', ')} is missing: is this the right file?`)
      continue
    }
    yield Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']))
  }
}
