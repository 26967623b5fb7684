/**
 * The only importer of fuse.js, pinned exactly because its scores move between versions. Fuse ranks a short list well
 * (the facts of a programme, the names of aids); it is not an intent matcher nor a gazetteer.
 */
import Fuse from 'fuse.js'
import { normalise, wordsOf } from './normalise'

/** Fuse's scale: 0 is perfect, 1 is nothing alike. Above this, a word of the question is about something else. */
const tolerance = 0.3
/** Shorter words are articles and prepositions. */
const shortest = 4

/**
 * The items whose text shares most of the question's words come first; items it says nothing about keep their order.
 * Meant for tens of items: each is searched for each word.
 */
export function byRelevance<Item>(items: readonly Item[], textOf: (item: Item) => string, question: string): readonly Item[] {
  const words = [...new Set(wordsOf(normalise(question)))].filter((word) => word.length >= shortest)
  const fuse = new Fuse(
    items.map((item) => normalise(textOf(item))),
    { includeScore: true, ignoreLocation: true, threshold: tolerance, minMatchCharLength: shortest - 1 },
  )
  const scores = items.map(() => 0)
  for (const word of words) {
    const hits = fuse.search(word)
    // A word that every item contains tells them apart as little as an article does.
    const weight = hits.length === 0 ? 0 : 1 - hits.length / (items.length + 1)
    for (const { refIndex, score = 1 } of hits) scores[refIndex] = (scores[refIndex] ?? 0) + weight * (1 - score)
  }
  return items
    .map((item, index) => ({ item, index, score: scores[index] ?? 0 }))
    .sort((one, other) => other.score - one.score || one.index - other.index)
    .map(({ item }) => item)
}
