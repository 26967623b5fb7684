/** The postcodes of communes and arrondissements, and the EPCI of communes: unpacked when first asked for. */
import { rankReader } from './appearance'
import type { Tables } from './binary'
import { firstPostcode, groupOf } from './codes'

export type Memberships = {
  /** Postcodes of each commune and arrondissement in turn, and whose each is. */
  readonly postcodes: Uint32Array
  readonly holders: Uint16Array
  /** Record of the EPCI of each commune, `none` without. */
  readonly epcis: Uint16Array
}

/** Added to postcodes, counted from the first of their group, so that those borrowed from another group stay above zero. */
export const postcodeShift = 100_000

export function unfoldMemberships(tables: Tables): Memberships {
  const { codes, kindStarts, postcodeCounts, postcodeRanks, epciRanks, epciGroupRanks, epciRecords } = tables
  const [, , , , firstCommune = 0, firstArrondissement = 0] = kindStarts
  const postcodeOf = rankReader()
  const epciOf = rankReader()
  const epciOfGroup = rankReader()
  const postcodes = new Uint32Array(postcodeRanks.length)
  const holders = new Uint16Array(postcodeRanks.length)
  const epcis = new Uint16Array(firstArrondissement - firstCommune)
  let count = 0
  let met = 0
  let epcisMet = 0
  let groupEpcisMet = 0
  for (let record = firstCommune; record < codes.length; record++) {
    const town = record - firstCommune
    const group = groupOf(codes[record] as number)
    const first = count
    for (const end = first + (postcodeCounts[town] as number); count < end; count++) {
      postcodes[count] = postcodeOf(group, postcodeRanks[count] as number, () => writtenPostcode(group))
      holders[count] = record
    }
    if (record >= firstArrondissement) continue
    epcis[town] = epciOf(count > first ? (postcodes[first] as number) : 0, epciRanks[town] as number, () =>
      epciOfGroup(group, epciGroupRanks[groupEpcisMet++] as number, () => epciRecords[epcisMet++] as number),
    )
  }
  return { postcodes, holders, epcis }

  function writtenPostcode(group: number): number {
    const written = (tables.postcodeTens[met] ?? 0) * 10 + (tables.postcodeUnits[met] ?? 0)
    met++
    return written - postcodeShift + firstPostcode(group)
  }
}
