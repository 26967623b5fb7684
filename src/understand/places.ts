/** Finds places in a text, and tells where they are. The gazetteer is compiled at build time (src/build/gazetteer.ts). */
import type { NonEmpty, Place, Position } from '../types'
import { unpack } from './gazetteer/binary'
import { chooser, farAhead } from './gazetteer/choice'
import { isEpciEnding } from './gazetteer/context'
import { type Heard, placeGuess } from './gazetteer/guess'
import { placeKeys } from './gazetteer/keys'
import { placeNumbers } from './gazetteer/numbers'
import { placeRecords } from './gazetteer/records'
import { type Found, placeSearch } from './gazetteer/search'
import { settled } from './gazetteer/settling'
import { normalise, wordsOf } from './normalise'
import type { Surroundings } from './words/corrector'
import { isOrdinary } from './words/ordinary-words'

/** A place named in a text: word indexes in the normalised text (end excluded) and every place it may be, the likeliest first. */
export type PlaceMention = {
  readonly start: number
  readonly end: number
  readonly candidates: NonEmpty<Place>
  /** True when the candidates are homonyms nobody can choose between (none is far larger than the others). */
  readonly ambiguous: boolean
  /** 1 for the exact name; lower when letters had to be forgiven. */
  readonly score: number
  /** A word that announces a place came before it (« à », « près de », « dans le »). */
  readonly announced: boolean
}

export interface Gazetteer {
  /**
   * Every place named in the words of a normalised question, left to right, not overlapping. `taken` marks words another
   * entity owns, `known` words of the language that are spelt right: they may be a name, not a misspelt one.
   */
  mentions(words: readonly string[], taken: readonly boolean[], known?: readonly boolean[]): readonly PlaceMention[]
  /** What the words may say of places, mistyped or not, for the corrector (words/corrector.ts), which must leave them alone. */
  suspects(words: readonly string[], known?: readonly boolean[]): Pick<Surroundings, 'isInPlace' | 'nearPlace'>
  place(kind: Place['kind'], code: string): Place | undefined
  /** Centre of the place in WGS84; `approximate` when it is an estimate (see db/ingest/communes.ts). Undefined for a position. */
  locate(place: Place): (Position & { readonly approximate: boolean }) | undefined
  /** INSEE code of the département the place lies in; undefined for a région, the country, and an EPCI over several. */
  departementOf(place: Place): string | undefined
  /** INSEE code of the région the place lies in. */
  regionOf(place: Place): string | undefined
  /** The EPCI a commune belongs to, and an EPCI itself. */
  epciOf(place: Place): Place | undefined
  /** The commune whose centre is nearest to a point: tells the département and the région a person is in, not an address. */
  nearest(position: Position): Place
  /** Municipal population, rounded down (see gazetteer/populations.ts); undefined when unknown. */
  populationOf(place: Place): number | undefined
}

