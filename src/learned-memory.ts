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

export type LearnedMemory = {
  /** What was last read, whatever its age: nothing, before. */
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
  const remembered = (phrase: string): string => {
    const pattern = patterns.get(phrase) ?? patternOf(phrase)
    patterns.set(phrase, pattern)
    return pattern
  }
  let phrases: readonly LearnedPhrase[] = []
  let learned = nothingLearned
  let lookedAt = Number.NEGATIVE_INFINITY
  /** How many times something was taught, or taken back, here: a read that began before tells of the past. */
  let lessons = 0
  const hold = (next: readonly LearnedPhrase[]) => {
    phrases = next
    learned = learnedFrom(phrases, remembered)
  }
  const learn = (next: readonly LearnedPhrase[]) => {
    lessons += 1
    hold(next)
  }
  const isDue = () => clock() - lookedAt >= freshness
  return {
    learned: () => learned,
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
        await book.add(phrase, entry)
        learn([...phrases, phrase])
      },
      async remove(id, entry) {
        const isRemoved = await book.remove(id, entry)
        learn(phrases.filter((phrase) => phrase.id !== id))
        return isRemoved
      },
    }),
  }
}
