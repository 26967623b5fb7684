/**
 * The compiled gazetteer's bytes: a header of section lengths, then one column of numbers after the other.
 *
 *     'PXG2' | elements in each section | sections, byte plane by byte plane: all low bytes, then all second bytes…
 *
 * Records come in the order country, régions, départements, EPCI, communes, arrondissements. Communes come by group, the
 * start of their codes (a département, mostly), and in a group by name, EPCI by name, the others by code. Entries are the
 * names people may say, sorted by folded key (keys.ts), each leading to one record. What gzip cannot see is left out:
 *
 *     names.ts     a name goes on from the one before; frequent pairs of letters are one byte
 *     entries.ts   an entry leads to the next commune of its group
 *     towns.ts     postcodes, EPCI and points, told by what was met around; unpacked at first use
 */
import { unfoldEntries } from './entries'
import { type Names, unfoldNames } from './names'

/** Every column; the comment says what one element is. */
export type Columns = {
  /** How many records of each kind, in the order above. */
  readonly counts: Uint16Array
  /** How the codes of a group of communes begin, as a number (see codes.ts): 80 for the Somme. */
  readonly groups: Uint16Array
  /** How many communes the group has. */
  readonly groupSizes: Uint16Array
  /** Code, as a number, of the records that are not communes. */
  readonly otherCodes: Uint32Array
  /** From the code of a commune to that of the next one of its group. */
  readonly codeSteps: Uint16Array
  /** Level of the record's population, see populations.ts. */
  readonly populations: Uint8Array
  /** Record that one lies in, communes left out: région of a département, département (else région) of an EPCI, commune of an arrondissement. */
  readonly above: Uint16Array
  /** The kinds of entries, in pairs: flags, route. */
  readonly kinds: Uint8Array
  /** Kind of the entry. */
  readonly entryKinds: Uint8Array
  /** Group of the entry, where its route asks for it. */
  readonly entryGroups: Uint8Array
  /** Record of the entry, where its route asks for it. */
  readonly pointers: Uint16Array
  /** How many letters all keys have. */
  readonly keyLetters: Uint32Array
  /** How many key letters of the name before the entry begins with; the length of the whole key for those that end as an EPCI does. */
  readonly shared: Uint8Array
  /** The rest of the name, ended by a zero; letters and pairs, see names.ts. */
  readonly rests: Uint8Array
  /** Byte that stands for a pair, then the two bytes it stands for. */
  readonly pairs: Uint8Array
  /** How many communes that are no more the group has; named ones come first, by name. */
  readonly formerSizes: Uint16Array
  /** From the code of one to that of the next one of its group, and the commune of today, counted from the first of its group. */
  readonly formerSteps: Uint16Array
  readonly formerRecords: Uint16Array
  /** See towns.ts: how many elements the group has in each of the columns below that have no element for every town. */
  readonly postcodeSizes: Uint16Array
  readonly groupPostcodeSizes: Uint16Array
  readonly epciRankSizes: Uint16Array
  readonly newEpciSizes: Uint16Array
  readonly pointSizes: Uint16Array
  /** How many postcodes the town has; the rank of each among those of the group; those of the group, see `postcodeShift`. */
  readonly postcodeCounts: Uint8Array
  readonly postcodeRanks: Uint8Array
  readonly postcodeTens: Uint16Array
  readonly postcodeUnits: Uint8Array
  /** Rank of the town's EPCI among those met with its first postcode; rank of these among those of the group; records of those. */
  readonly epciRanks: Uint8Array
  readonly epciGroupRanks: Uint8Array
  readonly newEpcis: Uint16Array
  /** 1 when the town has a point of its own though it is small, or has none though it is large; where the others are. */
  readonly surprises: Uint8Array
  readonly norths: Uint32Array
  readonly easts: Uint32Array
  /** South, north, west and east of the group, all its towns inside. */
  readonly boxes: Uint16Array
}

/** What the readers of places look into: the columns, with names and entries unfolded. */
export type Tables = Names & {
  readonly columns: Columns
  /** First record of each kind, first record of each group, first commune of before of each group; and the end. */
  readonly kindStarts: Uint32Array
  readonly groupStarts: Uint32Array
  readonly formerStarts: Uint32Array
  /** See `entryFlag`. */
  readonly entryFlags: Uint8Array
  readonly entryRecords: Uint16Array
  /** Entry of each record's own name. */
  readonly ownEntries: Uint16Array
}

