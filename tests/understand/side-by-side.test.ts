import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import type { Turn } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { nextTurn } from '../../src/understand/turn'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)

/** The intent, and what is weighed, by name. */
function weighed(...texts: readonly string[]) {
  let previous: Turn | undefined
  let last = {}
  for (const text of texts) {
    const understood = understand(
      { text, lang: 'fr', channel: 'terminal', askedAt: new Date('2026-11-22T10:00:00Z'), ...(previous ? { previous } : {}) },
      index,
      gazetteer,
    )
    previous = nextTurn(understood, previous)
    if (understood.kind !== 'matched') return { intent: understood.kind }
    const { territories, professions, place, profession } = understood.slots
    last = {
      intent: understood.intent,
      ...(territories ? { territories: territories.map(({ name }) => name) } : {}),
      ...(professions ? { professions } : {}),
      ...(place ? { place: place.name } : {}),
      ...(profession ? { profession } : {}),
    }
  }
  return last
}

describe('places and professions side by side', () => {
  it.each([
    ['Ham ou Péronne pour une kiné ?', ['Ham', 'Péronne']],
    ['entre Vire et Flers, où s’installer comme sage-femme', ['Vire Normandie', 'Flers']],
    ['Mortagne, L’Aigle ou Argentan pour un généraliste', ['Mortagne-au-Perche', 'L’Aigle', 'Argentan']],
    ['Ham or Péronne for a physio?', ['Ham', 'Péronne']],
    ['aides pour un dentiste dans le Gers ou le Lot', ['Gers', 'Lot']],
  ])('are weighed by someone who settles: « %s »', (text, territories) => {
    const understood = weighed(text)
    expect(understood).toMatchObject({ intent: 'find-aids', place: expect.any(String), profession: expect.any(String) })
    expect(understood).toMatchObject({ territories: territories.map((name) => name.replace('’', "'")) })
  })

  it.each([
    ['compare les aides infirmière et sage-femme dans le Gers', ['infirmier', 'sage-femme']],
    ['aides pour un kiné ou un orthophoniste à Tulle', ['kinesitherapeute', 'orthophoniste']],
    ['kiné/orthophoniste à Tulle, quelles aides', ['kinesitherapeute', 'orthophoniste']],
    ['Ma femme est sage-femme, moi dentiste, on vise le Cantal : quelles aides ?', ['sage-femme', 'chirurgien-dentiste']],
    ['aides : kiné, orthophoniste ou infirmière à Tulle', ['kinesitherapeute', 'orthophoniste', 'infirmier']],
  ])('are both told: « %s »', (text, professions) => {
    expect(weighed(text)).toMatchObject({ intent: 'find-aids', professions })
  })

  it.each([
    'quelles aides pour un médecin généraliste à Ham',
    'un interne en médecine à Limoges, quelles aides',
    'interne, je veux m’installer comme généraliste à Ham',
    'jeune médecin, je suis cardiologue, quelles aides',
    'je suis maire et je cherche un médecin, quelles aides',
  ])('are one where one is said: « %s »', (text) => {
    expect(weighed(text)).not.toHaveProperty('professions')
  })

  it.each([
    ['je suis à Amiens et je veux m’installer à Ham comme kiné', 'Ham'],
    ['aides pour un kiné à Ham dans la Somme', 'Ham'],
  ])('is one place where one is meant: « %s »', (text, place) => {
    expect(weighed(text)).toMatchObject({ place })
    expect(weighed(text)).not.toHaveProperty('territories')
  })

  it.each([['une kiné à Ham ou à Péronne'], ['kiné ou orthophoniste à Tulle ?']])(
    'is a search where someone looks for care: « %s »',
    (text) => {
      expect(weighed(text)).toMatchObject({ intent: 'find-care' })
    },
  )

  it('is a comparison where aids were spoken of', () => {
    expect(weighed('aides pour une infirmière à Guéret', 'kiné ou orthophoniste à Tulle ?')).toMatchObject({
      intent: 'find-aids',
      professions: ['kinesitherapeute', 'orthophoniste'],
      place: 'Tulle',
    })
  })

  it.each([
    ['Ham et Péronne sont en ZIP ?', ['Ham', 'Péronne']],
    ['zonage kiné à Ham et à Péronne', ['Ham', 'Péronne']],
  ])('are zoned together: « %s »', (text, territories) => {
    expect(weighed(text)).toMatchObject({ intent: 'zone-status', territories })
  })

  it('takes one more, another profession, or one alone of those compared', () => {
    const compared = ['Ham ou Péronne pour une kiné ?', 'et à Noyon ?'] as const
    const territories = ['Ham', 'Péronne', 'Noyon']
    expect(weighed(...compared)).toMatchObject({ intent: 'find-aids', place: 'Noyon', territories })
    expect(weighed(...compared, 'et pour une infirmière ?')).toMatchObject({ profession: 'infirmier', territories })
    expect(weighed(...compared, 'lequel est mieux ?')).toMatchObject({ intent: 'find-aids', territories })
    expect(weighed(...compared, 'et à Ham ?')).toMatchObject({ intent: 'find-aids', place: 'Ham' })
    expect(weighed(...compared, 'et à Ham ?')).not.toHaveProperty('territories')
  })
})
