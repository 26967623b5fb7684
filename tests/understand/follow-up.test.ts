import { describe, expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import type { Turn, Understanding } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { nextTurn } from '../../src/understand/turn'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)
const askedAt = new Date('2026-11-21T10:00:00Z')

/** What is understood of the last of these texts, and what is then remembered; the answers listed places up to `reachKm`. */
function talk(texts: readonly string[], reachKm?: number) {
  let previous: Turn | undefined
  let understood: Understanding | undefined
  for (const text of texts) {
    understood = understand(
      { text, lang: 'fr', channel: 'terminal', askedAt, ...(previous ? { previous } : {}) },
      index,
      gazetteer,
    )
    previous = nextTurn(understood, previous, { reachKm })
  }
  return { understood, turn: previous }
}

/** The intent and the slots of the last text, places by their code. */
function lastOf(texts: readonly string[], reachKm?: number) {
  const { understood } = talk(texts, reachKm)
  if (understood?.kind !== 'matched') return { intent: null }
  const { place, ...slots } = understood.slots
  return { intent: understood.intent, ...slots, ...(place ? { place: place.arrondissementCode ?? place.code } : {}) }
}

type Row = readonly [texts: readonly string[], last: Record<string, unknown>]

describe('a text that brings a slot', () => {
  it.each<Row>([
    [
      ['pharmacie ouverte maintenant à Nevers', 'un kiné à Moulins'],
      { intent: 'find-care', care: 'kinesitherapeute', place: '03190' },
    ],
    [['dentiste à Nevers', 'et à Moulins ?'], { intent: 'find-care', care: 'dentiste', place: '03190' }],
    [['dentiste à Nevers', 'plutôt un orthodontiste ou un orl'], { intent: 'find-care', place: '58194' }],
    [['combien d’ehpad dans le Lot', 'et dans le Gers ?'], { intent: 'figure', indicator: 'ehpad', place: '32' }],
    [['combien d’ehpad dans le Lot', 'par habitant ?'], { intent: 'figure', indicator: 'ehpad', place: '46', perCapita: true }],
    [
      ['aides pour une infirmière à Guéret', 'un kiné ?'],
      { intent: 'find-aids', profession: 'kinesitherapeute', place: '23096' },
    ],
    [['aides pour une infirmière à Guéret', 'c’est en ZIP ?'], { intent: 'zone-status', zoning: 'zip', place: '23096' }],
    [['un pédiatre', 'Brive-la-Gaillarde'], { intent: 'find-care', care: 'pediatre', place: '19031' }],
    [['un pédiatre', 'oui'], { intent: 'find-care', care: 'pediatre' }],
    [['hôpital à Marseille', 'et dans le 13e ?'], { intent: 'find-care', care: 'hopital', place: '13213' }],
    [['hôpital à Lyon', 'dans le 3e plutôt'], { intent: 'find-care', care: 'hopital', place: '69383' }],
  ])('%j completes or corrects the last question', (texts, last) => {
    expect(lastOf(texts)).toMatchObject(last)
  })
})

describe('a text that only asks', () => {
  it.each<Row>([
    [['c’est combien le PTMG', 'et les conditions ?'], { intent: 'aid-details', aid: 'ptmg' }],
    [['c’est combien le PTMG', 'jusqu’à quand ?'], { intent: 'aid-details', aid: 'ptmg' }],
    [['c’est quoi une CPTS', 'il y en a combien en Bretagne ?'], { intent: 'figure', indicator: 'cpts', place: '53' }],
    [['c’est quoi une MSP', 'y en a à Quimper ?'], { intent: 'find-care', care: 'msp', place: '29232' }],
    [['pharmacie à Autun', 'une autre'], { intent: 'find-care', care: 'pharmacie', place: '71014' }],
    [['pharmacie à Autun', 'les horaires ?'], { intent: 'find-care', care: 'pharmacie', place: '71014' }],
    [
      ['évolution des généralistes dans le Nord', 'depuis 2016 ?'],
      { intent: 'figure-trend', indicator: 'generalistes', place: '59', year: 2016 },
    ],
    [
      ['évolution des généralistes dans le Nord', 'combien en 2021 ?'],
      { intent: 'figure', indicator: 'generalistes', place: '59', year: 2021 },
    ],
  ])('%j is read with the last subject', (texts, last) => {
    expect(lastOf(texts)).toMatchObject(last)
  })

  it.each<Row>([
    [['une autre'], { intent: null }],
    [['pharmacie à Autun', 'et la météo ?'], { intent: null }],
    [['pharmacie à Autun', 'une blague ?'], { intent: null }],
    [['pharmacie à Autun', 'merci pour l’adresse'], { intent: 'thanks' }],
    [['pharmacie à Autun', 'autre question'], { intent: 'help' }],
  ])('%j lends nothing to what is not a follow-up', (texts, last) => {
    expect(lastOf(texts)).not.toMatchObject({ care: 'pharmacie' })
    if (last.intent) expect(lastOf(texts)).toMatchObject(last)
  })
})

