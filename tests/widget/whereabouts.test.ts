import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aroundHere, blurred } from '../../src/widget/panel/whereabouts'

/** Metres of a degree of latitude. */
const degree = 111_195
const latitude = fc.double({ min: -60, max: 60, noNaN: true })
const longitude = fc.double({ min: -179, max: 179, noNaN: true })

it('is a point of a grid of about a hundred metres, at most 80 m away', () => {
  fc.assert(
    fc.property(latitude, longitude, (lat, lon) => {
      const point = blurred({ lat, lon })
      const metresEast = (point.lon - lon) * degree * Math.cos((lat * Math.PI) / 180)
      expect(Math.hypot((point.lat - lat) * degree, metresEast)).toBeLessThan(80)
    }),
  )
})

it('tells neighbours apart no more than the grid does', () => {
  // Two steps of the same street in Amiens.
  expect(blurred({ lat: 49.89412345, lon: 2.30212345 })).toEqual(blurred({ lat: 49.8937, lon: 2.3016 }))
  expect(blurred({ lat: 49.89412345, lon: 2.30212345 })).toEqual({ lat: 49.894, lon: 2.30207 })
})

it.each([
  ['', 'Près de moi'],
  ['pharmacie', 'pharmacie près de moi'],
  ['pharmacie près de moi', 'pharmacie près de moi'],
  ['x'.repeat(495), 'x'.repeat(495)],
])('asks « %s » around the person', (typed, text) => {
  expect(aroundHere(typed, 'Près de moi')).toBe(text)
})
