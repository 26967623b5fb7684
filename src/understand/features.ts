/**
 * What the intent model sees of a question: three families of hashed features. Training and prediction share this file,
 * so that what was learnt and what is asked always look alike.
 *
 *     « cb de kinés à Amiens en 2023 »
 *       words    cb · de · kines · a · zplacez · en · zyearz · cb de · de kines · …
 *       letters  of cb · de · [care] · a · zplacez…: _cb_ · _[ · [car · …  what is recognised is folded to its slots,
 *                so that the wording shows, not which value was named
 *       shapes   cb de · de [care] · cb de [care] · slot care · no aid · places 1 · length 7
 */
import { askedIdeas } from './ideas/asked-ideas'
import { createIdeaReader } from './ideas/reader'
import type { Reading } from './reading'

/** Size of the hash space: of the 90,000 features a training sees one in six shares its bucket; twice as many change no answer. */
export const bucketCount = 2 ** 19

/** Bucket → how many times it is seen. */
export type Family = Map<number, number>
export type Features = readonly Family[]

/** What each family weighs once brought to length 1. Words and letters carry the wording, shapes what was recognised in it. */
export const familyWeights = [0.9, 1, 0.6, 0.8] as const

/** What replaces a name of place, a number and a year; training templates write `{place}` as the first. */
export const placeToken = 'zplacez'
/** What replaces a word that is in no list: most are names. */
const unknownToken = 'zunknownz'
const numberToken = 'znumberz'
const yearToken = 'zyearz'

const tokens: ReadonlySet<string> = new Set([placeToken, unknownToken, numberToken, yearToken])

/** The features of a question, not yet weighed (scores in classify.ts does). */
export function features(reading: Reading): Features {
  const words = foldedWords(reading)
  return [
    wordFeatures(words.lexical),
    letterFeatures(words.shapes),
    shapeFeatures(words.shapes, reading),
    ideas.features(reading.words),
  ]
}

const ideas = createIdeaReader(askedIdeas)

type Folded = { readonly lexical: readonly string[]; readonly shapes: readonly string[] }

/** The words with places and numbers folded (`lexical`), and the same with every entity folded to its slots (`shapes`). */
function foldedWords({ words, unknown, places, unknownPlace, entities }: Reading): Folded {
  const named = unknownPlace ? [...places, unknownPlace] : places
  const lexical: string[] = []
  const shapes: string[] = []
  let shapedUntil = 0
  for (let index = 0; index < words.length; index++) {
    const polite = politeWords(words, index)
    if (polite > 0 && polite < words.length) {
      index += polite - 1
      continue
    }
    const place = named.find(({ start, end }) => start <= index && index < end)
    if (place) {
      if (place.start === index) lexical.push(placeToken)
      if (place.start === index) shapes.push(placeToken)
      continue
    }
    const word = unknown[index] ? unknownToken : foldedNumber(words[index] ?? '')
    lexical.push(word)
    if (index < shapedUntil) continue
    const longest = entities.reduce((end, entity) => (entity.start === index ? Math.max(end, entity.end) : end), index)
    if (longest > index) {
      shapedUntil = longest
      const slots = entities.filter(({ start, end }) => start === index && end === longest).map(({ slot }) => slot)
      shapes.push(`[${[...new Set(slots)].sort().join('+')}]`)
    } else shapes.push(word)
  }
  return { lexical, shapes }
}

/** How many words from `index` say only « please »: they tell nothing of what is asked. */
export function politeWords(words: readonly string[], index: number): number {
  if (courtesies.has(words[index] ?? '')) return 1
  return [4, 3].find((length) => courtesies.has(words.slice(index, index + length).join(' '))) ?? 0
}
const courtesies: ReadonlySet<string> = new Set([
  'svp',
  'stp',
  'please',
  's il vous plait',
  's il te plait',
  'sil vous plait',
  'sil te plait',
  'merci d avance',
  'merci par avance',
])

/** A number of any value, or a year. */
export function foldedNumber(word: string): string {
  if (!/^\d/.test(word)) return word
  if (/^(19[5-9]|20[0-4])\d$/.test(word)) return yearToken
  return /^\d+(,\d+)?$/.test(word) ? numberToken : word
}

