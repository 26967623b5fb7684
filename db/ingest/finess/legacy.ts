/**
 * The CSV files FINESS published until May 2026 (etalab-cs1100502, and etalab-cs1100507 with positions): no header, a
 * manifest on the first line, then `structureet` rows, then the `geolocalisation` rows that point to them by number.
 */
import { projectedPosition } from '../clean/positions'
import { csvRows } from '../input/csv'
import { type InputFile, type PlaceDraft, type Reading, SourceUnreadable } from '../source'
import type { Establishment } from './establishment'

/**
 * Reads a file and makes its places. Establishments wait for their position, which comes after all of them: 100,000 small
 * objects, a price that only this dead format asks. Throws SourceUnreadable when no establishment can be read.
 */
export async function* legacyFiness(
  { name, bytes }: InputFile,
  { reporter, dated }: Pick<Reading, 'reporter' | 'dated'>,
  placeOf: (establishment: Establishment) => PlaceDraft | undefined,
): AsyncIterable<PlaceDraft> {
  const waiting = new Map<string, Establishment>()
  let readable = 0
  const keep = (row: readonly string[]) => {
    reporter.read += 1
    const establishment = establishmentOf(row)
    if (!establishment) return reporter.refuse('malformed', row.slice(1, 5).join(';'))
    readable += 1
    const { finess, longName } = establishment
    if (waiting.has(finess)) return reporter.refuse('duplicate identifier', `${finess} ${longName}`)
    waiting.set(finess, establishment)
  }

  for await (const row of csvRows(bytes, ';')) {
    const [record, finess = '', x, y, system = ''] = row
    if (record === 'finess') dated(row[3] ?? '')
    else if (record === 'structureet') keep(row)
    else if (record === 'geolocalisation') {
      const establishment = waiting.get(finess)
      waiting.delete(finess)
      const place =
        establishment && placeOf({ ...establishment, position: () => projectedPosition(Number(x), Number(y), system) })
      if (place) yield place
    } else reporter.refuse('malformed', row.slice(0, 4).join(';'))
  }
  if (readable === 0) throw new SourceUnreadable(`${name}: no “structureet” row of 31 fields or more; is this the FINESS file?`)
  for (const establishment of waiting.values()) {
    const place = placeOf(establishment)
    if (place) yield place
  }
}

/** Fields of a `structureet` row; the thirty-second, the number of a school, is often left out. */
const fewestFields = 31

/** `commune` is three figures, to put after the département: 01 + 451, or 9A + 123 overseas, which towns know how to read. */
function establishmentOf(row: readonly string[]): Establishment | undefined {
  if (row.length < fewestFields) return undefined
  const field = (rank: number) => row[rank - 1] ?? ''
  return {
    finess: field(2),
    shortName: field(4),
    longName: field(5),
    address: {
      number: field(8),
      type: field(9),
      street: field(10),
      repetition: field(11),
      complement: field(7),
      locality: field(12),
    },
    communeCode: field(14) + field(13),
    postcode: field(16).slice(0, postcodeLength), // « 01440 VIRIAT »
    phone: field(17),
    category: field(19),
    categoryLabel: field(20),
    position: () => ({ kind: 'absent' }),
    secondary: false,
  }
}

const postcodeLength = 5
