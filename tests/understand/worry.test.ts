/** A word of caution: for a sign of danger too faint for an alarm, not for circumstances, nor before the number asked for. */
import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import { createUnderstanding, understand } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)
const askedAt = new Date('2026-11-21T10:00:00Z')
const worry = (text: string) => understand({ text, lang: 'fr', channel: 'terminal', askedAt }, index, gazetteer).worry

describe('a word of caution', () => {
  it.each([
    'je vis toute seule',
    'je vis seule à Dole, quelle pharmacie ?',
    'un ostéo le plus vite possible',
    'la clinique est encore ouverte ?',
    'je touche 1100 euros et je suis seul',
    'I live alone, any dentist in Dole?',
  ])('is not for circumstances: « %s »', (text) => {
    expect(worry(text)).toBeUndefined()
  })

  it.each(['le numéro pour les violences conjugales', 'numéro du centre antipoison'])('is not before « %s »', (text) => {
    expect(worry(text)).toBeUndefined()
  })

  it.each(['mon enfant a de la fièvre, que faire', 'ma fille a encore de la fièvre, urgences à Dole'])(
    'is for signs: « %s »',
    (text) => {
      expect(worry(text)).toBe('physical')
    },
  )
})
