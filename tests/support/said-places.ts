/** The places heard in a text: the compiled gazetteer, the vocabulary and the words of the language, no word put right. */
import { readArtefacts } from '../../src/build'
import { normalise, wordsOf } from '../../src/understand/normalise'
import { createGazetteer, type PlaceMention } from '../../src/understand/places'
import { readerOf } from '../../src/understand/reader'

const { gazetteer: bytes, lexicon, knownWords } = readArtefacts()
const gazetteer = createGazetteer(bytes)
const { recognise, isKnown } = readerOf(JSON.parse(lexicon), knownWords)

export function placesSaid(text: string): readonly PlaceMention[] {
  const words = wordsOf(normalise(text))
  const entities = recognise(words).filter(({ slot }) => slot !== 'programme' && slot !== 'aid')
  const taken = words.map((_, index) => entities.some(({ start, end }) => start <= index && index < end))
  return gazetteer.mentions(words, taken, words.map(isKnown))
}
