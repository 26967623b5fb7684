import { describe, expect, it } from 'vitest'
import { killIngests } from '../../support/kill-ingest'

describe('a load killed at any moment', () => {
  it('leaves the base as it was or as it should be, and the next one works', { timeout: 180_000 }, async () => {
    expect(await killIngests(4)).toMatchObject({ broken: [] })
  })
})
