/** From an entry to its record. Most entries are the name of the next commune of their group: nothing needs to be written. */
import type { Columns } from './binary'
import { firstCode, groupOf, startsOf } from './codes'
import { stepOf } from './steps'

/** How the record of an entry is found. */
export const route = {
  /** `pointers` says it. */
  pointer: 0,
  /** The next commune of the group. */
  commune: 1,
  /** What the next commune of before, in the group, has become. */
  former: 2,
  /** The commune whose own name is the next to come. */
  near: 3,
  /** The next EPCI, under its full name. */
  epci: 4,
  /** `pointers` says the EPCI; its full name but for the first letters (`epciCuts`). */
  epciTail: 5,
} as const

/** Unfolds entries, codes, and communes of before in one pass over the names. */
export function unfoldEntries(columns: Columns) {
  const { kinds, entryKinds, entryGroups, pointers, codeSteps, formerRecords } = columns
  const kindStarts = startsOf(columns.counts)
  const groupStarts = startsOf(columns.groupSizes, kindStarts[4])
  const codes = withoutCommunes(columns, kindStarts)
  const formerCodes = new Uint32Array(formerRecords.length)
  const todayRecords = new Uint16Array(formerRecords.length)
  const entryFlags = new Uint8Array(entryKinds.length)
  const entryRecords = new Uint16Array(entryKinds.length)
  const nextCommune = groupStarts.slice()
  const nextFormer = startsOf(columns.formerSizes)
  const lastCode = Int32Array.from(columns.groups, firstCode)
  const near: number[] = []
  let nextEpci = kindStarts[3] as number
  let nextGroup = 0
  let nextPointer = 0
  let nextStep = 0
  for (let entry = 0; entry < entryKinds.length; entry++) {
    const kind = 2 * (entryKinds[entry] as number)
    const way = kinds[kind + 1] as number
    entryFlags[entry] = kinds[kind] as number
    if (way === route.commune || way === route.former) {
      const group = entryGroups[nextGroup++] as number
      const code = (lastCode[group] as number) + stepOf(codeSteps[nextStep++] as number)
      lastCode[group] = code
      if (way === route.commune) {
        const record = nextCommune[group] as number
        nextCommune[group] = record + 1
        codes[record] = code
        entryRecords[entry] = record
        while (near.length > 0) entryRecords[near.pop() as number] = record
      } else {
        const former = nextFormer[group] as number
        nextFormer[group] = former + 1
        formerCodes[former] = code
        todayRecords[former] = (groupStarts[group] as number) + (formerRecords[former] as number)
        entryRecords[entry] = todayRecords[former] as number
      }
    } else if (way === route.near) near.push(entry)
    else entryRecords[entry] = way === route.epci ? nextEpci++ : (pointers[nextPointer++] as number)
  }
  unfoldNameless(columns, groupStarts, formerCodes, todayRecords)
  return { kindStarts, groupStarts, codes, entryFlags, entryRecords, formerCodes, todayRecords }
}

/** The codes of all records, those of the communes yet to come. */
function withoutCommunes({ otherCodes }: Columns, kindStarts: Uint32Array): Uint32Array {
  const codes = new Uint32Array(kindStarts[6] ?? 0)
  codes.set(otherCodes.subarray(0, kindStarts[4]))
  codes.set(otherCodes.subarray(kindStarts[4]), kindStarts[5])
  return codes
}

/** Communes of before whose names are forgotten come last, sorted by code. */
function unfoldNameless(
  { groups, namelessSteps, formerRecords }: Columns,
  groupStarts: Uint32Array,
  formerCodes: Uint32Array,
  todayRecords: Uint16Array,
): void {
  const named = formerRecords.length - namelessSteps.length
  let code = 0
  let group = 0
  namelessSteps.forEach((step, index) => {
    code += step
    while (groups[group] !== groupOf(code)) group++
    formerCodes[named + index] = code
    todayRecords[named + index] = (groupStarts[group] ?? 0) + (formerRecords[named + index] ?? 0)
  })
}
