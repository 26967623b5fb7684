/** Where records are: a town where its column says, a territory where its people are on average. */
import { none, type Tables } from './binary'
import { means } from './means'
import { populationOfLevel } from './populations'
import { type PlacePoint, rounded, type Town } from './towns'

/** `groupHolding` says the group of a commune or an arrondissement. */
export function placePoints(
  { columns, groupStarts, kindStarts }: Tables,
  townsOf: (group: number) => readonly Town[],
  groupHolding: (record: number) => number,
) {
  const { otherCodes, groups, above, populations } = columns
  const [, firstRegion = 0, firstDepartement = 0, firstEpci = 0, firstCommune = 0, firstArrondissement = 0] = kindStarts
  const known = new Map<number, PlacePoint | undefined>()

  return (record: number): PlacePoint | undefined => {
    if (record >= firstCommune) return townPoint(record)
    if (!known.has(record)) known.set(record, territoryPoint(record))
    return known.get(record)
  }

  function townPoint(record: number): PlacePoint | undefined {
    const group = groupHolding(record)
    const point = townsOf(group)[record - (groupStarts[group] ?? 0)]?.point
    if (record < firstArrondissement || point?.approximate === false) return point
    const city = townPoint(above[record - firstArrondissement + firstCommune] ?? none)
    return city && { ...city, approximate: true }
  }

  function territoryPoint(record: number): PlacePoint | undefined {
    const middle = means()
    for (const group of groupsOf(record)) {
      const first = groupStarts[group] ?? 0
      townsOf(group).forEach(({ epci, point }, index) => {
        const people = (populationOfLevel(populations[first + index]) ?? 0) + 1
        if (point && (record < firstEpci || epci === record)) middle.add(0, point, people)
      })
    }
    const point = middle.of(0)
    return point && { lat: rounded(point.lat), lon: rounded(point.lon), approximate: true }
  }

  /** The groups a territory may have communes in. */
  function groupsOf(record: number): readonly number[] {
    const communes = [...groups.keys()].filter((group) => (groupStarts[group] ?? 0) < firstArrondissement)
    const departementOf = (group: number) => {
      const index = otherCodes.subarray(firstDepartement, firstEpci).indexOf(groups[group] ?? 0)
      return index < 0 ? none : firstDepartement + index
    }
    if (record < firstRegion) return communes.filter((group) => (groups[group] ?? 0) < firstOverseas)
    const area = record < firstEpci ? record : (above[record] ?? none)
    return area === none
      ? communes
      : communes.filter((group) => departementOf(group) === area || above[departementOf(group)] === area)
  }
}

const firstOverseas = 970
