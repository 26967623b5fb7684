/** Places said by their number: postcodes, « le 62 », « dpt 02 », « Paris 11e ». A number is a place only when the words around say so. */

import { arrondissementCode, citiesWithArrondissements } from '../../arrondissements'
import type { Option } from './choice'
import { departementCode, type PlaceRecords } from './records'

type Span = { readonly start: number; readonly end: number }

export type NumberMention = {
  readonly start: number
  readonly end: number
  readonly options: readonly Option[]
  readonly ambiguous: boolean
  readonly announced: boolean
}

/** What is counted or measured, not a place. */
const units = new Set(
  (
    'km kms kilometre kilometres metres m min mn minute minutes h heure heures jour jours semaine semaines mois an ans annee annees ' +
    'euro euros eur € % hab habitant habitants personne personnes patient patients medecin medecins lit lits place places fois kg mg ml ' +
    'balle balles boule boules dollar dollars e k ke keuros pct pourcent bornes miles enfants salaries actes rdv consultations ' +
    'degre degres janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre msp km2 days weeks years'
  ).split(' '),
)
/** « 20222 » is a year before it is in Corsica. */
const isNearlyYear = (word: string): boolean => /^20[0-3]/.test(word) && /(.)\1/.test(word.slice(2))
/** A round postcode (38000) may be a sum, another a year: one of these words must come before. */
const postcodeSigns = new Set('a au sur vers dans cp postal code zip near in at around du de le'.split(' '))
const departementWords = new Set('departement dept dpt dep department'.split(' '))
/** Numbers people call: « le 15 » is the SAMU, not the Cantal. */
const phones = new Set(['15', '17', '18', '112', '114', '115', '116', '119'])
/** Of the communes that share a postcode the first is meant when it is this many times larger than the next. */
const clearlyLarger = 3
/** Up to this number « le 24 » may be a day of the month. */
const lastDay = 31

export function placeNumbers(records: PlaceRecords) {
  const weigh = (record: number): Option => ({ record, weight: records.population(record) ?? 0, short: false })

  const postcode = (word: string): readonly Option[] =>
    records
      .withPostcode(Number(word))
      .map(weigh)
      .toSorted((left, right) => right.weight - left.weight)

  function postcodeAt(words: readonly string[], at: number, taken: readonly boolean[]): NumberMention | undefined {
    const word = words[at] ?? ''
    const before = words[at - 1] ?? ''
    if (!/^\d{5}$/.test(word) || isMeasured(words, at)) return undefined
    const round = word.endsWith('000') || isNearlyYear(word)
    const signed = postcodeSigns.has(before) || at === 0 || taken[at - 1] === true
    if (round && (!signed || (taken[at + 1] && words[at + 1]?.endsWith('s')))) return undefined
    const options = postcode(word)
    if (options.length === 0) return undefined
    const ambiguous = options.length > 1 && (options[0]?.weight ?? 0) < clearlyLarger * (options[1]?.weight ?? 0)
    const end = words[at + 1] === 'cedex' ? at + 2 + Number(/^\d{1,2}$/.test(words[at + 2] ?? '')) : at + 1
    return { start: at, end, options, ambiguous, announced: true }
  }

  function departementAt(words: readonly string[], at: number, taken: readonly boolean[]): NumberMention | undefined {
    const word = words[at] ?? ''
    if (!/^(\d{1,3}|2[ab])$/.test(word) || isMeasured(words, at)) return undefined
    // « le 9-3 »
    const second = /^\d$/.test(word) && /^\d$/.test(words[at + 1] ?? '') ? words[at + 1] : undefined
    const record = records.find('departement', second ? word + second : word.toUpperCase().padStart(2, '0'))
    const start = record === undefined ? undefined : departementStart(words, at, taken[at - 1] === true)
    if (record === undefined || start === undefined) return undefined
    return { start, end: second ? at + 2 : at + 1, options: [weigh(record)], ambiguous: false, announced: true }
  }

  /**
   * The arrondissement said beside the name of its city: « Paris 11e », « Lyon 3 », « Marseille dans le 13e », « 13e
   * arrondissement de Marseille », « dans le 6e à Marseille ».
   */
  function arrondissementBeside(words: readonly string[], { start, end }: Span, city: number, taken: readonly boolean[]) {
    if (!citiesWithArrondissements.includes(records.placeOf(city).code)) return undefined
    const after = rankAfter(words, end, taken)
    const behind = after && arrondissement(city, after.rank)
    if (behind) return { end: after.end, options: [behind] }
    const before = rankBefore(words, start)
    const ahead = before && arrondissement(city, before.rank)
    return ahead ? { start: before.start, options: [ahead], announced: true } : undefined
  }

  function arrondissement(city: number, number: number | undefined): Option | undefined {
    const code = number && arrondissementCode(records.placeOf(city).code, number)
    const record = code ? records.find('arrondissement', code) : undefined
    return record === undefined ? undefined : weigh(record)
  }

  /** « Villers-Bocage (80) », « Bordeaux 33000 »: the département of the number right after a commune, if it is one. */
  function departementAfter(words: readonly string[], end: number): number | undefined {
    const word = words[end] ?? ''
    if (!/^(\d{2,3}|\d{5}|2[ab])$/.test(word) || isMeasured(words, end)) return undefined
    return records.find('departement', word.length === 5 ? departementCode(word) : word.toUpperCase())
  }

  return { postcodeAt, departementAt, arrondissementBeside, departementAfter }
}

