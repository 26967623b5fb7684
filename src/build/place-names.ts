/** Every name that leads to a territory: its own, those of before, and the beginnings people stop at. */
import type { Territories } from '../../db/ingest/communes'
import { articles, entryFlag } from '../understand/gazetteer/binary'
import { codeNumber } from '../understand/gazetteer/codes'
import { normalise } from '../understand/normalise'
import { isOrdinary } from '../understand/words/ordinary-words'
import { communeAliases, departementAliases, epciAliases, epciPrefix, regionAliases } from './place-aliases'

/** `text` has lost its leading article, which `flags` remembers; `key` is its folded form; `record` the place it leads to. */
export type PlaceName = {
  readonly text: string
  readonly key: string
  readonly flags: number
  readonly record: number
  /** Code, as a number, of the commune of before that bore the name. */
  readonly formerCode?: number
}
/** Where the record of a territory is; see src/understand/gazetteer/binary.ts for the order. */
export type RecordOf = (
  kind: 'country' | 'region' | 'departement' | 'epci' | 'commune' | 'arrondissement',
  code: string,
) => number

/** A beginning is offered only for towns of this size, in inhabitants: nobody shortens the name of a hamlet we could guess. */
const shortenedFrom = 1500
/** A beginning that is also a full name, or shared, keeps only the towns this many times larger, or less than this many times smaller. */
const farLarger = 8
/** From this size, in inhabitants, a town may be known by an everyday word: « Salon », « Le Puy ». */
const knownByAWord = 8000
/** Beginnings shared by more towns than this say nothing. */
const mostShared = 4

export function placeNames(territories: Territories, recordOf: RecordOf): readonly PlaceName[] {
  const { regions, departements, epcis, communes, formerCommunes, arrondissements } = territories
  const own = [
    placeName('France', recordOf('country', 'FR'), entryFlag.own),
    ...regions.map(({ code, name }) => placeName(name, recordOf('region', code), entryFlag.own)),
    ...departements.map(({ code, name }) => placeName(name, recordOf('departement', code), entryFlag.own)),
    ...epcis.map(({ code, name }) => placeName(name, recordOf('epci', code), entryFlag.own)),
    ...communes.map(({ code, name }) => placeName(name, recordOf('commune', code), entryFlag.own)),
    ...arrondissements.map(({ code, name }) => placeName(name, recordOf('arrondissement', code), entryFlag.own)),
  ]
  const today = new Map(communes.map(({ code, name }) => [code, nameKey(name)]))
  const former = formerCommunes.flatMap(({ code, name, todayCode }) => {
    if (!name) return []
    const key = nameKey(name)
    // « Vire » still is what people call Vire Normandie: it counts as its own name, not as one of the merged villages.
    const lives = today.get(todayCode)?.startsWith(key) === true
    const flags = lives ? 0 : entryFlag.former
    return [{ ...placeName(name, recordOf('commune', todayCode), flags), formerCode: codeNumber(code) }]
  })
  const others = [
    ...aliases(regionAliases, (code) => recordOf('region', code)),
    ...aliases(departementAliases, (code) => recordOf('departement', code)),
    ...aliases(communeAliases, (code) => recordOf('commune', code)),
    ...aliases(epciAliases, (code) => recordOf('epci', code)),
  ]
  const territoryKeys = new Set([...own.slice(0, 1 + regions.length + departements.length), ...others].map(({ key }) => key))
  return withoutRepeats([
    ...own,
    ...former,
    ...others,
    ...epciNames(territories, recordOf),
    ...shortNames(territories, recordOf, territoryKeys),
  ])
}

export const keyOf = (text: string) => normalise(text).replaceAll(' ', '')

/** Folded form of a name without its article: `"L'Île-d'Yeu"` → `'iledyeu'`. */
export const nameKey = (name: string): string => placeName(name, 0, 0).key

