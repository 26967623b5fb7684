import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import { createUnderstanding } from '../../src/understand'
import { normalise, wordsOf } from '../../src/understand/normalise'
import { createGazetteer } from '../../src/understand/places'
import { read } from '../../src/understand/reading'
import { type KnownWords, readKnownWords } from '../../src/understand/words/known-words'
import { editDistance } from '../support/edit-distance'

const artefacts = readArtefacts()
const { reader } = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)
const known: KnownWords = readKnownWords(artefacts.knownWords)
const corrected = (text: string) => read(text, reader, gazetteer).text

describe('the corrector', () => {
  it.each([
    ['ou trover un dentsite', 'ou trouver un dentiste'],
    ['un opthalmo demian', 'un ophtalmo demain'],
    ['jinekologue', 'gynecologue'],
    ['un infirmié libéral', 'un infirmier liberal'],
    ['jhabite pres de linfirmière', 'j habite pres de l infirmiere'],
    ['combine de maisons de santé', 'combine de maisons de sante'],
    ['les ades pour un kinné', 'les aides pour un kine'],
    ['une pharmaciee a cotte', 'une pharmacie a cote'],
    ['how mnay docotrs', 'how many doctors'],
  ])('puts « %s » right', (typed, meant) => expect(corrected(typed)).toBe(meant))

  it.each([
    'un dentiste à Guéret',
    'sage-femme dans le Cantal',
    'où est le gynécologue de Vendée',
    'je parlais de Breteuil dans l’Eure',
    'elle verifie les horaires et nous demenageons',
    'a-t-il droit au pain',
  ])('leaves « %s » as it is typed', (text) => expect(corrected(text)).toBe(normalise(text)))

  it('reads an acronym typed in capitals as one of ours', () => {
    expect(corrected('Est-ce que ma commune est en ZPI ?')).toContain(' zip')
  })

  it('leaves a misspelt place to the gazetteer', () => {
    expect(read('un dentiste à Perpigan', reader, gazetteer).places[0]?.candidates[0]?.name).toBe('Perpignan')
  })

  it.each([
    ['en 22022 il y en avait combien', '2022'],
    ['combien en 2204', '2024'],
    ['20022 habitants', '20022'],
    ['en 2050', '2050'],
  ])('reads the year of « %s » as %s', (typed, year) => expect(corrected(typed).split(' ')).toContain(year))

  it('finds exactly the words a plain distance finds', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiourstnlmdcp'), minLength: 2, maxLength: 9 })
    const sample = ['dentiste', 'sante', 'pharmacie', 'aides', 'medecin', 'zone', 'maison', 'urgence', 'nuit', 'combien']
    const typed = fc.oneof(
      letters,
      fc.constantFrom(...sample).chain((word) => fc.nat(word.length - 1).map((at) => word.slice(0, at) + word.slice(at + 1))),
    )
    fc.assert(
      fc.property(typed, fc.constantFrom(1, 2), (word, most) => {
        const near = known.near(word, most)
        for (const { word: other, distance } of near) expect(editDistance(word, other, most)).toBe(distance)
        const found = new Set(near.map(({ word: other }) => other))
        for (const other of sample) expect(found.has(other)).toBe(editDistance(word, other, most) <= most)
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing in words of our own sentences', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('dentiste', 'pour', 'aide', 'medecin', 'garde', 'combien'), { maxLength: 6 }),
        (words) => {
          expect(wordsOf(corrected(words.join(' ')))).toEqual(words)
        },
      ),
    )
  })

  it('refuses bytes that are something else', () => {
    expect(() => readKnownWords(new ArrayBuffer(64))).toThrow('not the known words')
  })
})
