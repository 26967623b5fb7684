/** Finds names of places among words: exact ones first, then, where a place is likely, names a letter or two away. */
import { isOrdinary } from './ordinary-words'
import { type Choice, type chooser, farAhead, type Option } from './place-choice'
import { type Context, contextOf, isEpciEnding } from './place-context'
import type { PlaceKeys, Range } from './place-keys'
import { articles, entryFlag, type Tables } from './gazetteer-binary'
import type { PlaceRecords } from './place-records'

export type Found = Choice & {
  readonly start: number
  readonly end: number
  /** How many words the name itself covers, up to `end`; 0 when it is a number. */
  readonly words: number
  readonly score: number
  readonly announced: boolean
}

/** Longest name in words, once its article is off (Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson is cut at seven: no other name starts so). */
const longestName = 7
/** Fewest letters for one forgiven edit, for two, and for two in a name that begins as another. */
const forgiven = { one: 5, two: 8, extendedTwo: 12 }
/** Fewest inhabitants of a commune whose misspelling is guessed: villages are more often another word than a typo. */
const guessedFrom = { one: 1000, two: 5000, unannounced: 2000 }
/** A text this short, in words, is telegraphic: its last word is probably the place. */
const telegraphic = 5

const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes', ss: 'sous' }
const spelt = (word: string) => abbreviations[word] ?? word
const isArticle = (word: string) => articles.indexOf(word as (typeof articles)[number]) > 0

