import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import { withArrondissement } from '../../src/understand/arrondissement'
import { createGazetteer } from '../../src/understand/places'
import { readerOf } from '../../src/understand/reader'
import { read } from '../../src/understand/reading'

const { gazetteer: bytes, lexicon, knownWords } = readArtefacts()
const gazetteer = createGazetteer(bytes)
const reader = readerOf(JSON.parse(lexicon), knownWords)
const placeAfter = (city: string, text: string) =>
  withArrondissement(read(text, reader, gazetteer), gazetteer.place('commune', city), gazetteer).places[0]?.candidates[0]

describe('« le 13e » after a city was named', () => {
  it.each([
    ['13055', 'et dans le 13e ?', '13213'],
    ['75056', 'et dans le 11ème', '75111'],
    ['69123', 'plutôt le 3e', '69383'],
    ['69123', '7e ?', '69387'],
  ])('is its arrondissement: %s, %s', (city, text, arrondissement) => {
    expect(placeAfter(city, text)?.arrondissementCode).toBe(arrondissement)
  })

  it.each([
    ['80021', 'et dans le 13e ?'],
    ['75056', 'et dans le 21e ?'],
    ['75056', 'je voudrais un 2e avis'],
  ])('is nothing where there is none: %s, %s', (city, text) => {
    expect(placeAfter(city, text)).toBeUndefined()
  })
})
