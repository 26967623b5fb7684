/** What reads a question before the model looks at it; the model is trained on what the same reader reads. */
import { createRecogniser, vocabularyWords } from './entities'
import type { Lexicon } from './lexicon'
import { quantities } from './quantities'
import type { Reader } from './reading'
import { createCorrector } from './words/corrector'
import { readKnownWords } from './words/known-words'

/** The reader of a compiled lexicon and of the compiled list of known words. Throws when the list is not one of this version. */
export function readerOf(lexicon: Lexicon, knownWords: ArrayBuffer): Reader {
  const vocabulary = createRecogniser(lexicon)
  const known = readKnownWords(knownWords)
  return {
    correct: createCorrector(known, () => vocabularyWords(lexicon)),
    isKnown: (word) => /^\D?$|\d/.test(word) || known.rarity(word) !== undefined,
    recognise: (words) => [...vocabulary(words), ...quantities(words)],
  }
}
