/**
 * The last step: what a text says elsewhere decides between homonyms. « Breteuil dans l'Oise », « Villers-Bocage (80) »,
 * « 80200 Péronne », « Saint-Denis à côté de Paris »; and whether a word is a place: « Cher vs Indre-et-Loire ».
 */

import type { PlaceMention } from '../places'
import { comparisons, farAhead, type Option, town } from './choice'
import { saysNear } from './context'
import { besideTown } from './nearby'
import type { PlaceRecords } from './records'
import type { Found } from './search'

/** Words between a commune and the area that locates it, at most: « Y, dans la Somme », « Breteuil département de l'Oise ». */
const nearby = 3
/** The same between a commune and the town it is near: « Saint-Denis qui est pas loin de Paris ». */
const nearbyTown = 6

/** Turns finds into mentions, left to right; a place that only located another is not a mention of its own. */
export function settled(finds: readonly Found[], words: readonly string[], records: PlaceRecords): readonly PlaceMention[] {
  const isArea = ({ options }: Found) => options.every(({ record }) => ['departement', 'region'].includes(records.kindOf(record)))
  const isCity = ({ options }: Found) => options.every(({ record }) => isTown(records, record))
  const compared = finds.map((find) =>
    find.unsure && finds.some((other) => isHeldAgainst(find, other) || locates(find, other)) ? sure(find) : find,
  )
  return besideTowns(inAreas(compared.filter((find) => !find.unsure || !isArea(find)))).flatMap((find) =>
    toMention(find, records),
  )

  /** « Cher vs Indre-et-Loire », « Sens ou Auxerre »: held against a place of its sort, a word is one; « Lot vs Cher » both. */
  function isHeldAgainst(find: Found, other: Found): boolean {
    const between = words[Math.min(find.end, other.end)] ?? ''
    if (gapOf(find, other) !== 1 || !comparisons.has(between)) return false
    if (isArea(find)) return isArea(other) && (!other.unsure || between.startsWith('v'))
    return isCity(other) && !other.unsure && (find.options[0]?.weight ?? 0) >= town
  }

  /** « Saint-Joseph la Réunion », « Saint-Denis réunion »: an area said right after a commune that lies in it is no meeting. */
  function locates(find: Found, other: Found): boolean {
    return isArea(find) && isCity(other) && gapOf(find, other) === 0 && located(other, find, records).length > 0
  }

  function inAreas(finds: readonly Found[]): readonly Found[] {
    const isPostcode = (find: Found) => find.words === 0 && isCity(find)
    const deciders = finds.filter((find) => isArea(find) || isPostcode(find))
    const used = new Set<Found>()
    const decided = finds.flatMap((find): readonly Found[] => {
      if (deciders.includes(find)) return [find]
      const decider = deciders
        .filter((area) => (!find.unsure || confirms(find, area, isArea(area))) && located(find, area, records).length > 0)
        .toSorted((left, right) => gapOf(find, left) - gapOf(find, right))[0]
      if (!decider) return find.unsure || (deciders.some(isArea) && isStray(find, words)) ? [] : [find]
      const options = located(find, decider, records)
      const isNext =
        gapOf(find, decider) < nearby && !used.has(decider) && !finds.some((other) => isBetween(other, find, decider))
      used.add(decider)
      return [{ ...(isNext ? joined(find, decider) : find), options, ambiguous: !farAhead(options), unsure: false }]
    })
    return decided.filter((find) => !used.has(find))
  }

  /** Homonyms near a town that is named too; the others when it is said to be near. */
  function besideTowns(finds: readonly Found[]): readonly Found[] {
    const used = new Set<Found>()
    const decided = finds.map((find) => {
      const isSaidNear = (other: Found) =>
        other.start >= find.end && gapOf(find, other) <= nearbyTown && saysNear(words, find.end, other.start)
      const other = finds.find((one) => one !== find && isCity(one) && !one.ambiguous && (find.ambiguous || isSaidNear(one)))
      if (!other || !isCity(find)) return find
      const record = other.options[0]?.record
      const near = besideTown(
        find.options,
        (option) => records.position(option.record),
        record === undefined ? undefined : records.position(record),
      )
      if (near.length === 0) return find
      if (isSaidNear(other)) used.add(other)
      return { ...find, options: near, ambiguous: !farAhead(near) }
    })
    return decided.filter((_, index) => !used.has(finds[index] as Found))
  }
}

/** A short misspelt name far from the area that is named is rather another word. */
const isStray = ({ score, end, words: count }: Found, words: readonly string[]): boolean =>
  score < 1 && count === 1 && (words[end - 1] ?? '').length <= shortGuess
const shortGuess = 5
const sure = (find: Found): Found => ({ ...find, unsure: false })

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
