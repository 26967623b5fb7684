/** Names of several words that are written as one: towns, départements, régions, people. */
import { bare, territoryNames } from './accents'
import { phrases } from './known-spellings'
import { commonWords } from './word-lists'

type Phrase = { readonly words: readonly string[]; readonly spelling: string }

/**
 * The longest known name that starts at a word, and how many words it covers; `at(0)` is the bare first word.
 *
 *     BOURG EN BRESSE FLEYRIAT  →  { spelling: 'Bourg-en-Bresse', length: 3 }
 */
export function phraseAt(
  at: (offset: number) => string | undefined,
): { readonly spelling: string; readonly length: number } | undefined {
  const found = byFirstWord()
    .get(at(0) ?? '')
    ?.find(({ words }) => words.every((word, offset) => at(offset) === word))
  return found && { spelling: found.spelling, length: found.words.length }
}

let built: ReadonlyMap<string, readonly Phrase[]> | undefined
function byFirstWord(): ReadonlyMap<string, readonly Phrase[]> {
  built ??= buildPhrases()
  return built
}

function buildPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>()
  for (const spelling of new Set([
    ...phrases,
    ...territoryNames()
      .map(withoutArticle)
      .filter((name) => name.includes('-')),
  ])) {
    const words = bare(spelling).split(/[ '-]+/)
    const [first = ''] = words
    if (words.length === 1 || commonWords.has(first)) continue // « HOPITAL SAINT BLAISE » is seldom the village
    groups.set(first, [...(groups.get(first) ?? []), { words, spelling }])
  }
  for (const group of groups.values()) group.sort((one, other) => other.words.length - one.words.length)
  return groups
}

/** « La Roche-sur-Yon » is « site de La Roche-sur-Yon » and « rue de la Roche »: the article is left to its place in the text. */
const withoutArticle = (name: string) => name.replace(/^(?:(?:La|Le|Les) |L')/, '')
