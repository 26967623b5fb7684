/**
 * Finds the values of the vocabularies in the words of a question, already put right (words/corrector.ts).
 *
 *     word → vocabulary words it may stand for (exact, plural, cut in two) → walk of the phrase trie
 *          → longest phrase per slot → phrases another slot's longer phrase makes meaningless are dropped
 */
import type { SlotName } from '../slots'
import type { Lexicon } from './lexicon'
import { quantities } from './quantities'
import type { Recogniser } from './reading'
import { linkingWords, type Spelled, spellings } from './words/speller'

type Value = { readonly slot: SlotName; readonly id: string; readonly reason?: true; readonly within?: string }
type Node = { readonly next: Map<string, Node>; readonly values: Value[] }
type Branches = (token: string) => Node | undefined
type Match = Value & { readonly start: number; readonly end: number; readonly cost: number }

/** Prepares the recogniser of a lexicon; the recogniser itself is pure. */
export function createRecogniser(lexicon: Lexicon): Recogniser {
  const branches = branchesOf(lexicon)
  return (words) => {
    const steps = words.map((_, index) => spellings(words, index))
    const matches: Match[] = []
    for (let start = 0; start < words.length; start++) walk(branches, start, start, 0, steps, words, matches)
    return meaningful(longestPerSlot(matches), words)
      .map(({ slot, id, start, end, reason, within }) => ({
        slot,
        value: id,
        start,
        end,
        ...(reason ? { reason } : {}),
        ...(within ? { within } : {}),
      }))
      .sort((left, right) => left.start - right.start || right.end - left.end)
  }
}

/** A joined form of a phrase (« sagefemme ») is a phrase too, when it is long enough not to be another word. */
const joinedLengths = { min: 7, max: 22 }

/**
 * The phrases as a trie whose branches grow when they are first asked for: a start only sorts phrases by their first word,
 * and a question needs few of them.
 */
function branchesOf(lexicon: Lexicon): Branches {
  const byFirst = new Map<string, (readonly [Value, readonly string[]])[]>()
  const grown = new Map<string, Node>()
  const add = (value: Value, tokens: readonly string[]) => {
    const first = tokens[0]
    if (first === undefined) return
    const list = byFirst.get(first)
    if (list) list.push([value, tokens])
    else byFirst.set(first, [[value, tokens]])
  }
  for (const entry of lexicon)
    for (const phrase of entry.phrases) {
      if (!phrase.includes(' ')) {
        add(entry, [phrase])
        continue
      }
      const all = phrase.split(' ')
      add(entry, meaningfulTokens(all))
      if (all.length > 3) continue
      const joined = all.join('')
      if (joined.length >= joinedLengths.min && joined.length <= joinedLengths.max) add(entry, [joined])
    }
  return (token) => {
    const phrases = byFirst.get(token)
    if (!phrases) return undefined
    const node = grown.get(token) ?? branch(phrases)
    grown.set(token, node)
    return node
  }
}

/** The trie of phrases that share their first word. */
function branch(phrases: readonly (readonly [Value, readonly string[]])[]): Node {
  const top: Node = { next: new Map(), values: [] }
  for (const [value, tokens] of phrases) {
    let node = top
    for (const token of tokens.slice(1)) {
      const child = node.next.get(token) ?? { next: new Map(), values: [] }
      node.next.set(token, child)
      node = child
    }
    if (!node.values.some(({ slot, id }) => value.slot === slot && value.id === id)) node.values.push(value)
  }
  return top
}

/** A phrase without its linking words, unless that would leave one bare word of a phrase with a number or « pour » (« un euro »). */
function meaningfulTokens(words: readonly string[]): readonly string[] {
  const tokens = words.filter((word) => !linkingWords.has(word))
  const kept = tokens.length === 1 && words.some((word) => telling.has(word))
  return kept ? words : tokens
}
const telling = new Set(['un', 'une', 'pour', 'en', 'a', 'et', 'an', 'of', 'to', 'in'])

/** Every word of every phrase. */
export const vocabularyWords = (lexicon: Lexicon): ReadonlySet<string> =>
  new Set(lexicon.flatMap(({ phrases }) => phrases.flatMap((phrase) => phrase.split(' '))))

/** At most this many « de la », « pour les », « d’un an » between two words of a phrase. */
const mostLinks = 3

/** Follows every phrase that begins at `start`; linking words inside a phrase are free, or words of its own. */
function walk(
  branches: Branches,
  start: number,
  position: number,
  cost: number,
  steps: readonly (readonly Spelled[])[],
  words: readonly string[],
  matches: Match[],
): void {
  for (const step of steps[position] ?? []) {
    const child = branches(step.token)
    if (!child) continue
    const end = position + step.words
    const total = cost + step.cost
    for (const value of child.values) matches.push({ ...value, start, end, cost: total })
    if (child.next.size === 0) continue
    for (let next = end; next <= end + mostLinks; next++) {
      walk((token) => child.next.get(token), start, next, total, steps, words, matches)
      if (!linkingWords.has(words[next] ?? '')) break
    }
  }
}

/** In each slot, the longest phrases that do not overlap; a guess between two values is no value. */
function longestPerSlot(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = []
  const ordered = [...matches].sort((left, right) => right.end - right.start - (left.end - left.start) || left.cost - right.cost)
  for (const match of ordered) {
    const rival = kept.some((other) => other.slot === match.slot && other.start < match.end && match.start < other.end)
    if (rival) continue
    const doubtful = match.cost >= 1 && ordered.some((other) => isTie(match, other))
    if (!doubtful) kept.push(match)
  }
  return kept
}

const isTie = (match: Match, other: Match): boolean =>
  other.slot === match.slot &&
  other.id !== match.id &&
  other.start === match.start &&
  other.end === match.end &&
  other.cost === match.cost

/** A value inside a longer phrase of one of these slots says nothing of its own: the « docteur » of « docteur junior » is no care. */
const emptiedBy: Partial<Record<SlotName, readonly SlotName[]>> = {
  care: ['stage', 'organisation', 'indicator', 'zoning'],
  profession: ['organisation', 'topic', 'indicator'],
  structure: ['care'],
  indicator: ['care'],
  // « ni ZIP ni ZAC dans mon secteur de garde » says nothing of the commune.
  zoning: ['situation'],
}

/** After these, « département » and « région » are the territory, not its council. */
const territorial = new Set([
  'dans',
  'par',
  'en',
  'sur',
  'quel',
  'quelle',
  'quels',
  'quelles',
  'chaque',
  'mon',
  'ma',
  'toute',
  'autre',
  'meme',
  'du',
])

function meaningful(matches: readonly Match[], words: readonly string[]): readonly Match[] {
  const spans = quantities(words)
  return matches.filter((match) => {
    const { slot, id, start, end } = match
    if (spans.some((span) => span.start <= start && end <= span.end && span.end - span.start > end - start)) return false
    if (slot === 'organisation' && (id === 'departement' || id === 'region') && end - start === 1) {
      if (words[start]?.endsWith('s')) return false
      const before = linkingWords.has(words[start - 1] ?? '') && words[start - 1] !== 'du' ? words[start - 2] : words[start - 1]
      if (before !== undefined && territorial.has(before)) return false
    }
    const emptying = emptiedBy[slot] ?? []
    return !matches.some(
      (other) =>
        emptying.includes(other.slot) && other.start <= start && end <= other.end && other.end - other.start > end - start,
    )
  })
}
