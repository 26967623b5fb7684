import { describe, expect, it } from 'vitest'
import { seededBy } from '../../src/build/random'

const draws = (text: string) => {
  const random = seededBy(text)
  return Array.from({ length: 4 }, random)
}

describe('a generator of a text’s own', () => {
  it('draws the same for the same text, whatever was drawn for others', () => {
    const first = draws('kiné à {place}')
    draws('dentiste à {place}')
    expect(draws('kiné à {place}')).toEqual(first)
  })

  it('draws otherwise for another text', () => {
    expect(draws('kiné à {place}')).not.toEqual(draws('kiné a {place}'))
  })
})
