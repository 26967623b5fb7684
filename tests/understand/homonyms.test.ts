import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import { settleHomonyms } from '../../src/understand/homonyms'
import { createGazetteer } from '../../src/understand/places'
import { readerOf } from '../../src/understand/reader'
import { read } from '../../src/understand/reading'

const { gazetteer: bytes, lexicon, knownWords } = readArtefacts()
const gazetteer = createGazetteer(bytes)
const reader = readerOf(JSON.parse(lexicon), knownWords)
/** The place told by a text that follows « médecin à X », where X was asked back among homonyms. */
const chosenAfter = (homonym: string, text: string) => {
  const among = read(`médecin à ${homonym}`, reader, gazetteer).places[0]?.candidates ?? []
  const { places } = settleHomonyms(read(text, reader, gazetteer), { intent: 'find-care', slots: {}, among }, gazetteer)
  return places[0]?.candidates[0].code
}

describe('among the homonyms offered', () => {
  it.each([
    ['Mirepoix', 'celle de l’Ariège', '09194'],
    ['Mirepoix', 'celle près d’Auch', '32258'],
    ['Saint-Denis', 'à côté de Paris', '93066'],
    ['Clermont', 'the one by Beauvais', '60157'],
  ])('%s: « %s » chooses one', (homonym, text, code) => {
    expect(chosenAfter(homonym, text)).toBe(code)
  })

  it('a town far from all of them is only a town', () => {
    expect(chosenAfter('Mirepoix', 'à côté de Brest')).toBe('29019')
  })
})
