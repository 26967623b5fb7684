/** What a Worker opens to understand, opened on import, and one question asked of it: the artefacts and code of src/worker.ts. */
import dangers from '../../dist/dangers.bin'
import gazetteerBytes from '../../dist/gazetteer.bin'
import lexicon from '../../dist/lexicon.txt'
import model from '../../dist/model.bin'
import knownWords from '../../dist/words.bin'
import type { Understanding } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'

const index = createUnderstanding({ lexicon, knownWords, model, dangers })
const gazetteer = createGazetteer(gazetteerBytes)

export const ask = (text: string): Understanding =>
  understand({ text, lang: 'fr', channel: 'api', askedAt: new Date(0) }, index, gazetteer)