describe('a place nobody knows', () => {
  it.each([
    ['urgences à Dieppe', 'urgences à Xyzougnac'],
    ['urgences à Dieppe', 'et au Xyzougnac ?'],
    ['a dentist in Dieppe', 'a dentist near Xyzougnac'],
  ])('« %s » then « %s »: the town of before is not put in its place', (...texts) => {
    const { understood, turn } = talk(texts)
    expect(understood).toMatchObject({ intent: 'find-care', unknownPlace: true })
    expect(turn?.slots.place).toBeUndefined()
  })
})

describe('a danger in the middle of a conversation', () => {
  it.each(['et elle ne tient plus debout à Autun', 'et mon voisin est devenu tout mou à Autun'])(
    '« %s » is heard before anything is carried over',
    (text) => {
      expect(lastOf(['pharmacie à Autun', text])).toEqual({ intent: 'emergency' })
    },
  )

  it.each([
    [
      ['urgences à Autun', 'mon fils s’est ouvert le bras à Beaune, il perd beaucoup de sang', 'urgences près de chez moi'],
      '21054',
    ],
    [['mon fils s’est ouvert le bras à Beaune, il perd beaucoup de sang', 'urgences près de chez moi'], '21054'],
    [['urgences à Autun', 'mon fils s’est ouvert le bras, il perd beaucoup de sang', 'urgences près de chez moi'], '71014'],
  ])('%j: the emergency departments are those of where it happens', (texts, place) => {
    expect(lastOf(texts)).toMatchObject({ intent: 'find-care', care: 'urgences', place })
  })
})

describe('the circle of a search', () => {
  it.each([
    ['plus loin', 112],
    ['plus près', 28],
    ['c’est trop loin', 28],
    ['dans un rayon de 15 km', 15],
  ])('« %s », after places up to 56 km, makes it %i km', (text, radiusKm) => {
    expect(lastOf(['urgences près de Vire', text], 56)).toMatchObject({ intent: 'find-care', care: 'urgences', radiusKm })
  })

  it('is wider than what was listed, though it was beyond the circle asked for', () => {
    expect(lastOf(['urgences à moins de 5 km de Vire', 'plus loin'], 30.4)).toMatchObject({ radiusKm: 61 })
  })

  it('leaves the city whose nearest places are a walk away', () => {
    expect(lastOf(['pharmacie à Lille', 'plus loin'], 0.8)).toMatchObject({ radiusKm: 20 })
  })

  it('stays as it was after no list, and where it would hold less than the list', () => {
    expect(lastOf(['urgences près de Vire', 'plus loin'])).not.toHaveProperty('radiusKm')
    expect(lastOf(['urgences près de Vire', 'plus loin'], 260)).not.toHaveProperty('radiusKm')
  })
})

