import { describe, expect, it } from 'vitest'
import { intentById } from '../../intents'
import { readArtefacts } from '../../src/build'
import type { SlotName } from '../../src/slots'
import type { IntentId } from '../../src/types'
import { createUnderstanding } from '../../src/understand'
import { createGazetteer } from '../../src/understand/places'
import { read } from '../../src/understand/reading'
import { onDuty, slotsFrom } from '../../src/understand/slots-from'

const artefacts = readArtefacts()
const { reader } = createUnderstanding(artefacts)
const gazetteer = createGazetteer(artefacts.gazetteer)

const slotsOf = (text: string, intent: IntentId) => {
  const { required, optional } = intentById(intent)
  return slotsFrom(read(text, reader, gazetteer), [...required, ...optional])
}

describe('the slots of a question', () => {
  it.each<readonly [string, IntentId, SlotName, string]>([
    ['je reprends un cabinet et je visse ma plaque', 'find-aids', 'stage', 'reprise'],
    ['je visse ma plaque', 'find-aids', 'stage', 'installation'],
    ['jeune médecin, je suis cardiologue', 'find-aids', 'profession', 'medecin-specialiste'],
    ['jeune médecin', 'find-aids', 'profession', 'medecin'],
    ['une zone prioritaire, donc une ZIP ?', 'zone-status', 'zoning', 'zip'],
    ['une zone prioritaire', 'zone-status', 'zoning', 'zone-prioritaire'],
    ['le remboursement avec la C2S', 'care-rights', 'topic', 'c2s'],
    ['le remboursement', 'care-rights', 'topic', 'remboursement'],
    ['la téléconsultation, même sans médecin traitant ?', 'care-rights', 'topic', 'teleconsultation'],
    ['sans médecin traitant, la téléconsultation ?', 'care-rights', 'topic', 'medecin-traitant'],
    ['10 000 balles pour poser ma plaque', 'aid-details', 'aid', 'primo-installation'],
  ])('are those asked for: « %s » (%s) has the %s %s', (text, intent, slot, value) => {
    expect(slotsOf(text, intent).slots[slot]).toBe(value)
  })

  it('takes the care asked for, not the one that only explains why', () => {
    expect(slotsOf('mal aux pieds, quel médecin à Metz ?', 'find-care').slots.care).toBe('generaliste')
    expect(slotsOf('mal aux pieds à Metz', 'find-care').slots.care).toBe('pedicure-podologue')
  })

  it('makes of a pharmacy outside hours the one on duty', () => {
    expect(onDuty('on-call-care', { care: 'pharmacie' })).toEqual({ care: 'pharmacie-de-garde' })
    expect(onDuty('find-care', { care: 'pharmacie' })).toEqual({ care: 'pharmacie' })
  })

  it('takes the term whose meaning is asked', () => {
    expect(slotsOf('à la CPAM on me parle d’ALD, ça signifie quoi ?', 'explain-term').slots.term).toBe('ald')
    expect(slotsOf('ça signifie quoi, CPAM ? j’ai une ALD', 'explain-term').slots.term).toBe('cpam')
  })

  it('finds the care inside a right, unless the right itself is asked about', () => {
    const text = 'un psychologue remboursé à Limoges'
    expect(slotsOf(text, 'find-care').slots.care).toBe('psychologue')
    expect(slotsOf(text, 'care-rights').slots).toMatchObject({ topic: 'psychologue' })
    expect(slotsOf(text, 'care-rights').slots.care).toBeUndefined()
  })

  it.each([
    ['quelle région a le + de cliniques', 'most'],
    ['la région avec le - d’hôpitaux', 'least'],
  ])('reads the sign of « %s »', (text, order) => {
    expect(slotsOf(text, 'figure-ranking').slots.order).toBe(order)
  })

  it.each([
    'un dentiste près de Xyzougnac-sur-Mer svp',
    'je suis au Xyzougnac, un dentiste ?',
    'un dentiste à Xyzougnac les Oies',
    'closest dentist to Xyzougnac Beach',
    'I am at the Xyzougnac, a dentist?',
  ])('hears the unknown place of « %s », wherever it is said', (text) => {
    expect(slotsOf(text, 'find-care').unknownPlace).toBe(true)
  })

  it.each([
    'un allergologue, je suis allergique au xyzougnate',
    'un dentiste à proximité',
    'un dentiste au plus vite',
    'a dentist to see',
    'I want to talk to a human',
  ])('takes nothing of « %s » for a place', (text) => {
    expect(slotsOf(text, 'find-care').unknownPlace).toBe(false)
  })

  it.each(['la permanence ouvre jusqu’à quand', 'un médecin in English', 'j’habite à Xyzougnac'])(
    'hears an unknown place in « %s » only when one is named',
    (text) => {
      expect(slotsOf(text, 'find-care').unknownPlace).toBe(text.endsWith('Xyzougnac'))
    },
  )
})
