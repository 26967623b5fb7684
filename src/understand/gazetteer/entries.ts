/** From an entry to its record. Most entries are the name of the next commune of their group: nothing needs to be written. */
import { type Columns, entryFlag } from './binary'
import { startsOf } from './codes'

/** How the record of an entry is found. */
export const route = {
  /** The next commune of the group. */
  commune: 0,
  /** What the next commune of before, in the group, has become. */
  former: 1,
  /** The commune whose own name is the next to come. */
  near: 2,
  /** The next EPCI. */
  epci: 3,
  /** `pointers` says it. */
  pointer: 4,
  /** `pointers` says the EPCI, and the name is the end of its full name (`CC du Haut Béarn`). */
  tail: 5,
} as const

/**
 * Unfolds where each entry leads. Loops over all entries are functions of their own, as plain as can be: they run before
 * they are optimised, and optimising costs too.
 */
export function unfoldEntries(columns: Columns) {
  const { kinds, entryKinds, entryGroups, pointers, formerRecords } = columns
  const kindStarts = startsOf(columns.counts)
  const groupStarts = startsOf(columns.groupSizes, kindStarts[4])
  const formerStarts = startsOf(columns.formerSizes)
  const entryFlags = byKind(
    entryKinds,
    kinds.filter((_, index) => index % 2 === 0),
  )
  const ways = byKind(
    entryKinds,
    kinds.filter((_, index) => index % 2 === 1),
  )
  const entryRecords = new Uint16Array(entryKinds.length)
  const ownEntries = new Uint16Array(kindStarts[6] ?? 0)
  const others = unfoldCommunes({ ways, entryGroups, next: groupStarts.slice(), entryRecords, ownEntries })

  const nextFormer = formerStarts.slice()
  let nextEpci = kindStarts[3] ?? 0
  let nextPointer = 0
  others.forEach(({ entry, group }) => {
    const way = ways[entry]
    if (way === route.former) {
      const former = nextFormer[group] ?? 0
      nextFormer[group] = former + 1
      entryRecords[entry] = (groupStarts[group] ?? 0) + (formerRecords[former] ?? 0)
    } else if (way === route.near) entryRecords[entry] = entryRecords[ways.indexOf(route.commune, entry)] ?? 0
    else entryRecords[entry] = way === route.epci ? nextEpci++ : (pointers[nextPointer++] ?? 0)
    if ((entryFlags[entry] ?? 0) & entryFlag.own) ownEntries[entryRecords[entry] ?? 0] = entry
  })
  return { kindStarts, groupStarts, formerStarts, entryFlags, entryRecords, ownEntries }
}

function byKind(entryKinds: Uint8Array, values: Uint8Array): Uint8Array {
  const column = new Uint8Array(entryKinds.length)
  for (let entry = 0; entry < column.length; entry++) column[entry] = values[entryKinds[entry] as number] as number
  return column
}

type Communes = {
  readonly ways: Uint8Array
  readonly entryGroups: Uint8Array
  /** Next record of each group. */
  readonly next: Uint32Array
  readonly entryRecords: Uint16Array
  readonly ownEntries: Uint16Array
}

/** Fills in the entries of communes; returns the others, with their group when they have one. */
function unfoldCommunes({ ways, entryGroups, next, entryRecords, ownEntries }: Communes) {
  const others: { readonly entry: number; readonly group: number }[] = []
  let nextGroup = 0
  for (let entry = 0; entry < ways.length; entry++) {
    const way = ways[entry] as number
    if (way > route.former) {
      others.push({ entry, group: 0 })
      continue
    }
    const group = entryGroups[nextGroup++] as number
    if (way === route.former) {
      others.push({ entry, group })
      continue
    }
    const record = next[group] as number
    next[group] = record + 1
    entryRecords[entry] = record
    ownEntries[record] = entry
  }
  return others
}