const leadingArticle = /^(le |la |les |l['’ ])?(.*)$/i

/** `"L'Île-d'Yeu"` → `"Île-d'Yeu"`. */
export const withoutArticle = (name: string): string => leadingArticle.exec(name)?.[2] ?? name

/** Takes the leading article off: « L'Aigle » is kept as « Aigle » and the flag of « l' ». */
function placeName(name: string, record: number, flags: number): PlaceName {
  const [, said = '', rest = ''] = leadingArticle.exec(name) ?? []
  const article = articles.indexOf(said.toLowerCase().replace(/['’ ]/g, '') as (typeof articles)[number])
  return { text: rest, key: keyOf(rest), flags: flags | article, record }
}

function aliases(table: Readonly<Record<string, string>>, recordOf: (code: string) => number): readonly PlaceName[] {
  return Object.entries(table).flatMap(([code, list]) =>
    list.split(', ').map((name) => {
      const bare = name.replace(/^région:/, '')
      return placeName(bare, recordOf(code), bare === name ? 0 : entryFlag.needsLevel)
    }),
  )
}

/** An EPCI answers to its name without its legal form, and to its largest town when « métropole » or « agglo » is said. */
function epciNames({ epcis, communes }: Territories, recordOf: RecordOf): readonly PlaceName[] {
  const largest = new Map<string, { readonly name: string; readonly population: number }>()
  for (const { epci, name, population = 0 } of communes)
    if (epci && population > (largest.get(epci)?.population ?? 0)) largest.set(epci, { name, population })
  return epcis.flatMap(({ code, name }) => {
    const record = recordOf('epci', code)
    const bare = normalise(name.replace(/\s*\([^)]*\)/g, '')).replace(epciPrefix, '')
    const head = largest.get(code)
    // One word alone (« Houve ») is too little to be sure without the word « communauté ».
    const flags = bare.includes(' ') ? 0 : entryFlag.needsLevel
    return [placeName(bare, record, flags), ...(head ? [placeName(head.name, record, entryFlag.needsLevel)] : [])]
  })
}

/** « sarlat » for Sarlat-la-Canéda, « cosne sur loire » for Cosne-Cours-sur-Loire, when it is clear which town is meant. */
function shortNames({ communes }: Territories, recordOf: RecordOf, refused: ReadonlySet<string>): readonly PlaceName[] {
  const exact = new Map<string, number>()
  for (const { name, population = 0 } of communes) {
    const key = nameKey(name)
    exact.set(key, Math.max(exact.get(key) ?? 0, population))
  }
  const byKey = new Map<string, { readonly name: PlaceName; readonly population: number }[]>()
  for (const { code, name, population = 0 } of communes) {
    if (population < shortenedFrom) continue
    for (const short of beginnings(name, population)) {
      const entry = placeName(short, recordOf('commune', code), entryFlag.short)
      if (refused.has(entry.key) || population < farLarger * (exact.get(entry.key) ?? 0)) continue
      byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), { name: entry, population }])
    }
  }
  return [...byKey.values()].flatMap((towns) => {
    const most = Math.max(...towns.map(({ population }) => population))
    const near = towns.filter(({ population }) => population * farLarger > most)
    return near.length > mostShared ? [] : near.map(({ name }) => name)
  })
}

const links = new Set('sur sous en de du des la le les d l et aux au a pres devant lez'.split(' '))

function beginnings(name: string, population: number): readonly string[] {
  const words = normalise(name).split(' ')
  const article = ['le', 'la', 'les', 'l'].includes(words[0] ?? '') ? 1 : 0
  const holy = /^saint(e|s|es)?$/.test(words[article] ?? '') ? 1 : 0
  const first = article + holy + 1
  const link = words.findIndex((word, index) => index >= first && links.has(word))
  const river = words.lastIndexOf('sur')
  // « Font-Romeu » of Font-Romeu-Odeillo-Via, « Château-Chinon » of Château-Chinon (Ville): two words when nothing links them.
  const ends = new Set([first, link > 0 ? link : first + 1].filter((end) => end < words.length))
  const heads = [...ends].map((end) => words.slice(0, end))
  const withRiver = river > first ? [[...words.slice(0, first), ...words.slice(river)]] : []
  const isLinked = link === first && population >= knownByAWord
  return [...heads, ...withRiver]
    .filter((head) => head.length < words.length && tellsEnough(head.slice(article), holy > 0 || isLinked))
    .map((head) => head.join(' '))
}

/** « Saint-Dié », « Digne »: a beginning made of everyday words is one of a saint, or of a town its river or its land only completes. */
const tellsEnough = (words: readonly string[], mayBeWords: boolean) =>
  words.join('').length >= 3 && (mayBeWords || !words.every(isOrdinary))

/** The first name of a key for a record wins: its own before those of before, and those before a beginning. */
function withoutRepeats(names: readonly PlaceName[]): readonly PlaceName[] {
  const seen = new Set<string>()
  return names.filter(({ key, record }) => {
    const id = `${key} ${record}`
    return key !== '' && !seen.has(id) && seen.add(id)
  })
}
