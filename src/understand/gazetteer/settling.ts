/** The last step: what a text says elsewhere decides between homonyms. « Breteuil dans l'Oise », « Villers-Bocage (80) », « 80200 Péronne ». */

import type { PlaceMention } from '../places'
import { farAhead, type Option } from './choice'
import type { PlaceRecords } from './records'
import type { Found } from './search'

/** Words between a commune and the area that locates it, at most: « Y, dans la Somme », « Breteuil département de l'Oise ». */
const nearby = 3

/** Turns finds into mentions, left to right; an area that located a commune is not a mention of its own. */
export function settled(finds: readonly Found[], records: PlaceRecords): readonly PlaceMention[] {
  const isArea = ({ options }: Found) => options.every(({ record }) => ['departement', 'region'].includes(records.kindOf(record)))
  const isPostcode = ({ options, words }: Found) => words === 0 && options.every(({ record }) => isTown(records, record))
  const deciders = finds.filter((find) => isArea(find) || isPostcode(find))
  const used = new Set<Found>()
  const decided = finds.flatMap((find): readonly Found[] => {
    if (deciders.includes(find)) return [find]
    const decider = deciders
      .filter((area) => (!find.unsure || confirms(find, area, isArea(area))) && located(find, area, records).length > 0)
      .toSorted((left, right) => gapOf(find, left) - gapOf(find, right))[0]
    if (!decider) return find.unsure ? [] : [find]
    const options = located(find, decider, records)
    const isNext = gapOf(find, decider) < nearby && !used.has(decider) && !finds.some((other) => isBetween(other, find, decider))
    used.add(decider)
    return [{ ...(isNext ? joined(find, decider) : find), options, ambiguous: !farAhead(options), unsure: false }]
  })
  return decided.filter((find) => !used.has(find)).flatMap((find) => toMention(find, records))
}

/** An ordinary word is a commune when a place was announced and its area is named, or when the area follows at once. */
function confirms({ announced, end }: Found, area: Found, isArea: boolean): boolean {
  return isArea && (announced || (area.start >= end && area.start - end < nearby))
}

const isTown = (records: PlaceRecords, record: number) => ['commune', 'arrondissement'].includes(records.kindOf(record))

/** The communes of a find that lie in the area, or that bear the postcode. */
function located(find: Found, area: Found, records: PlaceRecords): readonly Option[] {
  const areas = new Set(area.options.map(({ record }) => record))
  const cities = new Set(area.options.map(({ record }) => records.placeOf(record).code))
  return find.options.filter(
    ({ record }) =>
      isTown(records, record) &&
      (areas.has(records.departement(record) ?? -1) ||
        areas.has(records.region(record) ?? -1) ||
        cities.has(records.placeOf(record).code)),
  )
}

/** Words between two finds. */
const gapOf = (find: Found, other: Found) => Math.max(find.start, other.start) - Math.min(find.end, other.end)

const isBetween = (find: Found, left: Found, right: Found) =>
  find.start >= Math.min(left.end, right.end) && find.end <= Math.max(left.start, right.start)

/** One span for two finds side by side. */
const joined = (find: Found, area: Found): Found => ({
  ...find,
  start: Math.min(find.start, area.start),
  end: Math.max(find.end, area.end),
})

function toMention({ start, end, options, ambiguous, score, announced }: Found, records: PlaceRecords): readonly PlaceMention[] {
  const [first, ...others] = options.map(({ record }) => records.placeOf(record))
  return first ? [{ start, end, candidates: [first, ...others], ambiguous, score, announced }] : []
}