/** Element type of each section, in file order. */
const sections = {
  counts: Uint16Array,
  groups: Uint16Array,
  groupSizes: Uint16Array,
  otherCodes: Uint32Array,
  codeSteps: Uint16Array,
  populations: Uint8Array,
  above: Uint16Array,
  kinds: Uint8Array,
  entryKinds: Uint8Array,
  entryGroups: Uint8Array,
  pointers: Uint16Array,
  keyLetters: Uint32Array,
  shared: Uint8Array,
  rests: Uint8Array,
  pairs: Uint8Array,
  formerSizes: Uint16Array,
  formerSteps: Uint16Array,
  formerRecords: Uint16Array,
  postcodeSizes: Uint16Array,
  groupPostcodeSizes: Uint16Array,
  epciRankSizes: Uint16Array,
  newEpciSizes: Uint16Array,
  pointSizes: Uint16Array,
  postcodeCounts: Uint8Array,
  postcodeRanks: Uint8Array,
  postcodeTens: Uint16Array,
  postcodeUnits: Uint8Array,
  epciRanks: Uint8Array,
  epciGroupRanks: Uint8Array,
  newEpcis: Uint16Array,
  surprises: Uint8Array,
  norths: Uint32Array,
  easts: Uint32Array,
  boxes: Uint16Array,
} as const satisfies Record<keyof Columns, unknown>
const sectionNames = Object.keys(sections) as (keyof Columns)[]

const magic = 0x32475850
export const none = 0xffff

/** Low three bits: the article taken off the name. */
export const articles = ['', 'le', 'la', 'les', 'l'] as const
export const entryFlag = {
  article: 0b111,
  /** The record's own name, the one displayed. */
  own: 0b1000,
  /** A commune of the past. */
  former: 0b10000,
  /** The beginning of a long name that people shorten. */
  short: 0b100000,
  /** Counts only when a word says the level: « métropole de Lille », « région Centre ». */
  needsLevel: 0b1000000,
} as const

export function pack(columns: Columns): ArrayBuffer {
  const header = 4 * (1 + sectionNames.length)
  const buffer = new ArrayBuffer(sectionNames.reduce((total, name) => total + columns[name].byteLength, header))
  const head = new Uint32Array(buffer, 0, 1 + sectionNames.length)
  const bytes = new Uint8Array(buffer)
  head[0] = magic
  let to = header
  sectionNames.forEach((name, index) => {
    const column = columns[name]
    head[index + 1] = column.length
    for (let plane = 0; plane < column.BYTES_PER_ELEMENT; plane++) for (const value of column) bytes[to++] = value >>> (8 * plane)
  })
  return buffer
}

/** Throws when the bytes are not a gazetteer compiled by this version. */
export function unpack(buffer: ArrayBuffer): Tables {
  const columns = readColumns(buffer)
  const entries = unfoldEntries(columns)
  return { columns, ...entries, ...unfoldNames(columns, entries.entryRecords, (record) => entries.ownEntries[record] ?? 0) }
}

/** Wide columns are put together when first read: most questions need few of them. */
function readColumns(buffer: ArrayBuffer): Columns {
  const header = 4 * (1 + sectionNames.length)
  const head = new Uint32Array(buffer, 0, buffer.byteLength < header ? 0 : 1 + sectionNames.length)
  if (head[0] !== magic) throw new Error('these bytes are not a compiled gazetteer')
  let offset = header
  const columns = {}
  sectionNames.forEach((name, index) => {
    const width = sections[name].BYTES_PER_ELEMENT
    const length = head[index + 1] ?? 0
    const bytes = new Uint8Array(buffer, offset, length * width)
    offset += bytes.length
    let column: Uint8Array | Uint16Array | Uint32Array | undefined = width === 1 ? bytes : undefined
    Object.defineProperty(columns, name, {
      get: () => {
        column ??= width === 2 ? fromPlanes(bytes, length) : fromFourPlanes(bytes, length)
        return column
      },
    })
  })
  // The section list names every column with its array type; properties defined one by one cannot carry that.
  return columns as Columns
}

function fromPlanes(bytes: Uint8Array, length: number): Uint16Array {
  const column = new Uint16Array(length)
  for (let index = 0; index < length; index++) column[index] = (bytes[index] as number) | ((bytes[length + index] as number) << 8)
  return column
}

function fromFourPlanes(bytes: Uint8Array, length: number): Uint32Array {
  const column = new Uint32Array(fromPlanes(bytes, length))
  const high = fromPlanes(bytes.subarray(2 * length), length)
  for (let index = 0; index < length; index++) column[index] = (column[index] as number) + 65_536 * (high[index] as number)
  return column
}
