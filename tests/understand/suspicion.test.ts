import { beforeAll, describe, expect, it } from 'vitest'
import { readSeeds } from '../../db/seed/read'
import { readArtefacts } from '../../src/build'
import { createFiller, readTemplate } from '../../src/build/expansion'
import { compileLexicon } from '../../src/build/lexicon'
import { seeded } from '../../src/build/random'
import { dangerSentences, sentencesByLabel as sentences, toldPlainly } from '../../src/build/sentences'
import { trainDangers } from '../../src/build/train-dangers'
import { type LinearModel, readModel } from '../../src/understand/classify'
import { readerOf } from '../../src/understand/reader'
import { dangerLabels, listen } from '../../src/understand/suspicion'
import { heldOutDangers, heldOutSafe } from './held-out-dangers'

let bytes: ArrayBuffer
let model: LinearModel
const lexicon = compileLexicon(readSeeds())
const reader = readerOf(lexicon, readArtefacts().knownWords)
const training = { sentences, lexicon, reader }
const heard = (sentence: string) => listen(readTemplate(sentence, reader), model).danger

beforeAll(() => {
  bytes = trainDangers(training)
  model = readModel(bytes)
}, 30_000)

describe('danger, in any words', () => {
  it('hears nine in ten dangers told in words never seen', () => {
    const missed = heldOutDangers.filter((sentence) => heard(sentence) === undefined)
    expect(missed.length / heldOutDangers.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })

  it('leaves ordinary care, figures and the past alone', () => {
    const alarms = heldOutSafe.filter((sentence) => heard(sentence) !== undefined)
    expect(alarms.length / heldOutSafe.length, alarms.join('\n')).toBeLessThanOrEqual(0.04)
  })

  it('hears nearly every danger it learnt as told plainly', () => {
    const told = dangerLabels.filter((kind) => kind !== 'none').flatMap(toldPlainly)
    const missed = told.filter((sentence) => heard(sentence) === undefined)
    expect(missed.length / told.length, missed.join('\n')).toBeLessThanOrEqual(0.005)
    const alarms = toldPlainly('none').filter((sentence) => heard(sentence) !== undefined)
    expect(alarms.length / toldPlainly('none').length, alarms.join('\n')).toBeLessThanOrEqual(0.005)
  })

  it('hears nine in ten of those it learnt as told sideways, and leaves alone nineteen in twenty said to fool it', () => {
    const { none, ...dangers } = dangerSentences
    const told = Object.values(dangers).flat()
    const missed = told.filter((sentence) => heard(sentence) === undefined)
    expect(missed.length / told.length, missed.join('\n')).toBeLessThanOrEqual(0.08)
    const alarms = none.filter((sentence) => heard(sentence) !== undefined)
    expect(alarms.length / none.length, alarms.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('takes nothing the phrases of the other intents say for a danger', () => {
    const { emergency: _, ...ordinary } = sentences
    const asked = Object.values(ordinary).flat()
    const fill = createFiller(lexicon)
    const random = seeded(2)
    const alarms = asked.filter((sentence) => heard(fill(sentence, random)) !== undefined)
    expect(alarms.length / asked.length, alarms.join('\n')).toBeLessThanOrEqual(0.005)
  })

  it('is heard when only its name is typed', () => {
    for (const text of ['avc', 'infarctus', 'au secours', 'mon pere fé un avc']) expect(heard(text), text).toBeDefined()
    expect(heard('combien d’avc en Occitanie')).toBeUndefined()
  })

  it('is heard through spelling mistakes', () => {
    for (const sentence of ['il et inconssient', 'elle respir plu', 'ma fille convulce', 'ma voisine se fai tapper'])
      expect(heard(sentence), sentence).toBeDefined()
  })

  it('hears who is hit in any words, and leaves the same words alone when nobody is', () => {
    expect(heard('mon beau-frère gifle sa femme')).toMatchObject({ kind: 'violence' })
    expect(heard('une gifle pour la médecine de campagne')).toBeUndefined()
  })

  it('says which ideas were told', () => {
    expect(heard('mon beau-frère gifle sa femme')?.because).toContain('hit')
  })

  it('stays silent when a danger is told as a lesson or a thing of the past', () => {
    expect(heard('ma mère a la moitié du visage qui tombe et ne parle plus')).toMatchObject({ kind: 'physical' })
    expect(heard('exposé : ma mère a la moitié du visage qui tombe et ne parle plus')).toBeUndefined()
  })

  it('is trained to the same bytes every time', () => {
    expect(Buffer.from(trainDangers(training)).equals(Buffer.from(bytes))).toBe(true)
  }, 90_000)
})
