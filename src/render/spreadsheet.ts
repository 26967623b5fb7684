/** A table as a file that a double click opens right. */
import { type CsvCell, type CsvStyle, csvText } from '../csv'
import type { Lang } from '../types'

export type Spreadsheet = { readonly name: string; readonly content: string }

/**
 * Spreadsheets set to French part columns by semicolons, and decimals by a comma: commas would pour all into one column. English
 * ones do the opposite.
 */
const styles: Readonly<Record<Lang, CsvStyle>> = {
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}
/** Tells spreadsheets that the text is UTF-8. */
const byteOrderMark = '\ufeff'

/** The first row names the columns. */
export const spreadsheet = (name: string, rows: readonly (readonly CsvCell[])[], lang: Lang): Spreadsheet => ({
  name,
  content: byteOrderMark + csvText(rows, styles[lang]),
})
