/** The last step: what a text says elsewhere decides between homonyms. « Breteuil dans l'Oise », « Villers-Bocage (80) », « 80200 Péronne ». */
import type { PlaceMention } from './places'
import { farAhead, type Option } from './place-choice'
import type { PlaceRecords } from './place-records'
import type { Found } from './place-search'

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
    const decider = deciders.find((area) => (!find.unsure || confirms(find, area, isArea(area))) && located(find, area, records).length > 0)
    if (!decider) return find.unsure ? [] : [find]
    const options = located(find, decider, records)
    used.add(decider)
    return [{ ...joined(find, decider), options, ambiguous: !farAhead(options), unsure: false }]
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
      (areas.has(records.departement(record) ?? -1) || areas.has(records.region(record) ?? -1) || cities.has(records.placeOf(record).code)),
  )
}

/** One span for both when they are side by side. */
function joined(find: Found, area: Found): Found {
  const gap = Math.max(find.start, area.start) - Math.min(find.end, area.end)
  if (gap >= nearby) return find
  return { ...find, start: Math.min(find.start, area.start), end: Math.max(find.end, area.end) }
}

function toMention({ start, end, options, ambiguous, score, announced }: Found, records: PlaceRecords): readonly PlaceMention[] {
  const [first, ...others] = options.map(({ record }) => records.placeOf(record))
  return first ? [{ start, end, candidates: [first, ...others], ambiguous, score, announced }] : []
}