const linksToArrondissement = ['dans le', 'au', 'le', 'du'].map((link) => link.split(' '))
const linksToCity = new Set(['a', 'de', 'd', 'of', 'in', 'sur'])
/** « en 3e à Lyon », « la 2e à Paris » tell a class or a turn. */
const beforeOtherRanks = new Set(['la', 'en', 'ma', 'sa', 'une'])
const isArrondissement = (word = ''): boolean => /^arr(t|d|dt|ondissement)?s?$/.test(word)

function rankAfter(words: readonly string[], end: number, taken: readonly boolean[]) {
  const link = linksToArrondissement.find((said) => words.slice(end, end + said.length).join(' ') === said.join(' '))
  const at = end + (link?.length ?? 0)
  const rank = ordinal(words[at])
  if (rank === undefined) return undefined
  const ranked = at + (isRankEnding(words[at + 1]) ? 2 : 1)
  const isSaid = isArrondissement(words[ranked])
  const isBare = ranked === at + 1 && !isSaid && /^\d+$/.test(words[at] ?? '')
  if (isBare && (link || isMeasured(words, at) || taken[at + 1])) return undefined
  if (!isSaid && !maySay(words, at)) return undefined
  return { rank, end: ranked + Number(isSaid) }
}

function rankBefore(words: readonly string[], start: number) {
  const linked = start - Number(linksToCity.has(words[start - 1] ?? ''))
  const isSaid = isArrondissement(words[linked - 1])
  const end = linked - Number(isSaid)
  const at = end - (isRankEnding(words[end - 1]) ? 2 : 1)
  const rank = ordinal(words[at])
  const isBare = at === end - 1 && /^\d+$/.test(words[at] ?? '')
  if (rank === undefined || (!isSaid && (isBare || beforeOtherRanks.has(words[at - 1] ?? '') || !maySay(words, at))))
    return undefined
  return { rank, start: words[at - 1] === 'le' ? at - 1 : at }
}

/** « dans le huitième » says where, « le premier » may be anything. */
const maySay = (words: readonly string[], at: number): boolean =>
  !spelledRanks.includes(words[at] ?? '') || words.slice(at - 2, at).join(' ') === 'dans le'

/** « 13 eme »: the ending set apart. */
const isRankEnding = (word = ''): boolean => /^(er|e|eme|ieme|th|st|nd|rd)$/.test(word)

/** « 13e », « 2nd », « XIe », « treizième » → the number; « 13 » alone is one too. */
export function ordinal(word = ''): number | undefined {
  const [, digits] = /^(\d{1,2})(?:er|e|eme|ieme|nd|nde|st|th|rd)?$/.exec(word) ?? []
  if (digits) return Number(digits)
  const spelled = spelledRanks.indexOf(word)
  if (spelled >= 0) return spelled + 1
  const [, tens, units = ''] = /^(x{0,2})(ix|iv|v?i{0,3})(?:e|eme)$/.exec(word) ?? []
  const roman = tens === undefined || word === 'vie' ? 0 : 10 * tens.length + romanUnits.indexOf(units)
  return roman > 0 ? roman : undefined
}
const romanUnits = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
const spelledRanks = (
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme ' +
  'quatorzieme quinzieme seizieme dixseptieme dixhuitieme dixneuvieme vingtieme'
).split(' ')

/** « 15 km », « 10 000 habitants », « 80 % »; and a number among numbers (a date, a phone). */
export const isMeasured = (words: readonly string[], at: number): boolean =>
  units.has(words[at + 1] ?? '') || /^\d{2,}$/.test(words[at + 1] ?? '') || /^\d{2}$/.test(words[at - 1] ?? '')

/** « kiné 2A », « centres de santé 93 : combien »: right after what is looked for, and nothing is counted with it. */
const isBare = (words: readonly string[], at: number): boolean =>
  at === words.length - 1 || /^(?:combien|cb|nombre|svp|stp)$/.test(words[at + 1] ?? '')

/** Where the words that make a number a département begin; undefined when nothing does. */
function departementStart(words: readonly string[], at: number, afterVocabulary: boolean): number | undefined {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  const earlier = words[at - 2] ?? ''
  if (departementWords.has(before)) return at - 1
  if (departementWords.has(earlier) && ['le', 'du', 'de', 'numero', 'no', 'n'].includes(before)) return at - 2
  if (before === 'le' && ['dans', 'ds', 'dns', 'sur', 'vers'].includes(earlier)) return at - 1
  if (phones.has(word)) return undefined
  if (words.length === 1 || (afterVocabulary && isBare(words, at))) return at
  if (!['le', 'du'].includes(before)) return undefined
  const number = Number.parseInt(word, 10)
  const isDay = number <= lastDay && !word.startsWith('0') && !/^2[ab]$/.test(word)
  const saysOnlyThat = words.length <= 3 && at === words.length - 1
  return isDay && !saysOnlyThat ? undefined : before === 'le' ? at - 1 : at
}
