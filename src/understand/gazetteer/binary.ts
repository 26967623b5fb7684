/**
 * The compiled gazetteer's bytes: a header of section lengths, then typed arrays one after the other.
 * Loading makes views, undoes the deltas that help gzip, and parses nothing.
 *
 *     'PXG1' | byte length of each section | sections, each padded to 4 bytes
 *
 * Records come in the order country, régions, départements, EPCI, communes, arrondissements, each kind sorted by code.
 * Entries are the names people may say, sorted by folded key (keys.ts), each leading to one record.
 */

/** Every table; the comment says what one element is. */
export type Tables = {
  /** How many records of each kind, in the order above. */
  readonly counts: Uint32Array
  /** Record's code as a number (see `codeNumber`). */
  readonly codes: Uint32Array
  /** Inhabitants, a byte at a time, the lowest first; a last byte of 255 means unknown. */
  readonly population0: Uint8Array
  readonly population1: Uint8Array
  readonly population2: Uint8Array
  readonly population3: Uint8Array
  /** Record it lies in: région of a département, département (else région) of an EPCI, EPCI of a commune, commune of an arrondissement. */
  readonly parents: Uint16Array
  /** Index of the record's point; the top bit says approximate. */
  readonly points: Uint16Array
  /** Thousandths of a degree. */
  readonly latitudes: Int32Array
  readonly longitudes: Int32Array
  /** Names without their leading article, each ended by a zero: Latin-1, with œ, Œ and Ÿ at their Windows-1252 places. */
  readonly names: Uint8Array
  /** See `entryFlag`. */
  readonly entryFlags: Uint8Array
  /** A small number that records near each other share, and that makes their numbers cheap to write. */
  readonly entryGroups: Uint8Array
  readonly entryRecords: Uint16Array
  readonly postcodes: Uint32Array
  /** How many communes share the postcode. */
  readonly postcodeCounts: Uint8Array
  /** Communes and arrondissements of each postcode in turn. */
  readonly postcodeRecords: Uint16Array
  /** Codes of communes that are no more, sorted, and the commune of today. */
  readonly formerCodes: Uint32Array
  readonly formerRecords: Uint16Array
}

/** Element type of each section, in file order. */
const sections = {
  counts: Uint32Array,
  codes: Uint32Array,
  population0: Uint8Array,
  population1: Uint8Array,
  population2: Uint8Array,
  population3: Uint8Array,
  parents: Uint16Array,
  points: Uint16Array,
  latitudes: Int32Array,
  longitudes: Int32Array,
  names: Uint8Array,
  entryFlags: Uint8Array,
  entryGroups: Uint8Array,
  entryRecords: Uint16Array,
  postcodes: Uint32Array,
  postcodeCounts: Uint8Array,
  postcodeRecords: Uint16Array,
  formerCodes: Uint32Array,
  formerRecords: Uint16Array,
} as const
type SectionName = keyof typeof sections
const sectionNames = Object.keys(sections) as SectionName[]
/** Sections whose neighbours are close: stored as differences, which gzip squeezes. */
const deltaSections = ['codes', 'postcodes', 'postcodeRecords', 'formerCodes', 'formerRecords'] as const

const magic = 0x31475850
export const none = 0xffff
export const approximatePoint = 0x8000
export const noPoint = 0x7fff

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

export function pack(tables: Tables): ArrayBuffer {
  const squeezed: Tables = {
    ...tables,
    ...Object.fromEntries(deltaSections.map((name) => [name, differences(tables[name])])),
    points: fromNewest(tables.points),
    entryRecords: groupDifferences(tables.entryRecords, tables.entryGroups),
  }
  const parts = sectionNames.map((name) => squeezed[name])
  const header = 4 * (1 + parts.length)
  const buffer = new ArrayBuffer(parts.reduce((total, part) => total + padded(part.byteLength), header))
  const head = new Uint32Array(buffer, 0, 1 + parts.length)
  head[0] = magic
  let offset = header
  parts.forEach((part, index) => {
    head[index + 1] = part.byteLength
    new Uint8Array(buffer, offset, part.byteLength).set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
    offset += padded(part.byteLength)
  })
  return buffer
}

