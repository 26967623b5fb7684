/** Tables as files that programs and spreadsheets read (RFC 4180). */

/** What stands in a cell; a list is spaced. */
export type CsvCell = string | number | readonly string[] | undefined
/** What parts the columns, and the decimals of a number. */
export type CsvStyle = { readonly separator: ',' | ';'; readonly decimal: '.' | ',' }

/** What programs read. */
const plain: CsvStyle = { separator: ',', decimal: '.' }

/** Rows as text, lines ended as RFC 4180 says. Quotes only where they are needed. */
export const csvText = (rows: readonly (readonly CsvCell[])[], style: CsvStyle = plain): string =>
  rows.map((row) => `${row.map((cell) => quoted(written(cell, style), style)).join(style.separator)}\r\n`).join('')

function written(cell: CsvCell, { decimal }: CsvStyle): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  return defused(typeof cell === 'string' ? cell : cell.join(' '))
}

const quoted = (text: string, { separator }: CsvStyle): string =>
  [separator, '"', '\r', '\n'].some((special) => text.includes(special)) ? `"${text.replaceAll('"', '""')}"` : text

/**
 * A spreadsheet would run a text that begins as a formula does; an apostrophe makes it text again (OWASP, CSV injection).
 *
 *     « +33 1 23 45 67 89 »  →  « '+33 1 23 45 67 89 »
 */
export const defused = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
