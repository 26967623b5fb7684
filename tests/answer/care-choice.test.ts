import { describe, expect, it } from 'vitest'
import type { CarePlaceRecord } from '../../db/knowledge'
import { childrenFirst, isForChild, onePerDoor, openFirst, sensible } from '../../src/answer/care-choice'
import type { Context } from '../../src/intent'
import { parseOpeningHours } from '../../src/opening-hours/parse'

const source = {
  publisher: 'Essai',
  title: 'Essai',
  url: 'https://essai.example.org',
  date: '2026-11-01',
  checkedOn: '2026-11-01',
}
const aPlace = (given: Partial<CarePlaceRecord>): CarePlaceRecord => ({
  ...{ id: 'essai', kind: 'cardiologue', name: 'Dr Anne INVENTEE', address: '1 rue de l’Essai', postcode: '14500' },
  ...{ communeCode: '14762', commune: 'Vire Normandie', departement: '14', region: '28', lat: 48.8, lon: -0.9 },
  ...{ precision: 'address', asOf: '2026-11-01', reliability: 'verified', source },
  ...given,
})

describe('an emergency department for a child', () => {
  const question = (text: string) => ({ text, lang: 'fr', channel: 'api', askedAt: new Date(0) }) as const

  it.each([
    ['urgences pédiatriques à Caen', true],
    ['urgences pour mon bébé', true],
    ['A&E for a child in Caen', true],
    ['urgences à Caen', false],
  ])('is asked for in « %s »: %s', (text, isAsked) => {
    expect([isForChild('urgences', question(text)), isForChild('dentiste', question(text))]).toEqual([isAsked, false])
  })

  it('comes first when it is hardly farther', () => {
    const near = aPlace({ id: 'near', distanceKm: 2 })
    const own = aPlace({ id: 'own', distanceKm: 9, paediatric: true })
    const far = aPlace({ id: 'far', distanceKm: 60, paediatric: true })
    expect(childrenFirst([near, own, far]).map(({ id }) => id)).toEqual(['own', 'near', 'far'])
  })
})

describe('what is shown of what is found', () => {
  it('is one line for a professional at one address, with every speciality', () => {
    const records = [
      aPlace({ id: 'a', person: '1', speciality: 'Cardiologie' }),
      aPlace({ id: 'b', person: '1', speciality: 'Médecine vasculaire' }),
      aPlace({ id: 'c', person: '1', speciality: 'Cardiologie', address: '2 rue de l’Essai' }),
      aPlace({ id: 'd', person: '2', speciality: 'Cardiologie' }),
      aPlace({ id: 'e' }),
      aPlace({ id: 'f' }),
    ]
    expect(onePerDoor(records).map(({ id, speciality }) => [id, speciality])).toEqual([
      ['a', 'Cardiologie, Médecine vasculaire'],
      ['c', 'Cardiologie'],
      ['d', 'Cardiologie'],
      ['e', undefined],
      ['f', undefined],
    ])
  })

  it.each([
    [
      [2, 59, 61],
      [2, 59],
    ],
    [
      [100, 149, 151],
      [100, 149],
    ],
    [[70], [70]],
  ])('leaves out what is far beyond the nearest: %j', (found, shown) => {
    const kept = sensible(found.map((distanceKm) => aPlace({ distanceKm })))
    expect(kept.map(({ distanceKm }) => distanceKm)).toEqual(shown)
  })

  it('begins with what is open, then what may be', () => {
    const during = (written: string) => ({ hours: parseOpeningHours(written, { timezone: 'Europe/Paris' }) })
    const context = { question: { askedAt: new Date('2026-11-23T09:30Z') } } as Context
    const records = [
      aPlace({ id: 'closed', ...during('Mo-Su 20:00-22:00') }),
      aPlace({ id: 'unknown' }),
      aPlace({ id: 'open', ...during('Mo-Su 08:00-20:00') }),
    ]
    expect(openFirst(records, context).map(({ id }) => id)).toEqual(['open', 'unknown', 'closed'])
  })
})
