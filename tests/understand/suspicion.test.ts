import { beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { phrasesByIntent as phrases } from '../../intents/phrases'
import { dangerExamples } from '../../intents/phrases/danger/danger-examples'
import { veiledDangerExamples } from '../../intents/phrases/danger/veiled-danger-examples'
import { readArtefacts } from '../../src/build'
import { createFiller, readTemplate } from '../../src/build/expansion'
import { compileLexicon } from '../../src/build/lexicon'
import { seeded } from '../../src/build/random'
import { trainDangers } from '../../src/build/train-dangers'
import { type LinearModel, readModel } from '../../src/understand/classify'
import { readerOf } from '../../src/understand/reader'
import { danger } from '../../src/understand/safety'
import { suspectedDanger } from '../../src/understand/suspicion'
import { heldOutDangers, heldOutSafe } from './held-out-dangers'

let bytes: ArrayBuffer
let model: LinearModel
const lexicon = compileLexicon(readSeeds())
const reader = readerOf(lexicon, readArtefacts().knownWords)
const training = { phrases, lexicon, reader }
const suspected = (sentence: string) => suspectedDanger(model, readTemplate(sentence, reader))
const heard = (sentence: string) => {
  const { typed, text } = readTemplate(sentence, reader)
  return danger(typed) ?? danger(text) ?? suspected(sentence)
}

beforeAll(() => {
  bytes = trainDangers(training)
  model = readModel(bytes)
}, 30_000)

describe('the second ear for danger', () => {
  it('hears with the table of signs nine in ten dangers told in words never seen', () => {
    const missed = heldOutDangers.filter((sentence) => heard(sentence) === undefined)
    expect(missed.length / heldOutDangers.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })

  it('leaves ordinary care, figures and the past alone', () => {
    const alarms = heldOutSafe.filter((sentence) => heard(sentence) !== undefined)
    expect(alarms.length / heldOutSafe.length, alarms.join('\n')).toBeLessThanOrEqual(0.04)
  })

  it('hears with the table nearly every danger it learnt', () => {
    const missed = [...Object.values(dangerExamples), ...Object.values(veiledDangerExamples)]
      .flat()
      .filter((sentence) => heard(sentence) === undefined)
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(3)
  })

  it('takes nothing the phrases of the other intents say for a danger', () => {
    const said = Object.entries(phrases).filter(([intent]) => intent !== 'emergency')
    const sentences = said.flatMap(([, { examples, tests }]) => [...examples.fr, ...examples.en, ...tests.fr, ...tests.en])
    const fill = createFiller(lexicon)
    const random = seeded(2)
    const alarms = sentences.filter((sentence) => heard(fill(sentence, random)) !== undefined)
    expect(alarms.length / sentences.length, alarms.join('\n')).toBeLessThanOrEqual(0.005)
  })

  it('is heard through spelling mistakes', () => {
    for (const sentence of ['il et inconssient', 'elle respir plu', 'ma fille convulce', 'ma voisine se fai tapper'])
      expect(heard(sentence), sentence).toBeDefined()
  })

  it('hears who is hit in any words, and leaves the same words alone when nobody is', () => {
    expect(suspected('mon beau-frère gifle sa femme')).toMatchObject({ kind: 'violence' })
    expect(suspected('une gifle pour la médecine de campagne')).toBeUndefined()
  })

  it('says which ideas were told', () => {
    expect(suspected('mon beau-frère gifle sa femme')?.because).toContain('hit')
  })

  it('stays silent when a danger is told as a lesson or a thing of the past', () => {
    expect(suspected('ma mère a la moitié du visage qui tombe et ne parle plus')).toMatchObject({ kind: 'physical' })
    expect(suspected('exposé : ma mère a la moitié du visage qui tombe et ne parle plus')).toBeUndefined()
  })

  it('is trained to the same bytes every time', () => {
    expect(Buffer.from(trainDangers(training)).equals(Buffer.from(bytes))).toBe(true)
  }, 30_000)
})