describe('what is told of the person after aids or a zone', () => {
  it.each<Row>([
    [
      ['je suis généraliste, quelles aides à Mende', 'et si je remplace ?'],
      { intent: 'find-aids', stage: 'remplacant', place: '48095' },
    ],
    [['je suis généraliste, quelles aides à Mende', 'et si je fais des remplas ?'], { intent: 'find-aids', stage: 'remplacant' }],
    [
      ['Mende est en ZIP ?', 'et si je m’installe le 1er mars 2027 ?'],
      { intent: 'find-aids', stage: 'installation', place: '48095', zoning: 'zip' },
    ],
    [['Mende est en ZIP ?', 'je suis encore interne'], { intent: 'find-aids', stage: 'interne', place: '48095' }],
    [['aides pour une infirmière à Guéret', 'et un stage d’été ?'], { intent: 'training' }],
  ])('%j', (texts, last) => {
    expect(lastOf(texts)).toMatchObject(last)
  })

  it.each([
    ['Sens est-elle en ZIP ?', '89387'],
    ['est-ce que Falaise est en ZAC', '14258'],
  ])('« %s » is about a town, though a word of every day', (text, place) => {
    expect(lastOf([text])).toMatchObject({ intent: 'zone-status', place })
  })
})

describe('an office and a cost', () => {
  it.each<Row>([
    [['le téléphone de la sécu à Niort'], { intent: 'contact', organisation: 'cpam', place: '79191' }],
    [['combien coûte une pharmacie de garde à Niort'], { intent: 'care-rights', topic: 'remboursement' }],
    [['combien de pharmacies à Niort'], { intent: 'figure', indicator: 'pharmacies' }],
  ])('%j', (texts, last) => {
    expect(lastOf(texts)).toMatchObject(last)
  })
})

describe('a place in a text that says nothing else', () => {
  it('is remembered for the next question', () => {
    expect(lastOf(['elle a trois ans, on est à Niort', 'un médecin de garde ?'])).toMatchObject({
      intent: 'on-call-care',
      place: '79191',
    })
  })
})

describe('what is told of the person', () => {
  it.each<Row>([
    [['bonjour, je suis infirmière', 'quelles aides ?'], { intent: 'find-aids', profession: 'infirmier' }],
    [['je suis à Niort', 'un dentiste ?'], { intent: 'find-care', care: 'dentiste', place: '79191' }],
    [
      ['aides pour un kiné à Mende', 'c’est quoi une CPTS', 'et les aides à Florac ?'],
      { intent: 'find-aids', profession: 'kinesitherapeute' },
    ],
    [['dentiste à Niort', 'qui a droit à la C2S', 'un pédiatre'], { intent: 'find-care', care: 'pediatre', place: '79191' }],
  ])('%j holds for what follows', (texts, last) => {
    expect(lastOf(texts)).toMatchObject(last)
  })

  it('is dropped for the place when homonyms are being asked back', () => {
    const { turn } = talk(['dentiste à Niort', 'kiné à Breteuil'])
    expect(turn).toMatchObject({ intent: 'find-care', slots: { care: 'kinesitherapeute' }, asked: 'place' })
    expect(turn?.slots.place).toBeUndefined()
  })
})

describe('what is taken back in the same breath', () => {
  it.each<Row>([
    [['dentiste, pas à Nevers, à Moulins'], { care: 'dentiste', place: '03190' }],
    [['un dentiste à Niort, non pardon, un orthophoniste'], { care: 'orthophoniste', place: '79191' }],
    [['un dentiste à Niort'], { care: 'dentiste', place: '79191' }],
    [['pas de dentiste à Niort ?'], { care: 'dentiste', place: '79191' }],
  ])('%j keeps what was meant', (texts, last) => {
    expect(lastOf(texts)).toMatchObject(last)
  })
})

describe('a short reply', () => {
  it.each([
    ['ok', 'thanks'],
    ['d’accord', 'thanks'],
    ['non', 'help'],
    ['recommence', 'help'],
    ['laisse tomber', 'goodbye'],
  ])('« %s » is small talk and forgets nothing', (text, intent) => {
    const { understood, turn } = talk(['dentiste à Niort', text])
    expect(understood).toMatchObject({ intent })
    expect(turn).toMatchObject({ intent: 'find-care', slots: { care: 'dentiste', place: { code: '79191' } } })
  })
})
