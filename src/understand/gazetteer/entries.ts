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

/** One flat loop, all its variables its own: cold start runs it before it is optimised. */
export function unfoldEntries(columns: Columns) {
  const { kinds, entryKinds, entryGroups, pointers, formerRecords } = columns
  const kindStarts = startsOf(columns.counts)
  const groupStarts = startsOf(columns.groupSizes, kindStarts[4])
  const formerStarts = startsOf(columns.formerSizes)
  const flags = kinds.filter((_, index) => index % 2 === 0)
  const ways = kinds.filter((_, index) => index % 2 === 1)
  const count = entryKinds.length
  const entryFlags = new Uint8Array(count)
  const entryRecords = new Uint16Array(count)
  const ownEntries = new Uint16Array(kindStarts.at(-1) ?? 0)
  const nextCommune = groupStarts.slice()
  const nextFormer = formerStarts.slice()
  const near: number[] = []
  let nextEpci = kindStarts[3] as number
  let nextGroup = 0
  let nextPointer = 0
  for (let entry = 0; entry < count; entry++) {
    const kind = entryKinds[entry] as number
    const way = ways[kind] as number
    const flag = flags[kind] as number
    entryFlags[entry] = flag
    if (way === route.commune) {
      const group = entryGroups[nextGroup++] as number
      const record = nextCommune[group] as number
      nextCommune[group] = record + 1
      entryRecords[entry] = record
      while (near.length > 0) entryRecords[near.pop() as number] = record
    } else if (way === route.former) {
      const group = entryGroups[nextGroup++] as number
      const former = nextFormer[group] as number
      nextFormer[group] = former + 1
      entryRecords[entry] = (groupStarts[group] as number) + (formerRecords[former] as number)
    } else if (way === route.near) near.push(entry)
    else entryRecords[entry] = way === route.epci ? nextEpci++ : (pointers[nextPointer++] as number)
    if ((flag & entryFlag.own) !== 0) ownEntries[entryRecords[entry] as number] = entry
  }
  return { kindStarts, groupStarts, formerStarts, entryFlags, entryRecords, ownEntries }
}
