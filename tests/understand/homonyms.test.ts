import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import { settleHomonyms } from '../../src/understand/homonyms'
import { createGazetteer } from '../../src/understand/places'
import { readerOf } from '../../src/understand/reader'
import { read } from '../../src/understand/reading'

const { gazetteer: bytes, lexicon, knownWords } = readArtefacts()
const gazetteer = createGazetteer(bytes)
const reader = readerOf(JSON.parse(lexicon), knownWords)
const city = (code: string) => {
  const place = gazetteer.place('commune', code)
  if (!place) throw new Error(`no commune ${code}`)
  return place
}
const placeAfter = (code: string, text: string) =>
  settleHomonyms(read(text, reader, gazetteer), { intent: 'find-care', slots: { place: city(code) } }, gazetteer).places[0]
    ?.candidates[0]

describe('« le 13e » after a city was named', () => {
  it.each([
    ['13055', 'et dans le 13e ?', '13213'],
    ['75056', 'et dans le 11ème', '75111'],
    ['69123', 'plutôt le 3e', '69383'],
  ])('is its arrondissement: %s, %s', (code, text, arrondissement) => {
    expect(placeAfter(code, text)?.arrondissementCode).toBe(arrondissement)
  })

  it.each([
    ['80021', 'et dans le 13e ?'],
    ['75056', 'et dans le 21e ?'],
  ])('is nothing where there is none: %s, %s', (code, text) => {
    expect(placeAfter(code, text)).toBeUndefined()
  })
})
