/** The name of a care and nothing else: the first words most people type. */
import { expect, it } from 'vitest'
import { readArtefacts } from '../../src/build'
import type { Position } from '../../src/types'
import { createUnderstanding, understand } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'

const artefacts = readArtefacts()
const index = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)
const askedAt = new Date('2026-11-21T10:00:00Z')
const here: Position = { lat: 48.84, lon: -0.89 }

/** The intent, the care and the kind of place understood. */
function meantBy(text: string, position?: Position) {
  const understood = understand(
    { text, lang: 'fr', channel: 'web', askedAt, ...(position ? { position } : {}) },
    index,
    gazetteer,
  )
  if (understood.kind !== 'matched') return { intent: null }
  const { care, place } = understood.slots
  return { intent: understood.intent, ...(care ? { care } : {}), ...(place ? { near: place.kind } : {}) }
}

const names: readonly (readonly [care: string, said: readonly string[]])[] = [
  ['urgences', ['urgences', 'urgence', 'urgance', 'Les urgences ?', 'l’urgence', 'URGENCES SVP', 'emergency room', 'A&E', 'ER']],
  ['generaliste', ['médecin', 'medecins', 'medcin', 'un docteur', 'toubib', 'généraliste', 'doctor', 'a GP please']],
  ['pharmacie', ['pharmacie', 'pharmacies', 'farmacie', 'pharmacy', 'chemist']],
  ['dentiste', ['dentiste', 'dentistes', 'dantiste', 'bonjour un dentiste', 'dentist']],
  ['maternite', ['maternité', 'maternités', 'maternity']],
  ['kinesitherapeute', ['kiné', 'kines', 'physio']],
  ['sage-femme', ['sage femme', 'sages-femmes', 'midwives']],
  ['infirmier', ['infirmière', 'infirmiers', 'nurse']],
  ['hopital', ['hôpital', 'hopitaux', 'hospitals']],
  ['msp', ['maison de santé', 'maisons de santé', 'maison médicale']],
  ['centre-de-sante', ['centre de santé', 'centres de sante', 'health centre']],
  ['maison-medicale-de-garde', ['maison médicale de garde']],
  ['medicobus', ['médicobus']],
  ['ehpad', ['EHPAD', 'maison de retraite', 'nursing home']],
]

it.each(names)('%s is looked for, however it is named', (care, said) => {
  for (const text of said) {
    expect(meantBy(text), text).toEqual({ intent: 'find-care', care })
    expect(meantBy(text, here), text).toEqual({ intent: 'find-care', care, near: 'position' })
    expect(meantBy(`${text} près de moi`, here), text).toEqual({ intent: 'find-care', care, near: 'position' })
  }
})

it.each([
  ['pas de médecin', 'no-regular-doctor'],
  ['mon médecin', 'no-regular-doctor'],
  ['médecin de garde', 'on-call-care'],
  ['pharmacie de garde près de moi', 'on-call-care'],
  ['CPTS', 'explain-term'],
  ['une PASS', 'explain-term'],
])('« %s » says more than a name', (text, intent) => {
  expect(meantBy(text, here)).toMatchObject({ intent })
})

it.each([
  ['docteur Les Moutiers-Hubert', 'generaliste', '14371'],
  ['dentistes Tulle', 'dentiste', '19272'],
  ['médecin saint denis réunion', 'generaliste', '97411'],
])('« %s » is looked for there', (text, care, code) => {
  const understood = understand({ text, lang: 'fr', channel: 'web', askedAt }, index, gazetteer)
  expect(understood).toMatchObject({ intent: 'find-care', slots: { care, place: { code } } })
})

it('« msp près de moi » is looked for: a place is asked, not a meaning', () => {
  expect(meantBy('msp près de moi', here)).toEqual({ intent: 'find-care', care: 'msp', near: 'position' })
})
