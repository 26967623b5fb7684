/**
 * The compiled gazetteer's bytes: a header of section lengths, then one column of numbers after the other.
 *
 *     'PXG2' | elements in each section | sections, byte plane by byte plane: all low bytes, then all second bytes…
 *
 * Records come in the order country, régions, départements, EPCI, communes, arrondissements. Communes come by group, the
 * start of their codes (a département, mostly), and in a group by name, EPCI by name, the others by code. Entries are the
 * names people may say, sorted by folded key (keys.ts), each leading to one record. What gzip cannot see is left out:
 *
 *     names.ts         a name goes on from the one before; frequent pairs of letters are one byte
 *     entries.ts       an entry leads to the next commune of its group, and the codes of a group follow its names
 *     appearance.ts    a value is told by its rank among those already met around
 *     memberships.ts   postcodes and EPCI of the communes, unpacked at first use
 *     points.ts        coordinates of the towns that have their own, unpacked at first use; the others are estimated
 */
import { unfoldEntries } from './entries'
import { unfoldNames } from './names'

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
  /** From the code of the last commune of the group, of today or of before, to that of the next one named. */
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
  /** How many bytes the names take once unfolded. */
  readonly nameBytes: Uint32Array
  /** How many letters of the name before the entry begins with; entries that take the name of an EPCI left out. */
  readonly shared: Uint8Array
  /** The rest of the name, ended by a zero; letters and pairs, see names.ts. */
  readonly rests: Uint8Array
  /** Byte that stands for a pair, then the two bytes it stands for. */
  readonly pairs: Uint8Array
  /** Full name of the EPCI, ended by a zero. */
  readonly epciNames: Uint8Array
  /** How many letters of the EPCI's name the entry leaves out (« CC du »). */
  readonly epciCuts: Uint8Array
  /** Commune of today for a commune that is no more, counted from the first of its group. Those named come first, by group and name. */
  readonly formerRecords: Uint16Array
  /** How many communes of before are named, by group. */
  readonly formerSizes: Uint16Array
  /** From the code of one nameless commune of before to the next. */
  readonly namelessSteps: Uint16Array
  /** See memberships.ts. */
  readonly postcodeCounts: Uint8Array
  readonly postcodeRanks: Uint8Array
  readonly postcodeTens: Uint16Array
  readonly postcodeUnits: Uint8Array
  readonly epciRanks: Uint8Array
  readonly epciGroupRanks: Uint8Array
  readonly epciRecords: Uint16Array
  /** See points.ts. */
  readonly surprises: Uint8Array
  readonly norths: Uint32Array
  readonly easts: Uint32Array
}

/** What the readers of places look into: the columns, with names, entries and codes unfolded. */
export type Tables = Columns & {
  /** First record of each kind, first record of each group of communes; and the end. */
  readonly kindStarts: Uint32Array
  readonly groupStarts: Uint32Array
  /** Record's code as a number (see codes.ts). */
  readonly codes: Uint32Array
  /** Names without their leading article, each ended by a zero: Latin-1, with œ, Œ and Ÿ at their Windows-1252 places. */
  readonly names: Uint8Array
  /** See `entryFlag`. */
  readonly entryFlags: Uint8Array
  readonly entryRecords: Uint16Array
  /** Codes of communes that are no more, and the commune of today. */
  readonly formerCodes: Uint32Array
  readonly todayRecords: Uint16Array
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
  nameBytes: Uint32Array,
  shared: Uint8Array,
  rests: Uint8Array,
  pairs: Uint8Array,
  epciNames: Uint8Array,
  epciCuts: Uint8Array,
  formerRecords: Uint16Array,
  formerSizes: Uint16Array,
  namelessSteps: Uint16Array,
  postcodeCounts: Uint8Array,
  postcodeRanks: Uint8Array,
  postcodeTens: Uint16Array,
  postcodeUnits: Uint8Array,
  epciRanks: Uint8Array,
  epciGroupRanks: Uint8Array,
  epciRecords: Uint16Array,
  surprises: Uint8Array,
  norths: Uint32Array,
  easts: Uint32Array,
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
    for (let plane = 0; plane < column.BYTES_PER_ELEMENT; plane++)
      for (const value of column) bytes[to++] = value >>> (8 * plane)
  })
  return buffer
}

/** Throws when the bytes are not a gazetteer compiled by this version. */
export function unpack(buffer: ArrayBuffer): Tables {
  const columns = readColumns(buffer)
  const entries = unfoldEntries(columns)
  return { ...columns, ...entries, names: unfoldNames(columns, entries.entryRecords, entries.kindStarts[3] ?? 0) }
}

export function readColumns(buffer: ArrayBuffer): Columns {
  const header = 4 * (1 + sectionNames.length)
  const head = new Uint32Array(buffer, 0, buffer.byteLength < header ? 0 : 1 + sectionNames.length)
  if (head[0] !== magic) throw new Error('these bytes are not a compiled gazetteer')
  let offset = header
  const read = sectionNames.map((name, index) => {
    const column = sections[name]
    const length = head[index + 1] ?? 0
    const bytes = new Uint8Array(buffer, offset, length * column.BYTES_PER_ELEMENT)
    offset += bytes.length
    return [name, column === Uint8Array ? bytes : fromPlanes(bytes, new column(length))] as const
  })
  // The section list names every column with its array type; fromEntries cannot carry that.
  return Object.fromEntries(read) as unknown as Columns
}

function fromPlanes<Column extends Uint8Array | Uint16Array | Uint32Array>(bytes: Uint8Array, column: Column): Column {
  const length = column.length
  for (let plane = 0; plane < column.BYTES_PER_ELEMENT; plane++)
    for (let index = 0; index < length; index++)
      column[index] = (column[index] as number) + (bytes[plane * length + index] as number) * 2 ** (8 * plane)
  return column
}
