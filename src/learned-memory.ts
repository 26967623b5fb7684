/**
 * What a process or an isolate remembers of the phrases staff taught: plain data, no promise. Read again once a minute, beside what
 * a question reads anyway (`Passenger` in db/knowledge.ts); what is taught here holds here at once.
 */
import type { Passenger } from '../db/knowledge'
import { type LearnedPhrase, type PhraseBook, phrasesInUse } from '../db/phrases'
import type { UnderstandingIndex } from './understand'
import { type Learned, nothingLearned } from './understand/learned'
import type { Gazetteer } from './understand/places'
import { learnedFrom, patternIn } from './understand/teaching'

/** Milliseconds: what is taught elsewhere is live within a minute. */
const freshness = 60_000
/** Phrases read again at once, a fifth of a millisecond each: a Worker of the free plan has ten for a request. */
const mostRead = 3

export type LearnedMemory = {
  /**
   * What was last read, whatever its age: nothing, before. A phrase has the pattern it was kept with until it is read again, by the
   * vocabulary of today: a few at each call.
   */
  readonly learned: () => Learned
  /** True when it is to be read again. */
  readonly isDue: () => boolean
  /** The query to send along; undefined while there is no need. */
  readonly passenger: () => Passenger | undefined
  /** The book, whose changes are remembered once they are written. */
  readonly remembering: (book: PhraseBook) => PhraseBook
}

/** `clock` in milliseconds, of which only the differences count. */
export function createLearnedMemory(
  index: UnderstandingIndex,
  gazetteer: Gazetteer,
  clock: () => number = Date.now,
): LearnedMemory {
  const patterns = new Map<string, string>()
  const patternOf = patternIn(index, gazetteer)
  const readAgain = (phrase: string): string => {
    const pattern = patternOf(phrase)
    patterns.set(phrase, pattern)
    return pattern
  }
  let phrases: readonly LearnedPhrase[] = []
  let learned = nothingLearned
  let unread: readonly LearnedPhrase[] = []
  let lookedAt = Number.NEGATIVE_INFINITY
  /** How many times something was taught, or taken back, here: a read that began before tells of the past. */
  let lessons = 0
  const hold = (next: readonly LearnedPhrase[]) => {
    phrases = next
    unread = phrases.filter(({ phrase }) => !patterns.has(phrase))
    learned = learnedFrom(phrases.map((one) => ({ ...one, pattern: patterns.get(one.phrase) ?? one.pattern })))
  }
  const readSome = () => {
    const some = unread.slice(0, mostRead)
    const changed = some.filter(({ phrase, pattern }) => readAgain(phrase) !== pattern)
    unread = unread.slice(some.length)
    if (changed.length > 0) hold(phrases)
  }
  const learn = (next: readonly LearnedPhrase[]) => {
    lessons += 1
    hold(next)
  }
  const isDue = () => clock() - lookedAt >= freshness
  return {
    learned() {
      if (unread.length > 0) readSome()
      return learned
    },
    isDue,
    passenger() {
      if (!isDue()) return undefined
      const lessonsBefore = lessons
      const { statement, map } = phrasesInUse()
      return {
        statement,
        arrived(rows) {
          if (lessons !== lessonsBefore) return
          lookedAt = clock()
          hold(map(rows))
        },
        // A base out of reach is not asked again for a minute by questions that need nothing else of it.
        missed() {
          lookedAt = clock()
        },
      }
    },
    remembering: (book) => ({
      async add(phrase, entry) {
        const kept = { ...phrase, pattern: readAgain(phrase.phrase) }
        await book.add(kept, entry)
        learn([...phrases, kept])
      },
      async remove(id, entry) {
        const isRemoved = await book.remove(id, entry)
        learn(phrases.filter((phrase) => phrase.id !== id))
        return isRemoved
      },
    }),
  }
}
