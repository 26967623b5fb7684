/** Everything found in words but places: the vocabulary, and years, distances, orders. The model is trained with the same. */
import { createRecogniser } from './entities'
import type { Lexicon } from './lexicon'
import { quantities } from './quantities'
import type { Recogniser } from './reading'

/** The recogniser of a compiled lexicon. */
export function recogniserOf(lexicon: Lexicon): Recogniser {
  const vocabulary = createRecogniser(lexicon)
  return (words) => [...vocabulary(words), ...quantities(words)]
}