export function placeSearch(tables: Tables, keys: PlaceKeys, records: PlaceRecords, choose: ReturnType<typeof chooser>) {
  /** The longest exact name that begins at `core`. */
  function exactAt(words: readonly string[], taken: readonly boolean[], core: number): Found | undefined {
    if (/^saint(e|s|es)?$/.test(spelt(words[core - 1] ?? ''))) return undefined
    let range: Range | undefined = keys.all
    let depth = 0
    const boundaries: number[] = []
    let best: Found | undefined
    for (let end = core + 1; end <= Math.min(words.length, core + longestName); end++) {
      const word = spelt(words[end - 1] ?? '')
      range = keys.narrowed(range, depth, word)
      if (!range) break
      depth += word.length
      const whole = keys.whole(range, depth)
      const cuts = [...boundaries]
      boundaries.push(depth)
      if (!whole || ownedByOthers(taken, core, end)) continue
      const found = foundIn(whole, (entry) => keys.splitsAlike(entry, cuts), contextOf(words, core), words, taken, core, end)
      if (found) best = found
    }
    return best
  }

  function foundIn(
    range: Range,
    keep: (entry: number) => boolean,
    said: Context,
    words: readonly string[],
    taken: readonly boolean[],
    core: number,
    nameEnd: number,
  ): Found | undefined {
    const ending = isEpciEnding(words[nameEnd]) && !said.level
    const context: Context = ending ? { ...said, level: 'epci' } : said
    const name = words.slice(core, nameEnd)
    const choice = choose(range, keep, context, {
      name,
      next: words[nameEnd] ?? '',
      last: nameEnd === words.length,
      afterVocabulary: taken[context.start - 1] === true,
      beforeVocabulary: taken[nameEnd] === true,
    })
    if (!choice) return undefined
    const isEpci = ending && records.kindOf(choice.options[0]?.record ?? 0) === 'epci'
    const start = said.level && records.kindOf(choice.options[0]?.record ?? 0) !== said.level ? core - Number(said.article > 0 && isArticle(words[core - 1] ?? '')) : said.start
    return { ...choice, start, end: nameEnd + Number(isEpci), words: isEpci ? 0 : nameEnd - core, score: 1, announced: context.link !== 'none' || context.level !== undefined }
  }

  /** « lorne », « dans laisne »: the article stuck to a territory's name. */
  function gluedAt(words: readonly string[], core: number): Found | undefined {
    const word = words[core] ?? ''
    if (!/^[ld][aeiouyh]/.test(word) || word.length < 5) return undefined
    const range = keys.narrowed(keys.all, 0, word.slice(1))
    const whole = range && keys.whole(range, word.length - 1)
    if (!whole) return undefined
    const options = entriesOf(whole).filter(({ record }) => ['departement', 'region'].includes(records.kindOf(record)))
    const { link } = contextOf(words, core)
    if (options.length === 0) return undefined
    return { options, ambiguous: false, unsure: false, start: core, end: core + 1, words: 0, score: 0.95, announced: link !== 'none' || word.startsWith('d') }
  }

  const entriesOf = (range: Range): readonly Option[] =>
    Array.from({ length: range.end - range.start }, (_, index) => asOption(range.start + index)).filter((option) => option !== undefined)

  function asOption(entry: number): Option | undefined {
    const flags = tables.entryFlags[entry] ?? 0
    const record = tables.entryRecords[entry] ?? 0
    if (flags & entryFlag.needsLevel) return undefined
    return { record, weight: records.population(record) ?? 0, short: (flags & entryFlag.short) !== 0 }
  }

  /** The nearest name to the words from `core`, when something suggests that a place is named there. */
  function closeAt(words: readonly string[], taken: readonly boolean[], core: number, covered: (index: number) => boolean): Found | undefined {
    const context = contextOf(words, core)
    const trust = trustOf(words, taken, core, context)
    if (trust === 'none' || covered(core)) return undefined
    const free = (index: number) => !taken[index] && !covered(index)
    const firstEnd = core + (isOrdinary(words[core] ?? '') ? 2 : 1)
    return closest(words, core, firstEnd, context, free, (length) => (trust === 'strong' && length >= forgiven.two ? 2 : 1), trust)
  }

  /** « saint etienne du rouvrai » is more than Saint-Étienne: the longer name, misspelt, that a find begins. */
  function extended(found: Found, words: readonly string[], notTaken: (index: number) => boolean): Found | undefined {
    const core = found.end - found.words
    const next = words[found.end] ?? ''
    const goesOn = isLink(next) || (notTaken(found.end) && !isOrdinary(next) && !/\d/.test(next))
    if (found.words === 0 || !goesOn || !isBeginning(words.slice(core, found.end).map(spelt).join(''))) return undefined
    return closest(words, core, found.end + 1, contextOf(words, core), (index) => index < found.end || notTaken(index), (length) => (length >= forgiven.extendedTwo ? 2 : 1), 'strong')
  }

  /** True when longer names begin with this one. */
  function isBeginning(joined: string): boolean {
    const range = keys.narrowed(keys.all, 0, joined)
    return range !== undefined && (keys.whole(range, joined.length)?.end ?? range.end) < range.end
  }

  /** The window from `core`, ending at `firstEnd` or later, that has the fewest letters to forgive. */
  function closest(
    words: readonly string[],
    core: number,
    firstEnd: number,
    context: Context,
    free: (index: number) => boolean,
    mostFor: (length: number) => number,
    trust: Trust,
  ): Found | undefined {
    let best: { readonly found: Found; readonly distance: number } | undefined
    const last = Math.min(words.length, core + longestName)
    for (let end = core + 1; end <= last && free(end - 1); end++) {
      const name = words.slice(core, end)
      const joined = name.map(spelt).join('')
      if (end < firstEnd || joined.length < forgiven.one || !mayEnd(words[end - 1] ?? '')) continue
      const near = closeNames(joined, end - core, mostFor(joined.length), trust)
      if (near && (!best || near.distance <= best.distance))
        best = {
          distance: near.distance,
          found: { ...near.choice, start: context.start, end, words: end - core, score: 1 - near.distance / 10, announced: context.link !== 'none' },
        }
    }
    return best?.found
  }

  function closeNames(joined: string, wordCount: number, most: number, trust: Trust) {
    const near = keys.close(joined, most, most === 2).flatMap(({ entry, distance }) => {
      const option = asOption(entry)
      return option && keys.wordCount(entry) >= wordCount && plausible(entry, option, distance, trust) ? [{ option, distance }] : []
    })
    if (near.length === 0) return undefined
    const distance = Math.min(...near.map((one) => one.distance))
    const ranked = near.filter((one) => one.distance === distance).map(({ option }) => option).toSorted((left, right) => right.weight - left.weight)
    const options = ranked.filter(({ record }, index) => ranked.findIndex((other) => other.record === record) === index)
    return { choice: { options, ambiguous: !farAhead(options), unsure: false }, distance }
  }

  function plausible(entry: number, { record, weight }: Option, distance: number, trust: Trust): boolean {
    const kind = records.kindOf(record)
    if (kind === 'epci' || kind === 'arrondissement' || kind === 'country') return false
    if ((tables.entryFlags[entry] ?? 0) & (entryFlag.former | entryFlag.short)) return false
    if (kind !== 'commune') return true
    return weight >= (distance === 2 ? guessedFrom.two : trust === 'weak' ? guessedFrom.unannounced : guessedFrom.one)
  }

  return { exactAt, gluedAt, closeAt, extended }
}

/** A name wholly made of words of the vocabulary is the vocabulary's. */
function ownedByOthers(taken: readonly boolean[], start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!taken[index]) return false
  return true
}

type Trust = 'strong' | 'weak' | 'none'

/** How likely a place is here: announced, or where telegraphic texts put it (last, or right after a word of the vocabulary). */
function trustOf(words: readonly string[], taken: readonly boolean[], core: number, { link, level }: Context): Trust {
  const word = words[core] ?? ''
  if (/\d/.test(word) || word.length <= 1 || isArticle(word) || isLink(word) || taken[core]) return 'none'
  if (link === 'at' || link === 'in' || level) return 'strong'
  if (link === 'of' || taken[core - 1]) return 'weak'
  return words.length <= telegraphic && core >= words.length - 2 ? 'weak' : 'none'
}

const mayEnd = (word: string) => !isOrdinary(word) && !isLink(word) && !/\d/.test(word)

const linkWords = new Set('a au aux en de du des d le la les l et ou sur sous dans pour un une'.split(' '))
const isLink = (word: string) => linkWords.has(word)