/** Words alone, in pairs, with a gap of one, their first five letters, and the first and last of the question. */
function wordFeatures(words: readonly string[]): Family {
  const family: Family = new Map()
  words.forEach((word, index) => {
    add(family, hash(`w ${word}`))
    if (word.length > 5) add(family, hash(`p ${word.slice(0, 5)}`))
    const next = words[index + 1]
    if (next !== undefined) add(family, hash(`b ${word} ${next}`))
  })
  add(family, hash(`first ${words[0] ?? ''}`))
  add(family, hash(`last ${words.at(-1) ?? ''}`))
  return family
}

/** The buckets of the words and pairs of words of a question, by what they say: for explaining. */
export function sayings(reading: Reading): ReadonlyMap<string, number> {
  const { lexical } = foldedWords(reading)
  const shown = lexical.filter((word) => !tokens.has(word))
  const alone = shown.map((word) => [word, hash(`w ${word}`)] as const)
  const pairs = lexical.flatMap((word, index) => {
    const next = lexical[index + 1]
    return next === undefined || tokens.has(word) || tokens.has(next)
      ? []
      : [[`${word} ${next}`, hash(`b ${word} ${next}`)] as const]
  })
  return new Map([...alone, ...pairs])
}

/** Runs of two to four characters inside each word, its borders included: what survives a typo. */
function letterFeatures(words: readonly string[]): Family {
  const family: Family = new Map()
  for (const word of words) {
    const bordered = ` ${word} `
    for (let start = 0; start < bordered.length - 1; start++) {
      let state = letterSeed
      for (let end = start; end < Math.min(start + longestRun, bordered.length); end++) {
        state = Math.imul(state ^ bordered.charCodeAt(end), fnvPrime)
        if (end > start) add(family, bucketOf(state))
      }
    }
  }
  return family
}

const longestRun = 4

/** Which slots were recognised, some of their values, and runs of words around them. */
function shapeFeatures(shapes: readonly string[], { entities, places, words }: Reading): Family {
  const family: Family = new Map()
  shapes.forEach((shape, index) => {
    const next = shapes[index + 1] ?? '$'
    add(family, hash(`s2 ${shape} ${next}`))
    if (index === 0) add(family, hash(`s2 ^ ${shape}`))
    if (shapes[index + 2] !== undefined) add(family, hash(`s3 ${shape} ${next} ${shapes[index + 2]}`))
  })
  const slots = new Set<string>(entities.map((entity) => entity.slot))
  for (const slot of slots) add(family, hash(`slot ${slot}`))
  for (const slot of mainSlots) if (!slots.has(slot)) add(family, hash(`no ${slot}`))
  for (const { slot, value } of entities) if (telling.has(slot)) add(family, hash(`value ${slot} ${value}`))
  add(family, hash(`places ${Math.min(places.length, 2)}`))
  add(family, hash(`length ${lengthBuckets.findIndex((limit) => words.length <= limit)}`))
  return family
}

/** Slots whose value says something of the intent: « pharmacie de garde », « le plus », « ouvert ce soir ». */
const telling: ReadonlySet<string> = new Set(['care', 'order', 'level', 'openNow', 'perCapita', 'stage', 'topic'])
/** Slots whose absence tells as much: « évolution du smic » names no indicator. */
const mainSlots = ['care', 'profession', 'aid', 'programme', 'organisation', 'term', 'zoning', 'structure', 'indicator']
const lengthBuckets = [1, 2, 4, 7, 12, 20, Number.POSITIVE_INFINITY]

function add(family: Family, bucket: number) {
  family.set(bucket, (family.get(bucket) ?? 0) + 1)
}

/** FNV-1a, 32 bits: small, fast, and the same everywhere. http://www.isthe.com/chongo/tech/comp/fnv/ */
const fnvPrime = 0x01000193
const fnvOffset = 0x811c9dc5
const letterSeed = Math.imul(fnvOffset ^ 1, fnvPrime)

function hash(text: string): number {
  let state = fnvOffset
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), fnvPrime)
  return bucketOf(state)
}

/** FNV's low bits are weak: the high ones are folded in. */
const bucketOf = (state: number): number => Math.imul(state ^ (state >>> 15), 0x9e3779b1) >>> (32 - Math.log2(bucketCount))