/** Throws when the bytes are not a gazetteer compiled by this version. */
export function unpack(buffer: ArrayBuffer): Tables {
  const header = 4 * (1 + sectionNames.length)
  const head = new Uint32Array(buffer, 0, buffer.byteLength < header ? 0 : 1 + sectionNames.length)
  if (head[0] !== magic) throw new Error('these bytes are not a compiled gazetteer')
  let offset = header
  const views = sectionNames.map((name, index) => {
    const bytes = head[index + 1] ?? 0
    const view = new sections[name](buffer, offset, bytes / sections[name].BYTES_PER_ELEMENT)
    offset += padded(bytes)
    return [name, view] as const
  })
  // The section list names every table with its array type; fromEntries cannot carry that.
  const squeezed = Object.fromEntries(views) as unknown as Tables
  return {
    ...squeezed,
    ...Object.fromEntries(deltaSections.map((name) => [name, sums(squeezed[name])])),
    points: toNumbers(squeezed.points),
    entryRecords: groupSums(squeezed.entryRecords, squeezed.entryGroups),
  }
}

const padded = (bytes: number) => (bytes + 3) & ~3
type Column = Tables[(typeof deltaSections)[number]]

/** Unsigned arrays wrap around, so a step back is a large number and comes out right. */
function differences(values: Column): Column {
  return values.map((value, index) => (index === 0 ? value : value - (values[index - 1] ?? 0)))
}

function sums(deltas: Column): Column {
  const values = deltas.slice()
  return values instanceof Uint32Array ? sums32(values) : sums16(values as Uint16Array)
}

// Two loops of one type each, and no check for holes a loop cannot meet: cold start runs them before they are optimised.
function sums32(values: Uint32Array): Uint32Array {
  for (let index = 1; index < values.length; index++) values[index] = (values[index] as number) + (values[index - 1] as number)
  return values
}

function sums16(values: Uint16Array): Uint16Array {
  for (let index = 1; index < values.length; index++) values[index] = (values[index] as number) + (values[index - 1] as number)
  return values
}

/** Differences from the last value of the same group: names sort by letter, records by département, and both go up together. */
function groupDifferences(values: Uint16Array, groups: Uint8Array): Uint16Array {
  const last = new Uint16Array(256)
  return values.map((value, index) => {
    const group = groups[index] ?? 0
    const difference = value - (last[group] ?? 0)
    last[group] = value
    return difference
  })
}

function groupSums(differences: Uint16Array, groups: Uint8Array): Uint16Array {
  const last = new Uint16Array(256)
  const values = new Uint16Array(differences.length)
  for (let index = 0; index < values.length; index++) {
    const group = groups[index] as number
    const value = ((last[group] as number) + (differences[index] as number)) & 0xffff
    last[group] = value
    values[index] = value
  }
  return values
}

/** Points are numbered as they first appear: 0 says the next new one, n the one n before the next new one. Keeps the top bit. */
function fromNewest(points: Uint16Array): Uint16Array {
  let next = 0
  return points.map((point) => {
    const index = point & noPoint
    if (index === noPoint) return point
    if (index === next) next++
    else return (next - index) | (point & approximatePoint)
    return point & approximatePoint
  })
}

function toNumbers(written: Uint16Array): Uint16Array {
  let next = 0
  const points = new Uint16Array(written.length)
  for (let index = 0; index < points.length; index++) {
    const value = written[index] as number
    const back = value & noPoint
    points[index] = back === noPoint ? value : (back === 0 ? next++ : next - back) | (value & approximatePoint)
  }
  return points
}

/** `'2A004'` → 120004: Corsica's letters become numbers no other département has, so that codes sort and search as numbers. */
export const codeNumber = (code: string): number => (code === 'FR' ? 0 : Number(code.replace(/^2A/, '120').replace(/^2B/, '121')))

/** The code back from its number, padded to the length its kind has. */
export function codeText(number: number, digits: number): string {
  const text = String(number)
  if (text.length <= digits) return text.padStart(digits, '0')
  return text.startsWith('120') ? `2A${text.slice(3)}` : text.startsWith('121') ? `2B${text.slice(3)}` : text
}
