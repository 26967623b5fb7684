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
import { createSpeller, linkingWords } from './words/speller'

type Value = { readonly slot: SlotName; readonly id: string }
type Node = { readonly next: Map<string, Node>; readonly values: Value[] }
type Match = Value & { readonly start: number; readonly end: number; readonly cost: number }

/** Prepares the recogniser of a lexicon (a few milliseconds, once); the recogniser itself is pure. */
export function createRecogniser(lexicon: Lexicon): Recogniser {
  const root = trieOf(lexicon)
  const speller = createSpeller(tokensOf(root))
  return (words) => {
    const steps = words.map((_, index) => speller(words, index))
    const matches: Match[] = []
    for (let start = 0; start < words.length; start++) walk(root, start, start, 0, steps, words, matches)
    return meaningful(longestPerSlot(matches), words)
      .map(({ slot, id, start, end }) => ({ slot, value: id, start, end }))
      .sort((left, right) => left.start - right.start || right.end - left.end)
  }
}

/** A joined form of a phrase (« sagefemme ») is a phrase too, when it is long enough not to be another word. */
const joinedLengths = { min: 7, max: 22 }

function trieOf(lexicon: Lexicon): Node {
  const root: Node = { next: new Map(), values: [] }
  const add = (tokens: readonly string[], value: Value) => {
    let node = root
    for (const token of tokens) {
      const child = node.next.get(token) ?? { next: new Map(), values: [] }
      node.next.set(token, child)
      node = child
    }
    if (!node.values.some(({ slot, id }) => slot === value.slot && id === value.id)) node.values.push(value)
  }
  for (const { slot, id, phrases } of lexicon)
    for (const phrase of phrases) {
      const all = phrase.split(' ')
      const tokens = meaningfulTokens(all)
      if (tokens.length === 0) continue
      add(tokens, { slot, id })
      const joined = all.join('')
      if (all.length > 1 && all.length < 4 && joined.length >= joinedLengths.min && joined.length <= joinedLengths.max)
        add([joined], { slot, id })
    }
  return root
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

function tokensOf(node: Node, tokens: Set<string> = new Set()): ReadonlySet<string> {
  for (const [token, child] of node.next) {
    tokens.add(token)
    tokensOf(child, tokens)
  }
  return tokens
}

/** At most this many « de la », « pour les » between two words of a phrase. */
const mostLinks = 2

/** Follows every phrase that begins at `start`; linking words inside a phrase are free, or words of its own. */
function walk(
  node: Node,
  start: number,
  position: number,
  cost: number,
  steps: readonly (readonly { readonly token: string; readonly words: number; readonly cost: number }[])[],
  words: readonly string[],
  matches: Match[],
): void {
  for (const step of steps[position] ?? []) {
    const child = node.next.get(step.token)
    if (!child) continue
    const end = position + step.words
    const total = cost + step.cost
    for (const value of child.values) matches.push({ ...value, start, end, cost: total })
    if (child.next.size === 0) continue
    for (let next = end; next <= end + mostLinks; next++) {
      walk(child, start, next, total, steps, words, matches)
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