/** Opens the bytes `compileGazetteer` made; throws when they are something else. */
export function createGazetteer(bytes: ArrayBuffer): Gazetteer {
  const tables = unpack(bytes)
  const keys = placeKeys(tables)
  const records = placeRecords(tables)
  const numbers = placeNumbers(records)
  const guess = placeGuess(tables, keys, records)
  const search = placeSearch(tables, keys, records, chooser(tables, records))
  const codeOf = (record: number | undefined) => (record === undefined ? undefined : records.placeOf(record).code)
  const about = <Result>(place: Place, read: (record: number) => Result): Result | undefined => {
    const record = records.recordOf(place)
    return record === undefined ? undefined : read(record)
  }

  function mentions(
    words: readonly string[],
    taken: readonly boolean[],
    known: readonly boolean[] = [],
  ): readonly PlaceMention[] {
    const isFree = (index: number) => !taken[index]
    const heard: Heard = { words, taken, isPlain: plainWords(words, known), isFree }
    const exact = scan(words.length, (at) => numberAt(at) ?? nameAt(at))
    const names = longest(exact.map(extended))
    const owner = (index: number) => names.find(({ start, end }) => start <= index && index < end)
    const mayHold = (index: number) => isFree(index) && owner(index)?.words !== 0
    const guesses = scan(words.length, (at) => {
      const found = owner(at) ? undefined : guess.closeAt({ ...heard, isFree: mayHold }, at)
      return found && names.every((name) => !overlap(name, found) || isInside(name, found))
        ? withEpciEnding(withNumber(found))
        : undefined
    })
    const kept = names.filter((name) => !guesses.some((found) => overlap(name, found)))
    return settled(
      [...kept, ...guesses].toSorted((left, right) => left.start - right.start),
      words,
      records,
    )

    function numberAt(at: number): Found | undefined {
      if (taken[at]) return undefined
      const found = numbers.postcodeAt(words, at, taken) ?? numbers.departementAt(words, at, taken)
      return found && { ...found, words: 0, score: 1, unsure: false }
    }
    function nameAt(at: number): Found | undefined {
      const found = search.exactAt({ words, taken, known }, at) ?? search.gluedAt(words, at)
      return found && withNumber(found)
    }
    function extended(found: Found): Found {
      const longer = found.score === 1 ? guess.extended(heard, found) : undefined
      return longer ? withNumber(longer) : found
    }
    /** « Nantse métropole » is no town. */
    function withEpciEnding(found: Found): Found {
      const [town] = found.options
      if (!town || !isEpciEnding(words[found.end])) return found
      const name = wordsOf(normalise(records.placeOf(town.record).name))
      const epci = search.exactAt({ words: [...name, words[found.end] ?? ''], taken: [], known: [] }, 0)
      const isEpci = epci?.options.every(({ record }) => records.kindOf(record) === 'epci')
      return epci && isEpci ? { ...found, end: found.end + 1, words: 0, options: epci.options, ambiguous: epci.ambiguous } : found
    }
    /** With the arrondissement or the département said by its number beside the name. */
    function withNumber(found: Found): Found {
      const city = found.options[0]
      const arrondissement = city && numbers.arrondissementBeside(words, found, city.record, taken)
      if (arrondissement) return { ...found, ...arrondissement, ambiguous: false, unsure: false }
      const departement = numbers.departementAfter(words, found.end)
      const options = found.options.filter(
        ({ record }) => records.kindOf(record) === 'commune' && records.departement(record) === departement,
      )
      return departement !== undefined && options.length > 0
        ? { ...found, end: found.end + 1, options, ambiguous: !farAhead(options), unsure: false }
        : found
    }
  }

  function suspects(words: readonly string[], known: readonly boolean[] = []): Pick<Surroundings, 'isInPlace' | 'nearPlace'> {
    const covers = (index: number) => (found: Found | undefined) => found && found.start <= index && index < found.end
    // Nothing is taken yet: any word may turn out to be of the vocabulary, and what follows it a place.
    const heard: Heard = { words, taken: words.map(() => true), isPlain: plainWords(words, known), isFree: () => true }
    const guessAt = remembered((at) => guess.closeAt(heard, at))
    let exact: readonly Found[] | undefined
    return {
      isInPlace: (index) => {
        exact ??= scan(words.length, (at) => search.exactAt({ words, taken: [], known }, at) ?? search.gluedAt(words, at))
        return exact.some((found) => covers(index)(found) && (!found.unsure || isOrdinary(words[index] ?? '')))
      },
      nearPlace: (index) => {
        const starts = Array.from({ length: mostWordsBefore + 1 }, (_, back) => index - mostWordsBefore + back)
        const close = starts.map(guessAt).find(covers(index))
        const people = close?.options[0] && records.population(close.options[0].record)
        const rarity = Math.log(inhabitants / Math.max(people ?? 0, 1))
        return close && { edits: editsOf(close), rarity: rarity + (close.announced ? announced : unannounced) }
      },
    }
  }

  return {
    mentions,
    suspects,
    place: (kind, code) => {
      if (kind === 'position') return undefined
      const record = records.find(kind, code) ?? (kind === 'commune' ? records.find('arrondissement', code) : undefined)
      return record === undefined ? undefined : records.placeOf(record)
    },
    locate: (place) => about(place, records.position),
    departementOf: (place) => codeOf(about(place, records.departement)),
    regionOf: (place) => codeOf(about(place, records.region)),
    epciOf: (place) => about(place, (record) => placeOrNone(records.epci(record))),
    populationOf: (place) => about(place, records.population),
    nearest: (position) => records.placeOf(records.nearest(position)),
  }

  function placeOrNone(record: number | undefined): Place | undefined {
    return record === undefined ? undefined : records.placeOf(record)
  }
}

/** People of France: a place is as likely to be named as it has inhabitants, more when a preposition announces it (in nats). */
const inhabitants = 68_000_000
const announced = -4
const unannounced = 2
/** A word may belong to a name that began this many words earlier: « saint genis pouillu ». */
const mostWordsBefore = 3
/** The guesser's score says how many edits it forgave. */
const editsOf = ({ score }: Found) => Math.round((1 - score) * 10)

const plainWords = (words: readonly string[], known: readonly boolean[]) => (index: number) =>
  known[index] === true || isOrdinary(words[index] ?? '')

/** Each number is asked for once. */
function remembered<Result>(compute: (at: number) => Result): (at: number) => Result {
  const results = new Map<number, Result>()
  return (at) => {
    const result = results.has(at) ? (results.get(at) as Result) : compute(at)
    results.set(at, result)
    return result
  }
}

const overlap = (left: Found, right: Found) => left.start < right.end && right.start < left.end
const isInside = (inner: Found, outer: Found) => outer.start <= inner.start && inner.end <= outer.end

/** Drops the finds that a longer one before them covers. */
const longest = (finds: readonly Found[]) =>
  finds.filter(({ start }, index) => !finds.slice(0, index).some(({ end }) => end > start))

/** Left to right, each find starting where the one before ended. */
function scan(length: number, find: (at: number) => Found | undefined): readonly Found[] {
  const finds: Found[] = []
  let at = 0
  while (at < length) {
    const found = find(at)
    if (found && found.start >= (finds.at(-1)?.end ?? 0)) {
      finds.push(found)
      at = found.end
    } else at++
  }
  return finds
}
